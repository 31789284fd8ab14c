import type { EntityManager } from "typeorm";
import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { asProcedureCase } from "../../domain/candidates.ts";
import { AppError, conflict, notFound } from "../../domain/errors.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import { judge } from "../../domain/procedure.ts";
import type { Meeting } from "../../entities/meeting.ts";
import { append, theirsOf } from "./appendStep.ts";
import { booksFor, type LoadedCase } from "./loadCase.ts";
import type { RecordMeetingInput } from "./meeting.inputs.ts";
import { beforeTheVote, tellMeeting } from "./meeting.reads.ts";
import { chosen, waitingIds } from "./meeting.sql.ts";
import { checkMeeting, eventsOf } from "./meetingEvents.ts";
import { refuseUsedNumbers } from "./stepRecords.ts";
import { sayRefusals, stepRow } from "./told.ts";

/**
 * Records what a standing committee voted of many cases, and numbers its decisions: everything in one transaction or nothing. CONFLICT
 * and STEP_REFUSED name every case that stands in the way in `items`: `field` (`items.3`) with `theirs` or `refusals`.
 */
export function recordMeeting(caller: Caller, input: RecordMeetingInput): Promise<Meeting> {
  checkMeeting(input);
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "holdMeeting", "OrgUnit", unit);
    const claim = await once(db, actor, input, unit.id);
    if (claim.fresh) {
      for (const row of await casesOf(read, input)) authorizeVote(actor, row);
      await vote(caller, db, actor, unit.id, input);
    }
    return tellMeeting(caller, read, actor, unit.id, input.on);
  });
}

/** The cases in the order of the items; the first that is absent or hidden is NOT_FOUND under its own name. */
async function casesOf(read: Reader, { on, items }: RecordMeetingInput): Promise<LoadedCase[]> {
  const ids = items.map(({ candidateId }, at) => asId(candidateId, `items.${at}`));
  const rows = await read.rows<LoadedCase>("meetingItems", chosen, [on, ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id, at) => {
    const row = byId.get(id);
    if (!row) throw notFound(`items.${at}`);
    return row;
  });
}

function authorizeVote(actor: Actor, row: LoadedCase): void {
  authorize(actor, "read", "Candidate", row);
  authorize(actor, "recordStep", "CaseStep", stepRow(row, "DECIDER"));
}

async function vote(caller: Caller, db: EntityManager, actor: Actor, unitId: string, input: RecordMeetingInput): Promise<void> {
  const read = inside(db);
  // Each meeting holds whatever waits for a vote in its ward, in one order: meetings take turns and never give the same numbers.
  const waiting = await read.rows<{ id: string }>("meetingWaiting", waitingIds, [unitId, beforeTheVote]);
  const held = new Set([...waiting.map(({ id }) => id), ...input.items.map(({ candidateId }) => asId(candidateId))]);
  for (const id of [...held].sort()) await db.query("select hold_case($1)", [id]);
  const rows = await casesOf(read, input);
  refuseOutrun(rows, input);
  const events = eventsOf(input, rows);
  const numbers = events.flatMap(({ number }) => number ?? []);
  await refuseUsedNumbers(read, input.on, numbers, "firstNumber");
  const states = await judged(caller, read, rows, events);
  for (const [at, row] of rows.entries()) {
    const { event, on, number } = events[at]!;
    await append(db, row.id, events[at]!, states[at]!);
    const changes = { event, on, ...(number && { number }) };
    await audit(db, actor, { action: "recordMeeting", subjectType: "Candidate", subjectId: row.id, unitId: row.unitId, changes });
  }
}

/** Where a case changed since it was looked at nothing is recorded of any. */
function refuseOutrun(rows: LoadedCase[], { items }: RecordMeetingInput): void {
  const outrun = rows.flatMap((row, at) =>
    row.revision === items[at]!.revision ? [] : [{ field: `items.${at}`, candidateId: row.id, theirs: theirsOf(row) }],
  );
  if (outrun.length > 0)
    throw conflict(
      `${outrun.length} hồ sơ vừa được người khác cập nhật, nên chưa ghi hồ sơ nào. Xem lại các hồ sơ đó rồi lưu lại.`,
      outrun[0]!.field,
      {
        items: outrun,
      },
    );
}

/** The state each event leads to, by the rules of its day; every refused one is named. */
async function judged(caller: Caller, read: Reader, rows: LoadedCase[], events: ProcedureEvent[]) {
  const books = await booksFor(caller, read, rows[0]!.cityId);
  const verdicts = rows.map((row, at) => judge(asProcedureCase(row, events[at]!.on), events[at]!, books));
  const refused = verdicts.flatMap((verdict, at) =>
    "refusals" in verdict
      ? [{ field: `items.${at}`, candidateId: rows[at]!.id, refusals: sayRefusals(verdict.refusals, events[at]!.on, books) }]
      : [],
  );
  if (refused.length > 0)
    throw new AppError("STEP_REFUSED", `${refused.length} hồ sơ chưa đủ điều kiện, nên chưa ghi hồ sơ nào.`, refused[0]!.field, {
      items: refused,
    });
  return verdicts.flatMap((verdict) => ("becomes" in verdict ? [verdict.becomes] : []));
}
