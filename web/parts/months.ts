import { today } from "../lib/fmt.ts";

/** The month of a calendar date as the API names it, `202611`. */
export const monthOf = (day: string) => day.slice(0, 7).replace("-", "");
export const thisMonth = () => monthOf(today());

/** The month `steps` before another. */
export function monthBefore(month: string, steps = 1): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1 - steps;
  return `${Math.floor(months / 12)}${String((months % 12) + 1).padStart(2, "0")}`;
}

/** This month and those before it, newest first. */
export const lastMonths = (count: number) => Array.from({ length: count }, (_, step) => monthBefore(thisMonth(), step));
