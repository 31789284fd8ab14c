import type pg from "pg";
import { type Figures, noFigures, type RawRows } from "./rawRows.ts";

/** Admissions and members: a FLOW and a STOCK. */
export const flow = 1;
export const stock = 8;

/** Stored figures of the wanted units, in the shape of the brute force. */
async function stored(owner: pg.PoolClient, wanted: string[], months: readonly string[]): Promise<Map<string, Figures>> {
  const found = new Map(wanted.map((unit) => [unit, noFigures()]));
  const cells = await owner.query<{ unit: string; indicator: number; month: string; was: number; now: number }>(
    `select unit_id as unit, indicator_id as indicator, year || '-' || lpad(month::text, 2, '0') as month, sum(actual)::int as was, sum(actual_now)::int as now
     from figure_cell where unit_id = any ($1) and indicator_id = any ($2) group by 1, 2, 3 order by 3`,
    [wanted, [flow, stock]],
  );
  for (const { unit, indicator, month, was, now } of cells.rows) {
    const figures = found.get(unit)!;
    if (indicator === flow) {
      figures.flowWas.set(month, was);
      figures.flowNow.set(month, now);
    } else for (const later of months) if (later >= month) figures.closing.set(later, (figures.closing.get(later) ?? 0) + was);
  }
  const targets = await owner.query<{ unit: string; year: string; was: number; now: number }>(
    `select parent_id as unit, year::text, sum(target)::int as was, sum(target_now)::int as now
     from figure where parent_id = any ($1) and indicator_id = $2 group by 1, 2`,
    [wanted, flow],
  );
  for (const { unit, year, was, now } of targets.rows) {
    found.get(unit)!.targetsWas.set(year, was);
    found.get(unit)!.targetsNow.set(year, now);
  }
  return found;
}

/** Compares every figure of some units, zeros included; answers with how many were compared and a line for each difference. */
export async function compare(owner: pg.PoolClient, raw: RawRows, wanted: string[], months: readonly string[]) {
  const meant = raw.figures(new Set(wanted), months);
  const seen = await stored(owner, wanted, months);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const result = { compared: 0, differences: [] as string[] };
  for (const unit of wanted) {
    for (const what of ["flowWas", "flowNow", "closing", "targetsWas", "targetsNow"] as const) {
      const [expected, found] = [meant.get(unit)![what], seen.get(unit)![what]];
      for (const when of what.startsWith("targets") ? years : months) {
        result.compared++;
        const [a, b] = [expected.get(when) ?? 0, found.get(when) ?? 0];
        if (a !== b) result.differences.push(`${what} of ${unit} in ${when}: counted ${a}, stored ${b}`);
      }
    }
  }
  return result;
}
