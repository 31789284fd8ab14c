/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Against what a result is measured: assigned from above, the unit's own resolution, or a programme. */
export type Baseline =
  | 'ASSIGNED'
  | 'OWN_RESOLUTION'
  | 'PROGRAMME';

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

/** The four levels of the tree, from the city down. */
export type Level =
  | 'BASE'
  | 'BRANCH'
  | 'CITY'
  | 'WARD';

/** One part of a division, or the new unit of a merger: an existing unit, or name and kind of a new one. */
export type PartInput = {
  /** Official code of a new one. */
  code?: string | null | undefined;
  /** Kind of a new one; as the divided unit's when left out. */
  kind?: UnitKind | null | undefined;
  /** Name of a new one. */
  name?: string | null | undefined;
  /** Field of a new one; as the divided unit's when left out. */
  sector?: Sector | null | undefined;
  /** Its share of the people. */
  stock?: Array<StockShareInput> | null | undefined;
  /** Units straight below the divided one that go with it; the others go to the heir. */
  takes?: Array<string> | null | undefined;
  /** Parent of a new one; that of the divided unit when left out. */
  underId?: string | null | undefined;
  /** An existing unit; the divided one itself, when it goes on. */
  unitId?: string | null | undefined;
};

/** Where people of a branch go when it is divided. */
export type PlacePeopleInput = {
  /** A UUID made by the client; a repeated one changes nothing. */
  clientKey: string;
  /** The division. */
  divisionId: string;
  /** One of its parts; null takes their place away again, and the list is whole no longer. */
  partId?: string | null | undefined;
  /** 1 to 1000 people of the branch. */
  personIds: Array<string>;
};

/** CHOSEN beforehand; CAME_LATER: came after the list was whole, so the default part; GONE: had left the branch before the day. */
export type PlacementState =
  | 'CAME_LATER'
  | 'CHOSEN'
  | 'GONE';

/** What a decision would do. */
export type PreviewReorganisationInput = {
  /** First day it holds. */
  effectiveOn: string;
  /** Its steps in order, at most 200. */
  steps: Array<ReorganisationStepInput>;
};

/** PLANNED waits for its day. FAILED: on its day something stood in the way, and nothing of it was done. */
export type ReorganisationState =
  | 'APPLIED'
  | 'CANCELLED'
  | 'FAILED'
  | 'PLANNED';

/** One step. Which fields it reads depends on its kind. */
export type ReorganisationStepInput = {
  /** RENAME: the code from then on; none when left out. */
  code?: string | null | undefined;
  /** MERGE: the unit they go into, when it exists. DISSOLVE: who counts its past; its parent when left out. SPLIT: the same; the first part when left out. */
  heirId?: string | null | undefined;
  /** What is done. */
  kind: StepKind;
  /** RENAME: the new name. */
  name?: string | null | undefined;
  /** MERGE: the new unit. SPLIT: the parts. GROW: the base committee, then its branches. */
  parts?: Array<PartInput> | null | undefined;
  /** CHANGE_KIND: the new field. */
  sector?: Sector | null | undefined;
  /** MOVE: the new parent. */
  underId?: string | null | undefined;
  /** To which units, at least one. */
  unitIds: Array<string>;
  /** CHANGE_KIND: the new kind, of the same level. */
  unitKind?: UnitKind | null | undefined;
};

/** A decision: carried out at once as of its day, or kept until then. */
export type ReorganiseInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** First day it holds: past within open periods, today, or to come. */
  effectiveOn: string;
  /** The paper it rests on. */
  instrument: InstrumentInput;
  /** Why. */
  reason: string;
  /** Its steps in order, at most 200; all of them are done, or none. */
  steps: Array<ReorganisationStepInput>;
};

/** The field a unit works in. */
export type Sector =
  | 'ADMINISTRATIVE'
  | 'COOPERATIVE'
  | 'EDUCATION'
  | 'HEALTH'
  | 'MILITARY'
  | 'NON_STATE_ENTERPRISE'
  | 'OTHER'
  | 'PARTY_MASS_ORG'
  | 'POLICE'
  | 'PUBLIC_SERVICE'
  | 'RESIDENTIAL'
  | 'SCHOOL'
  | 'STATE_ENTERPRISE';

/** Says that the list of a division is whole. */
export type SettleDivisionInput = {
  /** A UUID made by the client; a repeated one changes nothing. */
  clientKey: string;
  /** The division. */
  divisionId: string;
  /** The part that gets whoever comes to the branch after this. */
  partId: string;
};

/** How a member stands; all but the first two are ends. */
export type Standing =
  | 'ANNULLED'
  | 'DECEASED'
  | 'EXPELLED'
  | 'LEFT_ON_REQUEST'
  | 'OFFICIAL'
  | 'PROBATIONARY'
  | 'STRUCK_OFF'
  | 'TRANSFERRED_OUT'
  | 'UNLISTED';

/** What one step of a decision about the tree does. */
export type StepKind =
  | 'CHANGE_KIND'
  | 'DISSOLVE'
  | 'GROW'
  | 'MERGE'
  | 'MOVE'
  | 'RENAME'
  | 'REVIVE'
  | 'SPLIT';

/** How many people of one stock a part gets. */
export type StockShareInput = {
  /** Code of a STOCK indicator, e.g. `MEMBERS`. */
  indicator: string;
  /** How many; over all parts exactly what the divided unit holds itself. */
  people: number;
};

/** What becomes of a unit that takes part in a decision about the tree. */
export type UnitFate =
  | 'ENDS'
  | 'GOES_ON'
  | 'NEW'
  | 'OPENS_AGAIN';

/** What a unit is by the rules of organisation; rights never depend on it. */
export type UnitKind =
  | 'BASE_BRANCH'
  | 'BASE_COMMITTEE'
  | 'BRANCH'
  | 'CITY_COMMITTEE'
  | 'COMMUNE_COMMITTEE'
  | 'SECTOR_COMMITTEE'
  | 'WARD_COMMITTEE';

export type CountedFragment = { wards: number, bases: number, branches: number, members: number, openTargets: number, postsEnding: number, postsMoving: number, ending: number, creating: number, ownTargets: number, questionsClosing: number, exemptionsEnding: number, exemptionsPassing: number, flagsEnding: number, flagsPassing: number, plansEnding: number, remindersPassing: number, placesTouched: number, plannedTouched: number, places: Array<{ unitId: string, name: string, renamed: string | null, fate: UnitFate, unitsBefore: number, unitsAfter: number, membersBefore: number, membersAfter: number, branchesBefore: number | null, branchesAfter: number | null, postsBefore: number | null, postsAfter: number | null, gained: Array<string>, lost: Array<string>, targets: Array<{ indicator: string, period: string, baseline: Baseline, before: number | null, after: number | null, exemptBefore: boolean, exemptAfter: boolean }> }> };

export type PreviewReorganisationQueryVariables = Exact<{
  input: PreviewReorganisationInput;
}>;


export type PreviewReorganisationQuery = { previewReorganisation: { planned: boolean, held: Array<{ indicator: string, people: number }>, problems: Array<{ step: number, code: string, field: string, message: string, blocking: boolean }>, counts: { wards: number, bases: number, branches: number, members: number, openTargets: number, postsEnding: number, postsMoving: number, ending: number, creating: number, ownTargets: number, questionsClosing: number, exemptionsEnding: number, exemptionsPassing: number, flagsEnding: number, flagsPassing: number, plansEnding: number, remindersPassing: number, placesTouched: number, plannedTouched: number, places: Array<{ unitId: string, name: string, renamed: string | null, fate: UnitFate, unitsBefore: number, unitsAfter: number, membersBefore: number, membersAfter: number, branchesBefore: number | null, branchesAfter: number | null, postsBefore: number | null, postsAfter: number | null, gained: Array<string>, lost: Array<string>, targets: Array<{ indicator: string, period: string, baseline: Baseline, before: number | null, after: number | null, exemptBefore: boolean, exemptAfter: boolean }> }> } } };

export type UnitToChangeQueryVariables = Exact<{
  unitId: string;
}>;


export type UnitToChangeQuery = { orgUnit: { id: string, level: Level, kind: UnitKind, sector: Sector | null, name: string, code: string | null, endedOn: string | null, can: Array<string>, children: { edges: Array<{ node: { id: string, name: string } }> } } };

export type ReorganisationsQueryVariables = Exact<{
  unitId?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReorganisationsQuery = { reorganisations: { edges: Array<{ node: { id: string, effectiveOn: string, reason: string, state: ReorganisationState, failure: string | null, failedStep: number | null, decidedAt: string, doneAt: string | null, can: Array<string>, decidedBy: { id: string, name: string } | null, instrument: { number: string, signedOn: string, issuer: string, title: string }, steps: Array<{ kind: StepKind, units: Array<string>, into: string | null, parts: Array<string>, unitKind: UnitKind | null, sector: Sector | null }>, counts: { wards: number, bases: number, branches: number, members: number, openTargets: number, postsEnding: number, postsMoving: number, ending: number, creating: number, ownTargets: number, questionsClosing: number, exemptionsEnding: number, exemptionsPassing: number, flagsEnding: number, flagsPassing: number, plansEnding: number, remindersPassing: number, placesTouched: number, plannedTouched: number, places: Array<{ unitId: string, name: string, renamed: string | null, fate: UnitFate, unitsBefore: number, unitsAfter: number, membersBefore: number, membersAfter: number, branchesBefore: number | null, branchesAfter: number | null, postsBefore: number | null, postsAfter: number | null, gained: Array<string>, lost: Array<string>, targets: Array<{ indicator: string, period: string, baseline: Baseline, before: number | null, after: number | null, exemptBefore: boolean, exemptAfter: boolean }> }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReorganiseMutationVariables = Exact<{
  input: ReorganiseInput;
}>;


export type ReorganiseMutation = { reorganise: { id: string, state: ReorganisationState, effectiveOn: string } };

export type CancelReorganisationMutationVariables = Exact<{
  id: string;
}>;


export type CancelReorganisationMutation = { cancelReorganisation: { id: string, state: ReorganisationState, can: Array<string> } };

export type DivisionPartsFragment = { id: string, reorganisationId: string, effectiveOn: string, state: ReorganisationState, people: number, unplaced: number, cameLater: number, gone: number, settled: boolean, can: Array<string>, unit: { id: string, name: string } | null, parts: Array<{ unitId: string, name: string, isDefault: boolean, people: number, members: number }> };

export type DivisionsQueryVariables = Exact<{
  unitId: string;
}>;


export type DivisionsQuery = { divisions: Array<{ id: string, reorganisationId: string, effectiveOn: string, state: ReorganisationState, people: number, unplaced: number, cameLater: number, gone: number, settled: boolean, can: Array<string>, unit: { id: string, name: string } | null, parts: Array<{ unitId: string, name: string, isDefault: boolean, people: number, members: number }> }> };

export type DivisionPeopleQueryVariables = Exact<{
  id: string;
}>;


export type DivisionPeopleQuery = { divisionPeople: Array<{ id: string, fullName: string, birthYear: number | null, standing: Standing | null, stateVi: string | null, stateEn: string | null, partId: string | null, came: PlacementState | null }> };

export type PlacePeopleMutationVariables = Exact<{
  input: PlacePeopleInput;
}>;


export type PlacePeopleMutation = { placePeople: { id: string, reorganisationId: string, effectiveOn: string, state: ReorganisationState, people: number, unplaced: number, cameLater: number, gone: number, settled: boolean, can: Array<string>, unit: { id: string, name: string } | null, parts: Array<{ unitId: string, name: string, isDefault: boolean, people: number, members: number }> } };

export type SettleDivisionMutationVariables = Exact<{
  input: SettleDivisionInput;
}>;


export type SettleDivisionMutation = { settleDivision: { id: string, reorganisationId: string, effectiveOn: string, state: ReorganisationState, people: number, unplaced: number, cameLater: number, gone: number, settled: boolean, can: Array<string>, unit: { id: string, name: string } | null, parts: Array<{ unitId: string, name: string, isDefault: boolean, people: number, members: number }> } };

export const CountedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReorganisationCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"bases"}},{"kind":"Field","name":{"kind":"Name","value":"branches"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"openTargets"}},{"kind":"Field","name":{"kind":"Name","value":"postsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"postsMoving"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"creating"}},{"kind":"Field","name":{"kind":"Name","value":"ownTargets"}},{"kind":"Field","name":{"kind":"Name","value":"questionsClosing"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"flagsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"flagsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"plansEnding"}},{"kind":"Field","name":{"kind":"Name","value":"remindersPassing"}},{"kind":"Field","name":{"kind":"Name","value":"placesTouched"}},{"kind":"Field","name":{"kind":"Name","value":"plannedTouched"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"renamed"}},{"kind":"Field","name":{"kind":"Name","value":"fate"}},{"kind":"Field","name":{"kind":"Name","value":"unitsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"unitsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"membersBefore"}},{"kind":"Field","name":{"kind":"Name","value":"membersAfter"}},{"kind":"Field","name":{"kind":"Name","value":"branchesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"branchesAfter"}},{"kind":"Field","name":{"kind":"Name","value":"postsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"postsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"gained"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"exemptBefore"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAfter"}}]}}]}}]}}]} as unknown as DocumentNode<CountedFragment, unknown>;
export const DivisionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DivisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisationId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}},{"kind":"Field","name":{"kind":"Name","value":"cameLater"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<DivisionPartsFragment, unknown>;
export const PreviewReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewReorganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blocking"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counted"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReorganisationCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"bases"}},{"kind":"Field","name":{"kind":"Name","value":"branches"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"openTargets"}},{"kind":"Field","name":{"kind":"Name","value":"postsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"postsMoving"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"creating"}},{"kind":"Field","name":{"kind":"Name","value":"ownTargets"}},{"kind":"Field","name":{"kind":"Name","value":"questionsClosing"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"flagsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"flagsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"plansEnding"}},{"kind":"Field","name":{"kind":"Name","value":"remindersPassing"}},{"kind":"Field","name":{"kind":"Name","value":"placesTouched"}},{"kind":"Field","name":{"kind":"Name","value":"plannedTouched"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"renamed"}},{"kind":"Field","name":{"kind":"Name","value":"fate"}},{"kind":"Field","name":{"kind":"Name","value":"unitsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"unitsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"membersBefore"}},{"kind":"Field","name":{"kind":"Name","value":"membersAfter"}},{"kind":"Field","name":{"kind":"Name","value":"branchesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"branchesAfter"}},{"kind":"Field","name":{"kind":"Name","value":"postsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"postsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"gained"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"exemptBefore"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAfter"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewReorganisationQuery, PreviewReorganisationQueryVariables>;
export const UnitToChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitToChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnitToChangeQuery, UnitToChangeQueryVariables>;
export const ReorganisationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reorganisations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorganisations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"failedStep"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"into"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"unitKind"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Counted"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Counted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReorganisationCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wards"}},{"kind":"Field","name":{"kind":"Name","value":"bases"}},{"kind":"Field","name":{"kind":"Name","value":"branches"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"openTargets"}},{"kind":"Field","name":{"kind":"Name","value":"postsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"postsMoving"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"creating"}},{"kind":"Field","name":{"kind":"Name","value":"ownTargets"}},{"kind":"Field","name":{"kind":"Name","value":"questionsClosing"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"exemptionsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"flagsEnding"}},{"kind":"Field","name":{"kind":"Name","value":"flagsPassing"}},{"kind":"Field","name":{"kind":"Name","value":"plansEnding"}},{"kind":"Field","name":{"kind":"Name","value":"remindersPassing"}},{"kind":"Field","name":{"kind":"Name","value":"placesTouched"}},{"kind":"Field","name":{"kind":"Name","value":"plannedTouched"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"renamed"}},{"kind":"Field","name":{"kind":"Name","value":"fate"}},{"kind":"Field","name":{"kind":"Name","value":"unitsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"unitsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"membersBefore"}},{"kind":"Field","name":{"kind":"Name","value":"membersAfter"}},{"kind":"Field","name":{"kind":"Name","value":"branchesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"branchesAfter"}},{"kind":"Field","name":{"kind":"Name","value":"postsBefore"}},{"kind":"Field","name":{"kind":"Name","value":"postsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"gained"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"baseline"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"exemptBefore"}},{"kind":"Field","name":{"kind":"Name","value":"exemptAfter"}}]}}]}}]}}]} as unknown as DocumentNode<ReorganisationsQuery, ReorganisationsQueryVariables>;
export const ReorganiseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Reorganise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReorganiseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reorganise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}}]}}]}}]} as unknown as DocumentNode<ReorganiseMutation, ReorganiseMutationVariables>;
export const CancelReorganisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelReorganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelReorganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<CancelReorganisationMutation, CancelReorganisationMutationVariables>;
export const DivisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Divisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DivisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DivisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisationId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}},{"kind":"Field","name":{"kind":"Name","value":"cameLater"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<DivisionsQuery, DivisionsQueryVariables>;
export const DivisionPeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DivisionPeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisionPeople"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"stateVi"}},{"kind":"Field","name":{"kind":"Name","value":"stateEn"}},{"kind":"Field","name":{"kind":"Name","value":"partId"}},{"kind":"Field","name":{"kind":"Name","value":"came"}}]}}]}}]} as unknown as DocumentNode<DivisionPeopleQuery, DivisionPeopleQueryVariables>;
export const PlacePeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlacePeople"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlacePeopleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placePeople"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DivisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DivisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisationId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}},{"kind":"Field","name":{"kind":"Name","value":"cameLater"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<PlacePeopleMutation, PlacePeopleMutationVariables>;
export const SettleDivisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleDivision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleDivisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settleDivision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DivisionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DivisionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Division"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reorganisationId"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"members"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}},{"kind":"Field","name":{"kind":"Name","value":"cameLater"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}},{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]} as unknown as DocumentNode<SettleDivisionMutation, SettleDivisionMutationVariables>;