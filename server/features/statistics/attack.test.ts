import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosed } from "../../db/releases.ts";
import { parsePeriod, type ReportingPeriod, shiftPeriod } from "../../domain/periods.ts";
import { Knowledge } from "../../domain/smallCells/knowledge.oracle.ts";
import type { Count } from "../../domain/smallCells/parts.ts";
import { exactCounts, type Place } from "../../domain/smallCells/scene.oracle.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { type Category, categories, halfYears, placesOf, plantCity, plantPeople, type Tables, tableOf } from "../../test/releaseScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

const periods = [
  ["202401", 18],
  ["2024Q1", 8],
  ["2024S1", 6],
  ["2024", 3],
  ["TERM2020", 1],
].flatMap(([first, many]) => Array.from({ length: many as number }, (_, steps) => shiftPeriod(parsePeriod(first as string), steps)));

let world: World;
let city: Place;
let tables: Tables;
/** By category and half-year, of every unit with all below it. */
let truth: Map<string, Map<string, Count>>;
beforeAll(async () => {
  world = await World.open();
  city = await plantCity(world, 5);
  tables = await plantPeople(world, city, 11);
  truth = new Map([...tables].map(([name, table]) => [name, exactCounts(table)]));
  await world.fold();
  expect(await releaseClosed(world.database.workerUrl)).toBe(halfYears.length);
}, 60_000);
afterAll(() => world.close());

interface Told {
  rows: { row: string; now: { value: number | null; kept: string | null }; before: { value: number | null; kept: string | null } }[];
  parts: { category: Category; units: { id: string }[]; own: boolean; count: number; total: number }[];
}
const fields = "{ rows { row now { value kept } before { value kept } } parts { category units { id } own count total } }";

/** Everything there is to ask, some at once; a unit that is not in sight answers with nothing. */
async function askEverything(call: Call): Promise<{ unitId: string; period: ReportingPeriod; told: Told | null }[]> {
  const asked = placesOf(city).flatMap(({ id: unitId }) => periods.map((period) => ({ unitId, period })));
  const answers: { unitId: string; period: ReportingPeriod; told: Told | null }[] = [];
  for (let from = 0; from < asked.length; from += 40) {
    const some = asked.slice(from, from + 40);
    const questions = some.map(
      ({ unitId, period }, at) => `a${at}: admissionStatistics(unitId: "${unitId}", period: "${period.id}") ${fields}`,
    );
    const { data } = await call<Record<string, Told | null>>(`{ ${questions.join(" ")} }`);
    // A refused field empties the whole answer: each is asked again by itself.
    for (const [at, one] of some.entries()) answers.push({ ...one, told: data?.[`a${at}`] ?? null });
  }
  return answers;
}

const within = (period: ReportingPeriod) =>
  halfYears.filter((half) => period.startsOn <= half.startsOn && half.endsBefore <= period.endsBefore);
const isSmall = ({ count, total }: Count) => count < 5 || total - count < 5;

/** Writes down all answers as equations and draws every conclusion; `sees`: whose persons the asker knows by name. */
function attack(answers: Awaited<ReturnType<typeof askEverything>>, sees: (unitId: string) => boolean) {
  const outcome = { questions: 0, told: 0, keptBack: 0, recovered: [] as string[], wrong: [] as string[] };
  for (const category of categories) {
    const knowledge = new Knowledge();
    for (const half of halfYears) learnTree(knowledge, half, truth.get(tableOf(category, half))!);
    for (const half of halfYears)
      for (const { id } of placesOf(city).filter((place) => sees(place.id)))
        knowledge.learn([[`${id}@${half.id}`, 1]], truth.get(tableOf(category, half))!.get(id)!.count);
    const keptBack = new Set<string>();
    for (const { unitId, period, told } of answers) {
      const row = told?.rows.find((one) => one.row === category);
      if (!told || !row || sees(unitId)) continue;
      const perYear = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1, TERM: 1 }[period.kind];
      for (const [cell, when] of [
        [row.now, period],
        [row.before, shiftPeriod(period, -perYear)],
      ] as const) {
        outcome.questions++;
        const halves = within(when);
        if (cell.value === null) {
          if (when.kind === "HALF_YEAR" && halves.length > 0) keptBack.add(`${unitId}@${when.id}`);
          continue;
        }
        outcome.told++;
        knowledge.learn(
          halves.map((half) => [`${unitId}@${half.id}`, 1]),
          cell.value,
        );
      }
      for (const part of told.parts.filter((one) => one.category === category)) {
        const terms = part.units.map(({ id }) => [`${id}@${period.id}`, 1] as const);
        knowledge.learn(part.own ? [...terms, [`${unitId}/own@${period.id}`, 1]] : terms, part.count);
      }
    }
    const known = knowledge.conclude();
    for (const name of keptBack) {
      const [unitId, half] = name.split("@") as [string, string];
      const real = truth.get(tableOf(category, parsePeriod(half)))!.get(unitId)!;
      const { least, most } = known.get(name)!;
      outcome.keptBack++;
      if (real.count < least || real.count > most) outcome.wrong.push(`${category} ${name}`);
      if (least === most && isSmall(real)) outcome.recovered.push(`${category} ${name}`);
    }
  }
  return outcome;
}

/** What an attacker always knows: how many people there are in all, and that numbers add up along the tree. */
function learnTree(knowledge: Knowledge, half: ReportingPeriod, exact: Map<string, Count>): void {
  for (const { id, below } of placesOf(city)) {
    const total = exact.get(id)!.total;
    knowledge.unknown(`${id}@${half.id}`, total);
    knowledge.unknown(`${id}/own@${half.id}`, total - below.reduce((sum, one) => sum + exact.get(one.id)!.total, 0));
  }
  for (const { id, below } of placesOf(city))
    knowledge.learn(
      [[`${id}@${half.id}`, 1], [`${id}/own@${half.id}`, -1], ...below.map((one) => [`${one.id}@${half.id}`, -1] as const)],
      0,
    );
}

const board = () => world.as("CITY_BOARD", "city");
let cityAnswers: Awaited<ReturnType<typeof askEverything>>;

test("a city that asks ten thousand questions works out no small number that is kept back", async () => {
  cityAnswers = await askEverything(board());
  const { questions, told, keptBack, recovered, wrong } = attack(cityAnswers, () => false);
  expect({ recovered, wrong }).toEqual({ recovered: [], wrong: [] });
  expect(questions).toBeGreaterThan(10_000);
  expect(told).toBeGreaterThan(50);
  expect(keptBack).toBeGreaterThan(100);
}, 60_000);

test("a ward that asks the same and knows all that the city is told works out no small number of its neighbours", async () => {
  const own = new Set(placesOf(city.below.find(({ id }) => id === units.ward.id)!).map(({ id }) => id));
  for (const { id } of placesOf(city).filter((place) => !own.has(place.id)))
    expect(codeOf(await world.as("WARD_STAFF", "ward")(`{ admissionStatistics(unitId: "${id}", period: "2026S1") ${fields} }`))).toBe(
      "NOT_FOUND",
    );
  const { keptBack, recovered, wrong } = attack(cityAnswers, (id) => own.has(id));
  expect({ recovered, wrong }).toEqual({ recovered: [], wrong: [] });
  expect(keptBack).toBeGreaterThan(100);
}, 60_000);

test("totals are exact for the city, in every period; whoever sees the persons has every number exactly", async () => {
  const sum = (name: Category, unitId: string, period: ReportingPeriod, side: keyof Count) =>
    within(period).reduce((all, half) => all + truth.get(tableOf(name, half))!.get(unitId)![side], 0);
  const value = (told: Told, row: string) => told.rows.find((one) => one.row === row)!.now.value;
  for (const { unitId, period, told } of cityAnswers.filter((one) => ["HALF_YEAR", "YEAR", "TERM"].includes(one.period.kind)))
    expect([value(told!, "TOTAL"), value(told!, "REMOVED")]).toEqual([
      sum("MINORITY", unitId, period, "total"),
      sum("EXPELLED", unitId, period, "total"),
    ]);
  const { headcount } = dataOf(
    await board()<{ headcount: { months: { removed: number }[] } }>(
      `{ headcount(unitId: "${units.city.id}", year: 2025) { months { removed } } }`,
    ),
  );
  const removed = headcount.months.reduce((all, month) => all + month.removed, 0);
  expect(removed).toBe(sum("EXPELLED", units.city.id, parsePeriod("2025"), "total"));
  const ward = units.ward.id;
  for (const period of halfYears) {
    const { admissionStatistics: told } = dataOf(
      await world.as(
        "WARD_STAFF",
        "ward",
      )<{ admissionStatistics: Told }>(`{ admissionStatistics(unitId: "${ward}", period: "${period.id}") ${fields} }`),
    );
    expect(categories.map((row) => value(told, row))).toEqual(categories.map((row) => sum(row, ward, period, "count")));
  }
});

test("the other ways to a number of those expelled are closed to a city, behind the rules too", async () => {
  const id = units.city.id;
  for (const indicator of ["EXPELLED", "STRUCK_OFF"]) {
    for (const field of [
      `scoreboard(unitId: "${id}", year: 2025, indicators: ["MEMBERS", "${indicator}"]) { own { actual } }`,
      `scoreboard(unitId: "${id}", year: 2025, indicators: ["${indicator}"], asOf: "2025-09-01") { own { actual } }`,
      `breakdown(unitId: "${id}", indicator: "${indicator}", year: 2025) { cells { actual } }`,
      `unitsToWatch(unitId: "${id}", period: "2025", indicator: "${indicator}") { pageInfo { hasNextPage } }`,
      `results(unitId: "${id}", year: 2025, indicator: "${indicator}") { totalCount }`,
    ])
      expect([field, codeOf(await board()(`{ ${field} }`))]).toEqual([field, "FORBIDDEN"]);
    expect(codeOf(await board()(`{ allocation(unitId: "${id}", indicator: "${indicator}", period: "2026") { ownTarget } }`))).toBe(
      "BAD_INPUT",
    );
  }
  const { results } = dataOf(
    await board()<{ results: { edges: { node: { indicator: string } }[] } }>(
      `{ results(unitId: "${id}", year: 2025, first: 200) { edges { node { indicator } } } }`,
    ),
  );
  expect(new Set(results.edges.map(({ node }) => node.indicator))).toEqual(new Set(["ADMISSIONS"]));
  const removed = "(select id from indicator where code in ('EXPELLED', 'STRUCK_OFF'))";
  const reading = async (home: "city" | "ward", role: "CITY_BOARD" | "WARD_STAFF") =>
    behindTheDoor(world, { role, home }, async ({ rows }) => {
      const of = async (text: string) => (await rows<{ n: number }>(`select count(*)::int as n from ${text}`))[0]!.n > 0;
      const all = `array(select id from indicator where code in ('EXPELLED', 'STRUCK_OFF'))`;
      return [
        await of(`result_event where indicator_id in ${removed}`),
        await of(`figure where indicator_id in ${removed}`),
        await of(`figure_cell where indicator_id in ${removed}`),
        await of(`scores_as_at('${units[home].id}', 2025::smallint, '2025-12-31', ${all}, '{}') where coalesce(in_year_was, 0) <> 0`),
        await of(`cells_as_at('${units[home].id}', 2025::smallint, '2025-12-31', 5::smallint)`),
        await of(`months_as_at('${units[home].id}', '2025-12-31', ${all})`),
        await of(`city_pace(2026) where indicator_id in ${removed}`),
        await of(`admission_counts('${units[home].id}', '2025-01-01', '2026-01-01') where trait in ('MINORITY', 'RELIGIOUS', 'EXPELLED')`),
        await of(`admission_parts('${units[home].id}', '2025-01-01', '2026-01-01')`),
      ];
    });
  expect(await reading("city", "CITY_BOARD")).toEqual(Array.from({ length: 9 }, () => false));
  expect(await reading("ward", "WARD_STAFF")).toEqual([true, true, true, true, true, true, false, true, true]);
});
