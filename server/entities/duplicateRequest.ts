import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

export const duplicateAnswers = ["SAME_PERSON", "DIFFERENT_PEOPLE"] as const;
export type DuplicateAnswer = (typeof duplicateAnswers)[number];
export const DuplicateAnswerEnum = enumOf(duplicateAnswers, "DuplicateAnswer", "What two people under one national ID turned out to be.");

@ObjectType({
  simpleResolvers: true,
  description: "One of two people under one national ID, as far as the committee that settles it may know.",
})
export class DuplicateSide {
  @Field(() => UnitRef, { nullable: true, description: "The branch that keeps the person; for a city the ward alone." })
  unit!: UnitRef | null;
  @Field(() => ID, { nullable: true, description: "The person's latest case; null for a city, and where there is none." })
  candidateId!: string | null;
  @Field(() => String, { nullable: true, description: "Full name; null for a city." })
  fullName!: string | null;
  @Field(() => Int, { nullable: true, description: "Year of birth; null for a city." })
  birthYear!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "Two people under one national ID, to be settled by the lowest committee that sees both.",
})
export class DuplicateRequest {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Moment, { description: "Since when." })
  askedAt!: string;
  @Field(() => DuplicateAnswerEnum, { nullable: true, description: "What was answered; null: nothing yet." })
  answer!: DuplicateAnswer | null;
  @Field(() => Moment, { nullable: true, description: "When." })
  answeredAt!: string | null;
  @Field(() => [DuplicateSide], { description: "Both; first the one whose number was entered later." })
  sides!: DuplicateSide[];
  @Field(() => Boolean, { description: "Not answered yet, and a number was taken away or corrected since." })
  withdrawn!: boolean;

  settlerId!: string;
}
