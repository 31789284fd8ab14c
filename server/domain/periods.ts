import { type CalendarDate, daysBetween, firstOfMonth, monthOf, yearOf } from "./calendar.ts";
import { badInput } from "./errors.ts";

export const periodKinds = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR", "TERM"] as const;

export type PeriodKind = (typeof periodKinds)[number];

/**
 * A union of whole months, half-open: `startsOn` belongs to it, `endsBefore` does not. Ids: `202607` July 2026,
 * `2026Q3`, `2026S1` first half-year, `2026`, and `TERM2025`, the congress term 2025–2030. A term counts its five
 * calendar years, 2026 to 2030, so that five yearly targets of 90 make 450 (DOMAIN R1).
 */
export interface ReportingPeriod {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly startsOn: CalendarDate;
  readonly endsBefore: CalendarDate;
}

const monthsLong: Record<PeriodKind, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12, TERM: 60 };

/** Party congresses meet every five years, in years divisible by five; the term's first counted year is the next. */
const termYears = 5;

const firstYear = 1900;
const lastYear = 2199;

/** Periods of one kind are numbered without gaps from the year 0 on, so neighbours differ by one. */
function periodAt(kind: PeriodKind, ordinal: number): ReportingPeriod {
  const perYear = 12 / monthsLong[kind];
  const year = kind === "TERM" ? ordinal * termYears + 1 : Math.floor(ordinal / perYear);
  const part = kind === "TERM" ? 0 : ordinal - year * perYear;
  if (year < firstYear || year > lastYear) throw badInput("period", `Kỳ báo cáo phải nằm trong các năm ${firstYear}–${lastYear}.`);
  const month = part * monthsLong[kind] + 1;
  return {
    id: idOf(kind, year, part),
    kind,
    startsOn: firstOfMonth(year, month),
    endsBefore: firstOfMonth(year, month + monthsLong[kind]),
  };
}

function idOf(kind: PeriodKind, year: number, part: number): string {
  switch (kind) {
    case "MONTH":
      return `${year}${String(part + 1).padStart(2, "0")}`;
    case "QUARTER":
      return `${year}Q${part + 1}`;
    case "HALF_YEAR":
      return `${year}S${part + 1}`;
    case "YEAR":
      return `${year}`;
    case "TERM":
      return `TERM${year - 1}`;
  }
}

function ordinalOf(kind: PeriodKind, year: number, month: number): number {
  return kind === "TERM" ? Math.floor((year - 1) / termYears) : Math.floor((year * 12 + month - 1) / monthsLong[kind]);
}

const idShape = /^(?:TERM(?<term>\d{4})|(?<year>\d{4})(?:Q(?<quarter>[1-4])|S(?<half>[12])|(?<month>0[1-9]|1[0-2]))?)$/;

/** Reads a period id; anything else is a BAD_INPUT on the field `period`. */
export function parsePeriod(id: string): ReportingPeriod {
  const { term, year, quarter, half, month } = idShape.exec(id)?.groups ?? {};
  if (year && month) return periodOf(`${year}-${month}-01`, "MONTH");
  if (year && quarter) return periodAt("QUARTER", Number(year) * 4 + Number(quarter) - 1);
  if (year && half) return periodAt("HALF_YEAR", Number(year) * 2 + Number(half) - 1);
  if (year) return periodAt("YEAR", Number(year));
  if (term && Number(term) % termYears === 0) return periodAt("TERM", Number(term) / termYears);
  throw badInput("period", "Kỳ báo cáo không đúng. Viết theo mẫu 2026, 2026Q3, 2026S1, 202607 hoặc TERM2025.");
}

/** The period of one kind that a day belongs to. */
export function periodOf(date: CalendarDate, kind: PeriodKind): ReportingPeriod {
  return periodAt(kind, ordinalOf(kind, yearOf(date), monthOf(date)));
}

/** Every period a day belongs to, shortest first. */
export function periodsOf(date: CalendarDate): ReportingPeriod[] {
  return periodKinds.map((kind) => periodOf(date, kind));
}

/** The period of the same kind `steps` later, or earlier when negative. */
export function shiftPeriod(period: ReportingPeriod, steps: number): ReportingPeriod {
  return periodAt(period.kind, ordinalOf(period.kind, yearOf(period.startsOn), monthOf(period.startsOn)) + steps);
}

export function contains(period: ReportingPeriod, date: CalendarDate): boolean {
  return period.startsOn <= date && date < period.endsBefore;
}

/** Whether the period's first day has come: before it nothing of it is due and nobody is judged by it. */
export function hasBegun(period: ReportingPeriod, today: CalendarDate): boolean {
  return period.startsOn <= today;
}

/** The months of a period, in order. */
export function monthsIn(period: ReportingPeriod): ReportingPeriod[] {
  const first = periodOf(period.startsOn, "MONTH");
  return Array.from({ length: monthsLong[period.kind] }, (_, step) => shiftPeriod(first, step));
}

/**
 * Whole days of the period that are over when `today` begins, of all its days. Today itself is not over, so nobody is
 * behind in the morning with what may still be done before night.
 */
export function elapsedDays(period: ReportingPeriod, today: CalendarDate): { elapsedDays: number; totalDays: number } {
  const totalDays = daysBetween(period.startsOn, period.endsBefore);
  return { elapsedDays: Math.min(Math.max(daysBetween(period.startsOn, today), 0), totalDays), totalDays };
}

/** The share of the period that has passed, 0 to 1; to be shown, not to be judged by. */
export function elapsedShare(period: ReportingPeriod, today: CalendarDate): number {
  const days = elapsedDays(period, today);
  return days.elapsedDays / days.totalDays;
}
