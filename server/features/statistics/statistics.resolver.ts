import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { DecisionFile } from "../../entities/Decision.ts";
import { type FileFormat, FileFormatEnum } from "../../entities/enums.ts";
import { AdmissionStatistics } from "../../entities/statistics.ts";
import type { Context } from "../context.ts";
import { admissionStatistics } from "./statistics.reads.ts";
import { statisticsPaper } from "./statisticsPaper.ts";

const whose = { description: "The unit, with all below it." };
const when = { description: "Id of a period: `2026S1`, `2026`, `2026Q3`, `202607`, `TERM2025`." };

/** A whole unit's people are counted twice over: a request may ask for some hundred. */
const complexity = 100;

@Resolver()
export class StatisticsResolver {
  @Query(() => AdmissionStatistics, { complexity, description: "Newly admitted members of some days by forms 2 and 2B." })
  admissionStatistics(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, whose) unitId: string,
    @Arg("period", () => String, when) period: string,
  ) {
    return admissionStatistics(caller, unitId, period);
  }

  @Query(() => DecisionFile, { complexity: 6000, description: "The same as a paper in Party layout." })
  statisticsPaper(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, whose) unitId: string,
    @Arg("period", () => String, when) period: string,
    @Arg("format", () => FileFormatEnum, { description: "Kind of file." }) format: FileFormat,
  ) {
    return statisticsPaper(caller, unitId, period, format);
  }
}
