import { Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "Says how long people of closed cases are known by name in one's own city." })
export class SetRetentionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own city." })
  unitId!: string;
  @Field(() => Int, { description: "Months after the close, 6 to 120." })
  months!: number;
  @Field(() => CalendarDate, { description: "From which day; today or later." })
  since!: string;
}
