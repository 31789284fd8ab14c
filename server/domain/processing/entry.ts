/** A word in both languages. */
export type Told = readonly [vi: string, en: string];

/** What is kept of somebody, by the columns that hold it; a fact within JSON is written `table.column.fact`. */
export interface DataItem {
  readonly name: Told;
  /** As the decree on personal data sorts it; that somebody may join the Party is itself political, so most is sensitive (DOMAIN §7). */
  readonly sensitive: boolean;
  readonly columns: readonly string[];
}

/** One purpose for which people's data is processed (DOMAIN §7 D1, D2, D6). */
export interface Processing {
  readonly code: string;
  readonly name: Told;
  readonly people: Told;
  readonly purpose: Told;
  readonly ground: Told;
  /** How long; `{months}` stands for the period in force. */
  readonly kept: Told;
  readonly items: readonly DataItem[];
}

/** Basic data, by the columns that hold it. */
export const basic = (vi: string, en: string, ...columns: string[]): DataItem => ({ name: [vi, en], sensitive: false, columns });
/** Sensitive data. */
export const sensitive = (vi: string, en: string, ...columns: string[]): DataItem => ({ name: [vi, en], sensitive: true, columns });
/** Columns of one table. */
export const of = (table: string, ...columns: string[]) => columns.map((column) => `${table}.${column}`);

export const partyWork: Told = [
  "Nhiệm vụ kết nạp và quản lý đảng viên theo Điều lệ Đảng và quy định thi hành; căn cứ theo luật bảo vệ dữ liệu cá nhân chờ ý kiến pháp chế",
  "Duties of admission and membership by the Party's statutes and their regulations; the ground under the law on personal data waits for legal advice",
];
export const security: Told = [
  "Nghĩa vụ bảo mật, ghi nhật ký khi xử lý dữ liệu nhạy cảm theo luật bảo vệ dữ liệu cá nhân",
  "The duty to secure and to log the processing of sensitive data under the law on personal data",
];
