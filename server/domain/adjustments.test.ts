import { expect, test } from "vitest";
import { granted } from "./adjustments.ts";

test("all, a part, or nothing of what was asked, whether more or less was asked for", () => {
  expect([granted(90, 80, 80), granted(90, 80, 85), granted(90, 80, null)]).toEqual(["GRANTED", "PARTLY_GRANTED", "REFUSED"]);
  expect([granted(90, 99, 99), granted(90, 99, 91)]).toEqual(["GRANTED", "PARTLY_GRANTED"]);
});

test.each([90, 79, 91])("%i is no answer to 80 instead of 90", (given) => {
  expect(() => granted(90, 80, given)).toThrow(expect.objectContaining({ code: "BAD_INPUT", field: "grantedValue" }));
});
