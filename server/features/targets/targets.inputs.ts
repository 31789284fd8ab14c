import { Field, ID, InputType, Int } from "type-graphql";
import { type PlanMessageCode, PlanMessageCodeEnum } from "../../entities/plan.ts";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "A target to prepare for a unit straight below; nobody else sees it before it is issued." })
export class SetTargetInput {
  @Field(() => ID, { description: "The receiving unit." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period, e.g. `2026`." })
  period!: string;
  @Field(() => Int, {
    nullable: true,
    description: "At least 0, which is nobody this year; basis points for a RATIO (300 = 3 %). Null takes the draft back.",
  })
  value?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: "Exempts the unit; then no value is given." })
  exempt!: boolean;
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
  @Field(() => Int, { nullable: true, description: "The plan's revision that was looked at; CONFLICT when somebody has changed it since." })
  revision?: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "By how many people less is given than the unit was given itself: must be said exactly, or issuing is refused with SUM_BELOW_TARGET.",
  })
  shortBy?: number | null;
  @Field(() => [PlanMessageCodeEnum], {
    nullable: true,
    description:
      "Every message of the plan with `toConfirm`: left out, issuing numbers against the plan's own rules is refused with RULES_BROKEN.",
  })
  confirmed?: PlanMessageCode[] | null;
  @Field(() => InstrumentInput, { description: "The paper." })
  instrument!: InstrumentInput;
}
