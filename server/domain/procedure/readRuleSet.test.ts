import { expect, test } from "vitest";
import { readRuleSet } from "./readRuleSet.ts";
import { ruleSet2025 } from "./ruleSet2025.ts";
import { ruleSet2026 } from "./ruleSet2026.ts";

const kept = (more: object = {}) => JSON.parse(JSON.stringify({ ...ruleSet2025, ...more }));

test("a set kept as JSON is read back as it was", () => {
  for (const rules of [ruleSet2025, ruleSet2026]) expect(readRuleSet(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

test("a set that names what this program does not know, or leaves a number out, is refused by what it names", () => {
  const [first, ...rest] = ruleSet2025.steps;
  expect(() => readRuleSet(kept({ steps: [{ ...first, guards: ["BLESSED"] }, ...rest] }))).toThrow("guard BLESSED");
  expect(() => readRuleSet(kept({ steps: [{ ...first, to: "HEAVEN" }, ...rest] }))).toThrow("state HEAVEN");
  expect(() => readRuleSet(kept({ values: { ...ruleSet2025.values, "admission.minAge": undefined } }))).toThrow("values admission.minAge");
  expect(() => readRuleSet(kept({ steps: [{ ...first, by: "ANYBODY" }, ...rest] }))).toThrow("actor ANYBODY");
  expect(() => readRuleSet(kept({ steps: [{ ...first, to: { told: "COIN", yes: "SOURCE", no: "SOURCE" } }, ...rest] }))).toThrow(
    "outcome COIN",
  );
  expect(() => readRuleSet(kept({ steps: [{ ...first, needs: ["luck"] }, ...rest] }))).toThrow("fact luck");
  expect(() => readRuleSet(kept({ bars: ["TALL"] }))).toThrow("bar TALL");
  expect(() => readRuleSet(kept({ clocks: ruleSet2025.clocks.slice(1) }))).toThrow("clock CERTIFICATE_EXPIRY");
  expect(() => readRuleSet(kept({ clocks: ruleSet2025.clocks.map((clock) => ({ ...clock, workingDays: "sixty" })) }))).toThrow("sixty");
  expect(() => readRuleSet(kept({ wardMayBeBase: "maybe" }))).toThrow("wardMayBeBase");
  expect(() => readRuleSet(kept({ steps: [] }))).toThrow("steps");
  expect(() => readRuleSet(kept({ validFrom: "2025-02-30" }))).toThrow("validFrom");
});
