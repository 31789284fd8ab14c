import { type Cell, columnOf, type SheetRow } from "./cells.ts";
import type { SheetLimits } from "./limits.ts";
import type { PackedTexts } from "./packedTexts.ts";
import { SheetRefusal } from "./refusals.ts";
import type { XmlListener } from "./xml.ts";

const lastRow = 1_048_576;

/** A character that XML cannot hold is written as its number; the underscore before such a thing too. */
const escaped = /_x([0-9a-f]{4})_/gi;

/** Builds rows from a worksheet's XML. Of a cell outside the wanted columns only the place is looked at, never what it holds. */
export class WorksheetListener implements XmlListener {
  #rows: SheetRow[] = [];
  #row = 0;
  #column = -1;
  #cells = new Map<number, Cell>();
  #type = "";
  #style = -1;
  #wanted = false;
  #formula = false;
  #holds = false;
  #reading = false;
  #aside = false;
  #text = "";
  #countedRows = 0;
  #countedCells = 0;

  constructor(
    readonly limits: SheetLimits,
    readonly texts: PackedTexts,
    readonly dateStyles: ReadonlySet<number>,
    readonly columns: ReadonlySet<number> | undefined,
  ) {}

  /** The rows that are whole, each given once. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes.r);
    else if (name === "f") this.#formula = this.#holds = true;
    else if (name === "rPh") this.#aside = true;
    else if (name === "v" || (name === "t" && !this.#aside)) this.#reading = this.#holds = true;
  }

  text(piece: string): void {
    if (!this.#reading || !this.#wanted) return;
    this.#text += piece;
    if (this.#text.length > this.limits.cellCharacters) throw new SheetRefusal("CELL_TOO_LONG", this.#row);
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#reading = false;
    else if (name === "c") this.#closeCell();
    else if (name === "rPh") this.#aside = false;
    else if (name === "row") this.#closeRow();
  }

  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow) throw new SheetRefusal("BROKEN", this.#row);
    this.#row = row;
    this.#column = -1;
    this.#cells = new Map();
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column <= this.#column || this.#row === 0) throw new SheetRefusal("BROKEN", this.#row);
    this.#column = column;
    this.#type = t ?? "n";
    this.#style = s === undefined ? -1 : Number(s);
    this.#wanted = this.columns?.has(column) ?? true;
    this.#formula = this.#holds = this.#aside = this.#reading = false;
    this.#text = "";
  }

  #closeCell(): void {
    if (!this.#holds) return;
    if (this.#column >= this.limits.columns) throw new SheetRefusal("TOO_MANY_COLUMNS", this.#row);
    if (++this.#countedCells > this.limits.cells) throw new SheetRefusal("TOO_MANY_CELLS", this.#row);
    const cell = this.#wanted ? this.#cell() : undefined;
    if (cell) this.#cells.set(this.#column, cell);
  }

  #closeRow(): void {
    if (this.#cells.size === 0) return;
    if (++this.#countedRows > this.limits.rows) throw new SheetRefusal("TOO_MANY_ROWS", this.#row);
    this.#rows.push({ number: this.#row, cells: this.#cells });
  }

  #cell(): Cell | undefined {
    if (this.#formula) return { kind: "formula" };
    const text = this.#text;
    switch (this.#type) {
      case "s": {
        const shared = this.texts.get(Number(text));
        if (shared === undefined) throw new SheetRefusal("BROKEN", this.#row);
        return textCell(shared);
      }
      case "n":
        if (text.trim() === "") return undefined;
        if (!Number.isFinite(Number(text))) throw new SheetRefusal("BROKEN", this.#row);
        return { kind: "number", digits: text.trim(), asDate: this.dateStyles.has(this.#style) };
      case "b":
        return { kind: "boolean", value: text.trim() === "1" };
      case "e":
        return { kind: "error" };
      default:
        return textCell(text);
    }
  }
}

function textCell(text: string): Cell | undefined {
  const plain = text.includes("_x") ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
  return plain.trim() === "" ? undefined : { kind: "text", text: plain };
}
