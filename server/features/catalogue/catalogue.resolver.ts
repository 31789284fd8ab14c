import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { dateInVietnam } from "../../domain/calendar.ts";
import { elapsedShare, parsePeriod, periodOf } from "../../domain/periods.ts";
import { Indicator, ReportingPeriod, SourceGroup } from "../../entities/reference.ts";
import type { Context } from "../context.ts";

@Resolver()
export class CatalogueResolver {
  @Query(() => [Indicator], { description: "Everything that is counted." })
  indicators(@Ctx() { caller }: Context) {
    return caller.reference.indicators;
  }

  @Query(() => [SourceGroup], { description: "The exclusive groups people come from." })
  sourceGroups(@Ctx() { caller }: Context) {
    return caller.reference.sourceGroups;
  }

  @Query(() => ReportingPeriod, { description: "A period by its id; without one, the current year." })
  reportingPeriod(
    @Arg("id", () => String, { nullable: true, description: "`2026`, `2026Q3`, `2026S1`, `202607` or `TERM2025`." }) id?: string | null,
  ): ReportingPeriod {
    const today = dateInVietnam(new Date());
    const period = id ? parsePeriod(id) : periodOf(today, "YEAR");
    return { ...period, elapsed: elapsedShare(period, today) };
  }
}
