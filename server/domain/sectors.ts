/** The setting a base-level unit works in (DOMAIN §5.1). Committees of cities, wards and communes have none. */
export const sectors = [
  "ADMINISTRATIVE",
  "PUBLIC_SERVICE",
  "HEALTH",
  "EDUCATION",
  "STATE_ENTERPRISE",
  "NON_STATE_ENTERPRISE",
  "RESIDENTIAL",
  "SCHOOL",
  "POLICE",
  "MILITARY",
  "PARTY_MASS_ORG",
  "COOPERATIVE",
  "OTHER",
] as const;

export type Sector = (typeof sectors)[number];
