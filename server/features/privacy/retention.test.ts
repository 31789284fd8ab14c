import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deidentifyDue } from "../../db/retention.ts";
import { addDays, addMonths, dateInVietnam } from "../../domain/calendar.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let administrator: Call;
beforeAll(async () => {
  world = await World.open();
  administrator = world.as("CITY_ADMINISTRATOR", "city");
});
afterAll(() => world.close());

const today = dateInVietnam(new Date());
const shown = "months periods { months since } waiting soon done can";
interface Shown {
  months: number;
  periods: { months: number; since: string }[];
  waiting: number;
  soon: number;
  done: number;
  can: string[];
}
const at = async (call: Call, unit: keyof typeof units) =>
  dataOf(await call<{ retention: Shown }>(`{ retention(unitId: "${units[unit].id}") { ${shown} } }`)).retention;
const set = (more: object = {}, call = administrator) =>
  call<{ setRetention: Shown }>(`mutation ($input: SetRetentionInput!) { setRetention(input: $input) { ${shown} } }`, {
    input: { clientKey: randomUUID(), unitId: units.city.id, months: 18, since: today, ...more },
  });

test("a city's administrator says how long names are kept from a day on; every level reads it, the log keeps what was and what is", async () => {
  expect(await at(administrator, "city")).toMatchObject({ months: 24, periods: [], can: ["setRetention"] });
  const key = { clientKey: randomUUID() };
  expect(dataOf(await set(key)).setRetention).toMatchObject({ months: 18, periods: [{ months: 18, since: today }] });
  dataOf(await set(key));
  const tomorrow = day(-1);
  expect(dataOf(await set({ months: 60, since: tomorrow })).setRetention).toMatchObject({
    months: 18,
    periods: [
      { months: 60, since: tomorrow },
      { months: 18, since: today },
    ],
  });
  expect(await at(world.as("BRANCH_SECRETARY", "branch"), "branch")).toMatchObject({ months: 18, can: [] });
  expect(await at(world.as("CITY_BOARD", "otherCity"), "otherCity")).toMatchObject({ months: 24, periods: [] });
  const log = "select changes from audit_entry where action = 'setRetention' order by at";
  expect((await world.owner.query(log)).rows).toEqual([
    { changes: { months: [24, 18], since: today } },
    { changes: { months: [18, 60], since: tomorrow } },
  ]);
});

test("by hand a city says it for itself alone", async () => {
  await behindTheDoor(world, { role: "CITY_ADMINISTRATOR", home: "city" }, async ({ attempt }) => {
    const say = (unit: "city" | "otherCity") =>
      attempt("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 36, today_here() + 2)", [
        units[unit].id,
      ]);
    expect(await say("otherCity")).toEqual({ refused: expect.stringMatching(/^42501/) });
    expect(await say("city")).toMatchObject({ count: 1 });
  });
});

test("a period out of bounds or of a day that has passed is refused by its field", async () => {
  const refused = async (more: object) => (await set(more)).errors?.[0]?.extensions;
  for (const months of [5, 121]) expect(await refused({ months })).toMatchObject({ code: "BAD_INPUT", field: "months" });
  expect(await refused({ since: day(1) })).toMatchObject({ code: "BAD_INPUT", field: "since" });
  expect(codeOf(await set({ unitId: units.otherCity.id }))).toBe("NOT_FOUND");
  expect(codeOf(await set({}, world.as("CITY_BOARD", "city")))).toBe("FORBIDDEN");
});

test("the proof names nobody: the city reads that it was done, those who work with the branch read which one, others nothing", async () => {
  const scene = new CaseScene(world);
  dataOf(await set());
  const closed = async (on: string) => {
    const one = await scene.walk(await scene.opened({ fullName: "Hồ Thị Kín" }), "ACCEPT_SOURCE");
    const { id } = dataOf(await scene.step(scene.secretary, one, "WITHDRAW", day(20), { reason: "Tự nguyện" })).recordStep;
    await world.owner.query("update candidate set state_since = $2 where id = $1", [id, on]);
    await world.owner.query("update candidate_event set recorded_at = $2::date + time '09:00' where candidate_id = $1", [id, on]);
  };
  const soon = addDays(addMonths(today, -18), 20);
  for (const on of [addMonths(today, -30), soon, day(90)]) await closed(on);
  expect(await at(scene.as("WARD_STAFF"), "ward")).toMatchObject({ waiting: 3, soon: 2, done: 0 });
  expect(await deidentifyDue(world.database.workerUrl)).toBe(1);
  const document = (unit: keyof typeof units) =>
    `{ deidentifications(unitId: "${units[unit].id}") { totalCount edges { node { rule months closedAs closedVi closedOn fields steps results unit { id } } } } }`;
  const proofs = async (call: Call, unit: keyof typeof units) =>
    dataOf(await call<{ deidentifications: { totalCount: number; edges: { node: Record<string, unknown> }[] } }>(document(unit)))
      .deidentifications;
  const proof = {
    rule: "RETENTION",
    months: 18,
    closedAs: "WITHDRAWN",
    closedVi: expect.any(String),
    closedOn: addMonths(today, -30),
    steps: 3,
    results: 1,
  };
  for (const [role, home] of [
    ["WARD_STAFF", "ward"],
    ["AUDITOR", "ward"],
    ["BASE_COMMITTEE", "base"],
    ["BRANCH_SECRETARY", "branch"],
  ] as const)
    expect((await proofs(world.as(role, home), home)).edges).toMatchObject([{ node: { ...proof, unit: { id: units.branch.id } } }]);
  for (const role of ["CITY_ADMINISTRATOR", "CITY_BOARD", "AUDITOR"] as const)
    expect((await proofs(world.as(role, "city"), "city")).edges).toMatchObject([{ node: { ...proof, unit: null } }]);
  for (const [role, home] of [
    ["BRANCH_SECRETARY", "wardBranch"],
    ["WARD_STAFF", "otherWard"],
    ["CITY_BOARD", "otherCity"],
  ] as const)
    expect(await proofs(world.as(role, home), home)).toEqual({ totalCount: 0, edges: [] });
  expect(JSON.stringify(await proofs(scene.secretary, "branch"))).not.toContain("Kín");
  expect(await at(administrator, "city")).toMatchObject({ waiting: 2, soon: 1, done: 1 });
  const log = "select role, account_id, outcome, changes from audit_entry where action = 'deidentifyPerson'";
  expect((await world.owner.query(log)).rows).toEqual([
    { role: null, account_id: null, outcome: "DONE", changes: { rule: "RETENTION", months: 18 } },
  ]);
});
