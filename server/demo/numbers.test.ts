import { expect, test } from "vitest";
import { yearOf } from "../domain/calendar.ts";
import { disagreements } from "../domain/personalId.ts";
import { demoCity } from "./generate.ts";
import { inventNumber, pairsToCompare } from "./numbers.ts";

const plan = demoCity("2026-11-22");

test("an invented number says what is known of the person", () => {
  for (const one of plan.cases.slice(0, 40)) {
    const known = { birthYear: yearOf(one.bornOn), sex: one.sex };
    expect(disagreements(inventNumber(one, 7), known)).toEqual([]);
  }
});

test("of two pairs under one number one is for the ward to compare, one for a base committee: other branches of one committee", () => {
  const unitOf = new Map(plan.units.map((unit) => [unit.id, unit]));
  const pairs = pairsToCompare(plan);
  for (const [later, earlier] of pairs) {
    expect(later.unitId).not.toBe(earlier.unitId);
    expect(unitOf.get(later.unitId)!.parentId).toBe(unitOf.get(earlier.unitId)!.parentId);
  }
  expect(pairs.map(([later]) => unitOf.get(unitOf.get(later.unitId)!.parentId!)!.level)).toEqual([2, 3]);
});
