import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Division, PersonToPlace } from "../../entities/division.ts";
import type { Context } from "../context.ts";
import { PlacePeopleInput, SettleDivisionInput } from "./divisions.inputs.ts";
import { divisionPeople, divisions } from "./divisions.reads.ts";
import { placePeople, settleDivision } from "./divisions.service.ts";

@Resolver()
export class DivisionsResolver {
  @Query(() => [Division], {
    description: "Branches of a unit that a decision divides, those still to come first, then the latest; up to 200, counts only.",
  })
  divisions(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "The branch, or a unit above it." }) unitId: string) {
    return divisions(caller, unitId);
  }

  @Query(() => [PersonToPlace], { description: "Everybody of a branch that is divided, with where they go. Each look is logged." })
  divisionPeople(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "The division." }) id: string) {
    return divisionPeople(caller, id);
  }

  @Mutation(() => Division, { description: "Says where people of a branch go when it is divided." })
  placePeople(
    @Ctx() { caller }: Context,
    @Arg("input", () => PlacePeopleInput, { description: "Who goes where." }) input: PlacePeopleInput,
  ) {
    return placePeople(caller, input);
  }

  @Mutation(() => Division, { description: "Says that everybody of the branch has a place, and where who comes later goes." })
  settleDivision(
    @Ctx() { caller }: Context,
    @Arg("input", () => SettleDivisionInput, { description: "Which division." }) input: SettleDivisionInput,
  ) {
    return settleDivision(caller, input);
  }
}
