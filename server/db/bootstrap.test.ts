import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { emptyDatabase, type FreshDatabase } from "../test/database.ts";
import { bootstrap } from "./bootstrap.ts";
import { asUser, inDatabase, withClient } from "./connect.ts";

let database: FreshDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
  await bootstrap(database.ownerUrl, database.apiUrl, database.workerUrl);
});
afterAll(() => database.drop());

async function rows<Row extends object>(url: string, sql: string): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(sql)).rows);
}

const unique = (name: string) => `${name}_${randomBytes(4).toString("hex")}`;

test("no role of ours is a superuser or steps over row security, but the backup role", async () => {
  const strong = await rows<{ rolname: string }>(
    database.ownerUrl,
    "select rolname from pg_roles where (rolname like 'app\\_%' or rolname like 'chitieu\\_%') and (rolsuper or rolbypassrls or rolcreaterole)",
  );
  expect(strong).toEqual([{ rolname: "chitieu_backup" }]);
});

test("the API's log-in can become any level role, but has none of their rights by itself", async () => {
  const [held] = await rows<{ usage: number; becomes: number }>(
    database.apiUrl,
    `select count(*) filter (where pg_has_role(r, 'usage'))::int as usage, count(*) filter (where pg_has_role(r, 'member'))::int as becomes
       from unnest(array['app_operator', 'app_city', 'app_ward', 'app_base', 'app_branch']) r`,
  );
  expect(held).toEqual({ usage: 0, becomes: 5 });
});

test.each([
  ["make tables in the schema", "create table chitieu.mine (a int)"],
  ["make tables in public", "create table public.mine (a int)"],
  ["make temporary tables", "create temporary table mine (a int)"],
  ["become the owner", "set role chitieu_owner"],
  ["hold advisory locks", "select pg_advisory_lock(1)"],
  ["try advisory locks", "select pg_try_advisory_xact_lock(1)"],
  ["sleep in a connection", "select pg_sleep(0)"],
])("the API's log-in cannot %s", async (_act, sql) => {
  await expect(rows(database.apiUrl, sql)).rejects.toMatchObject({ code: "42501" });
});

test("sessions of the API begin in our schema, with their time limited", async () => {
  const [settings] = await rows(
    database.apiUrl,
    `select current_setting('search_path') path, current_setting('jit') jit, current_setting('statement_timeout') statement,
            current_setting('idle_in_transaction_session_timeout') idle`,
  );
  expect(settings).toEqual({ path: "chitieu, public, pg_catalog", jit: "off", statement: "15s", idle: "15s" });
});

test("a second run alters nothing", async () => {
  const state = `select (select md5(string_agg(a::text, '' order by oid)) from pg_authid a) roles, (select md5(string_agg(m::text, '' order by oid::text)) from pg_auth_members m) grants,
    (select datacl::text from pg_database where datname = current_database()) access, (select md5(string_agg(s::text, '' order by setrole, setdatabase)) from pg_db_role_setting s
      where setdatabase = (select oid from pg_database where datname = current_database())) settings`;
  const before = await rows(database.ownerUrl, state);
  await bootstrap(database.ownerUrl, database.apiUrl, database.workerUrl);
  expect(await rows(database.ownerUrl, state)).toEqual(before);
});

test("several databases of one cluster are prepared at once without disturbing each other", async () => {
  const fresh = await Promise.all([1, 2, 3, 4].map(() => emptyDatabase()));
  const api = unique("api");
  await Promise.all(fresh.map(({ ownerUrl, workerUrl }) => bootstrap(ownerUrl, asUser(ownerUrl, api, "s3cret"), workerUrl)));
  for (const { ownerUrl } of fresh) {
    expect(await rows(asUser(ownerUrl, api, "s3cret"), "select current_user as me")).toEqual([{ me: "chitieu_app" }]);
  }
  await Promise.all(fresh.map((one) => one.drop()));
});

test("an API log-in of another name acts as chitieu_app from its first statement, and can still become the level roles", async () => {
  const apiUrl = asUser(database.ownerUrl, unique("custom"), "mật khẩu dài");
  await bootstrap(database.ownerUrl, apiUrl, database.workerUrl);
  const seen = await rows(apiUrl, "select current_user as me, set_config('role', 'app_ward', false) as then_me");
  expect(seen).toEqual([{ me: "chitieu_app", then_me: "app_ward" }]);
});

test("a changed password in the address becomes the log-in's password", async () => {
  const name = unique("changing");
  await bootstrap(database.ownerUrl, asUser(database.ownerUrl, name, "first"), database.workerUrl);
  await bootstrap(database.ownerUrl, asUser(database.ownerUrl, name, "second"), database.workerUrl);
  await expect(rows(asUser(database.ownerUrl, name, "first"), "select 1")).rejects.toMatchObject({ code: "28P01" });
  expect(await rows(asUser(database.ownerUrl, name, "second"), "select 1 as one")).toEqual([{ one: 1 }]);
});

test.each([
  ["is a superuser", (name: string) => `create role ${name} login superuser`],
  ["steps over row security", (name: string) => `create role ${name} login bypassrls`],
  [
    "owns a table",
    (name: string) => `create role ${name} login; create table public.${name} (a int); alter table public.${name} owner to ${name}`,
  ],
  ["belongs to the owner", (name: string) => `create role ${name} login; grant chitieu_owner to ${name}`],
])("an API log-in that %s is refused", async (_why, make) => {
  const name = unique("strong");
  await withClient(database.ownerUrl, (client) => client.query(make(name)));
  const attempt = bootstrap(database.ownerUrl, asUser(database.ownerUrl, name, "x"), database.workerUrl);
  await expect(attempt).rejects.toMatchObject({ code: "LOGIN_TOO_STRONG" });
});

test("an owner without superuser rights can prepare its own database, and says what it could not close", async () => {
  const name = unique("landlord");
  const maintenance = inDatabase(database.ownerUrl, "postgres");
  const admin = inject("templateUrls").owner;
  for (const sql of [
    `create role ${name} login createrole password 'x'`,
    `grant chitieu_owner, app_operator, app_city, app_ward, app_base, app_branch, chitieu_app, chitieu_worker, chitieu_backup to ${name} with admin option`,
    `create database ${name} owner ${name}`,
  ]) {
    await withClient(maintenance, (client) => client.query(sql));
  }
  const ownerUrl = asUser(inDatabase(admin, name), name, "x");
  const workerUrl = inDatabase(database.workerUrl, name);
  const { notes } = await bootstrap(ownerUrl, inDatabase(database.apiUrl, name), workerUrl);
  expect(notes.join()).toContain("pg_advisory_lock");
  await withClient(maintenance, (client) => client.query(`drop database ${name}`));
});

test("without a worker's address, a log-in is made whose password follows from the API's", async () => {
  const { workerUrl } = await bootstrap(database.ownerUrl, database.apiUrl);
  expect(await rows(workerUrl, "select current_user as me")).toEqual([{ me: "chitieu_worker" }]);
  expect(workerUrl).toBe(database.workerUrl);
  expect(workerUrl).not.toContain(new URL(database.apiUrl).password);
});
