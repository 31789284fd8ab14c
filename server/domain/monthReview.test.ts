import { expect, test } from "vitest";
import { dueOn, isComplete, isLate, isOpen, lastOn, readMonth } from "./monthReview.ts";

test("a month is open from its first day to the last of the next, and due on the tenth", () => {
  const november = readMonth("202611");
  expect([dueOn(november), lastOn(november)]).toEqual(["2026-12-10", "2026-12-31"]);
  expect(["2026-10-31", "2026-11-01", "2026-12-31", "2027-01-01"].map((day) => isOpen(november, day))).toEqual([false, true, true, false]);
  expect(lastOn(readMonth("202512"))).toBe("2026-01-31");
});

test("what is first sent after the tenth is late, by the day in Vietnam", () => {
  const november = readMonth("202611");
  const late = (sentAt: string | null) => isLate(november, sentAt);
  expect(["2026-12-10T16:59:59Z", "2026-12-10T17:00:00Z", null].map(late)).toEqual([false, true, false]);
});

test.each(["2026", "2026Q4", "202613", "november", ""])("“%s” is no month", (id) =>
  expect(() => readMonth(id)).toThrow(expect.objectContaining({ code: "BAD_INPUT", field: "month" })),
);

test("three answers are whole, a note is not one of them", () => {
  const whole = { progress: "STEADY", activities: "FULL", helperMet: false, note: null } as const;
  expect(isComplete(whole)).toBe(true);
  expect(isComplete({ ...whole, helperMet: null, note: "Nhiệt tình" })).toBe(false);
});
