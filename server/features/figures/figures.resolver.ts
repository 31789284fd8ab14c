import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Basis, BasisEnum } from "../../entities/enums.ts";
import { Breakdown, Resolution, Scoreboard } from "../../entities/figures.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import type { Context } from "../context.ts";
import { breakdown, scoreboard } from "./figures.service.ts";
import { resolutionsOf } from "./resolutions.reads.ts";

const asOfMeans = "The last day that counts; AS_NOW then means the tree of that day. Now when left out.";

@Resolver(() => Scoreboard)
export class FiguresResolver {
  @Query(() => Scoreboard, { description: "One unit, its own figures and those of every unit straight below it, in one year." })
  scoreboard(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The unit." }) unitId: string,
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
    @Arg("indicators", () => [String], { description: "Codes of up to 12 indicators." }) indicators: string[],
    @Arg("basis", () => BasisEnum, { defaultValue: "AS_WAS", description: "Which tree the facts are added over." }) basis: Basis,
    @Arg("asOf", () => CalendarDate, { nullable: true, description: asOfMeans }) asOf?: string | null,
  ) {
    return scoreboard(caller, unitId, indicators, { year, basis, asOf: asOf ?? null });
  }

  @Query(() => Breakdown, { description: "One figure of a unit by month and source group." })
  breakdown(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The unit." }) unitId: string,
    @Arg("indicator", () => String, { description: "Code of the indicator." }) indicator: string,
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
    @Arg("basis", () => BasisEnum, { defaultValue: "AS_WAS", description: "Which tree the facts are added over." }) basis: Basis,
    @Arg("asOf", () => CalendarDate, { nullable: true, description: asOfMeans }) asOf?: string | null,
  ) {
    return breakdown(caller, unitId, indicator, { year, basis, asOf: asOf ?? null });
  }

  @FieldResolver(() => [Resolution], { description: "The second baseline of these figures: what units asked of themselves." })
  resolutions(@Root() board: Scoreboard, @Ctx() { caller }: Context) {
    return resolutionsOf(caller, board);
  }
}
