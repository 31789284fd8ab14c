import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scratchDir } from "../../test/scratchDir.ts";
import { findNative, nativeMajor, restoreLinks } from "./native.ts";

test("npm brings PostgreSQL 18 for this machine", () => {
  expect(nativeMajor(findNative())).toBe(18);
});

test("a platform without binaries is refused with the way out", () => {
  expect(() => findNative("sunos", "sparc")).toThrow(expect.objectContaining({ code: "EMBEDDED_NO_BINARIES" }));
  expect(() => findNative("sunos", "sparc")).toThrow(/DATABASE_URL/);
});

test("the links that npm leaves out are made once and left alone afterwards", () => {
  const native = path.join(scratchDir(), "native");
  mkdirSync(path.join(native, "lib"), { recursive: true });
  writeFileSync(path.join(native, "lib", "libx.so.1.2"), "code");
  const links = [{ source: "native/lib/libx.so.1.2", target: "native/lib/libx.so.1" }];
  writeFileSync(path.join(native, "pg-symlinks.json"), JSON.stringify(links));
  restoreLinks(native);
  restoreLinks(native);
  expect(readFileSync(path.join(native, "lib", "libx.so.1"), "utf8")).toBe("code");
  expect(existsSync(path.join(native, "lib", "libx.so.1.2"))).toBe(true);
});
