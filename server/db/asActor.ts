import type { PoolClient } from "pg";
import type { EntityManager, QueryRunner } from "typeorm";
import { wasAsked } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import { looksInVain } from "../access/sought.ts";
import { AppError, notFound, unauthenticated } from "../domain/errors.ts";
import { auditRefusal } from "./audit.ts";
import type { Caller } from "./caller.ts";
import { actorOf, type DoorRow, door, doorRefusal } from "./door.ts";
import { asAppError, isWallTwo } from "./errors.ts";
import type { Reader } from "./reading.ts";
import { rememberRole, statementName } from "./roleHints.ts";
import { inside, type RunnerData } from "./rows.ts";

/**
 * The one door for changes: one READ COMMITTED transaction behind row security, in which no change is kept unless a rule was asked.
 * A refusal is audited after the rollback. Database refusals (CT…) come out as AppErrors.
 */
export function asActor<T>(caller: Caller, work: (db: EntityManager, actor: Actor) => Promise<T>): Promise<T> {
  return asActorOn(caller, async () => undefined, work);
}

/** The same for a change whose row can be named beforehand: its look-up leaves together with the door, behind it. */
export async function asActorOn<Row, T>(
  caller: Caller,
  load: (read: Reader) => Promise<Row>,
  work: (db: EntityManager, actor: Actor, row: Row) => Promise<T>,
): Promise<T> {
  const { tokenHash } = caller;
  if (!tokenHash) throw unauthenticated();
  const runner = caller.source.createQueryRunner();
  let actor: Actor | undefined;
  try {
    const client = (await runner.connect()) as PoolClient;
    (runner.data as RunnerData).nameOf = (name) => statementName(tokenHash, name);
    const entered = enter(runner, client, tokenHash);
    const loaded = load(inside(runner.manager));
    loaded.catch(() => {}); // when the door is shut, that is what is told
    actor = actorOf(await entered, caller.expectedPost);
    caller.actor = actor;
    if (caller.field && looksInVain(actor, caller.field)) throw notFound();
    const result = await work(runner.manager, actor, await loaded);
    if (!wasAsked(actor)) throw new Error("no rule was asked before the commit");
    await leave(runner, client, "commit");
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await leave(runner, (await runner.connect()) as PoolClient, "rollback");
    const refusal = doorRefusal(error) ?? asAppError(error);
    // The rules let it through and row security did not: the two walls disagree.
    if (isWallTwo(error))
      caller.log.error({ err: error, field: caller.field, requestId: caller.requestId }, "row security refused what the rules allowed");
    if (actor && refusal instanceof AppError && (refusal.code === "FORBIDDEN" || refusal.code === "NOT_FOUND")) {
      await auditRefusal(runner, caller, actor, refusal.code);
    }
    throw refusal;
  } finally {
    await runner.release();
  }
}

/** Begins and passes the door in one round trip, and tells TypeORM, which would otherwise commit each save by itself. */
async function enter(runner: QueryRunner, client: PoolClient, tokenHash: string): Promise<DoorRow> {
  const begun = client.query({ name: "begin change", text: "begin isolation level read committed" });
  const entered = client.query<DoorRow>({ ...door, values: [tokenHash] });
  Object.assign(runner, { isTransactionActive: true });
  const [, { rows }] = await Promise.all([begun, entered]);
  rememberRole(tokenHash, rows[0]!.level);
  return rows[0]!;
}

async function leave(runner: QueryRunner, client: PoolClient, how: "commit" | "rollback"): Promise<void> {
  Object.assign(runner, { isTransactionActive: false });
  await client.query({ name: how, text: how });
}
