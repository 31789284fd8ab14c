import { changesSince } from "../../domain/procedure/changes.ts";
import { stateCodes } from "../../domain/procedure/codes.ts";
import { onlyWhere } from "../../domain/procedure/onlyWhere.ts";
import { provisionsOf } from "../../domain/procedure/provisions.ts";
import { statesReached } from "../../domain/procedure/readRuleSet.ts";
import { refusalsOfStep } from "../../domain/procedure/refusals.ts";
import type { RuleSet as Rules, RuleValues, Step } from "../../domain/procedure/ruleSet.ts";
import { clockWords, eventWords, sayRefusal, stateWords, valueWords } from "../../domain/procedure/words.ts";
import type { ProcedureStep, RuleSet } from "../../entities/procedure.ts";

/** Rule sets as clients read them: codes with their words, and what each changed against the one before. */
export function told(sets: readonly Rules[]): RuleSet[] {
  return sets.map((rules, at) => {
    const before = sets[at - 1];
    const provisions = Object.values(provisionsOf(rules));
    const changes = before ? changesSince(before, rules) : [];
    return {
      code: rules.code,
      validFrom: rules.validFrom,
      validUntil: sets[at + 1]?.validFrom ?? null,
      confirmed: rules.confirmed,
      instruments: [...rules.instruments],
      values: Object.entries(valueWords).map(([key, { name, unit }]) => ({
        key,
        nameVi: name[0],
        nameEn: name[1],
        value: rules.values[key as keyof RuleValues],
        unitVi: unit[0],
        unitEn: unit[1],
      })),
      provisionsVi: provisions.map(([vi]) => vi),
      provisionsEn: provisions.map(([, en]) => en),
      states: stateCodes.map((code) => ({ code, nameVi: stateWords[code][0], nameEn: stateWords[code][1] })),
      steps: rules.steps.map((step) => toldStep(step, rules)),
      clocks: rules.clocks.map(({ code, statutory, workingDays, months, startedBy }) => {
        const [nameVi, nameEn] = clockWords[code];
        const runs = { workingDays: workingDays ?? null, months: months ? rules.values[months] : null, startedBy: [...startedBy] };
        return { code, nameVi, nameEn, statutory, ...runs };
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
  const only = onlyWhere(step, rules);
  const [onlyVi, onlyEn] = [only.map(([vi]) => vi), only.map(([, en]) => en)];
  const told = { event, nameVi, nameEn, from: [...from], to: statesReached(step), by, source, onlyVi, onlyEn, refusals };
  return { ...told, onward: onward !== false };
}
