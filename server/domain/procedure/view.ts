import type { CalendarDate } from "../calendar.ts";
import type { WorkingCalendar } from "../workingDays.ts";
import type { EventCode, StateCode } from "./codes.ts";
import type { Applicant, PaperCode, Place, ProcedureEvent } from "./facts.ts";
import type { RuleSet } from "./ruleSet.ts";

/** A case as recorded: who, where, and every event in the order it was recorded. */
export interface ProcedureCase {
  readonly person: Applicant;
  readonly place: Place;
  readonly events: readonly ProcedureEvent[];
}

/** The dated data that judges: rule sets, oldest first, and the calendar of working days. */
export interface Books {
  readonly ruleSets: readonly RuleSet[];
  readonly calendar: WorkingCalendar;
}

/** A case on a day, with the rules of that day: what guards, conditions and clocks look at. */
export interface View extends ProcedureCase {
  readonly on: CalendarDate;
  readonly state: StateCode;
  /** The open state behind an aside (paused, moved); else the state itself. */
  readonly open: StateCode;
  readonly rules: RuleSet;
  readonly books: Books;
}

/** The set in force on a day. What is older than every set is judged by the oldest one held. */
export function rulesOn(day: CalendarDate, { ruleSets }: Pick<Books, "ruleSets">): RuleSet {
  const rules = ruleSets.findLast(({ validFrom }) => validFrom <= day) ?? ruleSets[0];
  if (!rules) throw new Error("no rule set is held");
  return rules;
}

export function lastOf({ events }: Pick<View, "events">, event: EventCode): ProcedureEvent | undefined {
  return events.findLast((past) => past.event === event);
}

/** The events recorded after the last one of a kind; all of them when there is none. */
export function since({ events }: Pick<View, "events">, event: EventCode): readonly ProcedureEvent[] {
  return events.slice(events.findLastIndex((past) => past.event === event) + 1);
}

export function lastPaper(events: readonly ProcedureEvent[], paper: PaperCode, helper?: number): ProcedureEvent | undefined {
  return events.findLast(
    (past) => past.event === "RECORD_PAPER" && past.paper === paper && (helper === undefined || past.helper === helper),
  );
}
