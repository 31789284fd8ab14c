import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import { type PlaceKind, type PlaceLack, placeKinds, placeLacks } from "../domain/whitePlaces.ts";
import { connectionOf } from "./connection.ts";
import { enumOf, RoleEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

export const PlaceKindEnum = enumOf(placeKinds, "PlaceKind", "A village, a residential group, an enterprise or a school.");
export const PlaceLackEnum = enumOf(
  placeLacks,
  "PlaceLack",
  "Why a place is white: no Party member there, or members but no organisation.",
);

@ObjectType({ simpleResolvers: true, description: "What was said of a white place at one time; the first is its recording." })
export class WhitePlaceStep {
  @Field(() => Int, { description: "1 for its recording." })
  revision!: number;
  @Field(() => Moment, { description: "When." })
  at!: string;
  @Field(() => RoleEnum, { nullable: true, description: "In which role." })
  byRole!: Role | null;
  @Field(() => PlaceLackEnum, { description: "What it lacked." })
  lack!: PlaceLack;
  @Field(() => Int, { description: "People there who may be won." })
  sources!: number;
  @Field(() => UnitRef, {
    nullable: true,
    description: "The branch that was to look after it; null without one, or one that is not ours to see.",
  })
  branch!: UnitRef | null;
  @Field(() => String, { nullable: true, description: "What was said to it; the reason of the close." })
  note!: string | null;
  @Field(() => Boolean, { description: "It was closed." })
  closed!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A place of a ward or commune without members or without organisation, and the branch nearby that looks after it (DOMAIN R29, R43).",
})
export class WhitePlace {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { description: "The ward or commune." })
  unit!: UnitRef;
  @Field(() => PlaceKindEnum, { description: "What it is." })
  kind!: PlaceKind;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => PlaceLackEnum, { description: "Why it is white." })
  lack!: PlaceLack;
  @Field(() => Int, { description: "People there who may be won." })
  sources!: number;
  @Field(() => UnitRef, {
    nullable: true,
    description: "The branch that looks after it; null until one does, or where it ended or left the ward.",
  })
  branch!: UnitRef | null;
  @Field(() => Int, { description: "Grows with each change; a change names the one it was made from." })
  revision!: number;
  @Field(() => CalendarDate, { nullable: true, description: "The day it was closed." })
  closedOn!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was closed." })
  closeReason!: string | null;
  @Field(() => [WhitePlaceStep], { description: "Everything said of it, newest first." })
  history!: WhitePlaceStep[];

  cityId!: string;
  wardId!: string;
  /** Where the branch that looks after it stands: it and the committee above it read the place. */
  baseId!: string | null;
  branchId!: string | null;
}

export const WhitePlaceConnection = connectionOf<WhitePlace>("WhitePlace", () => WhitePlace, true);
