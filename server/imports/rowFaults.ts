import { type FaultCode, faultSentences } from "../sheets/faults.ts";
import type { Field } from "../sheets/fields.ts";
import { refusals } from "../sheets/refusals.ts";
import { englishOf } from "./english.ts";

/** What may be wrong with a row beside its cells. Codes are stable; no sentence holds a word of the file, nor who or where somebody else is. */
export const rowFaultSentences = {
  UNIT_UNKNOWN: "Không tìm thấy chi bộ này trong phạm vi của đơn vị. Ghi đúng mã, hoặc đúng tên đủ dấu.",
  UNIT_AMBIGUOUS: "Có nhiều chi bộ cùng tên này. Ghi mã của chi bộ thay cho tên.",
  UNIT_NEEDED: "Chưa ghi chi bộ. Ghi mã hoặc tên của chi bộ.",
  REPEATED: "Người này đã có ở một dòng phía trên của tệp.",
  NUMBER_REPEATED: "Số này đã có ở một dòng phía trên của tệp, với một người khác.",
  SOURCE_GROUP_UNKNOWN: "Không có nhóm nguồn này. Ghi đúng tên nhóm nguồn trong danh mục.",
  AGE: "Tuổi phải từ 14 đến 100. Kiểm tra lại ngày sinh.",
  OFFICIAL_ON_NEEDED: "Đảng viên chính thức phải có ngày chính thức. Nhập ngày chính thức.",
  STATUS_ENDED: "Chỉ nhập người đang là đảng viên. Bỏ dòng này khỏi danh sách.",
  NUMBER_OF_ANOTHER: "Số định danh này đang ghi cho một người có họ tên hoặc ngày sinh khác. Đối chiếu lại với thẻ căn cước.",
  IN_ANOTHER_BRANCH: "Người này đang ở một chi bộ khác trong phạm vi của đơn vị. Kiểm tra lại chi bộ, hoặc làm thủ tục chuyển sinh hoạt.",
  SEVERAL_ALIKE: "Chi bộ có nhiều người cùng họ tên và ngày sinh. Ghi số định danh để phân biệt.",
  ALIKE_OTHER_NUMBER: "Chi bộ có một người cùng họ tên và ngày sinh nhưng số định danh khác. Đối chiếu lại.",
  KNOWN_WITHOUT_CASE: "Chi bộ đã có hồ sơ của người này và hồ sơ đã kết thúc. Chi bộ mở lại hồ sơ nếu cần.",
  HAS_OPEN_CASE: "Người này đang có hồ sơ kết nạp chưa kết thúc. Ghi nhận tiếp ở hồ sơ đó.",
  IS_MEMBER: "Người này đã là đảng viên.",
  KNOWN_NOT_MEMBER: "Người này đã có trong hệ thống nhưng không còn là đảng viên. Đối chiếu lại với chi bộ.",
  HELD_ALREADY: "Người hoặc số ở dòng này cần cấp dưới đối chiếu trước. Thành phố không thêm được; gửi dòng này cho đảng ủy phường, xã.",
  STILL_PROBATIONARY:
    "Người này đang là đảng viên dự bị trong danh sách. Tệp không công nhận chính thức được: chi bộ mở trang của đảng viên, chọn “Theo dõi thời gian dự bị”, rồi làm tiếp đến quyết định công nhận. Muốn nhập thông tin khác, bỏ ngày chính thức và ghi trạng thái dự bị ở dòng này.",
  ROLL_CLOSED: "Danh sách của chi bộ mở trong một kỳ đã khóa sổ nên không thêm người vào được nữa. Báo cấp trên.",
  DIFFERS: "Khác với thông tin đang lưu. Không ghi đè; kiểm tra rồi sửa ở hồ sơ, hoặc sửa trong tệp.",
} as const;
export type RowFaultCode = keyof typeof rowFaultSentences;
export type ImportFaultCode = FaultCode | RowFaultCode;

/** What stops rows that could be read: people already held, or held otherwise. */
export const conflictCodes: ReadonlySet<string> = new Set<RowFaultCode>([
  "NUMBER_OF_ANOTHER",
  "IN_ANOTHER_BRANCH",
  "SEVERAL_ALIKE",
  "ALIKE_OTHER_NUMBER",
  "KNOWN_WITHOUT_CASE",
  "HAS_OPEN_CASE",
  "IS_MEMBER",
  "KNOWN_NOT_MEMBER",
  "HELD_ALREADY",
  "STILL_PROBATIONARY",
  "ROLL_CLOSED",
  "DIFFERS",
]);

/** Why an import stopped, beside what is wrong with a file as a whole. */
const endings: Readonly<Record<string, string>> = {
  RIGHT_WITHDRAWN: "Người tải lên không còn giữ chức vụ này nên việc nhập đã dừng. Những dòng đã ghi vẫn còn.",
  BROKE_DOWN: "Việc nhập bị gián đoạn nhiều lần nên đã dừng. Thử lại, hoặc báo người quản trị.",
  EXPIRED: "Quá một ngày không có thao tác tiếp nên tệp đã được xóa. Tải lên lại nếu cần.",
};
const sentences: Readonly<Record<string, string>> = { ...refusals, ...endings, ...faultSentences, ...rowFaultSentences };

/** What a code says, in both languages. */
export const told = (code: string) => ({ textVi: sentences[code] ?? code, textEn: englishOf[code] ?? code });

/** As it is kept and told: where and why, never what stood there. `other` is the row that had it first. */
export interface KeptFault {
  readonly column: string;
  readonly heading: string;
  readonly field: Field;
  readonly code: ImportFaultCode;
  readonly other?: number;
}
