import { fold } from "../../lib/fold.ts";
import type { CellColumn } from "./gridKeys.ts";
import { nothingSkipped, readTable, type Skipped, type TableLine } from "./pastedTable.ts";
import { type Found, type Known, unitFinder } from "./pastedUnits.ts";
import { readTyped } from "./typedTarget.ts";

export interface PastedRow {
  /** Its place in what was pasted, from 1. */
  line: number;
  /** As it was pasted, to be repaired. */
  unitText: string;
  valueText: string;
  /** Null: no unit below is meant, or several of `candidates`. */
  unit: Known | null;
  candidates: readonly Known[];
  /** Undefined: no number can be read. */
  value: number | null | undefined;
  exempt: boolean;
  /** The cell of an exemption's column says that there is none. */
  unmarked?: boolean;
}

export interface Pasted {
  rows: PastedRow[];
  skipped: Skipped;
}

/** How an exempt unit is written in a number's cell. */
export const exemptWord = "miễn";
const yes = new Set(["x", "co", "mien", "true", "yes"]);
const no = new Set(["", "khong", "false", "no"]);

/** What stands in a number's cell: a number, "miễn" for an exempt unit, or nothing that can be read. */
export function readNumber(text: string, ratio: boolean): Pick<PastedRow, "value" | "exempt"> {
  return fold(text) === fold(exemptWord) ? { value: null, exempt: true } : { value: readTyped(text, ratio), exempt: false };
}

/** What stands in an exemption's cell: "x" and the like, or nothing. */
function readMark(text: string): Pick<PastedRow, "value" | "exempt"> {
  const word = fold(text);
  return { value: yes.has(word) || no.has(word) ? null : undefined, exempt: yes.has(word) };
}

/**
 * A block from a spreadsheet: cells by tabs, rows by lines. Where no cell names a unit it fills down and to the right from the active cell;
 * otherwise one cell names the unit by code or name and the last one that is a number, or "miễn", is its target. Headings, a column of
 * serial numbers and lines of totals are passed over and told.
 */
export function readPasted(text: string, known: readonly Known[], from: readonly Known[], column: CellColumn, ratio: boolean): Pasted {
  const lines = text
    .replace(/\r/g, "")
    .split("\n")
    .map((line, place): TableLine => ({ line: place + 1, cells: line.split("\t").map((cell) => cell.trim()) }));
  while (lines.length > 0 && lines.at(-1)!.cells.every((cell) => cell === "")) lines.pop();
  const find = unitFinder(known);
  const widest = Math.max(...lines.map(({ cells }) => cells.length));
  if (widest === 1 || (widest === 2 && lines.every(({ cells }) => fillsDown(cells, column, find, ratio)))) {
    const rows = lines.map(({ line, cells: [cell = "", mark = ""] }, place): PastedRow => {
      const unit = from[place] ?? null;
      const number = column === "number" ? readNumber(cell, ratio) : readMark(cell);
      const read = widest === 2 && readMark(mark).exempt ? { value: null, exempt: true } : number;
      const unmarked = column === "exempt" && read.value === null && !read.exempt;
      return { line, unitText: unit?.name ?? "", valueText: cell, unit, candidates: [], ...read, ...(unmarked && { unmarked }) };
    });
    return { rows, skipped: nothingSkipped };
  }
  const means = (cell: string) => readNumber(cell, ratio);
  const isTarget = (cell: string) => typeof means(cell).value === "number" || means(cell).exempt;
  const table = readTable(lines, find, isTarget);
  return { rows: table.lines.map((line) => readRow(line, find, isTarget, means, table.valueColumn)), skipped: table.skipped };
}

/** A number and a mark beside it, as they stand in the grid's own columns. */
function fillsDown([cell = "", mark = ""]: string[], column: CellColumn, find: (cell: string) => Found, ratio: boolean): boolean {
  return (
    column === "number" &&
    typeof readTyped(cell, ratio) !== "undefined" &&
    readMark(mark).value === null &&
    find(cell).unit === null &&
    find(mark).unit === null
  );
}

function readRow(
  { line, cells }: TableLine,
  find: (cell: string) => Found,
  isTarget: (cell: string) => boolean,
  means: (cell: string) => Pick<PastedRow, "value" | "exempt">,
  valueColumn: number | null,
): PastedRow {
  const found = cells.map((cell, place) => (place === valueColumn ? { unit: null, candidates: [] } : find(cell)));
  const exact = found.findIndex(({ unit }) => unit !== null);
  const near = found.findIndex(({ candidates }) => candidates.length > 0);
  // A number alone is the target of nobody.
  const first = cells.findIndex((cell, place) => cell !== "" && (!isTarget(cell) || cells.slice(place + 1).some((other) => other !== "")));
  const at = [exact, near, first, 0].find((place) => place >= 0)!;
  const others = cells.map((cell, place) => ({ cell, place })).filter(({ cell, place }) => place !== at && cell !== "");
  const given = valueColumn === null ? undefined : cells[valueColumn];
  const valueText = given ?? (others.findLast(({ cell }) => isTarget(cell)) ?? others.findLast(({ place }) => place > at))?.cell ?? "";
  const read = valueText === "" ? { value: undefined, exempt: false } : means(valueText);
  const { unit = null, candidates = [] } = found[at] ?? {};
  return { line, unitText: cells[at] ?? "", valueText, unit, candidates, ...read };
}
