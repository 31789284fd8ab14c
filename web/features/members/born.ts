import * as z from "zod/mini";
import type { Sex, Standing } from "../../gql/members.ts";
import { rules } from "../../lib/rules.ts";

/** A birth as it is typed: whole, or the year alone where a list tells no more. */
export interface BornTyped {
  yearOnly: boolean;
  bornOn: string;
  bornYear: string;
}

export const bornShape = (yearOnly: boolean) => ({
  yearOnly: z.boolean(),
  bornOn: yearOnly ? z.string() : rules.date(),
  bornYear: yearOnly ? z.string().check(z.regex(/^\s*(19|20)\d\d\s*$/, "newMember.yearWrong")) : z.string(),
});

/** What is sent: the first of January where only the year is known. */
export const bornOf = ({ yearOnly, bornOn, bornYear }: BornTyped) => ({
  bornOn: yearOnly ? `${bornYear.trim()}-01-01` : bornOn,
  bornYearOnly: yearOnly,
});

export interface MemberTyped extends BornTyped {
  fullName: string;
  sex: Sex | "";
  standing: Standing | "";
  joinedOn: string;
  officialOn: string;
  /** Whether they came from outside the city. */
  fromOutside: boolean;
  arrivedOn: string;
}
