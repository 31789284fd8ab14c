import { Field, ID, InputType, Int } from "type-graphql";
import { ImportFieldEnum } from "../../entities/importJob.ts";

@InputType({ description: "One step of an import." })
export class ImportStepInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The import." })
  id!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
}

@InputType({ description: "What a column of a list is." })
export class ChosenColumnInput {
  @Field(() => Int, { description: "Its place, from 0." })
  column!: number;
  @Field(() => ImportFieldEnum, { nullable: true, description: "What it is; null: it is not to be read." })
  field?: string | null;
}

@InputType({ description: "Says what the columns of a list are." })
export class ChooseMappingInput extends ImportStepInput {
  @Field(() => [ChosenColumnInput], { description: "Those that differ from the proposal, each once." })
  columns!: ChosenColumnInput[];
  @Field(() => Boolean, {
    description: "Consent that text of an old font or code page is converted; true where the file cannot be read without.",
  })
  convert!: boolean;
}
