import type { CalendarDate } from "../calendar.ts";
import type { EventCode, StateCode } from "./codes.ts";

export const educations = ["NONE", "PRIMARY", "LOWER_SECONDARY_PROGRAMME", "LOWER_SECONDARY", "UPPER_SECONDARY", "HIGHER"] as const;
/** LOWER_SECONDARY_PROGRAMME: finished the programme, without the diploma. */
export type Education = (typeof educations)[number];

export const leavingGrounds = [
  "LEFT_ACTIVITY",
  "OWN_REQUEST",
  "FAMILY_HARDSHIP",
  "DISUNITY",
  "CORRUPTION",
  "WASTE",
  "NEGATIVITY",
  "SERIOUS_CRIME",
  "LESS_SERIOUS_CRIME",
] as const;
/** Why somebody left the Party before; some grounds bar a return (DOMAIN §2.5). */
export type LeavingGround = (typeof leavingGrounds)[number];

export interface EarlierMembership {
  readonly leftOn: CalendarDate;
  readonly ground: LeavingGround | null;
  /** The day the record of a less serious crime was cleared. */
  readonly clearedOn: CalendarDate | null;
  readonly readmittedBefore: boolean;
}

/** What the procedure asks of a person; never more (DOMAIN §7 D1). */
export interface Applicant {
  readonly bornOn: CalendarDate;
  /** Null: nobody asked yet. */
  readonly education: Education | null;
  /** Lives where the Secretariat allows less education. */
  readonly hardArea: boolean;
  /** Of the age of the Youth Union. */
  readonly unionAge: boolean;
  /** Rules apart apply (religion, foreign marriage, political history): the flag only, never the facts. */
  readonly specialReview: boolean;
  /** Health, prestige and the place's special need are stated, so that being over 60 does not end the case (DOMAIN §2.1). */
  readonly overAgeGrounds: boolean;
  readonly before: EarlierMembership | null;
  readonly openElsewhere: boolean;
}

/** The branch and its line on the day that is judged. */
export interface Place {
  readonly officialMembers: number;
  readonly baseCommittee: boolean;
  readonly subCommittee: boolean;
  /** The ward is itself the base organisation (208-QĐ/TW). */
  readonly wardIsBase: boolean;
  readonly youthUnion: boolean;
  readonly tradeUnion: boolean;
  /** A place without members: the superior sent one of another branch to help. */
  readonly noMembers: boolean;
  readonly canPropose: boolean;
  readonly canAppraise: boolean;
  readonly canDecide: boolean;
  /** The branch let the case go (document 53, or the decision forwarded) and still holds it: nobody else was given it (DOMAIN §2.5). */
  readonly letGo?: boolean;
  readonly canRemove: boolean;
  /** Whoever decides has a seal for the decision. */
  readonly hasSeal: boolean;
}

export interface Helper {
  /** Who it is; an introduction counts for whoever wrote it alone. */
  readonly name?: string;
  /** Their membership, of one picked from the branch's list; a member without one was named by hand. */
  readonly memberId?: string;
  /** True with a membership. */
  readonly listed?: boolean;
  readonly kind: "MEMBER" | "YOUTH_UNION" | "TRADE_UNION";
  readonly official?: boolean;
  readonly suspended?: boolean;
  /** Since when helper and candidate work, study or live in the same place. */
  readonly togetherSince: CalendarDate;
}

export const paperCodes = [
  "3-KND",
  "4-KND",
  "4A-KND",
  "5-KND",
  "MEMBER_CV",
  "10-KND",
  "11-KND",
  "12-KND",
  "NEW_MEMBER_CERTIFICATE",
] as const;
export type PaperCode = (typeof paperCodes)[number];

/** Facts an event brings with it; a step of the rule set says which it needs. */
export interface EventFacts {
  by?: "BRANCH" | "MASS_BODY" | "COMMITTEE_MEMBER";
  helpers?: readonly Helper[];
  placesLeft?: number;
  passed?: boolean;
  number?: string;
  /** Replies asked for. */
  requests?: number;
  conclusion?: boolean;
  paper?: PaperCode;
  /** Whose introduction (3-KNĐ) it is, counted from 1. */
  helper?: number;
  /** Official members of the branch, and of them those away and those exempt who did not come (DOMAIN `vote.branch`). */
  official?: number;
  away?: number;
  exemptAbsent?: number;
  present?: number;
  members?: number;
  yes?: number;
  recognise?: number;
  remove?: number;
  /** What a returned file is to be mended from; FILE when only papers are missing. */
  to?: StateCode | "FILE";
  reason?: string;
  reasonClass?: string;
  /** Working days more. */
  days?: number;
  granted?: boolean;
  /** Number of the superior's consent to a late ceremony. */
  lateConsent?: string | null;
  document53?: string;
  ground?: string;
  /** Who signed, and where the paper itself lies: told to people, asked by no rule. */
  signer?: string;
  keptAt?: string;
}

export interface ProcedureEvent extends EventFacts {
  readonly event: EventCode;
  readonly on: CalendarDate;
}

/** Names of the facts an event may bring. */
export const factNames = [
  "by",
  "helpers",
  "placesLeft",
  "passed",
  "number",
  "requests",
  "conclusion",
  "paper",
  "helper",
  "official",
  "away",
  "exemptAbsent",
  "present",
  "members",
  "yes",
  "recognise",
  "remove",
  "to",
  "reason",
  "reasonClass",
  "days",
  "granted",
  "lateConsent",
  "document53",
  "ground",
  "signer",
  "keptAt",
] as const satisfies readonly (keyof EventFacts)[];
