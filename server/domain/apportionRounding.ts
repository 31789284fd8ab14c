import { byKey } from "./apportionCells.ts";
import { dueFirst } from "./apportionTerm.ts";
import { ceilOf, compareFractions, type Fraction, floorOf } from "./fraction.ts";

/** A cell on its way from an exact share to whole people. */
export interface Claim {
  readonly key: string;
  readonly floor: number;
  /** Infinite when there is none. */
  readonly cap: number;
  /** Which limit holds its exact share. */
  readonly held: "FLOOR" | "CAP" | null;
  /** 0 for a held cell, whose share does not follow the others', and for one that weighs nothing. */
  readonly weight: bigint;
  readonly share: Fraction;
  /** Share and what is carried. */
  readonly owed: Fraction;
  people: number;
  /** Owed less given, over the denominator of `owed`. */
  rest: bigint;
  /** Rounded up before units that are owed more, because it would else come too late in a later year. */
  early: boolean;
  /** About rest ÷ denominator, or its leading bits, for a quick comparison; set by ranking. */
  leading: number;
  /** Set by looking ahead, see apportionTerm. */
  due: number;
}

/** Owed less given; what is carried on. */
export const restOf = ({ rest, owed }: Claim): Fraction => ({ numerator: rest, denominator: owed.denominator });

/** By rest; the denominators are alike wherever nothing is carried. */
function compareRests(a: Claim, b: Claim): number {
  const alike = a.owed.denominator === b.owed.denominator;
  const left = alike ? a.rest : a.rest * b.owed.denominator;
  const right = alike ? b.rest : b.rest * a.owed.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Largest remainder first; then the larger share of this year; then the key. Each remainder is first compared as a plain
 * number, which never turns two around: a quotient of exact numbers is rounded in order, and so are the leading bits of
 * larger ones, taken the same way for all. The rest decides where those are equal.
 */
function ranking(claims: Claim[]): Claim[] {
  const plain = claims.every(({ rest, owed }) => isExact(rest) && isExact(owed.denominator));
  for (const claim of claims) {
    const { rest, owed } = claim;
    claim.leading = plain ? Number(rest) / Number(owed.denominator) : Number((rest << 48n) / owed.denominator);
  }
  return claims.sort((a, b) => b.leading - a.leading || compareRests(b, a) || compareFractions(b.share, a.share) || byKey(a, b));
}

const isExact = (value: bigint) => value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;

function give(claim: Claim, people: 1 | -1): void {
  claim.people += people;
  claim.rest -= BigInt(people) * claim.owed.denominator;
}

/** In which whole person above (or, below 0, under) what it has the claim's remainder lies: 1 for anything up to one person owed. */
function levelUp({ rest, owed }: Claim): number {
  return rest > 0n && rest <= owed.denominator ? 1 : Number(ceilOf({ numerator: rest, denominator: owed.denominator }));
}

/** Those with the highest remainders, within one person of each other: nobody gets a second before all of them have one. */
function mostOwed(claims: readonly Claim[]): { ranked: Claim[]; level: number } {
  let level = Number.NEGATIVE_INFINITY;
  for (const claim of claims) level = Math.max(level, levelUp(claim));
  return { ranked: ranking(claims.filter((claim) => levelUp(claim) === level)), level };
}

/** Those with the lowest, within one person of each other, the lowest first. */
function leastOwed(claims: readonly Claim[]): Claim[] {
  const levelDown = (claim: Claim) => Number(floorOf(restOf(claim)));
  let level = Number.POSITIVE_INFINITY;
  for (const claim of claims) level = Math.min(level, levelDown(claim));
  return ranking(claims.filter((claim) => levelDown(claim) === level)).reverse();
}

/**
 * Brings the claims, which begin at the whole part of what they are owed, to exactly `seats` people: one more to those
 * with the largest remainders, looking `peopleToCome` ahead (see dueFirst). Where floors, caps or changed shares leave
 * fewer seats than whole parts, those least owed give one back; where more seats than remainders, it goes on in the
 * same order. Floors and caps hold throughout; `seats` must lie between their sums.
 */
export function round(claims: readonly Claim[], seats: number, weights: bigint, peopleToCome: number): void {
  let open = seats - claims.reduce((sum, { people }) => sum + people, 0);
  while (open > 0) {
    const { ranked, level } = mostOwed(claims.filter(({ people, cap }) => people < cap));
    const chosen = level === 1 ? dueFirst(ranked, open, { claims, weights, peopleToCome }) : ranked.slice(0, open);
    for (const claim of chosen) give(claim, 1);
    open -= chosen.length;
  }
  while (open < 0) {
    const chosen = leastOwed(claims.filter(({ people, floor }) => people > floor)).slice(0, -open);
    for (const claim of chosen) give(claim, -1);
    open += chosen.length;
  }
}
