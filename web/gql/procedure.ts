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

/** Sets a year's working days for one's own city, as published. */
export type SetWorkingYearInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Whether its holidays are published. */
  confirmed: boolean;
  /** Weekdays of the year without work. */
  rests: Array<string>;
  /** The revision that was looked at; 0 for a year as shipped or without a row. */
  revision: number;
  /** One's own city. */
  unitId: string;
  /** Saturdays and Sundays of the year worked in exchange. */
  works: Array<string>;
  /** The year, 2000 to 2200. */
  year: number;
};

export type RuleSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleSetsQuery = { ruleSets: Array<{ code: string, validFrom: string, validUntil: string | null, confirmed: boolean, instruments: Array<string>, changesVi: Array<string>, changesEn: Array<string>, provisionsVi: Array<string>, provisionsEn: Array<string>, values: Array<{ key: string, nameVi: string, nameEn: string, value: number, unitVi: string, unitEn: string }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, workingDays: number | null, months: number | null, startedBy: Array<CaseEvent> }>, states: Array<{ code: CaseState, nameVi: string, nameEn: string }>, steps: Array<{ event: CaseEvent, nameVi: string, nameEn: string, from: Array<CaseState>, to: Array<CaseState>, by: CaseActor, source: string | null, onward: boolean, onlyVi: Array<string>, onlyEn: Array<string>, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }> }> };

export type WorkingYearsQueryVariables = Exact<{
  unitId: string;
}>;


export type WorkingYearsQuery = { orgUnit: { id: string, can: Array<string> }, workingYears: Array<{ year: number, confirmed: boolean, rests: Array<string>, works: Array<string>, shipped: boolean, revision: number }> };

export type DueDayQueryVariables = Exact<{
  unitId: string;
  from: string;
  workingDays: number;
}>;


export type DueDayQuery = { dueDay: { on: string, confirmed: boolean } };

export type SetWorkingYearMutationVariables = Exact<{
  input: SetWorkingYearInput;
}>;


export type SetWorkingYearMutation = { setWorkingYear: { year: number, confirmed: boolean, rests: Array<string>, works: Array<string>, shipped: boolean, revision: number } };

export type WorkingYearPartsFragment = { year: number, confirmed: boolean, rests: Array<string>, works: Array<string>, shipped: boolean, revision: number };

export const WorkingYearPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingYearParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"rests"}},{"kind":"Field","name":{"kind":"Name","value":"works"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<WorkingYearPartsFragment, unknown>;
export const RuleSetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuleSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"instruments"}},{"kind":"Field","name":{"kind":"Name","value":"changesVi"}},{"kind":"Field","name":{"kind":"Name","value":"changesEn"}},{"kind":"Field","name":{"kind":"Name","value":"provisionsVi"}},{"kind":"Field","name":{"kind":"Name","value":"provisionsEn"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unitVi"}},{"kind":"Field","name":{"kind":"Name","value":"unitEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"startedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"onward"}},{"kind":"Field","name":{"kind":"Name","value":"onlyVi"}},{"kind":"Field","name":{"kind":"Name","value":"onlyEn"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RuleSetsQuery, RuleSetsQueryVariables>;
export const WorkingYearsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkingYears"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workingYears"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkingYearParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingYearParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"rests"}},{"kind":"Field","name":{"kind":"Name","value":"works"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<WorkingYearsQuery, WorkingYearsQueryVariables>;
export const DueDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DueDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workingDays"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueDay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"workingDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workingDays"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}}]} as unknown as DocumentNode<DueDayQuery, DueDayQueryVariables>;
export const SetWorkingYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetWorkingYear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetWorkingYearInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setWorkingYear"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WorkingYearParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkingYearParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"rests"}},{"kind":"Field","name":{"kind":"Name","value":"works"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<SetWorkingYearMutation, SetWorkingYearMutationVariables>;