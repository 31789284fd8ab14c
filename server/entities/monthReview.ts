import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  type Participation,
  type Progress,
  participations,
  progresses,
  type ReviewedAs,
  type ReviewState,
  reviewedAs,
  reviewStates,
} from "../domain/monthReview.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

export const ProgressEnum = enumOf(progresses, "MonthProgress", "How somebody came on in the month.");
export const ParticipationEnum = enumOf(
  participations,
  "MonthParticipation",
  "How much of the activities and tasks they were asked to somebody took part in.",
);
export const ReviewStateEnum = enumOf(
  reviewStates,
  "MonthReviewState",
  "NONE: nothing is written. DRAFT: the branch's own. SENT: told to whoever stands above.",
);
export const ReviewedAsEnum = enumOf(
  reviewedAs,
  "ReviewedAs",
  "As what somebody is reviewed: followed towards the decision, or a probationary member.",
);

@ObjectType({ simpleResolvers: true, description: "What a branch said of somebody in one month." })
export class MonthAnswer {
  @Field(() => String, { description: "The month, like 202611." })
  month!: string;
  @Field(() => ProgressEnum, { description: "How they came on." })
  progress!: Progress;
  @Field(() => ParticipationEnum, { description: "How they took part." })
  activities!: Participation;
  @Field(() => Boolean, { description: "A helper met them." })
  helperMet!: boolean;
  @Field(() => String, { nullable: true, description: "A word, if any." })
  note!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Somebody of a month's review, with what is said of them." })
export class ReviewedPerson {
  @Field(() => ID, { description: "Opaque id of the person." })
  personId!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => ReviewedAsEnum, { description: "As what." })
  as!: ReviewedAs;
  @Field(() => ID, { nullable: true, description: "The case or membership to look into; null where it is over." })
  subjectId!: string | null;
  @Field(() => ProgressEnum, { nullable: true, description: "How they came on; null: not answered." })
  progress!: Progress | null;
  @Field(() => ParticipationEnum, { nullable: true, description: "How they took part; null: not answered." })
  activities!: Participation | null;
  @Field(() => Boolean, { nullable: true, description: "A helper met them; null: not answered." })
  helperMet!: boolean | null;
  @Field(() => String, { nullable: true, description: "A word, at most 200 characters." })
  note!: string | null;
  @Field(() => MonthAnswer, {
    nullable: true,
    description: "What was sent of them for the month before, to begin from; null where nothing was, and to whoever only reads.",
  })
  last!: MonthAnswer | null;
}

@ObjectType({ simpleResolvers: true, description: "A version of a month's review that was sent." })
export class SentReview {
  @Field(() => Int, { description: "1 is the first; each correction is the next." })
  version!: number;
  @Field(() => Moment, { description: "When it was sent." })
  sentAt!: string;
  @Field(() => Int, { description: "Of how many people." })
  people!: number;
}

@ObjectType({ simpleResolvers: true, description: "What a branch says of its people in one month (DOMAIN R45). Every look is logged." })
export class MonthReview {
  @Field(() => UnitRef, { description: "The branch." })
  unit!: UnitRef;
  @Field(() => String, { description: "The month, like 202611." })
  month!: string;
  @Field(() => CalendarDate, { description: "The last day on which it is sent in time." })
  dueOn!: string;
  @Field(() => CalendarDate, { description: "The last day on which it is sent late, or corrected." })
  lastOn!: string;
  @Field(() => Boolean, { description: "Whether it can be sent or corrected today." })
  open!: boolean;
  @Field(() => Boolean, { description: "Whether it was first sent after the day on which it was due." })
  late!: boolean;
  @Field(() => ReviewStateEnum, { description: "How far it is; a draft is seen by the branch alone." })
  state!: ReviewState;
  @Field(() => Int, { description: "Which version is shown; 0 before the first." })
  version!: number;
  @Field(() => Int, { description: "Grows with every change; a change names the one it was made from." })
  revision!: number;
  @Field(() => [ReviewedPerson], { description: "By given name. The branch sees whom it reviews now; whoever only reads, whom it sent." })
  people!: ReviewedPerson[];
  @Field(() => [SentReview], { description: "Every version that was sent, the latest first." })
  versions!: SentReview[];
  @Field(() => [String], { description: "What the viewer may do." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "How far a branch is with a month's review." })
export class BranchReview {
  @Field(() => UnitRef, { description: "The branch." })
  unit!: UnitRef;
  @Field(() => ReviewStateEnum, { description: "How far; a draft is told to the branch alone." })
  state!: ReviewState;
  @Field(() => Int, { description: "The version that stands; 0 before the first." })
  version!: number;
  @Field(() => Moment, { nullable: true, description: "When that was sent." })
  sentAt!: string | null;
  @Field(() => Boolean, { description: "Whether it was first sent after the day on which it was due." })
  late!: boolean;
  @Field(() => Int, { description: "People reviewed in it, or to be reviewed." })
  people!: number;
  @Field(() => Int, { description: "Of those sent: who needs more help." })
  needHelp!: number;
  @Field(() => Int, { description: "Of those sent: who took part in nothing." })
  absent!: number;
  @Field(() => Int, { description: "Of those sent: whom no helper met." })
  notMet!: number;
}

@ObjectType({ simpleResolvers: true, description: "How many branches of a unit have sent a month's review." })
export class MonthReviewProgress {
  @Field(() => String, { description: "The month, like 202611." })
  month!: string;
  @Field(() => CalendarDate, { description: "The last day on which it is sent in time." })
  dueOn!: string;
  @Field(() => CalendarDate, { description: "The last day on which it is sent late." })
  lastOn!: string;
  @Field(() => Boolean, { description: "Whether it can be sent today." })
  open!: boolean;
  @Field(() => Int, { description: "Branches with somebody to review." })
  expected!: number;
  @Field(() => Int, { description: "Of these, those that have sent." })
  sent!: number;
  @Field(() => [BranchReview], { description: "Each of them, by name; none to a city, which is told the numbers alone." })
  branches!: BranchReview[];
}
