/**
 * Why a file as a whole is not read. Codes are stable: clients and logs know them; the sentence says what to do. Neither holds a word of
 * the file.
 */
export const refusals = {
  EMPTY: "Tệp không có dữ liệu. Kiểm tra lại tệp rồi chọn lại.",
  NOT_A_SHEET: "Đây không phải bảng tính .xlsx hoặc .csv. Mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi tải lên lại.",
  OLD_FORMAT: "Tệp thuộc dạng bảng tính cũ hoặc dạng khác (.xls, .xlsb, .ods). Mở bằng Excel, lưu lại thành .xlsx rồi tải lên.",
  ENCRYPTED: "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu trong Excel, lưu lại rồi tải lên.",
  ZIP_BOMB: "Tệp nén bung ra lớn bất thường nên bị từ chối. Sao chép phần dữ liệu sang tệp mới rồi lưu lại.",
  SIZE_LIES: "Tệp khai sai độ lớn của chính nó, có thể đã hỏng hoặc bị can thiệp. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
  BROKEN: "Tệp bị hỏng, không đọc hết được. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
  NESTED_FILES: "Bảng tính có tệp khác nhúng bên trong. Bỏ các tệp nhúng, lưu lại rồi tải lên.",
  MACROS: "Bảng tính có chứa macro. Lưu lại thành “Excel Workbook (.xlsx)” không có macro rồi tải lên.",
  EXTERNAL_LINKS: "Bảng tính lấy dữ liệu từ tệp khác. Vào Data, chọn Edit Links, chọn Break Link, lưu lại rồi tải lên.",
  UNSAFE_XML: "Tệp có phần khai báo không được phép trong bảng tính (DTD). Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
  FILE_TOO_LARGE: "Tệp quá lớn. Chia thành nhiều tệp nhỏ rồi tải lên từng tệp.",
  TOO_MANY_ROWS: "Bảng có quá nhiều dòng. Chia thành nhiều tệp rồi tải lên từng tệp.",
  TOO_MANY_COLUMNS: "Bảng có quá nhiều cột. Xóa các cột không dùng rồi tải lên lại.",
  TOO_MANY_CELLS: "Bảng có quá nhiều ô. Chia thành nhiều tệp rồi tải lên từng tệp.",
  TOO_MUCH_TEXT: "Bảng có quá nhiều chữ để đọc trong một lần. Chia thành nhiều tệp, hoặc lưu thành CSV UTF-8 rồi tải lên.",
  CELL_TOO_LONG: "Có ô chứa quá nhiều chữ. Rút gọn ô đó rồi tải lên lại.",
  NO_SUCH_SHEET: "Không có trang tính đã chọn trong tệp. Chọn lại trang tính.",
  NO_HEADINGS: "Không tìm thấy dòng tiêu đề cột. Bảng phải có dòng tiêu đề, trong đó có cột họ và tên.",
  CSV_BROKEN: "Dấu ngoặc kép trong tệp CSV không khớp nhau. Mở bằng Excel, lưu lại thành CSV UTF-8 hoặc .xlsx rồi tải lên.",
  ENCODING_UTF16: "Tệp CSV dùng bảng mã UTF-16. Lưu lại thành “CSV UTF-8”, hoặc đồng ý để phần mềm chuyển mã.",
  ENCODING_TCVN3: "Tệp CSV dùng phông chữ cũ TCVN3 (.VnTime). Xem trước kết quả rồi đồng ý chuyển sang Unicode.",
  ENCODING_VNI: "Tệp CSV dùng phông chữ cũ VNI. Xem trước kết quả rồi đồng ý chuyển sang Unicode.",
  ENCODING_WINDOWS_1258: "Tệp CSV dùng bảng mã Windows-1258. Lưu lại thành “CSV UTF-8”, hoặc đồng ý để phần mềm chuyển mã.",
  ENCODING_UNKNOWN: "Không nhận ra bảng mã của tệp CSV. Mở bằng Excel, lưu lại thành “CSV UTF-8” rồi tải lên.",
} as const;

export type RefusalCode = keyof typeof refusals;

/** `row` is the sheet's own row number, where the cause lies in one row. Its message may be shown and logged. */
export class SheetRefusal extends Error {
  override readonly name = "SheetRefusal";

  constructor(
    readonly code: RefusalCode,
    readonly row?: number,
  ) {
    super(row === undefined ? refusals[code] : `Dòng ${row}: ${refusals[code]}`);
  }
}
