import { addDays, type CalendarDate, dayNumber, yearOf } from "./calendar.ts";

/** One year as the Government publishes it: only what departs from Monday to Friday. */
export interface WorkingYear {
  readonly year: number;
  /** False while the year's holidays are foreseen but not published. */
  readonly confirmed: boolean;
  /** Weekdays without work. */
  readonly rests: readonly CalendarDate[];
  /** Saturdays and Sundays worked in exchange. */
  readonly works: readonly CalendarDate[];
}
export type WorkingCalendar = ReadonlyMap<number, WorkingYear>;

export interface DueDay {
  readonly on: CalendarDate;
  /** False when a year on the way is not published yet: the day may still move. */
  readonly confirmed: boolean;
}

/** In a year nobody has entered, every Monday to Friday is worked. */
export function isWorkingDay(day: CalendarDate, calendar: WorkingCalendar): boolean {
  const year = calendar.get(yearOf(day));
  if (year?.rests.includes(day)) return false;
  return !isWeekend(day) || (year?.works.includes(day) ?? false);
}

export function isWeekend(day: CalendarDate): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  return weekday === 0 || weekday === 6;
}

/** The n-th working day after a day; the day itself never counts (DOMAIN §2.6). Days for which `stopped` says true do not count either. */
export function addWorkingDays(from: CalendarDate, count: number, calendar: WorkingCalendar, stopped = (_: CalendarDate) => false): DueDay {
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on, calendar) && !stopped(on)) left--;
  }
  return { on, confirmed: allConfirmed(from, on, calendar) };
}

/** Working days after one day up to another, that one included; below zero when it has passed. */
export function workingDaysUntil(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let on = addDays(first, 1); on <= last; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) days++;
  return from <= to ? days : -days;
}

function allConfirmed(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!calendar.get(year)?.confirmed) return false;
  return true;
}
