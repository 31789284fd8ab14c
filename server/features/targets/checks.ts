import { badInput } from "../../domain/errors.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { Indicator } from "../../entities/reference.ts";

const mostForPeople = 1_000_000;
const wholeInBasisPoints = 10_000;
const longest = 1000;

/** A number that can be asked of a unit: people, or basis points for a RATIO; BAD_INPUT on `value` otherwise. */
export function checkAmount(indicator: Indicator, value: number): void {
  const ratio = indicator.kind === "RATIO";
  if (value >= 1 && value <= (ratio ? wholeInBasisPoints : mostForPeople)) return;
  throw badInput("value", ratio ? "Tỷ lệ phải lớn hơn 0 và không quá 100%." : "Chỉ tiêu là số người, từ 1 trở lên.");
}

/** What somebody says for the record: plain text, never empty. */
export function checkReason(field: string, text: string, prompt: string): string {
  const clean = normalise(text);
  if (!clean || clean.length > longest) throw badInput(field, `${prompt}, tối đa ${longest} ký tự.`);
  return clean;
}
