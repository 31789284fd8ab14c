import type { Education, LeavingGround, Occupation, Sex, SourceTag } from "../../gql/candidates.ts";

/** What may be chosen of a person, in the order of the forms. */
export const sexes = ["FEMALE", "MALE"] as const satisfies Sex[];
export const educations = [
  "NONE",
  "PRIMARY",
  "LOWER_SECONDARY_PROGRAMME",
  "LOWER_SECONDARY",
  "UPPER_SECONDARY",
  "HIGHER",
] as const satisfies Education[];
export const sourceTags = [
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
] as const satisfies SourceTag[];
export const occupations = [
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
] as const satisfies Occupation[];
export const leavingGrounds = [
  "LEFT_ACTIVITY",
  "OWN_REQUEST",
  "FAMILY_HARDSHIP",
  "DISUNITY",
  "CORRUPTION",
  "WASTE",
  "NEGATIVITY",
  "SERIOUS_CRIME",
  "LESS_SERIOUS_CRIME",
] as const satisfies LeavingGround[];
