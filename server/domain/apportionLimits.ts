import { type ApportionCell, byKey } from "./apportionCells.ts";

/**
 * Why no whole numbers add up to the target, with what `limit` and `difference` (always positive) say:
 *
 * - FLOOR_ABOVE_CAP: units whose floor is above their own cap; `limit` how many they are, `difference` the people by
 *   which all their floors are above their caps.
 * - NOTHING_TO_DIVIDE_AMONG: no unit, or all are exempt; `limit` 0.
 * - FIXED_EXCEED_TARGET: what is fixed by hand adds up to `limit`, more than the target.
 * - FIXED_BELOW_TARGET: every unit is fixed by hand and they add up to `limit`, less than the target.
 * - FLOORS_EXCEED_TARGET: floors, and what is fixed by hand, need `limit`; the target is `difference` short.
 * - CAPS_BELOW_TARGET: caps, and what is fixed by hand, hold `limit`; `difference` people find no place. A unit of weight
 *   0 holds its floor, for a rule that gives a unit nothing gives it nobody.
 * - ALL_WEIGHTS_ZERO: the same, where no unit has any weight.
 */
export const impossibilityCodes = [
  "FLOOR_ABOVE_CAP",
  "NOTHING_TO_DIVIDE_AMONG",
  "FIXED_EXCEED_TARGET",
  "FIXED_BELOW_TARGET",
  "FLOORS_EXCEED_TARGET",
  "CAPS_BELOW_TARGET",
  "ALL_WEIGHTS_ZERO",
] as const;

export type ImpossibilityCode = (typeof impossibilityCodes)[number];

/** The first of the codes, in their order, that is true of the division; numbers are people. */
export interface Impossibility {
  readonly code: ImpossibilityCode;
  readonly target: number;
  readonly limit: number;
  readonly difference: number;
  /** Those that bind, with their floor, cap or hand-fixed number, in the order of their keys. */
  readonly units: readonly { readonly key: string; readonly people: number }[];
}

/** A cell that takes part, not fixed: `cap` is its floor when it weighs nothing, infinite when it has none. */
function room({ weight, floor = 0, cap }: ApportionCell): { floor: number; cap: number } {
  return { floor, cap: weight === 0 ? floor : (cap ?? Number.POSITIVE_INFINITY) };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

export function findImpossibility(target: number, cells: readonly ApportionCell[]): Impossibility | null {
  const bound = cells.filter(({ exempt }) => !exempt);
  const fixed = bound.filter((cell) => cell.fixed != null);
  const open = bound.filter((cell) => cell.fixed == null);
  const fixedSum = total(fixed.map((cell) => cell.fixed!));
  const floors = fixedSum + total(open.map((cell) => room(cell).floor));
  const caps = fixedSum + total(open.map((cell) => room(cell).cap));
  const say = (code: ImpossibilityCode, limit: number, units: readonly ApportionCell[], people: (cell: ApportionCell) => number) => ({
    code,
    target,
    limit,
    difference: Math.abs(target - limit),
    units: units.map((cell) => ({ key: cell.key, people: people(cell) })).sort(byKey),
  });

  const crossed = open.filter(({ floor = 0, cap }) => cap != null && floor > cap);
  if (crossed.length > 0) {
    const above = total(crossed.map(({ floor, cap }) => floor! - cap!));
    return { ...say("FLOOR_ABOVE_CAP", crossed.length, crossed, ({ floor }) => floor!), difference: above };
  }
  if (bound.length === 0) return target > 0 ? say("NOTHING_TO_DIVIDE_AMONG", 0, [], () => 0) : null;
  if (fixedSum > target) return say("FIXED_EXCEED_TARGET", fixedSum, fixed, (cell) => cell.fixed!);
  if (open.length === 0) return fixedSum < target ? say("FIXED_BELOW_TARGET", fixedSum, fixed, (cell) => cell.fixed!) : null;
  if (floors > target) {
    const needy = open.filter((cell) => room(cell).floor > 0);
    return say("FLOORS_EXCEED_TARGET", floors, needy, (cell) => room(cell).floor);
  }
  if (caps >= target) return null;
  const weightless = open.every(({ weight }) => weight === 0);
  return say(weightless ? "ALL_WEIGHTS_ZERO" : "CAPS_BELOW_TARGET", caps, open, (cell) => room(cell).cap);
}

/**
 * What a cell outside the division has: an exempt one nobody, a fixed one its number. Where the target cannot be met, any
 * cell: as near to it as the limits allow, so the least it may have where less is asked than they need, the most where
 * more is asked than they hold. A floor goes before a cap that is below it.
 */
export function outsidePeople(cell: ApportionCell, impossibility: Impossibility | null): number {
  const { floor, cap } = room(cell);
  switch (outsideCause(cell, impossibility)) {
    case "EXEMPT":
      return 0;
    case "FIXED":
      return cell.fixed!;
    case "CAP":
      return cap;
    default:
      return floor;
  }
}

export function outsideCause(cell: ApportionCell, impossibility: Impossibility | null): "EXEMPT" | "FIXED" | "FLOOR" | "CAP" | "NO_WEIGHT" {
  if (cell.exempt) return "EXEMPT";
  if (cell.fixed != null) return "FIXED";
  const tooMany = impossibility?.code === "CAPS_BELOW_TARGET" || impossibility?.code === "ALL_WEIGHTS_ZERO";
  if (!tooMany) return "FLOOR";
  if (cell.weight > 0) return "CAP";
  return room(cell).floor > 0 ? "FLOOR" : "NO_WEIGHT";
}
