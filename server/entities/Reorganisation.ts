import { Field, ID, Int, ObjectType } from "type-graphql";
import type { UnitKind } from "../domain/levels.ts";
import type { ReorganisationState, StepKind } from "../domain/reorganisation.ts";
import type { Sector } from "../domain/sectors.ts";
import { connectionOf } from "./connection.ts";
import { ReorganisationStateEnum, SectorEnum, StepKindEnum, UnitKindEnum } from "./enums.ts";
import { Instrument } from "./Instrument.ts";
import { UnitRef } from "./OrgUnit.ts";
import { PlaceChange } from "./PlaceChange.ts";
import { CalendarDate, Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "Why a step cannot be done, or should be looked at again." })
export class ReorganisationProblem {
  @Field(() => Int, { description: "Which step, from 0." })
  step!: number;
  @Field(() => String, { description: "Stable upper-case code, e.g. `WRONG_PARENT`." })
  code!: string;
  @Field(() => String, { description: "The input at fault, e.g. `parts.1.name`." })
  field!: string;
  @Field(() => String, { description: "What is wrong and what to do, in Vietnamese." })
  message!: string;
  @Field(() => Boolean, { description: "False for a warning: the step can be done." })
  blocking!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "Everything a decision concerns, counted." })
export class ReorganisationCounts {
  @Field(() => Int, { description: "Wards and communes that move, end, or are called anew." })
  wards!: number;
  @Field(() => Int, { description: "Base committees, those below moved units included." })
  bases!: number;
  @Field(() => Int, { description: "Branches, those below moved units included." })
  branches!: number;
  @Field(() => Int, { description: "Members of what moves, ends or is divided off; nobody of a unit that is only called anew." })
  members!: number;
  @Field(() => Int, { description: "Targets of record of periods that are not over, of the units named." })
  openTargets!: number;
  @Field(() => Int, { description: "Posts that end, because their unit ends." })
  postsEnding!: number;
  @Field(() => Int, { description: "Posts that go with their units." })
  postsMoving!: number;
  @Field(() => Int, { description: "Units that end." })
  ending!: number;
  @Field(() => Int, { description: "New units." })
  creating!: number;
  @Field(() => Int, { description: "Own resolutions and program targets that are added to an heir's, divided, or lapse." })
  ownTargets!: number;
  @Field(() => Int, {
    description: "Open questions for another target that are closed, because the target they ask about ends or changes.",
  })
  questionsClosing!: number;
  @Field(() => Int, { description: "Exemptions that end and requests for one that are refused." })
  exemptionsEnding!: number;
  @Field(() => Int, { description: "Exemptions that a new unit is given, because all it is made of were exempt." })
  exemptionsPassing!: number;
  @Field(() => Int, { description: "Capabilities by the procedure that end with their units." })
  flagsEnding!: number;
  @Field(() => Int, { description: "Capabilities that an heir of the same level is given." })
  flagsPassing!: number;
  @Field(() => Int, { description: "Allocation plans that are dropped with their units." })
  plansEnding!: number;
  @Field(() => Int, { description: "Unread messages that an heir of the same level receives." })
  remindersPassing!: number;
  @Field(() => Int, { description: "White places that another branch looks after from then on, or nobody." })
  placesTouched!: number;
  @Field(() => Int, { description: "Other decisions that wait for their day and name a unit that ends." })
  plannedTouched!: number;
  @Field(() => [PlaceChange], {
    description: "Every unit that something happens to, before and after: those named by the steps first, then the units above them.",
  })
  places!: PlaceChange[];
}

@ObjectType({ simpleResolvers: true, description: "The own people of a unit that is to be divided." })
export class HeldStock {
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => Int, { description: "How many people must be divided, to the last one." })
  people!: number;
}

@ObjectType({ simpleResolvers: true, description: "What a decision would do; nothing of it has been done." })
export class ReorganisationPreview {
  @Field(() => ReorganisationCounts, { description: "What it concerns." })
  counts!: ReorganisationCounts;
  @Field(() => [HeldStock], { description: "What the unit that is divided holds itself." })
  held!: HeldStock[];
  @Field(() => [ReorganisationProblem], { description: "In the order of the steps; empty when it can be done." })
  problems!: ReorganisationProblem[];
  @Field(() => Boolean, { description: "Whether it would wait for its day." })
  planned!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "One step of a decision, with the names of its day." })
export class ReorganisationStep {
  @Field(() => StepKindEnum, { description: "What is done." })
  kind!: StepKind;
  @Field(() => [String], { description: "To which units." })
  units!: string[];
  @Field(() => String, { nullable: true, description: "The new parent or the heir." })
  into!: string | null;
  @Field(() => [String], { description: "The parts of a division, or the new name." })
  parts!: string[];
  @Field(() => UnitKindEnum, { nullable: true, description: "CHANGE_KIND: the new kind." })
  unitKind!: UnitKind | null;
  @Field(() => SectorEnum, { nullable: true, description: "CHANGE_KIND: the new field." })
  sector!: Sector | null;
}

@ObjectType({ simpleResolvers: true, description: "One decision about the tree: planned, carried out, cancelled, or failed on its day." })
export class Reorganisation {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => CalendarDate, { description: "First day it holds." })
  effectiveOn!: string;
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => Instrument, { description: "The paper it rests on." })
  instrument!: Instrument;
  @Field(() => ReorganisationStateEnum, { description: "What became of it." })
  state!: ReorganisationState;
  @Field(() => String, { nullable: true, description: "Why it could not be carried out on its day, in Vietnamese." })
  failure!: string | null;
  @Field(() => Int, { nullable: true, description: "Which of its steps could not be carried out, from 0, where that is known." })
  failedStep!: number | null;
  @Field(() => [ReorganisationStep], { description: "Its steps in order." })
  steps!: ReorganisationStep[];
  @Field(() => ReorganisationCounts, { description: "What it concerned; of a planned one, when it was planned." })
  counts!: ReorganisationCounts;
  @Field(() => Moment, { description: "When it was decided." })
  decidedAt!: string;
  @Field(() => UnitRef, { nullable: true, description: "Who decided, where the name is readable." })
  decidedBy!: UnitRef | null;
  @Field(() => Moment, { nullable: true, description: "When it was carried out, cancelled or failed." })
  doneAt!: string | null;

  deciderLevelNumber!: number;
  cityId!: string;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
export const ReorganisationConnection = connectionOf("Reorganisation", () => Reorganisation, false);
