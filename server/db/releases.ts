import type pg from "pg";
import type { CountedUnit } from "../domain/smallCells/parts.ts";
import { type Release, releaseOf } from "../domain/smallCells.ts";
import { withClient } from "./connect.ts";
import type { Chore } from "./purge.ts";

/** One place of a half-year's table: what was counted straight at the lowest unit named. */
interface CountRow {
  category: string;
  ward_id: string | null;
  base_id: string | null;
  branch_id: string | null;
  counted: number;
  total: number;
}

const categories = ["MINORITY", "RELIGIOUS", "EXPELLED"] as const;
export type SensitiveCategory = (typeof categories)[number];

/**
 * Makes what half-years closed since are told by (docs/small-cells.md), the oldest first, each in a transaction of its own; answers with how
 * many. Several may run: whoever finds another at it leaves the work to that one, and no half-year is made twice.
 */
export function releaseClosed(url: string, signal?: AbortSignal): Promise<number> {
  return withClient(url, async (client) => {
    let made = 0;
    while (!signal?.aborted && (await releaseNext(client))) made++;
    return made;
  });
}

export const releasing: Chore = ["releasing closed half-years", releaseClosed];

async function releaseNext(client: pg.Client): Promise<boolean> {
  await client.query("begin isolation level repeatable read");
  try {
    const done = await makeNext(client);
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function makeNext(client: pg.Client): Promise<boolean> {
  const [due] = (await client.query<{ city: string; starts: string }>("select city, starts_on::text as starts from chitieu.next_release()"))
    .rows;
  if (!due) return false;
  const { rows } = await client.query<CountRow>("select * from chitieu.release_counts($1, $2)", [due.city, due.starts]);
  const tables = categories.map((category) => ({
    category,
    ...keptOf(
      due.city,
      rows.filter((row) => row.category === category),
    ),
  }));
  await client.query("select chitieu.make_release($1, $2, $3)", [due.city, due.starts, JSON.stringify(tables)]);
  return true;
}

/** A unit that moved in the half-year stands in the tree twice: parts go by the way to them. */
const wayTo = (ids: readonly string[]) => ids.join(".");
const idOf = (way: string) => way.slice(way.lastIndexOf(".") + 1);

interface Growing {
  id: string;
  own: { count: number; total: number };
  children: Growing[];
}

function treeOf(city: string, rows: readonly CountRow[]): CountedUnit {
  const found = new Map<string, Growing>();
  const at = (ids: readonly string[]): Growing => {
    const way = wayTo(ids);
    const known = found.get(way);
    if (known) return known;
    const made = { id: way, own: { count: 0, total: 0 }, children: [] };
    found.set(way, made);
    if (ids.length > 1) at(ids.slice(0, -1)).children.push(made);
    return made;
  };
  for (const { ward_id, base_id, branch_id, counted, total } of rows) {
    const { own } = at([city, ward_id, base_id, branch_id].filter((id) => id !== null));
    own.count += counted;
    own.total += total;
  }
  return at([city]);
}

/** What is kept of one table. A unit that stands in it twice is told only where it is told both times. */
export function keptOf(city: string, rows: readonly CountRow[], release: (table: CountedUnit) => Release = releaseOf) {
  const { cells, together } = release(treeOf(city, rows));
  const told = new Map<string, { unit: string; counted: number | null; total: number }>();
  const totals = totalsOf(city, rows);
  for (const [way, cell] of cells) {
    const before = told.get(idOf(way));
    const counted = cell === null || before?.counted === null ? null : cell.count + (before?.counted ?? 0);
    told.set(idOf(way), { unit: idOf(way), counted, total: totals.get(idOf(way))! });
  }
  const blocks = together.map(({ units, count, total }) => {
    const named = units.filter((way) => way !== null);
    return { within: named[0]!.split(".").at(-2)!, units: named.map(idOf), own: named.length < units.length, counted: count, total };
  });
  return { cells: [...told.values()], blocks };
}

/** How many people there are in all at each unit and below: no secret. */
function totalsOf(city: string, rows: readonly CountRow[]): Map<string, number> {
  const totals = new Map<string, number>([[city, 0]]);
  for (const { ward_id, base_id, branch_id, total } of rows)
    for (const id of [city, ward_id, base_id, branch_id]) if (id !== null) totals.set(id, (totals.get(id) ?? 0) + total);
  return totals;
}
