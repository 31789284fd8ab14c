import type { Level } from "../levels.ts";
import type { StateCode } from "./codes.ts";
import type { Actor, RuleSet } from "./ruleSet.ts";

/** As what a unit of a level may act; which of these it is on a day, its capabilities tell. */
const actsAs: Record<Level, readonly Actor[]> = {
  CITY: ["CONSENTER"],
  WARD: ["CLASS_HOLDER", "APPRAISER", "DECIDER"],
  BASE: ["PROPOSER"],
  BRANCH: ["BRANCH", "PROPOSER"],
};

/** The states that some step onward leaves which a unit of this level may record: where to look for what waits for it. */
export function statesWaitingFor(level: Level, ruleSets: readonly RuleSet[]): StateCode[] {
  const steps = ruleSets.flatMap((set) => set.steps).filter(({ onward, by }) => onward && actsAs[level].includes(by));
  return [...new Set(steps.flatMap(({ from }) => from))];
}
