import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  type IdentityCheck,
  identityChecks,
  type RequestClockCode,
  type RequestGround,
  type RequestKind,
  type RequestOutcome,
  type RequestState,
  requestClocks,
  requestGrounds,
  requestKinds,
  requestOutcomes,
  requestStates,
} from "../domain/subjectRequests.ts";
import { connectionOf } from "./connection.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate } from "./scalars.ts";

export const RequestKindEnum = enumOf(
  requestKinds,
  "SubjectRequestKind",
  "What a person asks about the data held of them: to see it, to have it corrected, erased or used less, or to take consent back (DOMAIN §7 D4).",
);
export const RequestStateEnum = enumOf(requestStates, "SubjectRequestState", "How far a request has come.");
export const RequestOutcomeEnum = enumOf(requestOutcomes, "SubjectRequestOutcome", "What was answered.");
export const RequestGroundEnum = enumOf(requestGrounds, "SubjectRequestGround", "Why not, or not wholly.");
export const IdentityCheckEnum = enumOf(
  identityChecks,
  "IdentityCheck",
  "How it was made sure who asks: identity card, known in person, power of attorney.",
);
const RequestClockEnum = enumOf(
  requestClocks,
  "SubjectRequestClockCode",
  "ACKNOWLEDGE within two working days, ANSWER within fifteen days of the calendar, both from receipt.",
);

@ObjectType({ simpleResolvers: true, description: "A clock that runs for a request." })
export class SubjectRequestClock {
  @Field(() => RequestClockEnum, { description: "Which." })
  code!: RequestClockCode;
  @Field(() => CalendarDate, { description: "The last day in time." })
  dueOn!: string;
  @Field(() => Boolean, { description: "Whether every working day up to it is published." })
  confirmed!: boolean;
  @Field(() => Boolean, { description: "The day has passed." })
  overdue!: boolean;
  @Field(() => Int, { description: "Working days from today to the last day; below zero once it has passed." })
  workingDaysLeft!: number;
  @Field(() => Int, { nullable: true, description: "The highest of 50, 80 and 100 per cent of the time that is reached." })
  reminder!: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A request as a list tells it: who asks what, and by when it must go on." })
export class SubjectRequestCard {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => RequestKindEnum, { description: "What is asked." })
  kind!: RequestKind;
  @Field(() => RequestStateEnum, { description: "How far it has come." })
  state!: RequestState;
  @Field(() => UnitRef, { nullable: true, description: "The branch that keeps the person." })
  unit!: UnitRef | null;
  @Field(() => CalendarDate, { description: "When it was received." })
  receivedOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "When the person was told that it came." })
  acknowledgedOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "When it was answered." })
  answeredOn!: string | null;
  @Field(() => RequestOutcomeEnum, { nullable: true, description: "What was answered." })
  outcome!: RequestOutcome | null;
  @Field(() => [SubjectRequestClock], { description: "Clocks that run; none once it is answered." })
  clocks!: SubjectRequestClock[];
  @Field(() => [RequestClockEnum], { description: "Clocks that were met too late, by the day on which it was written down here." })
  late!: RequestClockCode[];
  @Field(() => String, {
    nullable: true,
    description: "Whose data it is; null for an auditor, who reads it in the request, with a reason.",
  })
  fullName!: string | null;
}
export const SubjectRequestConnection = connectionOf<SubjectRequestCard>("SubjectRequest", () => SubjectRequestCard, true);

@ObjectType({
  simpleResolvers: true,
  description: "What a person asked about the data held of them, what they were answered, and what must be known to answer it.",
})
export class SubjectRequestDetail extends SubjectRequestCard {
  @Field(() => String, { description: "Whose data it is." })
  override fullName!: string;
  @Field(() => IdentityCheckEnum, { description: "How it was made sure who asks." })
  identity!: IdentityCheck;
  @Field(() => ID, { nullable: true, description: "The person's latest case." })
  candidateId!: string | null;
  @Field(() => ID, { nullable: true, description: "The person's latest membership." })
  memberId!: string | null;
  @Field(() => UnitRef, { nullable: true, description: "Where it was received; null where that is not ours to see." })
  madeAt!: UnitRef | null;
  @Field(() => UnitRef, { nullable: true, description: "The committee that answers: the base, or the ward where there is none." })
  answerer!: UnitRef | null;
  @Field(() => CalendarDate, { description: "When the receipt was written down here." })
  recordedOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "When it was written down that the person was told." })
  acknowledgeRecordedOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "When the answer was written down." })
  answerRecordedOn!: string | null;
  @Field(() => RequestGroundEnum, { nullable: true, description: "Why not, or not wholly." })
  ground!: RequestGround | null;
  @Field(() => String, { nullable: true, description: "That in words; goes with the person's name." })
  words!: string | null;
  @Field(() => String, { nullable: true, description: "Number of the letter of answer; goes with the person's name." })
  letter!: string | null;
  @Field(() => Int, { description: "Grows with each change; a change names the one it was made from." })
  revision!: number;
  @Field(() => [String], { description: "What the viewer may do." })
  can!: string[];
  @Field(() => Boolean, {
    description: "A member, somebody once admitted, or a case that is open: the law requires keeping, an erasure cannot be granted.",
  })
  mustKeep!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "How many requests of persons concerned one's own place has, and how many are late; of no person.",
})
export class SubjectRequestCounts {
  @Field(() => Int, { description: "Not answered yet." })
  open!: number;
  @Field(() => Int, { description: "Of these, half of the time of a clock has run." })
  due!: number;
  @Field(() => Int, { description: "Of these, the day of a clock has passed." })
  overdue!: number;
  @Field(() => Int, { description: "Answered." })
  answered!: number;
  @Field(() => Int, { description: "Answered after the fifteenth day, by the day on which it was written down." })
  answeredLate!: number;
}
