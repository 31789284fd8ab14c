import { Field, Float, Int, ObjectType } from "type-graphql";
import type { AttainmentStatus } from "../domain/attainment.ts";
import type { PaceBasis } from "../domain/pace.ts";
import type { Role } from "../domain/roles.ts";
import {
  type AdjustmentState,
  AdjustmentStateEnum,
  AttainmentStatusEnum,
  PaceBasisEnum,
  RoleEnum,
  type TargetStepKind,
  TargetStepKindEnum,
} from "./enums.ts";
import { Instrument } from "./Instrument.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "One round of asking for another number, and its answer." })
export class Adjustment {
  @Field(() => Int, { description: "1 for the first time this target was asked about." })
  round!: number;
  @Field(() => Int, { description: "The version that was asked about." })
  version!: number;
  @Field(() => AdjustmentStateEnum, { description: "How it was answered, if it was." })
  state!: AdjustmentState;
  @Field(() => Int, { description: "What was asked for; basis points for a RATIO." })
  askedValue!: number;
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => Moment, { description: "When it was asked." })
  askedAt!: string;
  @Field(() => Int, { nullable: true, description: "What was granted; null while waiting and when refused." })
  grantedValue!: number | null;
  @Field(() => String, { nullable: true, description: "What was said to it." })
  answer!: string | null;
  @Field(() => Moment, { nullable: true, description: "When it was answered." })
  answeredAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Something that happened to a target: who, when, why, and by how much it changed." })
export class TargetStep {
  @Field(() => TargetStepKindEnum, { description: "What happened." })
  kind!: TargetStepKind;
  @Field(() => Moment, { description: "When; for CLOSED the end of the period." })
  at!: string;
  @Field(() => Int, { description: "The version it was about." })
  version!: number;
  @Field(() => Int, { nullable: true, description: "The number issued, asked for or granted." })
  value!: number | null;
  @Field(() => Int, { nullable: true, description: "ISSUED: the number less that of the version before; null for the first." })
  difference!: number | null;
  @Field(() => Boolean, { description: "ISSUED: the version exempts the unit." })
  exempt!: boolean;
  @Field(() => String, { nullable: true, description: "The reason, or the answer." })
  reason!: string | null;
  @Field(() => UnitRef, { nullable: true, description: "The unit that acted; null where it is not known or not ours to see." })
  byUnit!: UnitRef | null;
  @Field(() => RoleEnum, { nullable: true, description: "In which role." })
  byRole!: Role | null;
  @Field(() => Instrument, { nullable: true, description: "ISSUED: the paper." })
  instrument!: Instrument | null;
}

@ObjectType({ simpleResolvers: true, description: "How a unit's result stands against one target today." })
export class Attainment {
  @Field(() => Int, { description: "What was reached in the period; the closing number of a STOCK; the numerator of a RATIO." })
  actual!: number;
  @Field(() => Int, { nullable: true, description: "The denominator of a RATIO." })
  base!: number | null;
  @Field(() => AttainmentStatusEnum, { description: "Judged with whole numbers." })
  status!: AttainmentStatus;
  @Field(() => Float, {
    nullable: true,
    description: "Share of the target that is due today, 0 to 1; null for a STOCK, and before the period's first day.",
  })
  due!: number | null;
  @Field(() => PaceBasisEnum, { nullable: true, description: "What says how much is due; null where nothing can be." })
  paceBasis!: PaceBasis | null;
}
