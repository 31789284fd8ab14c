/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A fact. */
export type RecordResultInput = {
  /** A UUID made by the client: the same key sent again gets the first answer and stores nothing. */
  clientKey: string;
  /** Code of the indicator. */
  indicator: string;
  /** A remark of up to 500 characters; not readable at city level. */
  note?: string | null | undefined;
  /** The day it counts for: for an admission, the day of the ceremony (DOMAIN Q7). */
  occurredOn: string;
  /** FLOW: how many, at least 1. STOCK: the reading of that day, at least 0. */
  quantity: number;
  /** Code of the source group; required where the indicator is counted by source group, and then not `UNSPECIFIED`. */
  sourceGroup?: string | null | undefined;
  /** Where it happened. */
  unitId: string;
};

export type RecordResultMutationVariables = Exact<{
  input: RecordResultInput;
}>;


export type RecordResultMutation = { recordResult: { id: string, indicator: string, quantity: number, occurredOn: string } };


export const RecordResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordResultInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}}]}}]}}]} as unknown as DocumentNode<RecordResultMutation, RecordResultMutationVariables>;