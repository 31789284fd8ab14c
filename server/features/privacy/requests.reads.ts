import { authorize, may, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit } from "../../db/units.ts";
import { yearsOf } from "../../db/workingYears.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { countRequests, lateClocks, type RecordedDays, type RequestDays, requestClocksOf } from "../../domain/subjectRequests.ts";
import type { WorkingCalendar } from "../../domain/workingDays.ts";
import type { Connection } from "../../entities/connection.ts";
import type { SubjectRequestCard, SubjectRequestCounts, SubjectRequestDetail } from "../../entities/subjectRequest.ts";
import { readingReason } from "../readingReason.ts";
import { requestColumns, requestTables } from "./requests.sql.ts";

/** A request as loaded: its person, their place, who answers. */
export interface LoadedRequest extends Omit<SubjectRequestDetail, "clocks" | "late" | "can" | "mustKeep"> {
  personId: string;
  unitId: string;
  answererId: string | null;
  cityId: string | null;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
}

/** The request; NOT_FOUND where it is absent or hidden. */
export async function loadRequest(read: Reader, id: string): Promise<LoadedRequest> {
  const statement = `select ${requestColumns} from ${requestTables} where r.id = $1`;
  const [row] = await read.rows<LoadedRequest>("subjectRequest", statement, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

async function calendarOf(read: Reader, cityId: string | null): Promise<WorkingCalendar> {
  return new Map((await yearsOf(read, cityId)).map((row) => [row.year, row]));
}

const acts: readonly string[] = ["acknowledgeSubjectRequest", "answerSubjectRequest", "readSubjectExtract"];
const timesOf = (row: LoadedRequest, calendar: WorkingCalendar) => ({
  clocks: requestClocksOf(row, todayInVietnam(), calendar),
  late: lateClocks(row, calendar),
});
/** Of a list, so nothing that is only told with a reason: an auditor reads neither a name nor what was said. */
function cardOf(actor: Actor, row: LoadedRequest, calendar: WorkingCalendar): SubjectRequestCard {
  const { id, kind, state, unit, receivedOn, acknowledgedOn, answeredOn, outcome } = row;
  const fullName = may(actor, "readWithoutReason", "SubjectRequest", row) ? row.fullName : null;
  return { id, kind, state, unit, receivedOn, acknowledgedOn, answeredOn, outcome, fullName, ...timesOf(row, calendar) };
}

/** A request whole, inside a change: what is shown of the person is logged there and then. */
export async function showRequest(
  read: Reader,
  actor: Actor,
  id: string,
  shown: readonly string[],
  reason = "",
): Promise<SubjectRequestDetail> {
  const row = await loadRequest(read, id);
  const [[kept], calendar] = [
    await read.rows<{ must: boolean }>("mustKeep", "select must_keep($1) as must", [row.personId]),
    await calendarOf(read, row.cityId),
  ];
  if (shown.length > 0) await read.rows("noteView", "select note_view($1, $2, $3)", [row.personId, shown, reason]);
  const can = verdicts(actor, "SubjectRequest", row).filter((action) => acts.includes(action));
  return { ...row, ...timesOf(row, calendar), can, mustKeep: kept!.must };
}

/** One request, for work. The look is logged before the answer leaves. An auditor says why (BAD_INPUT on `reason` without it). */
export function subjectRequest(caller: Caller, id: string, reason: string | null | undefined, shown: readonly string[]) {
  const asked = (read: Reader) => loadRequest(read, id);
  return asActorOn(caller, asked, async (db, actor, row) => {
    authorize(actor, "read", "SubjectRequest", row);
    const why = readingReason(reason, !may(actor, "readWithoutReason", "SubjectRequest", row));
    return showRequest(inside(db), actor, row.id, shown, why);
  });
}

export interface RequestPage {
  unitId: string;
  answered: boolean;
  first: number;
  after?: string | null | undefined;
}

/** Requests about the persons of a unit, as cards: the open ones earliest first, the answered ones latest first. */
export async function subjectRequests(caller: Caller, page: RequestPage): Promise<Connection<SubjectRequestCard>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const read = caller.reading;
  const unit = await findUnit(read, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readSubjectRequests", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const [beyond, way] = page.answered ? ["<", "desc"] : [">", "asc"];
  const wanted = `p.${column} = $1 and (r.answered_on is not null) = $2`;
  const rows = await read.rows<LoadedRequest & { total: number }>(
    `subjectRequests${column}${way}`,
    `select (select count(*)::int from subject_request r join person p on p.id = r.person_id where ${wanted}) as total, ${requestColumns} from ${requestTables}
     where ${wanted} and ($3::date is null or (r.received_on, r.id) ${beyond} ($3::date, $4::uuid)) order by r.received_on ${way}, r.id ${way} limit $5`,
    [...[unit.id, page.answered], ...(keys ?? [null, null]), first + 1],
  );
  const calendar = await calendarOf(read, unit.cityId);
  const shown = rows.map((row) => cardOf(actor, row, calendar));
  return pageOf(shown, first, page.after, ({ receivedOn, id }) => [receivedOn, id], rows[0]?.total ?? 0);
}

/** How many requests one's own place has, and how many are late; the only thing of them that a city is told. */
export async function subjectRequestCounts(caller: Caller, unitId: string): Promise<SubjectRequestCounts> {
  const read = caller.reading;
  const unit = await findUnit(read, unitId);
  authorize(await actingAs(caller), "readPrivacy", "OrgUnit", unit);
  const groups = await read.rows<RequestDays & Pick<RecordedDays, "answerRecordedOn"> & { requests: number }>(
    "subjectRequestDays",
    `select d.received_on as "receivedOn", d.acknowledged_on as "acknowledgedOn", d.answered_on as "answeredOn", d.answer_recorded_on as "answerRecordedOn", d.requests
       from subject_request_days() d`,
    [],
  );
  return countRequests(groups, todayInVietnam(), await calendarOf(read, unit.cityId));
}
