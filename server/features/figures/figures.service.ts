import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { cityCurves } from "../../db/curves.ts";
import { asId, findUnit } from "../../db/units.ts";
import { type CalendarDate, dateInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { paceOf } from "../../domain/pace.ts";
import { elapsedShare, parsePeriod } from "../../domain/periods.ts";
import type { Basis } from "../../entities/enums.ts";
import type { Breakdown, BreakdownCell, Scoreboard, ScoreRow } from "../../entities/figures.ts";
import type { Indicator } from "../../entities/reference.ts";
import { authorizeNumbers } from "../sensitiveNumbers.ts";
import { directFigures, figureOf } from "./figureOf.ts";
import { type FaceRow, facesStatement, type TotalsRow, totalsAsOfStatement, totalsStatement } from "./scoreboard.sql.ts";

const mostIndicators = 12;

function yearPeriod(year: number) {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw badInput("year", "Năm từ 2000 đến 2100.");
  return parsePeriod(String(year));
}

/** A year, and the day at whose end it is looked at; without a day it is looked at now. */
export interface Sight {
  year: number;
  basis: Basis;
  asOf?: CalendarDate | null;
}

/** The day figures are looked at from, checked: nobody sees ahead. */
function dayOf({ asOf }: Sight, today: CalendarDate): CalendarDate {
  if (asOf && asOf > today) throw badInput("asOf", "Ngày xem không được sau hôm nay.");
  return asOf ?? today;
}

/** The year's figures of a unit and of everything straight below it. */
export async function scoreboard(caller: Caller, unitId: string, codes: string[], sight: Sight): Promise<Scoreboard> {
  const { year, basis } = sight;
  const period = yearPeriod(year);
  if (codes.length === 0 || codes.length > mostIndicators) throw badInput("indicators", `Chọn từ 1 đến ${mostIndicators} chỉ tiêu.`);
  const day = dayOf(sight, dateInVietnam(new Date()));
  const indicators = codes.map((code, place) => caller.reference.indicator(code, `indicators.${place}`));
  const id = asId(unitId);
  const [unit, totals] = await Promise.all([findUnit(caller.reading, id), totalsOf(caller, id, indicators, sight)]);
  const actor = await actingAs(caller);
  authorize(actor, "readFigures", "OrgUnit", unit);
  authorizeNumbers(actor, indicators, unit);
  const curveOf = await cityCurves(caller, year);
  const paces = indicators.map((indicator) => paceOf(period, day, curveOf(indicator)));
  const scored = (await withFaces(caller, id, day, totals)).map((row): ScoreRow => {
    const { unitId, name, code, level, kind, endedOn, leftOn } = row;
    const figures = indicators.map((indicator, place) => figureOf(row, indicator, paces[place]!));
    return { unitId, name, code, level, kind, endedOn, leftOn, figures };
  });
  const own = scored.find((row) => row.unitId === id)!.figures;
  const rows = scored.filter((row) => row.unitId !== id);
  return { unit, year, basis, asOf: sight.asOf ?? null, elapsed: elapsedShare(period, day), own, direct: directFigures(own, rows), rows };
}

function totalsOf(caller: Caller, id: string, indicators: Indicator[], { year, basis, asOf }: Sight): Promise<TotalsRow[]> {
  const inYear = indicators.flatMap((row) => (row.kind === "RATIO" ? [row.id, row.numeratorId!] : [row.id]));
  const stocks = indicators.flatMap((row) => (row.kind === "STOCK" ? [row.id] : row.kind === "RATIO" ? [row.denominatorId!] : []));
  const { name, text } = (asOf ? totalsAsOfStatement : totalsStatement)[basis];
  return caller.reading.rows<TotalsRow>(name, text, asOf ? [id, year, inYear, stocks, asOf] : [id, year, inYear, stocks]);
}

type FacedRow = Omit<TotalsRow, "name" | "level" | "kind"> & Pick<ScoreRow, "name" | "level" | "kind" | "leftOn">;

/**
 * What left keeps its row where it added something, under its name of its last day there: rows add up to the total, and nothing is told
 * of a unit from after it left.
 */
async function withFaces(caller: Caller, id: string, day: string, totals: TotalsRow[]): Promise<FacedRow[]> {
  const stands = (row: TotalsRow): row is Omit<FacedRow, "leftOn"> => row.here && row.name !== null;
  if (totals.every(stands)) return totals.map((row): FacedRow => ({ ...row, leftOn: null }));
  const faces = new Map((await caller.reading.rows<FaceRow>("faces", facesStatement, [id, day])).map((face) => [face.id, face]));
  return totals.flatMap((row): FacedRow[] => {
    if (stands(row)) return [{ ...row, leftOn: null }];
    const face = faces.get(row.unitId);
    const added = [row.inYear, row.before, row.targets].some((values) => values?.some((value) => value !== 0));
    if (!face || !added) return [];
    const { name, code, level, kind, leftOn } = face;
    return [{ ...row, name, code, level, kind, leftOn }];
  });
}

/** One figure by month and source group; a RATIO breaks down as its numerator. */
export async function breakdown(caller: Caller, unitId: string, code: string, sight: Sight): Promise<Breakdown> {
  const { year } = sight;
  yearPeriod(year);
  dayOf(sight, dateInVietnam(new Date()));
  const indicator = caller.reference.indicator(code);
  // Before anything is read: what throws beside a read that is under way leaves its failure to nobody, which ends the process.
  const id = asId(unitId);
  const [unit, cells] = await Promise.all([
    findUnit(caller.reading, id),
    cellsOf(caller, id, indicator.numeratorId ?? indicator.id, sight),
  ]);
  const actor = await actingAs(caller);
  authorize(actor, "readFigures", "OrgUnit", unit);
  authorizeNumbers(actor, [indicator], unit);
  const named: BreakdownCell[] = cells.map((cell) => ({
    month: cell.month,
    sourceGroup: caller.reference.sourceGroupOfId(cell.group)?.code ?? null,
    actual: cell.actual,
  }));
  return { unitId: unit.id, indicator: code, year, cells: named };
}

interface CellRow {
  month: number;
  group: number;
  actual: number;
}

function cellsOf(caller: Caller, id: string, indicatorId: number, { year, basis, asOf }: Sight): Promise<CellRow[]> {
  const now = basis === "AS_NOW";
  if (asOf) {
    const column = now ? "now" : "was";
    const text = `select month, source_group_id as "group", ${column} as actual from cells_as_at($1, $2::smallint, $4, $3::smallint)
      where ${column} <> 0 order by 1, 2`;
    return caller.reading.rows<CellRow>(`breakdownAsOf${basis}`, text, [id, year, indicatorId, asOf]);
  }
  const actual = now ? "actual_now" : "actual";
  const text = `select month, source_group_id as "group", sum(${actual})::int as actual from figure_cell
    where unit_id = $1 and year = $2 and indicator_id = $3 group by 1, 2 having sum(${actual}) <> 0 order by 1, 2`;
  return caller.reading.rows<CellRow>(`breakdown${basis}`, text, [id, year, indicatorId]);
}
