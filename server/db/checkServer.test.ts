import { once } from "node:events";
import net from "node:net";
import { expect, inject, test } from "vitest";
import { emptyDatabase } from "../test/database.ts";
import { checkServer, unfitness } from "./checkServer.ts";
import { asUser, inDatabase, withClient } from "./connect.ts";
import { freePort } from "./embedded/serverProcess.ts";

const owner = () => inject("templateUrls").owner;

test("a fit server passes without a warning", async () => {
  const database = await emptyDatabase();
  expect(await checkServer(database.ownerUrl)).toEqual([]);
  await database.drop();
});

test("nobody listening is told with host and port, without the password", async () => {
  const port = await freePort();
  const attempt = checkServer(`postgres://boss:hunter2@127.0.0.1:${port}/chitieu`);
  await expect(attempt).rejects.toMatchObject({
    code: "DATABASE_UNREACHABLE",
    message: expect.stringContaining(`127.0.0.1:${port}/chitieu`),
  });
  await expect(attempt).rejects.toThrow(/^(?!.*hunter2)/);
});

test("a server that accepts but never answers is given up after five seconds", async () => {
  const silent = net.createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as net.AddressInfo;
  await expect(checkServer(`postgres://a:b@127.0.0.1:${port}/x`)).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
  silent.close();
});

test("a wrong password and a missing database are told apart", async () => {
  await expect(checkServer(asUser(owner(), "postgres", "wrong"))).rejects.toMatchObject({ code: "DATABASE_LOGIN" });
  await expect(checkServer(inDatabase(owner(), "nowhere"))).rejects.toMatchObject({ code: "DATABASE_MISSING" });
});

test("a database that is not UTF-8 is refused", async () => {
  const admin = (sql: string) => withClient(owner().replace(/[^/]+$/, "postgres"), (client) => client.query(sql));
  await admin("create database latin template template0 encoding 'LATIN1' locale 'C' locale_provider libc");
  await expect(checkServer(inDatabase(owner(), "latin"))).rejects.toMatchObject({ code: "DATABASE_ENCODING" });
  await admin("drop database latin");
});

test("a database without the Vietnamese collation is refused", async () => {
  const database = await emptyDatabase();
  await withClient(database.ownerUrl, (client) => client.query("delete from pg_collation where collname = 'vi-x-icu'"));
  await expect(checkServer(database.ownerUrl)).rejects.toMatchObject({ code: "DATABASE_NO_ICU" });
  await database.drop();
});

const fit = { version: 180004, encoding: "UTF8", vietnamese: true, replica: false, ctype: "C.UTF-8" };

test.each([
  [140019, "DATABASE_VERSION"],
  [150000, undefined],
  [180099, undefined],
  [190000, "DATABASE_VERSION"],
])("server version %i gives %s", (version, code) => {
  expect(unfitness({ ...fit, version })?.code).toBe(code);
});

test("a read-only replica is refused", () => {
  expect(unfitness({ ...fit, replica: true })?.code).toBe("DATABASE_READ_ONLY");
});
