import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Exemption } from "../../entities/Exemption.ts";
import { PendingRequests } from "../../entities/PendingRequests.ts";
import { Target } from "../../entities/Target.ts";
import type { Context } from "../context.ts";
import { proposedExemptions } from "./exemptions.reads.ts";
import { pendingRequests } from "./pending.reads.ts";
import { askedTargets, unacknowledgedTargets, undercuttingTargets } from "./targets.reads.ts";

@Resolver(() => PendingRequests)
export class PendingResolver {
  @Query(() => PendingRequests, {
    description: "What waits for an answer at one unit: its own targets to acknowledge, and what the units straight below wait for.",
  })
  pendingRequests(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "The unit that answers." }) unitId: string) {
    return pendingRequests(caller, unitId);
  }

  @FieldResolver(() => [Target], { description: "Targets of the unit itself that it has not acknowledged, the nearest period first." })
  acknowledgements(@Root() { unitId }: PendingRequests, @Ctx() { caller }: Context) {
    return unacknowledgedTargets(caller, unitId);
  }

  @FieldResolver(() => [Target], { description: "Targets of units below about which another number was asked and not answered." })
  adjustments(@Root() { unitId }: PendingRequests, @Ctx() { caller }: Context) {
    return askedTargets(caller, unitId);
  }

  @FieldResolver(() => [Exemption], { description: "Exemptions proposed and not decided, oldest first." })
  exemptions(@Root() { unitId }: PendingRequests, @Ctx() { caller }: Context) {
    return proposedExemptions(caller, unitId);
  }

  @FieldResolver(() => [Target], { description: "Own resolutions of units below that stay below what was assigned." })
  undercuts(@Root() { unitId }: PendingRequests, @Ctx() { caller }: Context) {
    return undercuttingTargets(caller, unitId);
  }
}
