import { expect, test } from "vitest";
import { comparedRows, differs, type Side, sumsOf } from "./compare.ts";

const side = (id: string, numbers: Record<string, [value: number | null, cause?: string, exempt?: boolean]>): Side => ({
  id,
  target: null,
  difference: 0,
  rules: [],
  numbers: new Map(
    Object.entries(numbers).map(([unit, [value, cause = null, exempt = false]]) => [unit, { value, cause, exempt }] as const),
  ),
});
const a = side("a", { x: [3, "FLOOR"], y: [5, "ROUNDED_UP"], z: [0, "EXEMPT", true], left: [2] });
const b = side("b", { x: [4, "CAP"], y: [5, "FIXED"], z: [0] });
const rows = ["x", "y", "z", "new"].map((id) => ({ unit: { id, name: id }, code: null })) as Parameters<typeof comparedRows>[2];

test("two drafts are set side by side by unit, with what they gave to units that have left", () => {
  const compared = comparedRows(a, b, rows);
  expect(compared.rows.map((row) => [row.unit.id, row.a?.value, row.b?.value, row.difference, differs(row)])).toEqual([
    ["x", 3, 4, 1, true],
    ["y", 5, 5, 0, false],
    ["z", 0, 0, 0, true],
    ["new", undefined, undefined, 0, false],
  ]);
  expect(compared.gone).toEqual([2, 0]);
});

test("sums tell what binds; an exempt unit is not one with nobody", () => {
  expect(sumsOf(a)).toEqual({ sum: 10, floors: 1, caps: 0, nobody: 0, exempt: 1 });
  expect(sumsOf(b)).toEqual({ sum: 9, floors: 0, caps: 1, nobody: 1, exempt: 0 });
});
