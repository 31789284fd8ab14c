import { isCalendarDate } from "../calendar.ts";
import { clockCodes, conditionCodes, eventCodes, factGuardCodes, standingGuardCodes, stateCodes } from "./codes.ts";
import { educations } from "./facts.ts";
import type { RuleSet, Step } from "./ruleSet.ts";
import { ruleSet2025 } from "./ruleSet2025.ts";

/**
 * A rule set kept as JSON, or an error that names what this program does not know: a set written for a newer program must stop the
 * start, not judge half its steps.
 */
export function readRuleSet(kept: unknown): RuleSet {
  const set = kept as RuleSet;
  const wrong: string[] = [];
  const known = (what: string, names: readonly string[] | undefined, among: readonly string[]) => {
    for (const name of names ?? []) if (!among.includes(name)) wrong.push(`${what} ${name}`);
  };
  if (!isCalendarDate(set.validFrom)) wrong.push("validFrom");
  for (const key of Object.keys(ruleSet2025.values))
    if (!Number.isInteger(set.values?.[key as keyof RuleSet["values"]])) wrong.push(`values ${key}`);
  known("education", [set.leastEducation], educations);
  known(
    "clock",
    set.clocks?.map(({ code }) => code),
    clockCodes,
  );
  for (const step of set.steps ?? []) {
    known("event", [step.event], eventCodes);
    known("state", [...step.from, ...statesReached(step)], stateCodes);
    known("condition", [...(step.where ?? []), ...(Array.isArray(step.onward) ? step.onward : [])], conditionCodes);
    known("guard", step.guards, standingGuardCodes);
    known("check", step.checks, factGuardCodes);
  }
  if (!set.steps?.length) wrong.push("steps");
  if (wrong.length > 0) throw new Error(`rule set ${set.code}: unknown or missing ${[...new Set(wrong)].join(", ")}`);
  return set;
}

/** The states a step can lead to by itself; "as before" and "as named" depend on the case. */
export function statesReached({ to }: Step) {
  if (typeof to === "object") return [to.yes, to.no];
  return to === "SAME" || to === "AS_BEFORE" || to === "AS_NAMED" ? [] : [to];
}
