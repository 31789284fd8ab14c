import { Field, ID, InputType, Int } from "type-graphql";
import type { Occupation, Sex, SourceTag } from "../../domain/candidates.ts";
import type { EventCode } from "../../domain/procedure/codes.ts";
import type { Education, LeavingGround } from "../../domain/procedure/facts.ts";
import { EducationEnum, LeavingGroundEnum, OccupationEnum, SexEnum, SourceTagEnum } from "../../entities/candidate.ts";
import { CaseEventEnum } from "../../entities/procedure.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { StepFactsInput } from "../../entities/stepFacts.ts";

@InputType({ description: "Begins the case of somebody the branch has found; four facts are enough, the rest can follow." })
export class OpenCaseInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own branch." })
  unitId!: string;
  @Field(() => String, { description: "Full name, family name first, 2 to 100 characters." })
  fullName!: string;
  @Field(() => CalendarDate, { description: "Day of birth." })
  bornOn!: string;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => String, { description: "Code of the source group." })
  sourceGroup!: string;
  @Field(() => CalendarDate, { nullable: true, description: "Since when the branch knows of them; today when left out." })
  on?: string | null;
  @Field(() => String, { nullable: true, description: "Who named them: BRANCH (the default), MASS_BODY or COMMITTEE_MEMBER." })
  by?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: somebody else of the same name and day of birth as one whose case stands here (CONFLICT on `fullName` otherwise).",
  })
  differentPerson?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: "An ended case or membership at this branch of the same person, who is followed again; name and birth have to be theirs.",
  })
  earlierId?: string | null;
  @Field(() => String, { nullable: true, description: "National ID, 12 digits; the rest can follow without it." })
  nationalId?: string | null;
}

@InputType({ description: "Begins to follow the probation of a member who was listed as a probationer." })
export class FollowProbationInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The membership." })
  memberId!: string;
  @Field(() => CalendarDate, {
    description: "Day of the ceremony of admission, from which the twelve months count: from the day of joining to today.",
  })
  on!: string;
}

@InputType({ description: "An earlier membership, as far as the rules of re-admission ask." })
export class EarlierMembershipInput {
  @Field(() => CalendarDate, { description: "The day of leaving." })
  leftOn!: string;
  @Field(() => LeavingGroundEnum, { nullable: true, description: "Why, where the rules ask." })
  ground?: LeavingGround | null;
  @Field(() => CalendarDate, { nullable: true, description: "The day the record of a less serious crime was cleared." })
  clearedOn?: string | null;
  @Field(() => Boolean, { description: "Was re-admitted once already." })
  readmittedBefore!: boolean;
}

@InputType({ description: "Says anew what is known of a candidate: everything, as the form shows it." })
export class UpdateCandidateInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { description: "Full name, 2 to 100 characters." })
  fullName!: string;
  @Field(() => CalendarDate, { description: "Day of birth." })
  bornOn!: string;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => String, { description: "Code of the source group." })
  sourceGroup!: string;
  @Field(() => [SourceTagEnum], { description: "Further categories, each once." })
  tags!: SourceTag[];
  @Field(() => OccupationEnum, { nullable: true, description: "Row of form 2." })
  occupation?: Occupation | null;
  @Field(() => EducationEnum, { nullable: true, description: "General education; null: not asked yet." })
  education?: Education | null;
  @Field(() => Boolean, { nullable: true, description: "Of an ethnic minority; null: not asked yet." })
  minority?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Of a religion, without saying which; null: not asked yet." })
  religious?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Of the Youth Union; null: not asked yet." })
  youthUnion?: boolean | null;
  @Field(() => Boolean, { description: "Lives where less education is allowed." })
  hardArea!: boolean;
  @Field(() => Boolean, { description: "Rules apart apply; which and why is never kept." })
  specialReview!: boolean;
  @Field(() => Boolean, { description: "Health, prestige and the special need of the place are stated for somebody over age." })
  overAgeGrounds!: boolean;
  @Field(() => Boolean, { nullable: true, description: "The place has a Youth Union; null: not asked yet." })
  youthUnionHere?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "The place has a trade union; null: not asked yet." })
  tradeUnionHere?: boolean | null;
  @Field(() => Boolean, { description: "The place has no members; somebody of another branch helps." })
  noMembers!: boolean;
  @Field(() => EarlierMembershipInput, { nullable: true, description: "An earlier membership; null without one." })
  before?: EarlierMembershipInput | null;
  @Field(() => String, {
    nullable: true,
    description: "National ID, 12 digits: null leaves the one that is kept, an empty text removes it.",
  })
  nationalId?: string | null;
}

@InputType({ description: "Records what happened in a case on a day; judged by the rules of that day." })
export class RecordStepInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => CaseEventEnum, { description: "What happened." })
  event!: EventCode;
  @Field(() => CalendarDate, { description: "On which day; not before the step before it, not in the future." })
  on!: string;
  @Field(() => StepFactsInput, { nullable: true, description: "What it brought." })
  facts?: StepFactsInput | null;
}

@InputType({ description: "Gives a case that was let go with document 53 to a branch below the one who gives it." })
export class HandOverCaseInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => ID, { description: "The branch that takes it over; it records TAKE_OVER then." })
  unitId!: string;
}

@InputType({ description: "Takes back the last step of a case, with everything it counted." })
export class UndoStepInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { description: "Why, in at most 300 characters." })
  reason!: string;
}
