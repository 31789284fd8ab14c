import { type CalendarDate, dateInVietnam, isCalendarDate } from "../../domain/calendar.ts";
import type { Level } from "../../domain/levels.ts";
import { committeeOf, officialDate, paperHead, shortDate, signedFor } from "../../domain/partyPapers.ts";
import type { DataItem, Processing } from "../../domain/processing/entry.ts";
import { codesOf, labelOf } from "../../domain/processing/heldWords.ts";
import { ofNoSubject, processings } from "../../domain/processing/register.ts";
import { type Annex, type PartyDocument, textWidth } from "../../papers/document.ts";

/** Rows that tell of one person, by table; null where none does. */
export type Held = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | null>>;

const tableOf = (column: string) => column.split(".")[0]!;
const momentShape = /^\d{4}-\d{2}-\d{2}T/;
const sealed = "đã mã hóa hoặc băm, chỉ máy đọc";

/** What a value is to whoever reads it: codes in words, days as they are written, never a formula of the machine. */
function inWords(column: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (Array.isArray(value)) return value.map((one) => inWords(column, one)).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.values(value)
      .filter((one) => one !== null)
      .map((one) => inWords(column, one))
      .join(" – ");
  const text = String(value);
  if (text.startsWith("\\x")) return sealed;
  if (isCalendarDate(text)) return shortDate(text);
  if (momentShape.test(text)) return shortDate(dateInVietnam(new Date(text)));
  return codesOf[column]?.[text] ?? text;
}

function heldIn(row: Readonly<Record<string, unknown>>, column: string): unknown {
  const [, name, ...within] = column.split(".");
  return within.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : null),
    row[name!],
  );
}

const isThere = (value: unknown) =>
  !(value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0));

/** One line for each row that holds something of the item. */
function linesOf({ columns }: DataItem, held: Held): string[] {
  const tables = [...new Set(columns.map(tableOf))].filter((table) => !ofNoSubject.includes(table));
  return tables.flatMap((table) =>
    (held[table] ?? []).flatMap((row) => {
      const told = columns
        .filter((column) => tableOf(column) === table)
        .map((column) => [column, heldIn(row, column)] as const)
        .filter(([, value]) => isThere(value))
        .map(([column, value]) => [labelOf[column], inWords(column, value)].filter(Boolean).join(": "));
      return told.length > 0 ? [told.join("; ")] : [];
    }),
  );
}

/** Whether any of the item can be told of a person outside the office. */
const concerns = ({ columns }: DataItem) => columns.some((column) => !ofNoSubject.includes(tableOf(column)));

function annexOf({ name: [nameVi], items }: Processing, at: number, held: Held): Annex {
  const columns = [
    ["STT", 11, "center"],
    ["Dữ liệu", 50, "left"],
    ["Nội dung đang lưu", textWidth - 11 - 50, "left"],
  ] as const;
  const rows = items.filter(concerns).flatMap((item) => {
    const lines = linesOf(item, held);
    return (lines.length > 0 ? lines : ["Không lưu"]).map((line) => [item.name[0], line] as const);
  });
  return {
    ...{ heading: `Phụ lục ${at + 1}`, title: nameVi, reference: "(Kèm theo bản trích dữ liệu cá nhân)", unit: "" },
    columns: columns.map(([heading, width, align]) => ({ heading, width, align })),
    rows: rows.map((cells, place) => [String(place + 1), ...cells]),
    sum: ["", `Cộng: ${rows.length} dòng`, ""],
    remark: null,
  };
}

export interface ExtractFacts {
  fullName: string;
  receivedOn: CalendarDate;
  /** The committee that answers and those above it. */
  organisations: readonly string[];
  level: Level;
  on: CalendarDate;
}

/** Everything that the register of processing says is held, as it is held of one person: line by line of the register, so none is left out. */
export function extractOf({ fullName, receivedOn, organisations, level, on }: ExtractFacts, held: Held): PartyDocument {
  const told = processings.filter(({ items }) => items.some(concerns));
  return {
    title: "Bản trích dữ liệu cá nhân",
    issuedAt: new Date(`${on}T00:00:00+07:00`),
    marks: ["CHỈ GIAO CHO NGƯỜI CÓ DỮ LIỆU"],
    head: paperHead(organisations, `……-TB/${level === "WARD" || level === "BASE" ? "ĐU" : "TU"}`, on),
    type: "BẢN TRÍCH",
    abstract: "dữ liệu cá nhân đang lưu về một người",
    paragraphs: [
      {
        text: `Trả lời yêu cầu nhận ${officialDate(receivedOn)}, ${committeeOf(organisations[0]!)} trích toàn bộ dữ liệu cá nhân đang lưu trên hệ thống về ${fullName}, lập ${officialDate(on)}.`,
      },
      ...told.map(({ name, purpose, ground, kept }, at) => ({
        lead: `${at + 1}. ${name[0]}.`,
        text: `Mục đích: ${purpose[0]}. Căn cứ: ${ground[0]}. Thời hạn lưu giữ: ${kept[0].replace(" {months} tháng", " thời hạn thành phố quy định")}.`,
      })),
      {
        text: "Nếu thấy dữ liệu sai hoặc không đồng ý với việc sử dụng, người có dữ liệu có quyền yêu cầu sửa, xóa, hạn chế sử dụng hoặc rút lại sự đồng ý.",
      },
    ],
    recipients: { heading: "Nơi nhận:", lines: ["- Người có dữ liệu,", `- Lưu ${committeeOf(organisations[0]!)}.`] },
    signedFor: signedFor(organisations[0]!, level),
    annexes: told.map((entry, at) => annexOf(entry, at, held)),
  };
}
