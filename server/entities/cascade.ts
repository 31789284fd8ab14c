import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { CellCause } from "../domain/apportion.ts";
import type { Impossibility } from "../domain/apportionLimits.ts";
import type { Level } from "../domain/levels.ts";
import { LevelEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CellCauseEnum, PlanMessageCodeEnum, PlanRule } from "./plan.ts";

@ObjectType({ simpleResolvers: true, description: "One level of a preview." })
export class CascadeLevel {
  @Field(() => LevelEnum, { description: "The level." })
  level!: Level;
  @Field(() => Int, { description: "How many units it has." })
  units!: number;
  @Field(() => Int, { description: "What they would be given together." })
  people!: number;
  @Field(() => Int, { description: "How many are exempt." })
  exempt!: number;
  @Field(() => Int, { description: "How many would get nobody, without being exempt." })
  nobody!: number;
  @Field(() => Int, { description: "How many are held at their floor." })
  atFloor!: number;
  @Field(() => LevelEnum, {
    nullable: true,
    description: "Whose rules its units divide by: those given for this level, or else for one above. Null where nobody divides.",
  })
  rulesOf!: Level | null;
  @Field(() => [PlanRule], { description: "These rules; those of the unit's own plan where none were given." })
  rules!: readonly PlanRule[];
}

@ObjectType({ simpleResolvers: true, description: "A unit that could not divide its number as the rules say." })
export class CascadeConflict {
  @Field(() => UnitRef, { description: "The unit." })
  unit!: UnitRef;
  @Field(() => PlanMessageCodeEnum, { description: "Why not." })
  code!: Impossibility["code"];
  @Field(() => String, { description: "The same in plain Vietnamese." })
  message!: string;
  @Field(() => Int, { description: "What it has to divide." })
  target!: number;
  @Field(() => Int, { description: "What the units below were given instead." })
  sum!: number;
}

@ObjectType({ simpleResolvers: true, description: "What one unit would be given." })
export class CascadeRow {
  @Field(() => ID, { description: "Its id." })
  unitId!: string;
  @Field(() => ID, { nullable: true, description: "The unit it stands under; null for the first." })
  parentId!: string | null;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Its code." })
  code!: string | null;
  @Field(() => LevelEnum, { description: "Its level." })
  level!: Level;
  @Field(() => Int, { description: "Members at the end of the prior year." })
  members!: number;
  @Field(() => Int, { description: "What it would be given." })
  people!: number;
  @Field(() => CellCauseEnum, { nullable: true, description: "Why; null for the unit whose number is divided." })
  cause!: CellCause | null;
  @Field(() => String, { nullable: true, description: "Its exact share, `0,81`; null where nothing was divided." })
  share!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The rows once more as columns, a third of the size and faster to read: lists of the same length and order, a unit at each place.",
})
export class CascadeColumns {
  @Field(() => [ID], { description: "Its id." })
  unitIds!: readonly string[];
  @Field(() => [Int], { description: "The place in these lists, from 0, of the unit it stands under; -1 for the first." })
  parents!: readonly number[];
  @Field(() => [String], { description: "Its name." })
  names!: readonly string[];
  @Field(() => [String], { nullable: "items", description: "Its code." })
  codes!: readonly (string | null)[];
  @Field(() => [LevelEnum], { description: "Its level." })
  levels!: readonly Level[];
  @Field(() => [Int], { description: "Members at the end of the prior year." })
  members!: readonly number[];
  @Field(() => [Int], { description: "What it would be given." })
  people!: readonly number[];
  @Field(() => [CellCauseEnum], { nullable: "items", description: "Why; null for the unit whose number is divided." })
  causes!: readonly (CellCause | null)[];
  @Field(() => [Float], { nullable: "items", description: "Its exact share, rounded to hundredths; null where nothing was divided." })
  shares!: readonly (number | null)[];
}

@ObjectType({ simpleResolvers: true, description: "What a number would mean for every unit below. Nothing is kept or issued by it." })
export class CascadePreview {
  @Field(() => Int, { description: "The number that was divided." })
  target!: number;
  @Field(() => [CascadeLevel], { description: "Upper first." })
  levels!: readonly CascadeLevel[];
  @Field(() => [CascadeConflict], { description: "From the top downward." })
  conflicts!: readonly CascadeConflict[];
  @Field(() => [CascadeRow], { description: "Every unit, followed by all that is below it. For a whole city ask for columns." })
  readonly rows!: readonly CascadeRow[];
  @Field(() => CascadeColumns, { description: "The same as rows." })
  readonly columns!: CascadeColumns;
}
