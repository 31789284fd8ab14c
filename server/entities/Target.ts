import { Field, ID, Int, ObjectType } from "type-graphql";
import { type Baseline, BaselineEnum, type Basis, type TargetState, TargetStateEnum } from "./enums.ts";
import { Instrument } from "./Instrument.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Explanation } from "./plan.ts";
import { ReportingPeriod } from "./reference.ts";
import { Moment } from "./scalars.ts";
import { Adjustment } from "./targetLife.ts";

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
  @Field(() => Int, { nullable: true, description: "Its value less that of the version before; null for the first." })
  difference!: number | null;
  @Field(() => String, { nullable: true, description: "Why it differs, where that was said." })
  reason!: string | null;
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
  @Field(() => [Adjustment], { description: "Every round of asking for another number, newest first." })
  adjustments!: Adjustment[];
  @Field(() => Boolean, { description: "The period is over, or its unit ended or was divided and handed it on: it is no longer amended." })
  closed!: boolean;
  @Field(() => Int, { nullable: true, description: "OWN_RESOLUTION: by how much it stays below what was assigned; null when it does not." })
  undercuts!: number | null;

  unitId!: string;
  /** The unit straight above today: it decides what is asked. */
  parentId!: string | null;
  /** First day from which it binds nobody, because a reorganisation handed it on. */
  closedOn!: string | null;
  /** How it is looked at: which tree its result is added over, and the last day that counts; null: now. */
  basis!: Basis;
  asOf!: string | null;
  /** An adjustment is waiting for an answer. */
  asked!: boolean;
  cityId!: string;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
