import { expect, test } from "vitest";
import { demoCity } from "./generate.ts";

const { targets, instruments, units } = demoCity("2026-11-21");
const byId = new Map(units.map((unit) => [unit.id, unit]));
const dongDa = units.find(({ code }) => code === "00235")!;
const to = (unitId: string, indicator: string, period: string) =>
  targets.filter((target) => target.unitId === unitId && target.indicator === indicator && target.period === period);

test("this year's admissions of Đống Đa are left for the city to issue", () => {
  expect(to(dongDa.id, "ADMISSIONS", "2026").map(({ baseline, value }) => [baseline, value])).toEqual([["OWN_RESOLUTION", 90]]);
  expect(to(dongDa.id, "ADMISSIONS", "2025").map(({ baseline, value }) => [baseline, value])).toEqual([["ASSIGNED", 90]]);
  expect(to(dongDa.id, "ADMISSIONS", "2024")).toHaveLength(1);
  expect(to(dongDa.id, "ADMISSIONS", "TERM2025").map(({ value }) => value)).toEqual([450]);
  expect(to(dongDa.id, "CLASS_CERTIFICATES", "2026").map(({ value }) => value)).toEqual([100]);
});

test("nor has Đống Đa divided this year's admissions, while last year's division covers its own target", () => {
  const divided = (year: string) =>
    targets.filter(
      (target) =>
        target.assignedById === dongDa.id && target.unitId !== dongDa.id && target.indicator === "ADMISSIONS" && target.period === year,
    );
  expect(divided("2026")).toEqual([]);
  expect(divided("2025")).toHaveLength(60);
  expect(divided("2025").reduce((sum, { value }) => sum + value, 0)).toBeGreaterThanOrEqual(90);
  for (const { exempt, value } of divided("2025")) if (!exempt) expect(value).toBeGreaterThanOrEqual(3);
});

test("every other ward has its targets of three years", () => {
  for (const ward of units.filter(({ level, id }) => level === 2 && id !== dongDa.id))
    for (const year of ["2024", "2025", "2026"])
      for (const indicator of ["ADMISSIONS", "CLASS_CERTIFICATES"]) expect(to(ward.id, indicator, year)).toHaveLength(1);
});

test("an assigned target comes from the unit straight above, an own resolution from the unit itself", () => {
  for (const { unitId, assignedById, baseline } of targets)
    expect(assignedById).toBe(baseline === "ASSIGNED" ? byId.get(unitId)!.parentId : unitId);
});

test("exempt says why and carries no number; anything else is at least one", () => {
  expect(targets.some(({ exempt }) => exempt)).toBe(true);
  for (const { exempt, exemptReason, value } of targets) {
    expect(exempt).toBe(exemptReason !== null);
    expect(exempt ? value === 0 : value >= 1).toBe(true);
  }
});

test("a key of unit, indicator, period and baseline stands once", () => {
  const keys = targets.map(({ unitId, indicator, period, baseline }) => [unitId, indicator, period, baseline].join());
  expect(new Set(keys).size).toBe(keys.length);
});

test("every target rests on an instrument of the unit that gave it, said to be a sample", () => {
  const papers = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  for (const { instrumentId, assignedById } of targets) expect(papers.get(instrumentId)!.unitId).toBe(assignedById);
  for (const { title, number } of instruments) {
    expect(title).toContain("(dữ liệu mẫu)");
    expect(number).toMatch(/^\d+-(KH|NQ)\/(TU|ĐU|ĐH)$/);
  }
});

test("this year some have acknowledged and some have not; of earlier years all have", () => {
  const acknowledged = (year: string) =>
    new Set(targets.filter(({ period, baseline }) => period === year && baseline === "ASSIGNED").map((target) => target.acknowledged));
  expect(acknowledged("2026")).toEqual(new Set([true, false]));
  expect(acknowledged("2025")).toEqual(new Set([true]));
});
