import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { decidable } from "../../domain/capabilities.ts";
import { badInput } from "../../domain/errors.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { checkInstrument } from "../instrument.ts";
import type { SetCapabilityInput } from "./capabilities.inputs.ts";

/**
 * Gives one capability to a unit below or ends it, from a day on, by a decision (DOMAIN §0.2). What was recorded stays lawful: the end lies
 * after the last day that something rests on it, and which way cases go is never changed for days that have some.
 */
export function setCapability(caller: Caller, input: SetCapabilityInput): Promise<OrgUnit> {
  const { capability, verb, from } = input;
  return asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "setCapability", "OrgUnit", unit);
    const claim = await once(db, actor, input, uuid());
    if (!claim.fresh) return unit;
    if (!decidable[unit.level].includes(capability))
      throw badInput("capability", "Cấp này không có thẩm quyền ấy theo quy trình. Chọn thẩm quyền khác.");
    const { number, signedOn, issuer, title } = checkInstrument(input.instrument);
    if (signedOn > todayInVietnam()) throw badInput("signedOn", "Ngày ký chưa đến. Nhập ngày hôm nay hoặc trước đó.");
    if (from < signedOn) throw badInput("from", "Ngày áp dụng phải từ ngày ký quyết định trở đi.");
    await db.query(
      `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...[claim.id, unit.id, capability, verb, from], ...[number, issuer, title, signedOn, actor.unitId]],
    );
    const changes = { capability, verb, from, number };
    await audit(db, actor, { action: "setCapability", subjectType: "OrgUnit", subjectId: unit.id, unitId: unit.id, changes });
    return unit;
  });
}
