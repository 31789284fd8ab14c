import { expect, test } from "vitest";
import { idOf, readPeriod, termOf, withSpan } from "./planPeriod.ts";

test.each(["2026", "2026S2", "2026Q3", "TERM2025"])("%s is read and written alike", (id) => {
  expect(idOf(readPeriod(id))).toBe(id);
});

test("a term counts the five years after its congress", () => {
  expect([2025, 2026, 2030, 2031].map(termOf)).toEqual([2020, 2025, 2025, 2030]);
});

test.each([
  ["2027", "TERM", "TERM2025"],
  ["TERM2025", "YEAR", "2026"],
  ["TERM2025", "QUARTER", "2026Q1"],
  ["2027Q3", "YEAR", "2027"],
  ["2027Q3", "HALF_YEAR", "2027S1"],
  ["2027", "YEAR", "2027"],
] as const)("from %s to a %s leads to %s", (from, span, to) => {
  expect(idOf(withSpan(readPeriod(from), span))).toBe(to);
});
