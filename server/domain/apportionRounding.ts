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
}

/** Owed less given; what is carried on. */
export const restOf = ({ rest, owed }: Claim): Fraction => ({ numerator: rest, denominator: owed.denominator });

/**
 * Largest remainder first; then the larger share of this year; then the key. Each remainder is first compared by its
 * leading 48 bits as a plain number: rounding down never turns two around, and the rest decides where those are equal.
 */
function ranking(claims: readonly Claim[]): Claim[] {
  return claims
    .map((claim) => ({ claim, rest: restOf(claim), leading: Number((claim.rest << 48n) / claim.owed.denominator) }))
    .sort(
      (a, b) =>
        b.leading - a.leading ||
        compareFractions(b.rest, a.rest) ||
        compareFractions(b.claim.share, a.claim.share) ||
        byKey(a.claim, b.claim),
    )
    .map(({ claim }) => claim);
}

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
  const levels = claims.map(levelUp);
  const level = levels.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  return { ranked: ranking(claims.filter((_, at) => levels[at] === level)), level };
}

/** Those with the lowest, within one person of each other, the lowest first. */
function leastOwed(claims: readonly Claim[]): Claim[] {
  const levels = claims.map((claim) => Number(floorOf(restOf(claim))));
  const level = levels.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return ranking(claims.filter((_, at) => levels[at] === level)).reverse();
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
