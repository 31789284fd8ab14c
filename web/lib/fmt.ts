/** Vietnamese figures and dates, the same in both languages (UX §4): 1.234,5 · 45,7% · −22 · 05/02/2026. */

const minus = "\u2212";
/** Shown where there is no figure at all; a zero is a figure. */
export const noFigure = "–";

const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDigitsAtMost = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

function typeset(text: string): string {
  return text.replace("-", minus);
}

/** Whole numbers stay whole, all others get one decimal. */
export function number(value: number | null | undefined): string {
  if (value === null || value === undefined) return noFigure;
  return typeset((Number.isInteger(value) ? whole : oneDigit).format(value));
}

/** Two decimals at most, `0,81`. */
export function hundredths(value: number | null): string {
  return value === null ? noFigure : typeset(twoDigitsAtMost.format(value));
}

/** `part` of `all` as a percentage with one decimal; no figure when there is nothing to divide by. */
export function percent(part: number, all: number | null | undefined): string {
  return all ? `${typeset(oneDigit.format((100 * part) / all))}%` : noFigure;
}

/** 300 basis points are 3%. */
export function basisPoints(value: number): string {
  return `${number(value / 100)}%`;
}

/** `2026-02-05` as `05/02/2026`. */
export function date(iso: string | null | undefined): string {
  return iso ? iso.slice(0, 10).split("-").reverse().join("/") : noFigure;
}

const clockFormat = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" });

/** The time of day in Viet Nam, `09:41`. */
export function clock(moment: Date): string {
  return clockFormat.format(moment);
}

/** A moment in Viet Nam, `05/02/2026 09:41`. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${date(dayFormat.format(at))} ${clock(at)}`;
}

/** Today's calendar date in Viet Nam, `yyyy-mm-dd`. */
export function today(now: Date = new Date()): string {
  return dayFormat.format(now);
}

/** A name of which no number begins a line alone: "Chi bộ Tổ dân phố / số 1", never "số / 1". */
export function unbroken(name: string): string {
  return name.replace(/ (?=\d)/g, "\u00a0");
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

export function roman(quarter: number): string {
  return ["I", "II", "III", "IV"][quarter - 1] ?? noFigure;
}
