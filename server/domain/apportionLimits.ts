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
  /** Those that bind, with their floor, cap or hand-fixed number, in the order of their keys; with FLOOR_ABOVE_CAP both. */
  readonly units: readonly { readonly key: string; readonly people: number; readonly cap?: number }[];
}

const floorIn = ({ floor = 0 }: ApportionCell) => floor;
const isCrossed = (cell: ApportionCell) => cell.cap != null && floorIn(cell) > cell.cap;
/** Its floor when it weighs nothing, infinite when it has no cap. */
const capIn = ({ weight, floor = 0, cap }: ApportionCell) => (weight === 0 ? floor : (cap ?? Number.POSITIVE_INFINITY));
const fixedIn = ({ fixed }: ApportionCell) => fixed ?? 0;

interface Sums {
  /** Cells fixed by hand, and cells that are neither fixed nor exempt. */
  fixedCells: number;
  openCells: number;
  /** People. */
  fixed: number;
  floors: number;
  caps: number;
  crossed: boolean;
  weightless: boolean;
}

function sumsOf(cells: readonly ApportionCell[]): Sums {
  const sums: Sums = { fixedCells: 0, openCells: 0, fixed: 0, floors: 0, caps: 0, crossed: false, weightless: true };
  for (const cell of cells) {
    if (cell.exempt) continue;
    if (cell.fixed != null) {
      sums.fixedCells += 1;
      sums.fixed += cell.fixed;
      continue;
    }
    sums.openCells += 1;
    sums.floors += floorIn(cell);
    sums.caps += capIn(cell);
    sums.crossed ||= isCrossed(cell);
    sums.weightless &&= cell.weight === 0;
  }
  return sums;
}

/** Null when the target can be divided. */
export function findImpossibility(target: number, cells: readonly ApportionCell[]): Impossibility | null {
  const { fixedCells, openCells, fixed, floors, caps, crossed, weightless } = sumsOf(cells);
  const open = () => cells.filter((cell) => !cell.exempt && cell.fixed == null);
  const say = (code: ImpossibilityCode, limit: number, units: readonly ApportionCell[], people: (cell: ApportionCell) => number) => ({
    code,
    target,
    limit,
    difference: Math.abs(target - limit),
    units: units.map((cell) => ({ key: cell.key, people: people(cell) })).sort(byKey),
  });
  const fixedUnits = () => cells.filter((cell) => !cell.exempt && cell.fixed != null);

  if (crossed) {
    const units = open().filter(isCrossed).sort(byKey);
    const above = units.reduce((sum, cell) => sum + floorIn(cell) - cell.cap!, 0);
    const both = units.map((cell) => ({ key: cell.key, people: floorIn(cell), cap: cell.cap! }));
    return { code: "FLOOR_ABOVE_CAP", target, limit: units.length, difference: above, units: both };
  }
  if (openCells + fixedCells === 0) return target > 0 ? say("NOTHING_TO_DIVIDE_AMONG", 0, [], floorIn) : null;
  if (fixed > target) return say("FIXED_EXCEED_TARGET", fixed, fixedUnits(), fixedIn);
  if (openCells === 0) return fixed < target ? say("FIXED_BELOW_TARGET", fixed, fixedUnits(), fixedIn) : null;
  if (fixed + floors > target) {
    const needy = open().filter((cell) => floorIn(cell) > 0);
    return say("FLOORS_EXCEED_TARGET", fixed + floors, needy, floorIn);
  }
  if (fixed + caps >= target) return null;
  return say(weightless ? "ALL_WEIGHTS_ZERO" : "CAPS_BELOW_TARGET", fixed + caps, open(), capIn);
}

/**
 * What a cell outside the division has: an exempt one nobody, a fixed one its number. Where the target cannot be met, any
 * cell: as near to it as the limits allow, so the least it may have where less is asked than they need, the most where
 * more is asked than they hold. A cap goes before a floor that is above it: nobody is given more than was said to be the most.
 */
export function outsidePeople(cell: ApportionCell, impossibility: Impossibility | null): number {
  switch (outsideCause(cell, impossibility)) {
    case "EXEMPT":
      return 0;
    case "FIXED":
      return fixedIn(cell);
    case "CAP":
      return isCrossed(cell) ? cell.cap! : capIn(cell);
    default:
      return floorIn(cell);
  }
}

export function outsideCause(cell: ApportionCell, impossibility: Impossibility | null): "EXEMPT" | "FIXED" | "FLOOR" | "CAP" | "NO_WEIGHT" {
  if (cell.exempt) return "EXEMPT";
  if (cell.fixed != null) return "FIXED";
  if (isCrossed(cell)) return "CAP";
  const tooMany = impossibility?.code === "CAPS_BELOW_TARGET" || impossibility?.code === "ALL_WEIGHTS_ZERO";
  if (!tooMany) return "FLOOR";
  if (cell.weight > 0) return "CAP";
  return floorIn(cell) > 0 ? "FLOOR" : "NO_WEIGHT";
}
