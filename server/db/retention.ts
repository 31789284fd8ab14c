import { withClient } from "./connect.ts";
import type { Chore } from "./purge.ts";

/**
 * Takes the names off people whose case ended without admission as long ago as their city said (DOMAIN §7 D8), some at a time, each batch in a
 * transaction of its own; answers with how many. The database alone decides who is due and what goes, and leaves a proof of each. Several may run.
 */
export function deidentifyDue(url: string, signal?: AbortSignal): Promise<number> {
  return withClient(url, async (client) => {
    let done = 0;
    while (!signal?.aborted) {
      const { rows } = await client.query<{ n: number }>("select chitieu.deidentify_due() as n");
      if (rows[0]!.n === 0) break;
      done += rows[0]!.n;
    }
    return done;
  });
}

export const deidentifying: Chore = ["taking names off closed cases", deidentifyDue];
