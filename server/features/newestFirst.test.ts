import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertCase } from "../test/matrix/caseScene.ts";
import { insertDivision } from "../test/matrix/divisionScene.ts";
import { plantDuplicates, requestIdOf } from "../test/matrix/duplicateScene.ts";
import { insertDecision } from "../test/matrix/scene.ts";
import { dataOf, World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

interface Listed {
  list: { id: string }[];
}
const idsOf = async (call: ReturnType<World["as"]>, text: string) => dataOf(await call<Listed>(text)).list.map(({ id }) => id);

test("what was settled last is told first", async () => {
  await plantDuplicates(world);
  const first = requestIdOf("ward");
  const later = randomUUID();
  // Two of the ward: another pair of its branches, asked later and answered earlier.
  const { rows: pair } = await world.owner.query<{ id: string }>(
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id, national_id_sealed, national_id_index)
     select gen_random_uuid(), u, 'Người trùng số', '1999-03-04', 'MALE', 4, '\\x00', '\\x01' from unnest($1::uuid[]) u returning id`,
    [[units.branch.id, units.wardBranch.id]],
  );
  await world.owner.query(
    "insert into duplicate_request (id, person_id, other_id, asked_at) values ($1, $2, $3, now() + interval '1 hour')",
    [later, ...pair.map(({ id }) => id)],
  );
  const answered = "update duplicate_request set answer = 'SAME_PERSON', answered_at = $2 where id = $1";
  await world.owner.query(answered, [first, "2026-06-02"]);
  await world.owner.query(answered, [later, "2026-06-01"]);
  const text = `{ list: duplicateRequests(unitId: "${units.ward.id}", settled: true) { id } }`;
  expect(await idsOf(world.as("WARD_STAFF", "ward"), text)).toEqual([first, later]);
});

test("of divisions the next day comes first, then what was divided last", async () => {
  const ids: string[] = [];
  for (const [day, state] of [
    ["2099-02-01", "PLANNED"],
    ["2099-03-01", "PLANNED"],
    ["2026-05-01", "APPLIED"],
    ["2025-05-01", "APPLIED"],
  ] as const) {
    const id = await insertDivision(world, "branch", await insertDecision(world, "ward"), state);
    await world.owner.query("update division set effective_on = $2 where id = $1", [id, day]);
    ids.push(id);
  }
  const text = `{ list: divisions(unitId: "${units.ward.id}") { id } }`;
  expect(await idsOf(world.as("WARD_STAFF", "ward"), text)).toEqual(ids);
});

test("a queue tells two hundred cases, the longest waiting first", async () => {
  const oldest = await insertCase(world, "branch", "ACCEPT_SOURCE", randomUUID(), "2020-01-01");
  await Promise.all(Array.from({ length: 200 }, () => insertCase(world, "branch", "ACCEPT_SOURCE")));
  const queue = await idsOf(world.as("BRANCH_SECRETARY", "branch"), `{ list: caseQueue(unitId: "${units.branch.id}") { id } }`);
  expect([queue[0], queue.length]).toEqual([oldest, 200]);
});
