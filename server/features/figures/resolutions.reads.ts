import type { Caller } from "../../db/caller.ts";
import { cityCurves } from "../../db/curves.ts";
import { attainmentStatus } from "../../domain/attainment.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { paceOf } from "../../domain/pace.ts";
import { parsePeriod } from "../../domain/periods.ts";
import type { Resolution, Scoreboard } from "../../entities/figures.ts";

interface Row {
  unitId: string;
  indicatorId: number;
  value: number;
}

const statement = `select unit_id as "unitId", indicator_id as "indicatorId", value from resolutions_as_at($1, $2::smallint, $3) where was = $4`;

/** What the units of a scoreboard asked of themselves, of the same day and tree, beside the results it shows for them. */
export async function resolutionsOf(caller: Caller, { unit, year, basis, asOf, own, rows }: Scoreboard): Promise<Resolution[]> {
  const day = asOf ?? dateInVietnam(new Date());
  const asked = await caller.reading.rows<Row & { [column: string]: unknown }>("resolutions", statement, [
    unit.id,
    year,
    day,
    basis === "AS_WAS",
  ]);
  if (asked.length === 0) return [];
  const figures = new Map([[unit.id, own], ...rows.map((row) => [row.unitId, row.figures] as const)]);
  const curveOf = await cityCurves(caller, year);
  return asked.flatMap(({ unitId, indicatorId, value }): Resolution[] => {
    const indicator = caller.reference.indicatorOfId(indicatorId);
    const figure = figures.get(unitId)?.find((one) => one.indicator === indicator.code);
    if (!figure) return [];
    const { actual, base } = figure;
    const pace = paceOf(parsePeriod(String(year)), day, curveOf(indicator));
    const status = attainmentStatus({ kind: indicator.kind, actual, base, target: value, exempt: false, pace });
    return [{ unitId, indicator: indicator.code, value, status }];
  });
}
