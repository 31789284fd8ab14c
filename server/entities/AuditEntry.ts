import { Field, ID, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import { connectionOf } from "./connection.ts";
import { RoleEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "One change or refusal, as it was written when it happened." })
export class AuditEntry {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Moment, { description: "When." })
  at!: string;
  @Field(() => String, { description: "The operation, e.g. `issueTargets`." })
  action!: string;
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
  @Field(() => String, { description: "DONE or REFUSED." })
  outcome!: string;
}
export const AuditEntryConnection = connectionOf("AuditEntry", () => AuditEntry, false);
