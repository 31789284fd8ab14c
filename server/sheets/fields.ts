/** What a list is about: members (DOMAIN §5.4), candidates, or those who attended a class. */
export const sheetKinds = ["MEMBERS", "CANDIDATES", "CLASSES"] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Everything that may be taken from a sheet (DOMAIN §7 D1); a column that is none of these is left out. */
export const fields = [
  "fullName",
  "familyAndMiddleName",
  "givenName",
  "born",
  "sex",
  "ethnicity",
  "religion",
  "nationalId",
  "cardNumber",
  "branch",
  "admittedOn",
  "officialOn",
  "education",
  "occupation",
  "status",
  "sourceGroup",
  "sourceOn",
  "youthUnion",
  "result",
  "certificateNumber",
  "certificateOn",
] as const;
export type Field = (typeof fields)[number];

const person = ["fullName", "familyAndMiddleName", "givenName", "born", "sex", "nationalId", "branch"] as const;

/** The fields of a kind. */
export const fieldsOf: Readonly<Record<SheetKind, readonly Field[]>> = {
  MEMBERS: [...person, "ethnicity", "religion", "cardNumber", "admittedOn", "officialOn", "education", "occupation", "status"],
  CANDIDATES: [...person, "ethnicity", "religion", "education", "occupation", "sourceGroup", "sourceOn", "youthUnion"],
  CLASSES: [...person, "result", "certificateNumber", "certificateOn"],
};

/** The columns a list must have; a name may stand in two. */
export const neededOf: Readonly<Record<SheetKind, readonly Field[]>> = {
  MEMBERS: ["fullName", "born", "sex", "admittedOn"],
  CANDIDATES: ["fullName", "born", "sex"],
  CLASSES: ["fullName", "born"],
};
