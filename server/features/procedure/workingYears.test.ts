import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let administrator: Call;
beforeAll(async () => {
  world = await World.open();
  administrator = world.as("CITY_ADMINISTRATOR", "city");
});
afterAll(() => world.close());

interface Year {
  year: number;
  confirmed: boolean;
  rests: string[];
  works: string[];
  shipped: boolean;
  revision: number;
}
const shown = "year confirmed rests works shipped revision";
const yearsAt = async (call: Call, unit: UnitKey) =>
  dataOf<{ workingYears: Year[] }>(await call(`{ workingYears(unitId: "${units[unit].id}") { ${shown} } }`)).workingYears;
const set = (more: object = {}, call = administrator) =>
  call<{ setWorkingYear: Year }>(`mutation ($input: SetWorkingYearInput!) { setWorkingYear(input: $input) { ${shown} } }`, {
    input: { clientKey: randomUUID(), unitId: units.city.id, year: 2027, revision: 0, confirmed: true, rests: [], works: [], ...more },
  });
const dueAt = async (call: Call, unit: UnitKey, from: string, workingDays: number) =>
  dataOf<{ dueDay: { on: string; confirmed: boolean } }>(
    await call(`{ dueDay(unitId: "${units[unit].id}", from: "${from}", workingDays: ${workingDays}) { on confirmed } }`),
  ).dueDay;

test("a city sets a year as published; days are counted by it in the whole city at once, and in no other", async () => {
  const [ward, stranger] = [world.as("WARD_STAFF", "ward"), world.as("CITY_BOARD", "otherCity")];
  // As shipped: Friday 16 April 2027 (Giỗ Tổ) rests, and the year is not published yet.
  expect(await dueAt(ward, "ward", "2027-04-14", 2)).toEqual({ on: "2027-04-19", confirmed: false });
  const input = { clientKey: randomUUID(), rests: ["2027-04-30", "2027-04-16", "2027-04-15"], works: ["2027-04-17"] };
  const first = dataOf(await set(input)).setWorkingYear;
  expect(first).toMatchObject({ shipped: false, revision: 1, rests: ["2027-04-15", "2027-04-16", "2027-04-30"] });
  expect(dataOf(await set(input)).setWorkingYear, "the same request again").toEqual(first);
  // Thursday rests too, and Saturday is worked for it.
  expect(await dueAt(ward, "branch", "2027-04-14", 2)).toEqual({ on: "2027-04-19", confirmed: true });
  expect(await dueAt(ward, "branch", "2027-04-14", 1)).toEqual({ on: "2027-04-17", confirmed: true });
  expect((await yearsAt(world.as("BRANCH_SECRETARY", "wardBranch"), "wardBranch")).find(({ year }) => year === 2027)).toEqual(first);
  expect((await yearsAt(stranger, "otherCity")).find(({ year }) => year === 2027)).toMatchObject({ shipped: true, confirmed: false });
});

test("the log keeps a year's days as they were and as they are, and says whether it is published in a word of its own", async () => {
  const first = dataOf(await set({ year: 2029, confirmed: false, rests: ["2029-01-01"] })).setWorkingYear;
  dataOf(await set({ year: 2029, revision: first.revision, rests: ["2029-01-01", "2029-01-02"] }));
  const log = `select changes from audit_entry where action = 'setWorkingYear' and changes ->> 'year' = '2029' order by at desc, id desc limit 1`;
  expect((await world.owner.query(log)).rows).toEqual([
    { changes: { year: 2029, published: [false, true], rests: [["2029-01-01"], ["2029-01-01", "2029-01-02"]], works: [[], []] } },
  ]);
});

test("whoever looked at an older revision is refused, and nothing changes", async () => {
  const at = { year: 2026, rests: ["2026-11-24"] };
  const { revision } = dataOf(await set(at)).setWorkingYear;
  expect(await set({ ...at, rests: [] })).toMatchObject({ errors: [{ extensions: { code: "CONFLICT", field: "revision" } }] });
  const again = await Promise.all([set({ ...at, revision, works: ["2026-11-28"] }), set({ ...at, revision, rests: [] })]);
  expect(again.map(codeOf).sort()).toEqual(["CONFLICT", undefined].sort());
  const kept = (await yearsAt(administrator, "city")).find(({ year }) => year === 2026);
  expect(kept).toMatchObject({ revision: revision + 1 });
});

test("behind the door a city's hand reaches its own calendar alone, and nobody else's reaches any", async () => {
  const add = "insert into working_year (city_id, year, confirmed, rests, works) values ($1, 2100, true, '{}', '{}')";
  await behindTheDoor(world, { role: "CITY_BOARD", home: "city" }, async ({ attempt }) => {
    expect(await attempt(add, [units.otherCity.id])).toMatchObject({ refused: expect.stringMatching(/^42501/) });
    expect(await attempt(add, [null])).toMatchObject({ refused: expect.stringMatching(/^42501/) });
    expect(await attempt(add, [units.city.id])).toMatchObject({ count: 1 });
    expect(
      await attempt("update working_year set confirmed = not confirmed where city_id is distinct from $1", [units.city.id]),
    ).toMatchObject({ count: 0 });
  });
  await behindTheDoor(world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    expect(await attempt(add, [units.city.id])).toMatchObject({ refused: expect.stringMatching(/^42501/) });
  });
});

test("days that do not fit a year are named by their place in the list", async () => {
  const refused = async (more: object) => {
    const [error] = (await set({ year: 2028, ...more })).errors!;
    return [error!.extensions!.code, error!.extensions!.field];
  };
  expect(await refused({ rests: ["2028-01-03", "2027-01-01"] })).toEqual(["BAD_INPUT", "rests.1"]);
  expect(await refused({ rests: ["2028-01-03", "2028-01-03"] })).toEqual(["BAD_INPUT", "rests.1"]);
  expect(await refused({ rests: ["2028-01-01"] }), "a Saturday rests anyway").toEqual(["BAD_INPUT", "rests.0"]);
  expect(await refused({ works: ["2028-01-03"] }), "a Monday is worked anyway").toEqual(["BAD_INPUT", "works.0"]);
  expect(await refused({ year: 1999, rests: [] })).toEqual(["BAD_INPUT", "year"]);
});

test("the rules are everybody's who is signed in: two sets, the newer with what it changed and not confirmed yet", async () => {
  const document = "{ ruleSets { code validFrom validUntil confirmed changesVi steps { event from to by refusals { code textVi } } } }";
  const { ruleSets } = dataOf<{
    ruleSets: { code: string; confirmed: boolean; changesVi: string[]; steps: { refusals: { textVi: string }[] }[] }[];
  }>(await world.as("BRANCH_SECRETARY", "branch")(document));
  expect(ruleSets).toMatchObject([
    { code: "RS-2025-07", validFrom: "2025-07-01", validUntil: "2026-07-26", confirmed: true, changesVi: [] },
    { code: "RS-2026-07", validFrom: "2026-07-26", validUntil: null, confirmed: false },
  ]);
  expect(ruleSets[1]!.changesVi).toHaveLength(4);
  const texts = ruleSets.flatMap(({ steps }) => steps.flatMap(({ refusals }) => refusals.map(({ textVi }) => textVi)));
  expect(texts).toContain("Giấy chứng nhận học lớp nhận thức đã quá 60 tháng. Cần học lại.");
  expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
});
