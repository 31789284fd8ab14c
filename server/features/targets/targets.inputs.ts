import { Field, ID, InputType, Int } from "type-graphql";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "A target to prepare for a unit straight below; nobody else sees it before it is issued." })
export class SetTargetInput {
  @Field(() => ID, { description: "The receiving unit." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period, e.g. `2026`." })
  period!: string;
  @Field(() => Int, { nullable: true, description: "At least 1; basis points for a RATIO (300 = 3 %). Null takes the draft back." })
  value?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: "Exempts the unit; then no value is given." })
  exempt!: boolean;
}

@InputType({ description: "The paper a target rests on." })
export class InstrumentInput {
  @Field(() => String, { description: "Number and symbol, e.g. `12-KH/TU`." })
  number!: string;
  @Field(() => CalendarDate, { description: "Date of signature." })
  signedOn!: string;
  @Field(() => String, { description: "Who issued it." })
  issuer!: string;
  @Field(() => String, { description: "Its title." })
  title!: string;
}

@InputType({ description: "All drafts of one unit for one indicator and period, issued under one instrument." })
export class IssueTargetsInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The unit that gives." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period." })
  period!: string;
  @Field(() => InstrumentInput, { description: "The paper." })
  instrument!: InstrumentInput;
}
