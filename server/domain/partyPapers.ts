import type { CalendarDate } from "./calendar.ts";
import type { Level } from "./levels.ts";
import type { ReportingPeriod } from "./periods.ts";
import { fold } from "./vietnamese.ts";

/** How papers of Party organisations call things (05-HD/VPTW; DOMAIN §8 "Party documents"). State documents differ; never mix. */

/** Types by the code in a paper's number. An official letter (CV) bears no type. */
const types: Readonly<Record<string, string>> = {
  BC: "Báo cáo",
  CT: "Chỉ thị",
  CTR: "Chương trình",
  HD: "Hướng dẫn",
  KH: "Kế hoạch",
  KL: "Kết luận",
  NQ: "Nghị quyết",
  PA: "Phương án",
  QC: "Quy chế",
  QĐ: "Quyết định",
  TB: "Thông báo",
  TTR: "Tờ trình",
  ĐA: "Đề án",
};

const numberShape = /^(\d+)\s*-\s*([\p{L}]+)/u;
const upper = (text: string) => text.toLocaleUpperCase("vi");
export const lowerFirst = (text: string) => text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);

/** What a paper numbered `12-KH/TU` is, `Kế hoạch`; null for an official letter; a number that tells nothing is a decision's. */
export function paperType(number: string): string | null {
  const code = upper(numberShape.exec(number)?.[2] ?? "");
  return code === "CV" ? null : (types[code] ?? "Quyết định");
}

/** What a paper with such a number is called, also the letter that bears no type. */
export const paperWord = (number: string) => paperType(number) ?? "Công văn";

/** Numbers under 10 are written with a zero: `5-QĐ/ĐU` is `05-QĐ/ĐU`. */
export const paperNumber = (number: string) => number.replace(/^\d(?!\d)/, "0$&");

/** A title without the type that stands above it: "Kế hoạch giao chỉ tiêu" under KẾ HOẠCH is "giao chỉ tiêu". */
export function abstractOf(title: string, type: string | null): string {
  return type && upper(title).startsWith(`${upper(type)} `) ? title.slice(type.length + 1) : title;
}

/** The committee that acts for an organisation: "Đảng bộ phường Đống Đa" is led by "Đảng ủy phường Đống Đa". */
export function committeeOf(organisation: string): string {
  return organisation
    .replace(/^Đảng bộ thành phố /i, "Thành ủy ")
    .replace(/^Đảng bộ tỉnh /i, "Tỉnh ủy ")
    .replace(/^Đảng bộ /i, "Đảng ủy ");
}

const placeShape = /^Đảng bộ (thành phố|tỉnh|phường|xã|đặc khu) (.+?)(?: \(.*\))?$/i;

/** Where a paper is given: the nearest organisation that is named after a place, itself first. A numbered ward keeps its word: "Phường 1". */
export function placeOf(organisations: readonly string[]): string | null {
  for (const name of organisations) {
    const [, word, place] = placeShape.exec(name) ?? [];
    if (word && place) return /^\d/.test(place) ? `${upper(word.slice(0, 1))}${word.slice(1)} ${place}` : place;
  }
  return null;
}

/** What stands in brackets goes to the next line whole. */
const unbroken = (text: string) => text.replace(/\([^)]*\)/g, (bracket) => bracket.replaceAll(" ", "\u00a0"));

/** The head of a paper given by the first of `organisations`, those above it following; `number` as it is printed, without "Số". */
export function paperHead(organisations: readonly string[], number: string, on: CalendarDate) {
  const [own, above] = organisations.map(committeeOf);
  const place = placeOf(organisations);
  return {
    above: above ? unbroken(upper(above)) : null,
    issuer: unbroken(upper(own!)),
    number: `Số ${number}`,
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    placeAndDate: `${place ? `${place}, ` : ""}${officialDate(on)}`,
  };
}

/** A name of a file in letters that every system keeps: `Quyet-dinh-giao-chi-tieu-2026`. */
export function fileName(text: string): string {
  const plain = fold(text).replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

/** For whom it is signed. Who issued it says so; otherwise a base committee signs as a whole, those above through their standing committee. */
export function signedFor(issuer: string, level: Level): string {
  const body = /^(Ban Thường vụ|Ban Chấp hành|Đảng ủy|Chi bộ)(?= |$)/i.exec(issuer)?.[1];
  return `T/M ${upper(body ?? (level === "BASE" ? "Đảng ủy" : "Ban Thường vụ"))}`;
}

/** Days under 10 and the months 1 and 2 are written with a zero. */
export function officialDate(date: CalendarDate): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export const shortDate = (date: CalendarDate) => date.split("-").reverse().join("/");

const roman = ["I", "II", "III", "IV"];

export function periodText({ id, kind, startsOn, endsBefore }: ReportingPeriod): string {
  const [year, month] = startsOn.split("-") as [string, string];
  switch (kind) {
    case "YEAR":
      return `năm ${year}`;
    case "HALF_YEAR":
      return `6 tháng ${id.endsWith("1") ? "đầu" : "cuối"} năm ${year}`;
    case "QUARTER":
      return `quý ${roman[Number(id.at(-1)) - 1]} năm ${year}`;
    case "MONTH":
      return `tháng ${month} năm ${year}`;
    case "TERM":
      return `nhiệm kỳ ${Number(year) - 1}–${Number(endsBefore.slice(0, 4)) - 1}`;
  }
}

const grouped = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** `5.842`; with a true minus sign. */
export const numberText = (value: number) => grouped.format(value).replace("-", "−");
export const signedText = (value: number) => (value > 0 ? `+${numberText(value)}` : numberText(value));
