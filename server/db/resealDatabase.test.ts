import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPersonalId } from "../domain/personalId.ts";
import { newKeyRing, withNewKey } from "../secrets/keyRing.ts";
import { indexOfPersonalId, openPersonalId, sealPersonalId } from "../secrets/seal.ts";
import { type FreshDatabase, freshDatabase } from "../test/database.ts";
import { withClient } from "./connect.ts";
import { resealDatabase } from "./resealDatabase.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("all numbers of a database come under the newest keys batch by batch, those that do not open are named, and doing it again changes nothing", async () => {
  const ring = newKeyRing();
  const people = Array.from({ length: 25 }, (_, at) => ({ id: randomUUID(), number: readPersonalId(`0010851234${10 + at}`) }));
  await withClient(database.ownerUrl, async (client) => {
    // A temporary table is found before one of the schema: the people of record and their triggers stay out of this.
    await client.query("create temporary table person (id uuid primary key, national_id_sealed bytea, national_id_index bytea)");
    await client.query("grant all on person to public");
    const insert = (id: string, sealed: Buffer | null, index: Buffer | null) =>
      client.query("insert into person values ($1, $2, $3)", [id, sealed, index]);
    for (const { id, number } of people) await insert(id, sealPersonalId(ring, id, number), indexOfPersonalId(ring, number));
    await insert(randomUUID(), null, null);
    const moved = randomUUID();
    await insert(moved, sealPersonalId(ring, people[0]!.id, people[0]!.number), null);

    const turned = withNewKey(withNewKey(ring, "sealing"), "index");
    const failures = [`${moved} NOT_AUTHENTIC`];
    expect(await resealDatabase(client, turned, 10)).toEqual({ seen: 26, changed: 25, failures });
    expect(await resealDatabase(client, turned, 10)).toEqual({ seen: 26, changed: 0, failures });

    const newest = { sealing: [turned.sealing.at(-1)!] as const, index: [turned.index.at(-1)!] as const };
    const { rows } = await client.query(
      "select id, national_id_sealed as sealed, national_id_index as index from person where id = any($1)",
      [people.map(({ id }) => id)],
    );
    const numbers = new Map(people.map(({ id, number }) => [id, number]));
    for (const { id, sealed, index } of rows) {
      expect(openPersonalId(newest, id, sealed).reveal()).toBe(numbers.get(id)!.reveal());
      expect(index).toEqual(indexOfPersonalId(newest, numbers.get(id)!));
    }
    expect(rows).toHaveLength(25);
  });
});
