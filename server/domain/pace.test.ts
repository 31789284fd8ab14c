import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { dueShare, paceOf as paceOrNone } from "./pace.ts";
import { elapsedDays, parsePeriod, periodKinds, periodOf } from "./periods.ts";

const year = parsePeriod("2026");
const paceOf = (...of: Parameters<typeof paceOrNone>) => {
  const pace = paceOrNone(...of);
  if (!pace) throw new Error(`${of[0].id} has no pace on ${of[1]}`);
  return pace;
};
/** Half of the year's work in May, a quarter each in September and November. */
const festive = { years: 3, months: [0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 1, 0] };

test("until there are three years of results the pace is a straight line, and says so", () => {
  const { elapsedDays: passed, totalDays: whole } = elapsedDays(year, "2026-07-02");
  const line = { passed, whole, basis: "STRAIGHT_LINE" };
  expect(paceOf(year, "2026-07-02")).toEqual(line);
  expect(paceOf(year, "2026-07-02", { ...festive, years: 2 })).toEqual(line);
});

test("from three years on it follows the months in which results came before", () => {
  const share = (today: string) => dueShare(paceOf(year, today, festive));
  expect(paceOf(year, "2026-05-01", festive)).toMatchObject({ passed: 0, basis: "CURVE" });
  expect(share("2026-05-17")).toBeCloseTo((0.5 * 16) / 31, 10);
  expect([share("2026-06-01"), share("2026-08-31"), share("2026-10-01"), share("2026-12-01")]).toEqual([0.5, 0.5, 0.75, 1]);
});

test("a part of the year takes its own months of the curve; where nothing ever came, days count", () => {
  expect(dueShare(paceOf(parsePeriod("2026Q2"), "2026-06-01", festive))).toBe(1);
  expect(paceOf(parsePeriod("2026Q1"), "2026-02-01", festive).basis).toBe("STRAIGHT_LINE");
});

test("a term repeats the curve of a year five times", () => {
  expect(dueShare(paceOf(parsePeriod("TERM2025"), "2028-06-01", festive))).toBe(0.5);
});

const curve = fc.record({ years: fc.constant(5), months: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 }) });
const day = fc.integer({ min: -400, max: 2200 }).map((days) => addDays("2025-12-31", days));

test("before its first day a period has no pace, and on it nothing is due yet", () => {
  for (const curve of [undefined, festive]) {
    expect(paceOrNone(year, "2025-12-31", curve)).toBeNull();
    expect(paceOf(year, "2026-01-01", curve).passed).toBe(0);
  }
});

test("whatever the curve, whole numbers rise from nothing on the first day to everything after the last", () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), curve, day, (kind, months, today) => {
      const period = periodOf("2026-02-15", kind);
      if (today < period.startsOn) {
        expect(paceOrNone(period, today, months)).toBeNull();
        return;
      }
      const pace = paceOf(period, today, months);
      expect([Number.isSafeInteger(pace.passed), Number.isSafeInteger(pace.whole)]).toEqual([true, true]);
      expect(pace.passed).toBeLessThanOrEqual(paceOf(period, addDays(today, 1), months).passed);
      if (today === period.startsOn) expect(pace.passed).toBe(0);
      if (today >= period.endsBefore) expect(pace.passed).toBe(pace.whole);
    }),
  );
});
