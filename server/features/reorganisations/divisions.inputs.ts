import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Where people of a branch go when it is divided." })
export class PlacePeopleInput {
  @Field(() => ID, { description: "A UUID made by the client; a repeated one changes nothing." })
  clientKey!: string;
  @Field(() => ID, { description: "The division." })
  divisionId!: string;
  @Field(() => ID, { nullable: true, description: "One of its parts; null takes their place away again, and the list is whole no longer." })
  partId?: string | null;
  @Field(() => [ID], { description: "1 to 1000 people of the branch." })
  personIds!: string[];
}

@InputType({ description: "Says that the list of a division is whole." })
export class SettleDivisionInput {
  @Field(() => ID, { description: "A UUID made by the client; a repeated one changes nothing." })
  clientKey!: string;
  @Field(() => ID, { description: "The division." })
  divisionId!: string;
  @Field(() => ID, { description: "The part that gets whoever comes to the branch after this." })
  partId!: string;
}
