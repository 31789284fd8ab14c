import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let city: Call;
let ward: Call;
beforeAll(async () => {
  world = await World.open();
  city = world.as("CITY_BOARD", "city");
  ward = world.as("WARD_STAFF", "ward");
});
afterAll(() => world.close());

const paper = { number: "01-KH/TU", signedOn: "2026-01-05", issuer: "Thành ủy", title: "Kế hoạch năm 2026" };
const set = (call: Call, unit: UnitKey, value: number | null, more: object = {}) =>
  call("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft draftExempt issued state } }", {
    input: { unitId: units[unit].id, indicator: "ADMISSIONS", period: "2026", value, ...more },
  });
const issue = (call: Call, unit: UnitKey, clientKey = randomUUID(), more: object = {}) =>
  call<{ issueTargets: { id: string; value: number; version: number; state: string }[] }>(
    "mutation ($input: IssueTargetsInput!) { issueTargets(input: $input) { id value exempt version state versions { version value instrument { number } } } }",
    { input: { clientKey, unitId: units[unit].id, indicator: "ADMISSIONS", period: "2026", instrument: paper, ...more } },
  );
/** The tree alone, as the oldest databases ended units. */
const ends = (unit: string, heir: string, on: string) =>
  world.owner.query("select reorganise($1)", [JSON.stringify([{ do: "end", unit, heir, on }])]);
interface Given {
  allocation: { issuedSum: number; rows: { unit: { id: string } }[] };
}
const allocation = (call: Call, unit: UnitKey) =>
  call<Given>(
    `{ allocation(unitId: "${units[unit].id}", indicator: "ADMISSIONS", period: "2026") { ownTarget issuedSum draftSum drafts rows { unit { id } draft issued issuedExempt state } } }`,
  );

test("an amendment is a new version of the same target and must be acknowledged again", async () => {
  dataOf(await set(city, "ward", 90));
  const [first] = dataOf(await issue(city, "city")).issueTargets;
  expect(dataOf(await ward(`mutation { acknowledgeTarget(targetId: "${first!.id}") { state } }`))).toEqual({
    acknowledgeTarget: { state: "ACKNOWLEDGED" },
  });
  dataOf(await set(city, "ward", 95));
  const [second] = dataOf(await issue(city, "city", randomUUID(), { instrument: { ...paper, number: "02-KH/TU" } })).issueTargets;
  expect(second).toMatchObject({ id: first!.id, value: 95, version: 2, state: "ISSUED" });
  expect(second).toMatchObject({
    versions: [
      { version: 2, value: 95, instrument: { number: "02-KH/TU" } },
      { version: 1, value: 90, instrument: { number: "01-KH/TU" } },
    ],
  });
});

test("the same request sent twice issues once and gets the same answer", async () => {
  const key = randomUUID();
  dataOf(await set(city, "otherWard", 50));
  const first = dataOf(await issue(city, "city", key));
  expect(dataOf(await issue(city, "city", key))).toEqual(first);
  expect(codeOf(await issue(city, "city"))).toBe("CONFLICT");
});

test("drafts are seen by the unit that prepares them and by nobody else", async () => {
  dataOf(await set(ward, "wardBranch", 4));
  expect(dataOf(await allocation(ward, "ward"))).toMatchObject({ allocation: { drafts: 1, draftSum: 4, issuedSum: 0, ownTarget: 95 } });
  expect(dataOf(await allocation(city, "ward"))).toMatchObject({ allocation: { drafts: 0, draftSum: 0 } });
  const branch = world.as("BRANCH_SECRETARY", "wardBranch");
  expect(dataOf(await branch(`{ targets(unitId: "${units.wardBranch.id}", period: "2026") { id } }`))).toEqual({ targets: [] });
  dataOf(await set(ward, "wardBranch", null));
  expect(dataOf(await allocation(ward, "ward"))).toMatchObject({ allocation: { drafts: 0 } });
});

test("an exempt unit is shown as exempt and adds nothing to the sum", async () => {
  dataOf(await set(ward, "wardBranch", 3));
  dataOf(await set(ward, "base", null, { exempt: true }));
  dataOf(await issue(ward, "ward", randomUUID(), { shortBy: 92 }));
  const rows = dataOf(await allocation(ward, "ward")).allocation;
  expect(rows.issuedSum).toBe(3);
  expect(rows.rows.find((row) => row.unit.id === units.base.id)).toMatchObject({ issued: 0, issuedExempt: true });
  const board = dataOf<{ scoreboard: { rows: { unitId: string; figures: object[] }[] } }>(
    await ward(
      `{ scoreboard(unitId: "${units.ward.id}", year: 2026, indicators: ["ADMISSIONS"]) { rows { unitId figures { target exempt status } } } }`,
    ),
  ).scoreboard;
  expect(board.rows.find((row) => row.unitId === units.base.id)!.figures).toEqual([{ target: null, exempt: true, status: "EXEMPT" }]);
});

test("values that cannot be are refused by name, and a paper must say what it is", async () => {
  expect((await set(city, "ward", -1)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "value" });
  expect((await set(city, "ward", 90, { indicator: "ADMISSION_SHARE", value: 10_001 })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "value",
  });
  expect((await set(city, "ward", 90, { period: "2026X" })).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "period" });
  expect((await issue(city, "city", randomUUID(), { instrument: { ...paper, number: " " } })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "number",
  });
});

test("a target can be given only to a unit straight below, acknowledged only by its receiver, and only once counted", async () => {
  expect(codeOf(await set(city, "base", 5))).toBe("FORBIDDEN");
  expect(codeOf(await set(ward, "ward", 5))).toBe("FORBIDDEN");
  expect(codeOf(await set(ward, "cousinBranch", 5))).toBe("NOT_FOUND");
  const [target] = dataOf<{ targets: { id: string }[] }>(
    await city(`{ targets(unitId: "${units.ward.id}", period: "2026") { id } }`),
  ).targets;
  expect(codeOf(await city(`mutation { acknowledgeTarget(targetId: "${target!.id}") { state } }`))).toBe("FORBIDDEN");
  for (let times = 0; times < 2; times++) dataOf(await ward(`mutation { acknowledgeTarget(targetId: "${target!.id}") { state } }`));
  const { rows } = await world.owner.query("select from target_event where target_id = $1 and version = 2", [target!.id]);
  expect(rows.length).toBe(1);
});

test("the draft of a unit that has ended holds nothing up", async () => {
  const administrator = world.as("CITY_ADMINISTRATOR", "city");
  const made = dataOf<{ createUnit: { id: string } }>(
    await administrator(
      `mutation { createUnit(input: { parentId: "${units.otherWard.id}", kind: BASE_BRANCH, name: "Chi bộ Tạm", from: "2026-01-01" }) { id } }`,
    ),
  ).createUnit;
  const other = world.as("WARD_STAFF", "otherWard");
  const draft = (unitId: string) =>
    other("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", {
      input: { unitId, indicator: "ADMISSIONS", period: "2026", value: 2 },
    });
  dataOf(await draft(made.id));
  dataOf(await draft(units.cousinBranch.id));
  await ends(made.id, units.otherWard.id, "2026-06-01");
  expect(dataOf(await issue(other, "otherWard", randomUUID(), { shortBy: 48 })).issueTargets).toMatchObject([{ value: 2 }]);
});

test("a draft left behind for a unit that hangs elsewhere below holds nothing up", async () => {
  dataOf(await set(ward, "wardBranch", 3, { period: "2030" }));
  // Databases that were moved about before drafts went with their parent still hold such rows.
  await world.owner.query(
    `insert into target_draft (unit_id, for_unit_id, indicator_id, period_kind, starts_on, ends_before, value)
     select unit_id, $1, indicator_id, period_kind, starts_on, ends_before, 8 from target_draft where for_unit_id = $2 and starts_on = '2030-01-01'`,
    [units.branch.id, units.wardBranch.id],
  );
  expect(dataOf(await issue(ward, "ward", randomUUID(), { period: "2030" })).issueTargets).toMatchObject([{ value: 3, version: 1 }]);
});

test("a unit whose end is already decided is issued nothing, and holds nothing up", async () => {
  dataOf(await set(ward, "otherBase", 6, { period: "2029" }));
  dataOf(await set(ward, "wardBranch", 4, { period: "2029" }));
  const on = addDays(dateInVietnam(new Date()), 30);
  await ends(units.otherBase.id, units.ward.id, on);
  expect(dataOf(await issue(ward, "ward", randomUUID(), { period: "2029" })).issueTargets).toMatchObject([{ value: 4, version: 1 }]);
});
