import { v7 as uuid, v5 as uuidOf } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Reminder } from "../../entities/watch.ts";
import type { RemindUnitsInput } from "./reminders.inputs.ts";
import { findReminder, remindersOf } from "./reminders.reads.ts";

const mostUnits = 200;

function checkText(field: string, text: string, prompt: string, longest: number): string {
  const clean = normalise(text);
  if (!clean || clean.length > longest) throw badInput(field, `${prompt}, tối đa ${longest} ký tự.`);
  return clean;
}

/** Sends one message to the post holders of several units below one's own; all of them or none. */
export async function remindUnits(caller: Caller, input: RemindUnitsInput): Promise<Reminder[]> {
  const unitIds = [...new Set(input.unitIds.map((id) => asId(id)))];
  if (unitIds.length === 0 || unitIds.length > mostUnits) throw badInput("unitIds", `Chọn từ 1 đến ${mostUnits} đơn vị.`);
  const ids = await asActor(caller, async (db, actor) => {
    for (const unitId of unitIds) authorize(actor, "remindUnits", "OrgUnit", await findUnit(inside(db), unitId));
    const subject = checkText("subject", input.subject, "Nhập tiêu đề", 150);
    const text = checkText("text", input.text, "Nhập nội dung nhắc", 2000);
    const claim = await once(db, actor, input, uuid());
    // Named after the claim, so that the same request sent again finds the messages of the first.
    const ids = unitIds.map((unitId) => uuidOf(unitId, claim.id));
    if (!claim.fresh) return ids;
    await db.query(
      `insert into reminder (id, unit_id, kind, subject, body, by_unit_id) select n.id, n.unit_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) n (id, unit_id)`,
      [ids, unitIds, input.kind, subject, text, actor.unitId],
    );
    for (const [place, unitId] of unitIds.entries()) {
      const changes = { kind: input.kind };
      await audit(db, actor, { action: "remindUnits", subjectType: "Reminder", subjectId: ids[place]!, unitId, changes });
    }
    return ids;
  });
  return remindersOf(caller.reading, ids);
}

/** Somebody of the receiving unit has read the message; saying so twice changes nothing. */
export async function markReminderRead(caller: Caller, reminderId: string): Promise<Reminder> {
  const id = await asActor(caller, async (db, actor) => {
    const reminder = await findReminder(inside(db), reminderId);
    authorize(actor, "markReminderRead", "Reminder", reminder);
    if (reminder.readAt) return reminder.id;
    await db.query("update reminder set read_at = now() where id = $1 and read_at is null", [reminder.id]);
    await audit(db, actor, { action: "markReminderRead", subjectType: "Reminder", subjectId: reminder.id, unitId: reminder.unitId });
    return reminder.id;
  });
  return findReminder(caller.reading, id);
}
