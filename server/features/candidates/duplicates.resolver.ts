import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { DuplicateRequest } from "../../entities/duplicateRequest.ts";
import type { Context } from "../context.ts";
import { SettleDuplicateInput } from "./duplicates.inputs.ts";
import { duplicateRequests, settleDuplicate } from "./duplicates.ts";

@Resolver()
export class DuplicatesResolver {
  @Query(() => [DuplicateRequest], {
    description:
      "People under one national ID that one's own committee has to settle, the oldest request first, or has settled, the latest answer first; 200 at most.",
  })
  duplicateRequests(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "One's own unit." }) unitId: string,
    @Arg("settled", () => Boolean, { defaultValue: false, description: "Those that were settled instead." }) settled: boolean,
  ) {
    return duplicateRequests(caller, unitId, settled);
  }

  @Mutation(() => DuplicateRequest, { description: "Settles whether two people under one national ID are one." })
  settleDuplicate(
    @Ctx() { caller }: Context,
    @Arg("input", () => SettleDuplicateInput, { description: "Which, and what they are." }) input: SettleDuplicateInput,
  ) {
    return settleDuplicate(caller, input);
  }
}
