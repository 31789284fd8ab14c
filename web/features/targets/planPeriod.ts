/** How long plans are; in the order in which they are offered. */
export const spans = ["YEAR", "TERM", "HALF_YEAR", "QUARTER"] as const;
export type Span = (typeof spans)[number];

/** `year` of a term is that of its congress; `part` is 0 for a whole year or term, else 1 or 2, 1 to 4. */
export interface PlanPeriod {
  span: Span;
  year: number;
  part: number;
}

/** The term a year counts in, by the year of its congress: 2026 to 2030 are the term of 2025. */
export const termOf = (year: number) => Math.floor((year - 1) / 5) * 5;

/** Reads an id as addresses and the server write it: `2026`, `2026S1`, `2026Q3`, `TERM2025`. */
export function readPeriod(id: string): PlanPeriod {
  if (id.startsWith("TERM")) return { span: "TERM", year: Number(id.slice(4)), part: 0 };
  const span = id[4] === "S" ? "HALF_YEAR" : id[4] === "Q" ? "QUARTER" : "YEAR";
  return { span, year: Number(id.slice(0, 4)), part: Number(id.slice(5)) };
}

export function idOf({ span, year, part }: PlanPeriod): string {
  if (span === "TERM") return `TERM${year}`;
  return span === "YEAR" ? String(year) : `${year}${span === "QUARTER" ? "Q" : "S"}${part}`;
}

/** Another length of period around the same days. */
export function withSpan({ span: old, year, part }: PlanPeriod, span: Span): PlanPeriod {
  if (span === "TERM") return { span, year: old === "TERM" ? year : termOf(year), part: 0 };
  const within = old === "TERM" ? year + 1 : year;
  return { span, year: within, part: span === "YEAR" ? 0 : old === span ? part : 1 };
}
