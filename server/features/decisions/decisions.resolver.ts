import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { DecisionFile, TargetPaper } from "../../entities/Decision.ts";
import { type FileFormat, FileFormatEnum } from "../../entities/enums.ts";
import type { Context } from "../context.ts";
import { targetDecision, targetPapers } from "./decisions.reads.ts";

const giver = { description: "The giving unit." };
const which = { description: "Code of the indicator." };
const when = { description: "Id of the period." };

/** Laying out a paper costs as much as reading thousands of rows: a request may ask for three. */
const complexity = 6000;

@Resolver()
export class DecisionsResolver {
  @Query(() => [TargetPaper], { description: "Papers under which one unit gave the units straight below it targets, the newest first." })
  targetPapers(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, giver) unitId: string,
    @Arg("indicator", () => String, which) indicator: string,
    @Arg("period", () => String, when) period: string,
  ) {
    return targetPapers(caller, { unitId, indicator, period });
  }

  @Query(() => DecisionFile, {
    complexity,
    description: "The paper by which one unit gave targets, in Party layout, with an annex table for every indicator it gave.",
  })
  targetDecision(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, giver) unitId: string,
    @Arg("indicator", () => String, which) indicator: string,
    @Arg("period", () => String, when) period: string,
    @Arg("format", () => FileFormatEnum, { description: "Kind of file." }) format: FileFormat,
    @Arg("paperId", () => ID, { nullable: true, description: "One of targetPapers; left out: the newest." }) paperId?: string | null,
  ) {
    return targetDecision(caller, { unitId, indicator, period }, paperId ?? null, format);
  }
}
