import { normalise } from "../domain/vietnamese.ts";
import type { Cell } from "./cells.ts";
import type { FaultCode } from "./faults.ts";

export type ReadNumber = { readonly number: string } | { readonly fault: FaultCode };

const rounded = /^\d[.,]?\d*e\+?\d+$/i;

/** The digits of a cell; undefined when it holds anything else. A number never has zeros before it: that is how they are lost. */
function digitsOf(cell: Cell): string | undefined {
  const text = cell.kind === "number" ? wholeNumber(cell.digits) : cell.kind === "text" ? normalise(cell.text).replace(/[ .'’-]/g, "") : "";
  return /^\d+$/.test(text) ? text : undefined;
}

function wholeNumber(digits: string): string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? String(value) : "";
}

/** A personal number: twelve digits, the first a 0 (it begins with a province, 001 to 096). Shorter ones are named, never padded. */
export function readNationalId(cell: Cell): ReadNumber {
  if (cell.kind === "text" && rounded.test(normalise(cell.text))) return { fault: "ID_ROUNDED" };
  const digits = digitsOf(cell);
  if (digits === undefined) return { fault: "ID_SHAPE" };
  if (digits.length === 12) return digits.startsWith("0") ? { number: digits } : { fault: "ID_SHAPE" };
  if (digits.length === 9) return { fault: "ID_NINE_DIGITS" };
  const cutShort = digits.length < 12 && (cell.kind === "number" || digits.length >= 10);
  return { fault: cutShort ? "ID_LOST_ZEROS" : "ID_SHAPE" };
}

/** A member's card number: eight digits on older cards, twelve on new ones. To be confirmed. */
export function readCardNumber(cell: Cell): ReadNumber {
  if (cell.kind === "text" && rounded.test(normalise(cell.text))) return { fault: "ID_ROUNDED" };
  const digits = digitsOf(cell);
  if (digits === undefined) return { fault: "CARD_SHAPE" };
  if (digits.length === 8 || digits.length === 12) return { number: digits };
  const cutShort = digits.length < 12 && (cell.kind === "number" || digits.length > 8);
  return { fault: cutShort ? "CARD_LOST_ZEROS" : "CARD_SHAPE" };
}
