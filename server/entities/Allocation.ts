import { Field, Int, ObjectType } from "type-graphql";
import type { UnitKind } from "../domain/levels.ts";
import { type TargetState, TargetStateEnum, UnitKindEnum } from "./enums.ts";
import { OrgUnit, UnitRef } from "./OrgUnit.ts";
import { PlanVariant } from "./PlanVariant.ts";
import { Explanation, PlanChange, PlanMessage, PlanRule, RowError } from "./plan.ts";
import { PlanPart, PlanWithin, WithinShare } from "./planParts.ts";
import { ReportingPeriod } from "./reference.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "An approved exemption that binds a plan of its period." })
export class BindingExemption {
  @Field(() => CalendarDate, { description: "First day it no longer holds." })
  endsBefore!: string;
  @Field(() => String, { nullable: true, description: "Number of the paper it rests on." })
  number!: string | null;
}

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
  @Field(() => [Int], { description: "The same of up to three years before, the newest first; fewer for a newer unit." })
  lastYears!: number[];
  @Field(() => Int, { nullable: true, description: "People in its source pool, as last counted; null where never counted." })
  sources!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Its people who are not members, as last counted; null where never counted (DOMAIN R12).",
  })
  nonMembers!: number | null;
  @Field(() => Int, { description: "What it has reached in this period's year; the numerator for a RATIO." })
  actual!: number;
  @Field(() => Int, { nullable: true, description: "Prepared and not issued; null without a draft." })
  draft!: number | null;
  @Field(() => Boolean, { description: "The draft exempts the unit." })
  draftExempt!: boolean;
  @Field(() => Boolean, {
    description: "The draft, or without one the target in force, was set by hand: it stays when the plan is divided again.",
  })
  fixed!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "What the plan's rules give it beside the numbers set by hand; null without rules or where it is hidden.",
  })
  proposed!: number | null;
  @Field(() => Explanation, { nullable: true, description: "Why the plan gives it that." })
  explanation!: Explanation | null;
  @Field(() => Int, { nullable: true, description: "What the unit's own resolution says, the other baseline; null without one." })
  ownResolution!: number | null;
  @Field(() => Int, { nullable: true, description: "The target in force; null where none was issued." })
  issued!: number | null;
  @Field(() => Boolean, { description: "The target in force exempts the unit." })
  issuedExempt!: boolean;
  @Field(() => TargetStateEnum, { nullable: true, description: "Whether the target in force has been acknowledged." })
  state!: TargetState | null;
  @Field(() => BindingExemption, {
    nullable: true,
    description: "Approved, and covers the last day of the period: a plan gives the unit nobody, and a number by hand is refused.",
  })
  exemption!: BindingExemption | null;
  @Field(() => WithinShare, { nullable: true, description: "What the longer period leaves it; null where none was issued to it." })
  within!: WithinShare | null;
  @Field(() => [Int], { description: "In a plan of a term: its number dealt over the years; otherwise empty." })
  parts!: number[];
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
  @Field(() => Int, { nullable: true, description: "The number the plan divides, where it is not the unit's own target." })
  target!: number | null;
  @Field(() => [PlanRule], {
    description: "The plan's rules, in order; empty where there are none or they are hidden: a plan is seen by its own unit alone.",
  })
  rules!: PlanRule[];
  @Field(() => Int, { description: "Grows with each change of the plan; to be sent along with the next one. 0 before the first." })
  revision!: number;
  @Field(() => PlanChange, { nullable: true, description: "Who changed it last." })
  changedBy!: PlanChange | null;
  @Field(() => [PlanMessage], { description: "What is wrong with the plan or worth knowing; what cannot be divided first." })
  messages!: PlanMessage[];
  @Field(() => Int, {
    nullable: true,
    description:
      "`draftSum` less what is to be given: below 0 the units get too little, above 0 is allowed (DOMAIN Q5). Null without a number.",
  })
  difference!: number | null;
  @Field(() => Int, { description: "Sum of the targets in force below." })
  issuedSum!: number;
  @Field(() => Int, { description: "The same sum with drafts in place of what they would replace." })
  draftSum!: number;
  @Field(() => Int, { description: "How many drafts wait to be issued." })
  drafts!: number;
  @Field(() => PlanWithin, { nullable: true, description: "The longer period and what it leaves; null where it has no number." })
  within!: PlanWithin | null;
  @Field(() => [PlanPart], { description: "In a plan of a term: its years; otherwise empty." })
  parts!: PlanPart[];
  @Field(() => [PlanVariant], { description: "Kept drafts, the newest first; hidden like the rules." })
  variants!: PlanVariant[];
  @Field(() => [AllocationRow], { description: "The units straight below, in the order of their names, `số 2` before `số 10`." })
  rows!: AllocationRow[];
}

@ObjectType({ simpleResolvers: true, description: "What became of many numbers sent at once: good rows are kept, bad ones come back." })
export class SetTargetsAnswer {
  @Field(() => Allocation, { description: "The plan as it stands now." })
  allocation!: Allocation;
  @Field(() => [RowError], { description: "Rows that were not taken, in their order." })
  errors!: RowError[];
}
