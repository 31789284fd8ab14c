import { expect, test } from "vitest";
import { isCalendarDate } from "../domain/calendar.ts";
import { readPersonalId } from "../domain/personalId.ts";
import { demoCity } from "./generate.ts";
import { listOfCandidates } from "./lists.ts";

const plan = demoCity("2026-11-22");
const post = plan.posts.find(({ accountId }) => plan.accounts.some(({ id, login }) => id === accountId && login === "dongda.canbo"))!;
const [, ...rows] = listOfCandidates(plan, post.unitId!)
  .split("\r\n")
  .map((line) => line.split(";"));

test("the demo's list speaks of people of the ward's own branches; one is held already, one day and one branch are to be mended", () => {
  const branches = plan.units.filter(({ level, parentId }) => level === 4 && parentId === post.unitId).map(({ name }) => name);
  const days = rows.map(([, bornOn]) => bornOn!.split("/").reverse().join("-"));
  expect(rows.filter((row) => !branches.includes(row[3]!))).toHaveLength(1);
  expect(days.filter((day) => !isCalendarDate(day))).toHaveLength(1);
  const held = rows.filter(([fullName, , , branch], at) =>
    plan.cases.some(
      (one) =>
        one.fullName === fullName && one.bornOn === days[at] && plan.units.some((unit) => unit.id === one.unitId && unit.name === branch),
    ),
  );
  expect(held).toHaveLength(1);
  for (const row of rows) if (row[5]) expect(() => readPersonalId(row[5]!)).not.toThrow();
});
