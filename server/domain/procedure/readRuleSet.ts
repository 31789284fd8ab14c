import { isCalendarDate } from "../calendar.ts";
import { clockCodes, conditionCodes, eventCodes, factGuardCodes, standingGuardCodes, stateCodes } from "./codes.ts";
import { educations, factNames, leavingGrounds } from "./facts.ts";
import { actors, type RuleSet, type Step, valueKeys } from "./ruleSet.ts";

/**
 * A rule set kept as JSON, or an error that names what this program does not know: a set written for a newer program must stop the
 * start, not judge half its steps.
 */
export function readRuleSet(kept: unknown): RuleSet {
  const set = kept as RuleSet;
  const wrong: string[] = [];
  const known = (what: string, names: readonly unknown[] | undefined, among: readonly string[]) => {
    for (const name of names ?? [undefined]) if (!among.includes(name as string)) wrong.push(`${what} ${name}`);
  };
  const whole = (what: string, value: unknown) => {
    if (!Number.isInteger(value) || (value as number) < 1) wrong.push(`${what} ${value}`);
  };
  if (!isCalendarDate(set.validFrom ?? "")) wrong.push("validFrom");
  for (const key of ["confirmed", "wardMayBeBase", "stopsWhileReturned"] as const) if (typeof set[key] !== "boolean") wrong.push(key);
  for (const key of valueKeys) whole(`values ${key}`, set.values?.[key]);
  known("education", [set.leastEducation], educations);
  known("bar", set.bars, leavingGrounds);
  for (const code of clockCodes) if (!set.clocks?.some((clock) => clock.code === code)) wrong.push(`clock ${code}`);
  for (const { code, startedBy, months, workingDays } of set.clocks ?? []) {
    known("clock", [code], clockCodes);
    known("event", startedBy, eventCodes);
    if (months !== undefined) known("months", [months], valueKeys);
    if (workingDays !== undefined || months === undefined) whole(`working days of ${code}`, workingDays);
  }
  for (const step of set.steps ?? []) {
    known("event", [step.event], eventCodes);
    known("state", [...step.from, ...statesReached(step)], stateCodes);
    known("actor", [step.by], actors);
    if (typeof step.to === "object") known("outcome", [step.to.told], ["BRANCH_VOTE", "STANDING_VOTE", "CONSENT"]);
    known("condition", [...(step.where ?? []), ...(Array.isArray(step.onward) ? step.onward : [])], conditionCodes);
    known("fact", [...(step.needs ?? []), ...Object.keys(step.among ?? {})], factNames);
    known("guard", step.guards ?? [], standingGuardCodes);
    known("check", step.checks ?? [], factGuardCodes);
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
