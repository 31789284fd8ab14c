import { Field, Int, ObjectType } from "type-graphql";
import { CalendarDate } from "./scalars.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A year of working days: Monday to Friday but for what is said here. A year without a row is worked every Monday to Friday.",
})
export class WorkingYear {
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Field(() => Boolean, { description: "False while its holidays are foreseen but not published: days counted through it may still move." })
  confirmed!: boolean;
  @Field(() => [CalendarDate], { description: "Weekdays without work, in order." })
  rests!: string[];
  @Field(() => [CalendarDate], { description: "Saturdays and Sundays worked in exchange, in order." })
  works!: string[];
  @Field(() => Boolean, { description: "As the program was shipped; false once the city has set the year itself." })
  shipped!: boolean;
  @Field(() => Int, { description: "To be sent back with a change; 0 while it is as shipped." })
  revision!: number;
}

@ObjectType({ simpleResolvers: true, description: "The last day of a number of working days." })
export class DueDay {
  @Field(() => CalendarDate, { description: "The day." })
  on!: string;
  @Field(() => Boolean, { description: "False when a year on the way is not published yet: the day may still move." })
  confirmed!: boolean;
}
