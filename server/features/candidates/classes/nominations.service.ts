import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../../access/ability.ts";
import type { Actor } from "../../../access/actor.ts";
import { asActor } from "../../../db/asActor.ts";
import { audit } from "../../../db/audit.ts";
import type { Caller } from "../../../db/caller.ts";
import { once } from "../../../db/once.ts";
import type { Reader } from "../../../db/reading.ts";
import { inside } from "../../../db/rows.ts";
import { asId } from "../../../db/units.ts";
import { todayInVietnam } from "../../../domain/calendar.ts";
import { asProcedureCase } from "../../../domain/candidates.ts";
import { nominate } from "../../../domain/classes.ts";
import { badInput, conflict, notFound } from "../../../domain/errors.ts";
import { judge } from "../../../domain/procedure.ts";
import type { Class } from "../../../entities/class.ts";
import { append } from "../appendStep.ts";
import { lastStep } from "../candidates.service.ts";
import { booksFor, type LoadedCase } from "../loadCase.ts";
import { sayRefusals, stepRow } from "../told.ts";
import { changeHeld, hold, refuseTogether } from "./changeClass.ts";
import type { AcceptNominationsInput, ClassRevisionInput, NominateForClassInput, WithdrawNominationInput } from "./classes.inputs.ts";
import { type LoadedClass, type LoadedPlace, loadClass, loadPlaces, placeRow, showClass } from "./classes.reads.ts";
import { chosenCases } from "./classes.sql.ts";

const mostAtOnce = 100;

/** The cases in the order they were named; the first that is absent or hidden is NOT_FOUND under its own name. */
async function casesOf(read: Reader, { candidateIds }: NominateForClassInput): Promise<LoadedCase[]> {
  if (candidateIds.length < 1 || candidateIds.length > mostAtOnce) throw badInput("candidateIds", `Chọn từ 1 đến ${mostAtOnce} người.`);
  const ids = candidateIds.map((id, at) => asId(id, `candidateIds.${at}`));
  const rows = await read.rows<LoadedCase>("chosenCases", chosenCases, [todayInVietnam(), ids]);
  return ids.map((id, at) => {
    if (ids.indexOf(id) !== at) throw badInput(`candidateIds.${at}`, "Mỗi người chỉ chọn một lần.");
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound(`candidateIds.${at}`);
    return row;
  });
}

/** Records each nomination with the step that it is to the procedure, so that nobody enters it twice (DOMAIN T3): all of them, or nobody. */
export function nominateForClass(caller: Caller, input: NominateForClassInput): Promise<Class> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await loadClass(read, input.classId);
    authorize(actor, "read", "Class", row);
    authorize(actor, "nominateForClass", "Class", { ...row, state: "OPEN" });
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      for (const one of await casesOf(read, input)) {
        authorize(actor, "read", "Candidate", one);
        authorize(actor, "recordStep", "CaseStep", stepRow(one, "BRANCH"));
      }
      await hold(db, row.id, input.candidateIds);
      await record(caller, db, actor, await loadClass(read, row.id), await casesOf(read, input));
    }
    return showClass(caller, read, actor, row.id);
  });
}

async function record(caller: Caller, db: EntityManager, actor: Actor, row: LoadedClass, cases: LoadedCase[]): Promise<void> {
  const today = todayInVietnam();
  if (row.state !== "OPEN" || today > row.nominateBy) throw conflict("Lớp không còn nhận người được cử. Chọn lớp khác.", "classId");
  const books = await booksFor(caller, inside(db), actor.cityId);
  const found = cases.map((one) => nominate(row.kind, asProcedureCase(one, today), today, row.places - row.accepted, books));
  refuseTogether(
    found.flatMap((one, at) =>
      "refusals" in one
        ? [{ field: `candidateIds.${at}`, candidateId: cases[at]!.id, refusals: sayRefusals(one.refusals, today, books) }]
        : [],
    ),
  );
  for (const [at, one] of cases.entries()) {
    const { step } = found[at] as Extract<(typeof found)[number], { step: unknown }>;
    const stepId = step && (await append(db, one.id, eventOf(step), step.becomes));
    await db.query("insert into class_place (id, class_id, candidate_id, nominated_on, nominated_by) values ($1, $2, $3, $4, $5)", [
      ...[uuid(), row.id, one.id],
      ...[today, stepId],
    ]);
    const changes = { class: row.title, startsOn: row.startsOn };
    await audit(db, actor, { action: "nominateForClass", subjectType: "Candidate", subjectId: one.id, unitId: one.unitId, changes });
  }
}

const eventOf = <T extends object>({ becomes: _, ...event }: T & { becomes: unknown }) => event;

/** The step goes with it where it is the case's last; otherwise the case stays nominated, for another class. */
export function withdrawNomination(caller: Caller, input: WithdrawNominationInput): Promise<Class> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const [found] = await read.rows<{ classId: string; candidateId: string }>(
      "place",
      `select x.class_id as "classId", x.candidate_id as "candidateId" from class_place x where x.id = $1`,
      [asId(input.placeId)],
    );
    if (!found) throw notFound();
    const row = await loadClass(read, found.classId);
    const place = await placeIn(read, row.id, asId(input.placeId));
    authorize(actor, "read", "ClassPlace", placeRow(place, row));
    authorize(actor, "withdrawNomination", "ClassPlace", placeRow(place, { state: "OPEN" }));
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      await hold(db, row.id, [found.candidateId]);
      await withdraw(db, await loadClass(read, row.id), await placeIn(read, row.id, place.placeId));
      const changes = { class: row.title };
      await audit(db, actor, {
        action: "withdrawNomination",
        subjectType: "Candidate",
        subjectId: place.id,
        unitId: place.unitId,
        changes,
      });
    }
    return showClass(caller, read, actor, row.id);
  });
}

async function placeIn(read: Reader, classId: string, placeId: string): Promise<LoadedPlace> {
  const place = (await loadPlaces(read, classId)).find((one) => one.placeId === placeId);
  if (!place) throw notFound();
  return place;
}

async function withdraw(db: EntityManager, { state }: LoadedClass, place: LoadedPlace): Promise<void> {
  if (state !== "OPEN" || place.placeState === "WITHDRAWN") throw conflict("Danh sách lớp vừa thay đổi. Tải lại trang để xem.");
  const last = await lastStep(inside(db), place.id);
  if (last && last.id === place.nominatedBy)
    await db.query(
      "insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, undoes) values ($1, $2, $3, current_date, $4, $5, $6)",
      [uuid(), place.id, last.event, JSON.stringify({ reason: "Rút tên khỏi lớp" }), place.state, last.id],
    );
  else await db.query("update class_place set state = 'WITHDRAWN' where id = $1", [place.placeId]);
}

/** The ward gives places, never more than there are, and lets others wait. */
export function acceptNominations(caller: Caller, input: AcceptNominationsInput): Promise<Class> {
  return changeHeld(caller, "acceptNominations", input, async ({ db, row, places }) => {
    const { accept, wait } = input;
    const wanted = [...accept.map((id) => [id, "ACCEPTED"] as const), ...wait.map((id) => [id, "WAITING"] as const)].map(
      ([id, state], at) => {
        const field = at < accept.length ? `accept.${at}` : `wait.${at - accept.length}`;
        const place = places.find(({ placeId }) => placeId === asId(id, field));
        if (!place) throw notFound(field);
        if (place.placeState === "WITHDRAWN" || place.result) throw conflict("Danh sách lớp vừa thay đổi. Tải lại trang để xem.", field);
        return { id: place.placeId, before: place.placeState, state };
      },
    );
    const others = places.filter(({ placeId, placeState }) => placeState === "ACCEPTED" && !wanted.some(({ id }) => id === placeId)).length;
    if (others + accept.length > row.places)
      throw conflict(`Lớp có ${row.places} chỗ, không nhận được ${others + accept.length} người. Bớt người hoặc tăng số chỗ.`, "accept");
    // Who gives a place up goes first.
    const changed = wanted.filter(({ before, state }) => before !== state).sort((a, b) => b.state.localeCompare(a.state));
    for (const { id, state } of changed) await db.query("update class_place set state = $2 where id = $1", [id, state]);
    return { accepted: accept.length, waiting: wait.length };
  });
}

/** The class begins: whoever was accepted and stands nominated attends from its first day on. */
export function startClass(caller: Caller, input: ClassRevisionInput): Promise<Class> {
  return changeHeld(caller, "startClass", input, async ({ db, actor, row, places }) => {
    const today = todayInVietnam();
    if (row.startsOn > today) throw conflict("Lớp chưa đến ngày khai giảng. Đổi ngày khai giảng nếu lớp bắt đầu sớm hơn.", "startsOn");
    const books = await booksFor(caller, inside(db), actor.cityId);
    let started = 0;
    for (const place of places.filter(({ placeState }) => placeState === "ACCEPTED")) {
      const last = place.events.at(-1)?.on ?? row.startsOn;
      const event = { event: "START_CLASS", on: last > row.startsOn ? last : row.startsOn } as const;
      const verdict = judge(asProcedureCase(place, event.on), event, books);
      if ("refusals" in verdict) continue; // attendance need not be entered (DOMAIN T4)
      authorize(actor, "recordStep", "CaseStep", stepRow(place, "CLASS_HOLDER"));
      await append(db, place.id, event, verdict.becomes);
      started++;
    }
    await db.query("update class set state = 'RUNNING' where id = $1", [row.id]);
    return { started };
  });
}
