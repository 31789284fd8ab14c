import { expect, test } from "vitest";
import { ruleSet2025 } from "../../domain/procedure/ruleSet2025.ts";
import { ruleSet2026 } from "../../domain/procedure/ruleSet2026.ts";
import { told } from "./ruleSets.ts";

const [older, newer] = told([ruleSet2025, ruleSet2026]) as [ReturnType<typeof told>[0], ReturnType<typeof told>[0]];
const clockOf = (rules: typeof older, code: string) => rules.clocks.find((clock) => clock.code === code);

test("the ceremony's clock starts with the receipt of the decision under the older set and with the decision under the newer one", () => {
  expect(clockOf(older, "CEREMONY")).toMatchObject({ startedBy: ["RECEIVE_DECISION"], workingDays: 30, months: null });
  expect(clockOf(newer, "CEREMONY")).toMatchObject({ startedBy: ["DECIDE"] });
  expect(clockOf(newer, "PROBATION_END")).toMatchObject({
    startedBy: ["HOLD_CEREMONY", "FOLLOW_PROBATION"],
    workingDays: null,
    months: 12,
  });
});

test("the branch's review is due thirty working days after the twelve months, not after the ceremony", () => {
  expect(clockOf(older, "PROBATION_REVIEW")).toMatchObject({ months: 12, workingDays: 30 });
});

test("every clock runs a length, from a step its own set knows", () => {
  for (const { clocks, steps } of [older, newer])
    for (const { workingDays, months, startedBy } of clocks) {
      expect((workingDays ?? 0) + (months ?? 0)).toBeGreaterThan(0);
      expect(steps.map(({ event }) => event)).toEqual(expect.arrayContaining(startedBy));
    }
});

test("every number of a set is told with its name and its unit, and what it says besides numbers in sentences", () => {
  expect(older.values.map(({ key }) => key).sort()).toEqual(Object.keys(ruleSet2025.values).sort());
  expect(older.values.find(({ key }) => key === "probation.months")).toMatchObject({
    nameVi: "Thời gian dự bị",
    value: 12,
    unitVi: "tháng",
  });
  expect(older.provisionsVi.join(" ")).toContain("bằng tốt nghiệp trung học cơ sở");
  expect(newer.provisionsVi.join(" ")).toMatch(/học hết chương trình trung học cơ sở.*lãng phí, tiêu cực/s);
  expect(older.provisionsEn).toHaveLength(older.provisionsVi.length);
});

test("a changed clock is told by its name, never by its code", () => {
  const [, shorter] = told([
    ruleSet2025,
    { ...ruleSet2025, clocks: ruleSet2025.clocks.map((clock) => (clock.code === "DECISION" ? { ...clock, workingDays: 45 } : clock)) },
  ]);
  expect(shorter!.changesVi).toContain("Hạn quyết định: 60 ngày làm việc → 45 ngày làm việc.");
});

test("steps that some places or cases lack say so; a receipt is waited for only where the decision is older than the rule", () => {
  const only = ({ steps }: typeof older, event: string) => steps.find((step) => step.event === event)!.onlyVi;
  expect(only(older, "RECEIVE_DECISION")).toEqual([]);
  expect(only(newer, "RECEIVE_DECISION")).toEqual(["với quyết định ra trước ngày 26/07/2026"]);
  expect(only(newer, "APPRAISE_IN_SUBCOMMITTEE")).toEqual(["nơi có đảng ủy bộ phận"]);
  expect(only(newer, "SUBMIT")).toEqual([]);
});
