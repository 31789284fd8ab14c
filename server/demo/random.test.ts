import fc from "fast-check";
import { expect, test } from "vitest";
import { divide, randomFor } from "./random.ts";

test("the same path draws the same, another path draws otherwise", () => {
  const draw = (path: string) => Array.from({ length: 5 }, randomFor(path).next);
  expect(draw("a/2026")).toEqual(draw("a/2026"));
  expect(draw("a/2026")).not.toEqual(draw("a/2025"));
});

test("draws stay within their limits and reach both ends", () => {
  const random = randomFor("limits");
  const drawn = Array.from({ length: 500 }, () => random.between(3, 7));
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 7]);
});

test("a weight of zero is never drawn, and heavier ones are drawn more", () => {
  const random = randomFor("weights");
  const count = [0, 0, 0];
  for (let i = 0; i < 1000; i += 1) count[random.weighted([1, 0, 3])]! += 1;
  expect(count[1]).toBe(0);
  expect(count[2]!).toBeGreaterThan(2 * count[0]!);
});

test("divided people add up, and nobody is off by a whole person", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 90 }), (total, weights) => {
      const parts = divide(total, weights);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      for (const [index, part] of parts.entries()) expect(Math.abs(part - (total * weights[index]!) / sum)).toBeLessThan(1);
    }),
  );
});
