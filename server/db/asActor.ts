import type { EntityManager } from "typeorm";
import { wasAsked } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import { AppError, unauthenticated } from "../domain/errors.ts";
import { auditRefusal } from "./audit.ts";
import type { Caller } from "./caller.ts";
import { actorOf, type DoorRow, door, doorRefusal } from "./door.ts";
import { asAppError } from "./errors.ts";

/**
 * The one door for changes: one READ COMMITTED transaction behind row security, in which no change is kept unless a rule was asked.
 * A refusal is audited after the rollback. Database refusals (CT…) come out as AppErrors.
 */
export async function asActor<T>(caller: Caller, work: (db: EntityManager, actor: Actor) => Promise<T>): Promise<T> {
  if (!caller.tokenHash) throw unauthenticated();
  const runner = caller.source.createQueryRunner();
  let actor: Actor | undefined;
  try {
    await runner.startTransaction("READ COMMITTED");
    const [row] = (await runner.query(door.text, [caller.tokenHash])) as DoorRow[];
    actor = actorOf(row!, caller.expectedPost);
    caller.actor = actor;
    const result = await work(runner.manager, actor);
    if (!wasAsked(actor)) throw new Error("no rule was asked before the commit");
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    const refusal = doorRefusal(error) ?? asAppError(error);
    if (actor && refusal instanceof AppError && (refusal.code === "FORBIDDEN" || refusal.code === "NOT_FOUND")) {
      await auditRefusal(runner, caller, actor, refusal.code);
    }
    throw refusal;
  } finally {
    await runner.release();
  }
}
