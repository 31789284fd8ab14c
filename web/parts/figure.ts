import type { ScoreboardQuery } from "../gql/parts-scoreboard.ts";
import { basisPoints, noFigure, number, percent } from "../lib/fmt.ts";
import type { TextId } from "../lib/text.ts";
import type { Tone } from "../ui/Status.tsx";

type Read = ScoreboardQuery["scoreboard"]["own"][number];
export type AttainmentStatus = Read["status"];

export interface Figure extends Read {
  /** What the unit's own resolution asks of the same result, and how the result stands against that. */
  second?: { value: number; status: AttainmentStatus };
  /** Of a year in which nothing was recorded nor asked: there is no figure, rather than a zero. */
  none?: boolean;
}

/** Worst first; what has no target or is exempt cannot be late and comes last. */
export const statuses: AttainmentStatus[] = ["VERY_SLOW", "SLOW", "ON_PACE", "NOT_BEGUN", "NOT_SET", "EXEMPT"];

export const statusTone: Record<AttainmentStatus, Tone> = {
  VERY_SLOW: "bad",
  SLOW: "slow",
  ON_PACE: "good",
  NOT_BEGUN: "none",
  NOT_SET: "none",
  EXEMPT: "none",
};

export function statusText(status: AttainmentStatus): TextId {
  return `status.${status}`;
}

export function figureOf(figures: Figure[], indicator: string): Figure | undefined {
  return figures.find((figure) => figure.indicator === indicator);
}

/** Up to ten, whole people are shown as dots: a percentage of three people misleads (UX §4). */
export function countedAsDots(figure: Figure): boolean {
  return figure.base === null && figure.target !== null && figure.target > 0 && figure.target <= 10;
}

/**
 * The figure in words: "3,5% (3/85)" for a ratio, "58,4% (3.412/5.842)" against a larger target, else the number. Before the first day
 * of its year a target is said without a percentage: "0/90".
 */
export function figureWords(figure: Figure): string {
  if (figure.none) return noFigure;
  if (figure.status === "NOT_BEGUN" && figure.base === null) return `${number(figure.actual)}/${number(figure.target)}`;
  if (figure.base !== null)
    return figure.base === 0 ? "–" : `${percent(figure.actual, figure.base)} (${number(figure.actual)}/${number(figure.base)})`;
  if (!figure.target) return number(figure.actual);
  return `${percent(figure.actual, figure.target)} (${number(figure.actual)}/${number(figure.target)})`;
}

/** What was asked, in the figure's own measure. */
export function targetWords(figure: Figure): string {
  if (figure.target === null) return "–";
  return figure.base === null ? number(figure.target) : basisPoints(figure.target);
}

/** How far along, for sorting: done ÷ target; without a target it cannot be compared. */
export function progress(figure: Figure | undefined): number | null {
  if (!figure || figure.exempt || !figure.target) return null;
  if (figure.base === null) return figure.actual / figure.target;
  return figure.base ? (10_000 * figure.actual) / (figure.target * figure.base) : null;
}
