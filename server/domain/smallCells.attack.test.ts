import { expect, test } from "vitest";
import { parsePeriod, type ReportingPeriod, shiftPeriod } from "./periods.ts";
import { Knowledge, type Terms } from "./smallCells/knowledge.oracle.ts";
import type { Count, CountedUnit } from "./smallCells/parts.ts";
import { countIn, everyPlace, exactCounts, type Place, randomCity, randomFrom } from "./smallCells/scene.oracle.ts";
import { addReleases, answerSensitive, type Release, releaseOf } from "./smallCells.ts";

type Releasing = (table: CountedUnit) => Release;

const periods = ["202601", "2026Q1", "2026S1", "2026", "TERM2025"].flatMap((first) => {
  const one = parsePeriod(first);
  return Array.from({ length: { MONTH: 24, QUARTER: 8, HALF_YEAR: 4, YEAR: 2, TERM: 1 }[one.kind] }, (_, steps) => shiftPeriod(one, steps));
});
const halfYears = periods.filter(({ kind }) => kind === "HALF_YEAR");
/** Early in a half-year, when only those before are closed, and long afterwards. */
const moments = ["2026-08-01", "2027-03-31", "2028-02-01"];

/** Kept back from the unit, and small on one side, so that not even somebody of a neighbouring unit may find it. */
const isSmall = ({ count, total }: Count) => total > 0 && (count < 5 || total - count < 5);

const sumUp = (unit: Place, of: (id: string) => string): Terms => [
  [of(unit.id), 1],
  [of(`${unit.id}/own`), -1],
  ...unit.below.map((one) => [of(one.id), -1] as const),
];

/** What an attacker always knows: how many people there are in all, everywhere, and that numbers add up along the tree. */
function learnTree(knowledge: Knowledge, city: Place, table: CountedUnit, of: (id: string) => string): Map<string, Count> {
  const exact = exactCounts(table);
  for (const { id, below } of everyPlace(city)) {
    const own = exact.get(id)!.total - below.reduce((sum, one) => sum + exact.get(one.id)!.total, 0);
    knowledge.unknown(of(id), exact.get(id)!.total);
    knowledge.unknown(of(`${id}/own`), own);
  }
  for (const place of everyPlace(city)) knowledge.learn(sumUp(place, of), 0);
  return exact;
}

interface Outcome {
  queries: number;
  keptBack: number;
  /** Numbers kept back that came out exactly. */
  recovered: string[];
  /** Small numbers kept back that came out as less than everything from nobody to four (or to all). */
  narrowed: string[];
}

/** Asks everything that can be asked of flows and draws every linear conclusion. `seesPersons` is the asker's own place. */
function attackFlows(seed: number, seesPersons: (id: string) => boolean, releasing: Releasing): Outcome {
  const random = randomFrom(seed);
  const city = randomCity(random);
  const outcome: Outcome = { queries: 0, keptBack: 0, recovered: [], narrowed: [] };
  for (const [people, share] of [
    [12, 0.15],
    [30, 0.08],
    [6, 0.4],
  ] as const) {
    const knowledge = new Knowledge();
    const tables = new Map(halfYears.map(({ id }) => [id, countIn(city, random, people, share)]));
    const releases = new Map([...tables].map(([id, table]) => [id, releasing(table)]));
    const exact = new Map([...tables].map(([id, table]) => [id, learnTree(knowledge, city, table, (unit) => `${unit}@${id}`)]));
    for (const { id: unitId } of everyPlace(city))
      for (const period of periods)
        for (const basis of ["AS_WAS", "AS_NOW"] as const)
          for (const crossed of [false, true])
            for (const asOf of moments) {
              outcome.queries++;
              // One's own people are known at every grain; by half-years they say all that the unknowns here can hold.
              if (seesPersons(unitId) && period.kind !== "HALF_YEAR") continue;
              const released = (half: ReportingPeriod) => (half.endsBefore <= asOf ? releases.get(half.id) : undefined);
              const told = answerSensitive(
                { unitId, period, basis, crossed },
                seesPersons(unitId),
                ({ period: { id } }) => exact.get(id)!.get(unitId)!,
                released,
              );
              if (told.count === null) continue;
              const within = halfYears.filter((half) => period.startsOn <= half.startsOn && half.endsBefore <= period.endsBefore);
              knowledge.learn(
                within.map(({ id }) => [`${unitId}@${id}`, 1]),
                told.count,
              );
            }
    const known = knowledge.conclude();
    for (const [halfYear, release] of releases)
      for (const [unitId, cell] of release.cells) {
        if (cell !== null || seesPersons(unitId)) continue;
        judge(outcome, `${unitId}@${halfYear}`, exact.get(halfYear)!.get(unitId)!, known.get(`${unitId}@${halfYear}`)!);
      }
  }
  return outcome;
}

function judge(outcome: Outcome, name: string, truth: Count, { least, most }: { least: number; most: number }): void {
  outcome.keptBack++;
  expect(least <= truth.count && truth.count <= most, `the attacker's arithmetic is sound for ${name}`).toBe(true);
  if (least === most) outcome.recovered.push(`${name} ${isSmall(truth) ? "small" : "large"}`);
  const free = Math.min(4, truth.total);
  if (truth.count < 5 ? least > 0 || most < free : truth.total - truth.count < 5 && (most < truth.total || least > truth.total - free))
    outcome.narrowed.push(name);
}

/** How a system answers that keeps back the small numbers alone. */
const withoutComplements: Releasing = (table) => ({
  cells: new Map([...exactCounts(table)].map(([id, one]) => [id, isSmall(one) ? null : one])),
  together: [],
});

const nobody = () => false;
const own = (ward: string) => (id: string) => id === ward || id.startsWith(`${ward}.`);
const seeds = Array.from({ length: 8 }, (_, at) => at + 1);
const all = (seesPersons: (id: string) => boolean, releasing: Releasing) => {
  const outcomes = seeds.map((seed) => attackFlows(seed, seesPersons, releasing));
  return {
    queries: Math.min(...outcomes.map(({ queries }) => queries)),
    keptBack: outcomes.reduce((sum, one) => sum + one.keptBack, 0),
    recovered: outcomes.flatMap(({ recovered }) => recovered),
    narrowed: outcomes.flatMap(({ narrowed }) => narrowed),
  };
};

test("a city that asks ten thousand questions and more works out no number kept back, nor anything about a small one beyond that it is small", () => {
  const { queries, keptBack, recovered, narrowed } = all(nobody, releaseOf);
  expect(queries).toBeGreaterThan(10_000);
  expect(keptBack).toBeGreaterThan(1000);
  expect({ recovered, narrowed }).toEqual({ recovered: [], narrowed: [] });
});

test("a ward that knows its own people by name and reads what was released of all works out no small number of its neighbours", () => {
  const { keptBack, recovered } = all(own("w1"), releaseOf);
  expect(keptBack).toBeGreaterThan(1000);
  expect(recovered.filter((name) => name.endsWith("small"))).toEqual([]);
});

test("the same attack works numbers out when only the small ones are kept back", () => {
  expect(all(nobody, withoutComplements).recovered.filter((name) => name.endsWith("small")).length).toBeGreaterThan(50);
});

test("a stock told as its first release plus comings minus goings gives nothing away; told anew each half-year it does", () => {
  const toldAsSum = seeds.map((seed) => attackStock(seed, false));
  expect(toldAsSum.flatMap(({ recovered }) => recovered)).toEqual([]);
  // Where more left than there were of the other kind, some who left were of this kind: totals say so, not what was kept back.
  expect(toldAsSum.flatMap(({ narrowed }) => narrowed).filter((name) => !name.endsWith("@went"))).toEqual([]);
  expect(seeds.flatMap((seed) => attackStock(seed, true).recovered).length).toBeGreaterThan(5);
});

function attackStock(seed: number, anew: boolean): Outcome {
  const outcome: Outcome = { queries: 0, keptBack: 0, recovered: [], narrowed: [] };
  const random = randomFrom(seed);
  const city = randomCity(random);
  const [stayed, went, came] = [110, 10, 8].map((people) => countIn(city, random, people, 0.25));
  const tables = { opening: addTables(stayed!, went!), went: went!, came: came!, stayed: stayed! };
  const knowledge = new Knowledge();
  for (const [name, table] of Object.entries(tables)) learnTree(knowledge, city, table, (id) => `${id}@${name}`);
  const [opening, goings, comings] = [releaseOf(tables.opening), releaseOf(tables.went), releaseOf(tables.came)];
  const closing = releaseOf(addTables(tables.stayed, tables.came));
  for (const { id } of everyPlace(city)) {
    const learn = (signs: Record<string, 1 | -1>, terms: Parameters<typeof addReleases>[1]) => {
      const { count } = addReleases(id, terms);
      const equation = Object.entries(signs).map(([name, sign]) => [`${id}@${name}`, sign] as const);
      if (count !== null) knowledge.learn(equation, count);
    };
    for (const at of [id, `${id}/own`])
      knowledge.learn(
        [
          [`${at}@opening`, 1],
          [`${at}@went`, -1],
          [`${at}@stayed`, -1],
        ],
        0,
      );
    learn({ opening: 1 }, [{ release: opening, sign: 1 }]);
    learn({ went: 1 }, [{ release: goings, sign: 1 }]);
    learn({ came: 1 }, [{ release: comings, sign: 1 }]);
    const sum = [
      { release: opening, sign: 1 },
      { release: comings, sign: 1 },
      { release: goings, sign: -1 },
    ] as const;
    learn({ opening: 1, came: 1, went: -1 }, anew ? [{ release: closing, sign: 1 }] : sum);
  }
  const known = knowledge.conclude();
  for (const [name, release] of Object.entries({ opening: opening, went: goings, came: comings })) {
    const exact = exactCounts(tables[name as "went"]);
    for (const [id, cell] of release.cells) if (cell === null) judge(outcome, `${id}@${name}`, exact.get(id)!, known.get(`${id}@${name}`)!);
  }
  return outcome;
}

function addTables(a: CountedUnit, b: CountedUnit): CountedUnit {
  const own = { count: a.own!.count + b.own!.count, total: a.own!.total + b.own!.total };
  return { id: a.id, own, children: a.children!.map((one, at) => addTables(one, b.children![at]!)) };
}
