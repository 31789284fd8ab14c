import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scratchDir } from "../../test/scratchDir.ts";
import { reachableDataDir, runnableNative, serverIdentity } from "./identity.ts";
import { findNative, nativeMajor } from "./native.ts";

const root = process.getuid?.() === 0;

test("PostgreSQL never runs as root, and as oneself otherwise", () => {
  const { uid } = serverIdentity(scratchDir());
  expect(uid === undefined).toBe(!root);
  expect(uid).not.toBe(0);
});

test("data stays where it was asked for when its server can get there", () => {
  const dir = path.join(scratchDir(), "pg");
  expect(reachableDataDir(dir)).toBe(dir);
});

test.runIf(root)("root's server gets its own place when it cannot walk into the project", () => {
  const closed = scratchDir(0o700);
  const place = reachableDataDir(path.join(closed, "pg"));
  expect(place).toMatch(/^\/var\/lib\/chi-tieu\/data\/[0-9a-f]{12}$/);
  expect(reachableDataDir(path.join(closed, "pg"))).toBe(place);
});

test.runIf(root)("data that lies in a folder closed afterwards is not replaced by an empty database elsewhere", () => {
  const closed = scratchDir(0o700);
  mkdirSync(path.join(closed, "pg"));
  writeFileSync(path.join(closed, "pg", "PG_VERSION"), "18\n");
  expect(() => reachableDataDir(path.join(closed, "pg"))).toThrow(expect.objectContaining({ code: "DATA_DIR_UNREACHABLE" }));
});

test("binaries that the server's user can run are used in place", () => {
  const native = runnableNative(findNative(), serverIdentity(scratchDir()));
  expect(existsSync(native)).toBe(true);
  expect(nativeMajor(native)).toBe(18);
});
