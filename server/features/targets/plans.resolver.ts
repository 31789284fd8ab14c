import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Allocation, SetTargetsAnswer } from "../../entities/Allocation.ts";
import { CascadePreview } from "../../entities/cascade.ts";
import type { Context } from "../context.ts";
import { previewCascade } from "./cascade.reads.ts";
import { LevelRulesInput, PlanTargetsInput, SetTargetsInput } from "./plans.inputs.ts";
import { planTargets, setTargets } from "./plans.service.ts";

@Resolver()
export class PlansResolver {
  @Query(() => CascadePreview, { description: "What a number would mean for every unit below the giving one, down to the branches." })
  previewCascade(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The giving unit." }) unitId: string,
    @Arg("indicator", () => String, { description: "Code of the indicator; a RATIO is not divided." }) indicator: string,
    @Arg("period", () => String, { description: "Id of the period." }) period: string,
    @Arg("target", () => Int, { nullable: true, description: "The number; left out: what the unit's plan divides." }) target:
      | number
      | undefined,
    @Arg("rules", () => [LevelRulesInput], {
      defaultValue: [],
      description: "Rules by the level that divides; left out: the unit's own plan, and for each level below the rules of the one above.",
    })
    rules: LevelRulesInput[],
  ) {
    return previewCascade(caller, { unitId, indicator, period, target, rules });
  }

  @Mutation(() => Allocation, {
    description: "Divides a number by rules: drafts a target for every unit straight below whose number was not set by hand.",
  })
  planTargets(@Ctx() { caller }: Context, @Arg("input", () => PlanTargetsInput, { description: "The plan." }) input: PlanTargetsInput) {
    return planTargets(caller, input);
  }

  @Mutation(() => SetTargetsAnswer, { description: "Sets many numbers by hand at once, as pasted from a spreadsheet." })
  setTargets(@Ctx() { caller }: Context, @Arg("input", () => SetTargetsInput, { description: "The numbers." }) input: SetTargetsInput) {
    return setTargets(caller, input);
  }
}
