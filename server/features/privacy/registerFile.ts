import type { Caller } from "../../db/caller.ts";
import { namesOn } from "../../db/unitNames.ts";
import { type CalendarDate, dateInVietnam } from "../../domain/calendar.ts";
import type { Level } from "../../domain/levels.ts";
import { committeeOf, fileName, officialDate, paperHead, signedFor } from "../../domain/partyPapers.ts";
import type { DecisionFile } from "../../entities/Decision.ts";
import type { Processing, RegisterFormat } from "../../entities/processing.ts";
import { type Annex, type PartyDocument, textWidth } from "../../papers/document.ts";
import { paperFile } from "../../papers/file.ts";
import { type Register, register } from "./processing.reads.ts";

const levelNames: Record<Level, string> = {
  CITY: "Thành ủy (khi xin ý kiến)",
  WARD: "Đảng ủy phường, xã",
  BASE: "Đảng ủy cơ sở",
  BRANCH: "Chi bộ",
};
const seenBy = (levels: readonly Level[]) => levels.map((level) => levelNames[level]).join("; ") || "Chỉ máy";
const kindOf = (sensitive: boolean) => (sensitive ? "Nhạy cảm" : "Cơ bản");

function annex({ nameVi, items }: Processing, at: number): Annex {
  const columns = [
    ["STT", 11, "center"],
    ["Dữ liệu", textWidth - 11 - 24 - 60, "left"],
    ["Loại", 24, "center"],
    ["Cấp được xem", 60, "left"],
  ] as const;
  return {
    ...{ heading: `Phụ lục ${at + 1}`, title: nameVi, reference: "(Kèm theo hồ sơ xử lý dữ liệu cá nhân)", unit: "" },
    columns: columns.map(([heading, width, align]) => ({ heading, width, align })),
    rows: items.map((item, place) => [String(place + 1), item.nameVi, kindOf(item.sensitive), seenBy(item.levels)]),
    sum: ["", `Cộng: ${items.length} loại dữ liệu`, "", ""],
    remark: null,
  };
}

function documentOf({ unit, entries }: Register, organisations: string[], on: CalendarDate): PartyDocument {
  return {
    title: `Hồ sơ xử lý dữ liệu cá nhân ${organisations[0]}`,
    issuedAt: new Date(`${on}T00:00:00+07:00`),
    marks: ["LƯU HÀNH NỘI BỘ"],
    head: paperHead(organisations, `……-BC/${unit.level === "CITY" ? "TU" : "ĐU"}`, on),
    type: "BÁO CÁO",
    abstract: "hồ sơ xử lý dữ liệu cá nhân",
    paragraphs: [
      { text: `Dữ liệu cá nhân mà ${organisations[0]} và các tổ chức trực thuộc xử lý trên hệ thống, lập ${officialDate(on)}:` },
      ...entries.map(({ nameVi, peopleVi, purposeVi, groundVi, keptVi }, at) => ({
        lead: `${at + 1}. ${nameVi}.`,
        text: `Người có dữ liệu: ${peopleVi}. Mục đích: ${purposeVi}. Căn cứ: ${groundVi}. Thời hạn lưu giữ: ${keptVi}.`,
      })),
    ],
    recipients: { heading: "Nơi nhận:", lines: [`- Lưu ${committeeOf(organisations[0]!)}.`] },
    signedFor: signedFor(organisations[0]!, unit.level),
    annexes: entries.map(annex),
  };
}

/** Quoted, and never read as a formula by a spreadsheet. */
const cell = (text: string) => `"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;

/** One row a kind of data; begins with the mark by which Excel reads Vietnamese. */
function csvOf(entries: readonly Processing[]): string {
  const head = ["Mục đích", "Người có dữ liệu", "Dữ liệu", "Loại", "Cột", "Cấp được xem", "Căn cứ", "Thời hạn lưu giữ"];
  const rows = entries.flatMap((entry) =>
    entry.items.map((item) => [
      ...[`${entry.nameVi}: ${entry.purposeVi}`, entry.peopleVi, item.nameVi, kindOf(item.sensitive), item.columns.join(" ")],
      ...[seenBy(item.levels), entry.groundVi, entry.keptVi],
    ]),
  );
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** The register as a file; it says what the screen says. */
export async function registerFile(caller: Caller, unitId: string, format: RegisterFormat): Promise<DecisionFile> {
  const known = await register(caller, unitId);
  const stem = fileName("ho so xu ly du lieu ca nhan");
  if (format === "CSV")
    return { fileName: `${stem}.csv`, mediaType: "text/csv; charset=utf-8", content: Buffer.from(csvOf(known.entries)).toString("base64") };
  const on = dateInVietnam(new Date());
  return paperFile(stem, format, documentOf(known, await namesOn(caller.reading, known.unit.id, on), on));
}
