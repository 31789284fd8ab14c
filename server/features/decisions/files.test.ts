import { beforeAll, describe, expect, test } from "vitest";
import type { PartyDocument } from "../../papers/document.ts";
import { writePdf } from "../../papers/pdf.ts";
import { writeWord } from "../../papers/word.ts";
import { admissions, facts, many, now, row, share } from "../../test/decisionSample.ts";
import { openPdf, type Piece, pdfPages, withoutSpaces, wordParts, wordsOf, wordText } from "../../test/officialFile.ts";
import { documentOf } from "./decision.ts";

const points = (millimetres: number) => (millimetres * 72) / 25.4;
const isNumber = ({ y }: Piece) => y > 842 - points(20);

/** What a PDF says but for what repeats on each page: its number and the heading row. */
async function pdfText(file: Uint8Array, document: PartyDocument): Promise<string> {
  const pages = await pdfPages(file);
  const headings = document.annexes.map(({ columns }) => withoutSpaces(columns.map(({ heading }) => heading)));
  const texts = pages.map((page, at) => withoutSpaces(page.filter((piece) => at === 0 || !isNumber(piece)).map(({ str }) => str)));
  return texts.map((text) => text.slice((headings.find((heading) => text.startsWith(heading)) ?? "").length)).join("");
}

const city = { names: ["Đảng bộ thành phố Hà Nội"], level: "CITY", grounds: [] } as const;
const before = { value: 90, exempt: false, number: "1-QĐ/ĐU", signedOn: "2026-01-05" };
const cases: [string, PartyDocument][] = [
  [
    "a signed one that bears marks",
    { ...documentOf(facts()), marks: ["LƯU HÀNH NỘI BỘ", "Mẫu 9-KNĐ"], office: "BÍ THƯ", signer: "Đặng Thị Ngữ" },
  ],
  ["one unit", documentOf(facts({ given: [{ indicator: admissions, rows: [row("Đảng bộ Công ty A & B “Ở Quỹ” <ẤẦẨẪẬ>")] }] }))],
  ["126 units", documentOf(facts({ ...city, names: [...city.names], grounds: [], given: [{ indicator: admissions, rows: many(126) }] }))],
  [
    "an amendment of one of two indicators",
    documentOf(
      facts({
        given: [
          {
            indicator: admissions,
            rows: [row("Đảng bộ Một", { now: now(95, { version: 2, reason: "Sáp nhập ".repeat(100) }), before }), row("Đảng bộ Hai")],
          },
          { indicator: share, rows: [row("Đảng bộ Một", { now: now(300) }), row("Đảng bộ Hai", { now: now(250) })] },
        ],
      }),
    ),
  ],
  [
    "a plan of a base committee",
    documentOf(
      facts({ level: "BASE", paper: { number: "7-KH/ĐU", signedOn: "2026-12-15", issuer: "Đảng bộ Y tế", title: "Kế hoạch năm 2026" } }),
    ),
  ],
];

test.each(cases)("PDF and Word say every word of the document once and nothing else: %s", async (_name, document) => {
  const meant = withoutSpaces(wordsOf(document));
  const [pdf, word] = await Promise.all([writePdf(document), writeWord(document)]);
  const entities = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  expect(withoutSpaces([entities(wordText(word))])).toBe(meant);
  expect(await pdfText(pdf, document)).toBe(meant);
});

describe("126 units", () => {
  const document = cases[2]![1];
  const headings = document.annexes[0]!.columns.map(({ heading }) => heading);
  let pdf: Buffer;
  let word: Record<string, string>;
  beforeAll(async () => {
    pdf = await writePdf(document);
    word = wordParts(await writeWord(document));
  });

  test("every PDF page is A4 with Party margins; all but the first bear a number", async () => {
    const pages = await pdfPages(pdf);
    const open = await openPdf(pdf);
    for (const [at, pieces] of pages.entries()) {
      const [, , width, height] = (await open.getPage(at + 1)).view;
      expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
      expect(pieces.filter(isNumber).map(({ str }) => str)).toEqual(at === 0 ? [] : [String(at + 1)]);
      for (const { x, y, width: long } of pieces.filter((piece) => !isNumber(piece))) {
        expect(x).toBeGreaterThanOrEqual(points(30) - 0.5);
        expect(x + long).toBeLessThanOrEqual(points(210 - 15) + 0.5);
        expect(y).toBeGreaterThanOrEqual(points(20));
      }
    }
  });

  test("the heading row stands on every page of the annex", async () => {
    const pages = (await pdfPages(pdf)).slice(1).map((page) => withoutSpaces(page.map(({ str }) => str)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain(withoutSpaces(headings));
    expect(word["word/document.xml"]!.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(word["word/document.xml"]!.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThan(127);
  });

  test("the PDF tells its language, title and a table of heading and data cells to programs that read aloud", async () => {
    const open = await openPdf(pdf);
    expect((await open.getMetadata()).info).toMatchObject({ Language: "vi", Title: document.title });
    // A page knows the whole of a table that stands on it.
    const roles = JSON.stringify(await (await open.getPage(2)).getStructTree()).match(/"role":"(TR|TH|TD)"/g)!;
    const count = (role: string) => roles.filter((found) => found.includes(role)).length;
    expect([count("TR"), count("TH"), count("TD")]).toEqual([128, 6, 127 * 6]);
  });

  test("the Word page is A4 with Party margins, in Times New Roman 14 and Vietnamese", () => {
    const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
    const xml = word["word/document.xml"]!;
    const number = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(/<w:pgMar[^>]*>/.exec(xml)![0])![1]);
    expect(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!.slice(1).map(Number)).toEqual([twips(210), twips(297)]);
    for (const [side, millimetres] of Object.entries({ top: 20, right: 15, bottom: 20, left: 30 })) {
      expect(Math.abs(number(side) - twips(millimetres))).toBeLessThanOrEqual(1);
    }
    const styles = word["word/styles.xml"]!;
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="28"/>');
    expect(styles).toContain('w:val="vi-VN"');
  });

  test("each takes less than three seconds of processor time", async () => {
    for (const write of [writePdf, writeWord]) {
      const since = process.cpuUsage();
      await write(document);
      const { user, system } = process.cpuUsage(since);
      expect((user + system) / 1e6).toBeLessThan(3);
    }
  });
});

test("however a page ends, no row is torn and no page stands without its heading", async () => {
  for (const long of [0, 1, 2, 3, 4, 5]) {
    const rows = Array.from({ length: 40 }, (_, at) => row(at < long ? `Đảng bộ ${"Đống Đa ".repeat(6)}` : `Đảng bộ ${at}`));
    const document = documentOf(facts({ given: [{ indicator: admissions, rows }] }));
    const heading = withoutSpaces(document.annexes[0]!.columns.map((column) => column.heading));
    const [, ...pages] = (await pdfPages(await writePdf(document))).map((page) => withoutSpaces(page.map(({ str }) => str)));
    expect([long, pages.map((page) => page.includes(heading))]).toEqual([long, [true, true]]);
  }
});

test("the same decision is the same PDF, whenever it is made", async () => {
  const [, document] = cases[1]!;
  expect(Buffer.compare(await writePdf(document), await writePdf(document))).toBe(0);
});
