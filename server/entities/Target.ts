import { Field, ID, Int, ObjectType } from "type-graphql";
import { type Baseline, BaselineEnum, type TargetState, TargetStateEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Explanation } from "./plan.ts";
import { ReportingPeriod } from "./reference.ts";
import { CalendarDate, Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "The paper a target rests on (DOMAIN R73)." })
export class Instrument {
  @Field(() => String, { description: "Number and symbol, e.g. `12-KH/TU`." })
  number!: string;
  @Field(() => CalendarDate, { description: "Date of signature." })
  signedOn!: string;
  @Field(() => String, { description: "Who issued it." })
  issuer!: string;
  @Field(() => String, { description: "Its title." })
  title!: string;
}

@ObjectType({ simpleResolvers: true, description: "One issued version of a target." })
export class TargetVersion {
  @Field(() => Int, { description: "1 for the first." })
  version!: number;
  @Field(() => Int, { description: "What was to be reached; basis points for a RATIO; 0 when exempt." })
  value!: number;
  @Field(() => Boolean, { description: "Exempt in this version." })
  exempt!: boolean;
  @Field(() => Moment, { description: "When it was issued here." })
  issuedAt!: string;
  @Field(() => Explanation, { nullable: true, description: "Why it is this number; null where no plan made it." })
  explanation!: Explanation | null;
  @Field(() => Instrument, { description: "The paper it rests on." })
  instrument!: Instrument;
}

@ObjectType({ simpleResolvers: true, description: "What a unit must reach in one period, against one baseline (DOMAIN R1–R8)." })
export class Target {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { description: "Who must reach it." })
  unit!: UnitRef;
  @Field(() => UnitRef, { description: "Who gave it." })
  assignedBy!: UnitRef;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => ReportingPeriod, { description: "The period." })
  period!: ReportingPeriod;
  @Field(() => BaselineEnum, { description: "Against what the result is measured." })
  baseline!: Baseline;
  @Field(() => Int, { description: "What must be reached; basis points for a RATIO; 0 when exempt." })
  value!: number;
  @Field(() => Boolean, { description: "Exempt (DOMAIN R5)." })
  exempt!: boolean;
  @Field(() => Int, { description: "Number of the current version." })
  version!: number;
  @Field(() => TargetStateEnum, { description: "Whether the current version has been acknowledged." })
  state!: TargetState;
  @Field(() => Moment, { nullable: true, description: "When the current version was acknowledged." })
  acknowledgedAt!: string | null;
  @Field(() => Instrument, { description: "The paper the current version rests on." })
  instrument!: Instrument;
  @Field(() => Explanation, { nullable: true, description: "Why the current version is this number; null where no plan made it." })
  explanation!: Explanation | null;
  @Field(() => [TargetVersion], { description: "All versions, newest first." })
  versions!: TargetVersion[];

  unitId!: string;
  cityId!: string;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
