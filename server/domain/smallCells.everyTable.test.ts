import { expect, test } from "vitest";
import { releaseOf } from "./smallCells.ts";

const isSmall = (count: number, total: number) => count < 5 || total - count < 5;

/** Every table there can be over wards of these totals. */
function* everyTable(totals: readonly number[]): Generator<number[]> {
  const [first, ...others] = totals;
  if (first === undefined) return yield [];
  for (let count = 0; count <= first; count++) for (const rest of everyTable(others)) yield [count, ...rest];
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const release = (totals: readonly number[], table: readonly number[]) =>
  releaseOf({ id: "city", children: table.map((count, at) => ({ id: `${at}`, own: { count, total: totals[at]! } })) });

/** The small numbers kept back in any table that an attacker holds for certain, or within less than `width`, knowing these very rules. */
function betrayed(totals: readonly number[], width: number, known: readonly number[]): string[] {
  const told = (table: readonly number[]) => {
    const { cells, together } = release(totals, table);
    return JSON.stringify([[...cells], together, known.map((at) => table[at])]);
  };
  return grouped(everyTable(totals), told).flatMap((alike) => {
    const { cells } = release(totals, alike[0]!);
    return totals.flatMap((total, at) => {
      if (cells.get(`${at}`) !== null || known.includes(at)) return [];
      const values = new Set(alike.map((table) => table[at]!));
      const harmless = values.size > Math.min(width, total) || [...values].every((value) => !isSmall(value, total));
      return harmless ? [] : [`ward ${at} of ${alike[0]}: ${[...values]}`];
    });
  });
}

const cities = [
  [20, 20, 20],
  [30, 20, 12],
  [20, 15, 3],
  [14, 14, 12, 11],
  [20, 12, 6, 2],
  [20, 19, 1],
  [22, 11, 1, 1],
  [30, 30],
  [40, 13],
];

test.each(cities.map((totals) => [totals]))(
  "wards of %j: of every possible table, who knows these rules learns no small number to within four",
  (totals) => {
    expect(betrayed(totals, 4, [])).toEqual([]);
  },
);

test.each(cities.map((totals) => [totals]))(
  "wards of %j: nor does a ward that knows its own number and these rules learn one of another exactly",
  (totals) => {
    expect(totals.flatMap((_, at) => betrayed(totals, 1, [at]))).toEqual([]);
  },
);
