import { Field, ID, Int, ObjectType } from "type-graphql";
import type { CellCause } from "../domain/apportion.ts";
import { CellCauseEnum, PlanChange, PlanRule } from "./plan.ts";

@ObjectType({ simpleResolvers: true, description: "What a kept draft of a plan gives one unit." })
export class VariantNumber {
  @Field(() => ID, { description: "The receiving unit; it may have left since." })
  unitId!: string;
  @Field(() => Int, { nullable: true, description: "Its number, drafted or in force; null where there was none." })
  value!: number | null;
  @Field(() => Boolean, { description: "It was exempt." })
  exempt!: boolean;
  @Field(() => Boolean, { description: "The number was set by hand." })
  fixed!: boolean;
  @Field(() => CellCauseEnum, { nullable: true, description: "What decided the number; FLOOR and CAP bound it. Null where no rule had." })
  cause!: CellCause | null;
}

@ObjectType({ simpleResolvers: true, description: "A draft of a plan, kept beside it to be compared or taken back." })
export class PlanVariant {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: "Its name; null for what stood before the draft was last replaced as a whole, which is kept without being asked.",
  })
  name!: string | null;
  @Field(() => Int, { nullable: true, description: "The number it divides, where that is not the unit's own target." })
  target!: number | null;
  @Field(() => [PlanRule], { description: "Its rules, in order." })
  rules!: PlanRule[];
  @Field(() => PlanChange, { description: "Who kept it, and when." })
  kept!: PlanChange;
  @Field(() => Int, { description: "Sum of its numbers." })
  sum!: number;
  @Field(() => Int, { nullable: true, description: "`sum` less what is to be given with its number; null without one." })
  difference!: number | null;
  @Field(() => [VariantNumber], { description: "What every unit straight below would have had." })
  numbers!: VariantNumber[];
}
