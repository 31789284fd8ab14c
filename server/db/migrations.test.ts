import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { emptyDatabase } from "../test/database.ts";
import { scratchDir } from "../test/scratchDir.ts";
import { bootstrap } from "./bootstrap.ts";
import { withClient } from "./connect.ts";
import { migrate, migrationsDir } from "./migrate.ts";

/** Everything a migration can make or grant in our schema, as lines of text. */
const catalogue = `
  select concat(pg_get_functiondef(p.oid), array(select unnest(p.proacl)::text order by 1)) as line
    from pg_proc p where p.pronamespace = 'chitieu'::regnamespace and p.prokind = 'f'
  union all
  select concat(c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, array(select unnest(c.relacl)::text order by 1),
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end)
    from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
  union all
  select concat_ws(' ', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated,
      pg_get_expr(d.adbin, d.adrelid), array(select unnest(a.attacl)::text order by 1))
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'chitieu'::regnamespace and c.relkind <> 'i' and a.attnum > 0 and not a.attisdropped
  union all select i.indexdef from pg_indexes i where i.schemaname = 'chitieu'
  union all select concat_ws(' ', x.conrelid::regclass, x.conname, pg_get_constraintdef(x.oid)) from pg_constraint x
    where x.connamespace = 'chitieu'::regnamespace
  union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'chitieu'::regnamespace and not t.tgisinternal
  union all select p::text from pg_policies p where p.schemaname = 'chitieu'
  order by 1`;

/** Without the migrator's own two tables, which it looks after itself at each run. */
const linesOf = async (client: pg.Client) =>
  (await client.query<{ line: string }>(catalogue)).rows.map((row) => row.line).filter((line) => !/\bmigration/.test(line));

const files = readdirSync(migrationsDir)
  .filter((name) => name.endsWith(".sql"))
  .sort();

/** A database without our tables, and what lands the next file from a folder of its own. */
async function prepared() {
  const { ownerUrl, apiUrl, workerUrl, drop } = await emptyDatabase();
  onTestFinished(drop);
  await bootstrap(ownerUrl, apiUrl, workerUrl);
  const dir = scratchDir();
  const land = (file: string) => {
    copyFileSync(path.join(migrationsDir, file), path.join(dir, file));
    return migrate(ownerUrl, { up: true }, dir);
  };
  const asOwner = <T>(work: (client: pg.Client) => Promise<T>) =>
    withClient(ownerUrl, async (client) => {
      await client.query("set role chitieu_owner; set search_path = chitieu, public");
      return work(client);
    });
  return { land, asOwner, down: () => migrate(ownerUrl, { down: 1 }, dir) };
}

const id = (number: number) => `0000000${number}-0000-7000-8000-000000000000`;
const made = (unit: number, level: number, under: number | null) => ({
  do: "create",
  unit: id(unit),
  level,
  kind: "X",
  name: `Đơn vị ${unit}`,
  under: under && id(under),
  on: "2024-01-01",
});
const units = [made(1, 1, null), made(2, 2, 1), made(3, 2, 1), made(4, 3, 2)];

test("the way down of each file leaves the database as the file found it", async () => {
  const { land, asOwner, down } = await prepared();
  const found = new Map<string, string[]>();
  for (const file of files) {
    found.set(path.basename(file, ".sql"), await asOwner(linesOf));
    await land(file);
  }
  for (const [file, lines] of [...found].reverse()) {
    expect(await down()).toEqual([file]);
    expect([file, await asOwner(linesOf)]).toEqual([file, lines]);
  }
}, 120_000); // every file is landed and taken back, and there will be more

test("in a database that has been in use, who was locked out stays locked out, and older entries of the log go where their unit went", async () => {
  const { land, asOwner, down } = await prepared();
  const [city, one, other, base] = units.map(({ unit }) => unit) as [string, string, string, string];
  for (const file of files.filter((name) => name < "0009")) await land(file);
  await asOwner(async (client) => {
    await client.query("select reorganise($1)", [JSON.stringify(units)]);
    await client.query("insert into account (id, login, full_name, unit_id) values ($1, 'an.nguyen', 'An', $1)", [city]);
    await client.query("insert into credential values ($1, 'x', false, now(), 3, '2030-01-01Z')", [city]);
    await client.query("insert into audit_entry (id, action, subject_type, outcome, unit_id) values ($1, 'old', 'OrgUnit', 'DONE', $1)", [
      base,
    ]);
    await client.query("select reorganise($1)", [JSON.stringify([{ do: "move", unit: base, under: other, on: "2026-01-01" }])]);
  });
  const wardOf = "select ward_id from audit_entry";
  const stands = async (text: string) => (await asOwner((client) => client.query(text))).rows;
  expect(await stands(wardOf)).toEqual([{ ward_id: one }]);
  const lock = { failures: 3, locked_until: new Date("2030-01-01") };
  await land(files.find((name) => name.startsWith("0009"))!);
  expect(await stands("select failures, locked_until from sign_in_attempt where login_hash = login_key('an.nguyen')")).toEqual([lock]);
  expect(await stands(wardOf)).toEqual([{ ward_id: other }]);
  await down();
  expect(await stands("select failures, locked_until from credential")).toEqual([lock]);
});

test("in a database that has been in use, wrong passwords counted before count on for the day, for whoever tries that login next", async () => {
  const { land, asOwner, down } = await prepared();
  const byNetwork = "0021-wrong-passwords-by-network.sql";
  for (const file of files.filter((name) => name < byNetwork)) await land(file);
  const counted = "values ('an.nguyen', 9, null), ('binh.le', 0, now() + interval '9 minutes'), ('nobody', 0, null)";
  await asOwner((client) =>
    client.query(
      `insert into sign_in_attempt (login_hash, failures, locked_until, at)
       select login_key(login), failures, lock::timestamptz, now() - interval '23 hours' from (${counted}) v (login, failures, lock)`,
    ),
  );
  await land(byNetwork);
  const slowed = (login: string) =>
    asOwner(async (client) => (await client.query("select slowed_for from try_sign_in($1, 'k' || $1, 'n')", [login])).rows[0]!.slowed_for);
  const attempts = (hash: string) =>
    asOwner(async (client) => (await client.query(`select from sign_in_attempt where login_hash = ${hash}`)).rowCount);
  expect([await attempts("login_key('an.nguyen')"), await attempts("login_key('binh.le')")]).toEqual([9, 10]);
  const until = (before: number) =>
    asOwner((client) =>
      client.query("insert into sign_in_attempt (login_hash, network_hash) select 'kan.nguyen', n::text from generate_series(1, $1) n", [
        before,
      ]),
    );
  await until(90);
  expect(await slowed("an.nguyen")).toBe(0); // the hundredth; it takes the old ones under its key
  expect(await slowed("an.nguyen")).toBeGreaterThan(3500);
  expect(await attempts("login_key('an.nguyen')")).toBe(0);
  await down();
  const { rows } = await asOwner((client) =>
    client.query("select login_hash = login_key('binh.le') as who, failures from sign_in_attempt"),
  );
  expect(rows).toEqual([{ who: true, failures: 0 }]);
});
