import { Field, ID, InputType } from "type-graphql";
import { type DuplicateAnswer, DuplicateAnswerEnum } from "../../entities/duplicateRequest.ts";

@InputType({ description: "Settles whether two people under one national ID are one." })
export class SettleDuplicateInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The request." })
  id!: string;
  @Field(() => DuplicateAnswerEnum, { description: "What they are; given again, it corrects the answer before." })
  answer!: DuplicateAnswer;
}
