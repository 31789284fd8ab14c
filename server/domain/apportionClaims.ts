import type { ApportionCell } from "./apportionCells.ts";
import { type Claim, round } from "./apportionRounding.ts";
import { type FreePart, type Open, shareWithin } from "./apportionShares.ts";
import { addFractions, floorOf, fraction } from "./fraction.ts";

/** One that weighs nothing gets its floor and no more. */
function openOf({ weight, floor = 0, cap }: ApportionCell): Open {
  if (weight === 0) return { weight: 0n, floor, cap: floor, held: floor > 0 ? "FLOOR" : null };
  return { weight: BigInt(weight), floor, cap: cap ?? Number.POSITIVE_INFINITY, held: null };
}

function claimOf({ key, carried }: ApportionCell, open: Open, free: FreePart): Claim {
  const { weight, floor, cap, held } = open;
  const still = held !== null || weight === 0n;
  const share = still ? fraction(held === "CAP" ? cap : floor) : { numerator: weight * free.people, denominator: free.weights };
  const owed = carried ? addFractions(share, carried) : share;
  const people = Math.min(cap, Math.max(floor, Number(floorOf(owed))));
  const rest = owed.numerator - BigInt(people) * owed.denominator;
  return {
    key,
    floor,
    cap,
    held,
    weight: still ? 0n : weight,
    share,
    owed,
    people,
    rest,
    early: false,
    leading: Number.NaN,
    due: Number.POSITIVE_INFINITY,
  };
}

/**
 * What each cell is owed and its whole people, in the order of the cells, null for one that is exempt or fixed; and what those
 * share whose part follows their weight. The target must be possible.
 */
export function claimsOn(
  target: number,
  cells: readonly ApportionCell[],
  peopleToCome: number,
): { claims: (Claim | null)[]; free: FreePart } {
  const open = cells.map((cell) => (cell.exempt || cell.fixed != null ? null : openOf(cell)));
  const seats = target - cells.reduce((sum, { exempt, fixed }) => sum + (exempt ? 0 : (fixed ?? 0)), 0);
  const still = open.reduce((sum, one) => sum + (one?.weight === 0n ? one.floor : 0), 0);
  const weighing = open.filter((one) => one !== null).filter(({ weight }) => weight > 0n);
  const free = shareWithin(weighing, seats - still);
  const claims = open.map((one, at) => one && claimOf(cells[at]!, one, free));
  round(
    claims.filter((claim) => claim !== null),
    seats,
    free.weights,
    peopleToCome,
  );
  return { claims, free };
}
