import { expect, test } from "vitest";
import { attainmentStatus } from "../domain/attainment.ts";
import { levelOfNumber } from "../domain/levels.ts";
import { paceOf } from "../domain/pace.ts";
import { parsePeriod } from "../domain/periods.ts";
import { mayHoldPostAt, roles } from "../domain/roles.ts";
import { demoCity } from "./generate.ts";

const today = "2026-11-21";
const plan = demoCity(today);
const units = new Map(plan.units.map((unit) => [unit.id, unit]));
const wardOf = (id: string): string => (units.get(id)!.level <= 2 ? id : wardOf(units.get(id)!.parentId!));
const cityOf = (id: string): string => units.get(wardOf(id))!.parentId ?? id;
const dongDa = plan.units.find(({ code }) => code === "00235")!.id;
const hanoi = plan.units.find(({ code }) => code === "01")!.id;

const total = (indicator: string, year: string, within: (unitId: string) => boolean) =>
  plan.events
    .filter((event) => event.indicator === indicator && event.occurredOn.startsWith(year) && within(event.unitId))
    .reduce((sum, { quantity, reading }) => sum + (reading ?? quantity), 0);
const inDongDa = (id: string) => wardOf(id) === dongDa;
const inHanoi = (id: string) => cityOf(id) === hanoi;

test("the same day gives the same city, down to the ids", () => {
  expect(demoCity(today)).toEqual(plan);
});

test("no id is used twice", () => {
  for (const rows of [plan.units, plan.accounts, plan.posts, plan.events, plan.instruments, plan.targets])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id } of plan.units) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("there are few enough rows to load at a first start", () => {
  expect(plan.events.length).toBeGreaterThan(20_000);
  expect(plan.events.length + plan.targets.length + plan.units.length).toBeLessThan(60_000);
});

test.each(["2027-01-01", "2028-02-29"])("started on %s, no fact or paper lies ahead of that day or before the units exist", (day) => {
  const { events, units: all, instruments } = demoCity(day);
  const days = events.map(({ occurredOn }) => occurredOn);
  expect(days.filter((date) => date > day || date < all[0]!.bornOn)).toEqual([]);
  expect(instruments.filter(({ signedOn }) => signedOn > day)).toEqual([]);
});

test("facts reach up to today at branches and come in order of time", () => {
  expect(plan.events.filter(({ occurredOn, unitId }) => occurredOn > "2026-11-14" && units.get(unitId)!.level === 4)).not.toEqual([]);
  const days = plan.events.map(({ occurredOn }) => occurredOn);
  expect(days).toEqual(days.toSorted());
});

test("the figures are near the real ones", () => {
  expect(total("MEMBERS", "2025", inHanoi)).toBe(500_000);
  expect(total("MEMBERS", "2022", inHanoi)).toBeGreaterThan(470_000);
  for (const year of ["2024", "2025"]) {
    expect(total("ADMISSIONS", year, inHanoi)).toSatisfy((count: number) => count > 10_000 && count < 12_000);
    expect(total("ADMISSIONS", year, inDongDa)).toSatisfy((count: number) => count >= 70 && count <= 95);
  }
  expect(total("ADMISSIONS", "2026", inDongDa)).toSatisfy((count: number) => count >= 60 && count < 95);
});

test("admissions gather before the four anniversaries", () => {
  const inMonths = (...months: string[]) =>
    months.reduce((sum, month) => sum + total("ADMISSIONS", `2025-${month}`, inHanoi), 0) / months.length;
  expect(inMonths("01", "05", "08", "10")).toBeGreaterThan(2 * inMonths("03", "04", "06", "07"));
});

test("only units at the end of the tree record facts, and a reading is the sum of its differences", () => {
  const parents = new Set(plan.units.map(({ parentId }) => parentId));
  expect(plan.events.filter(({ unitId }) => parents.has(unitId))).toEqual([]);
  const [readings, flows] = [true, false].map((stock) =>
    plan.events.filter(({ indicator }) => ["MEMBERS", "SOURCES"].includes(indicator) === stock),
  );
  expect(flows!.filter(({ reading, quantity }) => reading !== null || quantity < 1)).toEqual([]);
  const held = new Map<string, number>();
  for (const { unitId, indicator, quantity, reading } of readings!) {
    const pool = `${unitId}/${indicator}`;
    held.set(pool, (held.get(pool) ?? 0) + quantity);
    expect(held.get(pool)).toBe(reading);
  }
});

test("this year's wards stand differently: many on pace, some slow, some very slow", () => {
  const period = parsePeriod("2026");
  const admitted = plan.events.filter(({ indicator, occurredOn }) => indicator === "ADMISSIONS" && occurredOn >= period.startsOn);
  const actual = new Map<string, number>();
  for (const { unitId, quantity } of admitted) actual.set(wardOf(unitId), (actual.get(wardOf(unitId)) ?? 0) + quantity);
  const statuses = plan.targets
    .filter((target) => target.indicator === "ADMISSIONS" && target.period === period.id && target.assignedById === hanoi)
    .map(({ unitId, value: target }) =>
      attainmentStatus({ kind: "FLOW", actual: actual.get(unitId) ?? 0, target, exempt: false, pace: paceOf(period, today) }),
    );
  expect(statuses).toHaveLength(125);
  for (const status of ["ON_PACE", "SLOW", "VERY_SLOW"] as const)
    expect(statuses.filter((one) => one === status).length).toBeGreaterThan(10);
});

test("every role is held somewhere, where it may be, and one person holds two posts", () => {
  expect(new Set(plan.posts.map(({ role }) => role))).toEqual(new Set(roles.map(({ role }) => role)));
  for (const { role, unitId } of plan.posts) {
    expect(mayHoldPostAt(role, unitId === null ? null : levelOfNumber(units.get(unitId)!.level))).toBe(true);
  }
  const held = plan.accounts.map(({ id }) => plan.posts.filter(({ accountId }) => accountId === id).map(({ role }) => role));
  expect(held.filter((posts) => posts.length !== 1)).toEqual([["BRANCH_SECRETARY", "BASE_COMMITTEE"]]);
});

test("every branch has its secretary and every base committee its member", () => {
  for (const unit of plan.units.filter(({ level }) => level >= 3)) expect(plan.posts.some(({ unitId }) => unitId === unit.id)).toBe(true);
});

test("logins are short, plain and unique, and one is shown for each role", () => {
  expect(new Set(plan.accounts.map(({ login }) => login)).size).toBe(plan.accounts.length);
  for (const { login } of plan.accounts) expect(login).toMatch(/^[a-z0-9][a-z0-9._-]{2,24}$/);
  expect(new Set(plan.signIns.map(({ role }) => role)).size).toBe(roles.length);
});
