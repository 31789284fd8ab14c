import type { PlanRuleInput, PlanRuleKind, Sector, SheetFragment, UnitKind } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import type { Text } from "../../lib/text.ts";
import { shownAs } from "./typedTarget.ts";

export type Rule = PlanRuleInput;

/** In the order in which they are offered. */
export const ruleKinds: PlanRuleKind[] = [
  "SHARE_OF_MEMBERS",
  "SHARE_OF_SOURCES",
  "SHARE_OF_NON_MEMBERS",
  "LAST_RESULT",
  "EQUAL",
  "FLOOR",
  "MINIMUM_PER_BRANCH",
  "STRETCH",
  "CAP",
  "EXEMPT",
];

/** A rule as it begins when it is added; the numbers are those of the programme (DOMAIN R3, R4, R6). No programme says a cap. */
const beginnings: Record<PlanRuleKind, Omit<Rule, "kind">> = {
  FLOOR: { people: 3 },
  STRETCH: { people: 5 },
  MINIMUM_PER_BRANCH: { people: 5 },
  CAP: {},
  SHARE_OF_MEMBERS: { basisPoints: 300 },
  SHARE_OF_SOURCES: { basisPoints: 5000 },
  SHARE_OF_NON_MEMBERS: { basisPoints: 1000 },
  EQUAL: {},
  LAST_RESULT: { change: 0 },
  EXEMPT: { sectors: ["ADMINISTRATIVE"] },
};

export const newRule = (kind: PlanRuleKind): Rule => ({ kind, ...beginnings[kind] });

/** What a unit without a plan begins with. */
export const firstRules = (): Rule[] => [newRule("SHARE_OF_MEMBERS")];

/** A rule as the server shows it, as it is sent again. */
export function asInput({ kind, people, basisPoints, change, from, kinds, sectors, unitIds }: SheetFragment["rules"][number]): Rule {
  return { kind, people, basisPoints, change, from, kinds, sectors, unitIds };
}

/** The number inside a rule's sentence: which field, and whether it is a percentage. */
export function numberOf(rule: Rule): { field: "people" | "basisPoints" | "change"; value: number | null; percent: boolean } | null {
  switch (rule.kind) {
    case "EQUAL":
    case "EXEMPT":
      return null;
    case "SHARE_OF_MEMBERS":
    case "SHARE_OF_SOURCES":
    case "SHARE_OF_NON_MEMBERS":
      return { field: "basisPoints", value: rule.basisPoints ?? 0, percent: true };
    case "LAST_RESULT":
      return { field: "change", value: rule.change ?? 0, percent: false };
    default:
      return { field: "people", value: rule.people ?? null, percent: false };
  }
}

/** Place, from 1, of the first rule whose number is still missing; null when all have theirs. */
export function unfinished(rules: readonly Rule[]): number | null {
  const at = rules.findIndex((rule) => numberOf(rule)?.value === null);
  return at < 0 ? null : at + 1;
}

/** Which units a rule speaks of, as one choice: all, one kind or one sector; `some` when it names units one by one or several at once. */
export function scopeOf({ kinds, sectors, unitIds }: Rule): string {
  if (unitIds?.length || (kinds?.length ?? 0) + (sectors?.length ?? 0) > 1) return "some";
  if (kinds?.length) return `kind:${kinds[0]}`;
  return sectors?.length ? `sector:${sectors[0]}` : "all";
}

export function withScope(rule: Rule, scope: string): Rule {
  const [what, name] = scope.split(":");
  return {
    ...rule,
    unitIds: null,
    kinds: what === "kind" ? [name as UnitKind] : null,
    sectors: what === "sector" ? [name as Sector] : null,
  };
}

/** A rule in words: "Mỗi đơn vị ít nhất 3 người (Chi bộ cơ sở)". */
export function ruleSentence(t: Text, rule: Rule): string {
  const said = numberOf(rule);
  const n = !said || said.value === null ? "" : said.percent ? shownAs(said.value, true) : number(said.value);
  const sentence = t(`plan.rule.${rule.kind}`, { n });
  const scope = [...(rule.kinds ?? []).map((kind) => t(`kind.${kind}`)), ...(rule.sectors ?? []).map((sector) => t(`sector.${sector}`))];
  if (rule.unitIds?.length) scope.push(t("plan.scope.some"));
  return scope.length > 0 ? `${sentence} (${scope.join(", ")})` : sentence;
}

/** Whether two lists say the same; a field that is null is as one left out. */
export function sameRules(some: readonly Rule[], others: readonly Rule[]): boolean {
  const said = (rule: Rule) => Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  const text = (rules: readonly Rule[]) => JSON.stringify(rules.map((rule) => said(rule).sort(([a], [b]) => (a < b ? -1 : 1))));
  return text(some) === text(others);
}
