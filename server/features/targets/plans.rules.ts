import type { AllocationRule, UnitFilter } from "../../domain/allocationRules.ts";
import { badInput } from "../../domain/errors.ts";
import type { PlanRule } from "../../entities/plan.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { PlanRuleInput } from "./plans.inputs.ts";

const mostRules = 40;
const mostPeople = 1_000_000;
const whole = 10_000; // basis points

/** As a plan keeps a rule: the domain's own, except that `where.keys` are ids of units. Numbers set by hand are no rules here. */
export type KeptRule = Exclude<AllocationRule, { kind: "FIXED" }>;

/** Checks the rules one by one, which stand in the input's `field`; a mistake names its own, `rules.2.people`, and says the rule's place from 1. */
export function readRules(inputs: readonly PlanRuleInput[], field = "rules"): KeptRule[] {
  if (inputs.length > mostRules) throw badInput(field, `Tối đa ${mostRules} quy tắc.`);
  return inputs.map((input, index) =>
    readRule(input, (part, what) => badInput(`${field}.${index}.${part}`, `Quy tắc ${index + 1}: ${what}`)),
  );
}

function readRule(input: PlanRuleInput, wrong: (part: string, what: string) => Error): KeptRule {
  const number = (part: "people" | "basisPoints" | "change", least: number, most: number, what: string) => {
    const value = input[part] ?? (part === "change" ? 0 : null);
    if (value === null || value < least || value > most) throw wrong(part, what);
    return value;
  };
  const where = filterOf(input);
  const filter = where && { where };
  const { kind } = input;
  switch (kind) {
    case "FLOOR":
    case "STRETCH":
    case "MINIMUM_PER_BRANCH":
    case "CAP":
      return { kind, people: number("people", 0, mostPeople, "nhập số người, từ 0 trở lên."), ...filter };
    case "SHARE_OF_MEMBERS":
    case "SHARE_OF_SOURCES":
    case "SHARE_OF_NON_MEMBERS":
      return { kind, basisPoints: number("basisPoints", 1, whole, "nhập tỷ lệ lớn hơn 0 và không quá 100%."), ...filter };
    case "EQUAL":
      return { kind, ...filter };
    case "LAST_RESULT":
      return { kind, change: number("change", -mostPeople, mostPeople, "nhập số người thêm hoặc bớt."), ...filter };
    case "EXEMPT":
      if (!where) throw wrong("unitIds", "chọn những đơn vị được miễn.");
      return { kind, from: input.from?.length ? input.from : "ALL", where };
  }
}

function filterOf({ kinds, sectors, unitIds }: PlanRuleInput): UnitFilter | undefined {
  if (!kinds?.length && !sectors?.length && !unitIds?.length) return undefined;
  return { ...(kinds?.length && { kinds }), ...(sectors?.length && { sectors }), ...(unitIds?.length && { keys: unitIds }) };
}

/** What a plan says, checked; a RATIO has neither number nor rules. */
export function readPlanText({ kind }: Indicator, { target, rules }: { target?: number | null; rules: readonly PlanRuleInput[] }) {
  if (kind === "RATIO") throw badInput("indicator", "Tỷ lệ không chia theo quy tắc. Nhập tỷ lệ cho từng đơn vị.");
  if (target != null && (target < 1 || target > mostPeople)) throw badInput("target", "Số cần chia là số người, từ 1 trở lên.");
  return { target: target ?? null, rules: readRules(rules) };
}

/** As the API shows it. */
export function shownRule(rule: KeptRule): PlanRule {
  const { kinds = null, sectors = null, keys = null } = rule.where ?? {};
  return {
    kind: rule.kind,
    people: "people" in rule ? rule.people : null,
    basisPoints: "basisPoints" in rule ? rule.basisPoints : null,
    change: "change" in rule ? rule.change : null,
    from: rule.kind === "EXEMPT" && rule.from !== "ALL" ? (rule.from as PlanRule["from"]) : null,
    kinds: kinds && [...kinds],
    sectors: sectors && [...sectors],
    unitIds: keys && [...keys],
  };
}

/** For the engine, whose keys decide ties and so are not ids. Units that are not among those below fall away. */
export function withKeys(rules: readonly KeptRule[], keyOf: Pick<ReadonlyMap<string, string>, "get">): KeptRule[] {
  return rules.map((rule) => {
    if (!rule.where?.keys) return rule;
    const keys = rule.where.keys.map((id) => keyOf.get(id)).filter((key) => key !== undefined);
    return { ...rule, where: { ...rule.where, keys } };
  });
}
