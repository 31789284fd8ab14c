import type { Fraction } from "./fraction.ts";

/** One unit among which people are divided. All numbers are whole and not negative. */
export interface ApportionCell {
  /** Unique among the cells, the unit's code or else its id; the last word in a tie. */
  readonly key: string;
  /** Beside the weights of the others; only the proportion counts, so write exact shares over one denominator. */
  readonly weight: number;
  /** The fewest people; 0 when absent. */
  readonly floor?: number;
  /** The most people; none when absent or null. */
  readonly cap?: number | null;
  /** Set by hand: taken as it stands, above floor and cap. */
  readonly fixed?: number | null;
  /** Gets nobody and is left out, whatever else is said of it; what it carries stays with it. */
  readonly exempt?: boolean;
  /** What rounding has left it owed, or given in advance when negative, in the earlier years of the term. */
  readonly carried?: Fraction;
}

/** Compares as machines do, by code unit, so that the answer is the same under every locale. */
export const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Throws a RangeError for what no reader's input may contain: it is a fault of the caller, not a conflict of a plan. */
export function checkCells(target: number, cells: readonly ApportionCell[]): void {
  checkCount("target", target);
  const keys = new Set<string>();
  for (const { key, weight, floor, cap, fixed } of cells) {
    if (keys.has(key)) throw new RangeError(`two cells have the key ${key}`);
    keys.add(key);
    if (!isCount(weight) || !isLimit(floor) || !isLimit(cap) || !isLimit(fixed)) {
      checkCount(`weight of ${key}`, weight);
      for (const limit of [floor, cap, fixed]) if (limit != null) checkCount(`limit of ${key}`, limit);
    }
  }
}

export function checkCount(name: string, value: number): void {
  if (!isCount(value)) throw new RangeError(`${name} must be a whole number of at least 0, got ${value}`);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isLimit = (value: number | null | undefined) => value == null || isCount(value);
