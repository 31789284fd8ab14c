import { attainmentStatus } from "../../domain/attainment.ts";
import { dueShare, type Pace } from "../../domain/pace.ts";
import type { Figure } from "../../entities/figures.ts";
import type { Indicator } from "../../entities/reference.ts";
import type { TotalsRow } from "./scoreboard.sql.ts";

function at(values: number[] | null, place: number): number {
  return place < 0 || !values ? 0 : values[place]!;
}

/**
 * HOW A NUMBER IS MADE of its totals. FLOW: the sum within the year. STOCK: everything up to the year's end. RATIO: numerator within
 * the year over the denominator's closing number of the year before (DOMAIN Q3, Q14); only sums are divided, never averages.
 */
export function figureOf(row: TotalsRow, indicator: Indicator, pace: Pace | null): Figure {
  const place = row.ids?.indexOf(indicator.kind === "RATIO" ? indicator.numeratorId! : indicator.id) ?? -1;
  const own = indicator.kind === "RATIO" ? (row.ids?.indexOf(indicator.id) ?? -1) : place;
  const inYear = at(row.inYear, place);
  const actual = indicator.kind === "STOCK" ? inYear + at(row.before, place) : inYear;
  const base = indicator.kind === "RATIO" ? at(row.before, row.ids?.indexOf(indicator.denominatorId!) ?? -1) : null;
  const kept = at(row.targets, own);
  const exempt = kept < 0;
  const target = kept > 0 ? kept : null;
  const status = attainmentStatus({ kind: indicator.kind, actual, base, target, exempt, pace });
  const paced = indicator.kind === "STOCK" ? null : pace;
  return {
    indicator: indicator.code,
    actual,
    base,
    target,
    exempt,
    status,
    due: paced && dueShare(paced),
    paceBasis: paced?.basis ?? null,
  };
}

/** What was recorded at a unit itself: its own figures less those of everything below. */
export function directFigures(own: Figure[], rows: { figures: Figure[] }[]): Figure[] {
  return own.map((figure, place) => ({
    indicator: figure.indicator,
    actual: figure.actual - rows.reduce((sum, row) => sum + row.figures[place]!.actual, 0),
    base: figure.base === null ? null : figure.base - rows.reduce((sum, row) => sum + (row.figures[place]!.base ?? 0), 0),
    target: null,
    exempt: false,
    status: "NOT_SET",
    due: figure.due,
    paceBasis: figure.paceBasis,
  }));
}
