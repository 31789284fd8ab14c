import { normalise } from "../domain/vietnamese.ts";
import type { SheetRow } from "./cells.ts";
import type { SheetKind } from "./fields.ts";
import { type HeaderMap, type Heading, mapHeaders } from "./mapHeaders.ts";
import type { SheetFile } from "./openSheet.ts";
import { SheetRefusal } from "./refusals.ts";

/** Where the table begins below its title, and what its columns are. Of the rows looked at only headings are given out. */
export interface SheetHead {
  readonly map: HeaderMap;
  /** The first row of data. */
  readonly firstRow: number;
}

const lookedAt = 40;
const deepest = 3;

/** Throws `SheetRefusal` NO_HEADINGS when no line among the first names a person's name. */
export async function readHead(file: SheetFile, kind: SheetKind, sheet?: number): Promise<SheetHead> {
  const rows: SheetRow[] = [];
  for await (const row of file.rows(sheet === undefined ? {} : { sheet })) if (rows.push(row) === lookedAt) break;
  let best: { head: SheetHead; found: number } | undefined;
  for (let depth = 1; depth <= deepest; depth++) {
    for (let at = 0; at + depth <= rows.length; at++) {
      const lines = rows.slice(at, at + depth);
      const below = rows.slice(at + depth);
      const map = mapHeaders(kind, withNameInTwo(foldLines(lines), below));
      const found = map.columns.filter(({ field }) => field).length;
      if (map.missing.includes("fullName") || found <= (best?.found ?? 0)) continue;
      best = {
        found,
        head: { map, firstRow: lines.at(-1)!.number + (isNumbering(below[0]) ? below[0]!.number - lines.at(-1)!.number : 0) + 1 },
      };
    }
  }
  if (!best) throw new SheetRefusal("NO_HEADINGS");
  return best.head;
}

const textAt = (row: SheetRow | undefined, column: number): string => {
  const cell = row?.cells.get(column);
  return cell?.kind === "text" ? normalise(cell.text) : cell?.kind === "number" ? cell.digits : "";
};

/**
 * Two or three lines as one. A merged cell holds its text in its first column only, so an empty place takes the text to its left, if
 * that is the head of a group: something stands below both.
 */
export function foldLines(lines: readonly SheetRow[]): Heading[] {
  const last = Math.max(-1, ...lines.flatMap((line) => [...line.cells.keys()]));
  const isAbove = (at: number, column: number) => lines.slice(at + 1).some((lower) => textAt(lower, column) !== "");
  const carried = lines.map(() => "");
  const headings: Heading[] = [];
  for (let column = 0; column <= last; column++) {
    const texts = lines.map((line, at) => {
      const own = textAt(line, column);
      if (own !== "") carried[at] = isAbove(at, column) ? own : "";
      // A new group above ends the groups below it.
      if (own !== "") carried.fill("", at + 1);
      return own === "" && isAbove(at, column) ? carried[at]! : own;
    });
    if (texts.some((text) => text !== "")) headings.push({ column, lines: texts.filter((text) => text !== "") });
  }
  return headings;
}

/** A name in two columns under one heading: the column beside it has none of its own, and holds words. */
function withNameInTwo(headings: readonly Heading[], below: readonly SheetRow[]): Heading[] {
  const at = headings.findIndex((heading) => mapHeaders("CLASSES", [heading]).columns[0]?.field === "fullName");
  const name = headings[at];
  const beside = (name?.column ?? -1) + 1;
  const hasWords = below.some((row) => /^\p{L}+$/u.test(textAt(row, beside)));
  if (!name || headings.some(({ column }) => column === beside) || !hasWords) return [...headings];
  const halves: Heading[] = [
    { column: name.column, lines: ["Họ và đệm"] },
    { column: beside, lines: ["Tên"] },
  ];
  return [...headings.slice(0, at), ...halves, ...headings.slice(at + 1)];
}

/** A line under the headings that numbers the columns: (1), (2), (3) … */
function isNumbering(row: SheetRow | undefined): boolean {
  if (!row || row.cells.size < 3) return false;
  const numbers = [...row.cells.keys()].map((column) => /^\(?(\d{1,3})\)?$/.exec(textAt(row, column))?.[1]);
  return numbers.every((number, at) => number !== undefined && (at === 0 || Number(number) === Number(numbers[at - 1]) + 1));
}
