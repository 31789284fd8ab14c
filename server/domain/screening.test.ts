import { expect, test } from "vitest";
import { faultOf, isScreeningPeriod } from "./screening.ts";

const criteria = [{ code: "DUES", evidence: ["DUES_BOOK"] as const }];

test.each([
  [{ outcome: "NO_ISSUE" }, null],
  [{ outcome: "NO_ISSUE", criterion: "DUES" }, "criterion"],
  [{ outcome: "NO_ISSUE", evidenceKind: "DUES_BOOK" }, "evidenceKind"],
  [{ outcome: "REMINDED" }, "criterion"],
  [{ outcome: "REMINDED", criterion: "OTHER", evidenceKind: "DUES_BOOK" }, "criterion"],
  [{ outcome: "REMINDED", criterion: "DUES", evidenceKind: "PAPERS" }, "evidenceKind"],
  [{ outcome: "REMINDED", criterion: "DUES" }, "evidenceKind"],
  [{ outcome: "HELP_12_MONTHS", criterion: "DUES", evidenceKind: "DUES_BOOK" }, null],
] as const)("%j lacks %s", (finding, fault) => {
  expect(faultOf(finding, criteria)).toBe(fault);
});

test("a round is for a year or a half of one", () => {
  expect(["2026", "2026S2", "2026S3", "2026Q1", "năm nay"].map(isScreeningPeriod)).toEqual([true, true, false, false, false]);
});
