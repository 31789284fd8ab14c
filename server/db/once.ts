import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Actor } from "../access/actor.ts";
import { idempotencyConflict } from "../domain/errors.ts";
import { asClientKey } from "./units.ts";

interface KeptAnswer {
  request_hash: string;
  answer: string;
}

/**
 * Claims the client's key for this request in the change's own transaction. Fresh: do the work, whose answer is the id given here.
 * Otherwise the id of the first answer, and nothing is to be done; the same key with another request is IDEMPOTENCY_CONFLICT.
 * A second request with the key waits here until the first has committed or gone.
 */
export async function once(
  db: EntityManager,
  actor: Actor,
  request: { clientKey: string },
  id: string,
): Promise<{ fresh: boolean; id: string }> {
  const key = asClientKey(request.clientKey);
  const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const claimed: unknown[] = await db.query(
    "insert into request_key (account_id, key, request_hash, answer) values ($1, $2, $3, to_jsonb($4::text)) on conflict do nothing returning key",
    [actor.accountId, key, hash, id],
  );
  if (claimed.length > 0) return { fresh: true, id };
  const [kept] = (await db.query("select request_hash, answer #>> '{}' as answer from request_key where account_id = $1 and key = $2", [
    actor.accountId,
    key,
  ])) as KeptAnswer[];
  if (kept?.request_hash !== hash) throw idempotencyConflict();
  return { fresh: false, id: kept.answer };
}
