import { fold } from "../../lib/fold.ts";
import type { Found } from "./pastedUnits.ts";

/** A line of a pasted table by its place, from 1. */
export interface TableLine {
  line: number;
  cells: string[];
}

/** What of a table holds no unit's number and was passed over. */
export interface Skipped {
  serial: boolean;
  headings: number[];
  totals: number[];
}

export const nothingSkipped: Skipped = { serial: false, headings: [], totals: [] };

export interface Table {
  lines: TableLine[];
  /** Column of the numbers, where a heading says it. */
  valueColumn: number | null;
  skipped: Skipped;
}

const serialHeads = new Set(["stt", "tt", "so tt", "so thu tu", "no", "no.", "#"]);
const unitHeads = /^(don vi|ten don vi|ten to chuc|ten$|to chuc dang|ma$|ma don vi|ma so|unit|name|code)/;
const valueHeads = /chi tieu|giao|target/;

/** "Tổng cộng", "Cộng:", but no "Tổng công ty" and no "Công an". */
const isTotal = (cell: string) =>
  /^(tong|tong cong|tong so|tong chung|cong)\W*$/.test(fold(cell)) || /^(tổng cộng|tổng số)(?!\p{L})/iu.test(cell.normalize("NFC"));

const isHead = (cell: string) => serialHeads.has(fold(cell)) || unitHeads.test(fold(cell));

/** Whether the first column only counts the lines: 1, 2, 3 …, and units are not found by it more often than without it. */
function countsLines(lines: readonly TableLine[], find: (cell: string) => Found): boolean {
  const counts = lines.map(({ cells: [first = ""] }) => (/^\d{1,5}\.?$/.test(first) ? Number.parseInt(first, 10) : null));
  const numbered = counts.filter((count) => count !== null);
  if (numbered.length < 2 || numbered.length < lines.length - 1) return false;
  if (numbered.some((count, place) => place > 0 && count !== numbered[place - 1]! + 1)) return false;
  const found = (cells: readonly string[]) => cells.some((cell) => find(cell).unit !== null);
  const [byCount, without] = [lines.filter(({ cells }) => found(cells.slice(0, 1))), lines.filter(({ cells }) => found(cells.slice(1)))];
  return without.length > 0 && without.length >= byCount.length;
}

/** Takes headings, a column of serial numbers and lines of totals out of a table that names its units. */
export function readTable(all: readonly TableLine[], find: (cell: string) => Found, isNumber: (cell: string) => boolean): Table {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const named = (cells: readonly string[]) => cells.some((cell) => find(cell).candidates.length > 0);
  const isHeading = ({ cells }: TableLine, place: number) =>
    place < 3 && !named(cells) && (cells.some(isHead) || (place === 0 && !cells.some((cell) => cell !== "" && isNumber(cell))));
  // Headings stand on top: whatever follows the first other line is none.
  const end = filled.findIndex((line, place) => !isHeading(line, place));
  const headings = end < 0 ? filled : filled.slice(0, end);
  const below = filled.slice(headings.length);
  const totals = below.filter(
    ({ cells }) => cells.some(isTotal) && !cells.some((cell) => find(cell).unit !== null && !isTotal(cell) && !isNumber(cell)),
  );
  const lines = below.filter((line) => !totals.includes(line));
  const heads = headings.at(-1)?.cells ?? [];
  const coded = headings.some(({ cells: [first = ""] }) => /^ma/.test(fold(first)));
  const serial = headings.some(({ cells: [first = ""] }) => serialHeads.has(fold(first))) || (!coded && countsLines(lines, find));
  const valueColumn = heads.findLastIndex((cell) => valueHeads.test(fold(cell)));
  return {
    lines: serial ? lines.map(({ line, cells }) => ({ line, cells: ["", ...cells.slice(1)] })) : lines,
    valueColumn: valueColumn < 0 ? null : valueColumn,
    skipped: { serial, headings: headings.map(({ line }) => line), totals: totals.map(({ line }) => line) },
  };
}
