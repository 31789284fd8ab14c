import { authorize, may } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import { monthAnswers } from "../../db/monthAnswers.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { type Level, levelRow } from "../../domain/levels.ts";
import type { StateCode } from "../../domain/procedure/codes.ts";
import { statesWaitingFor } from "../../domain/procedure/waiting.ts";
import { fold, hasAccents, normalise } from "../../domain/vietnamese.ts";
import type { Candidate, CandidateCard, CaseStep, PersonView } from "../../entities/candidate.ts";
import type { Connection } from "../../entities/connection.ts";
import { numberShown } from "../nationalId.ts";
import { readingReason } from "../readingReason.ts";
import { caseColumns, caseTables, history, membershipOfPerson, views } from "./candidates.sql.ts";
import { booksFor, type LoadedCase, loadCase } from "./loadCase.ts";
import { candidateOf, cardOf, type KeptStep, type Teller } from "./told.ts";

export async function teller(caller: Caller, read: Reader, actor: Actor): Promise<Teller> {
  return { actor, today: todayInVietnam(), books: await booksFor(caller, read, actor.cityId), groups: caller.reference };
}

/** A case whole, inside a change: what is shown of the person is logged there and then, under the field names given. */
export async function showCandidate(
  caller: Caller,
  read: Reader,
  actor: Actor,
  id: string,
  asked: readonly string[],
  reason = "",
): Promise<Candidate> {
  const row = await loadCase(read, id, todayInVietnam());
  const steps = await read.rows<KeptStep>("caseHistory", history, [row.id]);
  const { number, shown } = await numberShown(caller, read, actor, "Candidate", row, asked);
  // A city sees cases that need its consent, and no member.
  const [member] = actor.level === "CITY" ? [] : await read.rows<{ id: string }>("memberOfPerson", membershipOfPerson, [row.personId]);
  if (shown.length > 0) await read.rows("noteView", "select note_view($1, $2, $3)", [row.personId, shown, reason]);
  const answers = await monthAnswers(read, actor, row.personId);
  return {
    ...candidateOf(row, steps, await teller(caller, read, actor)),
    ...number,
    memberId: member?.id ?? null,
    monthAnswers: answers,
  };
}

/**
 * A person's case, for work. The look is logged before the answer leaves, so it is a change of its own.
 * An auditor says why (BAD_INPUT on `reason` without it).
 */
export function candidate(caller: Caller, id: string, reason: string | null | undefined, shown: readonly string[]): Promise<Candidate> {
  const asked = (read: Reader) => loadCase(read, id, todayInVietnam());
  return asActorOn(caller, asked, async (db, actor, row) => {
    authorize(actor, "read", "Candidate", row);
    const why = readingReason(reason, !may(actor, "readWithoutReason", "Candidate", row));
    return showCandidate(caller, inside(db), actor, row.id, shown, why);
  });
}

export interface CandidatePage {
  unitId: string;
  states?: readonly StateCode[] | null | undefined;
  ended: boolean;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Cases kept in a unit's subtree whose name has a word that begins as typed, by given name; those whose name is spelled as it was typed come before those that only sound alike. */
export async function candidates(caller: Caller, page: CandidatePage): Promise<Connection<CandidateCard>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const unit = await findUnit(caller.reading, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readCandidates", "OrgUnit", unit);
  const typed = normalise(page.search ?? "");
  const wanted = `c.${levelRow(unit.level).column} = $2 and c.ended = $3 and p.deidentified_on is null and ($4::text[] is null or c.state = any ($4)) and ' ' || p.search like '% ' || $5 || '%'`;
  const exact = `(case when $6 <> '' and position(lower($6) in lower(p.full_name)) > 0 then 0 else 1 end)`;
  const place = `(${exact}, p.name_order, c.id)`;
  const rows = await caller.reading.rows<LoadedCase & { total: number; exact: number }>(
    `candidates${levelRow(unit.level).column}`,
    `select (select count(*)::int from candidate c join person p on p.id = c.person_id where ${wanted}) as total, ${exact} as exact, ${caseColumns}
     from ${caseTables} where ${wanted}
       and ($7::int is null or ${place} > ($7::int, name_order($8::text) collate natural_vi, $9::uuid))
     order by ${exact}, p.name_order, c.id limit $10`,
    [
      todayInVietnam(),
      unit.id,
      page.ended,
      page.states?.length ? [...page.states] : null,
      fold(typed).replace(/[\\%_]/g, "\\$&"),
      hasAccents(typed) ? typed : "",
      ...(keys ?? [null, null, null]),
      first + 1,
    ],
  );
  const tell = await teller(caller, caller.reading, actor);
  const cards = rows.map((row) => ({ ...cardOf(row, tell), exact: row.exact }));
  return pageOf(cards, first, page.after, (row) => [row.exact, row.fullName, row.id], rows[0]?.total ?? 0);
}

/** What a committee reads in one go; whatever is done makes place for the next. */
export const mostWaiting = 200;

/** Open cases whose next step is the viewer's to record, the most pressing first: deadlines by their day, then those that wait longest. */
export async function caseQueue(caller: Caller, unitId: string, escalated = false): Promise<CandidateCard[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readCaseQueue", "OrgUnit", unit);
  const levelsAsked: readonly Level[] = escalated ? ["BRANCH", "BASE"] : [unit.level];
  const waiting = [...new Set(levelsAsked.flatMap((level) => statesWaitingFor(level, caller.reference.ruleSets)))];
  const rows = await caller.reading.rows<LoadedCase>(
    `caseQueue${levelRow(unit.level).column}`,
    `select ${caseColumns} from ${caseTables} where c.${levelRow(unit.level).column} = $2 and c.state = any ($3) and not c.ended`,
    [todayInVietnam(), unit.id, waiting],
  );
  const tell = await teller(caller, caller.reading, actor);
  return rows
    .map((row) => cardOf(row, tell))
    .filter((card) => (escalated ? isEscalated(card, unit.level) : card.next.some(isOurs)))
    .sort(dueFirst)
    .slice(0, mostWaiting);
}

/** What a class records waits there, not in the queue. */
const isOurs = ({ mine, refusals }: CaseStep) => mine && !refusals.some(({ code }) => code === "CLASS_RECORDS");

/**
 * Whether the level straight above whoever lets a deadline pass is asked to look (DOMAIN §2.6): the base committee for its branches, the ward
 * for base committees and for branches straight below it. A city sees no persons, so nothing is told on to it.
 */
function isEscalated({ next, clocks, baseId }: CandidateCard & { baseId?: string | null }, level: Level): boolean {
  if (!clocks.some(({ overdue }) => overdue)) return false;
  const late = (by: string) => next.some((step) => step.by === by && !step.mine);
  if (level === "BASE") return late("BRANCH");
  return level === "WARD" && (late("PROPOSER") || (baseId === null && late("BRANCH")));
}

const due = ({ clocks }: CandidateCard) => clocks.find(({ statutory }) => statutory)?.dueOn ?? "9999";
export const dueFirst = (a: CandidateCard, b: CandidateCard) =>
  due(a).localeCompare(due(b)) || (a.since ?? "").localeCompare(b.since ?? "") || a.id.localeCompare(b.id);

/** Who has looked at the person of a case, the latest first. */
export async function personViews(
  caller: Caller,
  page: { candidateId: string; first: number; after?: string | null | undefined },
): Promise<Connection<PersonView>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const row = await loadCase(caller.reading, page.candidateId, todayInVietnam());
  authorize(await actingAs(caller), "readViews", "Candidate", row);
  const rows = await caller.reading.rows<PersonView & { accountId: string; unitId: string; seen: string }>(
    "personViews",
    `select *, to_json("lastAt") #>> '{}' as seen from (${views} where v.person_id = $1) x
     where $2::timestamptz is null or (x."lastAt", x."accountId", x."unitId") < ($2::timestamptz, $3::uuid, $4::uuid)
     order by x."lastAt" desc, x."accountId" desc, x."unitId" desc limit $5`,
    [row.personId, ...(keys ?? [null, null, null]), first + 1],
  );
  return pageOf(rows, first, page.after, (one) => [one.seen, one.accountId, one.unitId]);
}
