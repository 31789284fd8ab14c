import { Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "What the standing committee voted of one case." })
export class MeetingItemInput {
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => Int, { description: "Votes for." })
  yes!: number;
  @Field(() => String, {
    nullable: true,
    description: "Why not, at most 1,000 characters; asked of an admission that the vote did not carry.",
  })
  declineReason?: string | null;
}

@InputType({ description: "What a meeting of a ward's standing committee decided: all of it is recorded, or nothing." })
export class RecordMeetingInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own ward." })
  unitId!: string;
  @Field(() => CalendarDate, { description: "The day of the meeting, which is the day of its decisions; not in the future." })
  on!: string;
  @Field(() => Int, { description: "How many the standing committee has: the majority is more than half of them." })
  members!: number;
  @Field(() => Int, { description: "Number of the first decision; those that follow are numbered on, in the order of `items`." })
  firstNumber!: number;
  @Field(() => String, { description: "What follows the number, `-QĐ/ĐU`." })
  numberSuffix!: string;
  @Field(() => String, { description: "Who signs the decisions, 2 to 100 characters." })
  signer!: string;
  @Field(() => [MeetingItemInput], { description: "1 to 100 cases, each once." })
  items!: MeetingItemInput[];
}
