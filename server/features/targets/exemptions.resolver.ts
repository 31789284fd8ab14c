import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { Exemption } from "../../entities/Exemption.ts";
import type { Context } from "../context.ts";
import { DecideExemptionInput, ProposeExemptionInput } from "./exemptions.inputs.ts";
import { exemptions } from "./exemptions.reads.ts";
import { decideExemption, proposeExemption } from "./exemptions.service.ts";

@Resolver(() => Exemption)
export class ExemptionsResolver {
  @Query(() => [Exemption], { description: "What one unit ever asked to be exempt from, newest first." })
  exemptions(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "The unit." }) unitId: string) {
    return exemptions(caller, unitId);
  }

  @Mutation(() => Exemption, { description: "Asks the unit above to be exempt from one rule for a time." })
  proposeExemption(
    @Ctx() { caller }: Context,
    @Arg("input", () => ProposeExemptionInput, { description: "The rule, the ground and the evidence." }) input: ProposeExemptionInput,
  ) {
    return proposeExemption(caller, input);
  }

  @Mutation(() => Exemption, {
    description: "Approves, refuses or ends an exemption of a unit straight below; approved, the targets it covers become exempt.",
  })
  decideExemption(
    @Ctx() { caller }: Context,
    @Arg("input", () => DecideExemptionInput, { description: "The decision." }) input: DecideExemptionInput,
  ) {
    return decideExemption(caller, input);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this exemption." })
  async can(@Root() exemption: Exemption, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "Exemption", exemption);
  }
}
