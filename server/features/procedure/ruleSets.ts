import { changesSince } from "../../domain/procedure/changes.ts";
import { stateCodes } from "../../domain/procedure/codes.ts";
import { statesReached } from "../../domain/procedure/readRuleSet.ts";
import { refusalsOfStep } from "../../domain/procedure/refusals.ts";
import type { RuleSet as Rules, Step } from "../../domain/procedure/ruleSet.ts";
import { clockWords, eventWords, sayRefusal, stateWords } from "../../domain/procedure/words.ts";
import type { ProcedureStep, RuleSet } from "../../entities/procedure.ts";

/** Rule sets as clients read them: codes with their words, and what each changed against the one before. */
export function told(sets: readonly Rules[]): RuleSet[] {
  return sets.map((rules, at) => {
    const before = sets[at - 1];
    const changes = before ? changesSince(before, rules) : [];
    return {
      code: rules.code,
      validFrom: rules.validFrom,
      validUntil: sets[at + 1]?.validFrom ?? null,
      confirmed: rules.confirmed,
      instruments: [...rules.instruments],
      values: Object.entries(rules.values).map(([key, value]) => ({ key, value })),
      states: stateCodes.map((code) => ({ code, nameVi: stateWords[code][0], nameEn: stateWords[code][1] })),
      steps: rules.steps.map((step) => toldStep(step, rules)),
      clocks: rules.clocks.map(({ code, statutory, workingDays }) => {
        const [nameVi, nameEn] = clockWords[code];
        return { code, nameVi, nameEn, statutory, workingDays: workingDays ?? null };
      }),
      changesVi: changes.map(([vi]) => vi),
      changesEn: changes.map(([, en]) => en),
    };
  });
}

function toldStep(step: Step, rules: Rules): ProcedureStep {
  const [nameVi, nameEn] = eventWords[step.event];
  const refusals = refusalsOfStep(step).map((code) => {
    const [textVi, textEn] = sayRefusal(code, rules);
    return { code, textVi, textEn };
  });
  const { event, from, by, source = null, onward = false } = step;
  return { event, nameVi, nameEn, from: [...from], to: statesReached(step), by, source, onward: onward !== false, refusals };
}
