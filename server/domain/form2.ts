import { occupations } from "./candidates.ts";

/** Age bands of form 2, both ends included; whoever is younger is counted in the first, for pupils are admitted at 18 (DOMAIN R38). */
export const ageBands = [
  ["AGE_18_30", 0, 30],
  ["AGE_31_35", 31, 35],
  ["AGE_36_40", 36, 40],
  ["AGE_41_45", 41, 45],
  ["AGE_46_50", 46, 50],
  ["AGE_51_55", 51, 55],
  ["AGE_56_60", 56, 60],
  ["AGE_OVER_60", 61, 200],
] as const;

/**
 * Rows of forms 2 and 2B (DOMAIN §4) that the platform can fill without holding more of people than the procedure asks; in the forms' order.
 * NOT_DESCRIBED: admitted by numbers entered by hand, of whom nothing more is known. REMOVED: expelled or struck off.
 */
export const form2Rows = [
  "TOTAL",
  "NOT_DESCRIBED",
  "FEMALE",
  "MINORITY",
  "RELIGIOUS",
  "YOUTH_UNION",
  "PRIVATE_OWNER",
  ...occupations,
  "OCCUPATION_UNKNOWN",
  ...ageBands.map(([band]) => band),
  "AVERAGE_AGE",
  "REMOVED",
  "EXPELLED",
] as const;
export type Form2Row = (typeof form2Rows)[number];

/** What the database counted of some days: a trait, its value where it has several, and of how many. */
export interface TraitCount {
  readonly trait: string;
  readonly key: string | null;
  readonly n: number;
}

/** The rows that say nothing of ethnicity, religion or expulsion. AVERAGE_AGE to one decimal; null where nobody's age is known. */
export function openRows(counts: readonly TraitCount[]): Map<Form2Row, number | null> {
  const of = (trait: string) => counts.find((one) => one.trait === trait)?.n ?? 0;
  const by = (trait: string) => counts.filter((one) => one.trait === trait);
  const rows = new Map<Form2Row, number | null>([
    ["TOTAL", of("TOTAL")],
    ["NOT_DESCRIBED", of("TOTAL") - of("DESCRIBED")],
    ["FEMALE", of("FEMALE")],
    ["YOUTH_UNION", of("YOUTH_UNION")],
    ["PRIVATE_OWNER", of("PRIVATE_OWNER")],
    ["REMOVED", of("REMOVED")],
  ]);
  const occupied = new Map(by("OCCUPATION").map(({ key, n }) => [key, n]));
  for (const occupation of occupations) rows.set(occupation, occupied.get(occupation) ?? 0);
  rows.set("OCCUPATION_UNKNOWN", occupied.get(null) ?? 0);
  const ages = by("AGE").map(({ key, n }) => ({ age: Number(key), n }));
  for (const [band, from, to] of ageBands) {
    const inside = ages.filter(({ age }) => from <= age && age <= to);
    rows.set(
      band,
      inside.reduce((sum, { n }) => sum + n, 0),
    );
  }
  const people = ages.reduce((sum, { n }) => sum + n, 0);
  const years = ages.reduce((sum, { age, n }) => sum + age * n, 0);
  rows.set("AVERAGE_AGE", people === 0 ? null : Math.round((10 * years) / people) / 10);
  return rows;
}

/** This period in per cent of the one before, to one decimal; null where there is nothing to compare. */
export function percentOf(now: number | null, before: number | null): number | null {
  return now === null || !before ? null : Math.round((1000 * now) / before) / 10;
}
