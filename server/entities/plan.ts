import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AllocationMessage } from "../domain/allocationMessages.ts";
import type { RuleKind } from "../domain/allocationRules.ts";
import { type CellCause, cellCauses } from "../domain/apportion.ts";
import type { UnitKind } from "../domain/levels.ts";
import type { Sector } from "../domain/sectors.ts";
import { enumOf, SectorEnum, UnitKindEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

/** Numbers set by hand stand in the rows, not among the rules. */
export const planRuleKinds = [
  "FLOOR",
  "STRETCH",
  "MINIMUM_PER_BRANCH",
  "CAP",
  "SHARE_OF_MEMBERS",
  "SHARE_OF_SOURCES",
  "SHARE_OF_NON_MEMBERS",
  "EQUAL",
  "LAST_RESULT",
  "EXEMPT",
] as const satisfies readonly RuleKind[];
export type PlanRuleKind = (typeof planRuleKinds)[number];

export const PlanRuleKindEnum = enumOf(
  planRuleKinds,
  "PlanRuleKind",
  "What a rule of a plan says: FLOOR and MINIMUM_PER_BRANCH the least, CAP the most, STRETCH what is hoped for; SHARE_OF_…, EQUAL and LAST_RESULT in which proportion the number is divided; EXEMPT who is left out.",
);
export const CellCauseEnum = enumOf(
  cellCauses,
  "CellCause",
  "Why a unit has its number: left out, set by hand, held by floor or cap, or rounded by largest remainder of what it is owed.",
);

@ObjectType({ simpleResolvers: true, description: "One rule of a plan; fields that its kind does not need are null." })
export class PlanRule {
  @Field(() => PlanRuleKindEnum, { description: "What it says." })
  kind!: PlanRuleKind;
  @Field(() => Int, { nullable: true, description: "FLOOR, STRETCH, MINIMUM_PER_BRANCH, CAP: how many people." })
  people!: number | null;
  @Field(() => Int, { nullable: true, description: "SHARE_OF_…: basis points, 300 for 3 %." })
  basisPoints!: number | null;
  @Field(() => Int, { nullable: true, description: "LAST_RESULT: people more, or fewer below 0, than last year's result." })
  change!: number | null;
  @Field(() => [PlanRuleKindEnum], {
    nullable: true,
    description: "EXEMPT: from these rules only; null: from all, so the unit gets nobody.",
  })
  from!: PlanRuleKind[] | null;
  @Field(() => [UnitKindEnum], { nullable: true, description: "Only units of these kinds." })
  kinds!: UnitKind[] | null;
  @Field(() => [SectorEnum], { nullable: true, description: "Only units in these sectors." })
  sectors!: Sector[] | null;
  @Field(() => [ID], { nullable: true, description: "Only these units." })
  unitIds!: string[] | null;
}

@ObjectType({ simpleResolvers: true, description: "Why a unit has its number. Parts of people are texts like `0,81`." })
export class Explanation {
  @Field(() => String, { description: "One line in Vietnamese that holds all of it." })
  sentence!: string;
  @Field(() => CellCauseEnum, { description: "What decided." })
  cause!: CellCause;
  @Field(() => PlanRuleKindEnum, { nullable: true, description: "The rule that weighs the unit." })
  rule!: PlanRuleKind | null;
  @Field(() => Int, {
    nullable: true,
    description: "What the rule takes its share of: members, source pool, non-members or last year's result.",
  })
  base!: number | null;
  @Field(() => String, { nullable: true, description: "What the rule alone would give." })
  ruleShare!: string | null;
  @Field(() => String, { description: "Its exact part of the number that was divided." })
  share!: string;
  @Field(() => String, {
    nullable: true,
    description: "Where its part is not what its rule says: what the rules give all units that share, a text like `15000`.",
  })
  together!: string | null;
  @Field(() => Int, { nullable: true, description: "Then also: how many people these units share." })
  shared!: number | null;
  @Field(() => String, { description: "What rounding had left it owed in the years before; below 0 it was given in advance." })
  carried!: string;
  @Field(() => String, { description: "What goes on to the next year of the term." })
  carry!: string;
  @Field(() => Int, { description: "Whole people given." })
  people!: number;
  @Field(() => Int, { nullable: true, description: "The fewest it may have, where a rule says so." })
  floor!: number | null;
  @Field(() => Int, { nullable: true, description: "The most it may have, where a rule says so." })
  cap!: number | null;
  @Field(() => Int, { nullable: true, description: "What it should strive for, where a rule says so." })
  stretch!: number | null;
}

export const planMessageCodes = [
  "FLOOR_ABOVE_CAP",
  "NOTHING_TO_DIVIDE_AMONG",
  "FIXED_EXCEED_TARGET",
  "FIXED_BELOW_TARGET",
  "FLOORS_EXCEED_TARGET",
  "CAPS_BELOW_TARGET",
  "ALL_WEIGHTS_ZERO",
  "FLOOR_ABOVE_SHARE",
  "SHARE_BELOW_ONE",
  "SHARES_ABOVE_TARGET",
  "FIXED_BELOW_FLOOR",
  "FIXED_ABOVE_CAP",
  "FIXED_WHILE_EXEMPT",
  "NO_RULE_FOR_UNIT",
  "SUM_BELOW_TARGET",
  "SUM_ABOVE_TARGET",
  "TARGET_MISSING",
] as const satisfies readonly (AllocationMessage["code"] | "TARGET_MISSING")[];
export type PlanMessageCode = (typeof planMessageCodes)[number];
export const PlanMessageCodeEnum = enumOf(
  planMessageCodes,
  "PlanMessageCode",
  "What a plan is told. The first seven: the number cannot be divided so. TARGET_MISSING: there is no number to divide.",
);

@ObjectType({ simpleResolvers: true, description: "Something that is wrong with a plan, or worth knowing about it." })
export class PlanMessage {
  @Field(() => PlanMessageCodeEnum, { description: "Stable code." })
  code!: PlanMessageCode;
  @Field(() => String, { description: "The same in plain Vietnamese, with numbers and names." })
  message!: string;
  @Field(() => Boolean, { description: "The number cannot be divided as the rules say." })
  impossible!: boolean;
  @Field(() => Boolean, {
    description: "The plan breaks its own rules here: issuing is refused with RULES_BROKEN unless it names this code.",
  })
  toConfirm!: boolean;
  @Field(() => Int, { nullable: true, description: "What floors need, caps hold, hand-set numbers or drafts add up to." })
  limit!: number | null;
  @Field(() => Int, { nullable: true, description: "By how many people that misses the number to divide." })
  difference!: number | null;
  @Field(() => Int, { nullable: true, description: "The number to divide, where the message is about it." })
  target!: number | null;
  @Field(() => String, { nullable: true, description: "SHARES_ABOVE_TARGET: what the shares add up to, a text like `0,81`." })
  share!: string | null;
  @Field(() => Int, { description: "How many units it is about." })
  count!: number;
  @Field(() => [UnitRef], { description: "The first twenty of them." })
  units!: UnitRef[];
  @Field(() => [Int], {
    description: "For each of `units` what is said of it: its floor, cap or number set by hand; SHARE_BELOW_ONE: years for one person.",
  })
  numbers!: number[];
}

@ObjectType({ simpleResolvers: true, description: "One of several rows that could not be taken; the others were." })
export class RowError {
  @Field(() => Int, { description: "Its place among the rows sent, from 1." })
  row!: number;
  @Field(() => String, { description: "UNIT_UNKNOWN, UNIT_TWICE, UNIT_AMBIGUOUS, UNIT_CLOSED, UNIT_EXEMPT or VALUE_WRONG." })
  code!: string;
  @Field(() => String, { description: "`unit` or `value`." })
  field!: string;
  @Field(() => String, { description: "What is wrong and what to do, in plain Vietnamese." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "Who changed a plan last." })
export class PlanChange {
  @Field(() => String, { nullable: true, description: "The person; null where the name is not readable." })
  by!: string | null;
  @Field(() => Moment, { description: "When." })
  at!: string;
}
