import { DatabaseError } from "pg";
import { QueryFailedError } from "typeorm";
import { AppError, type ErrorCode } from "../../domain/errors.ts";
import type { StepProblem } from "../../domain/reorganisation.ts";

/** A problem as the database tells it: the step, a SQLSTATE of ours or the name of a constraint, and what else it knows. */
export interface RawProblem {
  step: number;
  code: string;
  detail?: string | null;
}

type Told = [code: string, field: string, message: string];

/** What stands in the way of a step, by SQLSTATE or by the name of the violated constraint. */
const meanings: Record<string, Told> = {
  CT001: ["NOT_IN_TREE", "effectiveOn", "Vào ngày này một đơn vị được chọn chưa thành lập hoặc đã kết thúc. Chọn ngày khác."],
  CT003: ["HANGS_IN_THE_AIR", "unitIds", "Còn tổ chức trực thuộc không có nơi đứng. Chọn đơn vị tiếp nhận cho các tổ chức đó."],
  CT004: ["PERIOD_CLOSED", "effectiveOn", "Ngày hiệu lực thuộc kỳ đã khóa sổ. Chọn ngày trong kỳ đang mở."],
  CT006: [
    "LATER_READING",
    "effectiveOn",
    "Một đơn vị được chia đã báo số liệu của ngày này hoặc ngày sau. Chọn ngày muộn hơn, hoặc thu hồi số liệu đó trước.",
  ],
  CT010: ["STOCK_SUM", "parts", "Số người chia cho các đơn vị chưa bằng số đang có. Chia lại cho đủ."],
  CT012: ["NOT_PLANNED", "id", "Chỉ thu hồi được thay đổi đang chờ đến ngày."],
  CT013: ["MALFORMED", "steps", "Các bước của quyết định không đúng mẫu. Tải lại trang rồi nhập lại."],
  CT014: ["NOTHING_CHANGES", "name", "Tên, mã, loại hình, lĩnh vực mới đều giống như cũ vào ngày này. Nhập khác đi, hoặc bỏ bước này."],
  CT015: ["HEIR_ENDED", "heirId", "Đơn vị tiếp nhận đã kết thúc hoạt động. Chọn đơn vị khác."],
  CT017: ["ALREADY_THERE", "underId", "Vào ngày này có đơn vị đã trực thuộc nơi được chọn. Bỏ đơn vị đó, hoặc chọn nơi khác."],
  CT041: [
    "PEOPLE_UNPLACED",
    "parts",
    "Danh sách phân công người của chi bộ được chia chưa chốt. Lập lại thay đổi với ngày muộn hơn, phân công đủ người rồi chốt.",
  ],
  CT042: ["NOT_OF_BRANCH", "personIds", "Có người không còn thuộc chi bộ này. Tải lại trang rồi chọn lại."],
  CT404: ["NOT_FOUND", "unitIds", "Có đơn vị không còn thuộc phạm vi của cấp đã quyết định."],
  never_upward: [
    "WRONG_PARENT",
    "underId",
    "Có đơn vị không thể đứng dưới đơn vị đã chọn. Chuyển các tổ chức trực thuộc sang nơi khác trước.",
  ],
  only_a_city_has_no_parent: ["WRONG_PARENT", "underId", "Đơn vị phải có cấp trên. Chọn đơn vị cấp trên."],
  unit_check: ["ENDS_TOO_EARLY", "effectiveOn", "Ngày kết thúc phải sau ngày thành lập. Chọn ngày muộn hơn."],
  unit_check1: ["OWN_HEIR", "heirId", "Chọn đơn vị khác để tiếp nhận."],
};
const fallback: Told = ["CANNOT_BE_DONE", "unitIds", "Không thực hiện được bước này. Kiểm tra lại các đơn vị và ngày hiệu lực."];

export function problemOf({ step, code, detail }: RawProblem): StepProblem {
  const [name, field, message] = meanings[code] ?? fallback;
  if (name === "STOCK_SUM" && detail) return { step, code: name, blocking: true, ...stockProblem(detail) };
  if (name === "PEOPLE_UNPLACED" && detail) return { step, code: name, field, message: unplacedText(detail), blocking: true };
  return { step, code: name, field, message, blocking: true };
}

function unplacedText(detail: string): string {
  const { held, missing } = JSON.parse(detail) as { held: number; missing: number };
  return missing > 0
    ? `Còn ${missing} trong ${held} người của chi bộ chưa được phân công. Phân công đủ từng người rồi chốt danh sách.`
    : `Danh sách phân công ${held} người của chi bộ chưa chốt. Chốt danh sách trước ngày hiệu lực.`;
}

/** Which stock does not come out: its code in the field (`stock.SOURCES`), its name in the message. */
function stockProblem(detail: string): Pick<StepProblem, "field" | "message"> {
  const { stock, what, held, given } = JSON.parse(detail) as { stock: string; what: string; held: number; given: number };
  const off = held > given ? `còn ${held - given} chưa chia` : `chia thừa ${given - held}`;
  return { field: `stock.${stock}`, message: `${what}: đang có ${held}, đã chia ${given}, ${off}. Chia lại cho đủ.` };
}

/** What a reading of the heir alone, from after the day of a merger, comes to: to be looked at, not refused (README, Decisions). */
export function readAlone({ step, detail }: RawProblem): StepProblem {
  const { name, what, on, reading, whole } = JSON.parse(detail ?? "{}") as Record<"name" | "what" | "on", string> &
    Record<"reading" | "whole", number>;
  const [year, month, day] = on.split("-");
  const message = `${name} đã báo ${reading} (${what}) ngày ${day}/${month}/${year}, tính riêng đơn vị này; sau thay đổi, số của ngày đó là ${whole}. Nếu ${reading} đã gồm cả đơn vị nhập vào thì thu hồi số liệu đó trước.`;
  return { step, code: "READ_ALONE", field: "effectiveOn", message, blocking: false };
}

/** Why a planned decision failed on its day. */
export const failureText = (code: string) => (meanings[code] ?? fallback)[2];

const errorOf: Record<string, ErrorCode> = { PERIOD_CLOSED: "PERIOD_CLOSED", NOT_FOUND: "NOT_FOUND" };

/** A refusal of the database as what is told to whoever asked; any other error comes back as it was. */
export function asProblem(error: unknown): unknown {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof DatabaseError) || cause.code === "CT404") return error;
  if (cause.code === "CT011") return refusal((JSON.parse(cause.detail ?? "[]") as RawProblem[]).map(problemOf)[0]!);
  const code = cause.constraint && meanings[cause.constraint] ? cause.constraint : cause.code;
  return code && meanings[code] ? refusal(problemOf({ step: Number(cause.hint ?? 0), code, detail: cause.detail ?? null })) : error;
}

export function refusal({ code, field, message }: StepProblem): AppError {
  return new AppError(errorOf[code] ?? (field === "effectiveOn" || field === "id" ? "CONFLICT" : "BAD_INPUT"), message, field);
}
