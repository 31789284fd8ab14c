import type { ApportionCell } from "./apportionCells.ts";
import type { Fraction } from "./fraction.ts";
import type { UnitKind } from "./levels.ts";
import type { Sector } from "./sectors.ts";

/** Which units a rule speaks of: those that fit everything that is given; all when nothing is. */
export interface UnitFilter {
  readonly kinds?: readonly UnitKind[];
  readonly sectors?: readonly Sector[];
  readonly keys?: readonly string[];
}

/**
 * One rule of an allocation plan, in people and basis points (300 = 3 %); plain data, so it can be stored as JSON. A plan
 * is a list of rules, read in order:
 *
 * - FLOOR, MINIMUM_PER_BRANCH (times the branches of the unit): both hold, the greater binds. CAP: the most.
 * - STRETCH: shown beside the number, never binds ("03–05 or more": floor 3, stretch 5, DOMAIN Q1).
 * - SHARE_OF_MEMBERS (at 31/12 of the year before, DOMAIN Q3), SHARE_OF_SOURCES, SHARE_OF_NON_MEMBERS, EQUAL,
 *   LAST_RESULT (last year's result and `change` people more, or fewer below 0; never under nobody): the weight by which
 *   the target is divided. One counts for a unit; one whose figure is not known for the unit is passed over.
 * - FIXED: numbers set by hand, by the key of the unit; they go before floor and cap.
 * - EXEMPT: from these rules only, or from ALL: then the unit gets nobody and is left out (DOMAIN R5, Q2).
 *
 * Of the rules of one kind that speak of a unit, and of all rules that weigh, the last in the list counts.
 */
export type AllocationRule = { readonly where?: UnitFilter } & (
  | { readonly kind: "FLOOR" | "STRETCH" | "MINIMUM_PER_BRANCH" | "CAP"; readonly people: number }
  | { readonly kind: "SHARE_OF_MEMBERS" | "SHARE_OF_SOURCES" | "SHARE_OF_NON_MEMBERS"; readonly basisPoints: number }
  | { readonly kind: "EQUAL" }
  | { readonly kind: "LAST_RESULT"; readonly change: number }
  | { readonly kind: "FIXED"; readonly people: Readonly<Record<string, number>> }
  | { readonly kind: "EXEMPT"; readonly from: "ALL" | readonly RuleKind[] }
);

export type RuleKind = AllocationRule["kind"];

/** What a plan knows of one unit straight below. */
export interface UnitFacts {
  /** Unique among its siblings, the unit's code or else its id; decides ties. */
  readonly key: string;
  readonly kind: UnitKind;
  readonly sector: Sector | null;
  /** Official and probationary members at 31/12 of the year before; null when not known, which is not the same as 0. */
  readonly members: number | null;
  /** People in the source pool; null when not known. */
  readonly sources: number | null;
  /** People in the unit's place who are no members; null when not known. */
  readonly nonMembers: number | null;
  /** Results of the indicator in past years, the newest first; empty for a new unit. */
  readonly lastYears: readonly number[];
  /** Branches below; 1 for a branch. */
  readonly branches: number;
  /** Approved exemptions: of these kinds of rules only, or of ALL. */
  readonly exemptFrom?: readonly (RuleKind | "ALL")[];
  /** `carry` of the years of the term before this one. */
  readonly carried?: Fraction;
}

/** A rule by its place in the plan, from 0. */
export interface RuleRef {
  readonly index: number;
  readonly kind: RuleKind;
}

/** A unit as the rules see it, ready to be apportioned, and which rule has said what; null where none did. */
export interface AllocationCell extends ApportionCell {
  readonly unit: UnitFacts;
  /** In ten-thousandths of a person: what the rule alone would give, 8100 for 3 % of 27 members. */
  readonly weight: number;
  readonly floor: number;
  readonly cap: number | null;
  readonly fixed: number | null;
  readonly stretch: number | null;
  readonly exempt: boolean;
  readonly weightBy: RuleRef | null;
  readonly floorBy: RuleRef | null;
  readonly capBy: RuleRef | null;
  readonly fixedBy: RuleRef | null;
  readonly stretchBy: RuleRef | null;
  /** The rule that exempts the unit altogether; null too when its own approved exemption does. */
  readonly exemptBy: RuleRef | null;
  /** Rules that would speak of the unit, were it not exempt from them. */
  readonly lifted: readonly RuleRef[];
}

/** Parts of a person in a weight; basis points of whole people come out whole. */
export const weightScale = 10_000;
