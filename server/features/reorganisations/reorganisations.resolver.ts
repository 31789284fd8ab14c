import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Reorganisation, ReorganisationConnection, ReorganisationPreview } from "../../entities/Reorganisation.ts";
import type { Context } from "../context.ts";
import { PreviewReorganisationInput, ReorganiseInput } from "./reorganisations.inputs.ts";
import { canOf, reorganisations } from "./reorganisations.reads.ts";
import { cancelReorganisation, previewReorganisation, reorganise } from "./reorganisations.service.ts";

@Resolver(() => Reorganisation)
export class ReorganisationsResolver {
  @Query(() => ReorganisationPreview, { description: "What a decision about the tree would do, counted, and what stands in its way." })
  previewReorganisation(
    @Ctx() { caller }: Context,
    @Arg("input", () => PreviewReorganisationInput, { description: "The decision." }) input: PreviewReorganisationInput,
  ) {
    return previewReorganisation(caller, input);
  }

  @Query(() => ReorganisationConnection, { description: "Decisions about what stands in a unit, planned and done, newest first." })
  reorganisations(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { nullable: true, description: "The unit; the viewer's own when left out." }) unitId?: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Page size, up to 200." }) first = 50,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last edge seen." }) after?: string | null,
  ) {
    return reorganisations(caller, { unitId, first, after });
  }

  @Mutation(() => Reorganisation, { description: "Changes the tree as of a day, or plans to; all steps or none." })
  reorganise(@Ctx() { caller }: Context, @Arg("input", () => ReorganiseInput, { description: "The decision." }) input: ReorganiseInput) {
    return reorganise(caller, input);
  }

  @Mutation(() => Reorganisation, { description: "Takes back a decision whose day has not come." })
  cancelReorganisation(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "The decision." }) id: string) {
    return cancelReorganisation(caller, id);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this decision." })
  can(@Root() decision: Reorganisation, @Ctx() { caller }: Context) {
    return canOf(caller, decision);
  }
}
