import { Field, ID, Int, ObjectType } from "type-graphql";
import { stateCodes } from "../domain/procedure/codes.ts";
import { connectionOf } from "./connection.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

export const deidentificationRules = ["RETENTION", "REQUEST"] as const;
export type DeidentificationRule = (typeof deidentificationRules)[number];
export const DeidentificationRuleEnum = enumOf(
  deidentificationRules,
  "DeidentificationRule",
  "Why: the city's period was over, or the person asked for it.",
);

/** States of the last case, or what somebody was who had none: listed as a member by mistake. */
export const closes = [...stateCodes, "UNLISTED"] as const;
export type Close = (typeof closes)[number];
export const CloseEnum = enumOf(
  closes,
  "DeidentificationClose",
  "How the last case ended; UNLISTED where somebody was listed as a member by mistake.",
);

@ObjectType({
  simpleResolvers: true,
  description: "How many months after its close a case without admission is known by name, from a day on.",
})
export class RetentionPeriod {
  @Field(() => Int, { description: "Months, 6 to 120." })
  months!: number;
  @Field(() => CalendarDate, { description: "From which day." })
  since!: string;
  @Field(() => Moment, { description: "When it was said." })
  setAt!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "How long people are known by name in a city, and how many of one's own place that concerns.",
})
export class Retention {
  @Field(() => Int, { description: "Months in force today; 24 where the city never said." })
  months!: number;
  @Field(() => [RetentionPeriod], { description: "What the city said so far, that of the latest day first." })
  periods!: RetentionPeriod[];
  @Field(() => Int, { description: "People of closed cases who are still known by name." })
  waiting!: number;
  @Field(() => Int, { description: "Of these, whose time comes within thirty days." })
  soon!: number;
  @Field(() => Int, { description: "People who are not any more." })
  done!: number;
  @Field(() => [String], { description: "What the viewer may do." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "The proof that a person is known by name no more. It names nobody." })
export class Deidentification {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Moment, { description: "When it was done." })
  at!: string;
  @Field(() => DeidentificationRuleEnum, { description: "By which rule." })
  rule!: DeidentificationRule;
  @Field(() => Int, { nullable: true, description: "The months of the period; null where the person asked." })
  months!: number | null;
  @Field(() => CloseEnum, { description: "How the last case ended." })
  closedAs!: Close;
  @Field(() => String, { description: "That in Vietnamese." })
  closedVi!: string;
  @Field(() => String, { description: "That in English." })
  closedEn!: string;
  @Field(() => CalendarDate, { description: "When it ended." })
  closedOn!: string;
  @Field(() => [String], { description: "Names of the fields that were removed." })
  fields!: string[];
  @Field(() => Int, { description: "Steps whose papers, names and free text went." })
  steps!: number;
  @Field(() => Int, { description: "Facts of the ledger that keep counting, with no more of the person than sex and a band of age." })
  results!: number;
  @Field(() => Int, { description: "Entries of the log that lost what told of the person." })
  entries!: number;
  @Field(() => UnitRef, { nullable: true, description: "The branch; null for the city, which never sees whose it was." })
  unit!: UnitRef | null;
}
export const DeidentificationConnection = connectionOf<Deidentification>("Deidentification", () => Deidentification, true);
