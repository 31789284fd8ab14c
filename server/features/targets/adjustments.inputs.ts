import { Field, ID, InputType, Int } from "type-graphql";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "Asks the unit above for another number." })
export class AskAdjustmentInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own target of record." })
  targetId!: string;
  @Field(() => Int, { description: "The number asked for; basis points for a RATIO. Other than the number in force." })
  value!: number;
  @Field(() => String, { description: "Why, in at most 1000 characters." })
  reason!: string;
}

@InputType({ description: "Answers what a unit straight below asked for." })
export class DecideAdjustmentInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The target that was asked about." })
  targetId!: string;
  @Field(() => Int, {
    nullable: true,
    description: "What was asked for grants it; a number between that and the one in force grants a part; null refuses.",
  })
  grantedValue?: number | null;
  @Field(() => String, { description: "What to tell the unit, in at most 1000 characters." })
  answer!: string;
  @Field(() => InstrumentInput, { nullable: true, description: "The paper the new version rests on; needed unless refused." })
  instrument?: InstrumentInput | null;
}
