import { expect, inject, test } from "vitest";
import { asUser, withClient } from "./connect.ts";
import { scramVerifier } from "./scram.ts";

test("the verifier is the one PostgreSQL makes for the same password and salt", async () => {
  const { owner } = inject("templateUrls");
  await withClient(owner, async (client) => {
    await client.query("create role scram_probe login password 'Đảng bộ 2026'");
    const { rows } = await client.query<{ stored: string }>("select rolpassword stored from pg_authid where rolname = 'scram_probe'");
    const salt = Buffer.from(/:([^$]+)\$/.exec(rows[0]!.stored)![1]!, "base64");
    expect(scramVerifier("Đảng bộ 2026", salt)).toBe(rows[0]!.stored);
    await client.query("drop role scram_probe");
  });
  expect(asUser(owner, "a b", "c/d")).toContain("a%20b:c%2Fd@");
});
