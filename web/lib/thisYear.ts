import { today } from "./fmt.ts";

/** The year it is in Viet Nam. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** Whether the year's first day has come in Viet Nam: before it nothing of the year is due. */
export function hasBegun(year: number): boolean {
  return year <= thisYear();
}
