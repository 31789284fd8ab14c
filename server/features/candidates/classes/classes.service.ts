import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../../access/ability.ts";
import { asActor } from "../../../db/asActor.ts";
import { audit } from "../../../db/audit.ts";
import type { Caller } from "../../../db/caller.ts";
import { once } from "../../../db/once.ts";
import { inside } from "../../../db/rows.ts";
import { asId, findUnit } from "../../../db/units.ts";
import { badInput, conflict, notFound } from "../../../domain/errors.ts";
import { normalise } from "../../../domain/vietnamese.ts";
import type { Class } from "../../../entities/class.ts";
import { changeHeld } from "./changeClass.ts";
import type { CancelClassInput, ChangeClassInput, ClassRevisionInput, ClassSessionInput, OpenClassInput } from "./classes.inputs.ts";
import { loadSessions, showClass } from "./classes.reads.ts";

const most = { places: 500, sessions: 40, text: 200, reason: 300 };

function checkText(text: string, field: string, least: number): string {
  const clean = normalise(text);
  if (clean.length < least || clean.length > most.text) throw badInput(field, `Nhập từ ${least} đến ${most.text} ký tự.`);
  return clean;
}

/** What a class is, in the order of its columns; BAD_INPUT names the field. */
function described({ title, place, startsOn, endsOn, nominateBy, places }: OpenClassInput | ChangeClassInput) {
  const texts = [checkText(title, "title", 3), checkText(place, "place", 2)];
  if (endsOn < startsOn) throw badInput("endsOn", "Ngày bế giảng không trước ngày khai giảng.");
  if (nominateBy > startsOn) throw badInput("nominateBy", "Hạn cử người không sau ngày khai giảng.");
  if (places < 1 || places > most.places) throw badInput("places", `Số chỗ từ 1 đến ${most.places}.`);
  return [...texts, startsOn, endsOn, nominateBy, places];
}

function checkSessions({ sessions, startsOn, endsOn }: OpenClassInput | ChangeClassInput) {
  if (sessions.length > most.sessions) throw badInput("sessions", `Một lớp có tối đa ${most.sessions} buổi.`);
  return sessions.map(({ id, on, title }, at) => {
    if (on < startsOn || on > endsOn) throw badInput(`sessions.${at}.on`, "Buổi học nằm trong thời gian của lớp.");
    return { id: id ?? null, on, title: checkText(title, `sessions.${at}.title`, 1) };
  });
}

const insertSession = "insert into class_session (id, class_id, on_day, title) values ($1, $2, $3, $4)";

/** A ward opens a class; branches nominate from then on (DOMAIN R30). */
export function openClass(caller: Caller, input: OpenClassInput): Promise<Class> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "openClass", "OrgUnit", unit);
    const values = described(input);
    const sessions = checkSessions(input);
    const claim = await once(db, actor, input, uuid());
    if (claim.fresh) {
      await db.query(
        "insert into class (id, unit_id, kind, title, place, starts_on, ends_on, nominate_by, places) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [claim.id, unit.id, input.kind, ...values],
      );
      for (const { on, title } of sessions) await db.query(insertSession, [uuid(), claim.id, on, title]);
      const changes = { kind: input.kind, title: values[0], startsOn: input.startsOn, places: input.places };
      await audit(db, actor, { action: "openClass", subjectType: "Class", subjectId: claim.id, unitId: unit.id, changes });
    }
    return showClass(caller, read, actor, claim.id);
  });
}

export function changeClass(caller: Caller, input: ChangeClassInput): Promise<Class> {
  const values = described(input);
  const sessions = checkSessions(input);
  return changeHeld(caller, "changeClass", input, async ({ db, row }) => {
    await db.query("update class set title = $2, place = $3, starts_on = $4, ends_on = $5, nominate_by = $6, places = $7 where id = $1", [
      row.id,
      ...values,
    ]);
    await keepSessions(db, row.id, sessions);
    return { title: [row.title, values[0]], startsOn: [row.startsOn, input.startsOn], places: [row.places, input.places] };
  });
}

async function keepSessions(db: EntityManager, classId: string, wanted: readonly ClassSessionInput[]): Promise<void> {
  const stands = await loadSessions(inside(db), classId);
  const named = wanted.map(({ id }, at) => (id ? asId(id, `sessions.${at}`) : null));
  for (const [at, id] of named.entries())
    if (id && (!stands.some((session) => session.id === id) || named.indexOf(id) !== at)) throw notFound(`sessions.${at}`);
  for (const { id, kept } of stands.filter((session) => !named.includes(session.id))) {
    if (kept) throw conflict("Buổi học đã điểm danh thì không xóa được.", "sessions");
    await db.query("delete from class_session where id = $1", [id]);
  }
  for (const [at, { on, title }] of wanted.entries())
    if (named[at]) await db.query("update class_session set on_day = $2, title = $3 where id = $1", [named[at], on, title]);
    else await db.query(insertSession, [uuid(), classId, on, title]);
}

/** Cases stay as they are: who was nominated can be sent to another class without being nominated again. */
export function cancelClass(caller: Caller, input: CancelClassInput): Promise<Class> {
  return changeHeld(caller, "cancelClass", input, async ({ db, row, places }) => {
    const reason = normalise(input.reason);
    if (!reason || reason.length > most.reason) throw badInput("reason", `Nêu lý do hủy lớp, tối đa ${most.reason} ký tự.`);
    if (places.some(({ result }) => result)) throw conflict("Lớp đã có kết quả thì không hủy được.");
    await db.query("update class set state = 'CANCELLED' where id = $1", [row.id]);
    return { reason };
  });
}

/** Everybody accepted has a result; whoever only waited is let go. */
export function closeClass(caller: Caller, input: ClassRevisionInput): Promise<Class> {
  return changeHeld(caller, "closeClass", input, async ({ db, row, places }) => {
    const open = places.filter(({ placeState, result }) => placeState === "ACCEPTED" && !result).length;
    if (open > 0) throw conflict(`Còn ${open} người chưa có kết quả. Ghi kết quả của mọi người rồi kết thúc lớp.`, "revision");
    await db.query("update class set state = 'CLOSED' where id = $1", [row.id]);
    return { passed: places.filter(({ result }) => result === "PASSED").length };
  });
}
