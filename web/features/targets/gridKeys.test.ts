import { expect, test } from "vitest";
import { type CellPlace, placeAfter } from "./gridKeys.ts";

const key = (name: string) => {
  const parts = name.split("+");
  return { key: parts.at(-1)!, shiftKey: parts.includes("Shift"), ctrlKey: parts.includes("Control"), metaKey: false };
};
const at = (text: string): CellPlace => ({ row: Number(text.slice(1)), column: text[0] === "n" ? "number" : "exempt" });

test.each([
  ["n1", "ArrowDown", "n2"],
  ["n1", "Enter", "n2"],
  ["n1", "Shift+Enter", "n0"],
  ["e1", "ArrowUp", "e0"],
  ["n0", "ArrowUp", "n0"],
  ["n4", "Enter", "n4"],
  ["n1", "ArrowRight", "e1"],
  ["e1", "ArrowRight", "e1"],
  ["e1", "ArrowLeft", "n1"],
  ["e1", "Home", "n1"],
  ["n1", "End", "e1"],
  ["e3", "Control+Home", "n0"],
  ["n1", "Control+End", "e4"],
  ["n1", "Control+ArrowDown", "n4"],
  ["n1", "PageDown", "n4"],
  ["n1", "Tab", "e1"],
  ["e1", "Tab", "n2"],
  ["n2", "Shift+Tab", "e1"],
])("from %s %s leads to %s of five rows", (from, pressed, to) => {
  expect(placeAfter(at(from), key(pressed), 5, false)).toEqual(at(to));
});

test.each([
  ["e4", "Tab", false],
  ["n0", "Shift+Tab", false],
  ["n1", "ArrowLeft", true],
  ["n1", "Home", true],
  ["n1", "a", false],
])("from %s %s is left to the page (typing: %s)", (from, pressed, typing) => {
  expect(placeAfter(at(from), key(pressed), 5, typing)).toBeNull();
});
