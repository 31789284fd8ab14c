import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Sends a case that was let go with document 53 to a branch of another ward of the city." })
export class SendCaseInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The case." })
  candidateId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
  @Field(() => ID, { description: "The branch that is asked to take it over." })
  unitId!: string;
}

@InputType({ description: "Takes a case over, or calls it back." })
export class CaseLetterStepInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The letter." })
  letterId!: string;
}

@InputType({ description: "Says that a case is not taken over." })
export class DeclineCaseInput extends CaseLetterStepInput {
  @Field(() => String, { description: "Why, in at most 300 characters." })
  reason!: string;
}
