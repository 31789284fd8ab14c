import { Field, ID, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import { connectionOf } from "./connection.ts";
import { RoleEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "What an id in an entry of the log stands for." })
export class AuditName {
  @Field(() => ID, { description: "The id as the entry holds it." })
  id!: string;
  @Field(() => String, { description: "The unit's name, the person's, or that of the person who holds the post." })
  name!: string;
  @Field(() => RoleEnum, { nullable: true, description: "The role, for a post." })
  role!: Role | null;
  @Field(() => String, { nullable: true, description: "The unit's name, for a post." })
  place!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "One change or refusal, as it was written when it happened." })
export class AuditEntry {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Moment, { description: "When." })
  at!: string;
  @Field(() => String, { description: "The operation, e.g. `issueTargets`." })
  action!: string;
  @Field(() => String, { nullable: true, description: "The name of who did it; null where the viewer does not see that person's account." })
  person!: string | null;
  @Field(() => RoleEnum, { nullable: true, description: "In which role it was done; null before a post was chosen." })
  role!: Role | null;
  @Field(() => UnitRef, { nullable: true, description: "The unit that acted, where its name is readable." })
  actingUnit!: UnitRef | null;
  @Field(() => UnitRef, { nullable: true, description: "The unit concerned." })
  unit!: UnitRef | null;
  @Field(() => String, { description: "What kind of thing was changed." })
  subjectType!: string;
  @Field(() => ID, { nullable: true, description: "Its id." })
  subjectId!: string | null;
  @Field(() => String, {
    description: "Changed fields as JSON text, without personal values; `{}` where the viewer's role does not see such fields of the unit.",
  })
  changes!: string;
  @Field(() => [AuditName], {
    description: "The units, people and posts named by `subjectId` and `changes`, as far as the viewer sees them.",
  })
  names!: AuditName[];
  @Field(() => String, { description: "DONE or REFUSED." })
  outcome!: string;
}
export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntry, false);
