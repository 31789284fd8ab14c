import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Sex } from "../domain/candidates.ts";
import {
  type DisciplineLevel,
  disciplineLevels,
  type ExemptionReason,
  exemptionReasons,
  type MemberEvent,
  type MemberFlag,
  type MemberGrade,
  memberEvents,
  memberFlags,
  memberGrades,
  type Standing,
  standings,
} from "../domain/members/codes.ts";
import type { MemberActor } from "../domain/members/rules.ts";
import type { Role } from "../domain/roles.ts";
import { SexEnum } from "./candidate.ts";
import { connectionOf } from "./connection.ts";
import { enumOf, RoleEnum } from "./enums.ts";
import { MonthAnswer } from "./monthReview.ts";
import { NationalIdNote } from "./nationalId.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

export const StandingEnum = enumOf(standings, "Standing", "How a member stands; all but the first two are ends.");
export const MemberFlagEnum = enumOf(memberFlags, "MemberFlag", "What lies over a standing for a time.");
export const MemberEventEnum = enumOf(memberEvents, "MemberEventKind", "What can happen to a member.");
export const DisciplineLevelEnum = enumOf(disciplineLevels, "DisciplineLevel", "Levels of discipline, without its grounds.");
export const MemberGradeEnum = enumOf(memberGrades, "MemberGrade", "Grades of the yearly classification.");
export const ExemptionReasonEnum = enumOf(
  exemptionReasons,
  "ExemptionReason",
  "Why a member is exempt from activity: a class, never a diagnosis.",
);
export const MemberActorEnum = enumOf<MemberActor>(
  ["ENTRY", "CASE", "TRANSFER", "TREE", "BRANCH", "PROPOSER", "DECIDER"],
  "MemberActor",
  "Whose an event is; the first four are told by what they come from.",
);

@ObjectType({ simpleResolvers: true, description: "What an event brought." })
export class MemberFactsTold {
  @Field(() => ExemptionReasonEnum, { nullable: true, description: "Of an exemption." })
  reason!: ExemptionReason | null;
  @Field(() => CalendarDate, { nullable: true, description: "The last day of what is given for a time." })
  until!: string | null;
  @Field(() => String, { nullable: true, description: "Where a member is lodged." })
  place!: string | null;
  @Field(() => DisciplineLevelEnum, { nullable: true, description: "Of discipline." })
  level!: DisciplineLevel | null;
  @Field(() => Int, { nullable: true, description: "Of a classification." })
  year!: number | null;
  @Field(() => MemberGradeEnum, { nullable: true, description: "Of a classification." })
  grade!: MemberGrade | null;
  @Field(() => Int, { nullable: true, description: "Years of seniority a badge is for." })
  years!: number | null;
  @Field(() => String, { nullable: true, description: "Number of the decision." })
  number!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Something that happened to a member, as it was recorded." })
export class RecordedMemberEvent {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => MemberEventEnum, { description: "What happened." })
  event!: MemberEvent;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => CalendarDate, { description: "On which day." })
  on!: string;
  @Field(() => MemberFactsTold, { description: "What it brought." })
  facts!: MemberFactsTold;
  @Field(() => Moment, { description: "When it was recorded." })
  recordedAt!: string;
  @Field(() => RoleEnum, { nullable: true, description: "In which role; null where no person recorded it." })
  byRole!: Role | null;
  @Field(() => UnitRef, { nullable: true, description: "By which unit; null where it is not ours to see." })
  byUnit!: UnitRef | null;
  @Field(() => Boolean, { description: "It was taken back since." })
  undone!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "An event that could happen to a member now, and whose it is." })
export class PossibleMemberEvent {
  @Field(() => MemberEventEnum, { description: "What would be recorded." })
  event!: MemberEvent;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => MemberActorEnum, { description: "Whose it is to record." })
  by!: MemberActor;
  @Field(() => Boolean, { description: "Whether it is the viewer's." })
  mine!: boolean;
  @Field(() => Boolean, { description: "Ends the membership." })
  ends!: boolean;
  @Field(() => [String], { description: "Fields of MemberFactsInput that it asks for." })
  needs!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A member as lists show them." })
export class MemberCard {
  @Field(() => ID, { description: "Opaque id of the membership." })
  id!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => UnitRef, { nullable: true, description: "The branch that counts them; null where it is not ours to see." })
  unit!: UnitRef | null;
  @Field(() => StandingEnum, { description: "How they stand." })
  standing!: Standing;
  @Field(() => [MemberFlagEnum], { description: "What lies over it for a time." })
  flags!: MemberFlag[];
  @Field(() => CalendarDate, { description: "Day of the decision of admission, from which seniority counts." })
  joinedOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "Day of recognition; null for probationers." })
  officialOn!: string | null;
  @Field(() => Boolean, { description: "No longer a member here." })
  ended!: boolean;
  @Field(() => Int, { nullable: true, description: "Years of the badge that is due and was not awarded." })
  badgeDue!: number | null;
  @Field(() => CalendarDate, { nullable: true, description: "Last day of an exemption given for a time." })
  exemptUntil!: string | null;
}
export const MemberConnection = connectionOf("MemberCard", () => MemberCard, true);

@ObjectType({ simpleResolvers: true, description: "A member whole. Every look is logged." })
export class Member extends MemberCard {
  @Field(() => CalendarDate, { nullable: true, description: "Day of birth; null where only the year is known." })
  bornOn!: string | null;
  @Field(() => CalendarDate, { description: "Since when the branch counts them." })
  since!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "Of probationers: when the months of probation are over, counted from the decision; their case counts from the ceremony.",
  })
  probationEndsOn!: string | null;
  @Field(() => Int, { description: "Grows with every change; changes name the one they looked at." })
  revision!: number;
  @Field(() => ID, {
    nullable: true,
    description: "Their case, where one stands here: by which they were admitted, or that follows their probation.",
  })
  candidateId!: string | null;
  @Field(() => Boolean, { description: "Whether their national ID is kept." })
  nationalIdKept!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "National ID, 12 digits; null where none is kept, or it is not ours to read. Each reading is logged.",
  })
  nationalId!: string | null;
  @Field(() => [NationalIdNote], { description: "What is to be looked into about the number; empty where it is not ours to read." })
  nationalIdNotes!: NationalIdNote[];
  @Field(() => [MonthAnswer], { description: "What their branch said of them in the last three months it sent, the latest first." })
  monthAnswers!: MonthAnswer[];
  @Field(() => [PossibleMemberEvent], { description: "What could happen now." })
  next!: PossibleMemberEvent[];
  @Field(() => [RecordedMemberEvent], { description: "What happened, the latest first." })
  history!: RecordedMemberEvent[];
  @Field(() => [String], { description: "Operations of the API that are the viewer's on this member." })
  can!: string[];
}
