import { basic, of, type Processing, security, sensitive } from "./entry.ts";

export const users: Processing = {
  code: "USERS",
  name: ["Tài khoản và đăng nhập", "Accounts and signing in"],
  people: ["Cán bộ dùng hệ thống", "Those who work with the system"],
  purpose: ["Biết ai được làm gì, chặn người lạ", "To know who may do what, and to keep strangers out"],
  ground: security,
  kept: [
    "Trong thời gian giữ chức vụ; phiên đăng nhập 30 ngày sau khi hết hạn, mạng đã biết 90 ngày, lần sai mật khẩu 1 ngày",
    "While a post is held; sessions 30 days after their end, known networks 90 days, wrong passwords a day",
  ],
  items: [
    basic("Họ tên, tên đăng nhập", "Name and login", ...of("account", "login", "full_name", "search", "created_at")),
    basic("Số lần ghi số định danh trong ngày", "National IDs entered today", ...of("account", "numbers_on", "numbers_entered")),
    basic("Chức vụ, thời gian giữ", "Posts and their time", ...of("post", "role", "during")),
    sensitive("Mật khẩu (băm)", "Password (hashed)", ...of("credential", "password_hash", "must_change", "changed_at")),
    basic("Phiên đăng nhập", "Sessions", ...of("session", "token_hash", "role", "level", "created_at", "expires_at")),
    basic("Mạng và lần sai mật khẩu (băm)", "Networks and wrong passwords (hashed)", ...of("known_network", "network_hash", "at")),
  ],
};

export const log: Processing = {
  code: "LOG",
  name: ["Nhật ký và chứng cứ", "Log and proofs"],
  people: ["Cán bộ dùng hệ thống; người có hồ sơ được xem", "Those who work with the system; those whose record was looked at"],
  purpose: ["Ai đã xem, đã sửa gì, khi nào, vì sao", "Who looked at or changed what, when and why"],
  ground: security,
  kept: [
    "Lâu dài; không chứa giá trị cá nhân, và được lược khi khử danh tính",
    "For good; it holds no personal values and is stripped when a name goes",
  ],
  items: [
    basic(
      "Ai đã xem hồ sơ",
      "Who looked at a record",
      ...of("person_view", "on_day", "role", "reason", "account_name", "unit_name", "fields", "times", "first_at", "last_at"),
    ),
    basic("Nhật ký thay đổi", "Log of changes", ...of("audit_entry", "at", "role", "action", "subject_type", "outcome", "changes")),
    basic(
      "Chứng cứ khử danh tính",
      "Proofs of removed names",
      "person.deidentified_on",
      ...of("deidentification", "rule", "months", "closed_as", "closed_on", "fields", "counts", "done_at"),
    ),
    basic("Mã gửi của máy khách", "Keys of clients", ...of("request_key", "request_hash", "answer", "at")),
  ],
};

const job = [
  ...[
    "role",
    "kind",
    "file_name",
    "size",
    "sha256",
    "parts",
    "state",
    "proposal",
    "mapping",
    "doubts",
    "refusal",
    "cleared",
    "total",
    "done_row",
  ],
  ...["added", "changed", "same", "conflicts", "faulty", "asked", "missing", "undone", "kept", "uploaded_at", "applied_at", "ended_at"],
];

/** Lists of people from files. */
export const imports: Processing = {
  code: "IMPORTS",
  name: ["Nhập danh sách từ tệp", "Importing lists from files"],
  people: ["Người có tên trong tệp; cán bộ tải tệp lên", "Those named in a file; whoever uploads it"],
  purpose: [
    "Đưa danh sách có sẵn vào hệ thống, kiểm tra từng dòng, hoàn tác được",
    "To take in lists that exist, row by row, and to undo it",
  ],
  ground: security,
  kept: [
    "Tệp và dòng lỗi được mã hóa, xóa khi nhập xong hoặc sau một ngày; kết quả từng dòng giữ cùng hồ sơ",
    "The file and its bad rows are sealed and go when the import ends or after a day; what became of each row stays with the record",
  ],
  items: [
    basic("Tệp, tiến độ, kết quả", "File, progress, outcome", ...of("import_job", ...job)),
    sensitive("Nội dung tệp (mã hóa)", "The file itself (sealed)", "import_part.sealed"),
    sensitive(
      "Kết quả từng dòng; dòng lỗi (mã hóa)",
      "What became of each row; bad rows (sealed)",
      ...of("import_row", "action", "faults", "filled", "cells", "asked", "undo"),
    ),
  ],
};

/** What persons asked about the data held of them. */
export const requests: Processing = {
  code: "REQUESTS",
  name: ["Yêu cầu của người có dữ liệu", "Requests of persons concerned"],
  people: ["Người yêu cầu về dữ liệu của mình", "Those who ask about their own data"],
  purpose: [
    "Trả lời đúng hạn yêu cầu xem, sửa, xóa, hạn chế dùng dữ liệu, rút lại sự đồng ý",
    "To answer in time who asks to see, correct, erase or restrict their data or takes consent back",
  ],
  ground: ["Quyền của chủ thể dữ liệu theo luật bảo vệ dữ liệu cá nhân", "Rights of the persons concerned under the law on personal data"],
  kept: [
    "Lâu dài làm chứng cứ; lời lẽ và số văn bản bị xóa khi khử danh tính",
    "For good, as evidence; words and numbers of letters go when the name goes",
  ],
  items: [
    sensitive(
      "Yêu cầu, cách xác minh người yêu cầu, ngày nhận và báo nhận",
      "What was asked, how identity was checked, days of receipt and acknowledgement",
      ...of("subject_request", "kind", "identity", "state", "received_on", "acknowledged_on", "recorded_at", "acknowledge_recorded_at"),
    ),
    sensitive(
      "Trả lời, căn cứ, số và ngày văn bản",
      "Answer, ground, number and day of the letter",
      ...of("subject_request", "outcome", "ground", "words", "letter", "answered_on", "answer_recorded_at"),
    ),
  ],
};
