import type { MeetingCasesQuery, RecordMeetingMutationVariables } from "../../gql/meeting.ts";
import { readWhole } from "../../lib/rules.ts";
import type { TextId } from "../../lib/text.ts";

/** Whether the three boxes hold a whole day. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export type MeetingCase = MeetingCasesQuery["meetingCases"][number];

export interface Typed {
  on: string;
  members: string;
  firstNumber: string;
  numberSuffix: string;
  signer: string;
  /** By id of the case; what was typed of a case stays while the list is read again. */
  votes: Record<string, Partial<TypedVote> | undefined>;
}
export interface TypedVote {
  chosen: boolean;
  yes: string;
  reason: string;
}

/** What was typed of a case; nothing yet means that it is voted on. */
export function voteOf({ votes }: Pick<Typed, "votes">, id: string): TypedVote {
  const { chosen = true, yes = "", reason = "" } = votes[id] ?? {};
  return { chosen, yes, reason };
}

/** The least number of votes that is more than half: compared as whole numbers. */
export const moreThanHalfOf = (members: number) => Math.floor(members / 2) + 1;

export interface Counted {
  members: number;
  needed: number;
  /** Null while it is not typed, or is no number. */
  yes: number | null;
  impossible: boolean;
  carried: boolean;
}

/** A vote as it is typed; null while nobody said how many the committee has. */
export function countOf(typed: Typed, id: string): Counted | null {
  const members = readWhole(typed.members);
  if (!members) return null;
  const needed = moreThanHalfOf(members);
  const yes = readWhole(voteOf(typed, id).yes);
  return { members, needed, yes, impossible: yes !== null && yes > members, carried: yes !== null && yes >= needed && yes <= members };
}

/** `05-QĐ/ĐU`: numbers under ten with a zero, as papers write them. */
const numbered = (number: number, suffix: string) => `${String(number).padStart(2, "0")}${suffix.trim()}`;

/** The number each carried case gets, in the order of the list. */
export function numbersOf(typed: Typed, cases: readonly MeetingCase[]): Map<string, string> {
  const first = readWhole(typed.firstNumber);
  const carried = cases.filter(({ candidate: { id } }) => voteOf(typed, id).chosen && countOf(typed, id)?.carried);
  return new Map(first ? carried.map(({ candidate: { id } }, at) => [id, numbered(first + at, typed.numberSuffix)]) : []);
}

export type Mistakes = Record<string, TextId>;

/** What is wrong before anything is sent, by the names of the fields. */
export function mistakesOf(typed: Typed, cases: readonly MeetingCase[]): Mistakes {
  const wrong: Mistakes = {};
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.on)) wrong.on = typed.on === "" ? "ui.date.missing" : "ui.date.wrong";
  if (!readWhole(typed.members)) wrong.members = "ui.number.positive";
  if (!readWhole(typed.firstNumber)) wrong.firstNumber = "ui.number.positive";
  if (!/^-\p{L}+(\/\p{L}+)?$/u.test(typed.numberSuffix.trim())) wrong.numberSuffix = "meeting.suffixWrong";
  if (typed.signer.trim().length < 2) wrong.signer = "meeting.signerMissing";
  for (const { candidate, event } of cases) {
    const { chosen, yes, reason } = voteOf(typed, candidate.id);
    if (!chosen) continue;
    const counted = countOf(typed, candidate.id);
    if (readWhole(yes) === null) wrong[`votes.${candidate.id}.yes`] = "meeting.yesMissing";
    else if (counted?.impossible) wrong[`votes.${candidate.id}.yes`] = "meeting.yesTooMany";
    else if (counted && !counted.carried && event === "DECIDE" && !reason.trim())
      wrong[`votes.${candidate.id}.reason`] = "meeting.reasonMissing";
  }
  return wrong;
}

export function itemsOf(typed: Typed, cases: readonly MeetingCase[]): RecordMeetingMutationVariables["input"]["items"] {
  return cases
    .filter(({ candidate }) => voteOf(typed, candidate.id).chosen)
    .map(({ candidate: { id }, revision }) => {
      const { yes, reason } = voteOf(typed, id);
      return { candidateId: id, revision, yes: readWhole(yes) ?? 0, declineReason: reason.trim() || null };
    });
}
