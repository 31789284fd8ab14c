import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { halfYears, plantCity, plantPeople } from "../test/releaseScene.ts";
import { World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";
import { keptOf, releaseClosed } from "./releases.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await plantPeople(world, await plantCity(world, 2), 3);
});
afterAll(() => world.close());

const all = async () =>
  (
    await world.owner.query<{ text: string }>(
      "select r::text || c::text as text from release r left join release_cell c on c.release_id = r.id order by 1",
    )
  ).rows;

test("however many processes make releases at once, each closed half-year has one of each table, and the open one none", async () => {
  const made = await Promise.all([1, 2, 3, 4].map(() => releaseClosed(world.database.workerUrl)));
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(halfYears.length);
  const { rows } = await world.owner.query<{ starts: string; n: number }>(
    "select starts_on::text as starts, count(*)::int as n from release group by 1 order by 1",
  );
  expect(rows).toEqual(halfYears.map(({ startsOn }) => ({ starts: startsOn, n: 3 })));
});

test("a release stays as it was made: what is entered or taken back later changes none, and nobody can change it", async () => {
  const before = await all();
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
     select $1, $2, i.id, 1, '2025-03-04', 9, 'BRANCH_SECRETARY', $2 from indicator i where i.code = 'EXPELLED'`,
    [randomUUID(), units.branch.id],
  );
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reverses, recorded_by_role, recorded_by_unit)
     select gen_random_uuid(), e.unit_id, e.indicator_id, e.source_group_id, e.occurred_on, -e.quantity, e.id, 'BRANCH_SECRETARY', e.unit_id
     from result_event e join result_person p on p.result_id = e.id where p.minority limit 5`,
  );
  expect(await releaseClosed(world.database.workerUrl)).toBe(0);
  expect(await all()).toEqual(before);
  for (const table of ["release", "release_cell", "release_block", "released_fact"]) {
    await expect(world.owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
  }
  await expect(world.owner.query("update release_cell set counted = 0")).rejects.toMatchObject({ code: "42501" });
});

test("what was entered late is counted by the next release, once", async () => {
  const { rows } = await world.owner.query<{ quantity: number }>(
    "select sum(f.total)::int as quantity from facts_to_release($1, '2026-07-01') f where f.category = 'EXPELLED'",
    [units.city.id],
  );
  expect(rows).toEqual([{ quantity: 9 }]);
});

test("a unit that moved within the half-year is told only where it is told at both of its places", () => {
  const row = (ward: string, branch: string, counted: number) => ({
    category: "MINORITY",
    ward_id: ward,
    base_id: null,
    branch_id: branch,
    counted,
    total: 100,
  });
  const told = (rows: ReturnType<typeof row>[]) => new Map(keptOf("city", rows).cells.map(({ unit, counted }) => [unit, counted]));
  expect(told([row("w1", "moved", 40), row("w2", "moved", 30), row("w1", "stays", 30), row("w2", "other", 40)]).get("moved")).toBe(70);
  expect(told([row("w1", "moved", 40), row("w2", "moved", 1), row("w1", "stays", 30), row("w2", "other", 40)]).get("moved")).toBeNull();
});
