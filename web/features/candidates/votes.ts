import type { CaseEvent } from "../../gql/candidates.ts";
import { moreThanHalfOf, twoThirdsOf } from "../../lib/majority.ts";

/** What has been typed of a vote; null for what is empty or no number. */
export type Typed = Partial<
  Record<"official" | "away" | "exemptAbsent" | "present" | "members" | "yes" | "recognise" | "remove", number | null>
>;

export interface VoteSum {
  /** Of how many: official members without those away and those exempt who did not come, or the members of a committee. */
  all: number;
  needed: number;
  share: "TWO_THIRDS" | "MORE_THAN_HALF";
  /** The votes that count towards it: those for, or for recognising and for removing. */
  votes: { of: "yes" | "recognise" | "remove"; count: number; enough: boolean }[];
  /** Of a branch's meeting: how many have to be there, and whether they are. */
  quorum: { needed: number; present: number; enough: boolean } | null;
  /** Numbers that cannot be: more votes than people there, more people than members. */
  impossible: boolean;
}

const branchVotes: Partial<Record<CaseEvent, readonly ("yes" | "recognise" | "remove")[]>> = {
  HOLD_BRANCH_MEETING: ["yes"],
  HOLD_RECOGNITION_BALLOT: ["recognise", "remove"],
};
const committeeVotes: Partial<Record<CaseEvent, VoteSum["share"]>> = {
  RESOLVE_AT_BASE: "TWO_THIRDS",
  RESOLVE_RECOGNITION_AT_BASE: "TWO_THIRDS",
  DECIDE: "MORE_THAN_HALF",
  RECOGNISE: "MORE_THAN_HALF",
  REMOVE: "MORE_THAN_HALF",
};

/** The sum of a vote as it is typed; null for a step without one, and while a number it needs is missing. */
export function voteSum(event: CaseEvent, typed: Typed): VoteSum | null {
  const share = committeeVotes[event];
  if (share) return ofCommittee(share, typed);
  const sides = branchVotes[event];
  return sides ? ofBranch(sides, typed) : null;
}

function ofCommittee(share: VoteSum["share"], { members, yes }: Typed): VoteSum | null {
  if (!members || yes === null || yes === undefined) return null;
  const needed = share === "TWO_THIRDS" ? twoThirdsOf(members) : moreThanHalfOf(members);
  const votes = [{ of: "yes" as const, count: yes, enough: yes >= needed }];
  return { all: members, needed, share, votes, quorum: null, impossible: yes > members };
}

function ofBranch(sides: readonly ("yes" | "recognise" | "remove")[], typed: Typed): VoteSum | null {
  const { official, away, exemptAbsent, present } = typed;
  const counts = sides.map((of) => ({ of, count: typed[of] ?? null }));
  if (!official || present === null || present === undefined || counts.some(({ count }) => count === null)) return null;
  const all = official - (away ?? 0) - (exemptAbsent ?? 0);
  const needed = twoThirdsOf(all);
  const votes = counts.map(({ of, count }) => ({ of, count: count ?? 0, enough: all > 0 && (count ?? 0) >= needed }));
  const cast = votes.reduce((sum, { count }) => sum + count, 0);
  const impossible = all <= 0 || present > all || cast > present;
  return { all, needed, share: "TWO_THIRDS", votes, quorum: { needed, present, enough: present >= needed }, impossible };
}
