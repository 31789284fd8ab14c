/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Until it is ACCEPTED the case stays where it was; DECLINED or CALLED_BACK it can be sent again. */
export type CaseLetterState =
  | 'ACCEPTED'
  | 'CALLED_BACK'
  | 'DECLINED'
  | 'SENT';

/** Takes a case over, or calls it back. */
export type CaseLetterStepInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The letter. */
  letterId: string;
};

/** Says that a case is not taken over. */
export type DeclineCaseInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The letter. */
  letterId: string;
  /** Why, in at most 300 characters. */
  reason: string;
};

export type LetterPartsFragment = { id: string, candidateId: string | null, fullName: string, stageVi: string, stageEn: string, fromName: string, toName: string, sentOn: string, state: CaseLetterState, closedOn: string | null, reason: string | null, can: Array<string> };

export type CaseLettersQueryVariables = Exact<{
  unitId: string;
}>;


export type CaseLettersQuery = { caseLetters: Array<{ id: string, candidateId: string | null, fullName: string, stageVi: string, stageEn: string, fromName: string, toName: string, sentOn: string, state: CaseLetterState, closedOn: string | null, reason: string | null, can: Array<string> }> };

export type AcceptCaseMutationVariables = Exact<{
  input: CaseLetterStepInput;
}>;


export type AcceptCaseMutation = { acceptCase: { id: string, candidateId: string | null, fullName: string, stageVi: string, stageEn: string, fromName: string, toName: string, sentOn: string, state: CaseLetterState, closedOn: string | null, reason: string | null, can: Array<string> } };

export type DeclineCaseMutationVariables = Exact<{
  input: DeclineCaseInput;
}>;


export type DeclineCaseMutation = { declineCase: { id: string, candidateId: string | null, fullName: string, stageVi: string, stageEn: string, fromName: string, toName: string, sentOn: string, state: CaseLetterState, closedOn: string | null, reason: string | null, can: Array<string> } };

export type CallBackCaseMutationVariables = Exact<{
  input: CaseLetterStepInput;
}>;


export type CallBackCaseMutation = { callBackCase: { id: string, candidateId: string | null, fullName: string, stageVi: string, stageEn: string, fromName: string, toName: string, sentOn: string, state: CaseLetterState, closedOn: string | null, reason: string | null, can: Array<string> } };

export const LetterPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LetterParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"stageVi"}},{"kind":"Field","name":{"kind":"Name","value":"stageEn"}},{"kind":"Field","name":{"kind":"Name","value":"fromName"}},{"kind":"Field","name":{"kind":"Name","value":"toName"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<LetterPartsFragment, unknown>;
export const CaseLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LetterParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LetterParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"stageVi"}},{"kind":"Field","name":{"kind":"Name","value":"stageEn"}},{"kind":"Field","name":{"kind":"Name","value":"fromName"}},{"kind":"Field","name":{"kind":"Name","value":"toName"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<CaseLettersQuery, CaseLettersQueryVariables>;
export const AcceptCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetterStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LetterParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LetterParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"stageVi"}},{"kind":"Field","name":{"kind":"Name","value":"stageEn"}},{"kind":"Field","name":{"kind":"Name","value":"fromName"}},{"kind":"Field","name":{"kind":"Name","value":"toName"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<AcceptCaseMutation, AcceptCaseMutationVariables>;
export const DeclineCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LetterParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LetterParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"stageVi"}},{"kind":"Field","name":{"kind":"Name","value":"stageEn"}},{"kind":"Field","name":{"kind":"Name","value":"fromName"}},{"kind":"Field","name":{"kind":"Name","value":"toName"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<DeclineCaseMutation, DeclineCaseMutationVariables>;
export const CallBackCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CallBackCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetterStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callBackCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LetterParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LetterParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"stageVi"}},{"kind":"Field","name":{"kind":"Name","value":"stageEn"}},{"kind":"Field","name":{"kind":"Name","value":"fromName"}},{"kind":"Field","name":{"kind":"Name","value":"toName"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<CallBackCaseMutation, CallBackCaseMutationVariables>;