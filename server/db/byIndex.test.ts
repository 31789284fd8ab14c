import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashToken } from "../features/session/token.ts";
import { insertCase } from "../test/matrix/caseScene.ts";
import { insertMember } from "../test/matrix/memberScene.ts";
import { World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
  for (const unit of ["branch", "cousinBranch"] as const) {
    await insertMember(world, unit);
    await insertCase(world, unit, "ACCEPT_SOURCE");
  }
});
afterAll(() => world.close());

/** Does something inside and takes it back, where a table is read from end to end only if no index serves. */
async function supposing<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await world.owner.connect();
  try {
    await client.query(
      "begin; set local enable_seqscan = off; set local role none; set local track_functions = 'all'; set local role chitieu_owner",
    );
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const readWhole = async (client: PoolClient) => {
  const { rows } = await client.query<{ name: string; times: number }>(
    "select relname as name, seq_scan::int as times from pg_stat_xact_user_tables where relname = any ($1)",
    [["person", "candidate", "membership", "transfer", "audit_entry", "candidate_event", "member_event"]],
  );
  return Object.fromEntries(rows.map(({ name, times }) => [name, times]));
};

const branch = units.branch.id;
test.each([
  ["how a branch's members stand", "BRANCH_SECRETARY", "branch", `select * from members_now('${branch}')`],
  ["how a ward's members stand", "WARD_STAFF", "ward", `select * from members_now('${units.ward.id}')`],
  ["whom a branch's month is about", "BRANCH_SECRETARY", "branch", `select * from reviewed_people('${branch}', '2099-01-01')`],
  ["whom a branch follows", "BRANCH_SECRETARY", "branch", `select * from followed_at('${branch}')`],
  ["whose names a branch forgets", "BRANCH_SECRETARY", "branch", "select * from retention_outlook()"],
  ["whose time has come", "CITY_BOARD", "city", "select deidentify_due()"],
  ["people who go to an heir", "CITY_BOARD", "city", `update person set unit_id = unit_id where unit_id = '${branch}'`],
  ["cases that go to an heir", "CITY_BOARD", "city", `update candidate set unit_id = unit_id where unit_id = '${branch}'`],
  ["members who go to an heir", "CITY_BOARD", "city", `update membership set unit_id = unit_id where unit_id = '${branch}'`],
  ["letters that go to an heir", "CITY_BOARD", "city", `update transfer set unit_id = unit_id where unit_id = '${branch}'`],
  ["what the log says of some", "CITY_BOARD", "city", `select from audit_entry a where a.subject_id = any (array['${branch}'::uuid])`],
] as const)("%s: found without reading a whole table", async (_what, role, home, statement) => {
  const { token } = await world.person(role, home);
  const times = await supposing(async (client) => {
    await client.query("select set_config('app.token', $1, true)", [hashToken(token)]);
    const before = await readWhole(client);
    await client.query(statement);
    const after = await readWhole(client);
    return Object.entries(after).filter(([name, count]) => count > (before[name] ?? 0));
  });
  expect(times).toEqual([]);
});

test("answers for a whole branch ask once whom it follows, not once for each", async () => {
  for (let more = 0; more < 5; more++) await insertCase(world, "branch", "ACCEPT_SOURCE");
  const { token } = await world.person("BRANCH_SECRETARY", "branch");
  const asked = await supposing(async (client) => {
    await client.query("select set_config('app.token', $1, true)", [hashToken(token)]);
    const review =
      "insert into month_review (id, unit_id, starts_on) values (gen_random_uuid(), $1, date_trunc('month', today_here())) returning id";
    const { rows } = await client.query<{ id: string }>(review, [branch]);
    const answers =
      "insert into month_answer (review_id, person_id, standing) select $1, c.person_id, 'CASE' from candidate c where c.unit_id = $2 returning person_id";
    const { rowCount } = await client.query(answers, [rows[0]!.id, branch]);
    expect(rowCount).toBeGreaterThan(5);
    const calls = "select calls::int from pg_stat_xact_user_functions where funcname = 'reviewed_people'";
    return (await client.query<{ calls: number }>(calls)).rows[0]!.calls;
  });
  expect(asked).toBeLessThanOrEqual(3);
});
