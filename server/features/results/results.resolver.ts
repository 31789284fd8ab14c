import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Result, ResultConnection } from "../../entities/Result.ts";
import { asksFor } from "../asksFor.ts";
import type { Context } from "../context.ts";
import { RecordResultInput, ResultsArgs, ReverseResultInput } from "./results.inputs.ts";
import { results } from "./results.reads.ts";
import { recordResult, reverseResult } from "./results.service.ts";

@Resolver()
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
}
