import type { CreateUnitMutationVariables } from "../../gql/units.ts";

type Input = CreateUnitMutationVariables["input"];
export type Kind = Input["kind"];
export type Sector = NonNullable<Input["sector"]>;

const under: Record<"CITY" | "WARD" | "BASE" | "BRANCH", Kind[]> = {
  CITY: ["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE"],
  WARD: ["BASE_COMMITTEE", "BASE_BRANCH"],
  BASE: ["BRANCH"],
  BRANCH: [],
};

/** The kinds of unit that hang straight under a level (DOMAIN §5.1). */
export function kindsUnder(level: keyof typeof under): Kind[] {
  return under[level];
}

export const sectors: Sector[] = [
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
