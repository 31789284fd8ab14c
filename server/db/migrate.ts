import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { builtInLoaders, type MigrationLoader } from "node-pg-migrate/migrationLoader";
import { runner } from "node-pg-migrate/runner";
import pg from "pg";
import { projectRoot } from "../projectRoot.ts";
import { StartError } from "../startError.ts";
import { withClient } from "./connect.ts";
import { ownerRole, schemaName } from "./roles.ts";

export const migrationsDir = path.join(projectRoot, "migrations");

export type Direction = { up: true } | { down: number };

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Two tables of the schema's owner: what has landed, and the SHA-256 of each file as it landed. */
const ledger = `
  create table if not exists migration (id serial primary key, name varchar(255) not null, run_on timestamp not null);
  create table if not exists migration_file (name text primary key, sha256 text not null);
  do $$
  declare ledger text;
  begin
    foreach ledger in array array['migration', 'migration_file'] loop
      if not exists (select from pg_policies where schemaname = '${schemaName}' and tablename = ledger and policyname = 'owner') then
        execute format('alter table %I enable row level security', ledger);
        execute format('alter table %I force row level security', ledger);
        execute format('create policy owner on %I to ${ownerRole} using (true) with check (true)', ledger);
      end if;
    end loop;
  end $$`;

/**
 * Runs the files of a folder, NNNN-name.sql with an up and a down part, in one transaction: all or nothing. A second process waits
 * for the first. Refuses if a file that has landed was edited or is gone. Answers with the names that ran.
 */
export async function migrate(ownerUrl: string, direction: Direction, dir = migrationsDir): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`set role ${pg.escapeIdentifier(ownerRole)}`);
    await client.query(`set search_path to ${schemaName}, public`);
    await client.query("set timezone to 'UTC'"); // the library orders what ran by a local timestamp
    await makeLedger(client);
    await refuseChanges(client, dir);
    const down = "down" in direction;
    try {
      const ran = await runner({
        dbClient: client,
        dir,
        direction: down ? "down" : "up",
        ...(down ? { count: direction.down } : {}),
        schema: [schemaName, "public"],
        migrationsSchema: schemaName,
        migrationsTable: "migration",
        singleTransaction: true,
        advisoryLockMode: "wait",
        migrationLoaderStrategies: [{ extensions: [".sql"], loader: loadWithDigest }],
        ignorePattern: "(?!.*\\.sql$).*",
        logger: quiet,
      });
      return ran.map(({ name }) => name);
    } catch (error) {
      if (error instanceof Error) error.message = `migration: ${error.message}`;
      throw error;
    }
  });
}

/** Whether every file of the folder has landed; asked with the owner's log-in. */
export async function pendingMigrations(ownerUrl: string, dir = migrationsDir): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ found: boolean }>(`select to_regclass('${schemaName}.migration') is not null as found`);
    const { rows } = tables[0]!.found ? await client.query<{ name: string }>(`select name from ${schemaName}.migration`) : { rows: [] };
    return filesIn(dir).filter((name) => !rows.some((row) => row.name === name));
  });
}

/** Two first starts at once would both make the tables; the second waits here. */
async function makeLedger(client: pg.Client): Promise<void> {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock(hashtext('chitieu.migration'))");
  await client.query(ledger);
  await client.query("commit");
}

async function refuseChanges(client: pg.Client, dir: string): Promise<void> {
  const { rows } = await client.query<{ name: string; sha256: string }>("select name, sha256 from migration_file order by name");
  const present = new Set(filesIn(dir));
  for (const { name, sha256 } of rows) {
    if (!present.has(name)) {
      throw new StartError(
        "MIGRATION_UNKNOWN",
        `cơ sở dữ liệu đã chạy ${name} nhưng chương trình không có tệp này; hãy dùng bản chương trình mới hơn.`,
      );
    }
    if (digestOf(path.join(dir, `${name}.sql`)) !== sha256) {
      throw new StartError("MIGRATION_EDITED", `${name}.sql đã chạy rồi mà nội dung bị sửa; hãy trả lại nội dung cũ và viết tệp mới.`);
    }
  }
}

/** The library's own reading of a file; its digest is written and erased in the same transaction. */
const loadWithDigest: MigrationLoader = async (filePaths) => {
  const units = await builtInLoaders.legacySql(filePaths);
  return units.map(({ id, filePaths: paths, actions }) => {
    const name = pg.escapeLiteral(path.basename(id, ".sql"));
    const { up, down } = actions;
    return {
      id,
      filePaths: paths,
      actions: {
        up: async (pgm) => {
          if (up) await up(pgm, () => {});
          pgm.sql(`insert into ${schemaName}.migration_file values (${name}, '${digestOf(id)}')`);
        },
        down:
          down &&
          (async (pgm) => {
            await down(pgm, () => {});
            pgm.sql(`delete from ${schemaName}.migration_file where name = ${name}`);
          }),
      },
    };
  });
};

const filesIn = (dir: string) =>
  readdirSync(dir)
    .filter((file) => file.endsWith(".sql"))
    .map((file) => path.basename(file, ".sql"))
    .sort();

const digestOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
