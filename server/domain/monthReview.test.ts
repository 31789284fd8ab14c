import { expect, test } from "vitest";
import { dueOn, isComplete, isOpen, readMonth } from "./monthReview.ts";

test("a month is open from its first day to the tenth of the next", () => {
  const november = readMonth("202611");
  expect(dueOn(november)).toBe("2026-12-10");
  expect(["2026-10-31", "2026-11-01", "2026-12-10", "2026-12-11"].map((day) => isOpen(november, day))).toEqual([false, true, true, false]);
});

test.each(["2026", "2026Q4", "202613", "november", ""])("“%s” is no month", (id) =>
  expect(() => readMonth(id)).toThrow(expect.objectContaining({ code: "BAD_INPUT", field: "month" })),
);

test("three answers are whole, a note is not one of them", () => {
  const whole = { progress: "STEADY", activities: "FULL", helperMet: false, note: null } as const;
  expect(isComplete(whole)).toBe(true);
  expect(isComplete({ ...whole, helperMet: null, note: "Nhiệt tình" })).toBe(false);
});
