import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "../test/database.ts";
import { personalIds } from "../test/world.ts";
import { errorFields } from "./log.ts";
import { type ServeOptions, serve } from "./serve.ts";

async function served(change: Partial<ServeOptions> = {}) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const log = pino({ level: "debug", serializers: { err: errorFields } }, stream);
  const { ownerUrl, apiUrl, workerUrl } = database;
  const serving = await serve({
    host: "127.0.0.1",
    port: 0,
    ownerUrl,
    apiUrl,
    workerUrl,
    publicOrigin: undefined,
    personalIds,
    production: false,
    webRoot: "",
    instance: "abc",
    log,
    ...change,
  });
  onTestFinished(() => serving.close());
  return { serving, lines, database };
}

test("says that it lives, under the name a second start looks for", async () => {
  const { serving } = await served();
  expect(await (await fetch(`${serving.address}/healthz`)).json()).toEqual({ status: "ok", instance: "abc" });
});

test("is ready while the database answers, and only lives when it is gone", async () => {
  const { serving, database } = await served();
  expect((await fetch(`${serving.address}/readyz`)).status).toBe(200);
  await database.drop();
  expect((await fetch(`${serving.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${serving.address}/healthz`)).status).toBe(200);
});

test("gives every answer a request id, keeps a balancer's and replaces an odd one", async () => {
  const { serving } = await served();
  const idFor = async (given: string) =>
    (await fetch(`${serving.address}/healthz`, { headers: { "x-request-id": given } })).headers.get("x-request-id");
  expect(await idFor("balancer-0001")).toBe("balancer-0001");
  expect(await idFor("<script>alert(1)</script>")).toMatch(/^[0-9a-f-]{36}$/);
});

test("logs a request by id, route and status, without what stands in its path and query", async () => {
  const { serving, lines } = await served();
  await fetch(`${serving.address}/files/Nguyen?name=Nguyen`);
  await serving.close();
  const line = lines.map((text) => JSON.parse(text) as Record<string, unknown>).find((entry) => entry.msg === "request");
  expect(line).toMatchObject({ method: "GET", route: "unknown", status: 404 });
  expect(line?.reqId).toMatch(/^[0-9a-f-]{36}$/);
  expect(lines.join("")).not.toContain("Nguyen");
});

test("a port taken meanwhile is told as such", async () => {
  const { serving } = await served();
  await expect(served({ port: Number(new URL(serving.address).port) })).rejects.toMatchObject({ code: "PORT_TAKEN" });
});

test.each([
  { believes: "no header without a proxy", publicOrigin: undefined, forwarded: ["1.1.1.1", "2.2.2.2"] },
  {
    believes: "what its one proxy adds, not what the client wrote before",
    publicOrigin: "https://chitieu.example",
    forwarded: ["1.1.1.1, 203.0.113.9", "2.2.2.2, 203.0.113.9"],
  },
])("counts wrong passwords by an address that believes $believes", async ({ publicOrigin, forwarded }) => {
  const { serving } = await served({ publicOrigin });
  const attempt = async (count: number) => {
    const answer = await fetch(`${serving.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": forwarded[count % 2]! },
      body: JSON.stringify({ query: `mutation { signIn(input: { login: "ai", password: "sai" }) { mustChangePassword } }` }),
    });
    return ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
  };
  for (let count = 0; count < 10; count++) expect(await attempt(count)).toBe("SIGN_IN_FAILED");
  expect(await attempt(0)).toBe("RATE_LIMITED");
});
