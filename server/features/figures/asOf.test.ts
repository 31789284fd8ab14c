import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

const today = dateInVietnam(new Date());
const year = Number(today.slice(0, 4)) - 1;
const [before, moved, after] = [`${year}-03-10`, `${year}-07-01`, `${year}-09-20`];

let world: World;
/** The base committee leaves the ward for the commune in the middle of last year, and gets another name there. */
beforeAll(async () => {
  world = await World.open();
  await record(before, 3);
  await record(after, 2);
  await world.owner.query("select reorganise($1)", [
    JSON.stringify([{ do: "move", unit: units.base.id, under: units.otherWard.id, on: moved }]),
  ]);
  await world.owner.query("select rename_from($1, $2, 'Đảng bộ Công an xã', '3x')", [units.base.id, moved]);
});
afterAll(() => world.close());

async function record(on: string, quantity: number): Promise<void> {
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
     values ($1, $2, 1, 4, $3, $4, 'BRANCH_SECRETARY', $2)`,
    [randomUUID(), units.branch.id, on, quantity],
  );
}

interface Row {
  unitId: string;
  name: string;
  leftOn: string | null;
  figures: { actual: number }[];
}
interface Board {
  own: { actual: number }[];
  direct: { actual: number }[];
  rows: Row[];
}
const query = `query ($unitId: ID!, $year: Int!, $basis: Basis!, $asOf: Date) {
  scoreboard(unitId: $unitId, year: $year, indicators: ["ADMISSIONS", "MEMBERS"], basis: $basis, asOf: $asOf) {
    own { actual } direct { actual } rows { unitId name leftOn figures { actual } } } }`;

async function look(unit: UnitKey, basis: "AS_WAS" | "AS_NOW", asOf?: string) {
  const call = world.as("WARD_STAFF", unit);
  const { scoreboard } = dataOf<{ scoreboard: Board }>(await call(query, { unitId: units[unit].id, year, basis, asOf }));
  const row = scoreboard.rows.find(({ unitId }) => unitId === units.base.id);
  return {
    own: scoreboard.own[0]!.actual,
    direct: scoreboard.direct[0]!.actual,
    base: row && { name: row.name, leftOn: row.leftOn, actual: row.figures[0]!.actual },
  };
}

const old = units.base.name;

test("a unit that left keeps its part in its old parent's past, under its old name, and nothing from after it left", async () => {
  expect(await look("ward", "AS_WAS")).toEqual({ own: 3, direct: 0, base: { name: old, leftOn: moved, actual: 3 } });
  expect(await look("otherWard", "AS_WAS")).toEqual({ own: 2, direct: 0, base: { name: "Đảng bộ Công an xã", leftOn: null, actual: 2 } });
});

test("over today's tree all of it belongs to the new parent", async () => {
  expect(await look("ward", "AS_NOW")).toEqual({ own: 0, direct: 0, base: undefined });
  expect(await look("otherWard", "AS_NOW")).toEqual({
    own: 5,
    direct: 0,
    base: { name: "Đảng bộ Công an xã", leftOn: null, actual: 5 },
  });
});

test("the day before the change shows the tree, the name and the sums of that day, whichever question is asked", async () => {
  const eve = addDays(moved, -1);
  for (const basis of ["AS_WAS", "AS_NOW"] as const) {
    expect(await look("ward", basis, eve)).toEqual({ own: 3, direct: 0, base: { name: old, leftOn: null, actual: 3 } });
    expect(await look("otherWard", basis, eve)).toEqual({ own: 0, direct: 0, base: undefined });
  }
});

test("a day after it tells the two questions apart, and leaves out what came later", async () => {
  expect(await look("ward", "AS_WAS", moved)).toEqual({ own: 3, direct: 0, base: { name: old, leftOn: moved, actual: 3 } });
  expect(await look("otherWard", "AS_WAS", moved)).toMatchObject({ own: 0, base: { leftOn: null, actual: 0 } });
  expect(await look("otherWard", "AS_NOW", moved)).toMatchObject({ own: 3, base: { actual: 3 } });
  expect(await look("otherWard", "AS_NOW", after)).toMatchObject({ own: 5 });
});

test("a breakdown of a day holds the months up to it", async () => {
  const call = world.as("CITY_BOARD", "city");
  const months = async (asOf: string | null) => {
    const text = `query ($unitId: ID!, $year: Int!, $asOf: Date) { breakdown(unitId: $unitId, indicator: "ADMISSIONS", year: $year, asOf: $asOf) { cells { month actual } } }`;
    return dataOf<{ breakdown: { cells: unknown[] } }>(await call(text, { unitId: units.city.id, year, asOf })).breakdown.cells;
  };
  expect(await months(moved)).toEqual([{ month: 3, actual: 3 }]);
  expect(await months(null)).toEqual([
    { month: 3, actual: 3 },
    { month: 9, actual: 2 },
  ]);
});

test("a day to come is refused, and another ward's past is not found", async () => {
  const call = world.as("WARD_STAFF", "ward");
  const variables = { unitId: units.ward.id, year, basis: "AS_WAS" };
  expect(codeOf(await call(query, { ...variables, asOf: addDays(today, 1) }))).toBe("BAD_INPUT");
  expect(codeOf(await call(query, { ...variables, unitId: units.otherWard.id, asOf: moved }))).toBe("NOT_FOUND");
  expect(codeOf(await call(query, { ...variables, unitId: units.base.id, asOf: before }))).toBe("NOT_FOUND");
});

test("raw SQL too names no unit below another before it came there, and nothing of a place outside one's own", async () => {
  const below = (home: UnitKey, top: UnitKey, day: string) =>
    behindTheDoor(world, { role: "WARD_STAFF", home }, async ({ rows }) =>
      (await rows<{ name: string }>("select name from stood_below($1, $2) order by name", [units[top].id, day])).map(({ name }) => name),
    );
  const eve = addDays(moved, -1);
  expect(await below("otherWard", "otherWard", eve)).not.toContain("Đảng bộ Công an xã");
  expect(await below("otherWard", "otherWard", eve)).not.toContain(old);
  expect(await below("otherWard", "otherWard", moved)).toContain("Đảng bộ Công an xã");
  expect(await below("ward", "otherWard", moved)).toEqual([]);
});

test("a target of a day is what it was that day, before it was amended", async () => {
  const targetId = await insertTarget(world, "wardBranch", 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
  await world.owner.query("update target_version set issued_at = $2 where target_id = $1", [targetId, `${before}T03:00:00Z`]);
  await world.owner.query(
    `insert into target_version (target_id, version, value, exempt, instrument_id, issued_at, unit_id)
     select target_id, 2, 8, false, instrument_id, $2, unit_id from target_version where target_id = $1`,
    [targetId, `${after}T03:00:00Z`],
  );
  const text = `query ($unitId: ID!, $year: Int!, $asOf: Date) { scoreboard(unitId: $unitId, year: $year, indicators: ["ADMISSIONS"], asOf: $asOf) {
    rows { unitId figures { target } } } }`;
  const target = async (asOf: string) => {
    const call = world.as("WARD_STAFF", "ward");
    interface Asked {
      scoreboard: { rows: { unitId: string; figures: { target: number | null }[] }[] };
    }
    const { rows } = dataOf<Asked>(await call(text, { unitId: units.ward.id, year, asOf })).scoreboard;
    return rows.find(({ unitId }) => unitId === units.wardBranch.id)?.figures[0]?.target;
  };
  expect([await target(moved), await target(after)]).toEqual([5, 8]);
});

test("the list of units of a day holds those that have left since, under their names of that day, and nothing more of them", async () => {
  const text = `query ($unitId: ID!, $asOf: Date) { orgUnit(id: $unitId) {
    children(first: 10, asOf: $asOf) { totalCount edges { node { id name code endedOn can children(first: 1) { edges { node { id } } } } } } } }`;
  const list = async (asOf: string | null) => {
    const call = world.as("WARD_STAFF", "ward");
    interface Listed {
      orgUnit: { children: { totalCount: number; edges: { node: { id: string } }[] } };
    }
    const { children } = dataOf<Listed>(await call(text, { unitId: units.ward.id, asOf })).orgUnit;
    return { count: children.totalCount, base: children.edges.find(({ node }) => node.id === units.base.id)?.node };
  };
  const shown = { id: units.base.id, name: old, code: units.base.code, endedOn: null, can: [], children: { edges: [] } };
  expect(await list(addDays(moved, -1))).toEqual({ count: 3, base: shown });
  expect(await list(moved)).toEqual({ count: 2, base: undefined });
  expect(await list(null)).toEqual({ count: 2, base: undefined });
});

test("what units ask of themselves stands beside their figures, judged by itself, in the version of the day and where they stood", async () => {
  const paper = { number: "1-NQ", signedOn: `${year}-01-05`, issuer: "Đại hội", title: "Nghị quyết" };
  const set = (value: number) => ({
    input: { clientKey: randomUUID(), unitId: units.base.id, indicator: "ADMISSIONS", period: String(year + 1), value, instrument: paper },
  });
  const base = world.as("BASE_COMMITTEE", "base");
  const text = "mutation ($input: SetOwnTargetInput!) { setOwnTarget(input: $input) { id } }";
  const { id } = dataOf<{ setOwnTarget: { id: string } }>(await base(text, set(4))).setOwnTarget;
  dataOf(await base(text, set(6)));
  // As if it had been asked last year: 4 before the unit left, 6 afterwards.
  const { owner } = world;
  await owner.query("alter table target disable trigger c_keep");
  await owner.query("update target set starts_on = $2, ends_before = $3 where id = $1", [id, `${year}-01-01`, `${year + 1}-01-01`]);
  await owner.query("alter table target enable trigger c_keep");
  await owner.query("update target_version set issued_at = case version when 1 then $2::date else $3::date end where target_id = $1", [
    id,
    before,
    after,
  ]);
  const second = async (unit: UnitKey, asOf: string | null, basis = "AS_WAS") => {
    const query = `query ($unitId: ID!, $year: Int!, $asOf: Date, $basis: Basis!) {
      scoreboard(unitId: $unitId, year: $year, indicators: ["ADMISSIONS"], asOf: $asOf, basis: $basis) { resolutions { unitId value status } } }`;
    const call = world.as("WARD_STAFF", unit);
    return dataOf<{ scoreboard: { resolutions: object[] } }>(await call(query, { unitId: units[unit].id, year, asOf, basis })).scoreboard
      .resolutions;
  };
  const of = (value: number, status: string) => [{ unitId: units.base.id, value, status }];
  expect(await second("ward", before)).toEqual(of(4, "ON_PACE"));
  expect(await second("otherWard", before)).toEqual([]);
  expect(await second("ward", null)).toEqual([]);
  expect(await second("otherWard", after)).toEqual(of(6, "VERY_SLOW"));
  expect(await second("otherWard", null, "AS_NOW")).toEqual(of(6, "VERY_SLOW"));
});
