import { describe, expect, it } from "vitest";
import { csv, encoded, type Written, xlsx } from "../test/sheetFiles.ts";
import type { Cell } from "./cells.ts";
import type { Conversion } from "./encodings.ts";
import { openSheet, type RowOptions } from "./openSheet.ts";

const shown = (cell: Cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? Number(cell.digits) : cell.kind);

/** Rows as number and values by column letter position. */
async function rowsOf(bytes: Buffer, options?: RowOptions, agreed?: Conversion) {
  const file = await openSheet(bytes, agreed);
  const rows: [number, ...(readonly [number, unknown])[]][] = [];
  for await (const { number, cells } of file.rows(options))
    rows.push([number, ...[...cells].map(([column, cell]) => [column, shown(cell)] as const)]);
  file.close();
  return rows;
}

const table: Written[][] = [["Họ và tên", "Ngày sinh"], ["Nguyễn Văn A", { serial: 32874 }], [], ["Lê <Thị> & B", 1985, null, "cuối"]];
const read = [
  [1, [0, "Họ và tên"], [1, "Ngày sinh"]],
  [2, [0, "Nguyễn Văn A"], [1, 32874]],
  [4, [0, "Lê <Thị> & B"], [1, 1985], [3, "cuối"]],
];

describe("a workbook", () => {
  it("is read row by row with the numbers people see, whether texts lie beside or inside the cells", async () => {
    expect(await rowsOf(xlsx(table))).toEqual(read);
    expect(await rowsOf(xlsx(table, { inline: true }))).toEqual(read);
  });

  it("is read alike when another program writes prefixes, no references, rich text and pronunciation", async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>B</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const texts = `<sst><si><r><t>Nguyễn </t></r><r><t>Văn_x000D_A</t></r><rPh><t>phonetic</t></rPh></si></sst>`;
    const bytes = xlsx([], { parts: { "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts } });
    expect(await rowsOf(bytes)).toEqual([[1, [0, "Nguyễn Văn\rA"], [1, "B"]]]);
  });

  it("gives the first sheet that is not hidden, or the one asked for, and refuses one that is not there", async () => {
    const sheets = [
      { name: "Ẩn", state: "hidden", rows: [["a"]] },
      { name: "Danh sách", rows: [["b"]] },
    ];
    const bytes = xlsx([], { sheets });
    expect((await openSheet(bytes)).sheets).toEqual([
      { name: "Ẩn", hidden: true },
      { name: "Danh sách", hidden: false },
    ]);
    expect(await rowsOf(bytes)).toEqual([[1, [0, "b"]]]);
    expect(await rowsOf(bytes, { sheet: 0 })).toEqual([[1, [0, "a"]]]);
    await expect(rowsOf(bytes, { sheet: 7 })).rejects.toMatchObject({ code: "NO_SUCH_SHEET" });
  });

  it("keeps the result of a formula, and cells of columns nobody asked for, from leaving the reader", async () => {
    const rows = await rowsOf(
      xlsx([["A", "bí mật", { formula: "1+1" }, { type: "e", xml: "<v>#N/A</v>" }, { type: "b", xml: "<v>1</v>" }]]),
      {
        columns: new Set([0, 2, 3, 4]),
      },
    );
    expect(rows).toEqual([[1, [0, "A"], [2, "formula"], [3, "error"], [4, "boolean"]]]);
  });

  it("knows dates by their format, and the year from which they count", async () => {
    const file = await openSheet(xlsx([[{ serial: 1 }, 1]], { from1904: true }));
    expect(file.from1904).toBe(true);
    for await (const row of file.rows())
      expect([...row.cells.values()].map((cell) => cell.kind === "number" && cell.asDate)).toEqual([true, false]);
  });
});

describe("a csv file", () => {
  const lines = [
    ["Họ và tên", "Ghi chú, dài"],
    ["Nguyễn Văn A", 'nói "được"\nrồi'],
    ["Lê B", "=1+1"],
  ];
  const expected = [
    [1, [0, "Họ và tên"], [1, "Ghi chú, dài"]],
    [2, [0, "Nguyễn Văn A"], [1, 'nói "được"\nrồi']],
    [3, [0, "Lê B"], [1, "formula"]],
  ];

  it.each([",", ";", "\t"])(
    "tells the separator %j by itself, below titles and with any line ends and byte-order mark",
    async (delimiter) => {
      for (const newline of ["\r\n", "\n", "\r"]) {
        for (const encoding of ["UTF-8", "UTF-8 with a mark"] as const) {
          expect(await rowsOf(encoded(csv(lines, delimiter, newline), encoding))).toEqual(expected);
        }
      }
      const titled = `DANH SÁCH, LẬP NGÀY 01/02/2026\n\n${csv(lines, delimiter, "\n")}`;
      expect((await rowsOf(Buffer.from(titled))).slice(1)).toEqual(expected.map(([number, ...cells]) => [Number(number) + 2, ...cells]));
    },
  );

  it("obeys the line by which Excel names the separator", async () => {
    expect(await rowsOf(Buffer.from("sep=;\r\nHọ, tên;Lớp\r\n"))).toEqual([[1, [0, "Họ, tên"], [1, "Lớp"]]]);
  });

  it("in another encoding than UTF-8 is refused by name, and read once a person agrees", async () => {
    const text = csv([["Họ và tên"], ["Nguyễn Thị Hường"], ["Trần Đức Thắng"], ["Phạm Quốc Khánh"]]);
    const names = text.trim().split("\r\n");
    const cases = [
      ["UTF-16LE", "UTF16"],
      ["UTF-16BE", "UTF16"],
      ["WINDOWS_1258", "WINDOWS_1258"],
      ["TCVN3", "TCVN3"],
      ["VNI", "VNI"],
    ] as const;
    for (const [encoding, conversion] of cases) {
      const bytes = encoded(text, encoding);
      await expect(openSheet(bytes), encoding).rejects.toMatchObject({ code: `ENCODING_${conversion}` });
      const rows = await rowsOf(bytes, undefined, conversion);
      expect(rows.map(([, cell]) => String(cell![1]).normalize("NFC"))).toEqual(names);
    }
    await expect(openSheet(encoded(text, "VNI"), "WINDOWS_1258")).rejects.toMatchObject({ code: "ENCODING_VNI" });
    const withoutMark = encoded(text, "UTF-16LE").subarray(2);
    await expect(openSheet(withoutMark)).rejects.toMatchObject({ code: "ENCODING_UTF16" });
    const russian = Buffer.from("cff0e8e2e5f220ece8f020e8e2e0ede0", "hex");
    await expect(openSheet(russian)).rejects.toMatchObject({
      code: "ENCODING_UNKNOWN",
    });
  });
});
