import { expect, test } from "vitest";
import { demoCity } from "./generate.ts";

const { places, units } = demoCity("2026-11-21");
const byId = new Map(units.map((unit) => [unit.id, unit]));

test("every white place lies in a ward, and a branch of the same ward looks after it where one does", () => {
  const wardOf = (id: string): string => {
    const { level, parentId } = byId.get(id)!;
    return level === 2 ? id : wardOf(parentId!);
  };
  expect(places.length).toBeGreaterThan(40);
  for (const { unitId, branchId } of places) {
    expect(byId.get(unitId)!.level).toBe(2);
    if (branchId) expect([byId.get(branchId)!.level, wardOf(branchId)]).toEqual([4, unitId]);
  }
});

test("a ward that is filled out has a few, one of them without a branch; most other wards have none", () => {
  const dongDa = places.filter(({ unitId }) => byId.get(unitId)!.code === "00235");
  expect(dongDa.length).toBeGreaterThanOrEqual(3);
  expect(dongDa.filter(({ branchId }) => branchId === null)).toHaveLength(1);
  expect(new Set(places.map(({ unitId }) => unitId)).size).toBeLessThan(64);
});
