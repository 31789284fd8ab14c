import { expect, test } from "vitest";
import { runsOf, weekdayOf } from "./runs.ts";

test("Tết over a weekend is one run of five days of rest", () => {
  const tet = ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"];
  expect(runsOf(["2027-01-01", ...tet])).toEqual([
    { from: "2027-01-01", until: "2027-01-01", days: 1 },
    { from: "2027-02-05", until: "2027-02-11", days: 5 },
  ]);
});

test("a weekend that is worked parts two runs, and so does a working day", () => {
  expect(runsOf(["2027-02-05", "2027-02-08"], ["2027-02-06"])).toHaveLength(2);
  expect(runsOf(["2027-02-08", "2027-02-10"])).toHaveLength(2);
});

test("weekdays are those of the calendar, not of the reader's clock", () => {
  expect([weekdayOf("2026-02-16"), weekdayOf("2026-11-22")]).toEqual([1, 0]);
});
