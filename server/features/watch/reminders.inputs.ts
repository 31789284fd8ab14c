import { Field, ID, InputType } from "type-graphql";
import { type ReminderKind, ReminderKindEnum } from "../../entities/enums.ts";

@InputType({ description: "One message to several units below one's own." })
export class RemindUnitsInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => [ID], { description: "1 to 200 units, each once." })
  unitIds!: string[];
  @Field(() => ReminderKindEnum, { description: "What it is about." })
  kind!: ReminderKind;
  @Field(() => String, { description: "One line, at most 150 characters." })
  subject!: string;
  @Field(() => String, { description: "The message, at most 2000 characters." })
  text!: string;
}
