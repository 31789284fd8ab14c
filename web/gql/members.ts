/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How twelve months of help ended. */
export type ConcludeHelpInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The finding that asked for the help. */
  findingId: string;
  /** How. */
  result: HelpResult;
};

/** Levels of discipline, without its grounds. */
export type DisciplineLevel =
  | 'DISMISSAL'
  | 'REPRIMAND'
  | 'WARNING';

/** On what a finding rests: a kind of record, never its content. */
export type EvidenceKind =
  | 'ATTENDANCE'
  | 'COMPLAINT'
  | 'DUES_BOOK'
  | 'GRADES'
  | 'INSPECTION'
  | 'MINUTES'
  | 'PAPERS'
  | 'SELF_REVIEW';

/** Why a member is exempt from activity: a class, never a diagnosis. */
export type ExemptionReason =
  | 'AGE'
  | 'ALONE_ABROAD'
  | 'HEALTH'
  | 'ITINERANT'
  | 'MATERNITY'
  | 'TREATMENT';

/** Begins to follow the probation of a member who was listed as a probationer. */
export type FollowProbationInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The membership. */
  memberId: string;
  /** Day of the ceremony of admission, from which the twelve months count: from the day of joining to today. */
  on: string;
};

/** How twelve months of help ended. */
export type HelpResult =
  | 'FAILED'
  | 'SUCCEEDED';

/** The four levels of the tree, from the city down. */
export type Level =
  | 'BASE'
  | 'BRANCH'
  | 'CITY'
  | 'WARD';

/** Puts a member on one's own branch's list, who is one already or comes from outside the city. */
export type ListMemberInput = {
  /** Came from outside the city on this day; left out: was a member here all along. */
  arrivedOn?: string | null | undefined;
  /** Day of birth; the first of January where only the year is known. */
  bornOn: string;
  /** Only the year of birth is known. */
  bornYearOnly?: boolean | null | undefined;
  /** A UUID made by the client. */
  clientKey: string;
  /** True: somebody else of the same name and birth as one on the list. */
  differentPerson?: boolean | null | undefined;
  /** Full name, family name first, 2 to 100 characters. */
  fullName: string;
  /** Day of the decision of admission. */
  joinedOn: string;
  /** Day of recognition, of official members. */
  officialOn?: string | null | undefined;
  /** Sex. */
  sex: Sex;
  /** PROBATIONARY or OFFICIAL. */
  standing: Standing;
  /** One's own branch. */
  unitId: string;
};

/** Whose an event is; the first four are told by what they come from. */
export type MemberActor =
  | 'BRANCH'
  | 'CASE'
  | 'DECIDER'
  | 'ENTRY'
  | 'PROPOSER'
  | 'TRANSFER'
  | 'TREE';

/** What can happen to a member. */
export type MemberEventKind =
  | 'ADMIT'
  | 'ANNUL'
  | 'AWARD_BADGE'
  | 'CALL_BACK'
  | 'CLASSIFY'
  | 'COME_FROM_OUTSIDE'
  | 'DIE'
  | 'DISCIPLINE'
  | 'DISCIPLINE_ABOVE'
  | 'END_EXEMPTION'
  | 'END_LODGING'
  | 'END_SUSPENSION'
  | 'EXEMPT'
  | 'EXPEL'
  | 'HOST'
  | 'LEAVE'
  | 'LEAVE_CITY'
  | 'LIST'
  | 'LODGE'
  | 'REASSIGN'
  | 'RECEIVE'
  | 'RECOGNISE'
  | 'REINSTATE'
  | 'REMOVE'
  | 'RETURN'
  | 'SEND'
  | 'STRIKE_OFF'
  | 'SUSPEND';

/** What an event brings; which fields it asks for is told with it. */
export type MemberFactsInput = {
  /** Members of the base committee. */
  baseMembers?: number | null | undefined;
  /** Of them in favour. */
  baseYes?: number | null | undefined;
  /** Official members of the branch. */
  branchOfficial?: number | null | undefined;
  /** Of them in favour. */
  branchYes?: number | null | undefined;
  /** Of a classification. */
  grade?: MemberGrade | null | undefined;
  /** Of discipline. */
  level?: DisciplineLevel | null | undefined;
  /** Number of the decision, or of the approval of an exemption for a time; at most 50 characters. */
  number?: string | null | undefined;
  /** Where a member is lodged; at most 200 characters. */
  place?: string | null | undefined;
  /** Of an exemption. */
  reason?: ExemptionReason | null | undefined;
  /** Members of the standing committee. */
  standingMembers?: number | null | undefined;
  /** Of them in favour. */
  standingYes?: number | null | undefined;
  /** The last day of what is given for a time. */
  until?: string | null | undefined;
  /** Of a classification. */
  year?: number | null | undefined;
  /** Years of seniority a badge is for. */
  years?: number | null | undefined;
};

/** What lies over a standing for a time. */
export type MemberFlag =
  | 'EXEMPT'
  | 'IN_TRANSIT'
  | 'LODGED'
  | 'SUSPENDED'
  | 'TEMP_AWAY';

/** Grades of the yearly classification. */
export type MemberGrade =
  | 'COMPLETED'
  | 'EXCELLENT'
  | 'GOOD'
  | 'NOT_COMPLETED';

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

/** Records what happened to a member. */
export type RecordMemberEventInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** What happened. */
  event: MemberEventKind;
  /** What it brought. */
  facts?: MemberFactsInput | null | undefined;
  /** The membership. */
  memberId: string;
  /** On which day. */
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

/** What the review of a member came to; a proposal removes nobody. */
export type ScreeningOutcome =
  | 'HELP_12_MONTHS'
  | 'NO_ISSUE'
  | 'PROPOSE_STRIKE_OFF'
  | 'REFER_DISCIPLINE'
  | 'REMINDED';

/** Sends a member of one's own branch to a committee of the city, or out of it. */
export type SendMemberInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** Of which kind. */
  kind: TransferKind;
  /** Number of the letter, at most 50 characters. */
  letter?: string | null | undefined;
  /** The membership. */
  memberId: string;
  /** Day of the letter. */
  on: string;
  /** The place outside the city, at most 200 characters. */
  outside?: string | null | undefined;
  /** The revision that was looked at. */
  revision: number;
  /** Of a temporary one: the member studies there. */
  study?: boolean | null | undefined;
  /** The committee that names the branch; left out where they leave the city. */
  toUnitId?: string | null | undefined;
  /** Last day of a temporary one: 3 months to less than 12 after the letter, who studies 3 to 24 months (DOMAIN §3). */
  until?: string | null | undefined;
};

/** As the statistical forms ask. */
export type Sex =
  | 'FEMALE'
  | 'MALE';

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

/** INTERNAL: under one's own committees. TEMPORARY: the home branch goes on counting them. ABROAD: leaves the headcount once received. */
export type TransferKind =
  | 'ABROAD'
  | 'INTERNAL'
  | 'PERMANENT'
  | 'TEMPORARY';

/** Takes back the last event of a member. */
export type UndoMemberEventInput = {
  /** A UUID made by the client. */
  clientKey: string;
  /** The membership. */
  memberId: string;
  /** Why, 1 to 300 characters. */
  reason: string;
  /** The revision that was looked at. */
  revision: number;
};

/** Says anew who a member is, as the form shows it. */
export type UpdateMemberInput = {
  /** Day of birth. */
  bornOn: string;
  /** Only the year of birth is known. */
  bornYearOnly: boolean;
  /** A UUID made by the client. */
  clientKey: string;
  /** Full name, 2 to 100 characters. */
  fullName: string;
  /** Day of the decision of admission. */
  joinedOn: string;
  /** The membership. */
  memberId: string;
  /** National ID of twelve digits; null leaves it as it is, an empty text removes it. */
  nationalId?: string | null | undefined;
  /** The revision that was looked at. */
  revision: number;
  /** Sex. */
  sex: Sex;
};

export type MemberCardPartsFragment = { id: string, fullName: string, birthYear: number, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, ended: boolean, badgeDue: number | null, exemptUntil: string | null, unit: { id: string, name: string } | null };

export type MemberPartsFragment = { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> };

export type MembersQueryVariables = Exact<{
  unitId: string;
  standing?: Standing | null | undefined;
  flag?: MemberFlag | null | undefined;
  ended: boolean;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MembersQuery = { members: { totalCount: number, edges: Array<{ node: { id: string, fullName: string, birthYear: number, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, ended: boolean, badgeDue: number | null, exemptUntil: string | null, unit: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MemberQueryVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type MemberQuery = { member: { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> } };

export type WhereToQueryVariables = Exact<{
  unitId: string;
}>;


export type WhereToQuery = { receivingCommittees: Array<{ id: string, name: string }>, orgUnit: { id: string, ancestors: Array<{ id: string, name: string, level: Level }> } };

export type ListMemberMutationVariables = Exact<{
  input: ListMemberInput;
}>;


export type ListMemberMutation = { listMember: { id: string, fullName: string } };

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;


export type UpdateMemberMutation = { updateMember: { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> } };

export type RecordMemberEventMutationVariables = Exact<{
  input: RecordMemberEventInput;
}>;


export type RecordMemberEventMutation = { recordMemberEvent: { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> } };

export type UndoMemberEventMutationVariables = Exact<{
  input: UndoMemberEventInput;
}>;


export type UndoMemberEventMutation = { undoMemberEvent: { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> } };

export type FollowProbationMutationVariables = Exact<{
  input: FollowProbationInput;
}>;


export type FollowProbationMutation = { followProbation: { id: string } };

export type SendMemberMutationVariables = Exact<{
  input: SendMemberInput;
}>;


export type SendMemberMutation = { sendMember: { id: string, fullName: string, birthYear: number, bornOn: string | null, sex: Sex, standing: Standing, flags: Array<MemberFlag>, joinedOn: string, officialOn: string | null, probationEndsOn: string | null, since: string, ended: boolean, badgeDue: number | null, exemptUntil: string | null, revision: number, candidateId: string | null, nationalIdKept: boolean, can: Array<string>, monthAnswers: Array<{ month: string, progress: MonthProgress, activities: MonthParticipation, helperMet: boolean, note: string | null }>, unit: { id: string, name: string } | null, next: Array<{ event: MemberEventKind, nameVi: string, nameEn: string, by: MemberActor, mine: boolean, ends: boolean, needs: Array<string> }>, history: Array<{ id: string, event: MemberEventKind, nameVi: string, nameEn: string, on: string, recordedAt: string, byRole: Role | null, undone: boolean, byUnit: { id: string, name: string } | null, facts: { reason: ExemptionReason | null, until: string | null, place: string | null, level: DisciplineLevel | null, year: number | null, grade: MemberGrade | null, years: number | null, number: string | null } }> } };

export type GradesPartsFragment = { year: number, excellent: number, good: number, completed: number, notCompleted: number, open: number, mostExcellent: number };

export type MemberGradesQueryVariables = Exact<{
  unitId: string;
  year: number;
  before: number;
}>;


export type MemberGradesQuery = { now: { year: number, excellent: number, good: number, completed: number, notCompleted: number, open: number, mostExcellent: number }, before: { year: number, excellent: number, good: number, completed: number, notCompleted: number, open: number, mostExcellent: number } };

export type NationalIdOfMemberQueryVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type NationalIdOfMemberQuery = { member: { id: string, nationalId: string | null, nationalIdNotes: Array<{ code: NationalIdNoteCode, textVi: string, textEn: string }> } };

export type MemberScreeningsQueryVariables = Exact<{
  memberId: string;
  reason?: string | null | undefined;
}>;


export type MemberScreeningsQuery = { memberScreenings: Array<{ id: string, round: string, outcome: ScreeningOutcome | null, criterion: string | null, evidenceKind: EvidenceKind | null, notedOn: string | null, helpUntil: string | null, helpResult: HelpResult | null, struckOff: boolean, can: Array<string> }> };

export type ConcludeHelpMutationVariables = Exact<{
  input: ConcludeHelpInput;
}>;


export type ConcludeHelpMutation = { concludeHelp: { id: string, helpResult: HelpResult | null, can: Array<string> } };

export const MemberCardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MemberCardPartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const GradesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GradesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberGrades"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"excellent"}},{"kind":"Field","name":{"kind":"Name","value":"good"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"notCompleted"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"mostExcellent"}}]}}]} as unknown as DocumentNode<GradesPartsFragment, unknown>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"standing"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Standing"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"flag"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MemberFlag"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ended"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"standing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"standing"}}},{"kind":"Argument","name":{"kind":"Name","value":"flag"},"value":{"kind":"Variable","name":{"kind":"Name","value":"flag"}}},{"kind":"Argument","name":{"kind":"Name","value":"ended"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ended"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberCardParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const MemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Member"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<MemberQuery, MemberQueryVariables>;
export const WhereToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereTo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receivingCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}}]} as unknown as DocumentNode<WhereToQuery, WhereToQueryVariables>;
export const ListMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ListMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}}]}}]} as unknown as DocumentNode<ListMemberMutation, ListMemberMutationVariables>;
export const UpdateMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateMemberMutation, UpdateMemberMutationVariables>;
export const RecordMemberEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMemberEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMemberEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMemberEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RecordMemberEventMutation, RecordMemberEventMutationVariables>;
export const UndoMemberEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoMemberEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoMemberEventInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoMemberEvent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<UndoMemberEventMutation, UndoMemberEventMutationVariables>;
export const FollowProbationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowProbation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowProbationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followProbation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FollowProbationMutation, FollowProbationMutationVariables>;
export const SendMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MemberParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"joinedOn"}},{"kind":"Field","name":{"kind":"Name","value":"officialOn"}},{"kind":"Field","name":{"kind":"Name","value":"probationEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"badgeDue"}},{"kind":"Field","name":{"kind":"Name","value":"exemptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"candidateId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdKept"}},{"kind":"Field","name":{"kind":"Name","value":"monthAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"activities"}},{"kind":"Field","name":{"kind":"Name","value":"helperMet"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"can"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"needs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"nameVi"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"byRole"}},{"kind":"Field","name":{"kind":"Name","value":"byUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"undone"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<SendMemberMutation, SendMemberMutationVariables>;
export const MemberGradesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberGrades"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"memberGrades"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GradesParts"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"memberGrades"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GradesParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GradesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberGrades"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"excellent"}},{"kind":"Field","name":{"kind":"Name","value":"good"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"notCompleted"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"mostExcellent"}}]}}]} as unknown as DocumentNode<MemberGradesQuery, MemberGradesQueryVariables>;
export const NationalIdOfMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NationalIdOfMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nationalId"}},{"kind":"Field","name":{"kind":"Name","value":"nationalIdNotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"textVi"}},{"kind":"Field","name":{"kind":"Name","value":"textEn"}}]}}]}}]}}]} as unknown as DocumentNode<NationalIdOfMemberQuery, NationalIdOfMemberQueryVariables>;
export const MemberScreeningsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberScreenings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberScreenings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceKind"}},{"kind":"Field","name":{"kind":"Name","value":"notedOn"}},{"kind":"Field","name":{"kind":"Name","value":"helpUntil"}},{"kind":"Field","name":{"kind":"Name","value":"helpResult"}},{"kind":"Field","name":{"kind":"Name","value":"struckOff"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<MemberScreeningsQuery, MemberScreeningsQueryVariables>;
export const ConcludeHelpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConcludeHelp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConcludeHelpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concludeHelp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"helpResult"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}}]}}]} as unknown as DocumentNode<ConcludeHelpMutation, ConcludeHelpMutationVariables>;