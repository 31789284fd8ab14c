import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { hashToken } from "../features/session/token.ts";
import { type Person, World } from "../test/world.ts";
import { pipelined } from "./oneWrite.ts";
import { ReadTransaction } from "./reading.ts";
import { inside } from "./rows.ts";
import { openSource } from "./source.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const open = () => {
  const pool = new pg.Pool({ connectionString: world.database.apiUrl, max: 1, ...pipelined });
  onTestFinished(() => pool.end());
  return pool;
};
const stacked = "select 1 as one; commit; select 2 as two";
const refused = { code: "42601" }; // cannot insert multiple commands into a prepared statement

test("no text that holds several statements runs on the API's connections, whoever sends it and whether it brings values or not", async () => {
  const pool = open();
  for (const send of [
    () => pool.query(stacked),
    () => pool.query(stacked, []),
    () => pool.query({ text: stacked }),
    () => pool.query({ text: stacked, values: [] }),
    () => pool.query({ name: "stacked", text: stacked }),
    () => pool.query(stacked.replace("1", "$1::int"), [1]),
  ])
    await expect(send()).rejects.toMatchObject(refused);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);

  const source = await openSource(world.database.apiUrl, 1);
  onTestFinished(() => source.destroy());
  await expect(source.query(stacked)).rejects.toMatchObject(refused);
  await source
    .transaction(async (db) => {
      expect(await inside(db).rows("one", "select 1 as one", [])).toEqual([{ one: 1 }]);
      await expect(inside(db).rows("stacked", stacked, [])).rejects.toMatchObject(refused);
    })
    .catch(() => {});
});

test("who smuggles statements into a reading can neither end its transaction nor sign anybody in", async () => {
  /** Sessions somebody has after a reading of theirs was given a name that goes on as statements. */
  const smuggle = async ({ token, postId, accountId }: Person, pool: pg.Pool) => {
    const reading = new ReadTransaction(pool, hashToken(token), postId);
    const name = `x'; commit; select sign_in('${accountId}', '${hashToken(randomUUID())}', '${randomUUID()}', 'x', 'x'); --`;
    const told = await reading.rows("smuggled", `select name from unit where name = '${name}'`, []).catch((error: unknown) => error);
    await reading.close();
    const { rowCount } = await world.owner.query("select from session where account_id = $1", [accountId]);
    return { told, sessions: rowCount };
  };
  const told = expect.objectContaining(refused);
  expect(await smuggle(await world.person("WARD_STAFF", "ward"), open())).toEqual({ told, sessions: 1 });
  // The same over a connection as the library makes it: what is refused above is no empty threat.
  const plain = new pg.Pool({ connectionString: world.database.apiUrl, max: 1, pipeline: true });
  onTestFinished(() => plain.end());
  expect(await smuggle(await world.person("BRANCH_SECRETARY", "branch"), plain)).toMatchObject({ sessions: 2 });
});
