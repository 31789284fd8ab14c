import { Field, ID, InputType } from "type-graphql";
import type { ExemptionGround, ExemptionRule } from "../../domain/exemptions.ts";
import { type ExemptionDecision, ExemptionDecisionEnum, ExemptionGroundEnum, ExemptionRuleEnum } from "../../entities/enums.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "Asks the unit above to be exempt from one rule for a time." })
export class ProposeExemptionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own unit." })
  unitId!: string;
  @Field(() => ExemptionRuleEnum, { description: "From which rule; each needs an exemption of its own." })
  rule!: ExemptionRule;
  @Field(() => ExemptionGroundEnum, { description: "On what ground." })
  ground!: ExemptionGround;
  @Field(() => String, { description: "The argument, in at most 1000 characters." })
  reason!: string;
  @Field(() => String, { description: "Number and symbol of the paper that proves it." })
  evidence!: string;
  @Field(() => CalendarDate, { description: "First day." })
  startsOn!: string;
  @Field(() => CalendarDate, { description: "First day after it; at most five years later." })
  endsBefore!: string;
}

@InputType({ description: "Decides about the exemption of a unit straight below." })
export class DecideExemptionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The exemption." })
  exemptionId!: string;
  @Field(() => ExemptionDecisionEnum, { description: "The answer to the proposal." })
  decision!: ExemptionDecision;
  @Field(() => String, { description: "What to tell the unit, in at most 1000 characters." })
  answer!: string;
  @Field(() => InstrumentInput, { nullable: true, description: "The paper the approval rests on; needed for APPROVED." })
  instrument?: InstrumentInput | null;
}

@InputType({ description: "Ends an approved exemption of a unit straight below before its time." })
export class EndExemptionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The exemption." })
  exemptionId!: string;
  @Field(() => String, { description: "Why, in at most 1000 characters." })
  reason!: string;
}
