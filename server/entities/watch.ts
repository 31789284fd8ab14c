import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import type { WatchReason } from "../domain/watch.ts";
import { connectionOf } from "./connection.ts";
import { type ReminderKind, ReminderKindEnum, RoleEnum, WatchReasonEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "A message from a unit to whoever holds a post at one below it." })
export class Reminder {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { description: "To whom." })
  unit!: UnitRef;
  @Field(() => UnitRef, { nullable: true, description: "From whom." })
  from!: UnitRef | null;
  @Field(() => RoleEnum, { nullable: true, description: "In which role it was sent." })
  fromRole!: Role | null;
  @Field(() => ReminderKindEnum, { description: "What it is about." })
  kind!: ReminderKind;
  @Field(() => String, { description: "One line." })
  subject!: string;
  @Field(() => String, { description: "The message." })
  text!: string;
  @Field(() => Moment, { description: "When it was sent." })
  at!: string;
  @Field(() => Moment, { nullable: true, description: "When somebody of the unit said that it was read." })
  readAt!: string | null;

  unitId!: string;
  fromId!: string;
}

export const ReminderConnection = connectionOf<Reminder>("Reminder", () => Reminder, false);

@ObjectType({ simpleResolvers: true, description: "A unit that gives cause to look after it, and why (DOMAIN R16, R43, R44)." })
export class WatchedUnit {
  @Field(() => UnitRef, { description: "The unit." })
  unit!: UnitRef;
  @Field(() => [WatchReasonEnum], { description: "All that apply." })
  reasons!: WatchReason[];
  @Field(() => Int, { description: "What it has reached in the year so far." })
  actual!: number;
  @Field(() => Int, { nullable: true, description: "Its target of record of the year; null without one." })
  target!: number | null;
  @Field(() => Int, { description: "Whole years before this one without any result, since it was founded; 0 when the last year had one." })
  quietYears!: number;
  @Field(() => Int, { nullable: true, description: "Its target of the year before; null without one." })
  lastTarget!: number | null;
  @Field(() => Int, { description: "What it reached in the year before." })
  lastActual!: number;
  @Field(() => Int, { description: "White places in it, or that it or its branches look after." })
  whitePlaces!: number;
  @Field(() => Moment, { nullable: true, description: "When one's own unit last reminded it." })
  remindedAt!: string | null;
  @Field(() => Moment, { nullable: true, description: "When that reminder was read." })
  reminderReadAt!: string | null;
}

export const WatchedUnitConnection = connectionOf<WatchedUnit>("WatchedUnit", () => WatchedUnit, false);
