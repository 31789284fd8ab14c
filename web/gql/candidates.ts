/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whose step it is, by what a unit may do that day: the branch; who holds the class; who proposes (the base committee, or a branch without one), or a sub-committee between the two; the ward's board that appraises; the standing committee that decides; the city that consents. */
export type CaseActor =
  | 'APPRAISER'
  | 'BRANCH'
  | 'CLASS_HOLDER'
  | 'CONSENTER'
  | 'DECIDER'
  | 'PROPOSER'
  | 'SUBCOMMITTEE';

/** A deadline or a date of validity within a case (DOMAIN §2.6). */
export type CaseClock =
  | 'CEREMONY'
  | 'CERTIFICATE_EXPIRY'
  | 'DECISION'
  | 'MEMBER_CV'
  | 'PAPERS_EXPIRY'
  | 'PROBATION_END'
  | 'PROBATION_REVIEW'
  | 'RECOGNITION';

/** What can be recorded of a candidate's case (DOMAIN §2.3). */
export type CaseEvent =
  | 'ACCEPT_SOURCE'
  | 'ANNUL_DECISION'
  | 'APPRAISE_IN_SUBCOMMITTEE'
  | 'ASK_CONSENT'
  | 'ASSIGN_HELPERS'
  | 'ASSIGN_PROBATION_HELPER'
  | 'CERTIFY'
  | 'CONCLUDE_VERIFICATION'
  | 'DECIDE'
  | 'DECLINE'
  | 'DROP'
  | 'EXTEND'
  | 'FOLLOW_PROBATION'
  | 'FORWARD_DECISION'
  | 'GIVE_CONSENT'
  | 'HOLD_BRANCH_MEETING'
  | 'HOLD_CEREMONY'
  | 'HOLD_RECOGNITION_BALLOT'
  | 'IDENTIFY'
  | 'LAPSE_DECISION'
  | 'MEND'
  | 'MOVE'
  | 'NOMINATE'
  | 'PAUSE'
  | 'PUT_TO_BRANCH'
  | 'RECEIVE_APPLICATION'
  | 'RECEIVE_CV'
  | 'RECEIVE_DECISION'
  | 'RECOGNISE'
  | 'RECORD_PAPER'
  | 'RECORD_REPLY'
  | 'REMOVE'
  | 'REQUEST_VERIFICATION'
  | 'RESOLVE_AT_BASE'
  | 'RESOLVE_RECOGNITION_AT_BASE'
  | 'RESUME'
  | 'RETURN'
  | 'REVIEW_PROBATION'
  | 'SEND_OUTSIDE'
  | 'START_APPRAISAL'
  | 'START_CLASS'
  | 'SUBMIT'
  | 'SUBMIT_RECOGNITION'
  | 'TAKE_OVER'
  | 'WITHDRAW';

/** Who is to follow and help a candidate (DOMAIN R28). */
export type CaseHelperInput = {
  /** As whom they help. */
  kind: HelperKind;
  /** MEMBER: the membership, of the branch's official members who are not suspended that day. The name is then the list's. */
  memberId?: string | null | undefined;
  /** Full name of an executive, or of a member who is not on the list: only where the branch keeps no whole list, or the place has no members. Whoever bears a name of the list is what the list says. */
  name?: string | null | undefined;
  /** Since when helper and candidate work, study or live in the same place. */
  togetherSince: string;
};

/** Why an event of a case is refused. */
export type CaseRefusal =
  | 'AGE_OVER_MAX'
  | 'AGE_UNDER_MIN'
  | 'BALLOTS_USED'
  | 'BALLOT_CARRIED'
  | 'BALLOT_UNDECIDED'
  | 'BASE_NOT_RESOLVED'
  | 'BRANCH_TOO_SMALL'
  | 'CEREMONY_TOO_LATE'
  | 'CERTIFICATE_EXPIRED'
  | 'CLASS_CERTIFICATE_MISSING'
  | 'CLASS_FULL'
  | 'CLASS_NOT_PASSED'
  | 'CLASS_RECORDS'
  | 'CLASS_TAKES'
  | 'CONCLUSION_MISSING'
  | 'CONSENT_NOT_NEEDED'
  | 'CONSENT_REQUIRED'
  | 'CV_BEFORE_APPLICATION'
  | 'DECISION_NOT_RECEIVED'
  | 'DECISION_STILL_RUNNING'
  | 'DOCUMENT53_MISSING'
  | 'EDUCATION_TOO_LOW'
  | 'EDUCATION_UNASKED'
  | 'EXTENSION_TOO_LONG'
  | 'EXTENSION_USED'
  | 'FACT_MISSING'
  | 'FACT_UNKNOWN'
  | 'HELPERS_TOO_FEW'
  | 'HELPER_NOT_OFFICIAL'
  | 'HELPER_PAIR_UNLAWFUL'
  | 'HELPER_SUSPENDED'
  | 'HELPER_TIME_TOO_SHORT'
  | 'MEMBER_CV_MISSING'
  | 'NOTHING_MENDED'
  | 'NOT_IN_ORDER'
  | 'NOT_SUBMITTED'
  | 'NO_AUTHORITY'
  | 'NO_QUORUM'
  | 'NO_SEAL'
  | 'OPEN_ELSEWHERE'
  | 'PAPERS_STALE'
  | 'PAPER_MISSING_3'
  | 'PAPER_MISSING_4'
  | 'PAPER_MISSING_5'
  | 'PAPER_MISSING_10'
  | 'PAPER_MISSING_11'
  | 'PAPER_MISSING_12'
  | 'PROBATION_NOT_OVER'
  | 'READMISSION_BARRED'
  | 'READMISSION_TOO_EARLY'
  | 'READMISSION_TWICE'
  | 'RECOGNITION_NOT_VOTED'
  | 'REMOVAL_NOT_VOTED'
  | 'REPLIES_OUTSTANDING'
  | 'VOTES_DO_NOT_ADD'
  | 'VOTE_TOO_LOW'
  | 'WRONG_STATE';

/** Where a candidate's case stands (DOMAIN §2.2). */
export type CaseState =
  | 'APPLIED'
  | 'APPRAISING'
  | 'AWAITING_CONSENT'
  | 'BASE_RESOLVED'
  | 'BRANCH_APPROVED'
  | 'BRANCH_REJECTED'
  | 'BRANCH_REVIEW'
  | 'CLASS_ATTENDING'
  | 'CLASS_CERTIFIED'
  | 'CLASS_NOMINATED'
  | 'CV_DECLARED'
  | 'DECIDED'
  | 'DECISION_ANNULLED'
  | 'DECISION_LAPSED'
  | 'DECLINED'
  | 'DROPPED'
  | 'FOSTERING'
  | 'IDENTIFIED'
  | 'MOVED'
  | 'MOVED_OUT'
  | 'OFFICIAL'
  | 'OPINIONS'
  | 'PAUSED'
  | 'PROBATION'
  | 'PROBATION_REMOVED'
  | 'PROBATION_REVIEW'
  | 'RETURNED'
  | 'SOURCE'
  | 'START'
  | 'SUBCOMMITTEE_APPRAISED'
  | 'SUBMITTED'
  | 'VERIFYING'
  | 'WITHDRAWN';

/** AWARENESS: before the application; NEW_MEMBER: during probation. */
export type ClassKind =
  | 'AWARENESS'
  | 'NEW_MEMBER';

/** An earlier membership, as far as the rules of re-admission ask. */
export type EarlierMembershipInput = {
  /** The day the record of a less serious crime was cleared. */
  clearedOn?: string | null | undefined;
  /** Why, where the rules ask. */
  ground?: LeavingGround | null | undefined;
  /** The day of leaving. */
  leftOn: string;
  /** Was re-admitted once already. */
  readmittedBefore: boolean;
};

/** General education; LOWER_SECONDARY_PROGRAMME is without the diploma. */
export type Education =
  | 'HIGHER'
  | 'LOWER_SECONDARY'
  | 'LOWER_SECONDARY_PROGRAMME'
  | 'NONE'
  | 'PRIMARY'
  | 'UPPER_SECONDARY';

/** Gives a case that was let go with document 53 to a branch below the one who gives it. */
export type HandOverCaseInput = {
  /** The case. */
  candidateId: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** The revision that was looked at. */
  revision: number;
  /** The branch that takes it over; it records TAKE_OVER then. */
  unitId: string;
};

/** A Party member, or an executive of the Youth Union or of the trade union. */
export type HelperKind =
  | 'MEMBER'
  | 'TRADE_UNION'
  | 'YOUTH_UNION';

/** Why somebody left the Party before. */
export type LeavingGround =
  | 'CORRUPTION'
  | 'DISUNITY'
  | 'FAMILY_HARDSHIP'
  | 'LEFT_ACTIVITY'
  | 'LESS_SERIOUS_CRIME'
  | 'NEGATIVITY'
  | 'OWN_REQUEST'
  | 'SERIOUS_CRIME'
  | 'WASTE';

/** What lies over a standing for a time. */
export type MemberFlag =
  | 'EXEMPT'
  | 'IN_TRANSIT'
  | 'LODGED'
  | 'SUSPENDED'
  | 'TEMP_AWAY';

/** How much of the activities and tasks they were asked to somebody took part in. */
export type MonthParticipation =
  | 'FULL'
  | 'NONE'
  | 'PARTLY';

/** How somebody came on in the month. */
export type MonthProgress =
  | 'IMPROVED'
  | 'NEEDS_HELP'
  | 'STEADY';

/** BIRTH_YEAR_DIFFERS, SEX_DIFFERS: papers disagree, and either side may be wrong. TO_SETTLE: a committee above was asked whose number it is. SAME_PERSON: it found that the person is known already. */
export type NationalIdNoteCode =
  | 'BIRTH_YEAR_DIFFERS'
  | 'SAME_PERSON'
  | 'SEX_DIFFERS'
  | 'TO_SETTLE';

/** Nominates people of one's own branch: all of them, or nobody. */
export type NominateForClassInput = {
  /** 1 to 100 cases, each once. */
  candidateIds: Array<string>;
  /** A class that is open for nominations. */
  classId: string;
  /** A UUID made by the client. */
  clientKey: string;
};

/** Rows of form 2 on newly admitted members. */
export type Occupation =
  | 'AGRICULTURE'
  | 'ARMED_FORCES'
  | 'COMMUNE_LEVEL'
  | 'ENTERPRISE_INDIRECT'
  | 'ENTERPRISE_LEADER'
  | 'ENTERPRISE_WORKER'
  | 'NON_PUBLIC_LABOUR'
  | 'OTHER'
  | 'PARTY_FRONT_UNIONS'
  | 'PUBLIC_EMPLOYEE'
  | 'PUPIL'
  | 'RETIRED'
  | 'STATE_CADRE'
  | 'STUDENT'
  | 'VILLAGE_PART_TIME';

/** Begins the case of somebody the branch has found; four facts are enough, the rest can follow. */
export type OpenCaseInput = {
  /** Day of birth. */
  bornOn: string;
  /** Who named them: BRANCH (the default), MASS_BODY or COMMITTEE_MEMBER. */
  by?: string | null | undefined;
  /** A UUID made by the client. */
  clientKey: string;
  /** True: somebody else of the same name and day of birth as one whose case stands here (CONFLICT on `fullName` otherwise). */
  differentPerson?: boolean | null | undefined;
  /** An ended case or membership at this branch of the same person, who is followed again; name and birth have to be theirs. */
  earlierId?: string | null | undefined;
  /** Full name, family name first, 2 to 100 characters. */
  fullName: string;
  /** National ID, 12 digits; the rest can follow without it. */
  nationalId?: string | null | undefined;
  /** Since when the branch knows of them; today when left out. */
  on?: string | null | undefined;
  /** Sex. */
  sex: Sex;
  /** Code of the source group. */
  sourceGroup: string;
  /** One's own branch. */
  unitId: string;
};

/** Records what happened in a case on a day; judged by the rules of that day. */
export type RecordStepInput = {
  /** The case. */
  candidateId: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** What happened. */
  event: CaseEvent;
  /** What it brought. */
  facts?: StepFactsInput | null | undefined;
  /** On which day; not before the step before it, not in the future. */
  on: string;
  /** The revision that was looked at. */
  revision: number;
};

/** What a person does in a post. */
export type Role =
  | 'AUDITOR'
  | 'BASE_COMMITTEE'
  | 'BRANCH_SECRETARY'
  | 'CITY_ADMINISTRATOR'
  | 'CITY_BOARD'
  | 'OPERATOR'
  | 'WARD_LEADER'
  | 'WARD_STAFF';

/** Sends a case that was let go with document 53 to a branch of another ward of the city. */
export type SendCaseInput = {
  /** The case. */
  candidateId: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** The revision that was looked at. */
  revision: number;
  /** The branch that is asked to take it over. */
  unitId: string;
};

/** As the statistical forms ask. */
export type Sex =
  | 'FEMALE'
  | 'MALE';

/** Categories one person may have several of, beside the one source group. */
export type SourceTag =
  | 'BEFORE_ENLISTMENT'
  | 'BUSINESS_ASSOCIATION'
  | 'ENTERPRISE_FOREIGN'
  | 'ENTERPRISE_JOINT_STOCK'
  | 'ENTERPRISE_LLC'
  | 'ENTERPRISE_PRIVATE'
  | 'ENTERPRISE_STATE'
  | 'ENTERPRISE_WITHOUT_ORGANISATION'
  | 'ETHNIC_AREA'
  | 'INDUSTRIAL_ZONE'
  | 'MASS_BODY_HEAD'
  | 'RELIGIOUS_AREA'
  | 'RETURNED_GRADUATE'
  | 'RURAL'
  | 'VILLAGE_HEAD';

/** What a step of a case brings with it; `CaseStep.needs` says which are asked. */
export type StepFactsInput = {
  /** Of the official members, those transferred out for a time. */
  away?: number | null | undefined;
  /** IDENTIFY: BRANCH, MASS_BODY or COMMITTEE_MEMBER. */
  by?: string | null | undefined;
  /** CONCLUDE_VERIFICATION: the conclusion is recorded. */
  conclusion?: boolean | null | undefined;
  /** EXTEND: working days more. */
  days?: number | null | undefined;
  /** MOVE: number of document 53. */
  document53?: string | null | undefined;
  /** Of the official members, exempt ones who did not come. */
  exemptAbsent?: number | null | undefined;
  /** GIVE_CONSENT: granted. */
  granted?: boolean | null | undefined;
  /** ANNUL_DECISION: STANDARD, PROCEDURE or AUTHORITY. */
  ground?: string | null | undefined;
  /** RECORD_PAPER 3-KND: whose introduction, counted from 1. */
  helper?: number | null | undefined;
  /** ASSIGN_HELPERS: one or two. */
  helpers?: Array<CaseHelperInput> | null | undefined;
  /** Where the paper itself is kept; scans are never stored here. */
  keptAt?: string | null | undefined;
  /** HOLD_CEREMONY after its last day: number of the superior's consent. */
  lateConsent?: string | null | undefined;
  /** Members of the committee that voted. */
  members?: number | null | undefined;
  /** Number of the paper: certificate, decision, consent. */
  number?: string | null | undefined;
  /** Official members of the branch. */
  official?: number | null | undefined;
  /** RECORD_PAPER: 3-KND, 4-KND, 4A-KND, 5-KND, MEMBER_CV, 10-KND, 11-KND, 12-KND or NEW_MEMBER_CERTIFICATE. */
  paper?: string | null | undefined;
  /** CERTIFY: passed. */
  passed?: boolean | null | undefined;
  /** NOMINATE: places left in the class. */
  placesLeft?: number | null | undefined;
  /** Official members present. */
  present?: number | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
  /** DROP: NO_LONGER_FIT, NO_LONGER_WISHES, LEFT_THE_PLACE, HEALTH or OTHER. */
  reasonClass?: string | null | undefined;
  /** Ballot on a probationer: votes to recognise. */
  recognise?: number | null | undefined;
  /** Ballot on a probationer: votes to remove. */
  remove?: number | null | undefined;
  /** REQUEST_VERIFICATION: replies asked for. */
  requests?: number | null | undefined;
  /** Who signed. */
  signer?: string | null | undefined;
  /** RETURN: what is to be mended from: VERIFYING, OPINIONS, BRANCH_REVIEW, BRANCH_APPROVED or FILE. */
  to?: string | null | undefined;
  /** Votes for. */
  yes?: number | null | undefined;
};

/** Takes back the last step of a case, with everything it counted. */
export type UndoStepInput = {
  /** The case. */
  candidateId: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** Why, in at most 300 characters. */
  reason: string;
  /** The revision that was looked at. */
  revision: number;
};

/** Says anew what is known of a candidate: everything, as the form shows it. */
export type UpdateCandidateInput = {
  /** An earlier membership; null without one. */
  before?: EarlierMembershipInput | null | undefined;
  /** Day of birth. */
  bornOn: string;
  /** The case. */
  candidateId: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** General education; null: not asked yet. */
  education?: Education | null | undefined;
  /** Full name, 2 to 100 characters. */
  fullName: string;
  /** Lives where less education is allowed. */
  hardArea: boolean;
  /** Of an ethnic minority; null: not asked yet. */
  minority?: boolean | null | undefined;
  /** National ID, 12 digits: null leaves the one that is kept, an empty text removes it. */
  nationalId?: string | null | undefined;
  /** The place has no members; somebody of another branch helps. */
  noMembers: boolean;
  /** Row of form 2. */
  occupation?: Occupation | null | undefined;
  /** Health, prestige and the special need of the place are stated for somebody over age. */
  overAgeGrounds: boolean;
  /** Of a religion, without saying which; null: not asked yet. */
  religious?: boolean | null | undefined;
  /** The revision that was looked at. */
  revision: number;
  /** Sex. */
  sex: Sex;
  /** Code of the source group. */
  sourceGroup: string;
  /** Rules apart apply; which and why is never kept. */
  specialReview: boolean;
  /** Further categories, each once. */
  tags: Array<SourceTag>;
  /** The place has a trade union; null: not asked yet. */
  tradeUnionHere?: boolean | null | undefined;
  /** Of the Youth Union; null: not asked yet. */
  youthUnion?: boolean | null | undefined;
  /** The place has a Youth Union; null: not asked yet. */
  youthUnionHere?: boolean | null | undefined;
};

export type StepPartsFragment = { event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> };

export type ClockPartsFragment = { code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null };

export type PersonPartsFragment = { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> };

export type CandidatesQueryVariables = Exact<{
  unitId: string;
  states?: Array<CaseState> | CaseState | null | undefined;
  ended: boolean;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CandidatesQuery = { candidates: { totalCount: number, edges: Array<{ node: { id: string, fullName: string, birthYear: number, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CandidateQueryVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type CandidateQuery = { candidate: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { openCase: { id: string, fullName: string } };

export type RecordStepMutationVariables = Exact<{
  input: RecordStepInput;
}>;


export type RecordStepMutation = { recordStep: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type UndoStepMutationVariables = Exact<{
  input: UndoStepInput;
}>;


export type UndoStepMutation = { undoStep: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type EarlierCaseQueryVariables = Exact<{
  id: string;
}>;


export type EarlierCaseQuery = { candidate: { id: string, fullName: string, bornOn: string, sex: Sex, sourceGroup: string } };

export type EarlierMemberQueryVariables = Exact<{
  id: string;
}>;


export type EarlierMemberQuery = { member: { id: string, fullName: string, bornOn: string | null, sex: Sex } };

export type OpenClassesQueryVariables = Exact<{
  unitId: string;
  kind: ClassKind;
}>;


export type OpenClassesQuery = { classes: { edges: Array<{ node: { id: string, title: string, place: string, startsOn: string, nominateBy: string, places: number, accepted: number } }> } };

export type NominateOneMutationVariables = Exact<{
  input: NominateForClassInput;
}>;


export type NominateOneMutation = { nominateForClass: { id: string } };

export type UpdateCandidateMutationVariables = Exact<{
  input: UpdateCandidateInput;
}>;


export type UpdateCandidateMutation = { updateCandidate: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type NationalIdOfQueryVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type NationalIdOfQuery = { candidate: { id: string, nationalId: string | null, nationalIdNotes: Array<{ code: NationalIdNoteCode, textVi: string, textEn: string }> } };

export type PersonViewsQueryVariables = Exact<{
  candidateId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PersonViewsQuery = { personViews: { edges: Array<{ cursor: string, node: { on: string, lastAt: string, times: number, name: string, role: Role, unitName: string, fields: Array<string>, reason: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HandOverCaseMutationVariables = Exact<{
  input: HandOverCaseInput;
}>;


export type HandOverCaseMutation = { handOverCase: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type ReceivingBranchesQueryVariables = Exact<{
  unitId: string;
  wardId?: string | null | undefined;
}>;


export type ReceivingBranchesQuery = { receivingBranches: Array<{ id: string, name: string }> };

export type SendCaseMutationVariables = Exact<{
  input: SendCaseInput;
}>;


export type SendCaseMutation = { sendCase: { id: string, fullName: string, birthYear: number, bornOn: string, sex: Sex, sourceGroup: string, tags: Array<SourceTag>, occupation: Occupation | null, education: Education | null, minority: boolean | null, religious: boolean | null, youthUnion: boolean | null, hardArea: boolean, specialReview: boolean, overAgeGrounds: boolean, youthUnionHere: boolean | null, tradeUnionHere: boolean | null, noMembers: boolean, nationalIdKept: boolean, memberId: string | null, state: CaseState, stateVi: string, stateEn: string, since: string | null, ended: boolean, deidentifiedOn: string | null, sentTo: string | null, letGo: boolean, revision: number, ruleSet: string, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, before: { leftOn: string, ground: LeavingGround | null, clearedOn: string | null, readmittedBefore: boolean } | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, aside: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, onward: boolean, needs: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }>, history: Array<{ id: string, event: CaseEvent, nameVi: string, nameEn: string, on: string, was: CaseState, becomes: CaseState, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { by: string | null, placesLeft: number | null, passed: boolean | null, number: string | null, requests: number | null, conclusion: boolean | null, paper: string | null, helper: number | null, official: number | null, away: number | null, exemptAbsent: number | null, present: number | null, members: number | null, yes: number | null, recognise: number | null, remove: number | null, to: string | null, reason: string | null, reasonClass: string | null, days: number | null, granted: boolean | null, lateConsent: string | null, document53: string | null, ground: string | null, signer: string | null, keptAt: string | null, helpers: Array<{ listed: boolean | null, name: string, kind: HelperKind, togetherSince: string }> | null } }> } };

export type BranchOfficialsQueryVariables = Exact<{
  unitId: string;
}>;


export type BranchOfficialsQuery = { members: { totalCount: number, edges: Array<{ node: { id: string, fullName: string, birthYear: number, flags: Array<MemberFlag> } }> }, rolls: Array<{ unitId: string, since: string | null }> };

export const StepPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}}]} as unknown as DocumentNode<StepPartsFragment, unknown>;
export const ClockPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]} as unknown as DocumentNode<ClockPartsFragment, unknown>;
export const PersonPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]} as unknown as DocumentNode<PersonPartsFragment, unknown>;
export const CandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Candidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ended"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"Argument","name":{"kind":"Name","value":"ended"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]} as unknown as DocumentNode<CandidatesQuery, CandidatesQueryVariables>;
export const CandidateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Candidate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<CandidateQuery, CandidateQueryVariables>;
export const OpenCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const RecordStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<RecordStepMutation, RecordStepMutationVariables>;
export const UndoStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<UndoStepMutation, UndoStepMutationVariables>;
export const EarlierCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EarlierCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}}]}}]}}]} as unknown as DocumentNode<EarlierCaseQuery, EarlierCaseQueryVariables>;
export const EarlierMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EarlierMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}}]}}]} as unknown as DocumentNode<EarlierMemberQuery, EarlierMemberQueryVariables>;
export const OpenClassesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenClasses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClassKind"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"nominateBy"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenClassesQuery, OpenClassesQueryVariables>;
export const NominateOneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NominateOne"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NominateForClassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nominateForClass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NominateOneMutation, NominateOneMutationVariables>;
export const UpdateCandidateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCandidate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCandidateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCandidate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateCandidateMutation, UpdateCandidateMutationVariables>;
export const NationalIdOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NationalIdOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}}]}}]} as unknown as DocumentNode<NationalIdOfQuery, NationalIdOfQueryVariables>;
export const PersonViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonViews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"candidateId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personViews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"candidateId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"candidateId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"times"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PersonViewsQuery, PersonViewsQueryVariables>;
export const HandOverCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<HandOverCaseMutation, HandOverCaseMutationVariables>;
export const ReceivingBranchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReceivingBranches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wardId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivingBranches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"wardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wardId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ReceivingBranchesQuery, ReceivingBranchesQueryVariables>;
export const SendCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClockParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseClockReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Candidate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"}},{"kind":"Field","name":{"kind":"Name","value":"education"}},{"kind":"Field","name":{"kind":"Name","value":"minority"}},{"kind":"Field","name":{"kind":"Name","value":"religious"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnion"}},{"kind":"Field","name":{"kind":"Name","value":"hardArea"}},{"kind":"Field","name":{"kind":"Name","value":"specialReview"}},{"kind":"Field","name":{"kind":"Name","value":"overAgeGrounds"}},{"kind":"Field","name":{"kind":"Name","value":"youthUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"tradeUnionHere"}},{"kind":"Field","name":{"kind":"Name","value":"noMembers"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leftOn"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"clearedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readmittedBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"deidentifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"letGo"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClockParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"togetherSince"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"paper"}},{"kind":"Field","name":{"kind":"Name","value":"helper"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"away"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAbsent"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"recognise"}},{"kind":"Field","name":{"kind":"Name","value":"remove"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonClass"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"lateConsent"}},{"kind":"Field","name":{"kind":"Name","value":"document53"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"keptAt"}}]}}]}}]}}]} as unknown as DocumentNode<SendCaseMutation, SendCaseMutationVariables>;
export const BranchOfficialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BranchOfficials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"standing"},"value":{"kind":"EnumValue","value":"OFFICIAL"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rolls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<BranchOfficialsQuery, BranchOfficialsQueryVariables>;