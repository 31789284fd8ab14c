import type { Written } from "../sheetFiles.ts";

/** The columns of the national sheet that are read, and one that never is. */
export const headings = [
  ...["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Dân tộc", "Tôn giáo", "Số định danh cá nhân", "Số thẻ đảng viên"],
  ...["Tổ chức đảng", "Nơi cư trú", "Ngày vào Đảng", "Ngày chính thức", "Trạng thái"],
];
const at = Object.fromEntries(headings.map((heading, place) => [heading, place])) as Record<string, number>;

/** One fault of a kind: what is written instead, under which heading it must be named, and by which code. */
interface Spoilt {
  heading: string;
  code: string;
  value: (row: number, before: (heading: string) => Written) => Written;
}
const spoil = (heading: string, code: string, value: Written | Spoilt["value"]): Spoilt => ({
  heading,
  code,
  value: typeof value === "function" ? value : () => value,
});

/** Every kind of fault that a list of members can have. */
export const spoilt: readonly Spoilt[] = [
  spoil("Họ và tên", "MISSING", null),
  spoil("Họ và tên", "NAME_SHAPE", "Nguyễn Văn 007"),
  spoil("Họ và tên", "LEGACY_TEXT", "NguyÔn V¨n TiÕn"),
  spoil("Họ và tên", "TOO_LONG", "Nguyễn ".repeat(40)),
  spoil("Họ và tên", "FORMULA", { formula: "A1" }),
  spoil("Họ và tên", "CELL_ERROR", { type: "e", xml: "<v>#N/A</v>" }),
  spoil("Giới tính", "SEX_UNKNOWN", "Nữa"),
  spoil("Giới tính", "UNEXPECTED_VALUE", { type: "b", xml: "<v>1</v>" }),
  spoil("Ngày sinh", "DATE_IMPOSSIBLE", "31/02/1975"),
  spoil("Ngày sinh", "DATE_MONTH_FIRST", "02/25/1975"),
  spoil("Ngày sinh", "DATE_SHAPE", "không rõ"),
  spoil("Ngày sinh", "DATE_SHORT_YEAR", "20/12/75"),
  spoil("Ngày sinh", "DATE_WITHOUT_DAY", "12/1975"),
  spoil("Ngày sinh", "DATE_OUT_OF_RANGE", "20/12/2190"),
  spoil("Ngày sinh", "DATE_IS_YEAR", { serial: 1975 }),
  spoil("Ngày sinh", "DATE_WITH_TIME", { serial: 27000.5 }),
  spoil("Dân tộc", "ETHNICITY_UNKNOWN", "Kanh"),
  spoil("Tôn giáo", "RELIGION_UNKNOWN", "Có theo"),
  spoil("Số định danh cá nhân", "ID_LOST_ZEROS", 1085123456),
  spoil("Số định danh cá nhân", "ID_NINE_DIGITS", "012345678"),
  spoil("Số định danh cá nhân", "ID_ROUNDED", "1,2E+11"),
  spoil("Số định danh cá nhân", "ID_SHAPE", "hỏi lại"),
  spoil("Số định danh cá nhân", "NUMBER_REPEATED", (_row, before) => before("Số định danh cá nhân")),
  spoil("Số thẻ đảng viên", "CARD_SHAPE", "thẻ cũ"),
  spoil("Số thẻ đảng viên", "CARD_LOST_ZEROS", 1234567),
  spoil("Tổ chức đảng", "UNIT_NEEDED", null),
  spoil("Tổ chức đảng", "UNIT_UNKNOWN", "Chi bo so 1"),
  spoil("Tổ chức đảng", "UNIT_AMBIGUOUS", "Chi bộ trùng tên"),
  spoil("Ngày vào Đảng", "DATE_YEAR_ONLY", "1999"),
  spoil("Ngày vào Đảng", "DATE_ORDER", { serial: 3000 }),
  spoil("Ngày chính thức", "DATE_ORDER", { serial: 33000 }),
  spoil("Ngày chính thức", "OFFICIAL_ON_NEEDED", null),
  spoil("Trạng thái", "STATUS_UNKNOWN", "Đang bận"),
  spoil("Trạng thái", "STATUS_ENDED", "Từ trần"),
];

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
const middles = ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Thanh", "Quang", "Hữu", "Xuân", "Thu", "Hồng"];
const givens = [
  "An",
  "Bình",
  "Cường",
  "Dũng",
  "Đạt",
  "Giang",
  "Hà",
  "Hiếu",
  "Hùng",
  "Hương",
  "Khánh",
  "Lan",
  "Linh",
  "Mai",
  "Nam",
  "Ngân",
  "Oanh",
  "Phúc",
  "Quân",
  "Sơn",
  "Thảo",
  "Tuấn",
  "Uyên",
  "Việt",
  "Yến",
  "Ánh",
];
const pick = <T>(list: readonly T[], row: number): T => list[row % list.length]!;

/** Two in a hundred, each kind in turn; a short sheet may have them closer. */
const usually = 50;
export const isSpoilt = (row: number, every = usually) => row % every === 0;
export const faultOf = (row: number, every = usually): Spoilt => spoilt[(row / every - 1) % spoilt.length]!;
export const letterOf = (heading: string) => String.fromCharCode(65 + at[heading]!);

/** The cells of the row with this number, counted from 1; `branches` are codes. The same at every run. */
export function memberRow(row: number, branches: readonly string[], every = usually): Written[] {
  const cells = soundRow(row, branches);
  if (!isSpoilt(row, every)) return cells;
  const { heading, value } = faultOf(row, every);
  cells[at[heading]!] = value(row, (other) => soundRow(row - 1, branches)[at[other]!]!);
  return cells;
}

function soundRow(row: number, branches: readonly string[]): Written[] {
  const name = `${pick(families, row)} ${pick(middles, Math.floor(row / 14))} ${pick(givens, Math.floor(row / 154))}`;
  const number = `0${String(10 + (row % 80)).padStart(2, "0")}${String(row).padStart(9, "0")}`;
  // Days by serial number from 1900: born about 1950 to 1990, joined about 1995 to 2015.
  const born = 18_300 + ((row * 37) % 14_600);
  const joined = 34_700 + ((row * 11) % 7_300);
  return [
    ...[
      row,
      name,
      pick(["Nam", "Nữ"], row),
      { serial: born },
      pick(["Kinh", "Kinh", "Kinh", "Tày"], row),
      pick(["Không", "Không", "Phật giáo"], row),
    ],
    ...[number, String(100_000_000_000 + row), pick(branches, row * 7), "không đọc cột này"],
    ...[{ serial: joined }, { serial: joined + 366 }, "Đang sinh hoạt"],
  ];
}
