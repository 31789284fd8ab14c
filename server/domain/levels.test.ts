import { expect, test } from "vitest";
import { type Level, levelOfKind, levelOfNumber, levelRow, levels, levelsBelow, mayStandUnder, unitKinds } from "./levels.ts";

test("levels are numbered 1 to 4 from the city down", () => {
  expect(levels.map((row) => [row.number, row.level])).toEqual([
    [1, "CITY"],
    [2, "WARD"],
    [3, "BASE"],
    [4, "BRANCH"],
  ]);
});

test("each level names its own column, property and database role", () => {
  for (const { level, column, property, databaseRole } of levels) {
    const word = level.toLowerCase();
    expect([column, property, databaseRole]).toEqual([`${word}_id`, `${word}Id`, `app_${word}`]);
  }
});

test("a unit stands under the level above, and a branch also straight under a ward", () => {
  const allowed = levels.flatMap(({ level: child }) =>
    levels.filter(({ level: parent }) => mayStandUnder(child, parent)).map(({ level: parent }) => `${child}<${parent}`),
  );
  expect(allowed).toEqual(["WARD<CITY", "BASE<WARD", "BRANCH<WARD", "BRANCH<BASE"]);
});

test("no level may stand under itself or under a lower one, so the tree cannot turn round", () => {
  for (const child of levels)
    for (const parent of levels) if (mayStandUnder(child.level, parent.level)) expect(parent.number).toBeLessThan(child.number);
});

test("what may stand below a level is read from the same list", () => {
  const below = (["CITY", "WARD", "BASE", "BRANCH"] satisfies Level[]).map(levelsBelow);
  expect(below).toEqual([["WARD"], ["BASE", "BRANCH"], ["BRANCH"], []]);
});

test("every kind belongs to exactly one level", () => {
  expect(new Set(unitKinds).size).toBe(unitKinds.length);
  for (const kind of unitKinds) expect(levelRow(levelOfKind(kind)).kinds as readonly string[]).toContain(kind);
  expect(levelOfKind("COMMUNE_COMMITTEE")).toBe("WARD");
  expect(levelOfKind("BASE_BRANCH")).toBe("BRANCH");
});

test("a number outside 1 to 4 is refused", () => {
  expect(levels.map((row) => levelOfNumber(row.number))).toEqual(levels.map((row) => row.level));
  for (const number of [0, 5, 1.5, Number.NaN]) expect(() => levelOfNumber(number)).toThrow(RangeError);
});
