import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { decidable } from "../../domain/capabilities.ts";
import { CapabilityEnum, CapabilitySpan } from "../../entities/capability.ts";
import { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Context } from "../context.ts";
import { SetCapabilityInput } from "./capabilities.inputs.ts";
import { capabilitySpans } from "./capabilities.reads.ts";
import { setCapability } from "./capabilities.service.ts";

@Resolver(() => OrgUnit)
export class CapabilitiesResolver {
  @Mutation(() => OrgUnit, {
    description:
      "Gives one capability to a unit below, or ends it, from a day on, by a decision. CAPABILITY_DATES on `from` where its dates contradict what is written, CAPABILITY_USED where something recorded rests on it.",
  })
  setCapability(
    @Ctx() { caller }: Context,
    @Arg("input", () => SetCapabilityInput, { description: "The decision." }) input: SetCapabilityInput,
  ) {
    return setCapability(caller, input);
  }

  @FieldResolver(() => [CapabilitySpan], {
    description: "What the unit may by the procedure, with the days and the decisions, in the order of the procedure, the latest first.",
  })
  capabilitySpans(@Root() unit: OrgUnit, @Ctx() { caller }: Context) {
    return capabilitySpans(caller, unit);
  }

  @FieldResolver(() => [CapabilityEnum], { description: "What a decision of the level above may give to or end at a unit of this level." })
  decidableCapabilities(@Root() unit: OrgUnit) {
    return decidable[unit.level];
  }
}
