import { expect, test } from "vitest";
import type { MemberGrade } from "./codes.ts";
import { type Graded, tallyGrades } from "./grades.ts";

const one = (grade: MemberGrade | null, more: Partial<Graded> = {}): Graded => ({ joinedOn: "2010-05-19", flags: [], grade, ...more });
const many = (count: number, grade: MemberGrade) => Array.from({ length: count }, () => one(grade));

test("a fifth of those rated good or better may be excellent, rounded down", () => {
  const rated = (good: number, excellent: number) =>
    tallyGrades([...many(good, "GOOD"), ...many(excellent, "EXCELLENT")], 2026).mostExcellent;
  expect([rated(4, 1), rated(4, 0), rated(8, 2), rated(7, 2), rated(0, 0)]).toEqual([1, 0, 2, 1, 0]);
});

test("those rated lower do not raise how many may be excellent", () => {
  expect(tallyGrades([...many(4, "COMPLETED"), ...many(1, "EXCELLENT"), ...many(2, "NOT_COMPLETED")], 2026)).toEqual({
    ...{ excellent: 1, good: 0, completed: 4, notCompleted: 2 },
    ...{ open: 0, mostExcellent: 0 },
  });
});

test("whoever was admitted within six months of the year's end, is exempt or suspended is not waited for", () => {
  const open = [one(null), one(null, { joinedOn: "2026-06-30" })];
  const never = [one(null, { joinedOn: "2026-07-01" }), one(null, { flags: ["EXEMPT"] }), one(null, { flags: ["SUSPENDED"] })];
  expect(tallyGrades([...open, ...never], 2026).open).toBe(2);
});
