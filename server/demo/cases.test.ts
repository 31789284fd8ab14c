import { expect, test } from "vitest";
import { demoCases, movingCases } from "./cases.ts";
import { demoCities } from "./tree.ts";

test.each(["2026-11-22", "2027-03-01", "2028-02-29"])(
  "on %s every followed person of the demo stands where the procedure lets them, and every queue has work",
  (today) => {
    const cases = demoCases(demoCities("2022-01-01"), today);
    const states = new Set(cases.map(({ steps }) => steps.at(-1)!.becomes));
    expect([...states]).toEqual(
      expect.arrayContaining([
        "IDENTIFIED",
        "FOSTERING",
        "BRANCH_REVIEW",
        "BRANCH_APPROVED",
        "BASE_RESOLVED",
        "APPRAISING",
        "AWAITING_CONSENT",
        "RETURNED",
        "DECIDED",
      ]),
    );
    expect(states).not.toContain("PROBATION");
    for (const { steps } of cases) expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).sort());
    expect(cases.every(({ steps }) => steps.at(-1)!.on <= today)).toBe(true);
  },
);

test("two cases of the demo are on their way between wards, let go by their branch and sent by the ward above it", () => {
  const cities = demoCities("2022-01-01");
  const { cases, caseLetters } = movingCases(cities, "2026-11-22");
  expect(cases.map(({ steps }) => steps.at(-1)!.becomes)).toEqual(["MOVED", "MOVED"]);
  const wardOf = (unitId: string) => cities[0]!.wards.find((ward) => ward.reporters.some(({ unit }) => unit.id === unitId))!.slug;
  expect(caseLetters.map(({ caseId, to }) => [wardOf(cases.find(({ id }) => id === caseId)!.unitId), wardOf(to)])).toEqual([
    ["dongda", "lang"],
    ["lang", "dongda"],
  ]);
});
