import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { Exemption } from "../../entities/Exemption.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import type { Context } from "../context.ts";
import { DecideExemptionInput, EndExemptionInput, ProposeExemptionInput } from "./exemptions.inputs.ts";
import { exemptions } from "./exemptions.reads.ts";
import { decideExemption, endExemption, proposeExemption } from "./exemptions.service.ts";

@Resolver(() => Exemption)
export class ExemptionsResolver {
  @Query(() => [Exemption], { description: "What one unit ever asked to be exempt from, newest first; of a past day as it stood then." })
  exemptions(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The unit." }) unitId: string,
    @Arg("asOf", () => CalendarDate, { nullable: true, description: "The last day that counts. Now when left out." }) asOf?: string | null,
  ) {
    return exemptions(caller, unitId, asOf ?? null);
  }

  @Mutation(() => Exemption, { description: "Asks the unit above to be exempt from one rule for a time." })
  proposeExemption(
    @Ctx() { caller }: Context,
    @Arg("input", () => ProposeExemptionInput, { description: "The rule, the ground and the evidence." }) input: ProposeExemptionInput,
  ) {
    return proposeExemption(caller, input);
  }

  @Mutation(() => Exemption, {
    description: "Approves or refuses an exemption of a unit straight below; approved, the targets it covers become exempt.",
  })
  decideExemption(
    @Ctx() { caller }: Context,
    @Arg("input", () => DecideExemptionInput, { description: "The decision." }) input: DecideExemptionInput,
  ) {
    return decideExemption(caller, input);
  }

  @Mutation(() => Exemption, {
    description: "Ends an exemption today, before its time; targets it had made exempt stay so until a number is given again.",
  })
  endExemption(
    @Ctx() { caller }: Context,
    @Arg("input", () => EndExemptionInput, { description: "Which, and why." }) input: EndExemptionInput,
  ) {
    return endExemption(caller, input);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this exemption." })
  async can(@Root() exemption: Exemption, @Ctx() { caller }: Context) {
    return exemption.past ? [] : verdicts(await actingAs(caller), "Exemption", exemption);
  }
}
