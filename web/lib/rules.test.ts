import { expect, test } from "vitest";
import { readAmount, typedAmount } from "./rules.ts";

test("people are whole numbers, with or without dots between thousands", () => {
  expect(["90", "1.234", "3,5", "", "-1"].map((text) => readAmount(text, false))).toEqual([90, 1234, null, null, null]);
});

test("a percentage is typed the Vietnamese way and kept in basis points", () => {
  expect(["3", "3,5", "3.25%", "100", "x"].map((text) => readAmount(text, true))).toEqual([300, 350, 325, 10_000, null]);
  expect([typedAmount(350, true), typedAmount(300, true), typedAmount(90, false)]).toEqual(["3,5", "3", "90"]);
});
