import type { CalendarDate } from "./calendar.ts";
import type { Level, UnitKind } from "./levels.ts";
import type { Sector } from "./sectors.ts";

/**
 * What a decision about the tree is made of. MERGE: many into one, existing or new. SPLIT: one into several; it goes on when it is one
 * of its parts. GROW: a branch becomes a base committee, which is another unit, because levels never change (DOMAIN §3: from 30
 * members). DISSOLVE: its past goes to its parent or a named heir. REVIVE takes an end back.
 */
export const stepKinds = ["MOVE", "MERGE", "SPLIT", "RENAME", "CHANGE_KIND", "GROW", "DISSOLVE", "REVIVE"] as const;
export type StepKind = (typeof stepKinds)[number];

export const reorganisationStates = ["PLANNED", "APPLIED", "CANCELLED", "FAILED"] as const;
export type ReorganisationState = (typeof reorganisationStates)[number];

/** What becomes of a unit that takes part in a decision. */
export const unitFates = ["GOES_ON", "NEW", "ENDS", "OPENS_AGAIN"] as const;
export type UnitFate = (typeof unitFates)[number];

/** A unit that a division makes or that receives a part: an existing one (`unitId`) or a new one. */
export interface PartAsked {
  unitId?: string | null;
  name?: string | null;
  code?: string | null;
  kind?: UnitKind | null;
  sector?: Sector | null;
  underId?: string | null;
  /** How many of the divided unit's own people it gets, by indicator code. */
  stock?: { indicator: string; people: number }[] | null;
  /** Units straight below the divided one that go with it. */
  takes?: string[] | null;
}

export interface StepAsked {
  kind: StepKind;
  unitIds: string[];
  underId?: string | null;
  heirId?: string | null;
  parts?: PartAsked[] | null;
  name?: string | null;
  code?: string | null;
  unitKind?: UnitKind | null;
  sector?: Sector | null;
}

/** What must be known of a unit to judge a step. */
export interface KnownUnit {
  id: string;
  name: string;
  code: string | null;
  level: Level;
  kind: UnitKind;
  sector: Sector | null;
  parentId: string | null;
  wardId: string | null;
  bornOn: CalendarDate;
  endedOn: CalendarDate | null;
}
export type Known = ReadonlyMap<string, KnownUnit>;

/** Why a step cannot be done, or (`blocking` false) should be looked at again. `step` counts from 0; `field` names the input at fault. */
export interface StepProblem {
  step: number;
  code: string;
  field: string;
  message: string;
  blocking: boolean;
}

/** From this many members on a base organisation is a committee, below it a branch; exceptions need consent (DOMAIN §3). */
export const committeeFrom = 30;

/** How somebody of a divided branch came to their place: chosen beforehand, come since the list was whole, or left before the day. */
export const placementStates = ["CHOSEN", "CAME_LATER", "GONE"] as const;
export type PlacementState = (typeof placementStates)[number];
