import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { behindTheDoor } from "./behindTheDoor.ts";
import type { Stage } from "./cell.ts";
import { everyUnit, nameOf, places, seats, stands } from "./oracle.ts";
import { plantScene } from "./scene.ts";
import { foreign, keyOf, tables } from "./tables.ts";

interface Row {
  text: string;
  record: Record<string, unknown>;
  unit: UnitKey | null;
  /** A second unit it is about as well. */
  also: UnitKey | null;
}
let stage: Stage;
/** Every row of every table, as the owner sees it, with the unit it is about. */
const all = new Map<string, Row[]>();
const columns = new Map<string, { name: string; type: string }[]>();

beforeAll(async () => {
  const world = await World.open();
  stage = { world, scene: await plantScene(world) };
  await Promise.all(seats.map((seat) => world.person(seat.role, seat.home)));
  for (const [name, { unit, also }] of Object.entries(tables)) {
    const { rows } = await world.owner.query<{ text: string; record: Record<string, unknown>; unit: string | null; also: string | null }>(
      `select t::text as text, to_jsonb(t) as record, ${unit} as unit, ${also ?? "null"} as also from ${name} t`,
    );
    all.set(
      name,
      rows.map((row) => ({ ...row, unit: keyOf(row.unit), also: keyOf(row.also) })),
    );
    const { rows: written } = await world.owner.query<{ name: string; type: string }>(
      "select attname as name, atttypid::regtype::text as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
      [name],
    );
    columns.set(name, written);
  }
});
afterAll(() => stage.world.close());

test("every table of the schema has a row in the list of who may read it", async () => {
  const { rows } = await stage.world.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'chitieu'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by 1",
  );
  expect(rows.map((row) => row.name)).toEqual(Object.keys(tables).sort());
});

test("something stands in every table at every unit, so that what is hidden could have been seen", () => {
  const bare = Object.keys(tables).filter((name) => all.get(name)!.length === 0);
  expect(bare).toEqual([]);
  for (const name of ["account", "post", "result_event", "result_note", "score", "breakdown", "delta", "audit_entry"]) {
    expect(everyUnit.filter((unit) => !all.get(name)!.some((row) => row.unit === unit))).toEqual([]);
  }
});

describe.each(places.map((seat) => [nameOf(seat), seat] as const))("raw SQL as %s", (_name, seat) => {
  const outside = (name: string) => all.get(name)!.filter((row) => !(row.unit && stands(row.unit, seat.home)));
  // Without a unit: reference data, and the working years a city may set anew.
  const reference = ["indicator", "source_group", "clock", "rule_set", "screening_criterion", ...(seat.home ? ["working_year"] : [])];

  test("reads exactly the rows that the tree says", async () => {
    await behindTheDoor(stage.world, seat, async ({ attempt }) => {
      for (const [name, { readers }] of Object.entries(tables)) {
        const answer = await attempt(`select t::text as text from ${name} t`);
        const seen = "rows" in answer ? answer.rows.map((row) => String(row.text)) : [];
        const meant = all
          .get(name)!
          .filter(({ unit, also }) => (unit ? readers(seat, unit) || (also !== null && readers(seat, also)) : reference.includes(name)));
        expect([name, seen.sort()]).toEqual([name, meant.map((row) => row.text).sort()]);
      }
    });
  });

  test("adds no row to another place", async () => {
    await behindTheDoor(stage.world, seat, async ({ attempt }) => {
      for (const name of Object.keys(tables)) {
        const names = columns.get(name)!.map((column) => `"${column.name}"`);
        // One row of each unit will do.
        for (const row of new Map(outside(name).map((found) => [found.unit, found])).values()) {
          const copy = { ...row.record, ...("id" in row.record && { id: typeof row.record.id === "number" ? 99 : randomUUID() }) };
          const text = `insert into ${name} (${names}) select ${names} from jsonb_populate_record(null::${name}, $1)`;
          expect([name, row.unit, await attempt(text, [copy])]).toEqual([name, row.unit, { refused: expect.stringMatching(/^42501/) }]);
        }
      }
    });
  });

  test("changes and deletes no row of another place", async () => {
    await behindTheDoor(stage.world, seat, async ({ attempt }) => {
      for (const name of Object.keys(tables)) {
        const texts = outside(name).map((row) => row.text);
        const tries = [`delete from ${name} t where t::text = any ($1)`];
        for (const column of columns.get(name)!)
          tries.push(`update ${name} t set "${column.name}" = t."${column.name}" where t::text = any ($1)`);
        for (const text of tries) expect([text, untouched(await attempt(text, [texts]))]).toEqual([text, true]);
      }
    });
  });

  test("moves no row of its own to another place", async () => {
    const place = units[foreign(seat).at(-1)!].id;
    const { personId } = stage.scene[foreign(seat).at(-1)!];
    await behindTheDoor(stage.world, seat, async ({ attempt }) => {
      for (const name of Object.keys(tables)) {
        for (const column of columns.get(name)!.filter(({ type }) => type === "uuid")) {
          const text = `update ${name} set "${column.name}" = $1`;
          const value = column.name.includes("account") ? personId : place;
          expect([text, untouched(await attempt(text, [value]))]).toEqual([text, true]);
        }
      }
    });
  });
});

/** Refused by the walls, or no row reached. */
function untouched(answer: { refused: string } | { count: number }): boolean {
  return "refused" in answer ? answer.refused.startsWith("42501") : answer.count === 0;
}
