/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** PDF to be printed and signed, DOCX to be edited in Word first. */
export type FileFormat =
  | 'DOCX'
  | 'PDF';

/** What the standing committee voted of one case. */
export type MeetingItemInput = {
  /** The case. */
  candidateId: string;
  /** Why not, at most 1,000 characters; asked of an admission that the vote did not carry. */
  declineReason?: string | null | undefined;
  /** The revision that was looked at. */
  revision: number;
  /** Votes for. */
  yes: number;
};

/** LIST: the cases put to a meeting, before it; MINUTES: the table of its votes; DECISION: what it decided of one person. */
export type MeetingPaper =
  | 'DECISION'
  | 'LIST'
  | 'MINUTES';

/** What a meeting of a ward's standing committee decided: all of it is recorded, or nothing. */
export type RecordMeetingInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Number of the first decision; those that follow are numbered on, in the order of `items`. */
  firstNumber: number;
  /** 1 to 100 cases, each once. */
  items: Array<MeetingItemInput>;
  /** How many the standing committee has: the majority is more than half of them. */
  members: number;
  /** What follows the number, `-QĐ/ĐU`. */
  numberSuffix: string;
  /** The day of the meeting, which is the day of its decisions; not in the future. */
  on: string;
  /** Who signs the decisions, 2 to 100 characters. */
  signer: string;
  /** One's own ward. */
  unitId: string;
};

export type MeetingPersonFragment = { id: string, fullName: string, birthYear: number, state: CaseState, stateVi: string, stateEn: string, unit: { id: string, name: string } | null, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }> };

export type MeetingVotesFragment = { on: string, decisions: Array<{ candidateId: string, fullName: string, branch: string, event: CaseEvent, members: number, yes: number, number: string | null, candidate: { id: string } | null }> };

export type MeetingCasesQueryVariables = Exact<{
  unitId: string;
}>;


export type MeetingCasesQuery = { meetingCases: Array<{ revision: number, event: CaseEvent, ready: boolean, candidate: { id: string, fullName: string, birthYear: number, state: CaseState, stateVi: string, stateEn: string, unit: { id: string, name: string } | null, clocks: Array<{ code: CaseClock, nameVi: string, nameEn: string, statutory: boolean, dueOn: string, confirmed: boolean, overdue: boolean, workingDaysLeft: number, reminder: number | null }> }, refusals: Array<{ code: CaseRefusal, textVi: string, textEn: string }> }> };

export type MeetingDayQueryVariables = Exact<{
  unitId: string;
  on: string;
}>;


export type MeetingDayQuery = { meeting: { on: string, decisions: Array<{ candidateId: string, fullName: string, branch: string, event: CaseEvent, members: number, yes: number, number: string | null, candidate: { id: string } | null }> } };

export type MeetingPaperQueryVariables = Exact<{
  unitId: string;
  on: string;
  paper: MeetingPaper;
  format: FileFormat;
  candidateIds?: Array<string> | string | null | undefined;
}>;


export type MeetingPaperQuery = { meetingPaper: { fileName: string, mediaType: string, content: string } };

export type RecordMeetingMutationVariables = Exact<{
  input: RecordMeetingInput;
}>;


export type RecordMeetingMutation = { recordMeeting: { on: string, decisions: Array<{ candidateId: string, fullName: string, branch: string, event: CaseEvent, members: number, yes: number, number: string | null, candidate: { id: string } | null }> } };

export const MeetingPersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CandidateCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]}}]} as unknown as DocumentNode<MeetingPersonFragment, unknown>;
export const MeetingVotesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingVotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"candidate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<MeetingVotesFragment, unknown>;
export const MeetingCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeetingCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingPerson"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingPerson"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CandidateCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"reminder"}}]}}]}}]} as unknown as DocumentNode<MeetingCasesQuery, MeetingCasesQueryVariables>;
export const MeetingDayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeetingDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingVotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingVotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"candidate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<MeetingDayQuery, MeetingDayQueryVariables>;
export const MeetingPaperDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeetingPaper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"paper"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MeetingPaper"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileFormat"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"candidateIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingPaper"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"paper"},"value":{"kind":"Variable","name":{"kind":"Name","value":"paper"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}},{"kind":"Argument","name":{"kind":"Name","value":"candidateIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"candidateIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<MeetingPaperQuery, MeetingPaperQueryVariables>;
export const RecordMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingVotes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeetingVotes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Meeting"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"candidate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"yes"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<RecordMeetingMutation, RecordMeetingMutationVariables>;