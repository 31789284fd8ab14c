import pg from "pg";
import { StartError } from "../startError.ts";
import { backupRole, type LogIn, levelRoles, ownerRole } from "./roles.ts";
import { scramVerifier } from "./scram.ts";

/** Who runs the bootstrap and what that user may do; `version` is the server's major. */
export type Caller = { superuser: boolean; bypassrls: boolean; version: number };

type Attributes = { rolname: string; rolcanlogin: boolean; rolinherit: boolean; rolbypassrls: boolean; rolsuper: boolean };

const id = pg.escapeIdentifier;

export async function whoBootstraps(client: pg.Client): Promise<Caller> {
  const { rows } = await client.query<Caller>(
    `select rolsuper superuser, rolbypassrls bypassrls, current_setting('server_version_num')::int / 10000 as version
       from pg_roles where rolname = current_user`,
  );
  return rows[0]!;
}

/** Makes what is missing among the cluster's roles and refuses those that could step over row security. Answers with notes to log. */
export async function createRoles(client: pg.Client, caller: Caller, logIns: LogIn[]): Promise<string[]> {
  const groups = [ownerRole, ...levelRoles, ...logIns.map((logIn) => logIn.actsAs)];
  const known = await readRoles(client, [...groups, backupRole, ...logIns.map((logIn) => logIn.name)]);
  for (const name of new Set(groups)) {
    const isLogIn = logIns.some((logIn) => logIn.name === name);
    if (!known.has(name) && !isLogIn) await client.query(`create role ${id(name)} nologin noinherit nobypassrls`);
  }
  for (const logIn of logIns) await createLogIn(client, caller, logIn, known.get(logIn.name));
  await refuseAboveRowSecurity(client, groups);
  if (!caller.superuser) await becomeAbleToMigrate(client);
  return createBackupRole(client, caller, known.get(backupRole));
}

async function createLogIn(client: pg.Client, caller: Caller, logIn: LogIn, found: Attributes | undefined): Promise<void> {
  const name = id(logIn.name);
  if (found) await refusePowerful(client, logIn);
  // NOINHERIT first: from PostgreSQL 16 on, a grant copies it at the moment of granting.
  if (!found) await client.query(`create role ${name} login noinherit nobypassrls ${passwordClause(logIn.password)}`);
  else if (!found.rolcanlogin || found.rolinherit) await client.query(`alter role ${name} login noinherit`);
  const wanted = [...logIn.mayBecome, ...(logIn.actsAs === logIn.name ? [] : [logIn.actsAs])];
  for (const [member, roles] of [[logIn.name, wanted] as const, [logIn.actsAs, logIn.mayBecome] as const]) {
    const held = await heldRoles(client, caller, member);
    const missing = roles.filter((role) => !held.has(role));
    const options = caller.version >= 16 ? " with inherit false, set true" : "";
    if (missing.length) await client.query(`grant ${missing.map(id).join(", ")} to ${id(member)}${options}`);
  }
}

/** Gives a log-in the password its address names. */
export const setPassword = (client: pg.Client, { name, password }: LogIn) =>
  client.query(`alter role ${id(name)} ${passwordClause(password)}`);

const passwordClause = (password: string) => (password ? `password ${pg.escapeLiteral(scramVerifier(password))}` : "");

async function readRoles(client: pg.Client, names: string[]): Promise<Map<string, Attributes>> {
  const { rows } = await client.query<Attributes>(
    "select rolname, rolcanlogin, rolinherit, rolbypassrls, rolsuper from pg_roles where rolname = any($1)",
    [names],
  );
  return new Map(rows.map((row) => [row.rolname, row]));
}

/** The roles a member may switch to without also inheriting their rights. */
async function heldRoles(client: pg.Client, caller: Caller, member: string): Promise<Set<string>> {
  const asWanted = caller.version >= 16 ? "and m.set_option and not m.inherit_option" : "";
  const { rows } = await client.query<{ role: string }>(
    `select m.roleid::regrole::text as role from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = $1 ${asWanted}`,
    [member],
  );
  return new Set(rows.map((row) => row.role));
}

/** A log-in that existed before may have been made for something else; the walls hold only if it has no rights of its own. */
async function refusePowerful(client: pg.Client, { name, actsAs, mayBecome }: LogIn): Promise<void> {
  const { rows } = await client.query<{ reason: string }>(
    `select 'SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB, REPLICATION' as reason from pg_roles
      where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
     union all
     select 'owns objects' from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and r.rolname = $1
     union all
     select 'member of ' || g.rolname from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
      where r.rolname = $1 and g.rolname <> all($2)
     limit 1`,
    [name, [actsAs, ...mayBecome]],
  );
  if (rows[0])
    throw new StartError(
      "LOGIN_TOO_STRONG",
      `tài khoản ${name} có quyền riêng (${rows[0].reason}); hãy dùng một tài khoản khác, trống quyền.`,
    );
}

async function refuseAboveRowSecurity(client: pg.Client, names: string[]): Promise<void> {
  const strong = [...(await readRoles(client, names)).values()].find((role) => role.rolsuper || role.rolbypassrls);
  if (strong) throw new StartError("ROLE_TOO_STRONG", `vai trò ${strong.rolname} đang là SUPERUSER hoặc BYPASSRLS; hãy bỏ thuộc tính đó.`);
}

async function becomeAbleToMigrate(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role(current_user, $1, 'usage') as member", [ownerRole]);
  if (!rows[0]!.member) await client.query(`grant ${id(ownerRole)} to current_user`);
}

async function createBackupRole(client: pg.Client, caller: Caller, found: Attributes | undefined): Promise<string[]> {
  const mayGrant = caller.superuser || (caller.version >= 16 && caller.bypassrls);
  if (!found) await client.query(`create role ${id(backupRole)} nologin noinherit ${mayGrant ? "bypassrls" : "nobypassrls"}`);
  else if (!found.rolbypassrls && mayGrant) await client.query(`alter role ${id(backupRole)} bypassrls`);
  if (mayGrant || found?.rolbypassrls) return [];
  return [`${backupRole} lacks BYPASSRLS, so it cannot make whole backups; a superuser must run: alter role ${backupRole} bypassrls`];
}
