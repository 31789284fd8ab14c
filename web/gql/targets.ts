/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a unit has its number: left out, set by hand, held by floor or cap, or rounded by largest remainder of what it is owed. */
export type CellCause =
  | 'AHEAD'
  | 'CAP'
  | 'DUE_FIRST'
  | 'EXACT'
  | 'EXEMPT'
  | 'FIXED'
  | 'FLOOR'
  | 'NO_WEIGHT'
  | 'ROUNDED_DOWN'
  | 'ROUNDED_UP';

/** The paper a target or a decision about the tree rests on. */
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
  /** The plan's revision that was looked at; CONFLICT when somebody has changed it since. */
  revision?: number | null | undefined;
  /** By how many people less is given than the unit was given itself: must be said exactly, or issuing is refused with SUM_BELOW_TARGET. */
  shortBy?: number | null | undefined;
  /** The unit that gives. */
  unitId: string;
};

/** The four levels of the tree, from the city down. */
export type Level =
  | 'BASE'
  | 'BRANCH'
  | 'CITY'
  | 'WARD';

/** The rules by which units of one level divide. */
export type LevelRulesInput = {
  /** The level of the units that divide. */
  level: Level;
  /** Their rules, read in order. */
  rules: Array<PlanRuleInput>;
};

/** What a plan is told. The first seven: the number cannot be divided so. TARGET_MISSING: there is no number to divide. */
export type PlanMessageCode =
  | 'ALL_WEIGHTS_ZERO'
  | 'CAPS_BELOW_TARGET'
  | 'FIXED_ABOVE_CAP'
  | 'FIXED_BELOW_FLOOR'
  | 'FIXED_BELOW_TARGET'
  | 'FIXED_EXCEED_TARGET'
  | 'FIXED_WHILE_EXEMPT'
  | 'FLOORS_EXCEED_TARGET'
  | 'FLOOR_ABOVE_CAP'
  | 'FLOOR_ABOVE_SHARE'
  | 'NOTHING_TO_DIVIDE_AMONG'
  | 'NO_RULE_FOR_UNIT'
  | 'SHARES_ABOVE_TARGET'
  | 'SHARE_BELOW_ONE'
  | 'SUM_ABOVE_TARGET'
  | 'SUM_BELOW_TARGET'
  | 'TARGET_MISSING';

/** One rule of a plan; give what its kind needs. */
export type PlanRuleInput = {
  /** SHARE_OF_…: basis points, 300 for 3 %. */
  basisPoints?: number | null | undefined;
  /** LAST_RESULT: people more, or fewer below 0, than last year's result. */
  change?: number | null | undefined;
  /** EXEMPT: from these rules only; left out: from all. */
  from?: Array<PlanRuleKind> | null | undefined;
  /** What it says. */
  kind: PlanRuleKind;
  /** Only units of these kinds. */
  kinds?: Array<UnitKind> | null | undefined;
  /** FLOOR, STRETCH, MINIMUM_PER_BRANCH, CAP: how many people. */
  people?: number | null | undefined;
  /** Only units in these sectors. */
  sectors?: Array<Sector> | null | undefined;
  /** Only these units. */
  unitIds?: Array<string> | null | undefined;
};

/** What a rule of a plan says: FLOOR and MINIMUM_PER_BRANCH the least, CAP the most, STRETCH what is hoped for; SHARE_OF_…, EQUAL and LAST_RESULT in which proportion the number is divided; EXEMPT who is left out. */
export type PlanRuleKind =
  | 'CAP'
  | 'EQUAL'
  | 'EXEMPT'
  | 'FLOOR'
  | 'LAST_RESULT'
  | 'MINIMUM_PER_BRANCH'
  | 'SHARE_OF_MEMBERS'
  | 'SHARE_OF_NON_MEMBERS'
  | 'SHARE_OF_SOURCES'
  | 'STRETCH';

/** How one unit divides a number among the units straight below. */
export type PlanTargetsInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Answers what would come of it and keeps nothing. */
  dryRun?: boolean;
  /** Code of the indicator; a RATIO is not divided. */
  indicator: string;
  /** Id of the period. */
  period: string;
  /** The revision that was looked at; CONFLICT when somebody has changed the plan since. */
  revision: number;
  /** The rules, read in order. */
  rules: Array<PlanRuleInput>;
  /** The number to divide; left out: the unit's own target. */
  target?: number | null | undefined;
  /** The unit that gives. */
  unitId: string;
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

/** Many numbers set by hand at once, as typed or pasted. */
export type SetTargetsInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Code of the indicator. */
  indicator: string;
  /** Id of the period. */
  period: string;
  /** The revision that was looked at; CONFLICT when somebody has changed the plan since. */
  revision: number;
  /** At most 20,000. */
  rows: Array<TargetRowInput>;
  /** The unit that gives. */
  unitId: string;
};

/** A number for one unit straight below, named by id or by code. */
export type TargetRowInput = {
  /** Its code, where no id is given. */
  code?: string | null | undefined;
  /** Exempts the unit; then no value is given. */
  exempt?: boolean;
  /** The receiving unit. */
  unitId?: string | null | undefined;
  /** Basis points for a RATIO. Null takes the draft back, so that the plan decides again. */
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

export type SheetFragment = { ownTarget: number | null, target: number | null, revision: number, difference: number | null, issuedSum: number, draftSum: number, drafts: number, unit: { id: string, name: string, level: Level, can: Array<string> }, changedBy: { by: string | null, at: string } | null, rules: Array<{ kind: PlanRuleKind, people: number | null, basisPoints: number | null, change: number | null, from: Array<PlanRuleKind> | null, kinds: Array<UnitKind> | null, sectors: Array<Sector> | null, unitIds: Array<string> | null }>, messages: Array<{ code: PlanMessageCode, message: string, impossible: boolean }>, rows: Array<{ code: string | null, kind: UnitKind, members: number, lastYears: Array<number>, sources: number | null, nonMembers: number | null, actual: number, draft: number | null, draftExempt: boolean, fixed: boolean, proposed: number | null, ownResolution: number | null, issued: number | null, issuedExempt: boolean, state: TargetState | null, can: Array<string>, unit: { id: string, name: string }, explanation: { sentence: string, cause: CellCause, rule: PlanRuleKind | null, base: number | null, ruleShare: string | null, share: string, carried: string, carry: string, people: number, floor: number | null, cap: number | null, stretch: number | null } | null }> };

export type AllocationQueryVariables = Exact<{
  unitId: string;
  indicator: string;
  period: string;
}>;


export type AllocationQuery = { allocation: { ownTarget: number | null, target: number | null, revision: number, difference: number | null, issuedSum: number, draftSum: number, drafts: number, unit: { id: string, name: string, level: Level, can: Array<string> }, changedBy: { by: string | null, at: string } | null, rules: Array<{ kind: PlanRuleKind, people: number | null, basisPoints: number | null, change: number | null, from: Array<PlanRuleKind> | null, kinds: Array<UnitKind> | null, sectors: Array<Sector> | null, unitIds: Array<string> | null }>, messages: Array<{ code: PlanMessageCode, message: string, impossible: boolean }>, rows: Array<{ code: string | null, kind: UnitKind, members: number, lastYears: Array<number>, sources: number | null, nonMembers: number | null, actual: number, draft: number | null, draftExempt: boolean, fixed: boolean, proposed: number | null, ownResolution: number | null, issued: number | null, issuedExempt: boolean, state: TargetState | null, can: Array<string>, unit: { id: string, name: string }, explanation: { sentence: string, cause: CellCause, rule: PlanRuleKind | null, base: number | null, ruleShare: string | null, share: string, carried: string, carry: string, people: number, floor: number | null, cap: number | null, stretch: number | null } | null }> } };

export type PlanRulesQueryVariables = Exact<{
  unitId: string;
  indicator: string;
  period: string;
}>;


export type PlanRulesQuery = { allocation: { ownTarget: number | null, target: number | null, unit: { id: string, level: Level }, rules: Array<{ kind: PlanRuleKind, people: number | null, basisPoints: number | null, change: number | null, from: Array<PlanRuleKind> | null, kinds: Array<UnitKind> | null, sectors: Array<Sector> | null, unitIds: Array<string> | null }> } };

export type SetTargetsMutationVariables = Exact<{
  input: SetTargetsInput;
}>;


export type SetTargetsMutation = { setTargets: { allocation: { ownTarget: number | null, target: number | null, revision: number, difference: number | null, issuedSum: number, draftSum: number, drafts: number, unit: { id: string, name: string, level: Level, can: Array<string> }, changedBy: { by: string | null, at: string } | null, rules: Array<{ kind: PlanRuleKind, people: number | null, basisPoints: number | null, change: number | null, from: Array<PlanRuleKind> | null, kinds: Array<UnitKind> | null, sectors: Array<Sector> | null, unitIds: Array<string> | null }>, messages: Array<{ code: PlanMessageCode, message: string, impossible: boolean }>, rows: Array<{ code: string | null, kind: UnitKind, members: number, lastYears: Array<number>, sources: number | null, nonMembers: number | null, actual: number, draft: number | null, draftExempt: boolean, fixed: boolean, proposed: number | null, ownResolution: number | null, issued: number | null, issuedExempt: boolean, state: TargetState | null, can: Array<string>, unit: { id: string, name: string }, explanation: { sentence: string, cause: CellCause, rule: PlanRuleKind | null, base: number | null, ruleShare: string | null, share: string, carried: string, carry: string, people: number, floor: number | null, cap: number | null, stretch: number | null } | null }> }, errors: Array<{ row: number, code: string, field: string, message: string }> } };

export type PlanTargetsMutationVariables = Exact<{
  input: PlanTargetsInput;
}>;


export type PlanTargetsMutation = { planTargets: { ownTarget: number | null, target: number | null, revision: number, difference: number | null, issuedSum: number, draftSum: number, drafts: number, unit: { id: string, name: string, level: Level, can: Array<string> }, changedBy: { by: string | null, at: string } | null, rules: Array<{ kind: PlanRuleKind, people: number | null, basisPoints: number | null, change: number | null, from: Array<PlanRuleKind> | null, kinds: Array<UnitKind> | null, sectors: Array<Sector> | null, unitIds: Array<string> | null }>, messages: Array<{ code: PlanMessageCode, message: string, impossible: boolean }>, rows: Array<{ code: string | null, kind: UnitKind, members: number, lastYears: Array<number>, sources: number | null, nonMembers: number | null, actual: number, draft: number | null, draftExempt: boolean, fixed: boolean, proposed: number | null, ownResolution: number | null, issued: number | null, issuedExempt: boolean, state: TargetState | null, can: Array<string>, unit: { id: string, name: string }, explanation: { sentence: string, cause: CellCause, rule: PlanRuleKind | null, base: number | null, ruleShare: string | null, share: string, carried: string, carry: string, people: number, floor: number | null, cap: number | null, stretch: number | null } | null }> } };

export type IssueTargetsMutationVariables = Exact<{
  input: IssueTargetsInput;
}>;


export type IssueTargetsMutation = { issueTargets: Array<{ id: string }> };

export type PreviewCascadeQueryVariables = Exact<{
  unitId: string;
  indicator: string;
  period: string;
  target?: number | null | undefined;
  rules: Array<LevelRulesInput> | LevelRulesInput;
}>;


export type PreviewCascadeQuery = { previewCascade: { target: number, levels: Array<{ level: Level, units: number, people: number, exempt: number, nobody: number, atFloor: number }>, conflicts: Array<{ code: PlanMessageCode, message: string, target: number, sum: number, unit: { id: string, name: string } }>, columns: { unitIds: Array<string>, parents: Array<number>, names: Array<string>, codes: Array<string | null>, levels: Array<Level>, members: Array<number>, people: Array<number>, causes: Array<CellCause | null>, shares: Array<number | null> } } };

export const SheetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Allocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"basisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"unitIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"impossible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"issuedSum"}},{"kind":"Field","name":{"kind":"Name","value":"draftSum"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"lastYears"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"nonMembers"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"fixed"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"ruleShare"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"carry"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownResolution"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<SheetFragment, unknown>;
export const AllocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Allocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Allocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"basisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"unitIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"impossible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"issuedSum"}},{"kind":"Field","name":{"kind":"Name","value":"draftSum"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"lastYears"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"nonMembers"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"fixed"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"ruleShare"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"carry"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownResolution"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<AllocationQuery, AllocationQueryVariables>;
export const PlanRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"basisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"unitIds"}}]}}]}}]}}]} as unknown as DocumentNode<PlanRulesQuery, PlanRulesQueryVariables>;
export const SetTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Allocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"basisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"unitIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"impossible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"issuedSum"}},{"kind":"Field","name":{"kind":"Name","value":"draftSum"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"lastYears"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"nonMembers"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"fixed"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"ruleShare"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"carry"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownResolution"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<SetTargetsMutation, SetTargetsMutationVariables>;
export const PlanTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlanTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sheet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Allocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownTarget"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"basisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"unitIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"impossible"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"issuedSum"}},{"kind":"Field","name":{"kind":"Name","value":"draftSum"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"lastYears"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"nonMembers"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"draftExempt"}},{"kind":"Field","name":{"kind":"Name","value":"fixed"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"ruleShare"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"carried"}},{"kind":"Field","name":{"kind":"Name","value":"carry"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"stretch"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownResolution"}},{"kind":"Field","name":{"kind":"Name","value":"issued"}},{"kind":"Field","name":{"kind":"Name","value":"issuedExempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<PlanTargetsMutation, PlanTargetsMutationVariables>;
export const IssueTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueTargetsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<IssueTargetsMutation, IssueTargetsMutationVariables>;
export const PreviewCascadeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewCascade"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LevelRulesInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewCascade"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}},{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"exempt"}},{"kind":"Field","name":{"kind":"Name","value":"nobody"}},{"kind":"Field","name":{"kind":"Name","value":"atFloor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitIds"}},{"kind":"Field","name":{"kind":"Name","value":"parents"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"levels"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"causes"}},{"kind":"Field","name":{"kind":"Name","value":"shares"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewCascadeQuery, PreviewCascadeQueryVariables>;