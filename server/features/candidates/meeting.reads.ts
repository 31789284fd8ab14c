import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { findUnit } from "../../db/units.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import { todayInVietnam, yearOf } from "../../domain/calendar.ts";
import type { EventCode } from "../../domain/procedure/codes.ts";
import type { EventFacts } from "../../domain/procedure/facts.ts";
import type { Meeting, MeetingCase } from "../../entities/meeting.ts";
import { dueFirst, mostWaiting, teller } from "./candidates.reads.ts";
import type { LoadedCase } from "./loadCase.ts";
import { awaiting, chosen, votedOn } from "./meeting.sql.ts";
import { cardOf } from "./told.ts";

/** What a standing committee votes on, and the states from which it comes next (DOMAIN §2.3 T15, T19). */
const votes: readonly EventCode[] = ["DECIDE", "RECOGNISE"];
export const beforeTheVote = ["APPRAISING", "AWAITING_CONSENT", "PROBATION_REVIEW"];

/** A case that waits for the standing committee's vote, as its papers and its page need it. */
interface Castable extends Omit<MeetingCase, "revision"> {
  row: LoadedCase;
  dueOn: CalendarDate | null;
}

/** Cases of a ward that its standing committee could decide today, the most pressing first, then those held up. */
export async function castable(caller: Caller, read: Reader, actor: Actor, unitId: string): Promise<Castable[]> {
  const rows = await read.rows<LoadedCase>("meetingCases", awaiting, [todayInVietnam(), unitId, beforeTheVote]);
  const tell = await teller(caller, read, actor);
  const cases = rows.flatMap((row): Castable[] => {
    const candidate = cardOf(row, tell);
    const dueOn = candidate.clocks.find(({ statutory }) => statutory)?.dueOn ?? null;
    const step = candidate.next.find(({ event }) => votes.includes(event));
    if (step)
      return [{ row, candidate, dueOn, event: step.event, ready: step.mine && step.refusals.length === 0, refusals: step.refusals }];
    return row.state === "AWAITING_CONSENT" ? [{ row, candidate, dueOn, event: "DECIDE", ready: false, refusals: [] }] : [];
  });
  return cases.sort((a, b) => Number(b.ready) - Number(a.ready) || dueFirst(a.candidate, b.candidate));
}

export async function meetingCases(caller: Caller, unitId: string): Promise<MeetingCase[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "holdMeeting", "OrgUnit", unit);
  const found = await castable(caller, caller.reading, actor, unit.id);
  return found.slice(0, mostWaiting).map(({ row, dueOn: _, ...shown }) => ({ ...shown, revision: row.revision }));
}

/** One vote as the ward itself recorded it: whom it was about, and who had put them forward by then. */
export interface Voted {
  /** The case. */
  id: string;
  personId: string;
  event: EventCode;
  said: EventFacts;
  fullName: string;
  bornOn: CalendarDate;
  /** The branch as it was called that day. */
  branch: string;
  steps: readonly { event: EventCode; on: CalendarDate; number: string | null; by: string }[];
}

/** The votes of a day as they were recorded, in their order. */
export function votesOf(read: Reader, unitId: string, on: CalendarDate): Promise<Voted[]> {
  return read.rows<Voted>("meetingVotes", votedOn, [unitId, on]);
}

export async function tellMeeting(caller: Caller, read: Reader, actor: Actor, unitId: string, on: CalendarDate): Promise<Meeting> {
  const votes = await votesOf(read, unitId, on);
  const still = await read.rows<LoadedCase>("meetingVoted", chosen, [todayInVietnam(), votes.map(({ id }) => id)]);
  const tell = await teller(caller, read, actor);
  const cards = new Map(still.map((row) => [row.id, cardOf(row, tell)]));
  const decisions = votes.map(({ id, event, said, fullName, bornOn, branch }) => ({
    candidateId: id,
    candidate: cards.get(id) ?? null,
    ...{ fullName, birthYear: yearOf(bornOn), branch, event },
    members: said.members ?? 0,
    yes: said.yes ?? 0,
    number: said.number ?? null,
    signer: said.signer ?? null,
  }));
  return { on, decisions };
}

/** What was voted on a day. */
export async function meeting(caller: Caller, unitId: string, on: CalendarDate): Promise<Meeting> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "holdMeeting", "OrgUnit", unit);
  return tellMeeting(caller, caller.reading, actor, unit.id, on);
}
