import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { AuditFact } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { type Claim, claimOf, firstAnswer } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Result } from "../../entities/Result.ts";
import type { Indicator } from "../../entities/reference.ts";
import { append, type Fact } from "./append.ts";
import type { RecordResultInput, ReverseResultInput } from "./results.inputs.ts";
import { findResult, withVerdicts } from "./results.reads.ts";

const longestNote = 500;
const mostAtOnce = 100_000;

function checkQuantity(indicator: Indicator, quantity: number): void {
  const least = indicator.kind === "STOCK" ? 0 : 1;
  if (quantity < least || quantity > mostAtOnce)
    throw badInput("quantity", `Số lượng từ ${least} đến ${mostAtOnce.toLocaleString("vi-VN")}.`);
}

function checkNote(text: string, field: string): string {
  const note = normalise(text);
  if (note.length > longestNote) throw badInput(field, `Nội dung dài tối đa ${longestNote} ký tự.`);
  return note;
}

/**
 * Answers with the fact as its own transaction sees it. It is asked for before it is known whether it is the first answer, so that both
 * statements leave together; a repeated request asks once more.
 */
async function appended(caller: Caller, db: Reader, actor: Actor, claim: Claim, fact: Fact, log: AuditFact): Promise<Result> {
  const [id, fresh] = await Promise.all([append(db, actor, claim, fact, log), findResult(caller, db, claim[3]).catch(() => null)]);
  return withVerdicts(actor, fresh ?? (await findResult(caller, db, id)));
}

/** Records one fact of the unit's own ledger. A STOCK is given as a reading and kept as the difference it makes (CONFLICT when a later one stands). */
export function recordResult(caller: Caller, input: RecordResultInput): Promise<Result> {
  const unitAsked = (read: Reader) => findUnit(read, input.unitId);
  return asActorOn(caller, unitAsked, async (db, actor, unit) => {
    authorize(actor, "recordResult", "OrgUnit", unit);
    const indicator = caller.reference.indicator(input.indicator);
    const sourceGroup = caller.reference.sourceGroup(input.sourceGroup);
    checkQuantity(indicator, input.quantity);
    // "Not specified" is where numbers stand that have no groups; somebody admitted comes from one (DOMAIN R24).
    if (indicator.bySourceGroup && sourceGroup.code === "UNSPECIFIED") throw badInput("sourceGroup", "Chọn nhóm nguồn.");
    if (!indicator.bySourceGroup && input.sourceGroup) throw badInput("sourceGroup", "Chỉ tiêu này không phân theo nhóm nguồn.");
    const note = checkNote(input.note ?? "", "note");
    const claim = claimOf(actor, input, uuid());
    const { occurredOn, quantity } = input;
    const counted = indicator.kind === "STOCK" ? { quantity: 0, reading: quantity } : { quantity, reading: null };
    const fact = {
      unitId: unit.id,
      indicatorId: indicator.id,
      sourceGroupId: sourceGroup.id,
      occurredOn,
      ...counted,
      reverses: null,
      note,
    };
    const changes = indicator.sensitive ? {} : { indicator: indicator.code, occurredOn, quantity, sourceGroup: input.sourceGroup ?? null };
    const log = { action: "recordResult", subjectType: "Result", subjectId: claim[3], unitId: unit.id, changes };
    return appended(caller, inside(db), actor, claim, fact, log);
  });
}

/** Takes one fact back by a second one that mirrors it; CONFLICT when that has been done already. */
export function reverseResult(caller: Caller, input: ReverseResultInput): Promise<Result> {
  const factAsked = (read: Reader) => findResult(caller, read, input.resultId);
  return asActorOn(caller, factAsked, async (db, actor, fact) => {
    authorize(actor, "read", "Result", fact);
    const reason = checkNote(input.reason, "reason");
    if (!reason) throw badInput("reason", "Nêu lý do thu hồi.");
    const read = inside(db);
    const claim = claimOf(actor, input, uuid());
    if (fact.reversedBy) return withVerdicts(actor, await findResult(caller, read, await firstAnswer(read, claim, alreadyReversed)));
    authorize(actor, "reverseResult", "Result", fact);
    const { unitId, occurredOn } = fact;
    const quantity = -fact.quantity;
    const { id: indicatorId, sensitive } = caller.reference.indicator(fact.indicator);
    const sourceGroupId = caller.reference.sourceGroup(fact.sourceGroup).id;
    const mirror = { unitId, indicatorId, sourceGroupId, occurredOn, quantity, reading: null, reverses: fact.id, note: reason };
    const changes = sensitive ? { reverses: fact.id } : { reverses: fact.id, indicator: fact.indicator, occurredOn, quantity };
    const log = { action: "reverseResult", subjectType: "Result", subjectId: claim[3], unitId, changes };
    return appended(caller, read, actor, claim, mirror, log);
  });
}

const alreadyReversed = () => conflict("Số liệu này đã được thu hồi.");
