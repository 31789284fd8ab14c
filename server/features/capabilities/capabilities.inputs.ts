import { Field, ID, InputType } from "type-graphql";
import type { Capability, CapabilityVerb } from "../../domain/capabilities.ts";
import { CapabilityEnum, CapabilityVerbEnum } from "../../entities/capability.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { InstrumentInput } from "../instrument.ts";

@InputType({ description: "Gives one capability to a unit or ends it, from a day on." })
export class SetCapabilityInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The unit, below one's own." })
  unitId!: string;
  @Field(() => CapabilityEnum, { description: "Which; OrgUnit.decidableCapabilities lists those of the unit's level." })
  capability!: Capability;
  @Field(() => CapabilityVerbEnum, { description: "Give it or end it." })
  verb!: CapabilityVerb;
  @Field(() => CalendarDate, {
    description:
      "The first day it holds, or holds no more; not before the paper's date when given, nor on or before a day on which something recorded rests on it when ended.",
  })
  from!: string;
  @Field(() => InstrumentInput, { description: "The decision: number, date, who decided, title." })
  instrument!: InstrumentInput;
}
