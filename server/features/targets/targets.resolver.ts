import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { Allocation, AllocationRow } from "../../entities/Allocation.ts";
import { type Basis, BasisEnum } from "../../entities/enums.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { Target } from "../../entities/Target.ts";
import type { Context } from "../context.ts";
import { allocation } from "./allocation.reads.ts";
import { IssueTargetsInput, SetTargetInput } from "./targets.inputs.ts";
import { targets } from "./targets.reads.ts";
import { acknowledgeTarget, issueTargets, setTarget } from "./targets.service.ts";

@Resolver(() => Target)
export class TargetsResolver {
  @Query(() => [Target], {
    description: "Targets given to one unit in one period; of a past day as they stood that day, where nothing may be done.",
  })
  targets(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The receiving unit." }) unitId: string,
    @Arg("period", () => String, { description: "Id of the period." }) period: string,
    @Arg("basis", () => BasisEnum, { defaultValue: "AS_WAS", description: "Which tree the results are added over." }) basis: Basis,
    @Arg("asOf", () => CalendarDate, {
      nullable: true,
      description: "The last day that counts: versions, answers and results after it are left out. Now when left out.",
    })
    asOf?: string | null,
  ) {
    return targets(caller, unitId, period, { basis, asOf: asOf ?? null });
  }

  @Query(() => Allocation, { description: "What one unit gives the units straight below it; drafts are seen by that unit alone." })
  allocation(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The giving unit." }) unitId: string,
    @Arg("indicator", () => String, { description: "Code of the indicator." }) indicator: string,
    @Arg("period", () => String, { description: "Id of the period." }) period: string,
  ) {
    return allocation(caller, unitId, indicator, period);
  }

  @Mutation(() => AllocationRow, { description: "Prepares, or prepares again, the target of a unit straight below." })
  setTarget(@Ctx() { caller }: Context, @Arg("input", () => SetTargetInput, { description: "The draft." }) input: SetTargetInput) {
    return setTarget(caller, input);
  }

  @Mutation(() => [Target], { description: "Issues every draft of one unit for one indicator and period under one instrument." })
  issueTargets(
    @Ctx() { caller }: Context,
    @Arg("input", () => IssueTargetsInput, { description: "Which, and the paper." }) input: IssueTargetsInput,
  ) {
    return issueTargets(caller, input);
  }

  @Mutation(() => Target, { description: "Takes note of the current version of one's own target." })
  acknowledgeTarget(@Ctx() { caller }: Context, @Arg("targetId", () => ID, { description: "The target." }) targetId: string) {
    return acknowledgeTarget(caller, targetId);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this target." })
  async can(@Root() target: Target, @Ctx() { caller }: Context) {
    return target.asOf ? [] : verdicts(await actingAs(caller), "Target", target);
  }
}
