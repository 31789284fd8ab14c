import { Field, ID, InputType, Int } from "type-graphql";
import type { Level, UnitKind } from "../../domain/levels.ts";
import type { Sector } from "../../domain/sectors.ts";
import { LevelEnum, SectorEnum, UnitKindEnum } from "../../entities/enums.ts";
import { type PlanRuleKind, PlanRuleKindEnum } from "../../entities/plan.ts";

@InputType({ description: "One rule of a plan; give what its kind needs." })
export class PlanRuleInput {
  @Field(() => PlanRuleKindEnum, { description: "What it says." })
  kind!: PlanRuleKind;
  @Field(() => Int, { nullable: true, description: "FLOOR, STRETCH, MINIMUM_PER_BRANCH, CAP: how many people." })
  people?: number | null;
  @Field(() => Int, { nullable: true, description: "SHARE_OF_…: basis points, 300 for 3 %." })
  basisPoints?: number | null;
  @Field(() => Int, { nullable: true, description: "LAST_RESULT: people more, or fewer below 0, than last year's result." })
  change?: number | null;
  @Field(() => [PlanRuleKindEnum], { nullable: true, description: "EXEMPT: from these rules only; left out: from all." })
  from?: PlanRuleKind[] | null;
  @Field(() => [UnitKindEnum], { nullable: true, description: "Only units of these kinds." })
  kinds?: UnitKind[] | null;
  @Field(() => [SectorEnum], { nullable: true, description: "Only units in these sectors." })
  sectors?: Sector[] | null;
  @Field(() => [ID], { nullable: true, description: "Only these units." })
  unitIds?: string[] | null;
}

@InputType({ description: "How one unit divides a number among the units straight below." })
export class PlanTargetsInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The unit that gives." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator; a RATIO is not divided." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period." })
  period!: string;
  @Field(() => Int, { description: "The revision that was looked at; CONFLICT when somebody has changed the plan since." })
  revision!: number;
  @Field(() => Int, { nullable: true, description: "The number to divide; left out: the unit's own target." })
  target?: number | null;
  @Field(() => [PlanRuleInput], { description: "The rules, read in order." })
  rules!: PlanRuleInput[];
  @Field(() => Boolean, { defaultValue: false, description: "Answers what would come of it and keeps nothing." })
  dryRun!: boolean;
}

@InputType({ description: "A number for one unit straight below, named by id, by code or by name." })
export class TargetRowInput {
  @Field(() => ID, { nullable: true, description: "The receiving unit." })
  unitId?: string | null;
  @Field(() => String, { nullable: true, description: "Its code, where no id is given; zeros on its front may be missing." })
  code?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Its name, where neither id nor code is given: as it is spelled, or without accents where only one unit fits.",
  })
  name?: string | null;
  @Field(() => Int, { nullable: true, description: "Basis points for a RATIO. Null takes the draft back, so that the plan decides again." })
  value?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: "Exempts the unit; then no value is given." })
  exempt!: boolean;
}

@InputType({ description: "Many numbers set by hand at once, as typed or pasted." })
export class SetTargetsInput {
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
  @Field(() => [TargetRowInput], { description: "At most 20,000." })
  rows!: TargetRowInput[];
}

@InputType({ description: "The rules by which units of one level divide." })
export class LevelRulesInput {
  @Field(() => LevelEnum, { description: "The level of the units that divide." })
  level!: Level;
  @Field(() => [PlanRuleInput], { description: "Their rules, read in order." })
  rules!: PlanRuleInput[];
}
