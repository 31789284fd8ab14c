/**
 * For tests only: judges a division by definitions, in ways of its own. It shares no code with what it judges; numbers
 * are searched one by one and never derived from sums of floors and caps.
 */
import type { ApportionCell } from "./apportionCells.ts";

/** Numerator over a positive denominator. */
export type Ratio = readonly [bigint, bigint];

const less = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b;
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];

/** Every number of people the cell may have, no more than the target. */
function allowed({ weight, floor, cap, fixed, exempt }: ApportionCell, target: number): number[] {
  const all = Array.from({ length: target + 1 }, (_, people) => people);
  if (exempt) return all.filter((people) => people === 0);
  if (fixed != null) return all.filter((people) => people === fixed);
  const within = all.filter((people) => people >= (floor ?? 0) && (cap == null || people <= cap));
  return weight > 0 ? within : within.filter((people) => people === (floor ?? 0));
}

/** Whether any whole numbers, one allowed for each cell, add up to the target: all sums that can be reached, cell by cell. */
export function canBeDivided(target: number, cells: readonly ApportionCell[]): boolean {
  let reached = new Set([0]);
  for (const cell of cells) {
    const next = new Set<number>();
    for (const people of allowed(cell, target)) for (const sum of reached) if (sum + people <= target) next.add(sum + people);
    reached = next;
  }
  return reached.has(target);
}

/**
 * Whether these are the exact shares: they add up to the target, hold every limit, and one factor explains all, with
 * nobody above a floor having more than factor × weight, nor anybody below a cap less. Only one set of shares passes.
 */
export function areExactShares(target: number, cells: readonly ApportionCell[], shares: readonly Ratio[]): boolean {
  let least: Ratio | null = null;
  let most: Ratio | null = null;
  for (const [at, cell] of cells.entries()) {
    const share = shares[at]!;
    const is = (people: number) => !less(share, [BigInt(people), 1n]) && !less([BigInt(people), 1n], share);
    const floor = cell.floor ?? 0;
    if (cell.exempt || cell.fixed != null || cell.weight === 0) {
      if (!is(cell.exempt ? 0 : (cell.fixed ?? floor))) return false;
      continue;
    }
    if (less(share, [BigInt(floor), 1n]) || (cell.cap != null && less([BigInt(cell.cap), 1n], share))) return false;
    const factor: Ratio = [share[0], share[1] * BigInt(cell.weight)];
    if (!is(floor) && (!least || less(least, factor))) least = factor;
    if ((cell.cap == null || !is(cell.cap)) && (!most || less(factor, most))) most = factor;
  }
  const sum = shares.reduce(plus, [0n, 1n]);
  return sum[0] === BigInt(target) * sum[1] && !(least && most && less(most, least));
}

/** How far whole numbers are from what is owed: the sum of squares, over `scale` squared; `scale` a multiple of all denominators. */
function distance(people: readonly number[], owed: readonly Ratio[], scale: bigint): bigint {
  return people.reduce((sum, number, at) => {
    const off = BigInt(number) * scale - (owed[at]![0] * scale) / owed[at]![1];
    return sum + off * off;
  }, 0n);
}

/** Whether no other allowed whole numbers with the same sum are nearer to what is owed; tries them all, so keep it small. */
export function areNearest(target: number, cells: readonly ApportionCell[], owed: readonly Ratio[], people: readonly number[]): boolean {
  const scale = owed.reduce((product, [, denominator]) => (product % denominator === 0n ? product : product * denominator), 1n);
  const given = distance(people, owed, scale);
  const nearer = (at: number, left: number, chosen: number[]): boolean => {
    if (at === cells.length) return left === 0 && distance(chosen, owed, scale) < given;
    return allowed(cells[at]!, left).some((number) => nearer(at + 1, left - number, [...chosen, number]));
  };
  return !nearer(0, target, []);
}
