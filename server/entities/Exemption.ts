import { Field, ID, ObjectType } from "type-graphql";
import type { ExemptionGround, ExemptionRule, ExemptionState } from "../domain/exemptions.ts";
import type { Role } from "../domain/roles.ts";
import { ExemptionGroundEnum, ExemptionRuleEnum, ExemptionStateEnum, RoleEnum } from "./enums.ts";
import { Instrument } from "./Instrument.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

@ObjectType({
  simpleResolvers: true,
  description: "A unit is exempt from one rule for a time: asked, argued, and decided by the unit straight above (DOMAIN R5, Q2).",
})
export class Exemption {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { description: "Who is to be exempt." })
  unit!: UnitRef;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => ExemptionRuleEnum, { description: "From which rule." })
  rule!: ExemptionRule;
  @Field(() => ExemptionGroundEnum, { description: "On what ground." })
  ground!: ExemptionGround;
  @Field(() => String, { description: "The argument." })
  reason!: string;
  @Field(() => String, { description: "Number and symbol of the paper that proves it." })
  evidence!: string;
  @Field(() => CalendarDate, { description: "First day." })
  startsOn!: string;
  @Field(() => CalendarDate, { description: "First day after it." })
  endsBefore!: string;
  @Field(() => ExemptionStateEnum, { description: "Where it stands." })
  state!: ExemptionState;
  @Field(() => Moment, { description: "When it was asked." })
  proposedAt!: string;
  @Field(() => RoleEnum, { nullable: true, description: "In which role it was asked." })
  proposedByRole!: Role | null;
  @Field(() => Moment, { nullable: true, description: "When it was decided." })
  decidedAt!: string | null;
  @Field(() => UnitRef, { nullable: true, description: "Who decided." })
  decidedBy!: UnitRef | null;
  @Field(() => String, { nullable: true, description: "What was said to it." })
  answer!: string | null;
  @Field(() => Instrument, { nullable: true, description: "The paper the decision rests on." })
  instrument!: Instrument | null;
  @Field(() => Moment, { nullable: true, description: "When it was ended before its time." })
  endedAt!: string | null;
  @Field(() => UnitRef, { nullable: true, description: "Who ended it." })
  endedBy!: UnitRef | null;
  @Field(() => RoleEnum, { nullable: true, description: "In which role it was ended." })
  endedByRole!: Role | null;
  @Field(() => String, { nullable: true, description: "Why it was ended." })
  endReason!: string | null;

  /** Looked at as it stood on a past day, where nothing may be done. */
  past!: boolean;
  unitId!: string;
  parentId!: string | null;
  indicatorId!: number;
  cityId!: string;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
