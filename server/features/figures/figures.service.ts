import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { cityCurves } from "../../db/curves.ts";
import { asId, findUnit } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { paceOf } from "../../domain/pace.ts";
import { elapsedShare, parsePeriod } from "../../domain/periods.ts";
import type { Basis } from "../../entities/enums.ts";
import type { Breakdown, BreakdownCell, Scoreboard, ScoreRow } from "../../entities/figures.ts";
import { directFigures, figureOf } from "./figureOf.ts";
import { type TotalsRow, totalsStatement } from "./scoreboard.sql.ts";

const mostIndicators = 12;

function yearPeriod(year: number) {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw badInput("year", "Năm từ 2000 đến 2100.");
  return parsePeriod(String(year));
}

/** The year's figures of a unit and of everything straight below it. */
export async function scoreboard(caller: Caller, unitId: string, year: number, codes: string[], basis: Basis): Promise<Scoreboard> {
  const period = yearPeriod(year);
  if (codes.length === 0 || codes.length > mostIndicators) throw badInput("indicators", `Chọn từ 1 đến ${mostIndicators} chỉ tiêu.`);
  const indicators = codes.map((code) => caller.reference.indicator(code));
  const inYear = indicators.flatMap((row) => (row.kind === "RATIO" ? [row.id, row.numeratorId!] : [row.id]));
  const stocks = indicators.flatMap((row) => (row.kind === "STOCK" ? [row.id] : row.kind === "RATIO" ? [row.denominatorId!] : []));
  const { name, text } = totalsStatement[basis];
  const id = asId(unitId);
  const [unit, totals] = await Promise.all([
    findUnit(caller.reading, id),
    caller.reading.rows<TotalsRow>(name, text, [id, year, inYear, stocks]),
  ]);
  authorize(await actingAs(caller), "readFigures", "OrgUnit", unit);
  const today = dateInVietnam(new Date());
  const curveOf = await cityCurves(caller, year);
  const paces = indicators.map((indicator) => paceOf(period, today, curveOf(indicator)));
  const scored: ScoreRow[] = totals.map((row) => {
    const { unitId, name, code, level, kind, endedOn } = row;
    return {
      unitId,
      name,
      code,
      level,
      kind,
      endedOn,
      figures: indicators.map((indicator, place) => figureOf(row, indicator, paces[place]!)),
    };
  });
  const own = scored.find((row) => row.unitId === id)!.figures;
  const rows = scored.filter((row) => row.unitId !== id);
  return { unit, year, basis, elapsed: elapsedShare(period, today), own, direct: directFigures(own, rows), rows };
}

/** One figure by month and source group; a RATIO breaks down as its numerator. */
export async function breakdown(caller: Caller, unitId: string, code: string, year: number, basis: Basis): Promise<Breakdown> {
  yearPeriod(year);
  const indicator = caller.reference.indicator(code);
  const actual = basis === "AS_NOW" ? "actual_now" : "actual";
  const [unit, cells] = await Promise.all([
    findUnit(caller.reading, unitId),
    caller.reading.rows<{ month: number; group: number; actual: number }>(
      `breakdown${basis}`,
      `select month, source_group_id as "group", sum(${actual})::int as actual from figure_cell
       where unit_id = $1 and year = $2 and indicator_id = $3 group by 1, 2 having sum(${actual}) <> 0 order by 1, 2`,
      [asId(unitId), year, indicator.numeratorId ?? indicator.id],
    ),
  ]);
  authorize(await actingAs(caller), "readFigures", "OrgUnit", unit);
  const named: BreakdownCell[] = cells.map((cell) => ({
    month: cell.month,
    sourceGroup: caller.reference.sourceGroupOfId(cell.group)?.code ?? null,
    actual: cell.actual,
  }));
  return { unitId: unit.id, indicator: code, year, cells: named };
}
