import { addDays, type CalendarDate, dateInVietnam } from "./calendar.ts";
import { badInput } from "./errors.ts";
import { parsePeriod, type ReportingPeriod, shiftPeriod } from "./periods.ts";

/** How somebody came on in the month (DOMAIN R45). */
export const progresses = ["IMPROVED", "STEADY", "NEEDS_HELP"] as const;
/** How much of the activities and tasks they were asked to they took part in (DOMAIN R42). */
export const participations = ["FULL", "PARTLY", "NONE"] as const;
/** A review's way; NONE: nothing was written yet. */
export const reviewStates = ["NONE", "DRAFT", "SENT"] as const;
/** As what somebody is reviewed: followed towards the decision, or on probation. */
export const reviewedAs = ["CASE", "PROBATIONARY"] as const;
export type Progress = (typeof progresses)[number];
export type Participation = (typeof participations)[number];
export type ReviewState = (typeof reviewStates)[number];
export type ReviewedAs = (typeof reviewedAs)[number];

/** What a branch says of one person: the two above, whether a helper met them (DOMAIN R28), and a word. */
export interface Answers {
  progress: Progress | null;
  activities: Participation | null;
  helperMet: boolean | null;
  note: string | null;
}

/**
 * Until which day of the next month a month is sent in time; late it is sent until that month ends. No rule names a day (DOMAIN §1G): both are
 * the house's, here and (the later one) in `review_due()`, until reporting brings calendars that a city sets.
 */
export const dueDay = 10;
export const longestNote = 200;
/** How many months a person's page shows. */
export const monthsShown = 3;

/** A month as the API names it, `202611`; BAD_INPUT on `month`. */
export function readMonth(id: string): ReportingPeriod {
  const wrong = badInput("month", "Tháng không đúng. Viết theo mẫu 202611.");
  let period: ReportingPeriod;
  try {
    period = parsePeriod(id);
  } catch {
    throw wrong;
  }
  if (period.kind !== "MONTH" || period.startsOn <= "2020-01-01") throw wrong;
  return period;
}

/** The last day on which the month is sent in time. */
export function dueOn({ endsBefore }: ReportingPeriod): CalendarDate {
  return addDays(endsBefore, dueDay - 1);
}

/** The last day on which the month is sent late, or corrected. */
export function lastOn(month: ReportingPeriod): CalendarDate {
  return addDays(shiftPeriod(month, 1).endsBefore, -1);
}

/** Whether the month is being reviewed: from its first day until the next one ends. */
export function isOpen(month: ReportingPeriod, today: CalendarDate): boolean {
  return month.startsOn <= today && today <= lastOn(month);
}

/** Whether what was first sent at this moment was late; a correction of what came in time is not. */
export function isLate(month: ReportingPeriod, firstSentAt: string | null): boolean {
  return firstSentAt !== null && dateInVietnam(new Date(firstSentAt)) > dueOn(month);
}

export function isComplete({ progress, activities, helperMet }: Answers): boolean {
  return progress !== null && activities !== null && helperMet !== null;
}
