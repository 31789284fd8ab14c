import { type CalendarDate, yearOf } from "./calendar.ts";
import type { Level } from "./levels.ts";
import type { ReportingPeriod } from "./periods.ts";

/**
 * Why a unit is watched, in a year that has begun; before its first day nothing of it is due, and what is missed by then belongs to the
 * year before:
 * - BELOW_TEN_PERCENT_AFTER_Q1: a quarter of the year is over and less than a tenth of the target is reached.
 * - NO_RESULT_IN_YEARS: nothing for a number of whole years, nor in this one so far (DOMAIN R44).
 * - WHITE_PLACE: a ward with a place without members or organisation, or whoever looks after one (DOMAIN R29, R43); not in years that are over.
 * - MISSED_LAST_YEAR, MISSED_LAST_TERM: the target of the year or term before was not reached (DOMAIN R16).
 */
export const watchReasons = [
  "BELOW_TEN_PERCENT_AFTER_Q1",
  "NO_RESULT_IN_YEARS",
  "MISSED_LAST_YEAR",
  "MISSED_LAST_TERM",
  "WHITE_PLACE",
] as const;
export type WatchReason = (typeof watchReasons)[number];

/** For how many years nothing may come before a unit is watched: a commune one, whatever stands below it three (DOMAIN R44). */
export function quietYearsAllowed(level: Level): number {
  return level === "CITY" || level === "WARD" ? 1 : 3;
}

/** Whether the first quarter of the year is over, so that a tenth of its target can be asked for. */
export function quarterIsOver(year: ReportingPeriod, today: CalendarDate): boolean {
  return today >= `${yearOf(year.startsOn)}-04-01`;
}
