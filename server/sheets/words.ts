import { fold } from "../domain/vietnamese.ts";

/** The 53 minorities of the list of 1979 in force, with other spellings in use. Kinh, the 54th, is the majority. */
const minorityNames = [
  ...[
    "Tày",
    "Thái",
    "Hoa",
    "Hán",
    "Khơ-me",
    "Khmer",
    "Khơ me",
    "Mường",
    "Nùng",
    "HMông",
    "H'Mông",
    "Mông",
    "Mèo",
    "Dao",
    "Gia-rai",
    "Gia rai",
    "Jrai",
  ],
  ...[
    "Ngái",
    "Ê-đê",
    "Ê đê",
    "Ba-na",
    "Ba na",
    "Bahnar",
    "Xơ-đăng",
    "Xơ đăng",
    "Xê đăng",
    "Sán Chay",
    "Cao Lan",
    "Sán Chỉ",
    "Cơ-ho",
    "Cơ ho",
    "K'ho",
  ],
  ...[
    "Chăm",
    "Sán Dìu",
    "Hrê",
    "Hre",
    "Mnông",
    "M'nông",
    "Ra-glai",
    "Ra glai",
    "Raglay",
    "Xtiêng",
    "S'tiêng",
    "Stiêng",
    "Bru-Vân Kiều",
    "Bru Vân Kiều",
  ],
  ...[
    "Vân Kiều",
    "Thổ",
    "Giáy",
    "Cơ-tu",
    "Cơ tu",
    "Gié-Triêng",
    "Gié Triêng",
    "Giẻ Triêng",
    "Mạ",
    "Khơ-mú",
    "Khơ mú",
    "Khmú",
    "Co",
    "Cor",
    "Tà-ôi",
    "Tà ôi",
  ],
  ...[
    "Chơ-ro",
    "Chơ ro",
    "Kháng",
    "Xinh-mun",
    "Xinh mun",
    "Hà Nhì",
    "Chu-ru",
    "Chu ru",
    "Lào",
    "La Chí",
    "La Ha",
    "Phù Lá",
    "La Hủ",
    "Lự",
    "Lô Lô",
  ],
  ...["Chứt", "Mảng", "Pà Thẻn", "Co Lao", "Cơ Lao", "Cống", "Bố Y", "Si La", "Pu Péo", "Brâu", "Ơ Đu", "Rơ-măm", "Rơ măm", "Pa Cô"],
];

/** Letters and digits without accents, so that `Ê-đê` and `ê đê` are one. */
export const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const minorities = new Set(minorityNames.map(plain));

const religions = new Set(
  [
    ...[
      "Phật giáo",
      "Đạo Phật",
      "Phật",
      "Công giáo",
      "Thiên chúa",
      "Thiên chúa giáo",
      "Đạo Thiên chúa",
      "Tin lành",
      "Đạo Tin lành",
      "Cao đài",
      "Đạo Cao đài",
    ],
    ...[
      "Hòa Hảo",
      "Phật giáo Hòa Hảo",
      "Hồi giáo",
      "Đạo Hồi",
      "Islam",
      "Bà La Môn",
      "Bà-ni",
      "Bahai",
      "Baha'i",
      "Tứ Ân Hiếu Nghĩa",
      "Bửu Sơn Kỳ Hương",
    ],
    ...[
      "Tịnh độ cư sĩ",
      "Tịnh độ cư sĩ Phật hội Việt Nam",
      "Minh Sư",
      "Minh Lý",
      "Cơ đốc",
      "Cơ đốc Phục Lâm",
      "Mặc môn",
      "Chính thống giáo",
      "Đạo giáo",
      "Đạo mẫu",
    ],
    ...["Có", "Có đạo", "Theo đạo"],
  ].map(plain),
);
const noReligion = new Set(
  ["Không", "Không có", "Không theo đạo", "Không tôn giáo", "Không theo tôn giáo nào", "Ko", "K", "0", "Lương"].map(plain),
);

/** Yes or no is all that is kept; undefined when the word is not known. */
export const isMinority = (text: string) =>
  plain(text) === "kinh" || plain(text) === "viet" ? false : minorities.has(plain(text)) || undefined;

export const isReligious = (text: string) =>
  noReligion.has(plain(text)) || /^[-–.]+$/.test(text) ? false : religions.has(plain(text)) || undefined;

/** A mark, a word or its first letter; undefined when none of them. */
export function yesOrNo(text: string): boolean | undefined {
  if (["x", "co", "c", "1", "v", "doan vien"].includes(plain(text)) || text === "✓" || text === "+") return true;
  return ["khong", "k", "0", "ko"].includes(plain(text)) || /^[-–.]+$/.test(text) ? false : undefined;
}

export const readSex = (text: string) => ({ nam: "MALE", nu: "FEMALE" })[plain(text)] as "MALE" | "FEMALE" | undefined;

/** What a member list may say of a member (DOMAIN §3). The first two tell only which kind of member. */
export type MemberStatus =
  | ("OFFICIAL" | "PROBATIONARY" | "ACTIVE" | "EXEMPT" | "SUSPENDED" | "TEMP_AWAY" | "LODGED" | "ABROAD")
  | ("TRANSFERRED_OUT" | "EXPELLED" | "STRUCK_OFF" | "LEFT_ON_REQUEST" | "DECEASED" | "ANNULLED");

/** To be confirmed with the national database's own list. */
const statusWords: Readonly<Record<MemberStatus, readonly string[]>> = {
  OFFICIAL: ["chinh thuc", "dang vien chinh thuc"],
  PROBATIONARY: ["du bi", "dang vien du bi"],
  ACTIVE: ["dang sinh hoat", "dang hoat dong", "binh thuong", "sinh hoat"],
  EXEMPT: ["mien sinh hoat", "mien cong tac sinh hoat", "mien cong tac va sinh hoat dang", "duoc mien sinh hoat", "mien cong tac"],
  SUSPENDED: ["dinh chi sinh hoat", "dinh chi", "dinh chi sinh hoat dang"],
  TEMP_AWAY: ["chuyen sinh hoat tam thoi", "sinh hoat tam thoi", "tam thoi", "chuyen sinh hoat dang tam thoi"],
  LODGED: ["gui sinh hoat", "gui sinh hoat dang"],
  ABROAD: ["o nuoc ngoai", "nuoc ngoai", "ra nuoc ngoai", "dang o nuoc ngoai"],
  TRANSFERRED_OUT: ["da chuyen di", "chuyen di", "chuyen sinh hoat", "chuyen sinh hoat chinh thuc", "da chuyen sinh hoat"],
  EXPELLED: ["khai tru", "da khai tru", "bi khai tru"],
  STRUCK_OFF: ["xoa ten", "da xoa ten", "xoa ten trong danh sach dang vien"],
  LEFT_ON_REQUEST: ["xin ra khoi dang", "xin ra", "cho ra khoi dang", "ra khoi dang"],
  DECEASED: ["tu tran", "da tu tran", "da mat", "mat", "chet"],
  ANNULLED: ["huy quyet dinh", "huy ket nap", "huy quyet dinh ket nap"],
};

export const readStatus = (text: string) =>
  (Object.keys(statusWords) as MemberStatus[]).find((status) => statusWords[status].includes(plain(text)));

const passed = ["dat", "xuat sac", "gioi", "kha", "trung binh", "trung binh kha", "hoan thanh", "d"];
const failed = ["khong dat", "chua dat", "yeu", "kem", "khong hoan thanh", "bo hoc", "vang", "k"];

/** Whether the class was passed; undefined when the word is not known. */
export const readResult = (text: string) => (passed.includes(plain(text)) ? true : failed.includes(plain(text)) ? false : undefined);
