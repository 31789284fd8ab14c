import { ceremonyDue } from "./clocks.ts";
import type { FactGuardCode, RefusalCode } from "./codes.ts";
import type { EventFacts, Helper, ProcedureEvent } from "./facts.ts";
import { countedMembers, moreThanHalf, twoThirds } from "./majority.ts";
import { lastOf, type View } from "./view.ts";

const unless = (holds: boolean, code: RefusalCode): readonly RefusalCode[] => (holds ? [] : [code]);

/** What the event itself brings is judged here: votes, places, results. */
export const factGuards: Record<FactGuardCode, (view: View, event: ProcedureEvent) => readonly RefusalCode[]> = {
  HELPERS_LAWFUL: (view, { helpers = [] }) => againstPair(view, helpers),
  PLACE_LEFT: (_, { placesLeft = 0 }) => unless(placesLeft > 0, "CLASS_FULL"),
  PASSED: (_, { passed }) => unless(passed === true, "CLASS_NOT_PASSED"),
  AFTER_APPLICATION: (view, { on }) => unless((lastOf(view, "RECEIVE_APPLICATION")?.on ?? on) <= on, "CV_BEFORE_APPLICATION"),
  CONCLUDED: (_, { conclusion }) => unless(conclusion === true, "CONCLUSION_MISSING"),
  VOTES_OF_BRANCH: (view, event) => againstMeeting(view, event, [event.yes ?? 0]),
  BALLOT_OF_BRANCH: (view, event) => againstMeeting(view, event, [event.recognise ?? 0, event.remove ?? 0]),
  TWO_THIRDS: (_, event) => againstVote(event, twoThirds),
  MORE_THAN_HALF: (_, event) => againstVote(event, moreThanHalf),
  VOTES_ADD: (_, event) => againstVote(event, () => true),
  EXTENSION_SHORT: ({ rules }, { days = 0 }) => unless(days > 0 && days <= rules.values["decision.extension"], "EXTENSION_TOO_LONG"),
  CEREMONY_IN_TIME: (view, { on, lateConsent }) => unless(on <= (ceremonyDue(view)?.on ?? on) || Boolean(lateConsent), "CEREMONY_TOO_LATE"),
  DOCUMENT53: (_, { document53 }) => unless(Boolean(document53), "DOCUMENT53_MISSING"),
};

/** Two members, or one and an executive of the Youth Union or a trade union, where such a union can stand for the candidate (DOMAIN `helper.count`). */
function againstPair({ person, place, rules }: View, helpers: readonly Helper[]): readonly RefusalCode[] {
  const members = helpers.filter(({ kind }) => kind === "MEMBER");
  const youth = helpers.some(({ kind }) => kind === "YOUTH_UNION");
  const union = helpers.some(({ kind }) => kind === "TRADE_UNION");
  const lawful = members.length > 0 && (!youth || (person.unionAge && place.youthUnion)) && (!union || place.tradeUnion);
  const enough = helpers.length >= rules.values["helper.count"];
  return [
    ...unless(
      members.every(({ official }) => official === true),
      "HELPER_NOT_OFFICIAL",
    ),
    ...unless(!members.some(({ suspended }) => suspended), "HELPER_SUSPENDED"),
    ...unless(enough, "HELPERS_TOO_FEW"),
    ...unless(!enough || lawful, "HELPER_PAIR_UNLAWFUL"),
  ];
}

const isCount = (votes: number) => Number.isInteger(votes) && votes >= 0;

/** A branch's meeting: numbers that fit each other, enough official members, and the quorum. What the vote carries is its outcome, not a refusal. */
function againstMeeting({ rules }: View, event: EventFacts, votes: readonly number[]): readonly RefusalCode[] {
  const { official = 0, away = 0, exemptAbsent = 0, present = 0 } = event;
  const counted = countedMembers(event);
  if (![official, away, exemptAbsent, present].every(isCount) || counted <= 0 || present > counted) return ["VOTES_DO_NOT_ADD"];
  const cast = votes.reduce((sum, vote) => sum + vote, 0);
  return [
    ...unless(votes.every(isCount) && cast <= present, "VOTES_DO_NOT_ADD"),
    ...unless(official >= rules.values["branch.minOfficial"], "BRANCH_TOO_SMALL"),
    ...unless(twoThirds(present, counted), "NO_QUORUM"),
  ];
}

function againstVote({ members = 0, yes = 0 }: EventFacts, carries: (yes: number, members: number) => boolean): readonly RefusalCode[] {
  if (!isCount(members) || !isCount(yes) || members === 0 || yes > members) return ["VOTES_DO_NOT_ADD"];
  return unless(carries(yes, members), "VOTE_TOO_LOW");
}
