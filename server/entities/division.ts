import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Standing } from "../domain/members/codes.ts";
import type { StateCode } from "../domain/procedure/codes.ts";
import { type PlacementState, placementStates, type ReorganisationState } from "../domain/reorganisation.ts";
import { enumOf, ReorganisationStateEnum } from "./enums.ts";
import { StandingEnum } from "./member.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CaseStateEnum } from "./procedure.ts";
import { CalendarDate } from "./scalars.ts";

export const PlacementStateEnum = enumOf(
  placementStates,
  "PlacementState",
  "CHOSEN beforehand; CAME_LATER: came after the list was whole, so the default part; GONE: had left the branch before the day.",
);

@ObjectType({ simpleResolvers: true, description: "One of the units a branch is divided into." })
export class DivisionPart {
  @Field(() => ID, { description: "The unit, which may not exist before the day." })
  unitId!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => Boolean, { description: "Whether who comes later goes there." })
  isDefault!: boolean;
  @Field(() => Int, { description: "How many go there; who has left since does not." })
  people!: number;
  @Field(() => Int, { description: "How many of them are members." })
  members!: number;
}

@ObjectType({ simpleResolvers: true, description: "Who goes where when a planned decision divides a branch; counts only." })
export class Division {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ID, { description: "The decision." })
  reorganisationId!: string;
  @Field(() => UnitRef, { nullable: true, description: "The branch that is divided, where its name is readable." })
  unit!: UnitRef | null;
  @Field(() => CalendarDate, { description: "The day of the decision." })
  effectiveOn!: string;
  @Field(() => ReorganisationStateEnum, { description: "What became of the decision." })
  state!: ReorganisationState;
  @Field(() => [DivisionPart], { description: "In the order of the decision." })
  parts!: DivisionPart[];
  @Field(() => Int, { description: "Whom the branch follows: open cases and members. After the day, who went anywhere." })
  people!: number;
  @Field(() => Int, { description: "Who has no place yet." })
  unplaced!: number;
  @Field(() => Int, { description: "Who came after the list was whole and went to the default part; 0 before the day." })
  cameLater!: number;
  @Field(() => Int, { description: "Who was on the list and had left the branch before the day; 0 before it." })
  gone!: number;
  @Field(() => Boolean, { description: "Whether the list was said to be whole." })
  settled!: boolean;
  @Field(() => [String], { description: "What the viewer may do." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "Somebody of a branch that is divided. The look is logged." })
export class PersonToPlace {
  @Field(() => ID, { description: "The person." })
  id!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => Int, { nullable: true, description: "Year of birth." })
  birthYear!: number | null;
  @Field(() => StandingEnum, { nullable: true, description: "As a member; null for who is none." })
  standing!: Standing | null;
  @Field(() => CaseStateEnum, { nullable: true, description: "Of their open case; null for who has none." })
  caseState!: StateCode | null;
  @Field(() => String, { nullable: true, description: "That in Vietnamese." })
  stateVi!: string | null;
  @Field(() => String, { nullable: true, description: "That in English." })
  stateEn!: string | null;
  @Field(() => ID, { nullable: true, description: "The part they go to; null while nobody has chosen." })
  partId!: string | null;
  @Field(() => PlacementStateEnum, { nullable: true, description: "How it came about; null while nobody has chosen." })
  came!: PlacementState | null;
}
