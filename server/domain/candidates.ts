import { addMonths, type CalendarDate } from "./calendar.ts";
import type { EarlierMembership, Education, EventFacts, ProcedureEvent } from "./procedure/facts.ts";
import type { ProcedureCase } from "./procedure/view.ts";

export const sexes = ["FEMALE", "MALE"] as const;
export type Sex = (typeof sexes)[number];

/** Categories that one person may have several of, beside the one source group (DOMAIN R18–R24). */
export const sourceTags = [
  "ENTERPRISE_PRIVATE",
  "ENTERPRISE_LLC",
  "ENTERPRISE_JOINT_STOCK",
  "ENTERPRISE_FOREIGN",
  "ENTERPRISE_STATE",
  "ENTERPRISE_WITHOUT_ORGANISATION",
  "RURAL",
  "RELIGIOUS_AREA",
  "ETHNIC_AREA",
  "INDUSTRIAL_ZONE",
  "BEFORE_ENLISTMENT",
  "RETURNED_GRADUATE",
  "BUSINESS_ASSOCIATION",
  "VILLAGE_HEAD",
  "MASS_BODY_HEAD",
] as const;
export type SourceTag = (typeof sourceTags)[number];

/** Rows "occupation" of form 2 on newly admitted members (DOMAIN §4). */
export const occupations = [
  "STATE_CADRE",
  "PARTY_FRONT_UNIONS",
  "COMMUNE_LEVEL",
  "VILLAGE_PART_TIME",
  "PUBLIC_EMPLOYEE",
  "NON_PUBLIC_LABOUR",
  "ENTERPRISE_LEADER",
  "ENTERPRISE_INDIRECT",
  "ENTERPRISE_WORKER",
  "AGRICULTURE",
  "ARMED_FORCES",
  "STUDENT",
  "PUPIL",
  "OTHER",
  "RETIRED",
] as const;
export type Occupation = (typeof occupations)[number];

/** What the rules ask of a case beside name, birth and steps; kept as JSON with the case. */
export interface CandidateFacts {
  /** Null: not asked yet; asked for before an application is received. */
  readonly education: Education | null;
  readonly hardArea: boolean;
  readonly specialReview: boolean;
  readonly overAgeGrounds: boolean;
  /** Whether the place has a Youth Union, and a trade union; null: not asked yet. */
  readonly youthUnionHere: boolean | null;
  readonly tradeUnionHere: boolean | null;
  readonly noMembers: boolean;
  readonly before: EarlierMembership | null;
}

/** What is held of somebody of whom the branch has said their name and birth alone: nothing counts as answered that nobody asked. */
export const unaskedFacts: CandidateFacts = {
  education: null,
  hardArea: false,
  specialReview: false,
  overAgeGrounds: false,
  youthUnionHere: null,
  tradeUnionHere: null,
  noMembers: false,
  before: null,
};

/** A case as the database keeps it. */
export interface KeptCase {
  readonly bornOn: CalendarDate;
  readonly facts: CandidateFacts;
  readonly openElsewhere: boolean;
  readonly baseId: string | null;
  readonly mayPropose: boolean;
  readonly mayAppraise: boolean;
  readonly mayDecide: boolean;
  readonly mayRemove: boolean;
  readonly hasSeal: boolean;
  readonly wardIsBase: boolean;
  /** Let go with document 53 or with its decision, and given to nobody yet. */
  readonly letGo: boolean;
  /** People of the branch; null where nobody ever told. */
  readonly members: number | null;
  readonly events: readonly ({ event: ProcedureEvent["event"]; on: CalendarDate } & EventFacts)[];
}

/** Age at which people leave the Youth Union. */
const unionUntil = 30;
/** A branch whose people were never counted is not held up by their number; its meetings say how many they are. */
const membersNotTold = 3;

/** The case as the procedure judges it on a day. */
export function asProcedureCase(kept: KeptCase, on: CalendarDate): ProcedureCase {
  const { education, hardArea, specialReview, overAgeGrounds, before, youthUnionHere, tradeUnionHere, noMembers } = kept.facts;
  const unionAge = on < addMonths(kept.bornOn, 12 * (unionUntil + 1));
  return {
    person: {
      bornOn: kept.bornOn,
      education,
      hardArea,
      unionAge,
      specialReview,
      overAgeGrounds,
      before,
      openElsewhere: kept.openElsewhere,
    },
    place: {
      officialMembers: kept.members ?? membersNotTold,
      baseCommittee: kept.baseId !== null,
      // Sub-committees are no level of the tree (they are left out on purpose).
      subCommittee: false,
      wardIsBase: kept.wardIsBase,
      // Until it is asked: nearly every place has a Youth Union, few a trade union.
      youthUnion: youthUnionHere ?? true,
      tradeUnion: tradeUnionHere ?? false,
      noMembers,
      canPropose: kept.mayPropose,
      canAppraise: kept.mayAppraise,
      canDecide: kept.mayDecide,
      letGo: kept.letGo,
      canRemove: kept.mayRemove,
      hasSeal: kept.hasSeal,
    },
    events: kept.events,
  };
}

/** Why somebody is followed no longer: a class only, never the story (DOMAIN §2.2). */
export const dropReasons = ["NO_LONGER_FIT", "NO_LONGER_WISHES", "LEFT_THE_PLACE", "HEALTH", "OTHER"] as const;
