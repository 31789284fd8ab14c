import { Field, Int, ObjectType } from "type-graphql";
import type { UnitKind } from "../domain/levels.ts";
import { type TargetState, TargetStateEnum, UnitKindEnum } from "./enums.ts";
import { OrgUnit, UnitRef } from "./OrgUnit.ts";
import { ReportingPeriod } from "./reference.ts";

@ObjectType({ simpleResolvers: true, description: "One unit straight below, and what it is given." })
export class AllocationRow {
  @Field(() => UnitRef, { description: "The receiving unit." })
  unit!: UnitRef;
  @Field(() => String, { nullable: true, description: "Its code." })
  code!: string | null;
  @Field(() => UnitKindEnum, { description: "Its kind." })
  kind!: UnitKind;
  @Field(() => Int, { description: "Members at the end of the prior year, the base of 3 % (DOMAIN Q3)." })
  members!: number;
  @Field(() => Int, { description: "What it reached in the year before; the numerator for a RATIO." })
  lastYear!: number;
  @Field(() => Int, { description: "What it has reached in this period's year; the numerator for a RATIO." })
  actual!: number;
  @Field(() => Int, { nullable: true, description: "Prepared and not issued; null without a draft." })
  draft!: number | null;
  @Field(() => Boolean, { description: "The draft exempts the unit." })
  draftExempt!: boolean;
  @Field(() => Int, { nullable: true, description: "The target in force; null where none was issued." })
  issued!: number | null;
  @Field(() => Boolean, { description: "The target in force exempts the unit." })
  issuedExempt!: boolean;
  @Field(() => TargetStateEnum, { nullable: true, description: "Whether the target in force has been acknowledged." })
  state!: TargetState | null;
  @Field(() => [String], { description: "`setTarget` where the viewer may prepare this unit's target." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "What one unit gives the units straight below it, with the sum beside its own target." })
export class Allocation {
  @Field(() => OrgUnit, { description: "The unit that gives." })
  unit!: OrgUnit;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => ReportingPeriod, { description: "The period." })
  period!: ReportingPeriod;
  @Field(() => Int, { nullable: true, description: "The unit's own target, if it was given one." })
  ownTarget!: number | null;
  @Field(() => Int, { description: "Sum of the targets in force below." })
  issuedSum!: number;
  @Field(() => Int, { description: "The same sum with drafts in place of what they would replace." })
  draftSum!: number;
  @Field(() => Int, { description: "How many drafts wait to be issued." })
  drafts!: number;
  @Field(() => [AllocationRow], { description: "The units straight below, in the order of their names." })
  rows!: AllocationRow[];
}
