import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  type ClassKind,
  type ClassResult,
  type ClassState,
  classKinds,
  classResults,
  classStates,
  type PlaceState,
  placeStates,
} from "../domain/classes.ts";
import { CandidateCard } from "./candidate.ts";
import { connectionOf } from "./connection.ts";
import { enumOf } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { ProcedureRefusal } from "./procedure.ts";
import { CalendarDate } from "./scalars.ts";

export const ClassKindEnum = enumOf(classKinds, "ClassKind", "AWARENESS: before the application; NEW_MEMBER: during probation.");
export const ClassStateEnum = enumOf(
  classStates,
  "ClassState",
  "OPEN: branches nominate; RUNNING: it has begun; CLOSED: everybody accepted has a result; CANCELLED: it is not held.",
);
export const PlaceStateEnum = enumOf(placeStates, "ClassPlaceState", "WAITING: accepted if somebody else withdraws.");
export const ClassResultEnum = enumOf(classResults, "ClassResult", "What somebody brought back from a class.");

@ObjectType({ simpleResolvers: true, description: "A day of a class." })
export class ClassSession {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => CalendarDate, { description: "The day." })
  on!: string;
  @Field(() => String, { description: "What it is about." })
  title!: string;
}

@ObjectType({ simpleResolvers: true, description: "Somebody nominated for a class." })
export class ClassPlace {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => CandidateCard, { description: "Who, and where the case stands." })
  candidate!: CandidateCard;
  @Field(() => PlaceStateEnum, { description: "Whether the place is given." })
  state!: PlaceState;
  @Field(() => CalendarDate, { description: "When the branch nominated them." })
  nominatedOn!: string;
  @Field(() => [ID], { description: "Sessions they came to." })
  present!: string[];
  @Field(() => [ID], { description: "Sessions they missed; of the others nothing is recorded yet." })
  missed!: string[];
  @Field(() => ClassResultEnum, { nullable: true, description: "Null: none yet." })
  result!: ClassResult | null;
  @Field(() => String, { nullable: true, description: "Number of the certificate, of those who passed." })
  certificateNumber!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "Its day: it counts, and is good, from then." })
  certifiedOn!: string | null;
  @Field(() => [String], { description: "What the viewer may do to this place." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A class as lists show it." })
export class ClassCard {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => ClassKindEnum, { description: "For whom." })
  kind!: ClassKind;
  @Field(() => String, { description: "Its name." })
  title!: string;
  @Field(() => String, { description: "Where it is held." })
  place!: string;
  @Field(() => CalendarDate, { description: "First day." })
  startsOn!: string;
  @Field(() => CalendarDate, { description: "Last day." })
  endsOn!: string;
  @Field(() => CalendarDate, { description: "Last day for nominations." })
  nominateBy!: string;
  @Field(() => Int, { description: "How many it takes." })
  places!: number;
  @Field(() => Int, { description: "How many were accepted, of the whole ward." })
  accepted!: number;
  @Field(() => Int, { description: "How many wait for a place, of the whole ward." })
  nominated!: number;
  @Field(() => Int, { description: "How many of these, accepted or waiting, are of the viewer's own place." })
  mine!: number;
  @Field(() => ClassStateEnum, { description: "How far it has come." })
  state!: ClassState;
  @Field(() => UnitRef, { nullable: true, description: "Who holds it." })
  unit!: UnitRef | null;
  @Field(() => Int, { description: "Grows with every change by its holder; such a change names the one it was made from." })
  revision!: number;
  @Field(() => [String], { description: "What the viewer may do to this class." })
  can!: string[];

  unitId!: string;
  cityId!: string | null;
  wardId!: string | null;
}
export const ClassConnection = connectionOf<ClassCard>("ClassCard", () => ClassCard, true);

@ObjectType({ simpleResolvers: true, description: "A class whole, as far as the viewer sees the people in it." })
export class Class extends ClassCard {
  @Field(() => [ClassSession], { description: "Its days in order." })
  sessions!: ClassSession[];
  @Field(() => [ClassPlace], { description: "Who was nominated, by given name; of other branches those above them alone see." })
  nominations!: ClassPlace[];
}

@ObjectType({ simpleResolvers: true, description: "Somebody whom one's own branch could nominate." })
export class ClassCase {
  @Field(() => CandidateCard, { description: "Who, and where the case stands." })
  candidate!: CandidateCard;
  @Field(() => [ProcedureRefusal], { description: "What stands in the way; empty: they can be nominated." })
  refusals!: ProcedureRefusal[];
}
