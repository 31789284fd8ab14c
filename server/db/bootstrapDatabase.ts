import pg from "pg";
import { StartError } from "../startError.ts";
import type { Caller } from "./bootstrapRoles.ts";
import { apiRole, backupRole, type LogIn, levelRoles, ownerRole, schemaName, workerRole } from "./roles.ts";

const id = pg.escapeIdentifier;
const extensions = ["btree_gist", "pg_trgm", "unaccent"];

/** What a database holds besides tables and a copy of it inherits: extensions, the schema, rights inside. Answers with notes to log. */
export async function fillDatabase(client: pg.Client, caller: Caller): Promise<string[]> {
  const { rows: present } = await client.query<{ extname: string }>("select extname from pg_extension");
  for (const name of extensions.filter((extension) => !present.some((row) => row.extname === extension))) {
    await client.query(`create extension ${id(name)} schema public`);
  }
  const owner = await schemaOwner(client);
  if (owner === undefined) await client.query(`create schema ${id(schemaName)} authorization ${id(ownerRole)}`);
  else if (owner !== ownerRole) {
    throw new StartError(
      "SCHEMA_TAKEN",
      `lược đồ ${schemaName} thuộc về ${owner}, không phải ${ownerRole}; hãy dùng một cơ sở dữ liệu trống.`,
    );
  }
  await client.query("revoke create on schema public from public");
  await openSchema(client);
  return caller.superuser ? closeLockFunctions(client) : ["not a superuser: pg_advisory_lock and pg_sleep stay open to the API's log-in"];
}

async function openSchema(client: pg.Client): Promise<void> {
  const readers = [...levelRoles, apiRole, workerRole, backupRole].map(id).join(", ");
  await client.query(`set role ${id(ownerRole)}`);
  try {
    await client.query(`grant usage on schema ${id(schemaName)} to ${readers}`);
    for (const kind of ["tables", "sequences"]) {
      await client.query(`alter default privileges in schema ${id(schemaName)} grant select on ${kind} to ${id(backupRole)}`);
    }
  } finally {
    await client.query("reset role");
  }
}

async function schemaOwner(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ owner: string }>("select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = $1", [
    schemaName,
  ]);
  return rows[0]?.owner;
}

/** Otherwise one injected SELECT could hold the locks of writers and folder for ever. */
async function closeLockFunctions(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_(try_)?advisory_|^pg_sleep'
        and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
  );
  for (const { name } of rows) {
    await client.query(`revoke execute on function ${name} from public`);
    await client.query(`grant execute on function ${name} to ${id(ownerRole)}`);
  }
  return [];
}

/** What belongs to one database by name and is not copied with it: who may connect, and the settings their sessions begin with. */
export async function armDatabase(client: pg.Client, logIns: LogIn[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = id(rows[0]!.name);
  await client.query(`revoke temporary, create, connect on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${[...logIns.map((logIn) => logIn.name), backupRole].map(id).join(", ")}`);
  for (const logIn of logIns) {
    const present = await presentSettings(client, logIn.name);
    for (const [name, value] of settingsOf(logIn)) {
      if (present.includes(`${name}=${value}`)) continue;
      await client.query(
        `alter role ${id(logIn.name)} in database ${database} set ${name} to ${name === "search_path" ? value : pg.escapeLiteral(value)}`,
      );
    }
  }
}

async function presentSettings(client: pg.Client, logIn: string): Promise<string[]> {
  const { rows } = await client.query<{ settings: string[] }>(
    `select s.setconfig as settings from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase join pg_roles r on r.oid = s.setrole
      where d.datname = current_database() and r.rolname = $1`,
    [logIn],
  );
  return rows[0]?.settings ?? [];
}

function settingsOf({ name, actsAs }: LogIn): [string, string][] {
  const common: [string, string][] = [
    ["search_path", `${schemaName}, public, pg_catalog`],
    ["jit", "off"],
  ];
  const guards: [string, string][] = [
    ["statement_timeout", "15s"],
    ["idle_in_transaction_session_timeout", "15s"],
  ];
  const role: [string, string][] = name === actsAs ? [] : [["role", actsAs]];
  return [...common, ...(actsAs === apiRole ? guards : []), ...role];
}
