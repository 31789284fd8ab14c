import { Field, ID, Int, ObjectType } from "type-graphql";
import { type Occupation, occupations, type Sex, type SourceTag, sexes, sourceTags } from "../domain/candidates.ts";
import type { ClockCode, EventCode, StateCode } from "../domain/procedure/codes.ts";
import { type Education, educations, type LeavingGround, leavingGrounds } from "../domain/procedure/facts.ts";
import type { Actor } from "../domain/procedure/ruleSet.ts";
import type { Role } from "../domain/roles.ts";
import { connectionOf } from "./connection.ts";
import { enumOf, RoleEnum } from "./enums.ts";
import { MonthAnswer } from "./monthReview.ts";
import { NationalIdNote } from "./nationalId.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CaseActorEnum, CaseClockEnum, CaseEventEnum, CaseStateEnum, ProcedureRefusal } from "./procedure.ts";
import { CalendarDate, Moment } from "./scalars.ts";
import { StepFacts } from "./stepFacts.ts";

export const SexEnum = enumOf(sexes, "Sex", "As the statistical forms ask.");
export const SourceTagEnum = enumOf(sourceTags, "SourceTag", "Categories one person may have several of, beside the one source group.");
export const OccupationEnum = enumOf(occupations, "Occupation", "Rows of form 2 on newly admitted members.");
export const EducationEnum = enumOf(educations, "Education", "General education; LOWER_SECONDARY_PROGRAMME is without the diploma.");
export const LeavingGroundEnum = enumOf(leavingGrounds, "LeavingGround", "Why somebody left the Party before.");

@ObjectType({ simpleResolvers: true, description: "A step that exists where a case stands, and what already stands in its way today." })
export class CaseStep {
  @Field(() => CaseEventEnum, { description: "What would be recorded." })
  event!: EventCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => CaseActorEnum, { description: "Whose step it is." })
  by!: Actor;
  @Field(() => Boolean, { description: "Whether it is the viewer's to record." })
  mine!: boolean;
  @Field(() => Boolean, { description: "Leads onward by the procedure; false for papers, pauses and ends." })
  onward!: boolean;
  @Field(() => [String], { description: "Fields of StepFactsInput that it asks for." })
  needs!: string[];
  @Field(() => [ProcedureRefusal], { description: "What stands in its way whatever it would bring; empty: it can be done." })
  refusals!: ProcedureRefusal[];
}

@ObjectType({ simpleResolvers: true, description: "A clock that runs for a case." })
export class CaseClockReading {
  @Field(() => CaseClockEnum, { description: "Which." })
  code!: ClockCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => Boolean, { description: "A deadline of the rules; false for a date that only says a day." })
  statutory!: boolean;
  @Field(() => CalendarDate, { description: "The last day in time." })
  dueOn!: string;
  @Field(() => Boolean, { description: "Whether every working day up to it is published." })
  confirmed!: boolean;
  @Field(() => Boolean, { description: "A deadline that has passed." })
  overdue!: boolean;
  @Field(() => Int, { description: "Working days from today to the last day; below zero once it has passed." })
  workingDaysLeft!: number;
  @Field(() => Int, { nullable: true, description: "The highest of 50, 80 and 100 per cent of a deadline's working days that is reached." })
  reminder!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A step as it was recorded." })
export class RecordedStep {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => CaseEventEnum, { description: "What happened." })
  event!: EventCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => CalendarDate, { description: "On which day." })
  on!: string;
  @Field(() => StepFacts, { description: "What it brought." })
  facts!: StepFacts;
  @Field(() => CaseStateEnum, { description: "The state it left." })
  was!: StateCode;
  @Field(() => CaseStateEnum, { description: "The state it led to." })
  becomes!: StateCode;
  @Field(() => Moment, { description: "When it was recorded." })
  recordedAt!: string;
  @Field(() => RoleEnum, { nullable: true, description: "In which role." })
  byRole!: Role | null;
  @Field(() => UnitRef, { nullable: true, description: "By which unit; null where it is not ours to see." })
  byUnit!: UnitRef | null;
  @Field(() => Boolean, { description: "It was taken back since." })
  undone!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "An earlier membership, as far as the rules of re-admission ask." })
export class EarlierMembershipTold {
  @Field(() => CalendarDate, { description: "The day of leaving." })
  leftOn!: string;
  @Field(() => LeavingGroundEnum, { nullable: true, description: "Why, where the rules ask." })
  ground!: LeavingGround | null;
  @Field(() => CalendarDate, { nullable: true, description: "The day the record of a less serious crime was cleared." })
  clearedOn!: string | null;
  @Field(() => Boolean, { description: "Was re-admitted once already." })
  readmittedBefore!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "A case as lists show it: who, where it stands, what comes next and by when." })
export class CandidateCard {
  @Field(() => ID, { description: "Opaque id of the case." })
  id!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { description: "Year of birth." })
  birthYear!: number;
  @Field(() => UnitRef, { nullable: true, description: "The branch that keeps the case; null where it is not ours to see." })
  unit!: UnitRef | null;
  @Field(() => String, { description: "Code of the source group." })
  sourceGroup!: string;
  @Field(() => CaseStateEnum, { description: "Where the case stands." })
  state!: StateCode;
  @Field(() => String, { description: "Its name in Vietnamese." })
  stateVi!: string;
  @Field(() => String, { description: "Its name in English." })
  stateEn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "Since when it stands there." })
  since!: string | null;
  @Field(() => Boolean, { description: "Nothing follows any more." })
  ended!: boolean;
  @Field(() => [CaseStep], { description: "The steps onward." })
  next!: CaseStep[];
  @Field(() => [CaseClockReading], { description: "The clocks that run, the nearest first." })
  clocks!: CaseClockReading[];

  unitId!: string;
  cityId!: string | null;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
  consentCityId!: string | null;
}
export const CandidateConnection = connectionOf<CandidateCard>("CandidateCard", () => CandidateCard, true);

@ObjectType({ simpleResolvers: true, description: "A person's case whole. Every look at one is logged with the fields that were shown." })
export class Candidate extends CandidateCard {
  @Field(() => CalendarDate, { description: "Day of birth." })
  bornOn!: string;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => [SourceTagEnum], { description: "Further categories." })
  tags!: SourceTag[];
  @Field(() => OccupationEnum, { nullable: true, description: "Row of form 2; null: not asked yet." })
  occupation!: Occupation | null;
  @Field(() => EducationEnum, { nullable: true, description: "General education; null: not asked yet." })
  education!: Education | null;
  @Field(() => Boolean, { nullable: true, description: "Of an ethnic minority; null: not asked yet." })
  minority!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Of a religion, without saying which; null: not asked yet." })
  religious!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Of the Youth Union; null: not asked yet." })
  youthUnion!: boolean | null;
  @Field(() => Boolean, { description: "Whether their national ID is kept." })
  nationalIdKept!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "The branch and the ward that the case is on its way to, by name; until they answer no step is recorded.",
  })
  sentTo!: string | null;
  @Field(() => Boolean, {
    description:
      "Its branch let it go (document 53, or the decision forwarded for the ceremony), and nobody was given it yet (DOMAIN §2.5).",
  })
  letGo!: boolean;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "Since when nothing is kept that names the person; name, birth and facts then say nothing. Null while they do.",
  })
  deidentifiedOn!: string | null;
  @Field(() => String, { nullable: true, description: "National ID, 12 digits; null where none is kept, or it is not ours to read." })
  nationalId!: string | null;
  @Field(() => [NationalIdNote], { description: "What is to be looked into about the number; empty where it is not ours to read." })
  nationalIdNotes!: NationalIdNote[];
  @Field(() => Boolean, { description: "Lives where less education is allowed." })
  hardArea!: boolean;
  @Field(() => Boolean, { description: "Rules apart apply; which and why is never kept." })
  specialReview!: boolean;
  @Field(() => Boolean, { description: "Health, prestige and the special need of the place are stated for somebody over age." })
  overAgeGrounds!: boolean;
  @Field(() => Boolean, { nullable: true, description: "The place has a Youth Union; null: not asked yet." })
  youthUnionHere!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The place has a trade union; null: not asked yet." })
  tradeUnionHere!: boolean | null;
  @Field(() => Boolean, { description: "The place has no members; somebody of another branch helps." })
  noMembers!: boolean;
  @Field(() => EarlierMembershipTold, { nullable: true, description: "An earlier membership; null without one." })
  before!: EarlierMembershipTold | null;
  @Field(() => ID, { nullable: true, description: "Their membership, the latest; null before the ceremony, and to a city." })
  memberId!: string | null;
  @Field(() => [MonthAnswer], {
    description: "What their branch said of them in the last three months it sent, the latest first; nothing to a city.",
  })
  monthAnswers!: MonthAnswer[];
  @Field(() => String, { description: "Code of the rule set that judges today." })
  ruleSet!: string;
  @Field(() => [CaseStep], { description: "Steps beside the way onward: papers, pauses, ends." })
  aside!: CaseStep[];
  @Field(() => [RecordedStep], { description: "Everything recorded, newest first." })
  history!: RecordedStep[];
  @Field(() => Int, { description: "Grows with every change; a change names the one it was made from." })
  revision!: number;
  @Field(() => [String], { description: "What the viewer may do to this case." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "Somebody looked at a person's record." })
export class PersonView {
  @Field(() => CalendarDate, { description: "On which day." })
  on!: string;
  @Field(() => Moment, { description: "The last time that day." })
  lastAt!: string;
  @Field(() => Int, { description: "How often that day." })
  times!: number;
  @Field(() => String, { description: "Who." })
  name!: string;
  @Field(() => RoleEnum, { description: "In which role." })
  role!: Role;
  @Field(() => String, { description: "Name of the unit they acted for." })
  unitName!: string;
  @Field(() => [String], { description: "Names of the fields that were shown." })
  fields!: string[];
  @Field(() => String, { description: "The reason given; empty where none is asked." })
  reason!: string;
}
export const PersonViewConnection = connectionOf<PersonView>("PersonView", () => PersonView, false);
