import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { AttainmentStatus } from "../domain/attainment.ts";
import type { Level, UnitKind } from "../domain/levels.ts";
import type { PaceBasis } from "../domain/pace.ts";
import { AttainmentStatusEnum, type Basis, BasisEnum, LevelEnum, PaceBasisEnum, UnitKindEnum } from "./enums.ts";
import { OrgUnit } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

@ObjectType({
  simpleResolvers: true,
  description:
    "One figure. FLOW: `actual` and `target` in the indicator's unit. STOCK: `actual` is the closing number. RATIO: `actual` is the numerator, `base` the denominator, `target` in basis points (300 = 3 %).",
})
export class Figure {
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => Int, { description: "What was reached; the numerator of a RATIO." })
  actual!: number;
  @Field(() => Int, { nullable: true, description: "The denominator of a RATIO." })
  base!: number | null;
  @Field(() => Int, { nullable: true, description: "The target of record; null where none was issued. Basis points for a RATIO." })
  target!: number | null;
  @Field(() => Boolean, { description: "Exempt from this target: never shown as zero (DOMAIN R5)." })
  exempt!: boolean;
  @Field(() => AttainmentStatusEnum, {
    description: "Judged with whole numbers against the part of the target that is due today; NOT_BEGUN before the year's first day.",
  })
  status!: AttainmentStatus;
  @Field(() => Float, {
    nullable: true,
    description: "Share of the target that is due today, 0 to 1; null for a STOCK, which has no pace, and before the year's first day.",
  })
  due!: number | null;
  @Field(() => PaceBasisEnum, { nullable: true, description: "What says how much is due; null where nothing can be." })
  paceBasis!: PaceBasis | null;
}

@ObjectType({ simpleResolvers: true, description: "A unit straight below, with its figures." })
export class ScoreRow {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;
  @Field(() => String, { description: "Its name; of its last day here where it has left." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Its code." })
  code!: string | null;
  @Field(() => LevelEnum, { description: "Its level." })
  level!: Level;
  @Field(() => UnitKindEnum, { description: "Its kind." })
  kind!: UnitKind;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer exists." })
  endedOn!: string | null;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "First day it no longer hung here, by the day looked at; null while it does.",
  })
  leftOn!: string | null;
  @Field(() => [Figure], { description: "In the order the indicators were asked for." })
  figures!: Figure[];
}

@ObjectType({ simpleResolvers: true, description: "What a unit asked of itself for the year, and how the same result stands against it." })
export class Resolution {
  @Field(() => ID, { description: "The unit: the one looked at, or one straight below." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => Int, { description: "What its own resolution asks; basis points for a RATIO." })
  value!: number;
  @Field(() => AttainmentStatusEnum, { description: "Judged by itself, whatever was assigned." })
  status!: AttainmentStatus;
}

@ObjectType({
  simpleResolvers: true,
  description: "One unit, its own figures and those of every unit straight below it, in one year and one snapshot.",
})
export class Scoreboard {
  @Field(() => OrgUnit, { description: "The unit." })
  unit!: OrgUnit;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => BasisEnum, { description: "Which tree the facts are added over." })
  basis!: Basis;
  @Field(() => CalendarDate, { nullable: true, description: "The last day that counts; null: now." })
  asOf!: string | null;
  @Field(() => Float, { description: "Share of the year that has passed on the day looked at, 0 to 1." })
  elapsed!: number;
  @Field(() => [Figure], { description: "The unit's own figures, everything below included." })
  own!: Figure[];
  @Field(() => [Figure], { description: "What was recorded at the unit itself: own less the sum of the rows." })
  direct!: Figure[];
  @Field(() => [ScoreRow], { description: "The units straight below, in the order of their names." })
  rows!: ScoreRow[];
}

@ObjectType({ simpleResolvers: true, description: "One month and source group of a breakdown." })
export class BreakdownCell {
  @Field(() => Int, { description: "1 for January." })
  month!: number;
  @Field(() => String, { nullable: true, description: "Code of the source group; null for what came or went with a reorganisation." })
  sourceGroup!: string | null;
  @Field(() => Int, { description: "Sum of the quantities." })
  actual!: number;
}

@ObjectType({ simpleResolvers: true, description: "One figure of a unit by month and source group; the cells add up to it." })
export class Breakdown {
  @Field(() => ID, { description: "The unit." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => [BreakdownCell], { description: "Cells that are not zero, by month." })
  cells!: BreakdownCell[];
}

@ObjectType({ simpleResolvers: true, description: "Tells that figures of a unit, or of one below it, have changed." })
export class FiguresChange {
  @Field(() => ID, { description: "The unit that was watched." })
  unitId!: string;
  @Field(() => Moment, { description: "When the change was seen." })
  at!: string;
}
