import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyDatabase } from "../test/database.ts";
import { scratchDir } from "../test/scratchDir.ts";
import { bootstrap } from "./bootstrap.ts";
import { withClient } from "./connect.ts";
import { migrate, pendingMigrations } from "./migrate.ts";

const first = `-- Up Migration
create table fruit (name text primary key, note text default '{name}');
-- Down Migration
drop table fruit;
`;
const second = `-- Up Migration
insert into fruit values ('chôm chôm');
-- Down Migration
delete from fruit;
`;

async function prepared() {
  const database = await emptyDatabase();
  onTestFinished(() => database.drop());
  await bootstrap(database.ownerUrl, database.apiUrl, database.workerUrl);
  const dir = scratchDir();
  const write = (name: string, text: string) => writeFileSync(path.join(dir, `${name}.sql`), text);
  write("0001-fruit", first);
  write("0002-chom-chom", second);
  const ask = (sql: string) => withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows);
  return { url: database.ownerUrl, dir, write, ask };
}

test("files run once, in the order of their numbers, and belong to the owner role", async () => {
  const { url, dir, ask } = await prepared();
  expect(await pendingMigrations(url, dir)).toEqual(["0001-fruit", "0002-chom-chom"]);
  expect(await migrate(url, { up: true }, dir)).toEqual(["0001-fruit", "0002-chom-chom"]);
  expect(await migrate(url, { up: true }, dir)).toEqual([]);
  expect(await pendingMigrations(url, dir)).toEqual([]);
  expect(await ask("select name, note, tableowner from chitieu.fruit, pg_tables where tablename = 'fruit'")).toEqual([
    { name: "chôm chôm", note: "{name}", tableowner: "chitieu_owner" },
  ]);
});

test("two processes that start at once run every file once", async () => {
  const { url, dir } = await prepared();
  const ran = await Promise.all([1, 2, 3].map(() => migrate(url, { up: true }, dir)));
  expect(ran.flat().sort()).toEqual(["0001-fruit", "0002-chom-chom"]);
});

test("going down undoes the newest files first, as many as asked", async () => {
  const { url, dir } = await prepared();
  await migrate(url, { up: true }, dir);
  expect(await migrate(url, { down: 1 }, dir)).toEqual(["0002-chom-chom"]);
  expect(await migrate(url, { down: 1 }, dir)).toEqual(["0001-fruit"]);
  expect(await migrate(url, { up: true }, dir)).toHaveLength(2);
});

test("a failing file leaves the database as it was, the files before it included", async () => {
  const { url, dir, write, ask } = await prepared();
  write("0003-broken", "-- Up Migration\ncreate table half (a int);\nselect 1/0;\n-- Down Migration\ndrop table half;\n");
  await expect(migrate(url, { up: true }, dir)).rejects.toThrow(/division by zero/);
  expect(await ask("select to_regclass('chitieu.fruit') fruit, to_regclass('chitieu.half') half")).toEqual([{ fruit: null, half: null }]);
  rmSync(path.join(dir, "0003-broken.sql"));
  expect(await migrate(url, { up: true }, dir)).toHaveLength(2);
});

test("a file edited after it landed is refused, and nothing runs", async () => {
  const { url, dir, write } = await prepared();
  await migrate(url, { up: true }, dir);
  write("0001-fruit", first.replace("note text", "note varchar"));
  write("0003-more", second);
  await expect(migrate(url, { up: true }, dir)).rejects.toMatchObject({ code: "MIGRATION_EDITED" });
  expect(await pendingMigrations(url, dir)).toEqual(["0003-more"]);
});

test("a database newer than the program is refused", async () => {
  const { url, dir } = await prepared();
  await migrate(url, { up: true }, dir);
  rmSync(path.join(dir, "0002-chom-chom.sql"));
  await expect(migrate(url, { up: true }, dir)).rejects.toMatchObject({ code: "MIGRATION_UNKNOWN" });
});

test("a file that slips in before one that has landed is refused", async () => {
  const { url, dir, write } = await prepared();
  rmSync(path.join(dir, "0001-fruit.sql"));
  write("0002-chom-chom", first);
  await migrate(url, { up: true }, dir);
  write("0001-late", second);
  await expect(migrate(url, { up: true }, dir)).rejects.toThrow(/preceding already run/);
});

test("the migration tables are closed to the API's log-in", async () => {
  const { url, dir, ask } = await prepared();
  await migrate(url, { up: true }, dir);
  expect(await ask("select has_table_privilege('chitieu_app', 'chitieu.migration', 'select') may")).toEqual([{ may: false }]);
  expect(await ask("select bool_and(relforcerowsecurity) armed from pg_class where relname in ('migration', 'migration_file')")).toEqual([
    { armed: true },
  ]);
});
