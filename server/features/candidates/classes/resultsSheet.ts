import { authorize } from "../../../access/ability.ts";
import { actingAs } from "../../../db/actingAs.ts";
import type { Caller } from "../../../db/caller.ts";
import { todayInVietnam, yearOf } from "../../../domain/calendar.ts";
import { badInput } from "../../../domain/errors.ts";
import { fold, normalise } from "../../../domain/vietnamese.ts";
import type { ClassSheet, ClassSheetFault, ClassSheetRow } from "../../../entities/classSheet.ts";
import { columnLetter } from "../../../sheets/cells.ts";
import { checkRow } from "../../../sheets/checkRow.ts";
import { readHead } from "../../../sheets/head.ts";
import { standardLimits } from "../../../sheets/limits.ts";
import { columnsRead } from "../../../sheets/mapHeaders.ts";
import { openSheet, type SheetFile } from "../../../sheets/openSheet.ts";
import type { AttendeeRecord } from "../../../sheets/records.ts";
import { SheetRefusal } from "../../../sheets/refusals.ts";
import { type LoadedPlace, loadClass, loadPlaces } from "./classes.reads.ts";

/** A list of one class; it comes within a request, and stays in memory only while that is answered. */
const limits = {
  ...standardLimits,
  fileBytes: 160 * 1024,
  rows: 1_050,
  unpackedBytes: 32 * 2 ** 20,
  cells: 40_000,
  sharedTextBytes: 8 * 2 ** 20,
};
const nameColumn = "fullName";

/** What a list of results says of the people of a class: whom each row is about, or what is wrong with it. Nothing is recorded. */
export async function previewClassResults(caller: Caller, classId: string, content: string): Promise<ClassSheet> {
  const row = await loadClass(caller.reading, classId);
  const actor = await actingAs(caller);
  authorize(actor, "read", "Class", row);
  authorize(actor, "recordClassResults", "Class", { ...row, state: "RUNNING" });
  const places = (await loadPlaces(caller.reading, row.id)).filter(({ placeState }) => placeState === "ACCEPTED");
  try {
    const file = await openSheet(Buffer.from(content, "base64"), undefined, limits);
    try {
      return await matched(file, places);
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SheetRefusal) throw badInput("content", error.message);
    throw error;
  }
}

async function matched(file: SheetFile, places: readonly LoadedPlace[]): Promise<ClassSheet> {
  const { map, firstRow } = await readHead(file, "CLASSES");
  if (map.missing.length > 0) throw badInput("content", "Bảng thiếu cột họ và tên hoặc ngày sinh. Thêm cột rồi tải lên lại.");
  const letter = map.columns.find(({ field }) => field === nameColumn || field === "givenName");
  const column = letter ? columnLetter(letter.column) : "";
  const sheet: ClassSheet = { rows: [], faults: [] };
  for await (const row of file.rows({ columns: columnsRead(map), from: firstRow })) {
    const checked = checkRow(row, { map, from1904: file.from1904, today: todayInVietnam() });
    if ("faults" in checked)
      sheet.faults.push(...checked.faults.map(({ place }) => ({ row: place.row, column: place.column, text: place.sentence })));
    else keep(sheet, checked.record as AttendeeRecord, places, column);
  }
  return sheet;
}

function keep(sheet: ClassSheet, record: AttendeeRecord, places: readonly LoadedPlace[], column: string): void {
  const wrong = (why: string): ClassSheetFault => ({ row: record.row, column, text: `Dòng ${record.row}, cột ${column}: ${why}` });
  const found = places.filter((place) => isSame(record, place));
  const [place] = found;
  const result = resultOf(record);
  if (!place) sheet.faults.push(wrong("Không có người này trong danh sách đã nhận của lớp. Đối chiếu họ tên và ngày sinh."));
  else if (found.length > 1) sheet.faults.push(wrong("Lớp có hai người cùng họ tên và ngày sinh. Nhập kết quả của họ bằng tay."));
  else if (place.result) sheet.faults.push(wrong("Người này đã có kết quả."));
  else if (sheet.rows.some(({ placeId }) => placeId === place.placeId)) sheet.faults.push(wrong("Người này đã có ở một dòng trên."));
  else if (!result) sheet.faults.push(wrong("Chưa có kết quả học. Ghi “Đạt” hoặc “Không đạt”."));
  else sheet.rows.push(rowOf(record, place, result));
}

const rowOf = (
  { row, certificateNumber, certificateOn }: AttendeeRecord,
  place: LoadedPlace,
  result: "PASSED" | "FAILED",
): ClassSheetRow => ({
  ...{ row, placeId: place.placeId, fullName: place.fullName, birthYear: yearOf(place.bornOn), result },
  certificateNumber: result === "PASSED" ? (certificateNumber ?? null) : null,
  certifiedOn: result === "PASSED" ? (certificateOn ?? null) : null,
});

/** A number that was given says that the class was passed. */
const resultOf = ({ passed, certificateNumber }: AttendeeRecord) =>
  passed === undefined ? certificateNumber && ("PASSED" as const) : passed ? ("PASSED" as const) : ("FAILED" as const);

/** Born on the day, and called so but for accents; of whom only the year is told, the name must be the same to the accent. */
function isSame({ fullName, born }: AttendeeRecord, place: LoadedPlace): boolean {
  if ("date" in born) return born.date === place.bornOn && fold(fullName) === fold(place.fullName);
  return born.year === yearOf(place.bornOn) && normalise(fullName).toLocaleLowerCase("vi") === place.fullName.toLocaleLowerCase("vi");
}
