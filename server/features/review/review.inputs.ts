import { Field, ID, InputType, Int } from "type-graphql";
import type { Participation, Progress } from "../../domain/monthReview.ts";
import { ParticipationEnum, ProgressEnum } from "../../entities/monthReview.ts";

@InputType({ description: "What is said of one person; what is left out is not answered yet." })
export class AnswerInput {
  @Field(() => ID, { description: "The person." })
  personId!: string;
  @Field(() => ProgressEnum, { nullable: true, description: "How they came on." })
  progress?: Progress | null;
  @Field(() => ParticipationEnum, { nullable: true, description: "How they took part." })
  activities?: Participation | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a helper met them." })
  helperMet?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "A word about their work, at most 200 characters; nothing of belief, origin, health, family or vetting.",
  })
  note?: string | null;
}

@InputType({ description: "Keeps the draft of a month's review whole; after a sending it begins the correction." })
export class SaveMonthReviewInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own branch." })
  unitId!: string;
  @Field(() => String, { description: "The month, like 202611." })
  month!: string;
  @Field(() => Int, { description: "The revision that was looked at; 0 before the first draft." })
  revision!: number;
  @Field(() => [AnswerInput], { description: "Everybody of whom something is said, each once, at most 500." })
  people!: AnswerInput[];
}

@InputType({ description: "Sends the draft of a month's review." })
export class SendMonthReviewInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own branch." })
  unitId!: string;
  @Field(() => String, { description: "The month, like 202611." })
  month!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
}
