import type { ImportKind } from "./mapping.ts";
import { SheetWriter } from "./sheetWriter.ts";

const person = [
  ["Họ và tên", "Nguyễn Thị Ví Dụ"],
  ["Ngày sinh", "17/05/1980"],
  ["Giới tính", "Nữ"],
  ["Dân tộc", "Kinh"],
  ["Tôn giáo", "Không"],
  ["Số định danh cá nhân", "001180012345"],
  // No branch of this name: a row left in by mistake is named, and never added.
  ["Chi bộ", "Chi bộ Ví Dụ (ghi đúng tên hoặc mã chi bộ)"],
] as const;
const columns: Readonly<Record<ImportKind, readonly (readonly [heading: string, example: string])[]>> = {
  MEMBERS: [...person, ["Số thẻ đảng viên", ""], ["Ngày vào Đảng", "03/02/2010"], ["Ngày chính thức", "03/02/2011"]],
  CANDIDATES: [...person, ["Nhóm nguồn", "Giáo viên"], ["Ngày vào nguồn", "01/09/2026"], ["Đoàn viên", "x"]],
};

/** A workbook with the headings that a list needs and one row that shows how to fill it in; every cell is text, so no zero is lost. */
export function sampleSheet(kind: ImportKind): Buffer {
  const sheet = new SheetWriter(
    "Mẫu",
    columns[kind].map(([heading]) => heading),
  );
  sheet.add(columns[kind].map(([, example]) => example || null));
  return sheet.end();
}
