import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateInVietnam, dayNumber, daysBetween, firstOfMonth, isCalendarDate, monthOf, yearOf } from "./calendar.ts";

const days = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") });
const dates = days.map((day) => addDays("1970-01-01", day));

test("a day begins at midnight in Vietnam, not in UTC", () => {
  expect(dateInVietnam(new Date("2026-12-31T23:59:59.999+07:00"))).toBe("2026-12-31");
  expect(dateInVietnam(new Date("2027-01-01T00:00:00.000+07:00"))).toBe("2027-01-01");
  expect(dateInVietnam(new Date("2026-12-31T16:59:59.999Z"))).toBe("2026-12-31");
  expect(dateInVietnam(new Date("2026-12-31T17:00:00.000Z"))).toBe("2027-01-01");
});

test("the leap day exists in leap years only", () => {
  expect(["2024-02-29", "2000-02-29"].map(isCalendarDate)).toEqual([true, true]);
  expect(["2025-02-29", "1900-02-29", "2100-02-29"].map(isCalendarDate)).toEqual([false, false, false]);
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-02-28", 1)).toBe("2025-03-01");
  expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
});

test("the days that exist are exactly those the clock of the machine knows", () => {
  const part = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const moment = new Date(Date.UTC(year, month - 1, day)).toISOString();
      expect(isCalendarDate(text)).toBe(moment.startsWith(text));
    }),
  );
});

test("text that only looks like a date is refused", () => {
  for (const text of [
    "",
    "2026-1-1",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "01/02/2026",
    "2026-01-01T00:00",
    " 2026-01-01",
    "0099-01-01",
  ]) {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  }
});

test("adding days goes there and back, exactly", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -30_000, max: 30_000 }), (date, step) => {
      const moved = addDays(date, step);
      expect(addDays(moved, -step)).toBe(date);
      expect(daysBetween(date, moved)).toBe(step);
    }),
  );
});

test("dates sort as text in order of time", () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(addDays("1970-01-01", a) < addDays("1970-01-01", b)).toBe(a < b);
    }),
  );
});

test("a date stands in its own month, whose first day is not after it", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const [year, month] = [yearOf(date), monthOf(date)];
      expect(firstOfMonth(year, month) <= date && date < firstOfMonth(year, month + 1)).toBe(true);
    }),
  );
  expect(firstOfMonth(2026, 13)).toBe("2027-01-01");
});

test("a step out of the calendar is refused instead of giving a wrong date", () => {
  expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
});
