import { Field, Int, ObjectType } from "type-graphql";
import {
  type ClockCode,
  clockCodes,
  type EventCode,
  eventCodes,
  type RefusalCode,
  refusalCodes,
  type StateCode,
  stateCodes,
} from "../domain/procedure/codes.ts";
import { type Actor, actors } from "../domain/procedure/ruleSet.ts";
import { enumOf } from "./enums.ts";
import { CalendarDate } from "./scalars.ts";

export const CaseStateEnum = enumOf(stateCodes, "CaseState", "Where a candidate's case stands (DOMAIN §2.2).");
export const CaseEventEnum = enumOf(eventCodes, "CaseEvent", "What can be recorded of a candidate's case (DOMAIN §2.3).");
export const CaseRefusalEnum = enumOf(refusalCodes, "CaseRefusal", "Why an event of a case is refused.");
export const CaseClockEnum = enumOf(clockCodes, "CaseClock", "A deadline or a date of validity within a case (DOMAIN §2.6).");
export const CaseActorEnum = enumOf(
  actors,
  "CaseActor",
  "Whose step it is, by what a unit may do that day: the branch; who holds the class; who proposes (the base committee, or a branch without one), or a sub-committee between the two; the ward's board that appraises; the standing committee that decides; the city that consents.",
);

@ObjectType({ simpleResolvers: true, description: "A state of the procedure and its name." })
export class ProcedureState {
  @Field(() => CaseStateEnum, { description: "Stable code." })
  code!: StateCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
}

@ObjectType({ simpleResolvers: true, description: "What may stand in a step's way, in words with the numbers of its rule set." })
export class ProcedureRefusal {
  @Field(() => CaseRefusalEnum, { description: "Stable code." })
  code!: RefusalCode;
  @Field(() => String, { description: "In Vietnamese: what is wrong and what to do." })
  textVi!: string;
  @Field(() => String, { description: "In English." })
  textEn!: string;
}

@ObjectType({ simpleResolvers: true, description: "One row of the procedure: an event, the states it leaves and where it leads." })
export class ProcedureStep {
  @Field(() => CaseEventEnum, { description: "What is recorded." })
  event!: EventCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => [CaseStateEnum], { description: "States it leaves." })
  from!: StateCode[];
  @Field(() => [CaseStateEnum], {
    description: "States it may lead to, the carried one first; empty: it stays, or goes back to where the case was.",
  })
  to!: StateCode[];
  @Field(() => CaseActorEnum, { description: "Whose step it is." })
  by!: Actor;
  @Field(() => String, { nullable: true, description: "Number of the transition, `T1` to `T20`, or the paragraph it comes from." })
  source!: string | null;
  @Field(() => Boolean, { description: "It leads onward by the procedure; otherwise it is a note or a side exit." })
  onward!: boolean;
  @Field(() => [String], { description: "In Vietnamese: where or when alone it exists; empty: everywhere." })
  onlyVi!: string[];
  @Field(() => [String], { description: "In English." })
  onlyEn!: string[];
  @Field(() => [ProcedureRefusal], { description: "What may stand in its way." })
  refusals!: ProcedureRefusal[];
}

@ObjectType({ simpleResolvers: true, description: "A clock of the procedure." })
export class ProcedureClock {
  @Field(() => CaseClockEnum, { description: "Stable code." })
  code!: ClockCode;
  @Field(() => String, { description: "Name in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "Name in English." })
  nameEn!: string;
  @Field(() => Boolean, { description: "Can be overdue; otherwise it only says a day." })
  statutory!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: "Working days it runs, after its months where it has both; null where months alone say the day.",
  })
  workingDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Months it runs; null where working days alone do." })
  months!: number | null;
  @Field(() => [CaseEventEnum], { description: "What sets it going." })
  startedBy!: EventCode[];
}

@ObjectType({
  simpleResolvers: true,
  description: "A number of the procedure by its key, e.g. `admission.minAge`: ages in years, others in months, persons or working days.",
})
export class ProcedureValue {
  @Field(() => String, { description: "Stable key." })
  key!: string;
  @Field(() => String, { description: "What it is, in Vietnamese." })
  nameVi!: string;
  @Field(() => String, { description: "In English." })
  nameEn!: string;
  @Field(() => Int, { description: "The number." })
  value!: number;
  @Field(() => String, { description: "Its unit in Vietnamese, e.g. `ngày làm việc`." })
  unitVi!: string;
  @Field(() => String, { description: "In English." })
  unitEn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The procedure of admission in force from a day on; an event is judged by the set of its own day.",
})
export class RuleSet {
  @Field(() => String, { description: "Stable code, e.g. `RS-2025-07`." })
  code!: string;
  @Field(() => CalendarDate, { description: "First day; the oldest set judges what is older too." })
  validFrom!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day of the next set; null for the newest." })
  validUntil!: string | null;
  @Field(() => Boolean, { description: "False while its text was not seen and its values are to be confirmed." })
  confirmed!: boolean;
  @Field(() => [String], { description: "Number and date of the regulations it comes from." })
  instruments!: string[];
  @Field(() => [ProcedureValue], { description: "Its numbers." })
  values!: ProcedureValue[];
  @Field(() => [String], { description: "In Vietnamese: what it lays down besides its numbers." })
  provisionsVi!: string[];
  @Field(() => [String], { description: "In English." })
  provisionsEn!: string[];
  @Field(() => [ProcedureState], { description: "States, in the order of the procedure." })
  states!: ProcedureState[];
  @Field(() => [ProcedureStep], { description: "Steps, in the order of the procedure." })
  steps!: ProcedureStep[];
  @Field(() => [ProcedureClock], { description: "Clocks." })
  clocks!: ProcedureClock[];
  @Field(() => [String], { description: "In Vietnamese: how it differs from the set before; empty for the oldest." })
  changesVi!: string[];
  @Field(() => [String], { description: "In English." })
  changesEn!: string[];
}
