import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Target } from "../../entities/Target.ts";
import { Attainment, TargetStep } from "../../entities/targetLife.ts";
import type { Context } from "../context.ts";
import { AskAdjustmentInput, DecideAdjustmentInput } from "./adjustments.inputs.ts";
import { askAdjustment, decideAdjustment } from "./adjustments.service.ts";
import { attainmentOf } from "./attainment.reads.ts";
import { historyOf } from "./history.reads.ts";
import { SetOwnTargetInput } from "./ownTarget.inputs.ts";
import { setOwnTarget } from "./ownTarget.service.ts";

@Resolver(() => Target)
export class TargetLifeResolver {
  @Mutation(() => Target, { description: "Asks the unit above for another number; the target stays in force until it answers." })
  askAdjustment(
    @Ctx() { caller }: Context,
    @Arg("input", () => AskAdjustmentInput, { description: "Which target, what number, and why." }) input: AskAdjustmentInput,
  ) {
    return askAdjustment(caller, input);
  }

  @Mutation(() => Target, {
    description: "Grants all, a part or nothing of what was asked; what is granted is a new version under a paper.",
  })
  decideAdjustment(
    @Ctx() { caller }: Context,
    @Arg("input", () => DecideAdjustmentInput, { description: "The answer." }) input: DecideAdjustmentInput,
  ) {
    return decideAdjustment(caller, input);
  }

  @Mutation(() => Target, { description: "Sets what one's own congress or resolution asks, beside what was assigned." })
  setOwnTarget(
    @Ctx() { caller }: Context,
    @Arg("input", () => SetOwnTargetInput, { description: "The number and the resolution." }) input: SetOwnTargetInput,
  ) {
    return setOwnTarget(caller, input);
  }

  @FieldResolver(() => [TargetStep], { description: "Everything that happened to it, oldest first: who, when, why." })
  history(@Root() target: Target, @Ctx() { caller }: Context) {
    return historyOf(caller, target);
  }

  @FieldResolver(() => Attainment, { description: "How the unit's result stands today against this target." })
  attainment(@Root() target: Target, @Ctx() { caller }: Context) {
    return attainmentOf(caller, target);
  }
}
