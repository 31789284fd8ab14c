import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  type EvidenceKind,
  evidenceKinds,
  type HelpResult,
  helpResults,
  type RoundState,
  roundStates,
  type ScreeningOutcome,
  type ScreeningState,
  screeningOutcomes,
  screeningStates,
} from "../domain/screening.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate } from "./scalars.ts";

export const ScreeningOutcomeEnum = enumOf(
  screeningOutcomes,
  "ScreeningOutcome",
  "What the review of a member came to; a proposal removes nobody.",
);
export const EvidenceKindEnum = enumOf(evidenceKinds, "EvidenceKind", "On what a finding rests: a kind of record, never its content.");
export const ScreeningRoundStateEnum = enumOf(roundStates, "ScreeningRoundState", "OPEN: branches review; CLOSED: kept as it is.");
export const ScreeningStateEnum = enumOf(
  screeningStates,
  "ScreeningState",
  "PENDING: the branch is at it; SENT; CONFIRMED by the committee above.",
);
export const HelpResultEnum = enumOf(helpResults, "HelpResult", "How twelve months of help ended.");

@ObjectType({ simpleResolvers: true, description: "By what members are screened." })
export class ScreeningCriterion {
  @Field(() => String, { description: "Stable code." })
  code!: string;
  @Field(() => String, { description: "In Vietnamese." })
  wordsVi!: string;
  @Field(() => String, { description: "In English." })
  wordsEn!: string;
  @Field(() => [EvidenceKindEnum], { description: "On what a finding by it can rest." })
  evidence!: EvidenceKind[];
  @Field(() => Boolean, { description: "Whether it was compared with the text in force." })
  confirmed!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A round of screening, as far as one sees its branches." })
export class ScreeningRoundCard {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { nullable: true, description: "Who opened it; null where it is not ours to see." })
  unit!: UnitRef | null;
  @Field(() => String, { description: "`2026` or `2026S1`." })
  period!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => Int, { description: "Version of the criteria." })
  criteriaVersion!: number;
  @Field(() => CalendarDate, { description: "First day; members of this day are reviewed." })
  openedOn!: string;
  @Field(() => CalendarDate, { description: "Last day for branches to send." })
  closesOn!: string;
  @Field(() => ScreeningRoundStateEnum, { description: "How far it is." })
  state!: RoundState;
  @Field(() => CalendarDate, { nullable: true, description: "When it was closed." })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was closed with branches missing." })
  closeReason!: string | null;
  @Field(() => Int, { description: "Grows with every change; changes name the one they looked at." })
  revision!: number;
  @Field(() => Int, { description: "Branches in it, of one's own place." })
  branches!: number;
  @Field(() => Int, { description: "Of these, that have sent." })
  sent!: number;
  @Field(() => Int, { description: "Members of their lists that day." })
  members!: number;
  @Field(() => Int, { description: "Members reviewed by branches that have sent." })
  reviewed!: number;
  @Field(() => ID, { nullable: true, description: "One's own branch's review; null for committees." })
  mine!: string | null;
  @Field(() => [String], { description: "Operations of the API that are the viewer's." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "How many members came to an outcome." })
export class ScreeningCount {
  @Field(() => ScreeningOutcomeEnum, { description: "Which." })
  outcome!: ScreeningOutcome;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: "What one branch has done in a round." })
export class ScreeningCard {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { nullable: true, description: "The branch." })
  unit!: UnitRef | null;
  @Field(() => ScreeningStateEnum, { description: "How far it is." })
  state!: ScreeningState;
  @Field(() => Int, { description: "Members on its list when the round was opened." })
  members!: number;
  @Field(() => Int, { description: "Of these, reviewed when it sent." })
  reviewed!: number;
  @Field(() => CalendarDate, { nullable: true, description: "When it was sent." })
  sentOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "When it was confirmed." })
  confirmedOn!: string | null;
  @Field(() => Int, { description: "Grows with every change." })
  revision!: number;
  @Field(() => [String], { description: "Operations of the API that are the viewer's; `read` where its people are." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A round whole." })
export class ScreeningRound extends ScreeningRoundCard {
  @Field(() => [ScreeningCriterion], { description: "Its criteria." })
  criteria!: ScreeningCriterion[];
  @Field(() => [ScreeningCount], { description: "Outcomes in one's own place; empty for a city, which is told none (small numbers)." })
  outcomes!: ScreeningCount[];
  @Field(() => [ScreeningCard], { description: "Branches of one's own place, by name." })
  screenings!: ScreeningCard[];
}

@ObjectType({ simpleResolvers: true, description: "What was found of a member in a round." })
export class ScreeningFinding {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ID, { description: "The member." })
  memberId!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => String, { description: "The round's name." })
  round!: string;
  @Field(() => ScreeningOutcomeEnum, { nullable: true, description: "What it came to; null before the branch said." })
  outcome!: ScreeningOutcome | null;
  @Field(() => String, { nullable: true, description: "Code of the criterion; null where there is no issue." })
  criterion!: string | null;
  @Field(() => EvidenceKindEnum, { nullable: true, description: "On what it rests." })
  evidenceKind!: EvidenceKind | null;
  @Field(() => CalendarDate, { nullable: true, description: "When it was noted." })
  notedOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "When twelve months of help are over." })
  helpUntil!: string | null;
  @Field(() => HelpResultEnum, { nullable: true, description: "How the help ended." })
  helpResult!: HelpResult | null;
  @Field(() => Boolean, { description: "The member was struck off since, by the committee's own step." })
  struckOff!: boolean;
  @Field(() => Boolean, { description: "Still a member of the branch that reviews." })
  here!: boolean;
  @Field(() => [String], { description: "Operations of the API that are the viewer's." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A branch's review whole. What was found of somebody is a look that is logged." })
export class Screening extends ScreeningCard {
  @Field(() => ScreeningRoundCard, { description: "Of which round." })
  round!: ScreeningRoundCard;
  @Field(() => [ScreeningCriterion], { description: "Criteria of the round." })
  criteria!: ScreeningCriterion[];
  @Field(() => [ScreeningFinding], { description: "Its members, by given name." })
  findings!: ScreeningFinding[];
}

@ObjectType({ simpleResolvers: true, description: "Members who are being helped for twelve months." })
export class ScreeningHelp {
  @Field(() => Int, { description: "How many." })
  helped!: number;
  @Field(() => Int, { description: "Of these, whose year is over while nobody said how it ended." })
  due!: number;
}
