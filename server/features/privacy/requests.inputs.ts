import { Field, ID, InputType, Int } from "type-graphql";
import type { IdentityCheck, RequestGround, RequestKind, RequestOutcome } from "../../domain/subjectRequests.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { IdentityCheckEnum, RequestGroundEnum, RequestKindEnum, RequestOutcomeEnum } from "../../entities/subjectRequest.ts";

@InputType({ description: "Takes down what a person asks about the data held of them. Exactly one of candidateId and memberId." })
export class ReceiveSubjectRequestInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { nullable: true, description: "A case of the person." })
  candidateId?: string | null;
  @Field(() => ID, { nullable: true, description: "A membership of the person." })
  memberId?: string | null;
  @Field(() => RequestKindEnum, { description: "What is asked." })
  kind!: RequestKind;
  @Field(() => IdentityCheckEnum, { description: "How it was made sure who asks." })
  identity!: IdentityCheck;
  @Field(() => CalendarDate, { description: "When it was received; today or before." })
  receivedOn!: string;
}

@InputType({ description: "Says that the person was told their request came." })
export class AcknowledgeSubjectRequestInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "Which request." })
  requestId!: string;
  @Field(() => Int, { description: "The revision that was seen." })
  revision!: number;
  @Field(() => CalendarDate, { description: "When; from receipt to today." })
  on!: string;
}

@InputType({ description: "Answers a request, by the committee whose answer it is." })
export class AnswerSubjectRequestInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "Which request." })
  requestId!: string;
  @Field(() => Int, { description: "The revision that was seen." })
  revision!: number;
  @Field(() => RequestOutcomeEnum, { description: "What is answered." })
  outcome!: RequestOutcome;
  @Field(() => RequestGroundEnum, { nullable: true, description: "Why not, or not wholly; for PARTLY and REFUSED alone." })
  ground?: RequestGround | null;
  @Field(() => String, { nullable: true, description: "That in words, at most 300 characters; for PARTLY and REFUSED." })
  words?: string | null;
  @Field(() => String, { nullable: true, description: "Number of the letter of answer, at most 50 characters." })
  letter?: string | null;
  @Field(() => CalendarDate, { description: "Day of the answer; from acknowledgement to today." })
  on!: string;
}
