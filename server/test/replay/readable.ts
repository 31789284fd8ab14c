import pg from "pg";
import { door } from "../../db/door.ts";
import type { RawRows } from "./rawRows.ts";

/** Somebody with a session at a unit. */
export interface Reader {
  unit: string;
  hash: string;
}

/** What this session reads, against the parent pointers: units and targets of today's tree, facts of their own day's. */
export async function readable(apiUrl: string, raw: RawRows, { unit, hash }: Reader): Promise<string[]> {
  const client = new pg.Client({ connectionString: apiUrl });
  await client.connect();
  try {
    await client.query("begin");
    const ended = raw.units.get(unit)!.ended;
    const entered = await client.query(door.text, [hash]).then(
      () => true,
      () => false,
    );
    // A session does not come back with its unit.
    if (!entered) return ended || raw.revived.has(unit) ? [] : [`the session of ${unit} was ended, its unit was not`];
    if (ended) return [`the session of ${unit} outlived its unit`];
    const seen = async (text: string) => new Set((await client.query<{ id: string }>(text)).rows.map(({ id }) => id));
    const [units, targets, facts] = [
      await seen("select id from unit"),
      await seen("select distinct unit_id as id from target"),
      await seen("select id from result_event"),
    ];
    const above = raw.chain(unit, raw.today);
    const inside = (other: string) => raw.chain(other, raw.today).includes(unit);
    return [
      ...off("units", units, new Set([...raw.units.keys()].filter((other) => inside(other) || above.includes(other)))),
      ...off("targets", targets, new Set([...raw.targeted].filter(inside))),
      ...off("facts", facts, new Set(raw.facts.filter((fact) => raw.chain(fact.unit, fact.day).includes(unit)).map(({ id }) => id))),
    ].map((line) => `${line} for ${unit}`);
  } finally {
    await client.end();
  }
}

function off(what: string, seen: Set<string>, meant: Set<string>): string[] {
  const more = [...seen].filter((id) => !meant.has(id)).length;
  const less = [...meant].filter((id) => !seen.has(id)).length;
  return more + less > 0 ? [`${what}: ${more} too many and ${less} too few`] : [];
}
