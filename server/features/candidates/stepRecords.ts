import type { Reader } from "../../db/reading.ts";
import type { CalendarDate } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { shortDate } from "../../domain/partyPapers.ts";
import { periodOf } from "../../domain/periods.ts";
import type { EventCode } from "../../domain/procedure/codes.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import type { LoadedCase } from "./loadCase.ts";
import { usedNumbers } from "./meeting.sql.ts";

const decisions: readonly EventCode[] = ["DECIDE", "RECOGNISE", "REMOVE"];
const meetings: readonly EventCode[] = ["HOLD_BRANCH_MEETING", "HOLD_RECOGNITION_BALLOT"];

/** What a step says is held against what is recorded already; BAD_INPUT names the field. */
export async function checkAgainstRecords(read: Reader, row: LoadedCase, { event, on, number, official }: ProcedureEvent): Promise<void> {
  if (decisions.includes(event) && number) await refuseUsedNumbers(read, on, [number], "facts.number");
  if (meetings.includes(event)) await refuseMoreThanListed(read, row.id, on, official ?? 0);
}

/** One number a ward and term (DOMAIN §8); asked by the ward itself. */
export async function refuseUsedNumbers(
  read: Reader,
  on: CalendarDate,
  numbers: readonly string[],
  field: "firstNumber" | "facts.number",
): Promise<void> {
  const term = periodOf(on, "TERM");
  const [used] = await read.rows<{ number: string; on: CalendarDate }>("usedNumbers", usedNumbers, [
    numbers,
    ...[term.startsOn, term.endsBefore],
  ]);
  const instead = field === "firstNumber" ? "Chọn số bắt đầu khác." : "Nhập số khác.";
  if (used) throw badInput(field, `Số ${used.number} đã dùng cho quyết định ngày ${shortDate(used.on)}. ${instead}`);
}

/** A meeting counts no more official members than the branch's list held that day (DOMAIN `vote.branch`), where it kept a whole one. */
async function refuseMoreThanListed(read: Reader, caseId: string, on: CalendarDate, official: number): Promise<void> {
  const [row] = await read.rows<{ listed: number | null }>("caseOfficials", "select case_officials($1, $2) as listed", [caseId, on]);
  const listed = row?.listed ?? null;
  if (listed !== null && official > listed)
    throw badInput(
      "facts.official",
      `Ngày ${shortDate(on)} danh sách chi bộ có ${listed} đảng viên chính thức. Nhập số không quá ${listed}, hoặc bổ sung danh sách trước.`,
    );
}
