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
  | 'CONCLUSION_MISSING'
  | 'CONSENT_NOT_NEEDED'
  | 'CONSENT_REQUIRED'
  | 'CV_BEFORE_APPLICATION'
  | 'DECISION_NOT_RECEIVED'
  | 'DECISION_STILL_RUNNING'
  | 'DOCUMENT53_MISSING'
  | 'EDUCATION_TOO_LOW'
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

export type CaseQueueQueryVariables = Exact<{
  unitId: string;
}>;


export type CaseQueueQuery = { caseQueue: Array<{ id: string, fullName: string, birthYear: number, sourceGroup: string, state: CaseState, stateVi: string, stateEn: string, since: string | null, unit: { id: string, name: string } | null, next: Array<{ event: CaseEvent, nameVi: string, nameEn: string, by: CaseActor, mine: boolean, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }>, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }> }> };


export const CaseQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceGroup"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]}}]}}]} as unknown as DocumentNode<CaseQueueQuery, CaseQueueQueryVariables>;