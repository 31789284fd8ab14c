import type { ConditionCode } from "./codes.ts";
import { isFromIssue } from "./provisions.ts";
import type { RuleSet, Step } from "./ruleSet.ts";
import type { Words } from "./words.ts";

/** Where or when alone a step exists, in words; conditions that only put steps in order are not told. */
export function onlyWhere({ where = [], onward }: Step, rules: Pick<RuleSet, "clocks" | "validFrom">): Words[] {
  const among = onward === undefined || onward === true ? [] : onward;
  const words = [...where, ...among].flatMap((condition) => conditionWords[condition] ?? []);
  return among.includes("RECEIPT_AWAITED") && isFromIssue(rules) ? [...words, beforeSet(rules.validFrom)] : words;
}

/** A decision keeps the rule of its own day: only an older one still waits for its receipt. */
function beforeSet(validFrom: string): Words {
  const day = validFrom.split("-").reverse().join("/");
  return [`với quyết định ra trước ngày ${day}`, `for decisions issued before ${day}`];
}

const conditionWords: Partial<Record<ConditionCode, [Words]>> = {
  SUBCOMMITTEE: [["nơi có đảng ủy bộ phận", "where there is a sub-committee"]],
  NO_SUBCOMMITTEE: [["nơi không có đảng ủy bộ phận", "where there is no sub-committee"]],
  BASE_RESOLVES: [["nơi đảng ủy cơ sở ra nghị quyết", "where a base committee resolves"]],
  NO_BASE_RESOLVES: [["nơi không có nghị quyết của đảng ủy cơ sở", "where no base committee resolves"]],
  RETURNED_FOR_PAPERS: [["khi bị trả chỉ để bổ sung giấy tờ", "when it was returned for papers only"]],
  LET_GO: [["khi hồ sơ hoặc quyết định đã được chuyển đi", "once the case or the decision was sent on"]],
  CONSENT_OPEN: [["khi phải có Thành ủy đồng ý", "when the city must consent"]],
};
