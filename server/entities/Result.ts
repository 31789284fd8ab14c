import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import { connectionOf } from "./connection.ts";
import { RoleEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate, Moment } from "./scalars.ts";

@ObjectType({
  simpleResolvers: true,
  description: "One fact of the ledger. Facts are never changed: a wrong one is reversed by a second fact that names it.",
})
export class Result {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => UnitRef, { description: "Where it happened." })
  unit!: UnitRef;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { nullable: true, description: "Code of the source group." })
  sourceGroup!: string | null;
  @Field(() => CalendarDate, { description: "The day it counts for." })
  occurredOn!: string;
  @Field(() => Int, { description: "What it adds; negative for a reversal. For a STOCK, the difference the reading made." })
  quantity!: number;
  @Field(() => Int, { nullable: true, description: "The reading a STOCK fact was given as." })
  reading!: number | null;
  @Field(() => String, { nullable: true, description: "What was said about it; not readable at city level, for it may name people." })
  note!: string | null;
  @Field(() => Moment, { description: "When it was recorded." })
  recordedAt!: string;
  @Field(() => RoleEnum, { description: "In which role it was recorded." })
  recordedByRole!: Role;
  @Field(() => UnitRef, { nullable: true, description: "The unit whose post recorded it, where its name is readable." })
  recordedByUnit!: UnitRef | null;
  @Field(() => ID, { nullable: true, description: "The fact this one takes back." })
  reverses!: string | null;
  @Field(() => ID, { nullable: true, description: "The fact that takes this one back." })
  reversedBy!: string | null;
  @Field(() => Boolean, { description: "Counted by a step of somebody's case; only that step's own taking back takes it back." })
  fromCase!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: "The case whose step counted it, for those who may see the person; null says one person.",
  })
  candidateId!: string | null;
  @Field(() => [String], { description: "What the viewer may do to this fact." })
  can!: string[];

  unitId!: string;
  cityId!: string;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
export const ResultConnection = connectionOf("Result", () => Result, true);
