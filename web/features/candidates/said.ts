import * as z from "zod/mini";
import type { UpdateCandidateInput } from "../../gql/candidates.ts";
import { resolveBy, rules } from "../../lib/rules.ts";
import type { Person } from "./papers.ts";
import { sexes, sourceTags } from "./personChoices.ts";

/** What the form of a person says: everything an update sends but which case and which revision, and the national ID, which is given by itself. */
export type Said = Omit<UpdateCandidateInput, "clientKey" | "candidateId" | "revision" | "nationalId">;
export type SaidField = keyof Said;

/** What stands in the form: answers that may be missing are "". */
export interface PersonEdited {
  fullName: string;
  bornOn: string;
  sex: Said["sex"];
  sourceGroup: string;
  tags: Said["tags"][number][];
  occupation: string;
  education: string;
  minority: string;
  religious: string;
  youthUnion: string;
  hardArea: boolean;
  specialReview: boolean;
  overAgeGrounds: boolean;
  youthUnionHere: string;
  tradeUnionHere: string;
  noMembers: boolean;
  wasMember: boolean;
  leftOn: string;
  ground: string;
  clearedOn: string;
  readmittedBefore: boolean;
}

export function saidOf(person: Person): Said {
  const { fullName, bornOn, sex, sourceGroup, tags, occupation, education, minority, religious, youthUnion } = person;
  const { hardArea, specialReview, overAgeGrounds, youthUnionHere, tradeUnionHere, noMembers, before } = person;
  const earlier = before && {
    leftOn: before.leftOn,
    ground: before.ground,
    clearedOn: before.clearedOn,
    readmittedBefore: before.readmittedBefore,
  };
  return {
    ...{ fullName, bornOn, sex, sourceGroup, tags, occupation, education, minority, religious, youthUnion },
    ...{ hardArea, specialReview, overAgeGrounds, youthUnionHere, tradeUnionHere, noMembers, before: earlier },
  };
}

export function editedOf(said: Said): PersonEdited {
  const { before, ...rest } = said;
  const answer = (value: boolean | null | undefined) => (value === null || value === undefined ? "" : value ? "YES" : "NO");
  return {
    ...rest,
    tags: [...said.tags],
    occupation: said.occupation ?? "",
    education: said.education ?? "",
    minority: answer(said.minority),
    religious: answer(said.religious),
    youthUnion: answer(said.youthUnion),
    youthUnionHere: answer(said.youthUnionHere),
    tradeUnionHere: answer(said.tradeUnionHere),
    wasMember: Boolean(before),
    leftOn: before?.leftOn ?? "",
    ground: before?.ground ?? "",
    clearedOn: before?.clearedOn ?? "",
    readmittedBefore: before?.readmittedBefore ?? false,
  };
}

export function saidBy({ wasMember, leftOn, ground, clearedOn, readmittedBefore, ...rest }: PersonEdited): Said {
  const answer = (value: string) => (value === "" ? null : value === "YES");
  const earlier = { leftOn, ground: (ground || null) as NonNullable<Said["before"]>["ground"], clearedOn: clearedOn || null };
  return {
    ...rest,
    fullName: rest.fullName.trim(),
    occupation: (rest.occupation || null) as Said["occupation"],
    education: (rest.education || null) as Said["education"],
    minority: answer(rest.minority),
    religious: answer(rest.religious),
    youthUnion: answer(rest.youthUnion),
    youthUnionHere: answer(rest.youthUnionHere),
    tradeUnionHere: answer(rest.tradeUnionHere),
    before: wasMember ? { ...earlier, readmittedBefore } : null,
  };
}

/** The fields on which two say something else; the order of tags says nothing. */
export function differing(mine: Said, theirs: Said): SaidField[] {
  const told = (said: Said, field: SaidField) => JSON.stringify(field === "tags" ? [...said.tags].sort() : (said[field] ?? null));
  return (Object.keys(mine) as SaidField[]).filter((field) => told(mine, field) !== told(theirs, field));
}

const flag = z.boolean();
const shape = {
  fullName: rules.text("newPerson.nameMissing"),
  bornOn: rules.date(),
  sex: z.enum(sexes),
  sourceGroup: rules.choice("record.groupMissing"),
  tags: z.array(z.enum(sourceTags)),
  occupation: z.string(),
  education: z.string(),
  minority: z.string(),
  religious: z.string(),
  youthUnion: z.string(),
  hardArea: flag,
  specialReview: flag,
  overAgeGrounds: flag,
  youthUnionHere: z.string(),
  tradeUnionHere: z.string(),
  noMembers: flag,
  wasMember: flag,
  ground: z.string(),
  readmittedBefore: flag,
};
/** The days of an earlier membership are looked at only of somebody who had one. */
export const personRules = resolveBy<PersonEdited>(({ wasMember }) =>
  z.object({
    ...shape,
    leftOn: wasMember ? rules.date() : z.string(),
    clearedOn: wasMember ? rules.optionalDate() : z.string(),
  }),
);
