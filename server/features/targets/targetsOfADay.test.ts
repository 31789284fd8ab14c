import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

const today = dateInVietnam(new Date());
const year = Number(today.slice(0, 4)) - 1;
const day = (monthAndDay: string) => `${year}-${monthAndDay}`;
const [issued, taken, amended, moved] = [day("02-01"), day("02-10"), day("05-15"), day("07-01")];

let world: World;
let targetId: string;
/** Given 5 in February, taken note of, asked about, amended to 8 in May; in July its unit leaves for the commune under another name. */
beforeAll(async () => {
  world = await World.open();
  const { owner } = world;
  targetId = await insertTarget(world, "base", 1, ["YEAR", day("01-01"), `${year + 1}-01-01`]);
  const at = (date: string) => `${date}T09:00:00+07:00`;
  await owner.query("update target_version set issued_at = $2 where target_id = $1", [targetId, at(issued)]);
  const happened = `insert into target_event (id, target_id, version, kind, at, unit_id, round, value, note) values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`;
  const base = units.base.id;
  await owner.query(happened, [randomUUID(), targetId, "ACKNOWLEDGED", at(taken), base, null, null, null]);
  await owner.query(happened, [randomUUID(), targetId, "ADJUSTMENT_ASKED", at(day("04-01")), base, 1, 8, "Nguồn tăng"]);
  await owner.query(happened, [randomUUID(), targetId, "GRANTED", at(amended), base, 1, 8, "Đồng ý"]);
  await owner.query("update target set value = 8, version = 2 where id = $1", [targetId]);
  await owner.query(
    `insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, issued_at)
     select target_id, 2, 8, false, instrument_id, unit_id, $2 from target_version where target_id = $1`,
    [targetId, at(amended)],
  );
  await record("siblingBranch", day("03-10"), 3);
  await record("siblingBranch", day("06-10"), 1);
  const edit = (unit: UnitKey, under: UnitKey, on: string) => ({ do: "move", unit: units[unit].id, under: units[under].id, on });
  await owner.query("select reorganise($1)", [JSON.stringify([edit("siblingBranch", "otherBase", day("06-01"))])]);
  await owner.query("select reorganise($1)", [JSON.stringify([edit("base", "otherWard", moved)])]);
  await owner.query("select rename_from($1, $2, 'Đảng bộ Công an xã', '3x')", [base, moved]);
});
afterAll(() => world.close());

async function record(unit: UnitKey, on: string, quantity: number): Promise<void> {
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
     values ($1, $2, 1, 4, $3, $4, 'BRANCH_SECRETARY', $2)`,
    [randomUUID(), units[unit].id, on, quantity],
  );
}

const query = `query ($unitId: ID!, $period: String!, $asOf: Date, $basis: Basis! = AS_WAS) {
  targets(unitId: $unitId, period: $period, asOf: $asOf, basis: $basis) {
    id value version state can closed unit { name } assignedBy { id } versions { version } adjustments { state } history { kind } attainment { actual } } }`;
const ask = (call: Call, asOf: string | null, more: object = {}) =>
  call<{ targets: object[] }>(query, { unitId: units.base.id, period: String(year), asOf, ...more });
const staff = () => world.as("WARD_STAFF", "otherWard");
const seen = async (asOf: string | null, more?: object) => dataOf(await ask(staff(), asOf, more)).targets;

test("before it was given there is no target, and on the day it is given there is", async () => {
  expect(await seen(addDays(issued, -1))).toEqual([]);
  expect(await seen(issued)).toMatchObject([{ value: 5, version: 1, state: "ISSUED", adjustments: [], history: [{ kind: "ISSUED" }] }]);
});

test("a target amended later shows the version in force that day, with what had happened to it by then and nothing to do", async () => {
  expect(await seen(addDays(amended, -1))).toEqual([
    {
      id: targetId,
      value: 5,
      version: 1,
      state: "ACKNOWLEDGED",
      can: [],
      closed: false,
      unit: { name: units.base.name },
      assignedBy: { id: units.ward.id },
      versions: [{ version: 1 }],
      adjustments: [{ state: "ASKED" }],
      history: [{ kind: "ISSUED" }, { kind: "ACKNOWLEDGED" }, { kind: "ADJUSTMENT_ASKED" }],
      attainment: { actual: 3 },
    },
  ]);
  expect(await seen(amended)).toMatchObject([{ value: 8, version: 2, state: "ISSUED", adjustments: [{ state: "GRANTED" }] }]);
});

test("a result counts where it hung on its day, or where the tree of the day looked at hangs it", async () => {
  const actual = async (asOf: string | null, basis: string) =>
    (dataOf(await ask(world.as("CITY_BOARD", "city"), asOf, { basis })).targets as { attainment: { actual: number } }[]).map(
      (target) => target.attainment.actual,
    );
  const may = day("05-31");
  expect([await actual(may, "AS_WAS"), await actual(may, "AS_NOW")]).toEqual([[3], [3]]);
  // In June the branch has gone elsewhere: what it did before stays, or goes along.
  expect([await actual(day("06-30"), "AS_WAS"), await actual(day("06-30"), "AS_NOW")]).toEqual([[3], [0]]);
  expect([await actual(null, "AS_WAS"), await actual(null, "AS_NOW")]).toEqual([[3], [0]]);
});

test("a unit that has moved shows its target, the unit that gave it and its own name of that day", async () => {
  expect(await seen(moved)).toMatchObject([{ unit: { name: "Đảng bộ Công an xã" }, assignedBy: { id: units.ward.id } }]);
  expect(await seen(null)).toMatchObject([{ value: 8, closed: true, assignedBy: { id: units.ward.id } }]);
});

test("whom a unit has left is told nothing of its targets, of no day", async () => {
  const old = world.as("WARD_STAFF", "ward");
  for (const asOf of [addDays(moved, -1), moved, null]) expect(codeOf(await ask(old, asOf))).toBe("NOT_FOUND");
});

test("nobody sees ahead", async () => {
  expect((await ask(staff(), addDays(today, 1))).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "asOf" });
});
