import { Field, InputType } from "type-graphql";

@InputType({ description: "A new city and its first administrator." })
export class CreateCityInput {
  @Field(() => String, { description: "Name of the city committee's organisation." })
  name!: string;
  @Field(() => String, { description: "Its official code." })
  code!: string;
  @Field(() => String, { description: "Login name of the first administrator." })
  administratorLogin!: string;
  @Field(() => String, { description: "Full name of the first administrator." })
  administratorName!: string;
}
