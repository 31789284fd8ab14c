import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "./connect.ts";
import type { FolderLog } from "./folder.ts";

const hour = 3_600_000; // milliseconds

/** Work of the background that is done under the worker's log-in: what it is called in the log, and the work itself. */
export type Chore = readonly [name: string, work: (url: string, signal: AbortSignal) => Promise<unknown>];

/** Does each chore at once and then every hour; one that fails is tried again in an hour. Answers with what stops it after the step in hand. */
export function hourly(url: string, log: FolderLog, chores: readonly Chore[]): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      for (const [name, work] of chores)
        await work(url, stopping.signal).catch((error) => log.warn({ err: error }, `${name} failed; trying again in an hour`));
      await sleep(hour, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return () => {
    stopping.abort();
    return loop;
  };
}

/**
 * Removes what nobody needs any more: sessions 30 days after their end, answers kept for client keys after 90 days, wrong passwords after a
 * day, known networks 90 days after the last sign-in. These times stand in the function purge() of the database alone. Several may run:
 * each passes over what another is removing.
 */
export const purging: Chore = ["purging", purge];

/** Purges batch by batch, each in a transaction of its own, until nothing is left or the signal says stop; how many rows went. */
export function purge(url: string, signal?: AbortSignal): Promise<number> {
  return withClient(url, async (client) => {
    let gone = 0;
    while (!signal?.aborted) {
      const { rows } = await client.query<{ n: number }>("select chitieu.purge() as n");
      if (rows[0]!.n === 0) break;
      gone += rows[0]!.n;
    }
    return gone;
  });
}
