import { expect, test } from "vitest";
import { normalise } from "../domain/vietnamese.ts";
import { inventName } from "./people.ts";
import { randomFor } from "./random.ts";

test("invented names are family, middle and given name in the form they are stored in", () => {
  const random = randomFor("people");
  const names = Array.from({ length: 300 }, () => inventName(random));
  for (const name of names) {
    expect(normalise(name)).toBe(name);
    expect(name.split(" ").length).toSatisfy((words: number) => words === 3 || words === 4);
  }
  expect(new Set(names).size).toBeGreaterThan(250);
});
