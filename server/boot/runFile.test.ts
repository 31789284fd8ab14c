import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { scratchDir } from "../test/scratchDir.ts";
import { claimDataDir } from "./runFile.ts";

/** A living process that is not this one. */
function someoneElse(): number {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  return child.pid!;
}

async function healthAnswering(instance: string): Promise<string> {
  const server = http.createServer((_request, response) => response.end(JSON.stringify({ status: "ok", instance }))).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function leave(record: object): string {
  const dir = scratchDir();
  writeFileSync(path.join(dir, "running.json"), JSON.stringify(record));
  return dir;
}

test("a directory in use says where its program serves", async () => {
  const address = await healthAnswering("first");
  const dir = leave({ pid: someoneElse(), instance: "first", startedAt: new Date().toISOString(), address });
  await expect(claimDataDir(dir, "second")).rejects.toMatchObject({ code: "ALREADY_RUNNING", message: expect.stringContaining(address) });
});

test("a directory whose program is only starting is left to it", async () => {
  const dir = leave({ pid: someoneElse(), instance: "first", startedAt: new Date().toISOString() });
  await expect(claimDataDir(dir, "second")).rejects.toMatchObject({ code: "ALREADY_RUNNING" });
});

test.each([
  ["whose process is gone", () => ({ pid: 2 ** 22 + 1, instance: "first", startedAt: new Date().toISOString() })],
  ["whose process id now belongs to another program", () => ({ pid: someoneElse(), instance: "x", startedAt: "2026-01-01T00:00:00Z" })],
  ["that is damaged", () => "not a record"],
])("a run file %s is taken over", async (_what, record) => {
  const dir = leave(record() as object);
  const run = await claimDataDir(dir, "second");
  expect(JSON.parse(readFileSync(path.join(dir, "running.json"), "utf8"))).toMatchObject({ pid: process.pid, instance: "second" });
  run.release();
  expect(existsSync(path.join(dir, "running.json"))).toBe(false);
});

test("another program that answers at the old address does not count as ours", async () => {
  const address = await healthAnswering("stranger");
  const dir = leave({ pid: someoneElse(), instance: "first", startedAt: new Date().toISOString(), address });
  (await claimDataDir(dir, "second")).release();
});

test("ending does not erase the run file of whoever took over", async () => {
  const dir = scratchDir();
  const first = await claimDataDir(dir, "first");
  writeFileSync(path.join(dir, "running.json"), JSON.stringify({ pid: 1, instance: "second", startedAt: "" }));
  first.release();
  expect(existsSync(path.join(dir, "running.json"))).toBe(true);
});
