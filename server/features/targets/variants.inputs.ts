import { Field, ID, InputType, Int } from "type-graphql";
import { PlanRuleInput } from "./plans.inputs.ts";

@InputType({ description: "Which plan, as it was looked at." })
class PlanInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The unit that gives." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period." })
  period!: string;
  @Field(() => Int, { description: "The revision that was looked at; CONFLICT when somebody has changed the plan since." })
  revision!: number;
}

@InputType({ description: "A draft to be kept as it stands." })
export class KeepVariantInput extends PlanInput {
  @Field(() => String, { description: "A name that no other variant of the plan has, at most 80 characters." })
  name!: string;
  @Field(() => [PlanRuleInput], {
    nullable: true,
    description:
      "Rules to keep with the numbers, as they stand on the screen and nobody has divided by yet; left out: the plan's own, and `target` is not read.",
  })
  rules?: PlanRuleInput[] | null;
  @Field(() => Int, { nullable: true, description: "With `rules`: the number to divide; left out: the unit's own target." })
  target?: number | null;
}

@InputType({ description: "A kept draft that is no longer wanted." })
export class DropVariantInput extends PlanInput {
  @Field(() => ID, { description: "The variant." })
  variantId!: string;
}

@InputType({ description: "A kept draft that becomes the draft again." })
export class RestoreVariantInput extends PlanInput {
  @Field(() => ID, { description: "The variant." })
  variantId!: string;
}
