import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { paperNumber } from "../../domain/partyPapers.ts";
import { checkName } from "../../domain/persons.ts";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import { moreThanHalf } from "../../domain/procedure/majority.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { LoadedCase } from "./loadCase.ts";
import type { MeetingItemInput, RecordMeetingInput } from "./meeting.inputs.ts";

const most = { items: 100, members: 60, number: 100_000, reason: 1000 };
const suffixShape = /^-[\p{L}]{1,10}(\/[\p{L}]{1,15})?$/u;

/** Refuses, by its field, what cannot be a meeting whatever the cases are. */
export function checkMeeting(input: RecordMeetingInput): void {
  const { on, members, firstNumber, numberSuffix, signer, items } = input;
  if (on > todayInVietnam()) throw badInput("on", "Ngày họp chưa đến. Nhập ngày hôm nay hoặc trước đó.");
  if (members < 1 || members > most.members) throw badInput("members", `Số ủy viên Ban Thường vụ từ 1 đến ${most.members}.`);
  if (firstNumber < 1 || firstNumber > most.number) throw badInput("firstNumber", "Số quyết định đầu tiên là số nguyên từ 1.");
  if (!suffixShape.test(normalise(numberSuffix))) throw badInput("numberSuffix", "Ký hiệu viết như -QĐ/ĐU.");
  checkName(signer, "signer");
  if (items.length < 1 || items.length > most.items) throw badInput("items", `Chọn từ 1 đến ${most.items} hồ sơ.`);
  const known = new Set<string>();
  for (const [at, { candidateId, yes }] of items.entries()) {
    if (yes < 0 || yes > members) throw badInput(`items.${at}.yes`, `Số phiếu tán thành từ 0 đến ${members}.`);
    if (known.has(candidateId.toLowerCase())) throw badInput(`items.${at}`, "Mỗi hồ sơ chỉ ghi một lần trong phiên họp.");
    known.add(candidateId.toLowerCase());
  }
}

/**
 * What each vote is to the procedure: an admission that carried is decided under the next number, one that did not is declined with its
 * reason and takes no number; of a probationer it is always the recognition, which the procedure refuses without a majority.
 */
export function eventsOf(input: RecordMeetingInput, rows: readonly LoadedCase[]): ProcedureEvent[] {
  const { on, members, numberSuffix } = input;
  const signer = checkName(input.signer, "signer");
  let next = input.firstNumber;
  return input.items.map((item, at): ProcedureEvent => {
    const { yes } = item;
    const recognises = rows[at]!.state === "PROBATION_REVIEW";
    if (!recognises && !moreThanHalf(yes, members)) return { event: "DECLINE", on, members, yes, reason: reasonOf(item, at) };
    const number = paperNumber(`${next++}${normalise(numberSuffix)}`);
    return { event: recognises ? "RECOGNISE" : "DECIDE", on, members, yes, number, signer };
  });
}

function reasonOf({ declineReason }: MeetingItemInput, at: number): string {
  const reason = normalise(declineReason ?? "");
  if (!reason || reason.length > most.reason)
    throw badInput(`items.${at}.declineReason`, `Biểu quyết không quá nửa: nêu lý do không kết nạp, tối đa ${most.reason} ký tự.`);
  return reason;
}
