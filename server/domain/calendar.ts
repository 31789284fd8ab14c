/**
 * A calendar date, `yyyy-mm-dd`. Dates are text and never `Date` objects: a birth date kept as a moment moves by a day
 * when its zone's offset changes, and text of this shape already sorts in order of time.
 */
export type CalendarDate = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;
const dayInMilliseconds = 86_400_000;

/** The calendar of the domain; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
const firstDay = Date.UTC(1000, 0, 1) / dayInMilliseconds;
const lastDay = Date.UTC(9999, 11, 31) / dayInMilliseconds;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

function toText(epochDay: number): CalendarDate {
  return new Date(epochDay * dayInMilliseconds).toISOString().slice(0, 10);
}

/** Whether the text is an existing day of the years 1000 to 9999 in the right shape. */
export function isCalendarDate(text: string): boolean {
  if (!shape.test(text)) return false;
  const day = Number(text.slice(8));
  return text >= "1000" && day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text));
}

/** Whole days since 1970-01-01; throws on anything that is no calendar date. */
export function dayNumber(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
  return Date.parse(date) / dayInMilliseconds;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = dayNumber(date) + days;
  if (moved < firstDay || moved > lastDay) throw new RangeError(`${days} days from ${date} leaves the calendar`);
  return toText(moved);
}

/** Days from the first date to the second, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 1 for January. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** The first day of a month; month 13 is the next year's January, month 0 the last year's December. */
export function firstOfMonth(year: number, month: number): CalendarDate {
  return toText(Date.UTC(year, month - 1, 1) / dayInMilliseconds);
}

/** The same day so many months later, or the month's last day where it has no such day: 2024-02-29 and 12 months are 2025-02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const first = firstOfMonth(yearOf(date), monthOf(date) + months);
  const day = Math.min(Number(date.slice(8)), daysInMonth(yearOf(first), monthOf(first)));
  return addDays(first, day - 1);
}

const vietnamDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar date in Vietnam at a moment: the day a fact recorded at that moment counts for. */
export function dateInVietnam(moment: Date): CalendarDate {
  const part = Object.fromEntries(vietnamDay.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

/** The calendar date in Vietnam now. */
export const todayInVietnam = (): CalendarDate => dateInVietnam(new Date());
