import type { ClockCode, EventCode } from "./codes.ts";
import type { RuleSet } from "./ruleSet.ts";

/** The events that set a clock going, for whoever shows the procedure without a case. */
export function startsOf(code: ClockCode, { ceremonyFrom }: Pick<RuleSet, "ceremonyFrom">): readonly EventCode[] {
  return code === "CEREMONY" && ceremonyFrom === "ISSUE" ? ["DECIDE"] : starts[code];
}

/** The months a clock runs; null where it counts working days. */
export function monthsOf(code: ClockCode, { values }: Pick<RuleSet, "values">): number | null {
  if (code === "CERTIFICATE_EXPIRY") return values["class.validity"];
  if (code === "PAPERS_EXPIRY") return values["paper.staleness"];
  return code === "PROBATION_END" ? values["probation.months"] : null;
}

const starts: Record<ClockCode, readonly EventCode[]> = {
  CERTIFICATE_EXPIRY: ["CERTIFY"],
  PAPERS_EXPIRY: ["CONCLUDE_VERIFICATION", "RECORD_PAPER"],
  DECISION: ["SUBMIT"],
  CEREMONY: ["RECEIVE_DECISION"],
  MEMBER_CV: ["HOLD_CEREMONY"],
  PROBATION_END: ["HOLD_CEREMONY"],
  PROBATION_REVIEW: ["HOLD_CEREMONY"],
  RECOGNITION: ["SUBMIT_RECOGNITION"],
};
