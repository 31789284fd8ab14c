import { Field, ID, InputType, Int } from "type-graphql";
import type { Sex } from "../../domain/candidates.ts";
import type { DisciplineLevel, ExemptionReason, MemberEvent, MemberGrade, Standing, TransferKind } from "../../domain/members/codes.ts";
import { SexEnum } from "../../entities/candidate.ts";
import { DisciplineLevelEnum, ExemptionReasonEnum, MemberEventEnum, MemberGradeEnum, StandingEnum } from "../../entities/member.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { TransferKindEnum } from "../../entities/transfer.ts";

@InputType({ description: "Puts a member on one's own branch's list, who is one already or comes from outside the city." })
export class ListMemberInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own branch." })
  unitId!: string;
  @Field(() => String, { description: "Full name, family name first, 2 to 100 characters." })
  fullName!: string;
  @Field(() => CalendarDate, { description: "Day of birth; the first of January where only the year is known." })
  bornOn!: string;
  @Field(() => Boolean, { nullable: true, description: "Only the year of birth is known." })
  bornYearOnly?: boolean | null;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => StandingEnum, { description: "PROBATIONARY or OFFICIAL." })
  standing!: Standing;
  @Field(() => CalendarDate, { description: "Day of the decision of admission." })
  joinedOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "Day of recognition, of official members." })
  officialOn?: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "Came from outside the city on this day; left out: was a member here all along.",
  })
  arrivedOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: "True: somebody else of the same name and birth as one on the list." })
  differentPerson?: boolean | null;
}

@InputType({ description: "Says anew who a member is, as the form shows it." })
export class UpdateMemberInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The membership." })
  memberId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { description: "Full name, 2 to 100 characters." })
  fullName!: string;
  @Field(() => CalendarDate, { description: "Day of birth." })
  bornOn!: string;
  @Field(() => Boolean, { description: "Only the year of birth is known." })
  bornYearOnly!: boolean;
  @Field(() => SexEnum, { description: "Sex." })
  sex!: Sex;
  @Field(() => CalendarDate, { description: "Day of the decision of admission." })
  joinedOn!: string;
  @Field(() => String, { nullable: true, description: "National ID of twelve digits; null leaves it as it is, an empty text removes it." })
  nationalId?: string | null;
}

@InputType({ description: "What an event brings; which fields it asks for is told with it." })
export class MemberFactsInput {
  @Field(() => ExemptionReasonEnum, { nullable: true, description: "Of an exemption." })
  reason?: ExemptionReason | null;
  @Field(() => CalendarDate, { nullable: true, description: "The last day of what is given for a time." })
  until?: string | null;
  @Field(() => String, { nullable: true, description: "Where a member is lodged; at most 200 characters." })
  place?: string | null;
  @Field(() => DisciplineLevelEnum, { nullable: true, description: "Of discipline." })
  level?: DisciplineLevel | null;
  @Field(() => Int, { nullable: true, description: "Of a classification." })
  year?: number | null;
  @Field(() => MemberGradeEnum, { nullable: true, description: "Of a classification." })
  grade?: MemberGrade | null;
  @Field(() => Int, { nullable: true, description: "Years of seniority a badge is for." })
  years?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Number of the decision, or of the approval of an exemption for a time; at most 50 characters.",
  })
  number?: string | null;
  @Field(() => Int, { nullable: true, description: "Official members of the branch." })
  branchOfficial?: number | null;
  @Field(() => Int, { nullable: true, description: "Of them in favour." })
  branchYes?: number | null;
  @Field(() => Int, { nullable: true, description: "Members of the base committee." })
  baseMembers?: number | null;
  @Field(() => Int, { nullable: true, description: "Of them in favour." })
  baseYes?: number | null;
  @Field(() => Int, { nullable: true, description: "Members of the standing committee." })
  standingMembers?: number | null;
  @Field(() => Int, { nullable: true, description: "Of them in favour." })
  standingYes?: number | null;
}

@InputType({ description: "Records what happened to a member." })
export class RecordMemberEventInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The membership." })
  memberId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => MemberEventEnum, { description: "What happened." })
  event!: MemberEvent;
  @Field(() => CalendarDate, { description: "On which day." })
  on!: string;
  @Field(() => MemberFactsInput, { nullable: true, description: "What it brought." })
  facts?: MemberFactsInput | null;
}

@InputType({ description: "Takes back the last event of a member." })
export class UndoMemberEventInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The membership." })
  memberId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => String, { description: "Why, 1 to 300 characters." })
  reason!: string;
}

@InputType({ description: "Sends a member of one's own branch to a committee of the city, or out of it." })
export class SendMemberInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The membership." })
  memberId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => TransferKindEnum, { description: "Of which kind." })
  kind!: TransferKind;
  @Field(() => ID, { nullable: true, description: "The committee that names the branch; left out where they leave the city." })
  toUnitId?: string | null;
  @Field(() => String, { nullable: true, description: "The place outside the city, at most 200 characters." })
  outside?: string | null;
  @Field(() => String, { nullable: true, description: "Number of the letter, at most 50 characters." })
  letter?: string | null;
  @Field(() => CalendarDate, { description: "Day of the letter." })
  on!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "Last day of a temporary one: 3 months to less than 12 after the letter, who studies 3 to 24 months (DOMAIN §3).",
  })
  until?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Of a temporary one: the member studies there." })
  study?: boolean | null;
}

@InputType({ description: "Goes on with a transfer." })
export class TransferStepInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The transfer." })
  transferId!: string;
  @Field(() => CalendarDate, { description: "On which day." })
  on!: string;
}

@InputType({ description: "Takes a member in." })
export class ReceiveMemberInput extends TransferStepInput {
  @Field(() => ID, { nullable: true, description: "The branch that takes them in; left out where they left the city." })
  branchId?: string | null;
}

@InputType({ description: "Makes a branch's list its headcount." })
export class OpenRollInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The branch." })
  unitId!: string;
  @Field(() => CalendarDate, { description: "From which day on; after every figure by hand." })
  since!: string;
}
