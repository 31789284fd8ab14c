import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashOfEverything } from "../test/matrix/hash.ts";
import { plantScene } from "../test/matrix/scene.ts";
import { World } from "../test/world.ts";
import { withClient } from "./connect.ts";
import { hourly, purge, purging } from "./purge.ts";

let world: World;
let accountId: string;
beforeAll(async () => {
  world = await World.open();
  await plantScene(world);
  accountId = (await world.person("BRANCH_SECRETARY", "branch")).accountId;
});
afterAll(() => world.close());

/** One row of each kind, as old as said, in PostgreSQL's words. */
async function plant({ session, key, attempt, network }: { session: string; key: string; attempt: string; network: string }) {
  const [token, clientKey, login] = [randomBytes(32).toString("hex"), randomUUID(), randomUUID()];
  await world.owner.query("insert into session (token_hash, account_id, expires_at) values ($1, $2, now() - $3::interval)", [
    token,
    accountId,
    session,
  ]);
  await world.owner.query("insert into request_key (account_id, key, request_hash, at) values ($1, $2, 'x', now() - $3::interval)", [
    accountId,
    clientKey,
    key,
  ]);
  await world.owner.query("insert into sign_in_attempt (login_hash, at) values ($1, now() - $2::interval)", [login, attempt]);
  await world.owner.query("insert into known_network (account_id, network_hash, at) values ($1, $2, now() - $3::interval)", [
    accountId,
    login,
    network,
  ]);
}

/** Everything that stands in the database, sessions and the log too. */
async function everything() {
  const { rows } = await world.owner.query(
    "select (select array_agg(s::text order by s::text) from session s) as sessions, (select count(*)::int from audit_entry) as entries",
  );
  return { ...(await hashOfEverything(world.owner)), ...rows[0] };
}

test("sessions 30 days after their end, keys and known networks after 90 days and attempts after a day go, and nothing else does", async () => {
  await plant({ session: "29 days 23:59", key: "89 days 23:59", attempt: "23:59", network: "89 days 23:59" });
  await plant({ session: "-7 days", key: "0", attempt: "0", network: "0" });
  const kept = await everything();
  for (let count = 0; count < 3; count++)
    await plant({ session: "30 days 00:01", key: "90 days 00:01", attempt: "24:01", network: "90 days 00:01" });
  expect(await everything()).not.toEqual(kept);
  expect(await purge(world.database.workerUrl)).toBe(12);
  expect(await everything()).toEqual(kept);
  expect(await purge(world.database.workerUrl)).toBe(0);
});

test("a batch takes no more of each kind than it was asked for, and leaves what another is working on", async () => {
  for (let count = 0; count < 5; count++) await plant({ session: "31 days", key: "91 days", attempt: "2 days", network: "91 days" });
  const one = () => withClient(world.database.workerUrl, async (client) => (await client.query("select chitieu.purge(2) as n")).rows[0]!.n);
  expect(await one()).toBe(8);
  const other = await world.owner.connect();
  try {
    await other.query("begin; select from session where expires_at < now() - interval '30 days' limit 1 for update");
    expect(await purge(world.database.workerUrl)).toBe(11);
  } finally {
    await other.query("rollback");
    other.release();
  }
  expect(await purge(world.database.workerUrl)).toBe(1);
});

test("only the worker's log-in may purge", async () => {
  await expect(withClient(world.database.apiUrl, (client) => client.query("select chitieu.purge()"))).rejects.toMatchObject({
    code: "42501",
  });
});

test("the job purges at the start, stops at once, and says so when it cannot", async () => {
  await plant({ session: "31 days", key: "91 days", attempt: "2 days", network: "91 days" });
  const warn = vi.fn();
  const stop = hourly(world.database.workerUrl, { warn }, [purging]);
  await vi.waitFor(async () =>
    expect((await world.owner.query("select from session where expires_at < now() - interval '30 days'")).rowCount).toBe(0),
  );
  await stop();
  expect(warn).not.toHaveBeenCalled();
  const stopBroken = hourly(world.database.workerUrl.replace(/\/\/\w+:/, "//nobody:"), { warn }, [purging]);
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  await stopBroken();
  // As the logger knows errors: it strips what somebody typed from them.
  expect(warn).toHaveBeenCalledWith({ err: expect.any(Error) }, expect.stringContaining("purging failed"));
});
