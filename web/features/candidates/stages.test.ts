import { expect, test } from "vitest";
import { asked, daysBetween, placeOf, stages } from "./stages.ts";

test("every open state is found under exactly one chip, and no chip is empty", () => {
  const chips = stages.filter((stage) => stage !== "ENDED").map((stage) => asked(stage).states ?? []);
  expect(chips.every((states) => states.length > 0)).toBe(true);
  const all = chips.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(25);
});

test("without a chip every open case is asked for, with the last chip every ended one", () => {
  expect(asked(undefined)).toEqual({ states: null, ended: false });
  expect(asked("ENDED")).toEqual({ states: null, ended: true });
});

test("a case the branch has carried waits for those above, and one that is decided is on the way of a probationer", () => {
  expect([placeOf("IDENTIFIED"), placeOf("BRANCH_APPROVED"), placeOf("DECIDED")]).toEqual([1, 5, 6]);
  expect([placeOf("PAUSED"), placeOf("OFFICIAL")]).toEqual([null, null]);
});

test("days are counted over the end of a month and of February in a leap year", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-11-22", "2026-11-22")).toBe(0);
});
