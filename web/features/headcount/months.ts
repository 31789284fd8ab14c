import type { HeadcountQuery } from "../../gql/headcount.ts";

export type Month = HeadcountQuery["headcount"]["months"][number];
export const came = ["admitted", "transferredIn", "reinstated"] as const;
export const went = ["transferredOut", "removed", "deceased", "annulled"] as const;
export const beside = ["withUnits", "byHand"] as const;
const moved = [...came, ...went, ...beside] as const;

/** A whole year as one line: as it opened, everything that moved, as it closed; null before its first month. */
export function whole(months: readonly Month[]): Month | null {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const sums = Object.fromEntries(moved.map((name) => [name, months.reduce((sum, month) => sum + month[name], 0)])) as Record<
    (typeof moved)[number],
    number
  >;
  return { month: 0, opening: first.opening, closing: last.closing, ...sums };
}

/** Movements that happened in no month need no column. */
export const unused = (months: readonly Month[]) => moved.filter((name) => months.every((month) => month[name] === 0));
