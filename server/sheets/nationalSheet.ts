import type { Field } from "./fields.ts";

/** A column of the member sheet of the national database; `field` null: not taken, so its cells never leave the reader. */
export interface NationalColumn {
  readonly heading: string;
  readonly field: Field | null;
}

const taken = (heading: string, field: Field): NationalColumn => ({ heading, field });
const left = (heading: string): NationalColumn => ({ heading, field: null });

/**
 * The 33 columns (DOMAIN §5.4). TO BE CONFIRMED: what the columns hold is sourced, how exactly each is called and in which order is
 * not. Nothing depends on the order; each heading is known by its words.
 */
export const nationalSheet: readonly NationalColumn[] = [
  left("STT"),
  left("ID"),
  taken("Họ và tên khai sinh (*)", "fullName"),
  left("Tên gọi khác"),
  taken("Giới tính (*)", "sex"),
  taken("Ngày tháng năm sinh (*)", "born"),
  taken("Dân tộc (*)", "ethnicity"),
  taken("Tôn giáo (*)", "religion"),
  taken("Số định danh cá nhân (*)", "nationalId"),
  taken("Số thẻ Đảng viên (*)", "cardNumber"),
  left("Nơi cấp thẻ Đảng"),
  left("Ngày cấp thẻ Đảng"),
  left("Số thẻ Đảng viên theo mẫu cũ"),
  taken("Tổ chức Đảng đang sinh hoạt (*)", "branch"),
  left("Nơi đăng ký khai sinh - Quốc gia"),
  left("Nơi đăng ký khai sinh - Tỉnh/Thành phố"),
  left("Nơi đăng ký khai sinh - Chi tiết"),
  left("Quê quán - Quốc gia"),
  left("Quê quán - Tỉnh/Thành phố"),
  left("Quê quán - Chi tiết"),
  left("Nơi thường trú"),
  left("Nơi tạm trú"),
  left("Nơi ở hiện tại"),
  taken("Ngày vào Đảng (*)", "admittedOn"),
  taken("Ngày vào Đảng chính thức (*)", "officialOn"),
  left("Số CMND cũ"),
  taken("Trạng thái", "status"),
  left("Ngày ra khỏi Đảng"),
  left("Ngày từ trần"),
  left("Ngày miễn sinh hoạt"),
  left("Ngày chuyển đi"),
  left("Lý do"),
  left("Đề nghị xóa"),
];
