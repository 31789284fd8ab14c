import { today, twoDigits } from "../../lib/fmt.ts";

/** The parts of a year that statistics are asked for, as they end a period's id. */
export const yearParts = ["", "S1", "S2", "Q1", "Q2", "Q3", "Q4", ...Array.from({ length: 12 }, (_, place) => twoDigits(place + 1))];

/** The half-year that closed last: of it alone everything is told, form 2B too. */
export function lastHalfYear(day: string = today()): string {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) < "07" ? `${year - 1}S2` : `${year}S1`;
}

export const yearOf = (period: string) => Number(period.slice(0, 4));
export const partOf = (period: string) => period.slice(4);
