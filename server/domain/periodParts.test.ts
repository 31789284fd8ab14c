import { expect, test } from "vitest";
import { dealOverParts, longerPeriod, partsOf } from "./periodParts.ts";
import { parsePeriod } from "./periods.ts";

test.each([
  ["2026", "TERM2025"],
  ["2030", "TERM2025"],
  ["2031", "TERM2030"],
  ["2026Q3", "2026"],
  ["2026S2", "2026"],
  ["202611", "2026"],
])("a plan of %s is part of %s", (id, longer) => {
  expect(longerPeriod(parsePeriod(id))!.id).toBe(longer);
});

test("a term is part of nothing, and has the five years after its congress", () => {
  const term = parsePeriod("TERM2025");
  expect(longerPeriod(term)).toBeNull();
  expect(partsOf(term, "YEAR").map(({ id }) => id)).toEqual(["2026", "2027", "2028", "2029", "2030"]);
  expect(partsOf(parsePeriod("2026"), "QUARTER").map(({ id }) => id)).toEqual(["2026Q1", "2026Q2", "2026Q3", "2026Q4"]);
});

test("450 for the term are 90 a year", () => {
  expect(dealOverParts([450], 5)).toEqual([[90, 90, 90, 90, 90]]);
});

test("units with fewer people than years take turns, so that no year is left to one of them", () => {
  expect(dealOverParts([3, 4, 3], 5)).toEqual([
    [1, 1, 1, 0, 0],
    [1, 1, 0, 1, 1],
    [0, 0, 1, 1, 1],
  ]);
});

test("every sum is kept, and every number is its exact share rounded up or down", () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const parts = 1 + next(12);
    const people = Array.from({ length: 1 + next(40) }, () => next(30));
    const rows = dealOverParts(people, parts);
    const near = (value: number, whole: number) =>
      expect([Math.floor(whole / parts), Math.ceil(whole / parts)], `${whole} over ${parts}`).toContain(value);
    for (const [place, row] of rows.entries()) {
      expect(row.reduce((sum, value) => sum + value, 0)).toBe(people[place]);
      for (const value of row) near(value, people[place]!);
    }
    const whole = people.reduce((sum, value) => sum + value, 0);
    for (let part = 0; part < parts; part++)
      near(
        rows.reduce((sum, row) => sum + row[part]!, 0),
        whole,
      );
  }
});

test("what is overdrawn gives nobody", () => {
  expect(dealOverParts([-3, 2], 2)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
