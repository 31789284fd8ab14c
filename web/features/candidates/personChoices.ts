import type { Education, LeavingGround, Occupation, Sex, SourceTag } from "../../gql/candidates.ts";

/** Every value of a type of the API in the order of the forms: one that is left out does not compile. */
const every =
  <T extends string>() =>
  <const L extends readonly T[]>(list: [T] extends [L[number]] ? L : never) =>
    list;

/** What may be chosen of a person. */
export const sexes = every<Sex>()(["FEMALE", "MALE"]);
export const educations = every<Education>()([
  "NONE",
  "PRIMARY",
  "LOWER_SECONDARY_PROGRAMME",
  "LOWER_SECONDARY",
  "UPPER_SECONDARY",
  "HIGHER",
]);
export const sourceTags = every<SourceTag>()([
  "ENTERPRISE_PRIVATE",
  "ENTERPRISE_LLC",
  "ENTERPRISE_JOINT_STOCK",
  "ENTERPRISE_FOREIGN",
  "ENTERPRISE_STATE",
  "ENTERPRISE_WITHOUT_ORGANISATION",
  "RURAL",
  "RELIGIOUS_AREA",
  "ETHNIC_AREA",
  "INDUSTRIAL_ZONE",
  "BEFORE_ENLISTMENT",
  "RETURNED_GRADUATE",
  "BUSINESS_ASSOCIATION",
  "VILLAGE_HEAD",
  "MASS_BODY_HEAD",
]);
export const occupations = every<Occupation>()([
  "STATE_CADRE",
  "PARTY_FRONT_UNIONS",
  "COMMUNE_LEVEL",
  "VILLAGE_PART_TIME",
  "PUBLIC_EMPLOYEE",
  "NON_PUBLIC_LABOUR",
  "ENTERPRISE_LEADER",
  "ENTERPRISE_INDIRECT",
  "ENTERPRISE_WORKER",
  "AGRICULTURE",
  "ARMED_FORCES",
  "STUDENT",
  "PUPIL",
  "OTHER",
  "RETIRED",
]);
export const leavingGrounds = every<LeavingGround>()([
  "LEFT_ACTIVITY",
  "OWN_REQUEST",
  "FAMILY_HARDSHIP",
  "DISUNITY",
  "CORRUPTION",
  "WASTE",
  "NEGATIVITY",
  "SERIOUS_CRIME",
  "LESS_SERIOUS_CRIME",
]);
