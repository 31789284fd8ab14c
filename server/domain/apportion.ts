import { type ApportionCell, checkCells, checkCount } from "./apportionCells.ts";
import { claimsOn } from "./apportionClaims.ts";
import { findImpossibility, type Impossibility, outsideCause, outsidePeople } from "./apportionLimits.ts";
import { type Claim, restOf } from "./apportionRounding.ts";
import type { FreePart } from "./apportionShares.ts";
import { addFractions, type Fraction, fraction, noPart, subtractFractions } from "./fraction.ts";

/**
 * Why a cell has its number; the first that is true:
 *
 * - EXEMPT: left out. FIXED: set by hand.
 * - FLOOR, CAP: it has its floor or its cap and would else have less or more, or the target cannot be met.
 * - NO_WEIGHT: no rule gives it anything, nor has it a floor.
 * - AHEAD: nobody this year, for it was given more than its share in earlier ones.
 * - EXACT: share and what is carried are a whole number.
 * - DUE_FIRST: rounded up before units with larger remainders, for it would else be a whole person behind in a later year.
 * - ROUNDED_UP, ROUNDED_DOWN: by largest remainder of share and what is carried.
 */
export const cellCauses = [
  "EXEMPT",
  "FIXED",
  "FLOOR",
  "CAP",
  "NO_WEIGHT",
  "AHEAD",
  "EXACT",
  "DUE_FIRST",
  "ROUNDED_UP",
  "ROUNDED_DOWN",
] as const;

export type CellCause = (typeof cellCauses)[number];

/** What one unit gets and all that explains it, in people. */
export interface ApportionedCell<C extends ApportionCell = ApportionCell> {
  readonly cell: C;
  /** Whole people given. */
  readonly people: number;
  readonly cause: CellCause;
  /** Its weight's part of the target among all cells, as if there were no floors, caps, exemptions and hand-fixed numbers. */
  readonly plainShare: Fraction;
  /** The exact share after them: what the others leave, in proportion. */
  readonly share: Fraction;
  /** Owed from earlier years when above 0, given in advance when below. */
  readonly carried: Fraction;
  /** Passed on to the next year of the term: carried + share − people. Nobody is paid back for a floor or a cap. */
  readonly carry: Fraction;
  /** people − plainShare: with `cause`, how far a limit has moved the unit from its proportion, and which. */
  readonly deviation: Fraction;
}

/** How many people one kind of limit takes from (below 0: leaves to) the units whose share follows their weight. */
export interface Shift {
  readonly cause: "EXEMPT" | "FIXED" | "FLOOR" | "CAP";
  readonly units: number;
  readonly people: Fraction;
}

export interface ApportionInput<C extends ApportionCell> {
  readonly target: number;
  readonly cells: readonly C[];
  /**
   * About how many people the later years of the term will still bring, better too many than too few; 0, as when
   * absent, for a period that stands alone. It keeps units within one person of their shares over those years.
   */
  readonly peopleToCome?: number;
}

/** Cells stand in the order of the input. */
export interface Apportionment<C extends ApportionCell = ApportionCell> {
  readonly target: number;
  /** Of all cells; equals the target exactly when `impossibility` is null. */
  readonly sum: number;
  readonly cells: readonly ApportionedCell<C>[];
  /** Limits that bind, in the order of their causes; empty when none does. */
  readonly shifts: readonly Shift[];
  /** What the units share whose part follows their weight: these people, in parts of all their weights. Null with an impossibility. */
  readonly free: FreePart | null;
  /** Null when the target is divided. Else no whole numbers can do it, and cells hold the nearest the limits allow. */
  readonly impossibility: Impossibility | null;
}

/**
 * Divides whole people among units: exact shares in proportion to the weights under floors, caps, exemptions and cells
 * fixed by hand, then largest cumulative remainders. Ties go to the larger exact share of this year, then to the lesser
 * key. Integers only (BigInt fractions); the order of the cells changes nothing. Throws RangeError on negative or broken
 * numbers and on a key given twice.
 */
export function apportion<C extends ApportionCell>({ target, cells, peopleToCome = 0 }: ApportionInput<C>): Apportionment<C> {
  checkCells(target, cells);
  checkCount("peopleToCome", peopleToCome);
  const impossibility = findImpossibility(target, cells);
  const { claims, free } = impossibility ? { claims: [], free: null } : claimsOn(target, cells, peopleToCome);
  const weights = cells.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const whole = { target: BigInt(target), weights };
  const results = cells.map((cell, at) => {
    const claim = claims[at];
    if (claim) return new CellResult(cell, claim.people, causeOf(claim), claim.share, restOf(claim), whole);
    const people = outsidePeople(cell, impossibility);
    return new CellResult(cell, people, outsideCause(cell, impossibility), fraction(people), cell.carried ?? noPart, whole);
  });
  const sum = results.reduce((all, { people }) => all + people, 0);
  return { target, sum, cells: results, shifts: impossibility ? [] : shiftsIn(results, claims), free, impossibility };
}

/** A class for its getters: what only an explanation reads is reckoned when it is read. */
class CellResult<C extends ApportionCell> implements ApportionedCell<C> {
  constructor(
    readonly cell: C,
    readonly people: number,
    readonly cause: CellCause,
    readonly share: Fraction,
    readonly carry: Fraction,
    private readonly whole: { readonly target: bigint; readonly weights: bigint },
  ) {}

  get carried() {
    return this.cell.carried ?? noPart;
  }

  get plainShare() {
    const { target, weights } = this.whole;
    return weights === 0n ? noPart : { numerator: BigInt(this.cell.weight) * target, denominator: weights };
  }

  get deviation() {
    return subtractFractions(fraction(this.people), this.plainShare);
  }
}

function causeOf({ people, floor, cap, held, weight, owed, rest, early }: Claim): CellCause {
  if (people === floor && floor > 0 && (held === "FLOOR" || rest < 0n)) return "FLOOR";
  if (weight === 0n && held === null) return "NO_WEIGHT";
  if (people === cap && (held === "CAP" || rest > 0n)) return "CAP";
  if (owed.numerator < 0n) return "AHEAD";
  if (rest === 0n) return "EXACT";
  if (rest > 0n) return "ROUNDED_DOWN";
  return early ? "DUE_FIRST" : "ROUNDED_UP";
}

const shiftCauses = ["EXEMPT", "FIXED", "FLOOR", "CAP"] as const;

function shiftsIn(results: readonly ApportionedCell[], claims: readonly (Claim | null)[]): Shift[] {
  const moved = { EXEMPT: [], FIXED: [], FLOOR: [], CAP: [] } as Record<Shift["cause"], ApportionedCell[]>;
  for (const [at, result] of results.entries()) {
    const claim = claims[at];
    const cause = claim ? claim.held : result.cell.exempt ? "EXEMPT" : "FIXED";
    if (cause) moved[cause].push(result);
  }
  return shiftCauses.flatMap((cause) => {
    if (moved[cause].length === 0) return [];
    const people = moved[cause].map(({ share, plainShare }) => subtractFractions(share, plainShare)).reduce(addFractions);
    return [{ cause, units: moved[cause].length, people }];
  });
}
