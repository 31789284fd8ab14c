import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { Result, ResultConnection } from "../../entities/Result.ts";
import { asksFor } from "../asksFor.ts";
import type { Context } from "../context.ts";
import { RecordResultInput, ResultsArgs, ReverseResultInput } from "./results.inputs.ts";
import { results } from "./results.reads.ts";
import { recordResult, reverseResult } from "./results.service.ts";

@Resolver(() => Result)
export class ResultsResolver {
  @Query(() => ResultConnection, { description: "The facts behind a figure of a unit, newest first." })
  results(@Ctx() { caller }: Context, @Info() info: GraphQLResolveInfo, @Args(() => ResultsArgs) args: ResultsArgs) {
    return results(caller, args, asksFor(info, "totalCount"));
  }

  @Mutation(() => Result, { description: "Records a fact." })
  recordResult(@Ctx() { caller }: Context, @Arg("input", () => RecordResultInput, { description: "The fact." }) input: RecordResultInput) {
    return recordResult(caller, input);
  }

  @Mutation(() => Result, { description: "Takes a fact back; returns the reversing fact." })
  reverseResult(
    @Ctx() { caller }: Context,
    @Arg("input", () => ReverseResultInput, { description: "Which and why." }) input: ReverseResultInput,
  ) {
    return reverseResult(caller, input);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this fact." })
  async can(@Root() result: Result, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "Result", result);
  }
}
