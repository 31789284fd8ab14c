import fc from "fast-check";
import { expect, test } from "vitest";
import { areExactShares, areNearest, canBeDivided, type Ratio } from "./apportion.oracle.ts";
import { type Apportionment, apportion } from "./apportion.ts";
import type { ApportionCell } from "./apportionCells.ts";
import { addFractions, compareFractions, type Fraction, fraction, fractionText, noPart, subtractFractions } from "./fraction.ts";

const ratio = ({ numerator, denominator }: Fraction): Ratio => [numerator, denominator];

const odds = <T>(one: number, of: number, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: one, arbitrary }, { weight: of - one, arbitrary: fc.constant(undefined) });
const cellArbitrary = (most: number, carrying: boolean) =>
  fc.record({
    weight: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }),
    floor: odds(1, 3, fc.nat(Math.ceil(most / 3))),
    cap: odds(1, 4, fc.nat(most)),
    fixed: odds(1, 9, fc.nat(Math.ceil(most / 3))),
    exempt: odds(1, 9, fc.constant(true)),
    carried: carrying
      ? odds(
          1,
          2,
          fc.integer({ min: -29, max: 29 }).map((part) => fraction(part, 30)),
        )
      : fc.constant(undefined),
  });
const divisionArbitrary = (size: number, most: number, carrying = false) =>
  fc.record({
    target: fc.nat(most),
    cells: fc.array(cellArbitrary(most, carrying), { maxLength: size }).map((cells) => cells.map((one, at) => ({ ...one, key: `u${at}` }))),
  });

/** Everything that must be true of any division, whatever it is asked. */
function expectSound({ target, cells }: { target: number; cells: ApportionCell[] }, division: Apportionment) {
  expect(division.impossibility === null).toBe(canBeDivided(target, cells));
  expect(division.sum).toBe(division.cells.reduce((sum, one) => sum + one.people, 0));
  for (const { cell: one, people: given, cause, share, carried, carry } of division.cells) {
    const free = !one.exempt && one.fixed == null;
    if (one.exempt) expect([given, cause]).toEqual([0, "EXEMPT"]);
    else if (one.fixed != null) expect([given, cause]).toEqual([one.fixed, "FIXED"]);
    const floor = Math.min(one.floor ?? 0, one.cap ?? Number.POSITIVE_INFINITY);
    if (free && one.weight === 0) expect(given).toBe(floor);
    if (free) expect(given).toBeGreaterThanOrEqual(floor);
    if (free && one.cap != null) expect(given).toBeLessThanOrEqual(one.cap);
    if (division.impossibility) continue;
    const kept = addFractions(addFractions(share, carried), fraction(-given));
    expect(carry.numerator * kept.denominator).toBe(kept.numerator * carry.denominator);
  }
  if (division.impossibility) return;
  expect(division.sum).toBe(target);
  expect(
    areExactShares(
      target,
      cells,
      division.cells.map(({ share }) => ratio(share)),
    ),
  ).toBe(true);
  const deviation = division.cells.map((one) => one.deviation).reduce(addFractions, noPart);
  if (cells.some(({ weight }) => weight > 0)) expect(deviation.numerator).toBe(0n);
}

test("any division is exact or truly impossible, within all limits, and whole numbers nearer to the shares do not exist", () => {
  fc.assert(
    fc.property(divisionArbitrary(4, 8, true), (input) => {
      const division = apportion(input);
      expectSound(input, division);
      if (division.impossibility) return;
      const owed = division.cells.map(({ share, carried }) => ratio(addFractions(share, carried)));
      expect(
        areNearest(
          input.target,
          input.cells,
          owed,
          division.cells.map((one) => one.people),
        ),
      ).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("so is a division among many", () => {
  fc.assert(
    fc.property(divisionArbitrary(40, 120, true), (input) => expectSound(input, apportion(input))),
    { numRuns: 500 },
  );
});

test("the order of the units changes nothing", () => {
  fc.assert(
    fc.property(divisionArbitrary(20, 60, true), fc.nat(200), fc.infiniteStream(fc.nat()), ({ target, cells }, peopleToCome, chance) => {
      const shuffled = cells.map((one) => ({ one, at: chance.next().value })).sort((a, b) => a.at - b.at);
      const read = (given: readonly ApportionCell[]) => {
        const { cells: results, impossibility, sum } = apportion({ target, cells: given, peopleToCome });
        const rows = results.map((one) => [one.cell.key, one.people, one.cause, fractionText(one.carry, 9), fractionText(one.share, 9)]);
        return { impossibility, sum, rows: rows.sort(([a], [b]) => (a! < b! ? -1 : 1)) };
      };
      expect(read(shuffled.map(({ one }) => one))).toEqual(read(cells));
    }),
    { numRuns: 1000 },
  );
});

test("where a limit binds, the deviation and its cause stand in the cell; where none does, it is less than one person", () => {
  fc.assert(
    fc.property(divisionArbitrary(8, 30), (input) => {
      const { cells, shifts, impossibility } = apportion(input);
      if (impossibility) return;
      for (const { cell, people, cause, deviation, share } of cells) {
        const off = Number(deviation.numerator) / Number(deviation.denominator);
        if (shifts.length === 0) expect(Math.abs(off)).toBeLessThan(1);
        const rounding = BigInt(people) * share.denominator - share.numerator;
        if (cause === "ROUNDED_UP") expect(rounding > 0n).toBe(true);
        else if (cause === "ROUNDED_DOWN") expect(rounding < 0n).toBe(true);
        else expect(rounding).toBe(0n);
        if (cause === "FLOOR") expect(people).toBe(cell.floor);
        if (cause === "CAP") expect(people).toBe(cell.cap);
      }
      const moved = shifts.map((shift) => shift.people).reduce(addFractions, noPart);
      const free = cells.filter(({ cause }) => cause.startsWith("ROUNDED") || cause === "EXACT" || cause === "NO_WEIGHT");
      const lost = free.map(({ share, plainShare }) => subtractFractions(plainShare, share)).reduce(addFractions, noPart);
      if (cells.some(({ cell }) => cell.weight > 0)) expect(compareFractions(moved, lost)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});
