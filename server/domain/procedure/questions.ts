import { addMonths, type CalendarDate, firstOfMonth, monthOf, yearOf } from "../calendar.ts";
import type { ProcedureEvent } from "./facts.ts";
import { ballotCarried } from "./majority.ts";
import { lastOf, rulesOn, since, type View } from "./view.ts";

/** Whether a base committee resolves on the case: not for a branch straight under the ward, nor where the ward is itself the base organisation. */
export function baseResolves({ place, rules }: View): boolean {
  return place.baseCommittee && !(rules.wardMayBeBase && place.wardIsBase);
}

const monthStart = (day: CalendarDate) => firstOfMonth(yearOf(day), monthOf(day));

/** Over the greatest age, counted to the month (DOMAIN `admission.maxAge`): from the month after the birthday's. */
export function isOverAge({ person, rules }: View, day: CalendarDate): boolean {
  return monthStart(day) > monthStart(addMonths(person.bornOn, 12 * rules.values["admission.maxAge"]));
}

/** Whether the city must agree first: over age when the branch met, re-admitted, or under rules apart (DOMAIN T14). */
export function needsConsent(view: View): boolean {
  const met = lastOf(view, "HOLD_BRANCH_MEETING")?.on ?? view.on;
  return view.person.before !== null || view.person.specialReview || isOverAge(view, met);
}

export function hasConsent({ events }: View): boolean {
  return events.some(({ event, granted }) => event === "GIVE_CONSENT" && granted);
}

/** Whether the receipt of the decision starts the ceremony's clock, by the rules of the day it was issued. */
export function receiptCounts(view: View): boolean {
  const { clocks } = rulesOn(lastOf(view, "DECIDE")?.on ?? view.on, view.books);
  return clocks.some(({ code, startedBy }) => code === "CEREMONY" && startedBy.includes("RECEIVE_DECISION"));
}

export function isReceived(view: View): boolean {
  return lastOf({ events: since(view, "DECIDE") }, "RECEIVE_DECISION") !== undefined;
}

const ballots = (view: View): readonly ProcedureEvent[] =>
  since(view, "REVIEW_PROBATION").filter(({ event }) => event === "HOLD_RECOGNITION_BALLOT");

/** What the branch's last ballot carried; null when nothing did, and the level above decides. */
export function carriedByBranch(view: View) {
  const last = ballots(view).at(-1);
  return last ? ballotCarried(last) : null;
}

export function hasBallotLeft(view: View): boolean {
  return ballots(view).length < view.rules.values["recognition.ballots"];
}

/** A ballot carried, or as many were held as may be (DOMAIN T20): the branch's part is over. */
export function isBallotSettled(view: View): boolean {
  return carriedByBranch(view) !== null || !hasBallotLeft(view);
}

export function isRecognitionResolved(view: View): boolean {
  return !baseResolves(view) || lastOf({ events: since(view, "REVIEW_PROBATION") }, "RESOLVE_RECOGNITION_AT_BASE") !== undefined;
}

export function isRecognitionSubmitted(view: View): boolean {
  return lastOf({ events: since(view, "REVIEW_PROBATION") }, "SUBMIT_RECOGNITION") !== undefined;
}

/** On its way to another unit, which goes on with it or holds the ceremony; until somebody was given it (DOMAIN §2.5). */
export function isLetGo(view: View): boolean {
  return view.place.letGo === true && (view.state === "MOVED" || lastOf(view, "FORWARD_DECISION") !== undefined);
}
