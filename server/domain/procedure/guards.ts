import { addMonths } from "../calendar.ts";
import { ceremonyDue, probationEnd } from "./clocks.ts";
import type { RefusalCode, StandingGuardCode } from "./codes.ts";
import { type EarlierMembership, educations } from "./facts.ts";
import { certificateGoodUntil, helpersOf, missingPapers, missingProbationPapers, papersGoodUntil } from "./papers.ts";
import {
  carriedByBranch,
  hasBallotLeft,
  hasConsent,
  isBallotSettled,
  isOverAge,
  isReceived,
  isRecognitionResolved,
  isRecognitionSubmitted,
  needsConsent,
  receiptCounts,
} from "./questions.ts";
import { lastOf, since, type View } from "./view.ts";

const unless = (holds: boolean, code: RefusalCode): readonly RefusalCode[] => (holds ? [] : [code]);

/** What stands in the way on a day whatever the event brings: dates, papers, ages, authority. */
export const standingGuards: Record<StandingGuardCode, (view: View) => readonly RefusalCode[]> = {
  NEWCOMER: ({ person }) => unless(!person.openElsewhere, "OPEN_ELSEWHERE"),
  CERTIFICATE_VALID: (view) => unless(view.on <= (certificateGoodUntil(view) ?? ""), "CERTIFICATE_EXPIRED"),
  OLD_ENOUGH: ({ person, on, rules }) => unless(addMonths(person.bornOn, 12 * rules.values["admission.minAge"]) <= on, "AGE_UNDER_MIN"),
  YOUNG_ENOUGH: (view) => unless(view.person.overAgeGrounds || !isOverAge(view, view.on), "AGE_OVER_MAX"),
  EDUCATED: ({ person, rules }) => {
    if (person.hardArea) return [];
    if (person.education === null) return ["EDUCATION_UNASKED"];
    return unless(educations.indexOf(person.education) >= educations.indexOf(rules.leastEducation), "EDUCATION_TOO_LOW");
  },
  READMISSIBLE: (view) => (view.person.before ? againstReadmission(view, view.person.before) : []),
  REPLIES_IN: (view) => {
    const replies = since(view, "REQUEST_VERIFICATION").filter(({ event }) => event === "RECORD_REPLY").length;
    return unless(replies >= (lastOf(view, "REQUEST_VERIFICATION")?.requests ?? 0), "REPLIES_OUTSTANDING");
  },
  PAPERS_COMPLETE: missingPapers,
  HELPERS_LONG_ENOUGH: (view) => againstHelpers(view),
  PAPERS_FRESH: (view) => unless(view.on <= (papersGoodUntil(view) ?? view.on), "PAPERS_STALE"),
  BRANCH_LARGE_ENOUGH: ({ place, rules }) => unless(place.officialMembers >= rules.values["branch.minOfficial"], "BRANCH_TOO_SMALL"),
  MAY_PROPOSE: ({ place }) => unless(place.canPropose, "NO_AUTHORITY"),
  MAY_APPRAISE: ({ place }) => unless(place.canAppraise, "NO_AUTHORITY"),
  MAY_DECIDE: ({ place }) => unless(place.canDecide, "NO_AUTHORITY"),
  MAY_REMOVE: ({ place }) => unless(place.canRemove, "NO_AUTHORITY"),
  SEALED: ({ place }) => unless(place.hasSeal, "NO_SEAL"),
  MENDED: (view) => unless(view.state !== "RETURNED" || since(view, "RETURN").some(({ event }) => mends.has(event)), "NOTHING_MENDED"),
  EXTENSION_LEFT: (view) => unless(!lastOf(view, "EXTEND"), "EXTENSION_USED"),
  CONSENT_NEEDED: (view) => unless(needsConsent(view), "CONSENT_NOT_NEEDED"),
  CONSENT_GIVEN: (view) => unless(!needsConsent(view) || hasConsent(view), "CONSENT_REQUIRED"),
  DECISION_RECEIVED: (view) => unless(!receiptCounts(view) || isReceived(view), "DECISION_NOT_RECEIVED"),
  CEREMONY_RUN_OUT: (view) => unless((ceremonyDue(view)?.on ?? view.on) < view.on, "DECISION_STILL_RUNNING"),
  PROBATION_OVER: (view) => unless((probationEnd(view) ?? "9999") <= view.on, "PROBATION_NOT_OVER"),
  PROBATION_PAPERS: missingProbationPapers,
  BALLOT_LEFT: (view) => [...unless(carriedByBranch(view) === null, "BALLOT_CARRIED"), ...unless(hasBallotLeft(view), "BALLOTS_USED")],
  BALLOT_HELD: (view) => unless(isBallotSettled(view), "BALLOT_UNDECIDED"),
  BASE_RESOLVED: (view) => unless(isRecognitionResolved(view), "BASE_NOT_RESOLVED"),
  SUBMITTED: (view) => unless(isRecognitionSubmitted(view), "NOT_SUBMITTED"),
  RECOGNITION_VOTED: (view) => unless(isBallotSettled(view) && carriedByBranch(view) !== "REMOVE", "RECOGNITION_NOT_VOTED"),
  REMOVAL_VOTED: (view) => unless(isBallotSettled(view) && carriedByBranch(view) !== "RECOGNISE", "REMOVAL_NOT_VOTED"),
};

const mends: ReadonlySet<string> = new Set(["RECORD_PAPER", "CONCLUDE_VERIFICATION"]);

/** The time together is not asked of whoever was sent to a place without members, nor after a case was taken over (DOMAIN §2.5). */
function againstHelpers(view: View): readonly RefusalCode[] {
  const takenOver = lastOf(view, "TAKE_OVER") !== undefined;
  const namedAnew = !takenOver || lastOf({ events: since(view, "TAKE_OVER") }, "ASSIGN_HELPERS") !== undefined;
  if (!namedAnew) return ["HELPERS_TOO_FEW"];
  const long = helpersOf(view).every(({ togetherSince }) => addMonths(togetherSince, view.rules.values["helper.sharedTime"]) <= view.on);
  return unless(long || takenOver || view.place.noMembers, "HELPER_TIME_TOO_SHORT");
}

/** DOMAIN §2.5: a wait, once only, and grounds that bar for good. */
function againstReadmission({ on, rules }: View, before: EarlierMembership): readonly RefusalCode[] {
  const { values, bars } = rules;
  const over =
    before.ground === "LESS_SERIOUS_CRIME"
      ? before.clearedOn !== null && addMonths(before.clearedOn, values["readmission.waitAfterCrime"]) <= on
      : addMonths(before.leftOn, values["readmission.wait"]) <= on;
  return [
    ...unless(over, "READMISSION_TOO_EARLY"),
    ...unless(!before.readmittedBefore, "READMISSION_TWICE"),
    ...unless(before.ground === null || !bars.includes(before.ground), "READMISSION_BARRED"),
  ];
}
