import { expect, test } from "vitest";
import { foldPairs } from "./foldPairs.ts";

const fact = (id: string, reverses: string | null = null, reversedBy: string | null = null) => ({ id, reverses, reversedBy });
const read = (lines: ReturnType<typeof foldPairs>) =>
  lines.map((line) => (line.reversal ? `${line.fact.id}-${line.reversal.id}` : line.fact.id));

test("a fact and its reversal are one line, whichever comes first", () => {
  expect(read(foldPairs([fact("b", "a"), fact("c"), fact("a", null, "b")]))).toEqual(["a-b", "c"]);
  expect(read(foldPairs([fact("a", null, "b"), fact("c"), fact("b", "a")]))).toEqual(["a-b", "c"]);
});

test("a reversal whose fact is on another page stays a line of its own", () => {
  expect(read(foldPairs([fact("b", "a"), fact("c")]))).toEqual(["b", "c"]);
});

test("standing facts are left as they are", () => {
  expect(read(foldPairs([fact("x"), fact("y")]))).toEqual(["x", "y"]);
});
