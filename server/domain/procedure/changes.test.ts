import { expect, test } from "vitest";
import { changesSince } from "./changes.ts";
import type { RuleSet, Step } from "./ruleSet.ts";
import { ruleSet2025 } from "./ruleSet2025.ts";
import { ruleSet2026 } from "./ruleSet2026.ts";

const told = (more: Partial<RuleSet>) => changesSince(ruleSet2025, { ...ruleSet2025, ...more }).map(([vi]) => vi);
const decide = (change: Partial<Step>) => ruleSet2025.steps.map((step) => (step.event === "DECIDE" ? { ...step, ...change } : step));

test("the newer set is told from the older one by education, bars, the ceremony's clock and the base resolution", () => {
  const changes = changesSince(ruleSet2025, ruleSet2026).map(([vi]) => vi);
  expect(changes).toHaveLength(4);
  expect(changes.join(" ")).toMatch(
    /học hết chương trình trung học cơ sở.*từ ngày ra quyết định.*không cần nghị quyết.*lãng phí, tiêu cực/s,
  );
});

test("whatever changes is told: numbers, bars that go, switches, clocks that go, steps with other guards or other actors", () => {
  expect(told({})).toEqual([]);
  expect(told({ values: { ...ruleSet2025.values, "admission.minAge": 20 } })).toEqual(["Tuổi tối thiểu khi chi bộ họp xét: 18 → 20 tuổi."]);
  expect(told({ bars: [] }).join()).toContain("Nay: không quy định. Trước đây: Không kết nạp lại");
  expect(told({ stopsWhileReturned: false }).join()).toContain("hạn quyết định không tính");
  expect(
    told({ clocks: ruleSet2025.clocks.map((clock) => (clock.code === "RECOGNITION" ? { ...clock, workingDays: 20 } : clock)) }),
  ).toEqual(["Hạn quyết định công nhận: 30 ngày làm việc → 20 ngày làm việc."]);
  expect(told({ steps: decide({ guards: [] }) }).join()).toMatch(/Ban Thường vụ quyết định.*Bỏ điều kiện:.*Thành ủy đồng ý trước/);
  expect(told({ steps: decide({ by: "CONSENTER" }) }).join()).toContain("thay đổi");
  expect(told({ steps: ruleSet2025.steps.filter(({ event }) => event !== "EXTEND") })).toEqual(["Bỏ bước: Gia hạn thẩm định."]);
});
