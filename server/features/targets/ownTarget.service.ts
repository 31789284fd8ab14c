import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { AppError } from "../../domain/errors.ts";
import { parsePeriod } from "../../domain/periods.ts";
import type { Target } from "../../entities/Target.ts";
import { checkInstrument } from "../instrument.ts";
import { targetable } from "./allocation.reads.ts";
import { fileInstrument } from "./amend.ts";
import { checkAmount, checkReason } from "./checks.ts";
import type { SetOwnTargetInput } from "./ownTarget.inputs.ts";
import { findTarget } from "./targets.reads.ts";

const belowAssigned = (assigned: number) =>
  new AppError("BELOW_ASSIGNED", `Thấp hơn chỉ tiêu cấp trên giao (${assigned}). Nêu lý do nếu vẫn quyết nghị số này.`, "undercutReason");

/**
 * What a unit's own congress or resolution sets, beside what it was assigned (DOMAIN R8): it may ask more, and less only with a reason,
 * which the unit above reads. Set again, it is a new version.
 */
export async function setOwnTarget(caller: Caller, input: SetOwnTargetInput): Promise<Target> {
  const indicator = targetable(caller.reference.indicator(input.indicator));
  const period = parsePeriod(input.period);
  const id = await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "setOwnTarget", "OrgUnit", unit);
    const key = [unit.id, indicator.id, period.kind, period.startsOn];
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return ownTargetOf(db, key);
    checkAmount(indicator, input.value);
    const paper = checkInstrument(input.instrument);
    const [assigned] = (await db.query(
      "select value from target where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and baseline = 'ASSIGNED' and not exempt and closed_on is null",
      key,
    )) as { value: number }[];
    const reason = input.undercutReason ? checkReason("undercutReason", input.undercutReason, "Nhập lý do") : null;
    if (assigned && input.value < assigned.value && !reason) throw belowAssigned(assigned.value);
    const paperId = await fileInstrument(db, unit.id, paper);
    const saved = (await db.query(
      `insert into target as t (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
       values ($5, $1, $2, $3, $4, $6, 'OWN_RESOLUTION', $1, $7)
       on conflict (unit_id, indicator_id, period_kind, starts_on, baseline)
       do update set value = excluded.value, exempt = false, version = t.version + 1, assigned_by_id = excluded.assigned_by_id
       returning id, version`,
      [...key, claim.id, period.endsBefore, input.value],
    )) as { id: string; version: number }[];
    const { id: targetId, version } = saved[0]!;
    await db.query(
      "insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, reason) values ($1, $2, $3, false, $4, $5, $6)",
      [targetId, version, input.value, paperId, unit.id, reason],
    );
    const changes = {
      indicator: indicator.code,
      period: period.id,
      version,
      value: input.value,
      number: paper.number,
      undercut: reason !== null,
    };
    await audit(db, actor, { action: "setOwnTarget", subjectType: "Target", subjectId: targetId, unitId: unit.id, changes });
    return targetId;
  });
  return findTarget(caller, caller.reading, id);
}

/** A second resolution keeps the target of the first, so the id kept for a client's key may not be the target's. */
async function ownTargetOf(db: EntityManager, key: unknown[]): Promise<string> {
  const text =
    "select id from target where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and baseline = 'OWN_RESOLUTION'";
  return ((await db.query(text, key)) as { id: string }[])[0]!.id;
}
