import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashToken } from "../features/session/token.ts";
import { World } from "../test/world.ts";
import { pipelined } from "./oneWrite.ts";
import { ReadTransaction } from "./reading.ts";

let world: World;
let pool: pg.Pool;
beforeAll(async () => {
  world = await World.open();
  pool = new pg.Pool({ connectionString: world.database.apiUrl, max: 1, ...pipelined });
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** Answers with the process that served it. */
async function readOnce(): Promise<number> {
  const { token, postId } = await world.person("WARD_STAFF", "ward");
  const reading = new ReadTransaction(pool, hashToken(token), postId);
  const [row] = await reading.rows<{ role: string; pid: number }>("who", "select current_user::text as role, pg_backend_pid() as pid", []);
  expect(row!.role).toBe("app_ward");
  await reading.close();
  return row!.pid;
}

test("whoever borrows the connection next stands before the door again", async () => {
  await readOnce();
  const { rows } = await pool.query(
    "select current_user::text as role, current_setting('transaction_read_only') as read_only, current_setting('app.token', true) as token",
  );
  expect(rows).toEqual([{ role: "chitieu_app", read_only: "off", token: "" }]);
});

test("when nobody borrows it the reading ends by itself", async () => {
  const pid = await readOnce();
  await vi.waitFor(async () => {
    const { rows } = await world.owner.query("select locktype from pg_locks where pid = $1 and locktype = 'virtualxid'", [pid]);
    expect(rows).toEqual([]);
  });
});
