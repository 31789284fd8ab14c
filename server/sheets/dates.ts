import { addDays, type CalendarDate, isCalendarDate } from "../domain/calendar.ts";
import { normalise } from "../domain/vietnamese.ts";
import type { Cell } from "./cells.ts";
import type { FaultCode } from "./faults.ts";

/** A whole date, a year alone (many sheets know no more of a birth), or why neither. */
export type ReadDate = { readonly date: CalendarDate } | { readonly year: number } | { readonly fault: FaultCode };

export interface DateReading {
  readonly from1904: boolean;
  /** What `DateColumn` found out about the whole column; nothing is doubted when absent. */
  readonly doubt?: DateDoubt;
}

/** Which cells of a column cannot be trusted wherever their day and month could change places. */
export interface DateDoubt {
  readonly texts: boolean;
  readonly serials: boolean;
}

const dayFirst = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/;
const yearFirst = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00:00(?:\.0+)?Z?)?$/;
const lastSerial = 2_958_465;

export function readDate(cell: Cell, { from1904, doubt }: DateReading): ReadDate {
  if (cell.kind === "number") return ofNumber(Number(cell.digits), cell.asDate, from1904, doubt?.serials ?? false);
  if (cell.kind !== "text") return { fault: "DATE_SHAPE" };
  const text = normalise(cell.text);
  const written = dayFirst.exec(text);
  if (written) return ofParts(Number(written[1]), Number(written[2]), written[3]!, doubt?.texts ?? false);
  const iso = yearFirst.exec(text)?.[1];
  if (iso) return isCalendarDate(iso) ? { date: iso } : { fault: "DATE_IMPOSSIBLE" };
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  if (/^\d{5}$/.test(text)) return ofNumber(Number(text), true, from1904, doubt?.serials ?? false);
  if (/^\d{1,2} ?[/.-] ?\d{4}$/.test(text)) return { fault: "DATE_WITHOUT_DAY" };
  if (/^\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2}$/.test(text)) return { fault: "DATE_SHORT_YEAR" };
  if (/\d:\d\d/.test(text)) return { fault: "DATE_WITH_TIME" };
  return { fault: "DATE_SHAPE" };
}

function ofParts(day: number, month: number, year: string, doubtful: boolean): ReadDate {
  if (month > 12 && day >= 1 && day <= 12) return { fault: "DATE_MONTH_FIRST" };
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!isCalendarDate(date)) return { fault: "DATE_IMPOSSIBLE" };
  return doubtful && couldSwap(date) ? { fault: "DATE_AMBIGUOUS" } : { date };
}

/** A number may be a year; else it is a count of days. A year shown as a date is the mark of one typed where a date was awaited. */
function ofNumber(value: number, asDate: boolean, from1904: boolean, doubtful: boolean): ReadDate {
  if (!Number.isInteger(value)) return { fault: "DATE_WITH_TIME" };
  if (value >= 1900 && value <= 2100) return asDate ? { fault: "DATE_IS_YEAR" } : { year: value };
  if (value < 1 || value > lastSerial - (from1904 ? 1462 : 0)) return { fault: "DATE_SHAPE" };
  const date = fromSerial(value, from1904);
  if (!date) return { fault: "DATE_IMPOSSIBLE" };
  return doubtful && couldSwap(date) ? { fault: "DATE_AMBIGUOUS" } : { date };
}

/** Day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was (Excel keeps an old fault on purpose); or day 0 is 1904-01-01. */
function fromSerial(serial: number, from1904: boolean): CalendarDate | undefined {
  if (from1904) return addDays("1904-01-01", serial);
  if (serial === 60) return undefined;
  return addDays(serial < 60 ? "1899-12-31" : "1899-12-30", serial);
}

const dayOf = (date: CalendarDate) => Number(date.slice(8));
const couldSwap = (date: CalendarDate) => dayOf(date) <= 12 && dayOf(date) !== Number(date.slice(5, 7));

/** With fewer, days up to the 12th may be chance: five are so about once in a hundred. */
const leastSerials = 5;

/**
 * Told of all cells of a column, says whether day and month may have changed places. Two signs: some text has its month first; or the
 * real dates all lie before the 13th and the texts all after the 12th, for an Excel set to English turned `05/02` into May and left
 * `25/02` as text.
 */
export class DateColumn {
  #monthFirst = false;
  #earlyTexts = 0;
  #lateTexts = 0;
  #earlySerials = 0;
  #lateSerials = 0;

  add(cell: Cell, from1904: boolean): void {
    const read = readDate(cell, { from1904 });
    if ("fault" in read) this.#monthFirst ||= read.fault === "DATE_MONTH_FIRST";
    if (!("date" in read)) return;
    const late = dayOf(read.date) > 12;
    if (cell.kind === "number") late ? this.#lateSerials++ : this.#earlySerials++;
    else if (dayFirst.test(normalise(cell.kind === "text" ? cell.text : ""))) late ? this.#lateTexts++ : this.#earlyTexts++;
  }

  doubt(): DateDoubt {
    const turned = this.#earlySerials >= leastSerials && this.#lateSerials === 0 && this.#lateTexts > 0 && this.#earlyTexts === 0;
    return { texts: this.#monthFirst, serials: turned };
  }
}
