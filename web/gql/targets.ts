/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The paper a target rests on. */
export type InstrumentInput = {
  /** Who issued it. */
  issuer: string;
  /** Number and symbol, e.g. `12-KH/TU`. */
  number: string;
  /** Date of signature. */
  signedOn: string;
  /** Its title. */
  title: string;
};

/** All drafts of one unit for one indicator and period, issued under one instrument. */
export type IssueTargetsInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Code of the indicator. */
  indicator: string;
  /** The paper. */
  instrument: InstrumentInput;
  /** Id of the period. */
  period: string;
  /** The unit that gives. */
  unitId: string;
};

/** A target to prepare for a unit straight below; nobody else sees it before it is issued. */
export type SetTargetInput = {
  /** Exempts the unit; then no value is given. */
  exempt?: boolean;
  /** Code of the indicator. */
  indicator: string;
  /** Id of the period, e.g. `2026`. */
  period: string;
  /** The receiving unit. */
  unitId: string;
  /** At least 1; basis points for a RATIO (300 = 3 %). Null takes the draft back. */
  value?: number | null | undefined;
};

/** Whether the receiving unit has acknowledged the current version. */
export type TargetState =
  | 'ACKNOWLEDGED'
  | 'ISSUED';

/** What a unit is by the rules of organisation; rights never depend on it. */
export type UnitKind =
  | 'BASE_BRANCH'
  | 'BASE_COMMITTEE'
  | 'BRANCH'
  | 'CITY_COMMITTEE'
  | 'COMMUNE_COMMITTEE'
  | 'SECTOR_COMMITTEE'
  | 'WARD_COMMITTEE';

export type AllocationQueryVariables = Exact<{
  unitId: string;
  indicator: string;
  period: string;
}>;


export type AllocationQuery = { allocation: { ownTarget: number | null, issuedSum: number, draftSum: number, drafts: number, unit: { id: string, name: string, can: Array<string> }, rows: Array<{ code: string | null, kind: UnitKind, members: number, lastYear: number, actual: number, draft: number | null, draftExempt: boolean, issued: number | null, issuedExempt: boolean, state: TargetState | null, can: Array<string>, unit: { id: string, name: string } }> } };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { setTarget: { draft: number | null, draftExempt: boolean, issued: number | null, issuedExempt: boolean, state: TargetState | null, unit: { id: string } } };

export type IssueTargetsMutationVariables = Exact<{
  input: IssueTargetsInput;
}>;


export type IssueTargetsMutation = { issueTargets: Array<{ id: string }> };


export const AllocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Allocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"issuedSum"}},{"kind":"Field","name":{"kind":"Name","value":"draftSum"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"lastYear"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]}}]} as unknown as DocumentNode<AllocationQuery, AllocationQueryVariables>;
export const SetTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTargetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<SetTargetMutation, SetTargetMutationVariables>;
export const IssueTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<IssueTargetsMutation, IssueTargetsMutationVariables>;