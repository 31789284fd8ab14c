import { Field, ID, InputType, Int } from "type-graphql";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "What a unit's own congress or resolution sets for itself." })
export class SetOwnTargetInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own unit." })
  unitId!: string;
  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
  @Field(() => String, { description: "Id of the period, e.g. `2026` or `TERM2025`." })
  period!: string;
  @Field(() => Int, { description: "At least 1; basis points for a RATIO." })
  value!: number;
  @Field(() => InstrumentInput, { description: "The resolution." })
  instrument!: InstrumentInput;
  @Field(() => String, {
    nullable: true,
    description: "Why it stays below what was assigned; without it that is refused with BELOW_ASSIGNED. The unit above reads it.",
  })
  undercutReason?: string | null;
}
