/** What a place is (DOMAIN R43). */
export const placeKinds = ["VILLAGE", "RESIDENTIAL_GROUP", "ENTERPRISE", "SCHOOL"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Why it is "white": not one member lives or works there, or members do and have no organisation there (DOMAIN R29, R43). */
export const placeLacks = ["NO_MEMBER", "NO_ORGANISATION"] as const;
export type PlaceLack = (typeof placeLacks)[number];
