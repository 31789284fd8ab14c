import * as z from "zod/mini";
import type { Sex } from "../../gql/members.ts";
import { resolveBy, rules } from "../../lib/rules.ts";
import { type BornTyped, bornOf, bornShape } from "./born.ts";
import type { Member } from "./shown.ts";

/** Who a member is, as an update sends it. */
export interface Said {
  fullName: string;
  bornOn: string;
  bornYearOnly: boolean;
  sex: Sex;
  joinedOn: string;
}
export interface SaidTyped extends BornTyped {
  fullName: string;
  sex: Sex;
  joinedOn: string;
}
/** What is chosen between mine and theirs; day and kind of birth go together. */
export const chosenFields = ["fullName", "bornOn", "sex", "joinedOn"] as const;
export type ChosenField = (typeof chosenFields)[number];

export const saidOf = ({ fullName, bornOn, birthYear, sex, joinedOn }: Member): Said => ({
  ...{ fullName, sex, joinedOn },
  ...{ bornOn: bornOn ?? `${birthYear}-01-01`, bornYearOnly: bornOn === null },
});

export const typedOf = ({ bornOn, bornYearOnly, ...rest }: Said): SaidTyped => ({
  ...rest,
  ...{ yearOnly: bornYearOnly, bornOn: bornYearOnly ? "" : bornOn, bornYear: bornOn.slice(0, 4) },
});

export const saidBy = ({ fullName, sex, joinedOn, ...born }: SaidTyped): Said => ({
  fullName: fullName.trim(),
  sex,
  joinedOn,
  ...bornOf(born),
});

const born = ({ bornOn, bornYearOnly }: Said) => (bornYearOnly ? bornOn.slice(0, 4) : bornOn);
export const toldOf = (said: Said, field: ChosenField): string => (field === "bornOn" ? born(said) : said[field]);

/** The fields on which two say something else. */
export const differing = (mine: Said, theirs: Said) => chosenFields.filter((field) => toldOf(mine, field) !== toldOf(theirs, field));

/** Theirs, with the fields that were chosen from mine. */
export function merged(mine: Said, theirs: Said, fromMine: readonly ChosenField[]): Said {
  const take = (field: ChosenField) => (fromMine.includes(field) ? mine : theirs);
  const { bornOn, bornYearOnly } = take("bornOn");
  return { ...{ bornOn, bornYearOnly }, fullName: take("fullName").fullName, sex: take("sex").sex, joinedOn: take("joinedOn").joinedOn };
}

export const saidRules = resolveBy<SaidTyped>(({ yearOnly }) =>
  z.object({
    ...bornShape(yearOnly),
    fullName: rules.text("newPerson.nameMissing"),
    sex: z.enum(["FEMALE", "MALE"]),
    joinedOn: rules.date(),
  }),
);
