import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addFractions,
  ceilOf,
  compareFractions,
  type Fraction,
  floorOf,
  fraction,
  fractionText,
  readFraction,
  roundedTo,
  subtractFractions,
  writeFraction,
} from "./fraction.ts";

const any = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 60 })).map(([a, b]) => fraction(a, b));
const near = ({ numerator, denominator }: Fraction) => Number(numerator) / Number(denominator);

test("sums, differences and order are those of numbers", () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(near(addFractions(a, b))).toBeCloseTo(near(a) + near(b), 6);
      expect(near(subtractFractions(a, b))).toBeCloseTo(near(a) - near(b), 6);
      const difference = near(a) - near(b);
      expect(compareFractions(a, b)).toBe(Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference));
    }),
  );
});

test("whole parts are those of numbers, below zero too", () => {
  expect([floorOf(fraction(-1, 5)), ceilOf(fraction(-1, 5)), floorOf(fraction(-4, 2)), ceilOf(fraction(81, 100))]).toEqual([
    -1n,
    0n,
    -2n,
    1n,
  ]);
  fc.assert(
    fc.property(any, (a) => {
      expect([floorOf(a), ceilOf(a)]).toEqual([BigInt(Math.floor(near(a))), BigInt(Math.ceil(near(a)))]);
    }),
  );
});

test("what is stored is in lowest terms and reads back as the same number", () => {
  expect([writeFraction(fraction(-38, 200)), writeFraction(fraction(6, 2)), writeFraction(fraction(0, 7))]).toEqual([
    "-19/100",
    "3/1",
    "0/1",
  ]);
  fc.assert(
    fc.property(any, (a) => {
      expect(compareFractions(readFraction(writeFraction(a)), a)).toBe(0);
    }),
  );
  for (const broken of ["", "1", "1/0", "1/-2", "0.5", "1/2 "]) expect(() => readFraction(broken)).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test("people read a comma, two decimals at most and no zeros at the end", () => {
  expect(
    [fraction(81, 100), fraction(-19, 100), fraction(5, 2), fraction(3), fraction(1, 3), fraction(199, 200), fraction(-1, 999)].map(
      (part) => fractionText(part),
    ),
  ).toEqual(["0,81", "-0,19", "2,5", "3", "0,33", "1", "0"]);
  expect([fractionText(fraction(2, 3), 0), fractionText(fraction(1, 3), 4)]).toEqual(["1", "0,3333"]);
});

test("hundredths are rounded alike whether plain numbers hold the fraction or not", () => {
  const size = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 0n, max: 10n ** 14n }));
  fc.assert(
    fc.property(size, fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (numerator, denominator, times) => {
      const rounded = Number((200n * numerator + denominator) / (2n * denominator));
      expect(roundedTo(100, { numerator, denominator })).toBe(rounded);
      expect(roundedTo(100, { numerator: numerator * times, denominator: denominator * times })).toBe(rounded);
      expect(roundedTo(100, { numerator: -numerator, denominator })).toBe(rounded > 0 ? -rounded : 0);
    }),
  );
});
