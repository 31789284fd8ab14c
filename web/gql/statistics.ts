/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What form 2B counts newly admitted members by. */
export type CountedCategory =
  | 'MINORITY'
  | 'RELIGIOUS';

/** PDF to be printed and signed, DOCX to be edited in Word first. */
export type FileFormat =
  | 'DOCX'
  | 'PDF';

/** Rows of the statistics of newly admitted members (forms 2 and 2B), the occupations among them; NOT_DESCRIBED were entered as a bare number, REMOVED are those expelled or struck off. */
export type Form2Row =
  | 'AGE_18_30'
  | 'AGE_31_35'
  | 'AGE_36_40'
  | 'AGE_41_45'
  | 'AGE_46_50'
  | 'AGE_51_55'
  | 'AGE_56_60'
  | 'AGE_OVER_60'
  | 'AGRICULTURE'
  | 'ARMED_FORCES'
  | 'AVERAGE_AGE'
  | 'COMMUNE_LEVEL'
  | 'ENTERPRISE_INDIRECT'
  | 'ENTERPRISE_LEADER'
  | 'ENTERPRISE_WORKER'
  | 'EXPELLED'
  | 'FEMALE'
  | 'MINORITY'
  | 'NON_PUBLIC_LABOUR'
  | 'NOT_DESCRIBED'
  | 'OCCUPATION_UNKNOWN'
  | 'OTHER'
  | 'PARTY_FRONT_UNIONS'
  | 'PRIVATE_OWNER'
  | 'PUBLIC_EMPLOYEE'
  | 'PUPIL'
  | 'RELIGIOUS'
  | 'REMOVED'
  | 'RETIRED'
  | 'STATE_CADRE'
  | 'STUDENT'
  | 'TOTAL'
  | 'VILLAGE_PART_TIME'
  | 'YOUTH_UNION';

/** The four levels of the tree, from the city down. */
export type Level =
  | 'BASE'
  | 'BRANCH'
  | 'CITY'
  | 'WARD';

/** Why a number is kept back. SMALL: fewer than five, or kept back so that such a number cannot be worked out. NOT_RELEASED: nobody who does not see the persons is told this, or not yet. */
export type WhyKept =
  | 'NOT_RELEASED'
  | 'SMALL';

export type AdmissionStatisticsQueryVariables = Exact<{
  unitId: string;
  period: string;
}>;


export type AdmissionStatisticsQuery = { orgUnit: { id: string, can: Array<string> }, admissionStatistics: { unit: { id: string, name: string, level: Level }, period: { id: string }, before: { id: string }, rows: Array<{ row: Form2Row, percent: number | null, now: { value: number | null, kept: WhyKept | null }, before: { value: number | null, kept: WhyKept | null } }>, parts: Array<{ category: CountedCategory, own: boolean, count: number, total: number, units: Array<{ id: string, name: string }> }> } };

export type StatisticsPaperQueryVariables = Exact<{
  unitId: string;
  period: string;
  format: FileFormat;
}>;


export type StatisticsPaperQuery = { statisticsPaper: { fileName: string, mediaType: string, content: string } };


export const AdmissionStatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdmissionStatistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"can"}}]}},{"kind":"Field","name":{"kind":"Name","value":"admissionStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"now"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]} as unknown as DocumentNode<AdmissionStatisticsQuery, AdmissionStatisticsQueryVariables>;
export const StatisticsPaperDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatisticsPaper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileFormat"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statisticsPaper"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<StatisticsPaperQuery, StatisticsPaperQueryVariables>;