import * as z from "zod/mini";

/** What addresses carry after the `?`. A part that makes no sense is dropped, never an error: old links must open. */
function part<Shape extends z.core.SomeType>(shape: Shape) {
  return z.catch(z.optional(shape), undefined);
}

function reader<Shape extends z.ZodMiniType>(shape: Shape) {
  return (raw: Record<string, unknown>): z.output<Shape> => shape.parse(raw) as z.output<Shape>;
}

const year = part(z.int().check(z.minimum(2000), z.maximum(2199)));
const text = part(z.string());
const period = { year };
const status = part(z.enum(["ON_PACE", "SLOW", "VERY_SLOW", "EXEMPT", "NOT_SET"]));
const kind = part(z.enum(["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE", "BASE_COMMITTEE", "BASE_BRANCH", "BRANCH"]));

export const periodSearch = reader(z.object(period));
export const homeSearch = reader(z.object({ ...period, status, kind, find: text }));
export const unitSearch = reader(
  z.object({
    ...period,
    indicator: text,
    basis: part(z.enum(["AS_WAS", "AS_NOW"])),
    month: part(z.int().check(z.minimum(1), z.maximum(12))),
  }),
);
export const receiptSearch = reader(
  z.object({ ...period, indicator: text, month: part(z.int().check(z.minimum(1), z.maximum(12))), group: text }),
);
export const allocationSearch = reader(z.object({ ...period, unit: text, indicator: text }));
export const unitChoice = reader(z.object({ unit: text }));
export const usersSearch = reader(z.object({ unit: text, find: text }));
