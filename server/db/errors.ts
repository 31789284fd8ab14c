import { DatabaseError } from "pg";
import { QueryFailedError } from "typeorm";
import { AppError, badInput, conflict, notFound, numbersTried, periodClosed, targetClosed } from "../domain/errors.ts";
import { mustKeep } from "../domain/subjectRequests.ts";

/** The one character that no text of the database can hold, U+0000. */
const unreadable = () => new AppError("BAD_INPUT", "Có ký tự không đọc được. Xóa chữ vừa nhập rồi gõ lại.");

const datesOf = (message: string) => new AppError("CAPABILITY_DATES", message, "from");

/** What the database's own refusals mean to a person, by SQLSTATE or by the name of the violated constraint. */
const meanings: Record<string, () => AppError> = {
  CT404: notFound,
  "42501": notFound,
  CT001: () => badInput("occurredOn", "Ngày này đơn vị không hoạt động trong hệ thống tổ chức. Chọn ngày khác."),
  CT003: () => conflict("Đơn vị còn tổ chức trực thuộc. Chuyển hoặc giải thể các tổ chức đó trước."),
  CT004: () => periodClosed("occurredOn"),
  CT005: () => badInput("occurredOn", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó."),
  CT006: () => conflict("Đã có số liệu của ngày sau. Thu hồi số liệu đó trước.", "occurredOn"),
  CT007: () => badInput("indicator", "Chỉ tiêu này không nhập trực tiếp được như vậy."),
  CT008: () => badInput("indicator", "Chỉ tiêu này được tính từ hồ sơ, không nhập tay."),
  CT009: () => conflict("Số liệu này đã được thu hồi."),
  CT016: () => conflict("Đơn vị đã kết thúc hoạt động nên không giao chức vụ ở đó được. Tải lại trang để xem.", "unitId"),
  CT020: targetClosed,
  CT021: () => conflict("Đề nghị miễn này đã được quyết định. Tải lại trang để xem."),
  CT022: () => conflict("Địa bàn này đã đóng. Tải lại trang để xem."),
  CT023: () => conflict("Chỉ thu hồi được bước cuối cùng. Tải lại trang để xem.", "revision"),
  CT024: () => conflict("Bước này không còn hợp lệ với hồ sơ hiện tại. Tải lại trang để xem.", "revision"),
  CT025: () => conflict("Chi bộ còn người đang theo dõi. Kết thúc hoặc chuyển các hồ sơ đó đến chi bộ khác trước."),
  CT026: () => conflict("Từ ngày này chi bộ còn số liệu nhập tay. Chọn ngày sau số liệu đó.", "since"),
  CT027: () => conflict("Đảng viên đang chuyển sinh hoạt hoặc sinh hoạt tạm thời nơi khác. Thu hồi hoặc kết thúc việc chuyển trước."),
  CT290: () => conflict("Người này đang có hồ sơ theo dõi chưa kết thúc. Kết thúc hồ sơ đó trước rồi ghi lại.", "revision"),
  CT028: () => conflict("Chi bộ đã chốt danh sách đảng viên. Tải lại trang để xem."),
  CT029: () => conflict("Tăng giảm đảng viên không khớp với danh sách. Tải lại trang rồi thử lại."),
  CT034: () =>
    conflict("Dữ liệu của người này đã được khử danh tính nên không ghi thêm được. Mở hồ sơ mới nếu người này được theo dõi lại."),
  CT035: () => conflict("Yêu cầu này vừa được ghi tiếp ở nơi khác. Tải lại trang để xem.", "revision"),
  CT036: () => badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó."),
  CT037: () => conflict(mustKeep, "outcome"),
  one_open_request: () => conflict("Người này đang có một yêu cầu cùng loại chưa trả lời. Mở yêu cầu đó để làm tiếp.", "kind"),
  CT045: () => conflict("Hồ sơ đang được gửi đến chi bộ của phường, xã khác. Thu hồi trước, hoặc chờ nơi đó trả lời.", "revision"),
  one_letter_at_a_time: () => conflict("Hồ sơ đã được gửi đi. Tải lại trang để xem."),
  one_open_membership: () => conflict("Người này đang là đảng viên trong danh sách."),
  one_way_at_a_time: () => conflict("Đảng viên đang chuyển sinh hoạt. Tải lại trang để xem."),
  CT030: () => badInput("startsOn", "Ngày này đơn vị không được mở lớp. Chọn ngày khác."),
  CT031: () => conflict("Lớp không còn ở trạng thái làm được việc này. Tải lại trang để xem.", "revision"),
  CT032: () => conflict("Danh sách lớp vừa thay đổi. Tải lại trang rồi làm lại."),
  CT033: () => badInput("firstNumber", "Số giấy chứng nhận này đã cấp trong năm. Chọn số khác."),
  never_more_than_places: () => conflict("Số người nhận vào lớp nhiều hơn số chỗ. Bớt người hoặc tăng số chỗ.", "places"),
  one_place_at_a_time: () => conflict("Người này đang có tên trong một lớp chưa xong. Tải lại trang để xem."),
  CT430: () => conflict("Đơn vị đang có một đợt rà soát chưa kết thúc. Kết thúc đợt đó trước khi mở đợt mới.", "unitId"),
  CT431: () => conflict("Phần rà soát không còn ở trạng thái làm được việc này. Tải lại trang để xem.", "revision"),
  CT432: () => badInput("reason", "Còn chi bộ chưa gửi. Nêu lý do kết thúc khi còn thiếu."),
  CT433: () => conflict("Còn đảng viên chưa được rà soát. Ghi kết quả của mọi đảng viên rồi gửi."),
  CT434: () => badInput("items", "Tiêu chí hoặc căn cứ không thuộc đợt rà soát này. Tải lại trang rồi chọn lại."),
  CT435: () =>
    conflict("Khi mở đợt, chi bộ chưa có đảng viên nào trong danh sách nên không có gì để gửi. Nhập danh sách đảng viên cho đợt sau."),
  CT520: () =>
    new AppError(
      "NO_AUTHORITY",
      "Vào ngày này đơn vị không có thẩm quyền làm việc ấy. Xem mục Thẩm quyền ở trang Tổ chức, hoặc liên hệ cấp trên.",
      "on",
    ),
  CT521: () => conflict("Đơn vị đã kết thúc hoạt động nên không ghi thẩm quyền được. Tải lại trang để xem.", "unitId"),
  CT522: () => badInput("capability", "Cấp này không có thẩm quyền ấy theo quy trình. Chọn thẩm quyền khác."),
  CT523: () => badInput("from", "Ngày này đơn vị chưa được thành lập. Chọn ngày khác."),
  CT524: () =>
    new AppError("CAPABILITY_USED", "Từ ngày này đã có bước được ghi theo thẩm quyền ấy. Chọn ngày sau bước cuối cùng đã ghi.", "from"),
  CT525: () =>
    datesOf("Đơn vị đã có thẩm quyền này từ ngày ấy, hoặc đã có quyết định cho từ một ngày sau đó. Xem lại các khoảng thời gian đã ghi."),
  CT526: () => datesOf("Ngày này đơn vị chưa có hoặc không còn thẩm quyền ấy. Xem lại các khoảng thời gian đã ghi."),
  CT527: () => datesOf("Đã có quyết định kết thúc thẩm quyền này. Xem lại các khoảng thời gian đã ghi."),
  CT480: numbersTried,
  CT540: () => badInput("facts.number", "Số này đã dùng cho một quyết định khác của nhiệm kỳ. Nhập số khác."),
  CT541: () => badInput("facts.official", "Số đảng viên chính thức nhiều hơn danh sách của chi bộ ngày đó. Xem lại số này."),
  CT542: () => badInput("facts.helpers", "Người giúp đỡ không có trong danh sách đảng viên chính thức của chi bộ ngày đó. Chọn lại."),
  CT543: () => badInput("until", "Sinh hoạt tạm thời từ 3 tháng đến dưới 12 tháng; đi học thì tối đa 24 tháng. Chọn lại ngày kết thúc."),
  CT050: () => conflict("Việc nhập này đã sang bước khác. Tải lại trang để xem.", "revision"),
  CT380: () => conflict("Nhận xét tháng này vừa được sửa hoặc gửi. Tải lại trang để xem.", "revision"),
  one_review_a_month: () => conflict("Nhận xét tháng này vừa được sửa hoặc gửi. Tải lại trang để xem.", "revision"),
  CT381: () => periodClosed("month", "Tháng này không còn nhận nhận xét, hoặc chưa đến. Xem lại tháng đang chọn."),
  CT382: () => badInput("people", "Còn người chưa có đủ ba câu trả lời. Trả lời cho từng người rồi gửi."),
  import_job_pkey: () => conflict("Tệp này đã được tải lên. Tải lại trang để xem."),
  one_open_case: () => conflict("Người này đang có một hồ sơ khác chưa kết thúc."),
  no_second_white_place: () => conflict("Địa bàn này đã có trong danh sách.", "name"),
  one_of_a_round: () => conflict("Đề nghị điều chỉnh này đã có hoặc đã được trả lời. Tải lại trang để xem."),
  no_second_exemption: () => conflict("Trong thời gian này đã có một đề nghị miễn cùng loại.", "period"),
  "55P03": () => new AppError("UNAVAILABLE", "Hệ thống tổ chức đang được cập nhật. Thử lại sau ít giây."),
  "40001": () => new AppError("UNAVAILABLE", "Hệ thống đang bận. Thử lại sau ít giây."),
  "40P01": () => new AppError("UNAVAILABLE", "Hệ thống đang bận. Thử lại sau ít giây."),
  "22021": unreadable,
  "22P05": unreadable,
  never_upward: () => badInput("parentId", "Đơn vị này không thể đứng dưới đơn vị đã chọn."),
  result_event_reverses_key: () => conflict("Số liệu này đã được thu hồi."),
  account_login_key: () => badInput("login", "Tên đăng nhập đã có người dùng. Chọn tên khác."),
  account_login_check: () => badInput("login", "Tên đăng nhập gồm 3–64 ký tự: chữ thường không dấu, số, dấu chấm, gạch dưới, gạch nối."),
};

/** Whether row security refused a row or a right. */
export function isWallTwo(error: unknown): boolean {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError && cause.code === "42501";
}

/** A refusal of the database as an AppError; any other error comes back as it was. */
export function asAppError(error: unknown): unknown {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof DatabaseError)) return error;
  const meaning = meanings[cause.constraint ?? ""] ?? meanings[cause.code ?? ""];
  return meaning ? meaning() : error;
}
