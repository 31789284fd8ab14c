import { roman, twoDigits } from "../lib/fmt.ts";
import type { Text } from "../lib/text.ts";
import { thisYear } from "../lib/thisYear.ts";

const shape = /^(?:TERM(?<term>\d{4})|(?<year>\d{4})(?:Q(?<quarter>[1-4])|S(?<half>[12])|(?<month>\d{2}))?)$/;

/** A period in words by its id: "năm 2026", "quý III/2026". A term is named by its congress; its yearly targets are those of the five years after. */
export function periodWords(t: Text, id: string): string {
  const { term, year, quarter, half, month } = shape.exec(id)?.groups ?? {};
  if (term) return t("period.term", { from: term, until: String(Number(term) + 5) });
  if (!year) return id;
  if (quarter) return t("period.quarter", { quarter: roman(Number(quarter)), year });
  if (half) return t("period.half", { half, year });
  return month ? t("period.ofMonth", { month: twoDigits(Number(month)), year }) : t("period.name", { year });
}

/** The year a period is looked at in: its own, of a term this one while it lasts. */
export function yearOfPeriod(id: string): number {
  const { term, year } = shape.exec(id)?.groups ?? {};
  if (!term) return Number(year ?? thisYear());
  return Math.min(Math.max(thisYear(), Number(term) + 1), Number(term) + 5);
}
