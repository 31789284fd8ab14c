import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../../entities/scalars.ts";

@ArgsType()
export class ResultsArgs {
  @Field(() => ID, { description: "The unit; facts of everything below it are included." })
  unitId!: string;
  @Field(() => String, { nullable: true, description: "Only this indicator." })
  indicator?: string | null;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Int, { nullable: true, description: "Only this month, 1 for January." })
  month?: number | null;
  @Field(() => String, { nullable: true, description: "Only this source group." })
  sourceGroup?: string | null;
  @Field(() => Int, { defaultValue: 50, description: "Page size, up to 200." })
  first!: number;
  @Field(() => String, { nullable: true, description: "Cursor of the last edge seen." })
  after?: string | null;
}

@InputType({ description: "A fact." })
export class RecordResultInput {
  @Field(() => ID, { description: "A UUID made by the client: the same key sent again gets the first answer and stores nothing." })
  clientKey!: string;
  @Field(() => ID, { description: "Where it happened." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => CalendarDate, { description: "The day it counts for: for an admission, the day of the ceremony (DOMAIN Q7)." })
  occurredOn!: string;
  @Field(() => Int, { description: "FLOW: how many, at least 1. STOCK: the reading of that day, at least 0." })
  quantity!: number;
  @Field(() => String, {
    nullable: true,
    description: "Code of the source group; required where the indicator is counted by source group, and then not `UNSPECIFIED`.",
  })
  sourceGroup?: string | null;
  @Field(() => String, { nullable: true, description: "A remark of up to 500 characters; not readable at city level." })
  note?: string | null;
}

@InputType({ description: "A fact to take back." })
export class ReverseResultInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The fact." })
  resultId!: string;
  @Field(() => String, { description: "Why, up to 500 characters." })
  reason!: string;
}
