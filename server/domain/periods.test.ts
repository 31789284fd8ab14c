import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateInVietnam, dayNumber } from "./calendar.ts";
import {
  contains,
  elapsedDays,
  elapsedShare,
  monthsIn,
  parsePeriod,
  periodKinds,
  periodOf,
  periodsOf,
  type ReportingPeriod,
  shiftPeriod,
} from "./periods.ts";

const dates = fc.integer({ min: dayNumber("1950-01-01"), max: dayNumber("2150-12-31") }).map((day) => addDays("1970-01-01", day));
const kinds = fc.constantFrom(...periodKinds);
const span = ({ startsOn, endsBefore }: ReportingPeriod) => [startsOn, endsBefore];

test("an id says when its period starts and before which day it ends", () => {
  expect(span(parsePeriod("2026"))).toEqual(["2026-01-01", "2027-01-01"]);
  expect(span(parsePeriod("2026Q3"))).toEqual(["2026-07-01", "2026-10-01"]);
  expect(span(parsePeriod("2026S1"))).toEqual(["2026-01-01", "2026-07-01"]);
  expect(span(parsePeriod("2026S2"))).toEqual(["2026-07-01", "2027-01-01"]);
  expect(span(parsePeriod("202607"))).toEqual(["2026-07-01", "2026-08-01"]);
  expect(span(parsePeriod("202612"))).toEqual(["2026-12-01", "2027-01-01"]);
});

test("the term 2025–2030 counts the calendar years 2026 to 2030", () => {
  expect(span(parsePeriod("TERM2025"))).toEqual(["2026-01-01", "2031-01-01"]);
  expect(periodOf("2025-12-31", "TERM").id).toBe("TERM2020");
  expect(periodOf("2026-01-01", "TERM").id).toBe("TERM2025");
  expect(monthsIn(parsePeriod("TERM2025"))).toHaveLength(60);
});

test("anything else is refused with the shapes that work", () => {
  for (const id of [
    "",
    "26",
    "2026Q5",
    "2026Q0",
    "2026S3",
    "202613",
    "202600",
    "TERM2026",
    "TERM",
    "2026 ",
    "1800",
    "2200",
    "2026q3",
    "٢٠٢٦",
  ]) {
    expect(() => parsePeriod(id), id).toThrow(expect.objectContaining({ code: "BAD_INPUT", field: "period" }));
  }
});

test("the last millisecond of a Vietnamese day still counts for that day's periods", () => {
  const ids = (moment: string) => periodsOf(dateInVietnam(new Date(moment))).map(({ id }) => id);
  expect(ids("2026-06-30T23:59:59.999+07:00")).toEqual(["202606", "2026Q2", "2026S1", "2026", "TERM2025"]);
  expect(ids("2026-07-01T00:00:00.000+07:00")).toEqual(["202607", "2026Q3", "2026S2", "2026", "TERM2025"]);
  expect(ids("2025-12-31T23:59:59.999+07:00")).toEqual(["202512", "2025Q4", "2025S2", "2025", "TERM2020"]);
});

test("the leap day belongs to its February", () => {
  expect(periodOf("2024-02-29", "MONTH").id).toBe("202402");
  expect(elapsedDays(parsePeriod("202402"), "2024-03-01")).toEqual({ elapsedDays: 29, totalDays: 29 });
  expect(elapsedDays(parsePeriod("2024"), "2024-01-01").totalDays).toBe(366);
  expect(elapsedDays(parsePeriod("TERM2025"), "2026-01-01").totalDays).toBe(1826);
});

test("a day belongs to exactly one period of each kind, and its id reads back", () => {
  fc.assert(
    fc.property(dates, kinds, (date, kind) => {
      const period = periodOf(date, kind);
      expect(contains(period, date)).toBe(true);
      expect([shiftPeriod(period, -1), shiftPeriod(period, 1)].map((near) => contains(near, date))).toEqual([false, false]);
      expect(parsePeriod(period.id)).toEqual(period);
    }),
  );
});

test("neighbours of one kind touch without gap or overlap", () => {
  fc.assert(
    fc.property(dates, kinds, fc.integer({ min: -20, max: 8 }), (date, kind, steps) => {
      fc.pre(kind !== "TERM");
      const period = shiftPeriod(periodOf(date, kind), steps);
      expect(shiftPeriod(period, 1).startsOn).toBe(period.endsBefore);
      expect(shiftPeriod(period, -steps)).toEqual(periodOf(date, kind));
    }),
  );
  expect(shiftPeriod(parsePeriod("2026Q1"), -1).id).toBe("2025Q4");
  expect(shiftPeriod(parsePeriod("TERM2025"), 1).id).toBe("TERM2030");
});

test("a period is the union of its months", () => {
  fc.assert(
    fc.property(dates, kinds, (date, kind) => {
      const period = periodOf(date, kind);
      const months = monthsIn(period);
      expect(months[0]?.startsOn).toBe(period.startsOn);
      expect(months.at(-1)?.endsBefore).toBe(period.endsBefore);
      expect(months.filter((month) => contains(month, date))).toHaveLength(1);
    }),
  );
});

test("a shorter period lies wholly within the longer ones of the same day", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const nested = periodsOf(date);
      for (const [index, period] of nested.slice(1).entries()) {
        expect(period.startsOn <= nested[index]!.startsOn && nested[index]!.endsBefore <= period.endsBefore).toBe(true);
      }
    }),
  );
});

test("what has passed grows from 0 on the first day to 1 when the period is over", () => {
  const year = parsePeriod("2026");
  expect(elapsedDays(year, "2025-06-01").elapsedDays).toBe(0);
  expect(elapsedDays(year, "2026-01-01").elapsedDays).toBe(0);
  expect(elapsedDays(year, "2026-12-31").elapsedDays).toBe(364);
  expect(elapsedShare(year, "2027-01-01")).toBe(1);
  expect(elapsedShare(year, "2030-01-01")).toBe(1);
  expect(elapsedShare(year, "2026-07-02")).toBeCloseTo(182 / 365);
});
