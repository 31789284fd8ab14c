import { Field, ID, Int, ObjectType } from "type-graphql";
import { Instrument } from "./Instrument.ts";
import { Moment } from "./scalars.ts";

@ObjectType({ simpleResolvers: true, description: "A paper under which one unit gave the units straight below it targets." })
export class TargetPaper {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => Instrument, { description: "The paper." })
  instrument!: Instrument;
  @Field(() => String, { description: "What a paper with such a number is called in Vietnamese, e.g. `Kế hoạch`; its file is named so." })
  type!: string;
  @Field(() => Moment, { description: "When targets were last issued under it." })
  issuedAt!: string;
  @Field(() => Int, { description: "How many units it gave the target." })
  units!: number;
  @Field(() => Boolean, { description: "It changes what an earlier paper gave." })
  amends!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "An official paper with its annex table, as a file." })
export class DecisionFile {
  @Field(() => String, { description: "Name to keep it under, e.g. `Quyet-dinh-giao-chi-tieu-2026.pdf`." })
  fileName!: string;
  @Field(() => String, { description: "Its media type." })
  mediaType!: string;
  @Field(() => String, { description: "The file itself, in base64." })
  content!: string;
}
