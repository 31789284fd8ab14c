import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { codeOf, dataOf, World } from "../test/world.ts";
import { type UnitKey, units } from "../test/worldTree.ts";

let world: World | undefined;
beforeEach(async () => {
  await world?.close();
  world = await World.open();
});
afterAll(() => world?.close());

const today = dateInVietnam(new Date());
const reorganise = (edit: object) => world!.owner.query("select reorganise($1)", [JSON.stringify([edit])]);
const set = async (role: "CITY_BOARD" | "WARD_STAFF" | "BASE_COMMITTEE", from: UnitKey, unit: UnitKey, value: number) =>
  dataOf(
    await world!.as(role, from)("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", {
      input: { unitId: units[unit].id, indicator: "ADMISSIONS", period: "2026", value },
    }),
  );
const issue = (role: "CITY_BOARD" | "WARD_STAFF" | "BASE_COMMITTEE", from: UnitKey) =>
  world!.as(role, from)<{ issueTargets: { unit: { id: string }; value: number; version: number }[] }>(
    "mutation ($input: IssueTargetsInput!) { issueTargets(input: $input) { unit { id } value version } }",
    {
      input: {
        clientKey: randomUUID(),
        unitId: units[from].id,
        indicator: "ADMISSIONS",
        period: "2026",
        instrument: { number: "01-KH", signedOn: "2026-01-05", issuer: "Cấp trên", title: "Kế hoạch" },
      },
    },
  );
const drafts = async () =>
  (await world!.owner.query<{ unit: string }>("select for_unit_id as unit from target_draft order by 1")).rows.map(({ unit }) => unit);

test("the draft of a unit that ends goes with it, and the others are issued", async () => {
  await set("BASE_COMMITTEE", "base", "branch", 3);
  await set("BASE_COMMITTEE", "base", "siblingBranch", 4);
  await reorganise({ do: "end", unit: units.branch.id, heir: units.siblingBranch.id, on: today });
  expect(dataOf(await issue("BASE_COMMITTEE", "base")).issueTargets).toEqual([
    { unit: { id: units.siblingBranch.id }, value: 4, version: 1 },
  ]);
});

test("a unit that moves leaves its draft behind; what hangs below it keeps its own", async () => {
  await set("WARD_STAFF", "ward", "base", 9);
  await set("WARD_STAFF", "ward", "wardBranch", 2);
  await set("BASE_COMMITTEE", "base", "branch", 3);
  await reorganise({ do: "move", unit: units.base.id, under: units.otherWard.id, on: today });
  expect(await drafts()).toEqual([units.branch.id, units.wardBranch.id].sort());
  expect(codeOf(await issue("WARD_STAFF", "ward"))).toBeUndefined();
});

test("a move that is only planned takes the draft on its day", async () => {
  await set("WARD_STAFF", "ward", "base", 9);
  await reorganise({ do: "move", unit: units.base.id, under: units.otherWard.id, on: addDays(today, 3) });
  expect(await drafts()).toEqual([units.base.id]);
  await world!.owner.query("select turn_page($1)", [addDays(today, 3)]);
  expect(await drafts()).toEqual([]);
});

test("the new parent of a unit that moved amends its target of record, and the old one no longer can", async () => {
  await set("WARD_STAFF", "ward", "base", 9);
  dataOf(await issue("WARD_STAFF", "ward"));
  await reorganise({ do: "move", unit: units.base.id, under: units.otherWard.id, on: today });
  await set("WARD_STAFF", "otherWard", "base", 12);
  expect(dataOf(await issue("WARD_STAFF", "otherWard")).issueTargets).toEqual([{ unit: { id: units.base.id }, value: 12, version: 2 }]);
  const { rows } = await world!.owner.query("select assigned_by_id as giver, value from target");
  expect(rows).toEqual([{ giver: units.otherWard.id, value: 12 }]);
});
