import { fold } from "../../lib/fold.ts";
import { readTyped } from "./typedTarget.ts";

/** A unit that a pasted line may mean. */
export interface Known {
  id: string;
  name: string;
  code: string | null;
}

export interface PastedRow {
  /** As it was pasted, to be repaired. */
  unitText: string;
  valueText: string;
  /** Null: no unit below is meant. */
  unit: Known | null;
  /** Undefined: no number can be read. */
  value: number | null | undefined;
}

/** What a code is compared by: spreadsheets take the zeros off its front. */
const bare = (code: string) =>
  code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, "");

/**
 * A block from a spreadsheet: cells by tabs, rows by lines. A single column fills down from the row that has the focus; with more, one cell
 * names the unit by code or name and the last one that is a number is its target. A first line without a number is a heading.
 */
export function readPasted(text: string, known: readonly Known[], from: readonly Known[], ratio: boolean): PastedRow[] {
  const lines = text
    .replace(/\r/g, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  while (lines.length > 0 && lines.at(-1)!.every((cell) => cell === "")) lines.pop();
  if (lines.every((cells) => cells.length === 1))
    return lines.map(([cell = ""], place) => {
      const unit = from[place] ?? null;
      return { unitText: unit?.name ?? "", valueText: cell, unit, value: readTyped(cell, ratio) };
    });
  const find = finder(known);
  const rows = lines.map((cells) => readRow(cells, find, ratio));
  return rows[0]?.unit === null && typeof rows[0].value !== "number" ? rows.slice(1) : rows;
}

function finder(known: readonly Known[]): (cell: string) => Known | null {
  const byCode = new Map<string, Known | null>();
  const byName = new Map<string, Known | null>();
  // A code or name that two units share means neither.
  const keep = (map: Map<string, Known | null>, key: string, unit: Known) => map.set(key, map.has(key) ? null : unit);
  for (const unit of known) {
    if (unit.code) keep(byCode, bare(unit.code), unit);
    keep(byName, fold(unit.name), unit);
  }
  return (cell) => (cell === "" ? null : (byCode.get(bare(cell)) ?? byName.get(fold(cell)) ?? null));
}

function readRow(cells: string[], find: (cell: string) => Known | null, ratio: boolean): PastedRow {
  const at = cells.findIndex((cell) => find(cell) !== null);
  const unit = at < 0 ? null : find(cells[at]!);
  const others = cells.map((cell, place) => ({ cell, place })).filter(({ place }) => place !== Math.max(at, 0));
  const numbers = others.filter(({ cell }) => cell !== "" && typeof readTyped(cell, ratio) === "number");
  const valueText = (numbers.at(-1) ?? others.findLast(({ cell, place }) => cell !== "" && place > at))?.cell ?? "";
  return { unitText: cells[Math.max(at, 0)] ?? "", valueText, unit, value: valueText === "" ? undefined : readTyped(valueText, ratio) };
}
