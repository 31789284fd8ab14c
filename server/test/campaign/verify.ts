import type pg from "pg";
import type { Log } from "./writer.ts";

export interface Verdict {
  rows: number;
  storedTwice: number;
  acknowledgedButNotStored: number;
  storedButNeverSent: number;
  /** As PostgreSQL counts them. */
  deadlocks: number;
}

/** Compares what the writers were told with what is there. `owner` acts as the owner of the tables. */
export async function verify(owner: pg.Client, log: Log): Promise<Verdict> {
  const facts = await owner.query<{ id: string; account: string }>("select id, recorded_by_account as account from result_event");
  const keys = await owner.query<{ key: string; account: string; id: string }>(
    "select key, account_id as account, answer #>> '{}' as id from request_key",
  );
  const stored = new Set(facts.rows.map(({ id }) => id));
  const idOfKey = new Map(keys.rows.map((row) => [row.key, row.id]));
  const keyOfId = new Map(keys.rows.map((row) => [row.id, row.key]));
  const lost = [...log.acknowledged].filter(([key, id]) => idOfKey.get(key) !== id || !stored.has(id));
  const unknown = facts.rows.filter(({ id, account }) => log.sent.get(keyOfId.get(id) ?? "") !== account);
  const { rows } = await owner.query<{ n: number }>("select deadlocks::int as n from pg_stat_database where datname = current_database()");
  return {
    rows: facts.rows.length,
    storedTwice: facts.rows.length - log.acknowledged.size,
    acknowledgedButNotStored: lost.length,
    storedButNeverSent: unknown.length,
    deadlocks: rows[0]!.n,
  };
}
