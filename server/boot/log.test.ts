import { expect, inject, test } from "vitest";
import { withClient } from "../db/connect.ts";
import { errorFields } from "./log.ts";

async function failureOf(sql: string): Promise<unknown> {
  return withClient(inject("templateUrls").owner.replace(/[^/]+$/, "postgres"), (client) => client.query(sql)).catch((error) => error);
}

test("a database error is logged by code and place, never with the values it quotes", async () => {
  const fields = errorFields(await failureOf("select 'Nguyễn Văn A'::date"));
  expect(fields).toMatchObject({ code: "22007", severity: "ERROR" });
  expect(JSON.stringify(fields)).not.toContain("Nguyễn");
});

test("a wrapped database error is stripped likewise", async () => {
  const driverError = await failureOf("select 'Nguyễn Văn A'::date");
  const wrapped = Object.assign(new Error("select … Nguyễn"), { driverError, query: "select … Nguyễn", parameters: ["Nguyễn"] });
  expect(errorFields(wrapped)).toMatchObject({ code: "22007" });
  expect(JSON.stringify(errorFields(wrapped))).not.toContain("Nguyễn");
});

test("a fault of our own keeps its message and where it happened", () => {
  const fields = errorFields(new TypeError("x is not a function"));
  expect(fields).toMatchObject({ type: "TypeError", message: "x is not a function" });
  expect(String(fields.stack)).toContain("log.test.ts");
});
