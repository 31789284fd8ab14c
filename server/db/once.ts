import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Actor } from "../access/actor.ts";
import { idempotencyConflict } from "../domain/errors.ts";
import type { Reader } from "./reading.ts";
import { inside } from "./rows.ts";
import { asClientKey } from "./units.ts";

interface KeptAnswer {
  request_hash: string;
  answer: string;
}

/**
 * Claims the client's key for this request in the change's own transaction. Fresh: do the work, whose answer is the id given here.
 * Otherwise the id of the first answer, and nothing is to be done; the same key with another request is IDEMPOTENCY_CONFLICT.
 * A second request with the key waits here until the first has committed or gone. Claim before asking anything about how far a row has
 * come or what day it is: sent again, the request finds its row changed. Until then only the right to read is asked, and a refusal after
 * the claim takes the claim back with everything else.
 */
export async function once(
  db: EntityManager,
  actor: Actor,
  request: { clientKey: string },
  id: string,
): Promise<{ fresh: boolean; id: string }> {
  const claim = claimOf(actor, request, id);
  const claimed: unknown[] = await db.query(claimSql, claim);
  return { fresh: claimed.length > 0, id: claimed.length > 0 ? id : await firstAnswer(inside(db), claim) };
}

/** $1 … $4 are a claim's values; returns a row when the key was free. */
export const claimSql = `insert into request_key (account_id, key, request_hash, answer) values ($1, $2, $3, to_jsonb($4::text))
  on conflict do nothing returning key`;

/** Account, key, hash of the request, id that will be the answer. */
export type Claim = [accountId: string, key: string, hash: string, id: string];

export function claimOf(actor: Actor, request: { clientKey: string }, id: string): Claim {
  const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  return [actor.accountId, asClientKey(request.clientKey), hash, id];
}

/** What was answered when the key was first used; `unused` says what to throw when it never was. */
export async function firstAnswer(read: Reader, [accountId, key, hash]: Claim, unused = idempotencyConflict): Promise<string> {
  const kept = "select request_hash, answer #>> '{}' as answer from request_key where account_id = $1 and key = $2";
  const [first] = await read.rows<KeptAnswer>("firstAnswer", kept, [accountId, key]);
  if (!first) throw unused();
  if (first.request_hash !== hash) throw idempotencyConflict();
  return first.answer;
}
