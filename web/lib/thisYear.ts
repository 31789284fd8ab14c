import { today } from "./fmt.ts";

/** The year it is in Viet Nam. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}
