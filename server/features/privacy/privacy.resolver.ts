import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { DeidentificationConnection, Retention } from "../../entities/retention.ts";
import type { Context } from "../context.ts";
import { SetRetentionInput } from "./retention.inputs.ts";
import { deidentifications, retention } from "./retention.reads.ts";
import { setRetention } from "./retention.service.ts";

const own = { description: "One's own unit." };

@Resolver()
export class PrivacyResolver {
  @Query(() => Retention, { description: "How long people of closed cases are known by name." })
  retention(@Ctx() { caller }: Context, @Arg("unitId", () => ID, own) unitId: string) {
    return retention(caller, unitId);
  }

  @Query(() => DeidentificationConnection, {
    description: "Proofs of one's own place that people are known by name no more, the latest first.",
  })
  deidentifications(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, own) unitId: string,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return deidentifications(caller, { unitId, first, after });
  }

  @Mutation(() => Retention, { description: "Says how long, for one's own city, from a day on." })
  setRetention(
    @Ctx() { caller }: Context,
    @Arg("input", () => SetRetentionInput, { description: "How long, from when." }) input: SetRetentionInput,
  ) {
    return setRetention(caller, input);
  }
}
