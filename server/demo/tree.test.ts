import { expect, test } from "vitest";
import { levelOfKind, levelOfNumber, mayStandUnder } from "../domain/levels.ts";
import { dongDa } from "./dongDa.ts";
import { otherWards } from "./others.ts";
import { demoCities, unitsOf } from "./tree.ts";

const cities = demoCities("2022-01-01");
const [hanoi, second] = cities as [(typeof cities)[0], (typeof cities)[0]];
const units = cities.flatMap(unitsOf);
const byId = new Map(units.map((unit) => [unit.id, unit]));

test("every unit hangs where the levels allow, below one that was listed before it", () => {
  const seen = new Set<string>();
  for (const unit of units) {
    const parent = unit.parentId === null ? null : byId.get(unit.parentId)!;
    expect(levelOfNumber(unit.level)).toBe(levelOfKind(unit.kind));
    if (parent) expect(seen.has(parent.id) && mayStandUnder(levelOfNumber(unit.level), levelOfNumber(parent.level))).toBe(true);
    else expect(unit.level).toBe(1);
    seen.add(unit.id);
  }
  expect(seen.size).toBe(units.length);
});

test("Đống Đa has about 60 base-level units: seven base committees of three to eight branches, and branches straight under it", () => {
  expect(dongDa.bases).toHaveLength(7);
  expect(dongDa.bases.length + dongDa.branches.length).toBe(60);
  for (const { branches } of dongDa.bases) expect(branches.length).toSatisfy((count: number) => count >= 3 && count <= 8);
  expect(dongDa.branches.filter(({ sector }) => sector === "RESIDENTIAL").length).toBeGreaterThan(30);
});

test("slugs are unique within a ward, so that logins are", () => {
  for (const { bases, branches } of [dongDa, ...otherWards]) {
    const slugs = [...bases.flatMap((base) => [base.slug, ...base.branches.map(({ slug }) => slug)]), ...branches.map(({ slug }) => slug)];
    expect(new Set(slugs).size).toBe(slugs.length);
  }
});

test("members add up: half a million in the city, three thousand in Đống Đa, at least three in every branch", () => {
  const membersOf = (ward: (typeof hanoi.wards)[0]) => ward.reporters.reduce((sum, { members }) => sum + members, 0);
  expect(hanoi.wards.reduce((sum, ward) => sum + membersOf(ward), 0)).toBe(500_000);
  expect(membersOf(hanoi.wards.find(({ slug }) => slug === "dongda")!)).toBe(3012);
  for (const { members } of hanoi.wards.flatMap(({ reporters }) => reporters)) expect(members).toBeGreaterThanOrEqual(3);
});

test("the second city is tiny and shares nothing with the first", () => {
  expect(unitsOf(second).map(({ level }) => level)).toEqual([1, 2, 3, 4, 4, 2, 4]);
  const own = new Set(unitsOf(second).map(({ id }) => id));
  expect(unitsOf(second).filter(({ parentId }) => parentId !== null && !own.has(parentId))).toEqual([]);
});

test("both cities say in their names that they are samples", () => {
  for (const { unit } of cities) expect(unit.name).toContain("(dữ liệu mẫu)");
});
