import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { WhitePlace, WhitePlaceConnection } from "../../entities/whitePlace.ts";
import type { Context } from "../context.ts";
import { CloseWhitePlaceInput, RecordWhitePlaceInput, UpdateWhitePlaceInput } from "./whitePlaces.inputs.ts";
import { whitePlaces } from "./whitePlaces.reads.ts";
import { closeWhitePlace, recordWhitePlace, updateWhitePlace } from "./whitePlaces.service.ts";

@Resolver(() => WhitePlace)
export class WhitePlacesResolver {
  @Query(() => WhitePlaceConnection, {
    description:
      "Places without members or organisation in a city or ward; for a base committee or branch those that its branches look after.",
  })
  whitePlaces(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("closed", () => Boolean, { defaultValue: false, description: "Those that were closed, instead of those that are white still." })
    closed: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return whitePlaces(caller, { unitId, closed, first, after });
  }

  @Mutation(() => WhitePlace, { description: "Records a place without members or organisation in one's own ward or commune." })
  recordWhitePlace(
    @Ctx() { caller }: Context,
    @Arg("input", () => RecordWhitePlaceInput, { description: "The place." }) input: RecordWhitePlaceInput,
  ) {
    return recordWhitePlace(caller, input);
  }

  @Mutation(() => WhitePlace, {
    description: "Says anew what a white place lacks, how many may be won there, and which branch looks after it.",
  })
  updateWhitePlace(
    @Ctx() { caller }: Context,
    @Arg("input", () => UpdateWhitePlaceInput, { description: "What holds now." }) input: UpdateWhitePlaceInput,
  ) {
    return updateWhitePlace(caller, input);
  }

  @Mutation(() => WhitePlace, { description: "Closes a white place, with the reason." })
  closeWhitePlace(
    @Ctx() { caller }: Context,
    @Arg("input", () => CloseWhitePlaceInput, { description: "Which, and why." }) input: CloseWhitePlaceInput,
  ) {
    return closeWhitePlace(caller, input);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this place." })
  async can(@Root() place: WhitePlace, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "WhitePlace", place);
  }
}
