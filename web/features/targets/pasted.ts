import { fold } from "../../lib/fold.ts";
import type { CellColumn } from "./gridKeys.ts";
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
  exempt: boolean;
  /** The cell of an exemption's column says that there is none. */
  unmarked?: boolean;
}

/** What a code is compared by: spreadsheets take the zeros off its front. */
const bare = (code: string) =>
  code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, "");

const yes = new Set(["x", "co", "mien", "true", "yes"]);
const no = new Set(["", "khong", "false", "no"]);

/** What stands in a number's cell: a number, "miễn" for an exempt unit, or nothing that can be read. */
export function readNumber(text: string, ratio: boolean): Pick<PastedRow, "value" | "exempt"> {
  return fold(text) === "mien" ? { value: null, exempt: true } : { value: readTyped(text, ratio), exempt: false };
}

/** What stands in an exemption's cell: "x" and the like, or nothing. */
function readMark(text: string): Pick<PastedRow, "value" | "exempt"> {
  const word = fold(text);
  return { value: yes.has(word) || no.has(word) ? null : undefined, exempt: yes.has(word) };
}

/**
 * A block from a spreadsheet: cells by tabs, rows by lines. Where no cell names a unit it fills down and to the right from the active cell;
 * otherwise one cell names the unit by code or name and the last one that is a number, or "miễn", is its target. A first line without a
 * number is a heading.
 */
export function readPasted(text: string, known: readonly Known[], from: readonly Known[], column: CellColumn, ratio: boolean): PastedRow[] {
  const lines = text
    .replace(/\r/g, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  while (lines.length > 0 && lines.at(-1)!.every((cell) => cell === "")) lines.pop();
  const find = finder(known);
  const widest = Math.max(...lines.map((cells) => cells.length));
  if (widest === 1 || (widest === 2 && lines.every((cells) => fillsDown(cells, column, find, ratio))))
    return lines.map(([cell = "", mark = ""], place) => {
      const unit = from[place] ?? null;
      const number = column === "number" ? readNumber(cell, ratio) : readMark(cell);
      const read = widest === 2 && readMark(mark).exempt ? { value: null, exempt: true } : number;
      const unmarked = column === "exempt" && read.value === null && !read.exempt;
      return { unitText: unit?.name ?? "", valueText: cell, unit, ...read, ...(unmarked && { unmarked }) };
    });
  const rows = lines.map((cells) => readRow(cells, find, ratio));
  const first = rows[0];
  return first?.unit === null && typeof first.value !== "number" && !first.exempt ? rows.slice(1) : rows;
}

/** A number and a mark beside it, as they stand in the grid's own columns. */
function fillsDown([cell = "", mark = ""]: string[], column: CellColumn, find: (cell: string) => Known | null, ratio: boolean): boolean {
  return (
    column === "number" &&
    typeof readTyped(cell, ratio) !== "undefined" &&
    readMark(mark).value === null &&
    find(cell) === null &&
    find(mark) === null
  );
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
  const means = (cell: string) => readNumber(cell, ratio);
  const numbers = others.filter(({ cell }) => cell !== "" && (typeof means(cell).value === "number" || means(cell).exempt));
  const valueText = (numbers.at(-1) ?? others.findLast(({ cell, place }) => cell !== "" && place > at))?.cell ?? "";
  const read = valueText === "" ? { value: undefined, exempt: false } : means(valueText);
  return { unitText: cells[Math.max(at, 0)] ?? "", valueText, unit, ...read };
}
