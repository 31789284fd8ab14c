import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { asProcedureCase } from "../../domain/candidates.ts";
import { AppError, badInput } from "../../domain/errors.ts";
import { checkBirth, checkName } from "../../domain/persons.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import { judge, stepFor } from "../../domain/procedure.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Candidate } from "../../entities/candidate.ts";
import { givenNumber, keepNumber, withoutDigits } from "../nationalId.ts";
import { append } from "./appendStep.ts";
import type { HandOverCaseInput, OpenCaseInput, RecordStepInput, UndoStepInput } from "./candidates.inputs.ts";
import { showCandidate } from "./candidates.reads.ts";
import { changeCase } from "./changeCase.ts";
import { groupId } from "./checkPerson.ts";
import { followAgain, followNew } from "./followed.ts";
import { withHelpers } from "./helpers.ts";
import { booksFor, type LoadedCase, loadCase } from "./loadCase.ts";
import { keptFacts } from "./stepFacts.ts";
import { checkAgainstRecords } from "./stepRecords.ts";
import { refusedByClass, sayRefusals, stepRow } from "./told.ts";

/** A branch begins to follow somebody (DOMAIN §2.2 IDENTIFIED). */
export function openCase(caller: Caller, input: OpenCaseInput, shown: readonly string[]): Promise<Candidate> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "openCase", "OrgUnit", unit);
    const { sex, bornOn } = { sex: input.sex, bornOn: checkBirth(input.bornOn) };
    const fullName = checkName(input.fullName);
    const group = groupId(caller, input.sourceGroup);
    const number = givenNumber(input.nationalId);
    const event: ProcedureEvent = { event: "IDENTIFY", on: input.on ?? todayInVietnam(), ...keptFacts({ by: input.by ?? "BRANCH" }) };
    const claim = await once(db, actor, withoutDigits(caller, input, number), uuid());
    if (claim.fresh) {
      const said = { fullName, bornOn, sex, group };
      const { id: person, facts } = input.earlierId
        ? await followAgain(db, unit.id, input.earlierId, said)
        : await followNew(db, unit.id, said, Boolean(input.differentPerson));
      await db.query("insert into candidate (id, person_id, unit_id, facts) values ($1, $2, $3, $4)", [claim.id, person, unit.id, facts]);
      await record(caller, db, await loadCase(read, claim.id, event.on), event);
      // Last, so that no refusal of anything else lets a number be tried without a trace.
      const { changed, asked } = await keepNumber(caller, db, person, number);
      const changes = {
        on: event.on,
        sourceGroup: input.sourceGroup,
        ...(changed && { fields: ["nationalId"] }),
        ...(asked && { toSettle: true }),
      };
      await audit(db, actor, { action: "openCase", subjectType: "Candidate", subjectId: claim.id, unitId: unit.id, changes });
    }
    return showCandidate(caller, read, actor, claim.id, shown);
  });
}

/** Judges the event by the rules of its day and appends it; throws STEP_REFUSED with every reason otherwise. */
export async function record(caller: Caller, db: EntityManager, row: LoadedCase, event: ProcedureEvent): Promise<void> {
  const books = await booksFor(caller, inside(db), row.cityId);
  const verdict = judge(asProcedureCase(row, event.on), event, books);
  const byClass = refusedByClass(row, event.event);
  if (byClass.length > 0 || "refusals" in verdict) {
    const refusals = sayRefusals("refusals" in verdict ? [...byClass, ...verdict.refusals] : byClass, event.on, books);
    throw new AppError("STEP_REFUSED", refusals.map(({ textVi }) => textVi).join(" "), undefined, { refusals });
  }
  await checkAgainstRecords(inside(db), row, event);
  await append(db, row.id, event, verdict.becomes);
}

/** The step that an event would be there, for the rules of access; null where none exists (the procedure then says so). */
async function authorizeStep(caller: Caller, actor: Actor, row: LoadedCase, read: Reader, event: ProcedureEvent): Promise<void> {
  const step = stepFor(asProcedureCase(row, event.on), event, await booksFor(caller, read, row.cityId));
  if (step) authorize(actor, "recordStep", "CaseStep", stepRow(row, step.by));
}

/** Records what happened in a case, by whom it belongs to, judged by the rules of its own day (DOMAIN §2.3). */
export function recordStep(caller: Caller, input: RecordStepInput, shown: readonly string[]): Promise<Candidate> {
  const event: ProcedureEvent = { event: input.event, on: input.on, ...keptFacts(input.facts) };
  return changeCase(
    caller,
    input,
    input.on,
    (actor, row, read) => authorizeStep(caller, actor, row, read, event),
    async (db, row) => {
      await record(caller, db, row, await withHelpers(inside(db), row, event));
      return { event: event.event, on: event.on };
    },
    "recordStep",
    shown,
  );
}

/** Takes the last step back, by the unit that recorded it; what it counted is reversed with it. */
export function undoStep(caller: Caller, input: UndoStepInput, shown: readonly string[]): Promise<Candidate> {
  const reason = normalise(input.reason);
  let last: { id: string; event: string; by: string } | undefined;
  return changeCase(
    caller,
    input,
    todayInVietnam(),
    async (actor, row, read) => {
      last = await lastStep(read, row.id);
      authorize(actor, "undoStep", "CaseStep", { ...stepRow(row), recordedById: last?.by ?? null });
      if (!reason || reason.length > 300) throw badInput("reason", "Nêu lý do thu hồi bước này, tối đa 300 ký tự.");
    },
    async (db, row) => {
      const undone = (await lastStep(inside(db), row.id))!;
      const facts = JSON.stringify({ reason });
      await db.query(
        "insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, undoes) values ($1, $2, $3, current_date, $4, $5, $6)",
        [uuid(), row.id, undone.event, facts, row.state, undone.id],
      );
      return { event: undone.event };
    },
    "undoStep",
    shown,
  );
}

/** The last step that stands; undefined before there is one. */
export async function lastStep(read: Reader, candidateId: string) {
  const [last] = await read.rows<{ id: string; event: string; by: string }>(
    "lastStep",
    `select e.id, e.event, e.recorded_by_unit as by from candidate_event e where e.candidate_id = $1 and e.undoes is null
       and not exists (select from candidate_event u where u.undoes = e.id) order by e.ordinal desc limit 1`,
    [candidateId],
  );
  return last;
}

/** Whoever stands above both branches gives a case that was let go to the one that takes it over (DOMAIN §2.5, document 53). */
export function handOverCase(caller: Caller, input: HandOverCaseInput, shown: readonly string[]): Promise<Candidate> {
  return changeCase(
    caller,
    input,
    todayInVietnam(),
    async (actor, row) => authorize(actor, "handOverCase", "Candidate", row),
    async (db, row) => {
      const branch = await findUnit(inside(db), asId(input.unitId, "unitId"));
      if (branch.level !== "BRANCH" || branch.endedOn !== null) throw badInput("unitId", "Chọn một chi bộ đang hoạt động.");
      await db.query("select hand_over($1, $2)", [row.id, branch.id]);
      return { from: row.unitId, to: branch.id };
    },
    "handOverCase",
    shown,
  );
}
