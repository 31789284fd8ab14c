import { type CalendarDate, daysBetween, monthOf } from "./calendar.ts";
import { elapsedDays, hasBegun, monthsIn, type ReportingPeriod } from "./periods.ts";

/** How a year's results came in month by month, in years before this one: shares of any whole. */
export interface Curve {
  /** Years it was made of. */
  readonly years: number;
  /** Twelve whole numbers, January first, none below 0. */
  readonly months: readonly number[];
}

export type PaceBasis = "CURVE" | "STRAIGHT_LINE";

/** How much of a period's work is due by now (`passed` of `whole`, whole numbers), and what says so. */
export interface Pace {
  readonly passed: number;
  readonly whole: number;
  readonly basis: PaceBasis;
}

/** One or two years are chance, not a custom. */
const leastYears = 3;

/** Divisible by 28, 29, 30 and 31: parts of a month of any length stay whole numbers. */
const partsOfMonth = 377_580;

/**
 * The pace of a period today: the curve of past years once there are three of them, else a straight line over its days. Within a month
 * of the curve the line is straight; months in which nothing ever came ask for nothing more. Today itself is not over, so nobody is
 * behind in the morning with what may still be done before night. Before its first day a period has no pace: null.
 */
export function paceOf(period: ReportingPeriod, today: CalendarDate, curve?: Curve): Pace | null {
  if (!hasBegun(period, today)) return null;
  const days = elapsedDays(period, today);
  const line: Pace = { passed: days.elapsedDays, whole: days.totalDays, basis: "STRAIGHT_LINE" };
  if (!curve || curve.years < leastYears) return line;
  let [passed, whole] = [0, 0];
  for (const month of monthsIn(period)) {
    const weight = curve.months[monthOf(month.startsOn) - 1]! * partsOfMonth;
    const length = daysBetween(month.startsOn, month.endsBefore);
    const over = Math.min(Math.max(daysBetween(month.startsOn, today), 0), length);
    passed += (weight / length) * over;
    whole += weight;
  }
  return whole > 0 ? { passed, whole, basis: "CURVE" } : line;
}

/** The share that is due by now, 0 to 1; to be shown, not to be judged by. */
export function dueShare({ passed, whole }: Pace): number {
  return passed / whole;
}
