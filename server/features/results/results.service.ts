import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Result } from "../../entities/Result.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { RecordResultInput, ReverseResultInput } from "./results.inputs.ts";
import { findResult } from "./results.reads.ts";

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

interface Fact {
  id: string;
  unitId: string;
  indicatorId: number;
  sourceGroupId: number;
  occurredOn: string;
  quantity: number;
  reading: number | null;
  reverses: string | null;
}

/** Appends one fact; triggers stamp its ancestors and book what it adds to each of them. */
async function append(db: EntityManager, actor: Actor, fact: Fact, note: string): Promise<void> {
  await db.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses,
       recorded_by_account, recorded_by_role, recorded_by_unit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      fact.id,
      fact.unitId,
      fact.indicatorId,
      fact.sourceGroupId,
      fact.occurredOn,
      fact.quantity,
      fact.reading,
      fact.reverses,
      actor.accountId,
      actor.role,
      actor.unitId,
    ],
  );
  if (note) await db.query("insert into result_note (result_id, note) values ($1, $2)", [fact.id, note]);
}

/** Records one fact of the unit's own ledger. A STOCK is given as a reading and kept as the difference it makes (CONFLICT when a later one stands). */
export async function recordResult(caller: Caller, input: RecordResultInput): Promise<Result> {
  const id = await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "recordResult", "OrgUnit", unit);
    const indicator = caller.reference.indicator(input.indicator);
    const sourceGroup = caller.reference.sourceGroup(input.sourceGroup);
    checkQuantity(indicator, input.quantity);
    if (indicator.bySourceGroup && !input.sourceGroup) throw badInput("sourceGroup", "Chọn nhóm nguồn.");
    if (!indicator.bySourceGroup && input.sourceGroup) throw badInput("sourceGroup", "Chỉ tiêu này không phân theo nhóm nguồn.");
    const note = checkNote(input.note ?? "", "note");
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    const stock = indicator.kind === "STOCK";
    await append(
      db,
      actor,
      {
        id: claim.id,
        unitId: unit.id,
        indicatorId: indicator.id,
        sourceGroupId: sourceGroup.id,
        occurredOn: input.occurredOn,
        quantity: stock ? 0 : input.quantity,
        reading: stock ? input.quantity : null,
        reverses: null,
      },
      note,
    );
    const changes = {
      indicator: indicator.code,
      occurredOn: input.occurredOn,
      quantity: input.quantity,
      sourceGroup: input.sourceGroup ?? null,
    };
    await audit(db, actor, { action: "recordResult", subjectType: "Result", subjectId: claim.id, unitId: unit.id, changes });
    return claim.id;
  });
  return findResult(caller, caller.reading, id);
}

/** Takes one fact back by a second one that mirrors it; CONFLICT when that has been done already. */
export async function reverseResult(caller: Caller, input: ReverseResultInput): Promise<Result> {
  const id = await asActor(caller, async (db, actor) => {
    const fact = await findResult(caller, inside(db), input.resultId);
    authorize(actor, "read", "Result", fact);
    const reason = checkNote(input.reason, "reason");
    if (!reason) throw badInput("reason", "Nêu lý do thu hồi.");
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return claim.id;
    if (fact.reversedBy) throw conflict("Số liệu này đã được thu hồi.");
    authorize(actor, "reverseResult", "Result", fact);
    await append(
      db,
      actor,
      {
        id: claim.id,
        unitId: fact.unitId,
        indicatorId: caller.reference.indicator(fact.indicator).id,
        sourceGroupId: caller.reference.sourceGroup(fact.sourceGroup).id,
        occurredOn: fact.occurredOn,
        quantity: -fact.quantity,
        reading: null,
        reverses: fact.id,
      },
      reason,
    );
    const changes = { reverses: fact.id, indicator: fact.indicator, occurredOn: fact.occurredOn, quantity: -fact.quantity };
    await audit(db, actor, { action: "reverseResult", subjectType: "Result", subjectId: claim.id, unitId: fact.unitId, changes });
    return claim.id;
  });
  return findResult(caller, caller.reading, id);
}
