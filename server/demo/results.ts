import type { CalendarDate } from "../domain/calendar.ts";
import { demoId } from "./demoId.ts";
import type { DemoEvent, FlowCode, SourceGroupCode } from "./demoPlan.ts";
import { randomFor } from "./random.ts";
import { dayOfFact, occasion } from "./rhythm.ts";
import type { DemoWard, Reporter } from "./wards.ts";
import { wardYear } from "./years.ts";

const flows: readonly { indicator: FlowCode; grouped: boolean; removal?: true }[] = [
  { indicator: "ADMISSIONS", grouped: true },
  { indicator: "CLASS_CERTIFICATES", grouped: true },
  { indicator: "NEW_SOURCES", grouped: true },
  { indicator: "RECOGNITIONS", grouped: false },
  { indicator: "EXPELLED", grouped: false, removal: true },
  { indicator: "STRUCK_OFF", grouped: false, removal: true },
  { indicator: "LEFT_ON_REQUEST", grouped: false, removal: true },
];

interface Fact {
  reporter: Reporter;
  date: CalendarDate;
  group: SourceGroupCode;
  quantity: number;
}

/** Draws a day, a unit and a group for each person of a year, and adds up those who share all three. */
function draw(ward: DemoWard, indicator: FlowCode, grouped: boolean, removal: boolean, year: number, total: number): Fact[] {
  const random = randomFor(`${ward.path}/${indicator}/${year}`);
  /* People join where there are sources; they leave wherever there are members. */
  const weights = ward.reporters.map((reporter) => (removal ? reporter.members : reporter.weight));
  const facts = new Map<string, Fact>();
  for (let person = 0; person < total; person += 1) {
    const reporter = ward.reporters[random.weighted(weights)]!;
    const date = dayOfFact(reporter, indicator, year, random);
    const { groups } = reporter;
    const group = grouped ? groups.codes[random.weighted(groups.weights)]! : "UNSPECIFIED";
    const key = `${reporter.path}/${date}/${group}`;
    const fact = facts.get(key);
    if (fact) fact.quantity += 1;
    else facts.set(key, { reporter, date, group, quantity: 1 });
  }
  return [...facts.values()];
}

/** What happened in one ward in one year: its facts up to and including today. */
function flowsOf(ward: DemoWard, year: number, today: CalendarDate): DemoEvent[] {
  const { totals } = wardYear(ward, year, Number(today.slice(0, 4)));
  return flows.flatMap(({ indicator, grouped, removal = false }) =>
    draw(ward, indicator, grouped, removal, year, totals[indicator])
      .filter(({ date }) => date <= today)
      .map(({ reporter, date, group, quantity }) => ({
        id: demoId(`${reporter.path}/${indicator}/${date}/${group}`),
        unitId: reporter.unit.id,
        indicator,
        sourceGroup: group,
        occurredOn: date,
        quantity,
        reading: null,
        note: indicator === "ADMISSIONS" && reporter.unit.level === 4 ? occasion(date) : null,
      })),
  );
}

/** What one event of a kind adds to the number of members. */
const change: Partial<Record<DemoEvent["indicator"], number>> = { ADMISSIONS: 1, EXPELLED: -1, STRUCK_OFF: -1, LEFT_ON_REQUEST: -1 };

/**
 * Closing numbers of four year ends, worked out backwards from the last one: less whoever came in the year, more whoever
 * left, died or moved away. The years before the first fact are taken to have been like it.
 */
function readingsOf(reporter: Reporter, happened: DemoEvent[], currentYear: number): DemoEvent[] {
  const own = happened.filter(({ unitId }) => unitId === reporter.unit.id);
  const gain = (year: number) =>
    own
      .filter(({ occurredOn }) => Number(occurredOn.slice(0, 4)) === Math.max(year, currentYear - 2))
      .reduce((sum, { indicator, quantity }) => sum + quantity * (change[indicator] ?? 0), 0);
  const closings = [reporter.members];
  for (let year = currentYear - 1; year > currentYear - 4; year -= 1) {
    const random = randomFor(`${reporter.path}/${year}/gone`);
    const gone = Math.floor(closings[0]! * (0.008 + 0.008 * random.next()) + random.next());
    closings.unshift(Math.max(3, closings[0]! - gain(year) + gone));
  }
  return closings.map((reading, index) => {
    const occurredOn = `${currentYear - 4 + index}-12-31`;
    return {
      id: demoId(`${reporter.path}/MEMBERS/${occurredOn}`),
      unitId: reporter.unit.id,
      indicator: "MEMBERS",
      sourceGroup: "UNSPECIFIED",
      occurredOn,
      quantity: reading - (closings[index - 1] ?? 0),
      reading,
      note: null,
    };
  });
}

/** How many people a unit's pool held when it was surveyed at the end of last year (DOMAIN R26): a few for each it admits. */
function poolOf(ward: DemoWard, { unit, path, weight }: Reporter, currentYear: number): DemoEvent {
  const weights = ward.reporters.reduce((sum, reporter) => sum + reporter.weight, 0);
  const reading = Math.floor((ward.admissions * (3 + 2 * randomFor(`${path}/pool`).next()) * weight) / weights + 0.5);
  const occurredOn = `${currentYear - 1}-12-31`;
  const kept = { sourceGroup: "UNSPECIFIED", occurredOn, quantity: reading, reading, note: null } as const;
  return { id: demoId(`${path}/SOURCES/${occurredOn}`), unitId: unit.id, indicator: "SOURCES", ...kept };
}

/** Every fact of a ward in the current year and the two before, its four year-end readings and what its pools held at the last. */
export function wardEvents(ward: DemoWard, today: CalendarDate): DemoEvent[] {
  const currentYear = Number(today.slice(0, 4));
  const happened = [currentYear - 2, currentYear - 1, currentYear].flatMap((year) => flowsOf(ward, year, today));
  const readings = ward.reporters.flatMap((reporter) => readingsOf(reporter, happened, currentYear));
  return [...happened, ...readings, ...ward.reporters.map((reporter) => poolOf(ward, reporter, currentYear))];
}
