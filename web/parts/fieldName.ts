import type { TextId } from "../lib/text.ts";

const names: Record<string, TextId> = {
  fullName: "people.name",
  birthYear: "people.birthYear",
  bornOn: "person.birthday",
  sex: "person.sex",
  sourceGroup: "sourceGroup",
  tags: "person.tags",
  occupation: "person.occupation",
  education: "person.education",
  minority: "person.minority",
  religious: "person.religious",
  youthUnion: "person.youthUnion",
  hardArea: "person.hardArea",
  specialReview: "person.specialReview",
  overAgeGrounds: "person.overAgeGrounds",
  youthUnionHere: "person.youthUnionHere",
  tradeUnionHere: "person.tradeUnionHere",
  noMembers: "person.noMembers",
  before: "person.before",
  nationalId: "person.nationalId",
  nationalIdKept: "person.nationalIdKept",
  nationalIdNotes: "person.nationalId",
  history: "person.history",
  extract: "requests.extractField",
  monthAnswers: "review.lastMonths",
  monthReview: "review.title",
};

const order = Object.keys(names);
const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);

/** Names of facts as a reader meets them in the record, each once. */
export const fieldNames = (fields: readonly string[]): TextId[] => [
  ...new Set([...fields].sort((one, other) => placeOf(one) - placeOf(other)).map(fieldName)),
];

/** The name of a fact of a person, as answers call it. */
export const fieldName = (field: string): TextId => names[field] ?? "person.facts";
