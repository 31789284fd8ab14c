import { describe, expect, test } from "vitest";
import { areExactShares, type Ratio } from "./apportion.oracle.ts";
import { type Apportionment, apportion } from "./apportion.ts";
import type { ApportionCell } from "./apportionCells.ts";
import { type Fraction, fraction, fractionText } from "./fraction.ts";

type Limits = Partial<Omit<ApportionCell, "key" | "weight">>;
const cell = (weight: number, limits: Limits = {}, key = ""): ApportionCell => ({ key, weight, ...limits });
/** Keys a, b, c … in the order given. */
const keyed = (cells: readonly ApportionCell[]) => cells.map((one, at) => ({ ...one, key: String.fromCharCode(97 + at) }));
const divide = (target: number, ...cells: ApportionCell[]) => apportion({ target, cells: keyed(cells) });
const people = (division: Apportionment) => division.cells.map((one) => one.people);
const causes = (division: Apportionment) => division.cells.map((one) => one.cause);
const ratio = ({ numerator, denominator }: Fraction): Ratio => [numerator, denominator];

describe("who gets how many", () => {
  test.each<[string, number, ApportionCell[], number[], string[]]>([
    ["people who divide evenly are divided evenly", 6, [cell(1), cell(2), cell(3)], [1, 2, 3], ["EXACT", "EXACT", "EXACT"]],
    [
      "the largest remainders are rounded up: 4.5, 2.7 and 1.8 of 9",
      9,
      [cell(50), cell(30), cell(20)],
      [4, 3, 2],
      ["ROUNDED_DOWN", "ROUNDED_UP", "ROUNDED_UP"],
    ],
    ["of equal remainders the larger share is rounded up", 2, [cell(1), cell(3)], [0, 2], ["ROUNDED_DOWN", "ROUNDED_UP"]],
    ["of equal shares the lesser key is rounded up", 1, [cell(7), cell(7)], [1, 0], ["ROUNDED_UP", "ROUNDED_DOWN"]],
    [
      "a floor is held and the others share the rest in proportion",
      10,
      [cell(1, { floor: 4 }), cell(3), cell(6)],
      [4, 2, 4],
      ["FLOOR", "EXACT", "EXACT"],
    ],
    [
      "a cap is held and the others share the rest in proportion",
      10,
      [cell(6, { cap: 1 }), cell(3), cell(6)],
      [1, 3, 6],
      ["CAP", "EXACT", "EXACT"],
    ],
    [
      "a floor that pushes another under its own floor makes that one hold too",
      12,
      [cell(1, { floor: 6 }), cell(40, { floor: 4 }), cell(60)],
      [6, 4, 2],
      ["FLOOR", "FLOOR", "EXACT"],
    ],
    [
      "floors and caps hold together",
      20,
      [cell(1, { floor: 5 }), cell(90, { cap: 8 }), cell(4), cell(5)],
      [5, 8, 3, 4],
      ["FLOOR", "CAP", "ROUNDED_DOWN", "ROUNDED_UP"],
    ],
    [
      "an exempt unit gets nobody and is left out",
      6,
      [cell(9, { exempt: true, floor: 3 }), cell(1), cell(2)],
      [0, 2, 4],
      ["EXEMPT", "EXACT", "EXACT"],
    ],
    [
      "a number set by hand stands, the rest is divided",
      9,
      [cell(1, { fixed: 6 }), cell(1), cell(2)],
      [6, 1, 2],
      ["FIXED", "EXACT", "EXACT"],
    ],
    [
      "a hand goes before floor and cap",
      6,
      [cell(1, { fixed: 0, floor: 3 }), cell(1, { fixed: 5, cap: 2 }), cell(1)],
      [0, 5, 1],
      ["FIXED", "FIXED", "EXACT"],
    ],
    [
      "a unit that weighs nothing gets its floor and no more",
      5,
      [cell(0), cell(0, { floor: 2 }), cell(1)],
      [0, 2, 3],
      ["NO_WEIGHT", "FLOOR", "EXACT"],
    ],
    ["nobody among many is nobody for each", 0, [cell(1), cell(2)], [0, 0], ["EXACT", "EXACT"]],
    ["nobody among no units is no conflict", 0, [], [], []],
  ])("%s", (_, target, cells, expected, why) => {
    const division = divide(target, ...cells);
    expect(division.impossibility).toBeNull();
    expect(people(division)).toEqual(expected);
    expect(causes(division)).toEqual(why);
    expect(division.sum).toBe(target);
  });
});

describe("what cannot be done is said with its numbers", () => {
  test.each<[string, number, ApportionCell[], object, number[]]>([
    [
      "floors that need 312 for a target of 300 are 12 short",
      300,
      [cell(1, { floor: 200 }), cell(5, { floor: 100 }), cell(9), cell(1, { fixed: 12 })],
      {
        code: "FLOORS_EXCEED_TARGET",
        limit: 312,
        difference: 12,
        units: [
          { key: "a", people: 200 },
          { key: "b", people: 100 },
        ],
      },
      [200, 100, 0, 12],
    ],
    [
      "caps that hold 5 for a target of 7 leave 2 without a place",
      7,
      [cell(1, { cap: 3 }), cell(5, { cap: 2 })],
      {
        code: "CAPS_BELOW_TARGET",
        limit: 5,
        difference: 2,
        units: [
          { key: "a", people: 3 },
          { key: "b", people: 2 },
        ],
      },
      [3, 2],
    ],
    [
      "hand-set numbers above the target",
      7,
      [cell(1, { fixed: 6 }), cell(1, { fixed: 3 }), cell(5, { floor: 1 })],
      {
        code: "FIXED_EXCEED_TARGET",
        limit: 9,
        difference: 2,
        units: [
          { key: "a", people: 6 },
          { key: "b", people: 3 },
        ],
      },
      [6, 3, 1],
    ],
    [
      "hand-set numbers below the target with nobody left to take the rest",
      7,
      [cell(1, { fixed: 4 }), cell(5, { exempt: true })],
      { code: "FIXED_BELOW_TARGET", limit: 4, difference: 3, units: [{ key: "a", people: 4 }] },
      [4, 0],
    ],
    [
      "a floor above the unit's own cap",
      7,
      [cell(1, { floor: 5, cap: 2 }), cell(5)],
      { code: "FLOOR_ABOVE_CAP", limit: 1, difference: 3, units: [{ key: "a", people: 5, cap: 2 }] },
      [2, 0],
    ],
    ["nobody to divide among", 7, [], { code: "NOTHING_TO_DIVIDE_AMONG", limit: 0, difference: 7, units: [] }, []],
    ["all exempt", 7, [cell(1, { exempt: true })], { code: "NOTHING_TO_DIVIDE_AMONG", limit: 0, difference: 7, units: [] }, [0]],
    [
      "no unit weighs anything",
      7,
      [cell(0), cell(0, { floor: 2, cap: 9 })],
      {
        code: "ALL_WEIGHTS_ZERO",
        limit: 2,
        difference: 5,
        units: [
          { key: "a", people: 0 },
          { key: "b", people: 2 },
        ],
      },
      [0, 2],
    ],
  ])("%s", (_, target, cells, said, nearest) => {
    const division = divide(target, ...cells);
    expect(division.impossibility).toEqual({ target, ...said });
    expect(people(division)).toEqual(nearest);
    expect(division.sum).toBe(nearest.reduce((sum, one) => sum + one, 0));
  });

  test("a number that is no count of people is refused, and so is a key given twice", () => {
    for (const broken of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => divide(broken, cell(1))).toThrow(RangeError);
      expect(() => divide(1, cell(broken))).toThrow(RangeError);
      expect(() => divide(1, cell(1, { floor: broken }))).toThrow(RangeError);
      expect(() => apportion({ target: 1, cells: [cell(1)], peopleToCome: broken })).toThrow(RangeError);
    }
    expect(() => apportion({ target: 1, cells: [cell(1), cell(2)] })).toThrow("two cells have the key");
  });
});

test("a small branch is owed a fraction and explains its number by it", () => {
  const [small] = apportion({ target: 90, cells: [cell(27, { carried: fraction(37, 100) }, "a"), cell(2973, {}, "b")] }).cells;
  expect(small).toMatchObject({ people: 1, cause: "ROUNDED_DOWN" });
  expect([small!.share, small!.carried, small!.carry, small!.deviation].map((part) => fractionText(part))).toEqual([
    "0,81",
    "0,37",
    "0,18",
    "0,19",
  ]);
});

test("what limits take from the others is said by their kind", () => {
  const division = divide(20, cell(1, { floor: 5 }), cell(10, { cap: 2 }), cell(4), cell(3, { exempt: true }), cell(2, { fixed: 6 }));
  expect(division.shifts.map(({ cause, units, people: moved }) => [cause, units, fractionText(moved)])).toEqual([
    ["EXEMPT", 1, "-3"],
    ["FIXED", 1, "4"],
    ["FLOOR", 1, "4"],
    ["CAP", 1, "-8"],
  ]);
  expect(division.cells.map(({ deviation }) => fractionText(deviation))).toEqual(["4", "-8", "3", "-3", "4"]);
});

test("shares of millions of people are exact, one person apart", () => {
  const cells = keyed([cell(4_503_599_627_370_496), cell(4_503_599_627_370_497), cell(9_007_199_254_740_991)]);
  const division = apportion({ target: 1_000_000_007, cells });
  expect(division.sum).toBe(1_000_000_007);
  expect(
    areExactShares(
      1_000_000_007,
      cells,
      division.cells.map(({ share }) => ratio(share)),
    ),
  ).toBe(true);
});
