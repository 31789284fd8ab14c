import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PersonalId, readPersonalId } from "../domain/personalId.ts";
import { type KeyRing, newestKey, newKeyRing, withNewKey } from "../secrets/keyRing.ts";
import { indexOfPersonalId, openPersonalId, sealPersonalId } from "../secrets/seal.ts";
import { World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";
import { withClient } from "./connect.ts";
import { type Resealed, resealDatabase } from "./resealDatabase.ts";

const ring = newKeyRing();
const people = Array.from({ length: 25 }, (_, at) => ({ id: randomUUID(), number: readPersonalId(`0010851234${10 + at}`) }));
const moved = { id: randomUUID(), number: people[0]!.number };
const failures = [`${moved.id} NOT_AUTHENTIC`];

let world: World;
beforeAll(async () => {
  world = await World.open();
  for (const { id, number } of people) await insert(id, sealPersonalId(ring, id, number), indexOfPersonalId(ring, number));
  await insert(moved.id, sealPersonalId(ring, people[0]!.id, moved.number), indexOfPersonalId(ring, moved.number));
  await insert(randomUUID(), null, null);
});
afterAll(() => world.close());

const insert = (id: string, sealed: Buffer | null, index: Buffer | null) =>
  world.owner.query(
    `insert into person (id, unit_id, full_name, born_on, sex, source_group_id, national_id_sealed, national_id_index)
     values ($1, $2, 'Nguyễn Văn An', '1985-03-02', 'MALE', (select min(id) from source_group), $3, $4)`,
    [id, units.branch.id, sealed, index],
  );

const resealed = (keys: KeyRing): Promise<Resealed> => withClient(world.database.ownerUrl, (client) => resealDatabase(client, keys, 10));

/** What stands in the rows that open, read with nothing but the newest keys. */
async function standing(keys: KeyRing) {
  const newest: KeyRing = { sealing: [newestKey(keys.sealing)], index: [newestKey(keys.index)] };
  const { rows } = await world.owner.query<{ id: string; sealed: Buffer; index: Buffer; revision: number }>(
    "select id, national_id_sealed as sealed, national_id_index as index, revision from person where id = any($1)",
    [people.map(({ id }) => id)],
  );
  const numbers = new Map<string, PersonalId>(people.map(({ id, number }) => [id, number]));
  return rows.map(({ id, sealed, index, revision }) => ({
    opens: openPersonalId(newest, id, sealed).reveal() === numbers.get(id)!.reveal(),
    found: index.equals(indexOfPersonalId(newest, numbers.get(id)!)),
    revision,
  }));
}

test("all numbers come under a new sealing key batch by batch without changing anybody's revision; those that do not open are named", async () => {
  const turned = withNewKey(ring, "sealing");
  expect(await resealed(turned)).toEqual({ seen: 26, changed: 25, failures });
  expect(await standing(turned)).toEqual(people.map(() => ({ opens: true, found: true, revision: 1 })));
  expect(await resealed(turned)).toEqual({ seen: 26, changed: 0, failures });

  const indexed = withNewKey(turned, "index");
  expect(await resealed(indexed)).toEqual({ seen: 26, changed: 25, failures });
  expect(await standing(indexed)).toEqual(people.map(() => ({ opens: true, found: true, revision: 2 })));
});
