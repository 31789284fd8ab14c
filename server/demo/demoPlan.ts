import type { CalendarDate } from "../domain/calendar.ts";
import type { CandidateFacts, Occupation, Sex } from "../domain/candidates.ts";
import type { ClassKind, ClassState } from "../domain/classes.ts";
import type { LevelNumber, UnitKind } from "../domain/levels.ts";
import type { MemberEvent, TransferKind } from "../domain/members/codes.ts";
import type { MemberFacts } from "../domain/members/facts.ts";
import type { EventCode, StateCode } from "../domain/procedure/codes.ts";
import type { EventFacts } from "../domain/procedure/facts.ts";
import type { Role } from "../domain/roles.ts";
import type { Sector } from "../domain/sectors.ts";
import type { PlaceKind, PlaceLack } from "../domain/whitePlaces.ts";

/** Codes of the reference data that the demo city uses; the rows themselves come with the migrations. */
export type FlowCode = "ADMISSIONS" | "CLASS_CERTIFICATES" | "NEW_SOURCES" | "RECOGNITIONS" | "EXPELLED" | "STRUCK_OFF" | "LEFT_ON_REQUEST";
export type IndicatorCode = FlowCode | "MEMBERS" | "SOURCES" | "ADMISSION_SHARE";
export type SourceGroupCode =
  | "UNSPECIFIED"
  | "CIVIL_SERVANT"
  | "PUBLIC_EMPLOYEE_HEALTH"
  | "TEACHER"
  | "LECTURER"
  | "PUBLIC_EMPLOYEE"
  | "ARMED_FORCES"
  | "POLICE"
  | "DEMOBILISED_SOLDIER"
  | "MILITIA"
  | "WORKER"
  | "ENTERPRISE_STAFF"
  | "PRIVATE_OWNER"
  | "FARMER"
  | "STUDENT"
  | "PUPIL"
  | "LOCAL_ROLE"
  | "RETURNING_YOUTH"
  | "FREELANCE"
  | "RETIRED"
  | "OTHER";

export interface DemoUnit {
  id: string;
  level: LevelNumber;
  kind: UnitKind;
  sector: Sector | null;
  code: string | null;
  name: string;
  /** Null for a city. Parents stand before their children in the list. */
  parentId: string | null;
  bornOn: CalendarDate;
}

export interface DemoAccount {
  id: string;
  login: string;
  fullName: string;
  /** The unit that keeps the account; null for the operator. */
  unitId: string | null;
}

export interface DemoPost {
  id: string;
  accountId: string;
  unitId: string | null;
  role: Role;
  from: CalendarDate;
}

export interface DemoEvent {
  id: string;
  unitId: string;
  indicator: Exclude<IndicatorCode, "ADMISSION_SHARE">;
  /** UNSPECIFIED where the indicator is not counted by source group. */
  sourceGroup: SourceGroupCode;
  occurredOn: CalendarDate;
  /** FLOW: at least 1. STOCK: the difference to the reading before, which may be 0 or less. */
  quantity: number;
  /** STOCK only: the closing number of that day. */
  reading: number | null;
  note: string | null;
}

/** Somebody whom one of the admissions was. */
export interface DemoAdmitted {
  resultId: string;
  personId: string;
  unitId: string;
  fullName: string;
  bornOn: CalendarDate;
  /** On the day. */
  age: number;
  sex: Sex;
  sourceGroup: SourceGroupCode;
  minority: boolean;
  religious: boolean;
  youthUnion: boolean;
  occupation: Occupation;
}

export interface DemoInstrument {
  id: string;
  /** The unit that issued it. */
  unitId: string;
  number: string;
  signedOn: CalendarDate;
  issuer: string;
  title: string;
}

export interface DemoTarget {
  id: string;
  unitId: string;
  /** The unit straight above; for OWN_RESOLUTION the unit itself. */
  assignedById: string;
  indicator: IndicatorCode;
  /** A reporting period's id. */
  period: string;
  baseline: "ASSIGNED" | "OWN_RESOLUTION";
  /** At least 1, or 0 when exempt; basis points for ADMISSION_SHARE. */
  value: number;
  exempt: boolean;
  exemptReason: string | null;
  instrumentId: string;
  acknowledged: boolean;
}

/** A place without members or organisation, and the branch that looks after it, if one does. */
export interface DemoPlace {
  id: string;
  unitId: string;
  kind: PlaceKind;
  name: string;
  lack: PlaceLack;
  sources: number;
  branchId: string | null;
}

/** Somebody a branch follows, with every step so far, judged by the rules of its day. */
export interface DemoCase {
  id: string;
  personId: string;
  unitId: string;
  fullName: string;
  sex: Sex;
  bornOn: CalendarDate;
  sourceGroup: SourceGroupCode;
  facts: CandidateFacts;
  steps: { id: string; event: EventCode; on: CalendarDate; becomes: StateCode; facts: EventFacts; unitId: string }[];
}

/** That a ward sent a case to a branch of another. */
export interface DemoCaseLetter {
  id: string;
  caseId: string;
  wardId: string;
  to: string;
}

/** A class of a ward; who is in one that is over has a certificate, whose step stands in the case. */
export interface DemoClass {
  id: string;
  unitId: string;
  kind: ClassKind;
  title: string;
  place: string;
  state: ClassState;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  nominateBy: CalendarDate;
  places: number;
  sessions: { id: string; on: CalendarDate; title: string }[];
  people: {
    id: string;
    caseId: string;
    stepId: string;
    on: CalendarDate;
    certificate: { stepId: string; on: CalendarDate; number: string } | null;
  }[];
}

/** Somebody on a branch's list, with what happened to them besides. */
export interface DemoMember {
  id: string;
  personId: string;
  unitId: string;
  fullName: string;
  sex: Sex;
  bornOn: CalendarDate;
  joinedOn: CalendarDate;
  officialOn: CalendarDate | null;
  /** Since when they are on the list. */
  since: CalendarDate;
  /** The case that follows a listed probationer, from the day of the ceremony on. */
  probation: { caseId: string; stepId: string; on: CalendarDate } | null;
  events: { id: string; event: MemberEvent; on: CalendarDate; facts: MemberFacts }[];
}

/** A member sent on their way, to a committee or to a place outside the city. */
export interface DemoLetter {
  id: string;
  memberId: string;
  unitId: string;
  kind: TransferKind;
  to: string | null;
  outside: string | null;
  letter: string;
  sentOn: CalendarDate;
  until: CalendarDate | null;
  /** The branch that took them in, nine days later. */
  receivedBy: string | null;
  /** When somebody who was away for a time came back. */
  returnedOn?: CalendarDate;
}

/** Rows ready to be inserted as they are, in this order; facts of one unit stand in order of time. */
export interface DemoPlan {
  units: DemoUnit[];
  accounts: DemoAccount[];
  posts: DemoPost[];
  events: DemoEvent[];
  instruments: DemoInstrument[];
  targets: DemoTarget[];
  places: DemoPlace[];
  cases: DemoCase[];
  caseLetters: DemoCaseLetter[];
  members: DemoMember[];
  letters: DemoLetter[];
  /** Branches whose list is their headcount. */
  rolls: string[];
  admitted: DemoAdmitted[];
  classes: DemoClass[];
  /** One sign-in for each role, to be shown at start. */
  signIns: { role: Role; login: string; unitName: string | null }[];
}
