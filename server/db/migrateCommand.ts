import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Config, loadConfig } from "../config.ts";
import { errorLine, StartError } from "../startError.ts";
import { bootstrap } from "./bootstrap.ts";
import { inDatabase, withClient } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./openDatabase.ts";
import { schemaName } from "./roles.ts";

const leftovers = `
  select c.oid::regclass::text as name from pg_class c
   where c.relnamespace = '${schemaName}'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname !~ '^migration(_id_seq|_file)?$'
  union all select p.oid::regprocedure::text from pg_proc p where p.pronamespace = '${schemaName}'::regnamespace
  union all select t.oid::regtype::text from pg_type t where t.typnamespace = '${schemaName}'::regnamespace and t.typtype in ('e', 'd', 'r')`;

/** npm run migrate [-- --down N | --check]: brings the configured database up, down by N files, or proves up-down-up on a scratch one. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { down: { type: "string" }, check: { type: "boolean" } } });
  const config = loadConfig();
  if (values.check) return checkOnScratch(config);
  const database = await openDatabase(config, { toMigrate: false });
  try {
    const ran = await migrate(database.ownerUrl, values.down === undefined ? { up: true } : { down: readCount(values.down) });
    console.log(ran.length ? ran.map((name) => `${values.down ? "down" : "up"} ${name}`).join("\n") : "Không có gì để chạy.");
  } finally {
    await database.close();
  }
}

function readCount(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new StartError("MIGRATE_DOWN", "--down cần số tệp phải lùi, ví dụ: npm run migrate -- --down 1");
}

/** Uses the configured server, or an embedded one that is thrown away; the database of record is never touched. */
async function checkOnScratch(config: Config): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "chitieu-migrate-"));
  chmodSync(folder, 0o755); // as root, the server runs as another user and would be sent elsewhere
  const database = await openDatabase({ ...config, dataDir: folder }, { toMigrate: false });
  const name = `chitieu_check_${randomBytes(4).toString("hex")}`;
  try {
    await withClient(database.ownerUrl, (client) => client.query(`create database ${name} template template0 encoding 'UTF8'`));
    const [owner, api, worker] = [database.ownerUrl, database.apiUrl, database.workerUrl].map((url) => inDatabase(url, name));
    await bootstrap(owner!, api!, worker);
    await upDownUp(owner!);
  } finally {
    await withClient(database.ownerUrl, (client) => client.query(`drop database if exists ${name} with (force)`)).catch(() => {});
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function upDownUp(ownerUrl: string): Promise<void> {
  const up = await migrate(ownerUrl, { up: true });
  await migrate(ownerUrl, { down: up.length });
  const left = await withClient(ownerUrl, async (client) => (await client.query<{ name: string }>(leftovers)).rows.map((row) => row.name));
  if (left.length) throw new StartError("MIGRATE_LEFTOVERS", `lùi hết mà vẫn còn: ${left.join(", ")}`);
  const again = await migrate(ownerUrl, { up: true });
  console.log(`Up, down, up: ${again.length} tệp, không còn gì sót lại.`);
}

run().catch((error) => {
  console.error(errorLine(error));
  process.exitCode = 1;
});
