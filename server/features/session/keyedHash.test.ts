import { expect, test } from "vitest";
import { keyedHash } from "./keyedHash.ts";

test("processes with the same log-in hash alike, those of another installation otherwise", () => {
  expect(keyedHash("one")("an.nguyen")).toBe(keyedHash("one")("an.nguyen"));
  expect(keyedHash("one")("an.nguyen")).toMatch(/^[0-9a-f]{64}$/);
  expect(keyedHash("one")("an.nguyen")).not.toBe(keyedHash("other")("an.nguyen"));
});

test("without a password nothing can be guessed either: the key is random and lives as long as the process", () => {
  const hashed = keyedHash("");
  expect(hashed("an.nguyen")).toBe(hashed("an.nguyen"));
  expect(hashed("an.nguyen")).not.toBe(keyedHash("")("an.nguyen"));
});
