import type { Pool, PoolClient } from "pg";

const atMost = 5; // milliseconds: a busy connection is borrowed again long before

const ended = new WeakMap<PoolClient, NodeJS.Timeout>();
const watched = new WeakSet<Pool>();

/**
 * Gives back a connection whose reading is over. Nothing was changed and nobody waits for the end, so the commit leaves together with
 * what the next borrower sends, whoever that is, or by itself when none comes: each write that wakes a sleeping backend costs more
 * than a small answer.
 */
export function releaseAndCommit(pool: Pool, client: PoolClient): void {
  if (!watched.has(pool)) pool.on("acquire", commit);
  watched.add(pool);
  ended.set(
    client,
    setTimeout(() => commit(client), atMost),
  );
  client.release();
}

function commit(client: PoolClient): void {
  const timer = ended.get(client);
  if (!timer) return;
  ended.delete(client);
  clearTimeout(timer);
  client.query({ name: "commit", text: "commit" }).catch(() => {}); // a lost connection tells the pool itself
}
