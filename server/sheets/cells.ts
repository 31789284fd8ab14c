/**
 * What stands in a cell, before anybody says what it means.
 * - number: `digits` is the number as the file writes it; `asDate` whether the sheet shows it as a date.
 * - formula: its last result is not data, so it is not even read.
 * - error: `#N/A` and its like.
 */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly digits: string; readonly asDate: boolean }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula" }
  | { readonly kind: "error" };

/** `number` is the row as people see it, from 1. `cells` by column, from 0; empty cells are absent. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Column 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnLetter(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The column of a reference like `AB12`; -1 when it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}
