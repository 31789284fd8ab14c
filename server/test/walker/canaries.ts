import pg from "pg";
import type { World } from "../world.ts";

/** Words that stand nowhere else: one behind every piece of prose of every row. Small letters and digits, so that folding keeps them. */
export const canary = /zq[0-9]{6}/g;

const proseColumns = `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.atttypid in ('text'::regtype, 'varchar'::regtype) order by 1, 2`;

/** What steps say of people stands in JSON: who helps them, why something was done, where a paper lies. */
const markSteps = `update candidate_event set facts = facts || jsonb_build_object(
    'helpers', jsonb_build_array(jsonb_build_object('kind', 'MEMBER', 'togetherSince', '2020-01-01', 'name', 'Người giúp đỡ zq' || nextval('public.canary'))),
    'reason', 'Vì sao zq' || nextval('public.canary'), 'keptAt', 'Tủ hồ sơ zq' || nextval('public.canary'), 'number', '7-QĐ zq' || nextval('public.canary'))
  where facts::text !~ 'zq[0-9]{6}'`;

/** Codes, hashes and keys are one word; prose, log-ins and numbers of papers have a space, a dot or a hyphen. */
const prose = (column: string) =>
  `"${column}" ~ '[ .-]' and "${column}" !~ 'zq[0-9]{6}' and "${column}" !~ '^[0-9a-f-]{32,}$' and length("${column}") < 200`;

/**
 * Marks all prose of all tables and counts what it marked. What a column does not take (a code with a dot in it) stays as it is. New
 * tables are marked without being named here. May be called again when more rows stand.
 */
export async function plantCanaries(world: World): Promise<number> {
  // Past triggers and row security: the scene is set, nothing happens in it.
  const client = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c search_path=chitieu,public" });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query("create sequence if not exists public.canary minvalue 100000");
    const { rows } = await client.query<{ table: string; column: string }>(proseColumns);
    let marked = (await client.query(markSteps)).rowCount ?? 0;
    for (const { table, column } of rows)
      marked += (await mark(client, table, column, " ")) ?? (await mark(client, table, column, ".")) ?? 0;
    return marked;
  } finally {
    await client.end();
  }
}

/** How many values were marked; null when the column takes no such mark. */
async function mark(client: pg.Client, table: string, column: string, before: string): Promise<number | null> {
  try {
    const changed = await client.query(
      `update "${table}" set "${column}" = "${column}" || '${before}zq' || nextval('public.canary') where ${prose(column)}`,
    );
    return changed.rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "23514") return null;
    throw error;
  }
}
