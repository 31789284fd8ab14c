/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether an adjustment that was asked for still waits, or how it was answered. */
export type AdjustmentState =
  | 'ASKED'
  | 'GRANTED'
  | 'PARTLY_GRANTED'
  | 'REFUSED';

/** Asks the unit above for another number. */
export type AskAdjustmentInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Why, in at most 1000 characters. */
  reason: string;
  /** One's own target of record. */
  targetId: string;
  /** The number asked for; basis points for a RATIO. Other than the number in force. */
  value: number;
};

/** Answers what a unit straight below asked for. */
export type DecideAdjustmentInput = {
  /** What to tell the unit, in at most 1000 characters. */
  answer: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** What was asked for grants it; a number between that and the one in force grants a part; null refuses. */
  grantedValue?: number | null | undefined;
  /** The paper the new version rests on; needed unless refused. */
  instrument?: InstrumentInput | null | undefined;
  /** The target that was asked about. */
  targetId: string;
};

/** Decides about the exemption of a unit straight below. */
export type DecideExemptionInput = {
  /** What to tell the unit, in at most 1000 characters. */
  answer: string;
  /** A UUID made by the client. */
  clientKey: string;
  /** The answer to the proposal. */
  decision: ExemptionDecision;
  /** The exemption. */
  exemptionId: string;
  /** The paper the approval rests on; needed for APPROVED. */
  instrument?: InstrumentInput | null | undefined;
};

/** Ends an approved exemption of a unit straight below before its time. */
export type EndExemptionInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The exemption. */
  exemptionId: string;
  /** Why, in at most 1000 characters. */
  reason: string;
};

/** What the unit above decides about an exemption. */
export type ExemptionDecision =
  | 'APPROVED'
  | 'REFUSED';

/** Asked for, approved, refused, or ended before its time. */
export type ExemptionState =
  | 'APPROVED'
  | 'ENDED'
  | 'PROPOSED'
  | 'REFUSED';

/** The paper a target or a decision about the tree rests on. */
export type InstrumentInput = {
  /** The committee that issued it, e.g. `Đảng ủy phường Đống Đa`; an organisation is taken for its committee. */
  issuer: string;
  /** Number and symbol, e.g. `12-KH/TU`. */
  number: string;
  /** Date of signature. */
  signedOn: string;
  /** Its title. */
  title: string;
};

/** Whether the receiving unit has acknowledged the current version. */
export type TargetState =
  | 'ACKNOWLEDGED'
  | 'ISSUED';

export type AcknowledgeTargetMutationVariables = Exact<{
  targetId: string;
}>;


export type AcknowledgeTargetMutation = { acknowledgeTarget: { id: string, state: TargetState, acknowledgedAt: string | null, can: Array<string> } };

export type AskAdjustmentMutationVariables = Exact<{
  input: AskAdjustmentInput;
}>;


export type AskAdjustmentMutation = { askAdjustment: { id: string, can: Array<string>, adjustments: Array<{ round: number, version: number, state: AdjustmentState, askedValue: number, reason: string, askedAt: string, grantedValue: number | null, answer: string | null, answeredAt: string | null }> } };

export type DecideAdjustmentMutationVariables = Exact<{
  input: DecideAdjustmentInput;
}>;


export type DecideAdjustmentMutation = { decideAdjustment: { id: string, value: number, version: number } };

export type EndExemptionMutationVariables = Exact<{
  input: EndExemptionInput;
}>;


export type EndExemptionMutation = { endExemption: { id: string, state: ExemptionState, endedAt: string | null, can: Array<string> } };

export type DecideExemptionMutationVariables = Exact<{
  input: DecideExemptionInput;
}>;


export type DecideExemptionMutation = { decideExemption: { id: string, state: ExemptionState, can: Array<string> } };


export const AcknowledgeTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"targetId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"targetId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"targetId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeTargetMutation, AcknowledgeTargetMutationVariables>;
export const AskAdjustmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAdjustmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askAdjustment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"adjustments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedValue"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedValue"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}}]}}]} as unknown as DocumentNode<AskAdjustmentMutation, AskAdjustmentMutationVariables>;
export const DecideAdjustmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideAdjustmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideAdjustment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<DecideAdjustmentMutation, DecideAdjustmentMutationVariables>;
export const EndExemptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndExemption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndExemptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endExemption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<EndExemptionMutation, EndExemptionMutationVariables>;
export const DecideExemptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideExemption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideExemptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideExemption"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<DecideExemptionMutation, DecideExemptionMutationVariables>;