import { addMonths, type CalendarDate } from "../calendar.ts";
import { addWorkingDays, type DueDay } from "../workingDays.ts";
import { type ClockCode, type StateCode, stateCodes } from "./codes.ts";
import { certificateGoodUntil, papersGoodUntil } from "./papers.ts";
import { lastOf, lastPaper, rulesOn, since, type View } from "./view.ts";

export interface Clock extends DueDay {
  readonly code: ClockCode;
  readonly statutory: boolean;
  /** A statutory clock whose day has passed; a mere date is never overdue. */
  readonly overdue: boolean;
}

/** Every clock that runs for a case on a day, in the order of the procedure. A case that is paused keeps its clocks running. */
export function clocksOf(view: View): readonly Clock[] {
  return view.rules.clocks.flatMap(({ code, statutory }) => {
    const due = dueDays[code](view);
    return due ? [{ code, statutory, ...due, overdue: statutory && due.on < view.on }] : [];
  });
}

const dueDays: Record<ClockCode, (view: View) => DueDay | null> = {
  CERTIFICATE_EXPIRY: (view) => (isBefore(view, "BRANCH_APPROVED") ? date(certificateGoodUntil(view)) : null),
  PAPERS_EXPIRY: (view) => (isBefore(view, "DECIDED") ? date(papersGoodUntil(view)) : null),
  DECISION: (view) => (isBefore(view, "DECIDED") ? decisionDue(view) : null),
  CEREMONY: (view) => (view.state === "DECIDED" ? ceremonyDue(view) : null),
  MEMBER_CV: (view) => (isProbationer(view) && !lastPaper(since(view, "HOLD_CEREMONY"), "MEMBER_CV") ? fromCeremony(view) : null),
  PROBATION_END: (view) => (view.state === "PROBATION" ? date(probationEnd(view)) : null),
  PROBATION_REVIEW: (view) => (view.state === "PROBATION" ? runs(view, "PROBATION_REVIEW", probationEnd(view)) : null),
  RECOGNITION: (view) => (view.state === "PROBATION_REVIEW" ? runs(view, "RECOGNITION", lastOf(view, "SUBMIT_RECOGNITION")?.on) : null),
};

/** A case that moved away or ended runs against nobody here. */
const isBefore = ({ open, state }: View, end: StateCode) => state !== "MOVED" && stateCodes.indexOf(open) < stateCodes.indexOf(end);
const isProbationer = ({ state }: View) => state === "PROBATION" || state === "PROBATION_REVIEW";
const date = (on: CalendarDate | null): DueDay | null => (on ? { on, confirmed: true } : null);
const fromCeremony = (view: View) => runs(view, "MEMBER_CV", lastOf(view, "HOLD_CEREMONY")?.on);

/** The last day in time of a clock that a day set going, by the rules of that day. */
function runs(view: View, code: ClockCode, trigger: CalendarDate | null | undefined, more = 0, stopped?: (day: CalendarDate) => boolean) {
  const rule = trigger && rulesOn(trigger, view.books).clocks.find((clock) => clock.code === code);
  return rule ? addWorkingDays(trigger, (rule.workingDays ?? 0) + more, view.books.calendar, stopped) : null;
}

/** The ward's clock on a file: it stands still from the day after a return to the day the file is there again, and is not told meanwhile. */
function decisionDue(view: View): DueDay | null {
  const first = view.events.find(({ event }) => event === "SUBMIT")?.on;
  if (!first || !view.rules.stopsWhileReturned) return runs(view, "DECISION", first, extension(view));
  const away: { after: CalendarDate; until: CalendarDate | null }[] = [];
  for (const { event, on } of view.events) {
    if (event === "RETURN") away.push({ after: on, until: null });
    const last = away.at(-1);
    if (event === "SUBMIT" && last && !last.until) last.until = on;
  }
  if (away.some(({ until }) => until === null)) return null;
  return runs(view, "DECISION", first, extension(view), (day) => away.some(({ after, until }) => after < day && day <= until!));
}

function extension({ events }: View): number {
  return events.reduce((days, past) => days + (past.event === "EXTEND" ? (past.days ?? 0) : 0), 0);
}

/** By the rules of the day the decision was issued; null while it has not begun. */
export function ceremonyDue(view: View): DueDay | null {
  const decision = lastOf(view, "DECIDE");
  if (!decision) return null;
  const fromReceipt = rulesOn(decision.on, view.books).ceremonyFrom === "RECEIPT";
  return runs(view, "CEREMONY", fromReceipt ? since(view, "DECIDE").find(({ event }) => event === "RECEIVE_DECISION")?.on : decision.on);
}

/** The day a probationer may become official on, however late the paper comes (DOMAIN §2.3 "Dates"). */
export function probationEnd(view: View): CalendarDate | null {
  const ceremony = lastOf(view, "HOLD_CEREMONY");
  return ceremony ? addMonths(ceremony.on, view.rules.values["probation.months"]) : null;
}
