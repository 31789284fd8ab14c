export type IndicatorKind = "FLOW" | "STOCK" | "RATIO";

/**
 * NOT_BEGUN is a word of its own, neither NOT_SET nor ON_PACE: before its first day a target stands, and can be told from one nobody
 * gave, but nothing of it is due, so that nobody is praised for a zero or reminded of it. Exempt and not set go before it.
 */
export type AttainmentStatus = "ON_PACE" | "SLOW" | "VERY_SLOW" | "EXEMPT" | "NOT_SET" | "NOT_BEGUN";

/** A figure and what it is measured against, in whole numbers. */
export interface Measured {
  kind: IndicatorKind;
  /** FLOW: the sum of the period. STOCK: the closing number. RATIO: the numerator. */
  actual: number;
  /** RATIO only: the denominator. */
  base?: number | null;
  /** In the indicator's own unit; RATIO: basis points, 300 for 3 %. Null when none was given. */
  target: number | null;
}

export interface Attainment extends Measured {
  exempt: boolean;
  /** How much of the period's work is due by now, of all its work: days, or parts of a curve (pace.ts). Null before its first day. */
  pace: { readonly passed: number; readonly whole: number } | null;
}

/** Below this part of the pace a figure is very slow (17/20 = 0.85). */
const slow = { numerator: 17n, denominator: 20n };

/**
 * Done and required as whole numbers of one scale, never divided: 3 % of a 27-member branch is 0.81 of a person, and
 * rounding it before judging is wrong (DOMAIN Q4). BigInt because members × basis points × days × 20 of a whole
 * country passes 2^53. Null when there is nothing to judge.
 */
function sides({ kind, actual, base, target }: Measured): { done: bigint; required: bigint } | null {
  if (target === null) return null;
  if (kind !== "RATIO") return { done: BigInt(actual), required: BigInt(target) };
  if (!base) return null;
  return { done: 10_000n * BigInt(actual), required: BigInt(target) * BigInt(base) };
}

/** Whether the whole target is met, whatever the day; false when there is none, or no denominator to judge by. */
export function meets(measured: Measured): boolean {
  const both = sides(measured);
  return both !== null && both.done >= both.required;
}

/**
 * Where a figure stands today: done ÷ (target × share that is due by now). At least 1 is on pace, at least 0.85 slow, less
 * very slow. A STOCK is held against its whole target, for it does not start from zero
 * each year, but not before the period's first day. An exemption goes before everything and is never shown as zero (DOMAIN R5).
 */
export function attainmentStatus(attainment: Attainment): AttainmentStatus {
  if (attainment.exempt) return "EXEMPT";
  if (attainment.target !== null && attainment.pace === null) return "NOT_BEGUN";
  const both = sides(attainment);
  if (!both || attainment.pace === null) return "NOT_SET";
  const { passed, whole } = attainment.kind === "STOCK" ? { passed: 1, whole: 1 } : attainment.pace;
  const done = both.done * BigInt(whole);
  const due = both.required * BigInt(passed);
  if (done >= due) return "ON_PACE";
  return done * slow.denominator >= due * slow.numerator ? "SLOW" : "VERY_SLOW";
}

/** Whole people a share asks for: the least number that meets it. `shareBp` in basis points. */
export function required(shareBp: number, members: number): number {
  return Number((BigInt(shareBp) * BigInt(members) + 9_999n) / 10_000n);
}

/**
 * In how many years a share asks for one whole person, 1 when it asks for at least one each year: "1 in 2 years" says
 * to a branch of 27 what 3 % means (DOMAIN Q4). Null when it asks for nobody.
 */
export function yearsForOne(shareBp: number, members: number): number | null {
  const perYear = BigInt(shareBp) * BigInt(members);
  return perYear === 0n ? null : Number((10_000n + perYear - 1n) / perYear);
}
