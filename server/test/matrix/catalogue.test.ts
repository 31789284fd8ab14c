import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ReadTransaction } from "../../db/reading.ts";
import { hashToken } from "../../features/session/token.ts";
import { type Person, World } from "../world.ts";
import { units } from "../worldTree.ts";
import { plantScene } from "./scene.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await plantScene(world);
});
afterAll(() => world.close());

/** Tries something as the owner and takes it back. */
async function supposing<T>(statements: string, ask: string): Promise<T[]> {
  const client = await world.owner.connect();
  try {
    await client.query(`begin; ${statements}`);
    return (await client.query<T & pg.QueryResultRow>(ask)).rows;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("nothing in the schema is unguarded", async () => {
  expect((await world.owner.query("select * from unguarded")).rows).toEqual([]);
});

test.each([
  ["a table without row security", "create table planted (id int)", "row security not forced"],
  [
    "a table whose row security its owner steps over",
    "create table planted (id int); alter table planted enable row level security",
    "row security not forced",
  ],
  [
    "a table that everybody may read",
    "create table planted (id int); select arm(); grant select on planted to public",
    "public has rights",
  ],
  [
    "a table that the log-in role may read",
    "create table planted (id int); select arm(); grant select on planted to chitieu_app",
    "a log-in role has rights",
  ],
  [
    "a right without a policy",
    "create table planted (id int); select arm(); grant select on planted to app_ward",
    "a level role has rights but no policy",
  ],
  ["a view with its owner's eyes", "create view planted as select 1", "view without security_invoker"],
  ["a materialised view", "create materialized view planted as select 1", "view without security_invoker"],
  [
    "a function that everybody may call",
    "create function planted() returns int language sql as 'select 1'; grant execute on function planted() to public",
    "public may execute",
  ],
  [
    "a definer function that finds its tables by the caller's path",
    "create function planted() returns int language sql security definer as 'select 1'",
    "definer without a fixed search_path",
  ],
])("%s is found out", async (_what, statements, why) => {
  expect(await supposing<{ why: string }>(statements, "select why from unguarded where thing like '%planted%'")).toEqual([{ why }]);
});

test("every table with today's level columns follows the tree, and facts keep those of their own day", async () => {
  const ownDay = ["result_event", "result_note", "lineage", "score", "breakdown", "delta", "unit"];
  const { rows } = await world.owner.query<{ follows: string[]; stamped: string[] }>(
    `select follows_the_tree() as follows, array(select c.relname::text from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'ward_id')) as stamped`,
  );
  expect(rows[0]!.stamped.filter((name) => !ownDay.includes(name)).sort()).toEqual(rows[0]!.follows.sort());
});

test("every policy of a level role but reference data asks the session", async () => {
  const { rows } = await world.owner.query<{ at: string }>(
    `select tablename || '.' || policyname as at from pg_policies where schemaname = 'chitieu' and policyname <> 'owner'
       and coalesce(qual, '') || coalesce(with_check, '') !~ 'my_unit|my_account|my_ancestors|am_operator|unstaffed|target_version v|reorganisation r|exemption x|white_place p|candidate c|person p|membership m|class k|class_place x|class_session s|release r|import_job j' order by 1`,
  );
  expect(rows.map((row) => row.at)).toEqual([
    "clock.everyone",
    "indicator.everyone",
    "rule_set.everyone",
    "screening_criterion.everyone",
    "source_group.everyone",
  ]);
});

test("a connection without a session reads no table and gets through no door", async () => {
  const client = new pg.Client({ connectionString: world.database.apiUrl });
  await client.connect();
  try {
    const { rows } = await world.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'chitieu'::regnamespace and relkind in ('r', 'p', 'v', 'm')",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) await expect(client.query(`select from chitieu.${name}`), name).rejects.toMatchObject({ code: "42501" });
    await expect(client.query("select chitieu.begin_as('')")).rejects.toMatchObject({ code: "28000" });
    await expect(client.query("select chitieu.begin_as(null)")).rejects.toMatchObject({ code: "28000" });
    // A level role without a session stands nowhere.
    for (const role of ["app_operator", "app_city", "app_ward", "app_base", "app_branch"]) {
      await client.query("begin");
      await client.query(`set local role ${role}`);
      expect([role, (await client.query("select from chitieu.unit")).rowCount]).toEqual([role, 0]);
      await client.query("rollback");
    }
  } finally {
    await client.end();
  }
});

test("one connection that serves everybody in turn never shows one the rows of another", async () => {
  const pool = new pg.Pool({ connectionString: world.database.apiUrl, max: 1, pipeline: true });
  const seats = [
    ["CITY_BOARD", "city"],
    ["BRANCH_SECRETARY", "branch"],
    ["BRANCH_SECRETARY", "farBranch"],
    ["WARD_STAFF", "ward"],
  ] as const;
  const own = Object.fromEntries(
    await Promise.all(seats.map(async ([role, unit]) => [unit, await world.person(role, unit)] as const)),
  ) as Record<(typeof seats)[number][1], Person>;
  const facts = "select unit_id from result_event";
  try {
    for (let turn = 0; turn < 40; turn++) {
      const [, unit] = seats[turn % seats.length]!;
      const { token, postId } = own[unit];
      const accident = turn % 5;
      const reading = new ReadTransaction(pool, hashToken(token), accident === 1 ? randomUUID() : postId);
      const read = reading.rows<{ unit_id: string }>("facts", facts, []);
      if (accident === 1) await expect(read).rejects.toMatchObject({ code: "POST_CHANGED" });
      else {
        const seen = (await read).map((row) => row.unit_id);
        expect(seen).toContain(units[unit].id);
        if (unit !== "city" && unit !== "ward") expect(new Set(seen)).toEqual(new Set([units[unit].id]));
        expect(seen.includes(units.farBranch.id)).toBe(unit === "farBranch");
      }
      if (accident === 2) await expect(reading.rows("broken", "select 1 / 0", [])).rejects.toThrow();
      if (accident === 3) {
        const slow = reading.rows("slow", "select count(*) from generate_series(1, 1000000000)", []);
        slow.catch(() => {}); // waited for below, once it is cancelled
        const { rows } = await world.owner.query<{ pid: number }>(
          "select pid from pg_locks where locktype = 'advisory' and classid = 7003 and database = (select oid from pg_database where datname = current_database())",
        );
        await cancel(rows[0]!.pid);
        await expect(slow).rejects.toThrow();
      }
      await reading.close();
      // What the last one leaves behind: no role, no token, no row.
      const { rows } = await pool.query<{ role: string; token: string }>(
        "select current_user::text as role, current_setting('app.token', true) as token",
      );
      expect(rows).toEqual([{ role: "chitieu_app", token: expect.toSatisfy((value) => !value) }]);
      await expect(pool.query("select from chitieu.result_event")).rejects.toMatchObject({ code: "42501" });
    }
  } finally {
    await pool.end();
  }
});

/** Cancels what a server process is doing, as an administrator or a time limit would. */
async function cancel(pid: number): Promise<void> {
  const admin = new pg.Client({ connectionString: world.database.ownerUrl });
  await admin.connect();
  await admin.query("select pg_cancel_backend($1)", [pid]);
  await admin.end();
}
