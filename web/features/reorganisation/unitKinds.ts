import type { StepInput } from "./draft.ts";

type UnitKind = NonNullable<StepInput["unitKind"]>;
type Sector = NonNullable<StepInput["sector"]>;

export const unitKinds: UnitKind[] = ["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE", "BASE_COMMITTEE", "BASE_BRANCH", "BRANCH"];
export const unitSectors: Sector[] = [
  "ADMINISTRATIVE",
  "PUBLIC_SERVICE",
  "HEALTH",
  "EDUCATION",
  "SCHOOL",
  "STATE_ENTERPRISE",
  "NON_STATE_ENTERPRISE",
  "COOPERATIVE",
  "RESIDENTIAL",
  "POLICE",
  "MILITARY",
  "PARTY_MASS_ORG",
  "OTHER",
];
