import { Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "Sets a year's working days for one's own city, as published." })
export class SetWorkingYearInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own city." })
  unitId!: string;
  @Field(() => Int, { description: "The year, 2000 to 2200." })
  year!: number;
  @Field(() => Int, { description: "The revision that was looked at; 0 for a year as shipped or without a row." })
  revision!: number;
  @Field(() => Boolean, { description: "Whether its holidays are published." })
  confirmed!: boolean;
  @Field(() => [CalendarDate], { description: "Weekdays of the year without work." })
  rests!: string[];
  @Field(() => [CalendarDate], { description: "Saturdays and Sundays of the year worked in exchange." })
  works!: string[];
}
