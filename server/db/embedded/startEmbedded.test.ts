import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { scratchDir } from "../../test/scratchDir.ts";
import { type EmbeddedServer, startEmbedded } from "./startEmbedded.ts";

async function start(dir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dir, durable: false });
  onTestFinished(() => server.stop());
  return server;
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, sql: string): Promise<Row[]> {
  const { host, port, secrets } = server;
  const client = new pg.Client({ host, port, user: "postgres", password: secrets.superuser, database: "postgres" });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** As kill -9 of the whole family leaves it: no server, a pid file that lies. */
const killServer = async (dir: string) => {
  process.kill(Number(readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
};

test("knows Vietnamese letters: sorts them by vi-x-icu, and trigrams keep them", async () => {
  const server = await start(path.join(scratchDir(), "pg"));
  const [sorted] = await ask<{ list: string }>(
    server,
    `select string_agg(w, ' ' order by w collate "vi-x-icu") list from unnest(array['đàn','dong','âm','ăn','ao','ảnh','an']) w`,
  );
  expect(sorted?.list).toBe("an ảnh ao ăn âm dong đàn");
  await ask(server, "create extension pg_trgm");
  const [trigrams] = await ask<{ found: string[] }>(server, "select show_trgm('Đặng') found");
  expect(trigrams?.found).toContain("ng ");
  expect(trigrams?.found.length).toBe(5);
});

test("listens on loopback only, has no socket, and asks for a password", async () => {
  const server = await start(path.join(scratchDir(), "pg"));
  const rows = await ask<{ name: string; setting: string }>(
    server,
    "select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name",
  );
  expect(rows.map((row) => row.setting)).toEqual(["127.0.0.1", ""]);
  await expect(ask({ ...server, secrets: { ...server.secrets, superuser: "wrong" } }, "select 1")).rejects.toThrow(/password/);
  expect(statSync(path.join(server.dir, "chitieu-secrets.json")).mode & 0o777).toBe(0o600);
});

test("keeps data and passwords over a stop and a start, and leaves nothing half-made beside them", async () => {
  const dir = path.join(scratchDir(), "pg");
  const first = await startEmbedded({ dir, durable: true });
  await ask(first, "create table kept as select 42 as answer");
  await first.stop();
  expect(existsSync(path.join(dir, "postmaster.pid"))).toBe(false);
  const second = await start(dir);
  expect(await ask(second, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(readdirSync(path.dirname(dir))).toEqual(["pg"]);
});

test("a server left behind by a killed program is adopted with what it had committed", async () => {
  const dir = path.join(scratchDir(), "pg");
  const orphan = await start(dir);
  await ask(orphan, "create table kept as select 1");
  const heir = await start(dir);
  expect(heir).toMatchObject({ adopted: true, port: orphan.port });
  await heir.stop();
  await expect(ask(orphan, "select 1")).rejects.toThrow();
});

test("a server killed with its data directory in use recovers at the next start", async () => {
  const dir = path.join(scratchDir(), "pg");
  const first = await startEmbedded({ dir, durable: true });
  await ask(first, "create table kept as select 7 as answer");
  await killServer(dir);
  const second = await start(dir);
  expect(second.adopted).toBe(false);
  expect(await ask(second, "select answer from kept")).toEqual([{ answer: 7 }]);
});

test("two starts at once share one cluster and one server", async () => {
  const dir = path.join(scratchDir(), "pg");
  const [one, two] = await Promise.all([start(dir), start(dir)]);
  expect(one.port).toBe(two.port);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
});

test("data of another major is refused and left as it was", async () => {
  const dir = path.join(scratchDir(), "pg");
  await (await startEmbedded({ dir, durable: false })).stop();
  writeFileSync(path.join(dir, "PG_VERSION"), "15\n");
  await expect(startEmbedded({ dir, durable: false })).rejects.toMatchObject({ code: "DATA_OTHER_MAJOR" });
  expect(readFileSync(path.join(dir, "PG_VERSION"), "utf8")).toBe("15\n");
});

test("a folder that takes no files is refused before anything is made", async () => {
  const blocked = path.join(scratchDir(), "file");
  writeFileSync(blocked, "");
  const dir = path.join(blocked, "data", "pg");
  await expect(startEmbedded({ dir, durable: false })).rejects.toMatchObject({ code: "DATA_DIR_NOT_WRITABLE" });
});

test("statements that fail are not written to the server's log", async () => {
  const server = await start(path.join(scratchDir(), "pg"));
  await expect(ask(server, "select 'Nguyễn Văn A'::date")).rejects.toThrow();
  expect(readFileSync(path.join(server.dir, "server.log"), "utf8")).not.toContain("Nguyễn");
});
