import { Field, InputType } from "type-graphql";

@InputType({ description: "What a person signs in with." })
export class SignInInput {
  @Field(() => String, { description: "The login name; case does not matter." })
  login!: string;
  @Field(() => String, { description: "The password." })
  password!: string;
}

@InputType({ description: "A change of one's own password." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The password in use." })
  current!: string;
  @Field(() => String, { description: "The new one, 10 to 128 characters." })
  next!: string;
}
