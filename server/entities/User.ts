import { Field, ID, ObjectType } from "type-graphql";
import type { Role } from "../domain/roles.ts";
import { connectionOf } from "./connection.ts";
import { RoleEnum } from "./enums.ts";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "A person who may sign in." })
export class User {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, { description: "What they sign in with." })
  login!: string;
  @Field(() => String, { description: "Their full name." })
  fullName!: string;
  @Field(() => UnitRef, { nullable: true, description: "The unit that keeps the account; null for the operator of the installation." })
  unit!: UnitRef | null;

  unitLevelNumber!: number | null;
  cityId!: string | null;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}
export const UserConnection = connectionOf("User", () => User, true);

@ObjectType({
  simpleResolvers: true,
  description: "What a person does for a unit, from one day to another. A person with several posts acts as one at a time.",
})
export class Post {
  @Field(() => ID, { description: "Opaque id; sent as `x-post` with every operation." })
  id!: string;
  @Field(() => RoleEnum, { description: "What the person does." })
  role!: Role;
  @Field(() => UnitRef, { nullable: true, description: "The unit; null for the operator of the installation." })
  unit!: UnitRef | null;
  @Field(() => CalendarDate, { description: "First day." })
  from!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer holds; null while open-ended." })
  until!: string | null;

  accountId!: string;
  unitLevelNumber!: number | null;
  cityId!: string | null;
  wardId!: string | null;
  baseId!: string | null;
  branchId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Who is signed in, and as what." })
export class Viewer {
  @Field(() => User, { description: "The person." })
  user!: User;
  @Field(() => Post, { nullable: true, description: "The post they act as; null while the password must be changed or no post is held." })
  post!: Post | null;
  @Field(() => [Post], { description: "Every post they hold today." })
  posts!: Post[];
  @Field(() => Boolean, { description: "Whether a new password must be chosen before anything else." })
  mustChangePassword!: boolean;
  @Field(() => [String], { description: "Actions the acting post may do to something: decides which pages are offered." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "A person with a new temporary password." })
export class NewUser {
  @Field(() => User, { description: "The person." })
  user!: User;
  @Field(() => String, { description: "Shown once; must be changed at the first sign-in." })
  temporaryPassword!: string;
}
