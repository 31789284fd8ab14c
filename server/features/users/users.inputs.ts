import { Field, ID, InputType } from "type-graphql";
import type { Role } from "../../domain/roles.ts";
import { RoleEnum } from "../../entities/enums.ts";
import { CalendarDate } from "../../entities/scalars.ts";

@InputType({ description: "A new person with a first post." })
export class CreateUserInput {
  @Field(() => ID, { description: "The unit that keeps the account and where the first post is held." })
  unitId!: string;
  @Field(() => RoleEnum, { description: "The role; it must fit the unit's level." })
  role!: Role;
  @Field(() => String, { description: "Login name: 3 to 64 lower-case letters without accents, digits, dots, hyphens, underscores." })
  login!: string;
  @Field(() => String, { description: "Full name." })
  fullName!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day of the post; today when left out." })
  from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer holds." })
  until?: string | null;
}

@InputType({ description: "A further post for a person." })
export class GrantPostInput {
  @Field(() => ID, { description: "The person." })
  userId!: string;
  @Field(() => ID, { description: "The unit." })
  unitId!: string;
  @Field(() => RoleEnum, { description: "The role; it must fit the unit's level." })
  role!: Role;
  @Field(() => CalendarDate, { nullable: true, description: "First day; today when left out." })
  from?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer holds." })
  until?: string | null;
}

@InputType({ description: "The end of a post." })
export class EndPostInput {
  @Field(() => ID, { description: "The post." })
  postId!: string;
  @Field(() => CalendarDate, {
    nullable: true,
    description: "First day it no longer holds; today when left out, which ends its sessions at once.",
  })
  on?: string | null;
}
