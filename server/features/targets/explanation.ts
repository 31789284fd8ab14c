import { ruleShare } from "../../domain/allocationMessages.ts";
import type { AllocationCell, AllocationRule } from "../../domain/allocationRules.ts";
import { explainCell, pooling } from "../../domain/allocationSentences.ts";
import type { ApportionedCell, CellCause } from "../../domain/apportion.ts";
import type { FreePart } from "../../domain/apportionShares.ts";
import { fractionText, readFraction, writeFraction } from "../../domain/fraction.ts";
import type { Explanation, PlanRuleKind } from "../../entities/plan.ts";

/** What is kept beside a draft and an issued version: everything that explains the number. Fractions as writeFraction writes them. */
export interface Why {
  sentence: string;
  cause: CellCause;
  /** Set or exempted by hand, so it stays when the plan is divided again. */
  byHand: boolean;
  rule: PlanRuleKind | null;
  base: number | null;
  ruleShare: string | null;
  share: string;
  /** What the rules give all that share, and how many people they share; null where the share is what the rule says. Absent before they were kept. */
  together?: string | null;
  shared?: number | null;
  carried: string;
  carry: string;
  people: number;
  floor: number | null;
  cap: number | null;
  stretch: number | null;
}

/** What the rule that weighs the unit takes its share of. */
function baseOf({ unit, weightBy }: AllocationCell): number | null {
  switch (weightBy?.kind) {
    case "SHARE_OF_MEMBERS":
      return unit.members;
    case "SHARE_OF_SOURCES":
      return unit.sources;
    case "SHARE_OF_NON_MEMBERS":
      return unit.nonMembers;
    case "LAST_RESULT":
      return unit.lastYears[0] ?? null;
    default:
      return null;
  }
}

/** `rules` are those the division was made with. */
export function whyOf(result: ApportionedCell<AllocationCell>, rules: readonly AllocationRule[], free: FreePart | null): Why {
  const { cell, cause, share, carried, carry, people } = result;
  const pool = pooling(result, free);
  return {
    sentence: explainCell(result, rules, free),
    cause,
    byHand: cause === "FIXED" || (cause === "EXEMPT" && cell.exemptBy === null),
    rule: cell.weightBy && (cell.weightBy.kind as PlanRuleKind),
    base: baseOf(cell),
    ruleShare: cell.weightBy && writeFraction(ruleShare(cell)),
    share: writeFraction(share),
    together: pool && writeFraction(pool.all),
    shared: pool?.people ?? null,
    carried: writeFraction(carried),
    carry: writeFraction(carry),
    people,
    floor: cell.floorBy && cell.floor,
    cap: cell.cap,
    stretch: cell.stretch,
  };
}

/** For a number set by hand where no rules divide: what was owed before goes on to the next year. */
export function whyByHand(people: number, exempt: boolean, carried: string): Why {
  const cause = exempt ? "EXEMPT" : "FIXED";
  const none = { rule: null, base: null, ruleShare: null, floor: null, cap: null, stretch: null };
  return {
    sentence: exempt ? "Được miễn" : "Nhập tay",
    cause,
    byHand: true,
    share: `${people}/1`,
    carried,
    carry: carried,
    people,
    ...none,
  };
}

export function explanationOf({ byHand: _, ...why }: Why): Explanation {
  const shown = (part: string) => fractionText(readFraction(part));
  return {
    ...why,
    ruleShare: why.ruleShare && shown(why.ruleShare),
    share: shown(why.share),
    together: why.together ? shown(why.together) : null,
    shared: why.shared ?? null,
    carried: shown(why.carried),
    carry: shown(why.carry),
  };
}
