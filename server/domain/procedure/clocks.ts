import { addMonths, type CalendarDate } from "../calendar.ts";
import { addWorkingDays, type DueDay, workingDaysUntil } from "../workingDays.ts";
import { type ClockCode, type StateCode, stateCodes } from "./codes.ts";
import type { ProcedureEvent } from "./facts.ts";
import { certificateGoodUntil, papersGoodUntil } from "./papers.ts";
import type { ClockRule, RuleSet } from "./ruleSet.ts";
import { lastOf, lastPaper, rulesOn, since, type View } from "./view.ts";

/** When people are reminded of a deadline, in per cent of its working days. */
export const reminders = [100, 80, 50] as const;
export type Reminder = (typeof reminders)[number];

export interface Clock extends DueDay {
  readonly code: ClockCode;
  readonly statutory: boolean;
  /** How far a deadline has run: the highest of 50, 80 and 100 per cent of its working days that is reached (DOMAIN §2.6); null before, and for a mere date. */
  readonly reminder: Reminder | null;
  /** A statutory clock whose day has passed; a mere date is never overdue. */
  readonly overdue: boolean;
}

/** Every clock that runs for a case on a day, in the order of the procedure. A case that is paused keeps its clocks running. */
export function clocksOf(view: View): readonly Clock[] {
  return view.rules.clocks.flatMap(({ code, statutory }) => {
    const due = isRunning[code](view) ? dueDay(view, code) : null;
    if (!due) return [];
    const { on, confirmed } = due;
    return [{ code, statutory, on, confirmed, overdue: statutory && on < view.on, reminder: statutory ? reached(view, due) : null }];
  });
}

/** A case that moved away or ended runs against nobody here. */
const isBefore = ({ open, state }: View, end: StateCode) => state !== "MOVED" && stateCodes.indexOf(open) < stateCodes.indexOf(end);
const isProbationer = ({ state }: View) => state === "PROBATION" || state === "PROBATION_REVIEW";

const isRunning: Record<ClockCode, (view: View) => boolean> = {
  CERTIFICATE_EXPIRY: (view) => isBefore(view, "BRANCH_APPROVED"),
  PAPERS_EXPIRY: (view) => isBefore(view, "DECIDED"),
  DECISION: (view) => isBefore(view, "DECIDED") && !isAway(view),
  CEREMONY: (view) => view.state === "DECIDED",
  MEMBER_CV: (view) => isProbationer(view) && !lastPaper(since(view, "HOLD_CEREMONY"), "MEMBER_CV"),
  PROBATION_END: (view) => view.state === "PROBATION",
  PROBATION_REVIEW: (view) => view.state === "PROBATION",
  RECOGNITION: (view) => view.state === "PROBATION_REVIEW",
};

/** In working days, those on which the clock stood still among them. */
function reached({ on: day, books }: View, { from, on }: Run): Reminder | null {
  if (from === null) return null;
  const whole = workingDaysUntil(from, on, books.calendar);
  const gone = workingDaysUntil(from, day, books.calendar);
  return reminders.find((share) => 100 * gone >= share * whole) ?? null;
}

/** From when on a clock runs; null where only its day is known. */
interface Run extends DueDay {
  readonly from: CalendarDate | null;
}

/** The last day in time; null while nothing has set the clock going. */
function dueDay(view: View, code: ClockCode): Run | null {
  if (code === "CERTIFICATE_EXPIRY") return date(certificateGoodUntil(view));
  if (code === "PAPERS_EXPIRY") return date(papersGoodUntil(view));
  const rules = code === "CEREMONY" ? rulesOfDecision(view) : view.rules;
  const rule = rules.clocks.find((one) => one.code === code);
  const started = rule && view.events.find(({ event }) => rule.startedBy.includes(event));
  if (!started) return null;
  return code === "DECISION" ? runs(view, rule, rules, started, extension(view), isStopped(view)) : runs(view, rule, rules, started);
}

const date = (on: CalendarDate | null): Run | null => (on ? { on, confirmed: true, from: null } : null);

/** First the months a clock waits, then its working days. */
function runs(view: View, rule: ClockRule, { values }: RuleSet, started: ProcedureEvent, more = 0, stopped = (_: CalendarDate) => false) {
  const from = rule.months ? addMonths(started.on, values[rule.months]) : started.on;
  if (rule.workingDays === undefined) return date(from);
  return { ...addWorkingDays(from, rule.workingDays + more, view.books.calendar, stopped), from };
}

function extension({ events }: View): number {
  return events.reduce((days, past) => days + (past.event === "EXTEND" ? (past.days ?? 0) : 0), 0);
}

/** Returned, and not submitted again yet: no day can be told. */
function isAway(view: View): boolean {
  return lastOf(view, "RETURN") !== undefined && !since(view, "RETURN").some(({ event }) => event === "SUBMIT");
}

/** Days on which the ward's clock stands still: from the day after a return to the day the file is there again (DOMAIN §2.6). */
function isStopped({ events, rules }: View): (day: CalendarDate) => boolean {
  if (!rules.stopsWhileReturned) return () => false;
  const spans = events.flatMap((past, at) => {
    const again = past.event === "RETURN" && events.slice(at).find(({ event }) => event === "SUBMIT");
    return again ? [{ after: past.on, until: again.on }] : [];
  });
  return (day) => spans.some(({ after, until }) => after < day && day <= until);
}

/** By the rules of the day the decision was issued; null while it has not begun. */
export const ceremonyDue = (view: View): DueDay | null => dueDay(view, "CEREMONY");

export function rulesOfDecision(view: View): RuleSet {
  return rulesOn(lastOf(view, "DECIDE")?.on ?? view.on, view.books);
}

/** The day a probationer may become official on, however late the paper comes (DOMAIN §2.3 "Dates"). */
export const probationEnd = (view: View): CalendarDate | null => dueDay(view, "PROBATION_END")?.on ?? null;
