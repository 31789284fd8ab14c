import { expect, test } from "vitest";
import { readTyped, shownAs } from "./typedTarget.ts";

test.each([
  ["90", 90],
  ["1.200", 1200],
  [" 5 ", 5],
  ["0", 0],
  ["", null],
  ["-3", undefined],
  ["3,5", undefined],
  ["năm", undefined],
])("%j people are %s", (typed, value) => expect(readTyped(typed, false)).toBe(value));

test.each([
  ["3", 300],
  ["3,5", 350],
  ["3,05%", 305],
  ["100", 10000],
  ["101", undefined],
  ["3.5", undefined],
])("%j percent are %s basis points", (typed, value) => expect(readTyped(typed, true)).toBe(value));

test("a box shows again what it would read", () => {
  expect([shownAs(1200, false), shownAs(305, true), shownAs(null, false)]).toEqual(["1200", "3,05", ""]);
});
