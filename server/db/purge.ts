import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "./connect.ts";
import type { FolderLog } from "./folder.ts";

const hour = 3_600_000; // milliseconds

/**
 * Removes what nobody needs any more, under the worker's log-in, at once and then every hour: sessions 30 days after their end, answers
 * kept for client keys after 90 days, wrong passwords after a day, known networks 90 days after the last sign-in. These times stand in the function purge() of the database
 * alone. Several may run: each passes over what another is removing.
 *
 * Answers with what stops it; the batch in hand is finished.
 */
export function purgeHourly(url: string, log: FolderLog): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await purge(url, stopping.signal).catch((error) =>
        log.warn({ error: String(error) }, "nothing could be purged; trying again in an hour"),
      );
      await sleep(hour, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return () => {
    stopping.abort();
    return loop;
  };
}

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
