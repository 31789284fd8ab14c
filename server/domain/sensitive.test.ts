import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Sensitive } from "./sensitive.ts";

const secret = "001085123456";
const value = new Sensitive(secret);

test.each([
  ["a template", `${value}`],
  ["joining texts", `number ${[value].join()}`],
  ["JSON", JSON.stringify({ value })],
  ["inspection, as the console does it", inspect({ deep: { value } }, { depth: 9, showHidden: true })],
  ["its own names and values", JSON.stringify([Object.keys(value), Object.entries(value), { ...value }])],
  ["a copy made for another thread", JSON.stringify(structuredClone(value))],
])("%s does not show it", (_, text) => {
  expect(text).not.toContain(secret);
});

test("whoever looks sees that something is kept", () => {
  expect([String(value), inspect(value), JSON.stringify(value)]).toEqual(["[kept secret]", "[kept secret]", '"[kept secret]"']);
});

test("it is had by asking for it", () => {
  expect(value.reveal()).toBe(secret);
});
