import fc from "fast-check";
import { expect, it } from "vitest";
import { daysBetween } from "../domain/calendar.ts";
import { csv, encoded, encodings, type Written, xlsx } from "../test/sheetFiles.ts";
import { checkRow } from "./checkRow.ts";
import type { Conversion } from "./encodings.ts";
import type { Fault, FaultCode } from "./faults.ts";
import { readHead } from "./head.ts";
import { columnsRead } from "./mapHeaders.ts";
import { openSheet } from "./openSheet.ts";
import type { SheetRecord } from "./records.ts";

/** Nobody's family name begins with a letter whose capital an old font lacks; other words of a name may, as in Ánh. */
const family = fc.constantFrom("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ");
const word = fc.constantFrom(
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Đỗ",
  "Vũ",
  "Thị",
  "Văn",
  "Đức",
  "Thúy",
  "Hoà",
  "Hường",
  "Khuê",
  "Ưng",
  "Ánh",
  "Ngoạn",
  "Quý",
  "Yến",
);
const day = fc
  .date({ min: new Date("1940-01-01"), max: new Date("2004-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const later = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, "0"));

const member = fc.record({
  fullName: fc.tuple(family, fc.array(word, { minLength: 1, maxLength: 3 })).map(([first, words]) => [first, ...words].join(" ")),
  born: fc.oneof(
    day.map((date) => ({ date })),
    fc.integer({ min: 1940, max: 2004 }).map((year) => ({ year })),
  ),
  sex: fc.constantFrom("MALE" as const, "FEMALE" as const),
  minority: fc.boolean(),
  nationalId: digits(11).map((number) => `0${number}`),
  admittedOn: later,
  occupation: fc.constantFrom("Giáo viên", "Công nhân, thợ điện", "Kỹ sư; tổ trưởng", 'Chủ quán "Ven đường"'),
});
type Member = typeof member extends fc.Arbitrary<infer T> ? T : never;

const headings = ["TT", "Họ và tên", "Điện thoại", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD", "Ngày vào Đảng", "Nghề nghiệp"];
const column = (heading: string) => headings.indexOf(heading);
const canary = "0912345678";

/** The date as a person writes it; `form` chooses among the ways. */
const written = (date: string, form: number) => {
  const [year, month, dayOfMonth] = date.split("-") as [string, string, string];
  return [`${dayOfMonth}/${month}/${year}`, `${Number(dayOfMonth)}/${Number(month)}/${year}`, `${dayOfMonth}-${month}-${year}`, date][
    form
  ]!;
};

function textRow({ fullName, born, sex, minority, nationalId, admittedOn, occupation }: Member, at: number): string[] {
  const birth = "date" in born ? written(born.date, at % 4) : String(born.year);
  return [
    `${at + 1}`,
    fullName,
    canary,
    birth,
    sex === "MALE" ? "Nam" : "Nữ",
    minority ? "Tày" : "Kinh",
    nationalId,
    written(admittedOn, (at + 1) % 4),
    occupation,
  ];
}

/** As text, with every second row's dates as Excel keeps them. */
function cellRow(record: Member, at: number, from1904: boolean): Written[] {
  const cells: Written[] = textRow(record, at);
  if (at % 2 === 1) return cells;
  const serial = (date: string) => ({ serial: daysBetween(from1904 ? "1904-01-01" : "1899-12-30", date) });
  cells[column("Ngày sinh")] = "date" in record.born ? serial(record.born.date) : record.born.year;
  cells[column("Ngày vào Đảng")] = serial(record.admittedOn);
  return cells;
}

async function readBack(bytes: Buffer, agreed?: Conversion) {
  const file = await openSheet(bytes, agreed);
  const { map, firstRow } = await readHead(file, "MEMBERS");
  const [records, faults]: [SheetRecord[], Fault[]] = [[], []];
  for await (const row of file.rows({ columns: columnsRead(map), from: firstRow })) {
    const checked = checkRow(row, { map, from1904: file.from1904, today: "2026-11-22" });
    if ("record" in checked) records.push(checked.record);
    else faults.push(...checked.faults);
  }
  file.close();
  return { records, faults };
}

const expected = (records: readonly Member[]) => records.map((record, at) => ({ kind: "MEMBERS", row: at + 2, ...record }));
const many = fc.array(member, { minLength: 3, maxLength: 12 });

it("whatever members are written to a workbook, in either calendar of Excel, come back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(many, fc.boolean(), fc.boolean(), async (records, from1904, inline) => {
      const bytes = xlsx([headings, ...records.map((record, at) => cellRow(record, at, from1904))], { from1904, inline });
      expect(await readBack(bytes)).toEqual({ records: expected(records), faults: [] });
    }),
    { numRuns: 100 },
  );
});

it("whatever members are written to csv, in any encoding and with any separator, come back as they were once the conversion is agreed", async () => {
  await fc.assert(
    fc.asyncProperty(many, fc.constantFrom(...encodings), fc.constantFrom(",", ";", "\t"), async (records, encoding, delimiter) => {
      const bytes = encoded(csv([headings, ...records.map(textRow)], delimiter), encoding);
      const agreed = encoding.startsWith("UTF-16") ? "UTF16" : encoding.startsWith("UTF-8") ? undefined : (encoding as Conversion);
      expect(await readBack(bytes, agreed)).toEqual({ records: expected(records), faults: [] });
    }),
    { numRuns: 150 },
  );
});

const plants: [heading: string, value: Written, code: FaultCode][] = [
  ["Họ và tên", null, "MISSING"],
  ["Họ và tên", "Nguy\u00D4n V\u00A8n Tu\u00CAn", "LEGACY_TEXT"],
  ["Ngày sinh", "31/02/1980", "DATE_IMPOSSIBLE"],
  ["Ngày sinh", { serial: 60 }, "DATE_IMPOSSIBLE"],
  ["Giới tính", "không rõ", "SEX_UNKNOWN"],
  ["Dân tộc", "Sao Hỏa", "ETHNICITY_UNKNOWN"],
  ["Số CCCD", 1_085_123_456, "ID_LOST_ZEROS"],
  ["Ngày vào Đảng", "2010", "DATE_YEAR_ONLY"],
  ["Nghề nghiệp", { formula: "A1" }, "FORMULA"],
];

it("every fault planted in a workbook is named by its row and column, nothing else is, and what is left out never comes out", async () => {
  const planted = fc.array(fc.record({ at: fc.nat(), plant: fc.constantFrom(...plants) }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(many, planted, async (records, spots) => {
      const rows = records.map((record, at) => cellRow(record, at, false));
      const wanted = new Map<string, FaultCode>();
      for (const { at, plant } of spots) {
        const [heading, value, code] = plant;
        rows[at % rows.length]![column(heading)] = value;
        wanted.set(`${"ABCDEFGHI"[column(heading)]}${(at % rows.length) + 2}`, code);
      }
      const { records: taken, faults } = await readBack(xlsx([headings, ...rows]));
      expect(new Map(faults.map(({ place }) => [`${place.column}${place.row}`, place.code]))).toEqual(wanted);
      expect(faults).toHaveLength(wanted.size);
      const faulty = new Set(faults.map(({ place }) => place.row));
      expect(taken).toEqual(expected(records).filter(({ row }) => !faulty.has(row)));
      expect(JSON.stringify([taken, faults])).not.toContain(canary);
    }),
    { numRuns: 100 },
  );
});
