import { Field, ObjectType } from "type-graphql";
import { type Capability, capabilities, capabilityVerbs } from "../domain/capabilities.ts";
import { enumOf } from "./enums.ts";
import { Instrument } from "./Instrument.ts";
import { CalendarDate } from "./scalars.ts";

export const CapabilityEnum = enumOf(
  capabilities,
  "Capability",
  "What a unit may by the procedure (DOMAIN §0.2): agree to cases apart, propose, appraise, decide on admissions, decide on removals of names and on discipline, hold classes, seal its decisions; isBaseOrganisation: a ward that is itself the base organisation (208-QĐ/TW).",
);
export const CapabilityVerbEnum = enumOf(
  capabilityVerbs,
  "CapabilityVerb",
  "GIVE: from a day on the unit may. END: from a day on it may not.",
);

@ObjectType({ simpleResolvers: true, description: "One capability of a unit during some days." })
export class CapabilitySpan {
  @Field(() => CapabilityEnum, { description: "Which." })
  capability!: Capability;
  @Field(() => CalendarDate, { description: "First day." })
  from!: string;
  @Field(() => CalendarDate, { nullable: true, description: "First day it no longer holds; null while no end is decided." })
  until!: string | null;
  @Field(() => Boolean, { description: "Every unit of the level has it from its birth." })
  standard!: boolean;
  @Field(() => Instrument, {
    nullable: true,
    description:
      "The decision that gave it; null where it came with the unit's birth or from a unit it took over, and where the decision is not shown to you.",
  })
  givenBy!: Instrument | null;
  @Field(() => Instrument, {
    nullable: true,
    description: "The decision that ended it; null where none did or it ended with its unit, and where the decision is not shown to you.",
  })
  endedBy!: Instrument | null;
}
