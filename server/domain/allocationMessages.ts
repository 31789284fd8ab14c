import { type AllocationCell, weightScale } from "./allocationRules.ts";
import { byKey } from "./apportionCells.ts";
import type { Impossibility } from "./apportionLimits.ts";
import { yearsForOne } from "./attainment.ts";
import { type Fraction, fraction } from "./fraction.ts";

/**
 * What a plan should be told beside an impossibility; none of these stops a division. Units stand in the order of their
 * keys; fractions are people.
 *
 * - FLOOR_ABOVE_SHARE: the floor asks more than the share of members, rounded up: 3 of 10 members, where 3 % is 0.3.
 * - SHARE_BELOW_ONE: the share of members is less than one person a year: one in so many years (DOMAIN Q4).
 * - SHARES_ABOVE_TARGET: the shares of all units that take part add up to more than the target, so each gets less.
 * - FIXED_BELOW_FLOOR, FIXED_ABOVE_CAP: a number that stands, drafted or in force, leaves `limit`, whoever set it.
 * - FIXED_WHILE_EXEMPT: a number set by hand for an exempt unit, whose number is not given at all; `limit` is 0.
 * - NO_RULE_FOR_UNIT: no rule weighs the unit, so it gets its floor and no more.
 * - SUM_BELOW_TARGET, SUM_ABOVE_TARGET: what the units were given is not the target; above is allowed (DOMAIN Q5).
 */
export type AllocationNote =
  | { readonly code: "FLOOR_ABOVE_SHARE"; readonly units: readonly SmallUnit[] }
  | { readonly code: "SHARE_BELOW_ONE"; readonly units: readonly SmallUnit[] }
  | { readonly code: "SHARES_ABOVE_TARGET"; readonly target: number; readonly shares: Fraction }
  | { readonly code: "FIXED_BELOW_FLOOR" | "FIXED_ABOVE_CAP" | "FIXED_WHILE_EXEMPT"; readonly units: readonly FixedUnit[] }
  | { readonly code: "NO_RULE_FOR_UNIT"; readonly units: readonly { readonly key: string }[] }
  | { readonly code: "SUM_BELOW_TARGET" | "SUM_ABOVE_TARGET"; readonly target: number; readonly sum: number };

export type AllocationMessage = Impossibility | AllocationNote;

/**
 * Codes that say that the numbers go against the plan's own rules, whether the rules contradict each other or a number leaves
 * them: whoever issues such numbers must name each of them. A sum that is short is named by its people instead (SUM_BELOW_TARGET).
 */
export const rulesBroken: ReadonlySet<AllocationMessage["code"]> = new Set([
  "FLOOR_ABOVE_CAP",
  "FLOORS_EXCEED_TARGET",
  "CAPS_BELOW_TARGET",
  "FIXED_BELOW_FLOOR",
  "FIXED_ABOVE_CAP",
] as const);

export interface SmallUnit {
  readonly key: string;
  readonly floor: number;
  readonly members: number;
  /** What the rule alone would give. */
  readonly share: Fraction;
  /** In how many years the share is one whole person. */
  readonly years: number;
}

export interface FixedUnit {
  readonly key: string;
  readonly fixed: number;
  readonly limit: number;
}

/** What the rule that weighs the unit says alone, in people, before anything is divided. */
export const ruleShare = ({ weight }: AllocationCell): Fraction => fraction(weight, weightScale);

const smallUnit = (cell: AllocationCell): SmallUnit => ({
  key: cell.key,
  floor: cell.floor,
  members: cell.unit.members ?? 0,
  share: ruleShare(cell),
  years: yearsForOne(cell.weight, 1) ?? 0,
});

/** The notes on what the rules have made of the units, whatever the division makes of them. */
export function notesOn(target: number, cells: readonly AllocationCell[]): AllocationNote[] {
  const sorted = [...cells].sort(byKey);
  const bound = sorted.filter(({ exempt }) => !exempt);
  const byMembers = bound.filter(({ weightBy, fixed }) => weightBy?.kind === "SHARE_OF_MEMBERS" && fixed === null);
  const shares = bound.filter(({ weightBy }) => weightBy?.kind.startsWith("SHARE_OF")).reduce((sum, { weight }) => sum + weight, 0);
  const withUnits: readonly (AllocationNote & { readonly units: readonly unknown[] })[] = [
    {
      code: "FLOOR_ABOVE_SHARE",
      units: byMembers.filter(({ floor, weight }) => floor > Math.ceil(weight / weightScale)).map(smallUnit),
    },
    { code: "SHARE_BELOW_ONE", units: byMembers.filter(({ weight }) => weight > 0 && weight < weightScale).map(smallUnit) },
    {
      code: "FIXED_WHILE_EXEMPT",
      units: sorted.filter((cell) => cell.exempt && (cell.fixed ?? 0) > 0).map(({ key, fixed }) => ({ key, fixed: fixed!, limit: 0 })),
    },
    {
      code: "NO_RULE_FOR_UNIT",
      units: bound.filter((cell) => cell.weightBy === null && cell.fixed === null).map(({ key }) => ({ key })),
    },
  ];
  const notes: AllocationNote[] = withUnits.filter(({ units }) => units.length > 0);
  if (shares > target * weightScale) notes.push({ code: "SHARES_ABOVE_TARGET", target, shares: fraction(shares, weightScale) });
  return notes;
}

/**
 * The notes on numbers as they stand, by the keys of their units: what the rules would propose says nothing of them. Where a division has
 * told that a floor is above its cap (`divided`), a number that keeps to the cap is not told again.
 */
export function notesOnNumbers(cells: readonly AllocationCell[], numbers: ReadonlyMap<string, number>, divided: boolean): AllocationNote[] {
  const standing = cells
    .filter(({ key, exempt }) => !exempt && numbers.has(key))
    .map(({ key, floor, cap, fixed }) => {
      const least = divided && fixed === null ? Math.min(floor, cap ?? floor) : floor;
      return { key, people: numbers.get(key)!, least, most: cap ?? Number.POSITIVE_INFINITY };
    })
    .sort(byKey);
  const below = standing
    .filter(({ people, least }) => people < least)
    .map(({ key, people, least }) => ({ key, fixed: people, limit: least }));
  const above = standing.filter(({ people, most }) => people > most).map(({ key, people, most }) => ({ key, fixed: people, limit: most }));
  const notes: (AllocationNote & { readonly units: readonly FixedUnit[] })[] = [
    { code: "FIXED_BELOW_FLOOR", units: below },
    { code: "FIXED_ABOVE_CAP", units: above },
  ];
  return notes.filter(({ units }) => units.length > 0);
}

/** The note on numbers that were set one by one, or changed after the division; null when they are the target exactly. */
export function noteOnSum(target: number, sum: number): AllocationNote | null {
  if (sum === target) return null;
  return { code: sum < target ? "SUM_BELOW_TARGET" : "SUM_ABOVE_TARGET", target, sum };
}
