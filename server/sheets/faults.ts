import { columnLetter } from "./cells.ts";
import type { Field } from "./fields.ts";

/** What may be wrong with a cell. Codes are stable; a sentence says what to do and never holds a word of the cell. */
export const faultSentences = {
  MISSING: "Ô bắt buộc còn trống. Nhập rồi tải lên lại.",
  FORMULA: "Ô chứa công thức, không phải dữ liệu. Sao chép ô rồi dán lại bằng “Dán giá trị”.",
  CELL_ERROR: "Ô báo lỗi của bảng tính (#N/A, #REF!…). Nhập lại giá trị.",
  UNEXPECTED_VALUE: "Ô chứa giá trị TRUE/FALSE, không phải dữ liệu của cột này. Nhập lại.",
  TOO_LONG: "Nội dung ô quá dài. Rút gọn lại.",
  LEGACY_TEXT: "Chữ viết bằng phông cũ (TCVN3 hoặc VNI). Đồng ý chuyển sang Unicode ở bước xem trước, hoặc nhập lại bằng Unicode.",
  NAME_SHAPE: "Họ và tên có chữ số hoặc ký hiệu lạ. Nhập lại họ và tên.",
  NAME_HALF: "Họ và tên tách hai cột mà một cột còn trống. Nhập đủ cả hai cột.",
  DATE_SHAPE: "Không đọc được ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 05/02/1990.",
  DATE_IMPOSSIBLE: "Ngày này không có trong lịch. Kiểm tra lại ngày và tháng.",
  DATE_MONTH_FIRST: "Tháng đứng trước ngày (kiểu Mỹ). Nhập lại theo dạng ngày/tháng/năm.",
  DATE_AMBIGUOUS: "Cột này có dấu hiệu lẫn lộn ngày và tháng, nên không rõ số nào là ngày. Kiểm tra và nhập lại dạng chữ ngày/tháng/năm.",
  DATE_SHORT_YEAR: "Năm phải đủ bốn chữ số, ví dụ 1990.",
  DATE_WITHOUT_DAY: "Thiếu ngày hoặc tháng. Nhập đủ ngày/tháng/năm.",
  DATE_YEAR_ONLY: "Chỉ có năm. Cột này cần đủ ngày/tháng/năm.",
  DATE_IS_YEAR:
    "Ô hiện một ngày của năm 1905, thường do chỉ nhập năm vào ô định dạng ngày. Nhập đủ ngày/tháng/năm, hoặc định dạng ô là Text.",
  DATE_WITH_TIME: "Ô ngày kèm cả giờ. Chỉ để lại ngày/tháng/năm.",
  DATE_OUT_OF_RANGE: "Ngày nằm ngoài khoảng có thể có. Kiểm tra lại năm.",
  DATE_ORDER: "Ngày này sớm hơn ngày phải có trước nó. Kiểm tra lại cả hai ngày.",
  SEX_UNKNOWN: "Giới tính phải là Nam hoặc Nữ.",
  ETHNICITY_UNKNOWN: "Không có tên dân tộc này trong danh mục 54 dân tộc. Kiểm tra lại chính tả.",
  RELIGION_UNKNOWN: "Không nhận ra tôn giáo. Ghi tên tôn giáo, hoặc “Không”.",
  ID_LOST_ZEROS:
    "Số định danh thiếu chữ số, có thể do bảng tính làm mất số 0 ở đầu. Định dạng cột là Text (Văn bản) rồi nhập lại đủ 12 chữ số.",
  ID_ROUNDED: "Số bị bảng tính viết gọn (dạng 1,2E+11) nên đã mất chữ số. Định dạng cột là Text (Văn bản) rồi nhập lại.",
  ID_NINE_DIGITS: "Chín chữ số là số CMND cũ, hoặc đã mất số 0 ở đầu. Nhập số định danh đủ 12 chữ số.",
  ID_SHAPE: "Số định danh cá nhân phải gồm đúng 12 chữ số, bắt đầu bằng số 0.",
  CARD_LOST_ZEROS: "Số thẻ thiếu chữ số, có thể do bảng tính làm mất số 0 ở đầu. Định dạng cột là Text (Văn bản) rồi nhập lại.",
  CARD_SHAPE: "Số thẻ đảng viên phải gồm 8 hoặc 12 chữ số.",
  EDUCATION_UNKNOWN: "Không nhận ra trình độ. Ghi lớp đã học xong (ví dụ 12/12) hoặc trình độ (ví dụ Đại học).",
  EDUCATION_IS_DATE: "Bảng tính đã đổi trình độ (ví dụ 12/12) thành ngày. Định dạng cột là Text (Văn bản) rồi nhập lại.",
  STATUS_UNKNOWN: "Không nhận ra trạng thái đảng viên. Dùng các từ trong danh mục, ví dụ “Đang sinh hoạt”.",
  YES_NO_UNKNOWN: "Ghi “Có”, “Không” hoặc đánh dấu x.",
  RESULT_UNKNOWN: "Không nhận ra kết quả học. Ghi “Đạt”, “Không đạt” hoặc xếp loại.",
} as const;

export type FaultCode = keyof typeof faultSentences;

/** What can be logged: where and why. `heading` is the column's own. */
export interface FaultPlace {
  readonly row: number;
  readonly column: string;
  readonly heading: string;
  readonly field: Field;
  readonly code: FaultCode;
  readonly sentence: string;
}

/** `value` is the cell's content as read: for the person who corrects it, never for a log. */
export interface Fault {
  readonly place: FaultPlace;
  readonly value: string;
}

export function faultAt(row: number, column: number, heading: string, field: Field, code: FaultCode, value: string): Fault {
  const letter = columnLetter(column);
  const sentence = `Dòng ${row}, cột ${letter} (${heading}): ${faultSentences[code]}`;
  return { place: { row, column: letter, heading, field, code, sentence }, value };
}
