import type { CalendarDate } from "../domain/calendar.ts";
import { normalise } from "../domain/vietnamese.ts";
import type { Cell, SheetRow } from "./cells.ts";
import { type DateDoubt, readDate } from "./dates.ts";
import { type Fault, type FaultCode, faultAt } from "./faults.ts";
import type { Field } from "./fields.ts";
import { looksLegacy } from "./legacyText.ts";
import type { HeaderMap } from "./mapHeaders.ts";
import type { ReadNumber } from "./numbers.ts";

/** A birth of which many lists know the year only. */
export type Born = { readonly date: CalendarDate } | { readonly year: number };

/** What the checks of all rows of a file have in common. */
export interface Reading {
  readonly map: HeaderMap;
  readonly from1904: boolean;
  readonly today: CalendarDate;
  /** By field, from `DateColumn`. */
  readonly doubts?: ReadonlyMap<Field, DateDoubt>;
}

const longestText = 200;
const oldest: CalendarDate = "1900-01-02";

/** Reads the cells of one row by field and gathers what is wrong with them. An empty or faulty cell reads as undefined. */
export class RowReader {
  readonly faults: Fault[] = [];
  readonly #columns: ReadonlyMap<Field, { readonly column: number; readonly heading: string }>;

  constructor(
    readonly row: SheetRow,
    readonly reading: Reading,
  ) {
    this.#columns = new Map(reading.map.columns.flatMap((use) => (use.field ? [[use.field, use]] : [])));
  }

  has(field: Field): boolean {
    return this.#columns.has(field);
  }

  fault(field: Field, code: FaultCode): undefined {
    const place = this.#columns.get(field);
    if (!place) throw new Error(`no column is mapped to ${field}`);
    this.faults.push(faultAt(this.row.number, place.column, place.heading, field, code, shown(this.row.cells.get(place.column))));
    return undefined;
  }

  /** The cell as it is, unless it is nothing that a person wrote. */
  cell(field: Field, needed = false): Cell | undefined {
    const place = this.#columns.get(field);
    const cell = place && this.row.cells.get(place.column);
    if (!cell || (cell.kind === "text" && normalise(cell.text) === "")) return needed && place ? this.fault(field, "MISSING") : undefined;
    if (cell.kind === "formula") return this.fault(field, "FORMULA");
    if (cell.kind === "error") return this.fault(field, "CELL_ERROR");
    return cell.kind === "boolean" ? this.fault(field, "UNEXPECTED_VALUE") : cell;
  }

  text(field: Field, needed = false): string | undefined {
    const cell = this.cell(field, needed);
    if (!cell) return undefined;
    const text = shown(cell);
    if (text.length > longestText) return this.fault(field, "TOO_LONG");
    return cell.kind === "text" && looksLegacy(cell.text) ? this.fault(field, "LEGACY_TEXT") : text;
  }

  /** A text out of a closed list. */
  word<T>(field: Field, read: (text: string) => T | undefined, code: FaultCode, needed = false): T | undefined {
    const text = this.text(field, needed);
    return text === undefined ? undefined : (read(text) ?? this.fault(field, code));
  }

  number(field: Field, read: (cell: Cell) => ReadNumber): string | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const found = read(cell);
    return "number" in found ? found.number : this.fault(field, found.fault);
  }

  /** A whole date, not after today. */
  date(field: Field, needed = false): CalendarDate | undefined {
    const born = this.born(field, needed);
    if (!born) return undefined;
    return "date" in born ? born.date : this.fault(field, "DATE_YEAR_ONLY");
  }

  born(field: Field, needed = false): Born | undefined {
    const cell = this.cell(field, needed);
    if (!cell) return undefined;
    const doubt = this.reading.doubts?.get(field);
    const read = readDate(cell, { from1904: this.reading.from1904, ...(doubt && { doubt }) });
    if ("fault" in read) return this.fault(field, read.fault);
    const [first, last] = "date" in read ? [read.date, read.date] : [`${read.year}-12-31`, `${read.year}-01-01`];
    return first < oldest || last > this.reading.today ? this.fault(field, "DATE_OUT_OF_RANGE") : read;
  }
}

function shown(cell: Cell | undefined): string {
  if (cell?.kind === "text") return normalise(cell.text);
  if (cell?.kind === "number") return cell.digits;
  return cell?.kind === "boolean" ? String(cell.value).toUpperCase() : "";
}
