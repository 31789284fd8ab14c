import type { EntityManager, QueryRunner } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Actor } from "../access/actor.ts";
import type { Caller } from "./caller.ts";
import { door } from "./door.ts";

/** One thing that happened. `changes` holds changed fields; personal values are named, never quoted. */
export interface AuditFact {
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** The unit concerned; decides who may read the entry. */
  unitId: string | null;
  changes?: Record<string, unknown>;
}

/** In the order of auditValues(). */
export const auditColumns = "id, account_id, post_id, role, acting_unit_id, action, subject_type, subject_id, outcome, changes, unit_id";
const insert = `insert into audit_entry (${auditColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

export function auditValues(actor: Actor, fact: AuditFact, outcome: "DONE" | "REFUSED" = "DONE"): unknown[] {
  return [
    uuid(),
    actor.accountId,
    actor.postId,
    actor.role,
    actor.unitId,
    fact.action,
    fact.subjectType,
    fact.subjectId,
    outcome,
    JSON.stringify(fact.changes ?? {}),
    fact.unitId,
  ];
}

/** Writes what a change did, in the change's own transaction. */
export async function audit(db: EntityManager, actor: Actor, fact: AuditFact): Promise<void> {
  await db.query(insert, auditValues(actor, fact));
}

/** Writes that a change was refused, after its transaction is gone. What was asked for is not named: it may not exist for the asker. */
export async function auditRefusal(runner: QueryRunner, caller: Caller, actor: Actor, code: string): Promise<void> {
  try {
    await runner.startTransaction("READ COMMITTED");
    await runner.query(door.text, [caller.tokenHash]);
    const fact = { action: caller.field ?? "unknown", subjectType: "Refusal", subjectId: null, unitId: actor.unitId, changes: { code } };
    await runner.query(insert, auditValues(actor, fact, "REFUSED"));
    await runner.commitTransaction();
  } catch (error) {
    // The refusal itself is what the asker must hear; a session that has just ended leaves nobody to write it for.
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    caller.log.error({ err: error, field: caller.field, requestId: caller.requestId }, "a refusal could not be written to the audit");
  }
}
