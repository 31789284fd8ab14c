import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attainment, attainmentStatus, meets, required, yearsForOne } from "./attainment.ts";

type Over = Partial<Omit<Attainment, "pace">> & { passed?: number; whole?: number };
const at = ({ passed = 100, whole = 365, ...over }: Over) =>
  attainmentStatus({ kind: "FLOW", actual: 0, target: 100, exempt: false, pace: { passed, whole }, ...over });

const headcount = fc.integer({ min: 0, max: 6_000_000 });
const basisPoints = fc.integer({ min: 1, max: 10_000 });

test("a flow is judged against the part of its target that is due by now", () => {
  const halfway = { passed: 100, whole: 200 };
  expect(at({ ...halfway, actual: 50 })).toBe("ON_PACE");
  expect(at({ ...halfway, actual: 49 })).toBe("SLOW");
  expect(at({ ...halfway, target: 200, actual: 85 })).toBe("SLOW");
  expect(at({ ...halfway, target: 200, actual: 84 })).toBe("VERY_SLOW");
});

test("nobody is behind on the first day, and everybody is measured in full after the last", () => {
  expect(at({ passed: 0, actual: 0 })).toBe("ON_PACE");
  expect(at({ passed: 365, actual: 100 })).toBe("ON_PACE");
  expect(at({ passed: 365, actual: 99 })).toBe("SLOW");
  expect(at({ passed: 365, actual: 84 })).toBe("VERY_SLOW");
});

test("before its first day nothing is judged, but whether a target was given, or the unit is exempt, is told", () => {
  const ahead = (over: Over) => attainmentStatus({ kind: "FLOW", actual: 0, target: 100, exempt: false, ...over, pace: null });
  for (const kind of ["FLOW", "STOCK", "RATIO"] as const) {
    expect([ahead({ kind }), ahead({ kind, actual: 500, base: 3000 }), ahead({ kind, target: 0 })]).toEqual(Array(3).fill("NOT_BEGUN"));
  }
  expect([ahead({ target: null }), ahead({ exempt: true }), ahead({ exempt: true, target: null })]).toEqual([
    "NOT_SET",
    "EXEMPT",
    "EXEMPT",
  ]);
});

test("more taken back than recorded is very slow, not an error", () => {
  expect(at({ actual: -1 })).toBe("VERY_SLOW");
});

test("exempt and not set are said as such, never as zero", () => {
  expect(at({ exempt: true })).toBe("EXEMPT");
  expect(at({ exempt: true, target: null })).toBe("EXEMPT");
  expect(at({ target: null, actual: 12 })).toBe("NOT_SET");
  expect(at({ target: 0, actual: 0, passed: 365 })).toBe("ON_PACE");
});

test("a stock is held against its whole target all year", () => {
  expect(at({ kind: "STOCK", actual: 100, passed: 1 })).toBe("ON_PACE");
  expect(at({ kind: "STOCK", actual: 85, passed: 1 })).toBe("SLOW");
  expect(at({ kind: "STOCK", actual: 84, passed: 365 })).toBe("VERY_SLOW");
});

test("three percent is met at exactly three in a hundred, and by one in 33 but not by one in 34", () => {
  const share = (actual: number, base: number) => meets({ kind: "RATIO", actual, base, target: 300 });
  expect([share(3, 100), share(2, 100), share(1, 33), share(1, 34)]).toEqual([true, false, true, false]);
});

test("a ratio keeps pace as a flow does", () => {
  const ratio = { kind: "RATIO", base: 3000, target: 300, whole: 365 } as const;
  expect(at({ ...ratio, actual: 45, passed: 182 })).toBe("ON_PACE");
  expect(at({ ...ratio, actual: 45, passed: 183 })).toBe("SLOW");
  expect(at({ ...ratio, actual: 30, passed: 183 })).toBe("VERY_SLOW");
});

test("a ratio without a denominator cannot be judged", () => {
  for (const base of [0, null, undefined]) {
    expect(at({ kind: "RATIO", base, target: 300, actual: 5 })).toBe("NOT_SET");
    expect(meets({ kind: "RATIO", base, target: 300, actual: 5 })).toBe(false);
  }
});

test("the required number is the least that meets the share", () => {
  fc.assert(
    fc.property(basisPoints, headcount, (target, base) => {
      fc.pre(base > 0);
      const actual = required(target, base);
      expect(meets({ kind: "RATIO", actual, base, target })).toBe(true);
      expect(meets({ kind: "RATIO", actual: actual - 1, base, target })).toBe(false);
    }),
  );
});

test("a share of a whole country is judged exactly, one person apart", () => {
  const country = { kind: "RATIO", base: 5_600_001, target: 333, whole: 1826, passed: 1826 } as const;
  const least = required(country.target, country.base);
  expect([at({ ...country, actual: least }), at({ ...country, actual: least - 1 })]).toEqual(["ON_PACE", "SLOW"]);
});

test("a small branch owes one person in so many years, just enough to meet its share", () => {
  expect([yearsForOne(300, 27), yearsForOne(300, 34), yearsForOne(300, 33), yearsForOne(300, 3), yearsForOne(300, 0)]).toEqual([
    2,
    1,
    2,
    12,
    null,
  ]);
  fc.assert(
    fc.property(basisPoints, fc.integer({ min: 1, max: 5000 }), (share, members) => {
      const years = yearsForOne(share, members)!;
      expect(share * members * years).toBeGreaterThanOrEqual(10_000);
      if (years > 1) expect(share * members * (years - 1)).toBeLessThan(10_000);
    }),
  );
});

test("being on pace after the last day is the same as meeting the target", () => {
  fc.assert(
    fc.property(headcount, headcount, basisPoints, (actual, base, target) => {
      fc.pre(base > 0);
      for (const kind of ["FLOW", "STOCK", "RATIO"] as const) {
        const measured = { kind, actual, base, target };
        expect(at({ ...measured, passed: 365 }) === "ON_PACE").toBe(meets(measured));
      }
    }),
  );
});

test("one more done never makes the status worse, one more day never better", () => {
  const order = ["VERY_SLOW", "SLOW", "ON_PACE"];
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.nat(364), (actual, target, day) => {
      const rank = (over: Over) => order.indexOf(at({ actual, target, passed: day, ...over }));
      expect(rank({ actual: actual + 1 })).toBeGreaterThanOrEqual(rank({}));
      expect(rank({ passed: day + 1 })).toBeLessThanOrEqual(rank({}));
    }),
  );
});
