import { cellsFromRules } from "./allocationCells.ts";
import { type AllocationMessage, notesOn } from "./allocationMessages.ts";
import type { AllocationCell, AllocationRule, UnitFacts } from "./allocationRules.ts";
import { type Apportionment, apportion } from "./apportion.ts";

export interface AllocationPlan {
  readonly target: number;
  readonly rules: readonly AllocationRule[];
  /** The units straight below, and only those: a plan binds nobody further down. */
  readonly units: readonly UnitFacts[];
  /** About how many people the later years of the term will bring; see apportion. */
  readonly peopleToCome?: number;
}

export interface AllocationProposal {
  /** One cell for each unit, in their order. */
  readonly division: Apportionment<AllocationCell>;
  /** The impossibility first, when there is one. */
  readonly messages: readonly AllocationMessage[];
}

/** What the rules of a plan propose for each unit below, and everything that is wrong or worth knowing about it. */
export function proposeAllocation({ target, rules, units, peopleToCome }: AllocationPlan): AllocationProposal {
  const cells = cellsFromRules(rules, units);
  const division = apportion({ target, cells, peopleToCome });
  const notes = notesOn(target, cells);
  return { division, messages: division.impossibility ? [division.impossibility, ...notes] : notes };
}
