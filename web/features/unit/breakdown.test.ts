import { expect, test } from "vitest";
import { byGroup, byMonth } from "./breakdown.ts";

const cells = [
  { month: 2, sourceGroup: "STUDENT", actual: 2 },
  { month: 2, sourceGroup: "WORKER", actual: 1 },
  { month: 12, sourceGroup: "STUDENT", actual: -1 },
  { month: 5, sourceGroup: "FARMER", actual: 1 },
  { month: 6, sourceGroup: "FARMER", actual: -1 },
];

test("months add up over source groups, and months without a fact are zero", () => {
  expect(byMonth(cells)).toEqual([0, 3, 0, 0, 1, -1, 0, 0, 0, 0, 0, -1]);
});

test("source groups add up over the year; what was wholly taken back is left out", () => {
  expect(byGroup(cells, null)).toEqual([
    { code: "STUDENT", actual: 1 },
    { code: "WORKER", actual: 1 },
  ]);
});

test("one month alone has its own source groups", () => {
  expect(byGroup(cells, 6)).toEqual([{ code: "FARMER", actual: -1 }]);
});
