import type { Reader } from "../../db/reading.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { dealOverParts, longerPeriod, partsOf } from "../../domain/periodParts.ts";
import { elapsedShare, type ReportingPeriod } from "../../domain/periods.ts";
import type { PlanPart, PlanWithin, WithinShare } from "../../entities/planParts.ts";
import type { PlanKey } from "./allocation.reads.ts";
import type { ChildRow } from "./allocation.sql.ts";

/** What stands in the longer period and in its parts: for the giving unit itself, or for a unit straight below it. */
interface Stands {
  what: "OWN" | "PLAN" | "WHOLE" | "PART";
  unitId: string | null;
  startsOn: string;
  value: number;
}

/** $1 giving unit, $2 indicator, $3 kind, $4 start and $5 end of the longer period, $6 kind of its parts. Only what was issued and has not lapsed; exempt is nobody. */
const statement = `select 'OWN' as what, null::uuid as "unitId", starts_on as "startsOn", value from target
    where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and baseline = 'ASSIGNED' and not exempt and closed_on is null
  union all select 'PLAN', null, starts_on, target from allocation_plan
    where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and target is not null
  union all select case when t.period_kind = $3 then 'WHOLE' else 'PART' end, t.unit_id, t.starts_on, t.value from target t join unit u on u.id = t.unit_id
    where u.parent_id = $1 and t.indicator_id = $2 and t.baseline = 'ASSIGNED' and t.closed_on is null and t.starts_on >= $4 and t.starts_on < $5
      and (t.period_kind = $6 or t.period_kind = $3)`;

/** How a plan's period and the longer or shorter ones around it stand to each other (DOMAIN R9). */
export interface Spans {
  within: PlanWithin | null;
  withinOf: ReadonlyMap<string, WithinShare>;
  parts: PlanPart[];
  partsOf: ReadonlyMap<string, number[]>;
}

const shown = (period: ReportingPeriod) => ({ ...period, elapsed: elapsedShare(period, dateInVietnam(new Date())) });
const total = (stands: readonly Stands[]) => stands.reduce((sum, { value }) => sum + value, 0);
const numberOf = ({ draft, issued }: ChildRow) => draft ?? issued ?? 0;

export async function readSpans(read: Reader, giver: string, { indicator, period }: PlanKey, rows: readonly ChildRow[]): Promise<Spans> {
  const spans: Spans = { within: null, withinOf: new Map(), parts: [], partsOf: new Map() };
  if (indicator.kind === "RATIO") return spans;
  const longer = longerPeriod(period) ?? period;
  const kind = longer === period ? "YEAR" : period.kind;
  const values = [giver, indicator.id, longer.kind, longer.startsOn, longer.endsBefore, kind];
  const stands = await read.rows<Stands>("spans", statement, values);
  return longer === period ? { ...spans, ...yearsOf(period, stands, rows) } : { ...spans, ...leftBy(longer, period, stands, rows) };
}

function yearsOf(term: ReportingPeriod, stands: readonly Stands[], rows: readonly ChildRow[]): Pick<Spans, "parts" | "partsOf"> {
  const years = partsOf(term, "YEAR");
  const dealt = dealOverParts(rows.map(numberOf), years.length);
  const parts = years.map((period, place) => {
    const issued = stands.filter(({ what, startsOn }) => what === "PART" && startsOn === period.startsOn);
    const share = dealt.reduce((sum, row) => sum + row[place]!, 0);
    return { period: shown(period), share, issued: issued.length > 0 ? total(issued) : null };
  });
  return { parts, partsOf: new Map(rows.map(({ id }, place) => [id, dealt[place]!])) };
}

function leftBy(
  longer: ReportingPeriod,
  period: ReportingPeriod,
  stands: readonly Stands[],
  rows: readonly ChildRow[],
): Pick<Spans, "within" | "withinOf"> {
  const wholes = stands.filter(({ what }) => what === "WHOLE");
  const others = stands.filter(({ what, startsOn }) => what === "PART" && startsOn !== period.startsOn);
  const asked = stands.find(({ what }) => what === "OWN") ?? stands.find(({ what }) => what === "PLAN");
  if (!asked && wholes.length === 0) return { within: null, withinOf: new Map() };
  const done = new Set(others.map(({ startsOn }) => startsOn));
  const open = partsOf(longer, period.kind).filter(({ startsOn }) => startsOn >= period.startsOn && !done.has(startsOn)).length;
  const given = new Map<string, number>();
  for (const { unitId, value } of others) given.set(unitId!, (given.get(unitId!) ?? 0) + value);
  const target = new Map(wholes.map(({ unitId, value }) => [unitId!, value]));
  const known = rows.filter(({ id }) => target.has(id));
  const left = known.map(({ id }) => target.get(id)! - (given.get(id) ?? 0));
  const dealt = dealOverParts(left, open);
  const share = (target: number, given: number, first: number): WithinShare => ({ target, given, left: target - given, share: first });
  const withinOf = new Map(known.map(({ id }, place) => [id, share(target.get(id)!, given.get(id) ?? 0, dealt[place]![0]!)]));
  const [all, gone] = [asked?.value ?? total(wholes), total(others)];
  return { within: { ...share(all, gone, dealOverParts([all - gone], open)[0]![0]!), period: shown(longer) }, withinOf };
}
