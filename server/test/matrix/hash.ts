import type { Pool } from "pg";

/** What a refusal may add to: the log of refusals, and sessions, which the scene itself opens. */
const moving = ["audit_entry", "session"];

/** One digest a table of everything in it; equal before and after means that nothing was changed. */
export async function hashOfEverything(owner: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select c.relname as name from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1) order by 1",
    [moving],
  );
  const digests = tables.map(
    ({ name }) => `(select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from ${name} t) as "${name}"`,
  );
  return (await owner.query<Record<string, string>>(`select ${digests.join(", ")}`)).rows[0]!;
}
