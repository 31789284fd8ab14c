import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { granted } from "../../domain/adjustments.ts";
import { badInput, conflict, targetClosed } from "../../domain/errors.ts";
import type { Target } from "../../entities/Target.ts";
import { checkInstrument } from "../instrument.ts";
import type { AskAdjustmentInput, DecideAdjustmentInput } from "./adjustments.inputs.ts";
import { amend, fileInstrument } from "./amend.ts";
import { checkAmount, checkReason } from "./checks.ts";
import { findTarget } from "./targets.reads.ts";

/** Loads a target that one may read. */
async function readTarget(caller: Caller, db: EntityManager, actor: Actor, id: string): Promise<Target> {
  const target = await findTarget(caller, inside(db), id);
  authorize(actor, "read", "Target", target);
  return target;
}

const event =
  "insert into target_event (id, target_id, version, kind, round, value, note, unit_id) values ($1, $2, $3, $4, $5, $6, $7, $8)";

/** The receiving unit asks for another number, with its reason: once, until it is answered. The target stays in force meanwhile. */
export async function askAdjustment(caller: Caller, input: AskAdjustmentInput): Promise<Target> {
  const id = await asActor(caller, async (db, actor) => {
    const target = await readTarget(caller, db, actor, input.targetId);
    const claim = await once(db, actor, input, target.id);
    if (!claim.fresh) return claim.id;
    if (target.closed) throw targetClosed();
    if (target.asked) throw conflict("Đã có một đề nghị điều chỉnh đang chờ trả lời.");
    authorize(actor, "askAdjustment", "Target", target);
    checkAmount(caller.reference.indicator(target.indicator), input.value);
    if (input.value === target.value) throw badInput("value", "Số đề nghị phải khác số đang giao.");
    const reason = checkReason("reason", input.reason, "Nhập lý do đề nghị");
    const round = 1 + target.adjustments.length;
    await db.query(event, [uuid(), target.id, target.version, "ADJUSTMENT_ASKED", round, input.value, reason, target.unitId]);
    const changes = { indicator: target.indicator, period: target.period.id, value: [target.value, input.value], version: target.version };
    await audit(db, actor, { action: "askAdjustment", subjectType: "Target", subjectId: target.id, unitId: target.unitId, changes });
    return target.id;
  });
  return findTarget(caller, caller.reading, id);
}

/** The unit above grants all, a part or nothing of what was asked; what it grants is a new version, to be acknowledged again. */
export async function decideAdjustment(caller: Caller, input: DecideAdjustmentInput): Promise<Target> {
  const id = await asActor(caller, async (db, actor) => {
    const target = await readTarget(caller, db, actor, input.targetId);
    const claim = await once(db, actor, input, target.id);
    if (!claim.fresh) return claim.id;
    if (target.closed) throw targetClosed();
    if (!target.asked) throw conflict("Đề nghị điều chỉnh này đã được trả lời. Tải lại trang để xem.");
    authorize(actor, "decideAdjustment", "Target", target);
    const { round, askedValue } = target.adjustments[0]!;
    const grantedValue = input.grantedValue ?? null;
    const kind = granted(target.value, askedValue, grantedValue);
    const answer = checkReason("answer", input.answer, "Nhập nội dung trả lời");
    let { version } = target;
    if (grantedValue !== null) {
      if (!input.instrument) throw badInput("instrument", "Nhập văn bản làm căn cứ điều chỉnh.");
      const paperId = await fileInstrument(db, actor.unitId!, checkInstrument(input.instrument));
      version = await amend(db, actor.unitId!, { ...target, value: grantedValue, exempt: false }, paperId, answer);
    }
    await db.query(event, [uuid(), target.id, version, kind, round, grantedValue, answer, target.unitId]);
    const value = [target.value, grantedValue ?? target.value];
    const changes = { indicator: target.indicator, period: target.period.id, decision: kind, asked: askedValue, value, version };
    await audit(db, actor, { action: "decideAdjustment", subjectType: "Target", subjectId: target.id, unitId: target.unitId, changes });
    return target.id;
  });
  return findTarget(caller, caller.reading, id);
}
