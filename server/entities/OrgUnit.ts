import { Field, ID, ObjectType } from "type-graphql";
import type { Level, UnitKind } from "../domain/levels.ts";
import type { Sector } from "../domain/sectors.ts";
import { connectionOf } from "./connection.ts";
import { LevelEnum, SectorEnum, UnitKindEnum } from "./enums.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "A unit by name only, as shown where more of it may not be readable." })
export class UnitRef {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => LevelEnum, { description: "Its level." })
  level!: Level;
  @Field(() => String, { description: "Its name today." })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: "A Party organisation in the tree: city, ward or commune, base committee, or branch." })
export class OrgUnit extends UnitRef {
  @Field(() => UnitKindEnum, { description: "What it is by the rules of organisation." })
  kind!: UnitKind;
  @Field(() => SectorEnum, { nullable: true, description: "The field it works in." })
  sector!: Sector | null;
  @Field(() => String, { nullable: true, description: "Its official code, text with leading zeros; changes with mergers." })
  code!: string | null;
  @Field(() => CalendarDate, { description: "First day it exists." })
  bornOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer exists." })
  endedOn!: string | null;

  /** 1 for the city to 4 for a branch; what the rules compare. */
  levelNumber!: number;
  parentId!: string | null;
  cityId!: string | null;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
export const OrgUnitConnection = connectionOf("OrgUnit", () => OrgUnit, true);

@ObjectType({ simpleResolvers: true, description: "What a unit was called and where it stood during some days." })
export class UnitHistoryEntry {
  @Field(() => CalendarDate, { description: "First day." })
  from!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer held; null while it holds." })
  until!: string | null;
  @Field(() => String, { description: "Name on those days." })
  name!: string;
  @Field(() => String, { nullable: true, description: "Code on those days." })
  code!: string | null;
  @Field(() => UnitKindEnum, { description: "Kind on those days." })
  kind!: UnitKind;
  @Field(() => UnitRef, { nullable: true, description: "The unit it stood under; null for a city." })
  parent!: UnitRef | null;
}
