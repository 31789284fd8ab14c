import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { encoded, type Written, xlsx, zipped } from "../test/sheetFiles.ts";
import { type SheetLimits, standardLimits } from "./limits.ts";
import { openSheet } from "./openSheet.ts";
import { refusals } from "./refusals.ts";

const rows: Written[][] = [["Họ và tên"], ["Nguyễn Văn A"]];

async function readAll(bytes: Buffer, limits: Partial<SheetLimits> = {}) {
  const file = await openSheet(bytes, undefined, { ...standardLimits, ...limits });
  for await (const _ of file.rows());
}

const withPart = (name: string, content: string | Uint8Array) => xlsx(rows, { parts: { [name]: content } });
const sheet = (inside: string) => withPart("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${inside}</sheetData></worksheet>`);

/** Where the archive's directory tells of a part: its flags at 8, its packed size at 20, its unpacked size at 24. */
function directoryEntry(bytes: Buffer, name: string): number {
  const nameAt = bytes.lastIndexOf(name);
  return nameAt - 46;
}

function withSize(bytes: Buffer, name: string, change: (size: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = directoryEntry(copy, name) + 24;
  copy.writeUInt32LE(change(copy.readUInt32LE(at)), at);
  return copy;
}

function encrypted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = directoryEntry(copy, "xl/workbook.xml") + 8;
  copy.writeUInt16LE(copy.readUInt16LE(at) | 1, at);
  return copy;
}

const bomb = `<row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c></row>${" ".repeat(3_000_000)}`;
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
const container = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(40_000)]);
const workbookPart = "xl/worksheets/sheet1.xml";

const refused: [string, Buffer, keyof typeof refusals, Partial<SheetLimits>?][] = [
  ["nothing at all", Buffer.alloc(0), "EMPTY"],
  ["a PDF", Buffer.from("%PDF-1.7 …"), "NOT_A_SHEET"],
  ["a page of HTML under the name of a sheet", Buffer.from("\ufeff<html><table><tr><td>Họ tên"), "NOT_A_SHEET"],
  ["bytes that are no text", Buffer.from([1, 2, 3, 4, 5, 0, 7, 200]), "NOT_A_SHEET"],
  ["an archive of something else", zipped({ "a.txt": "a" }), "NOT_A_SHEET"],
  ["an old .xls", container, "OLD_FORMAT"],
  ["a workbook with a password", Buffer.concat([container, Buffer.from("EncryptedPackage", "utf16le")]), "ENCRYPTED"],
  ["an encrypted part", encrypted(xlsx(rows)), "ENCRYPTED"],
  ["an .xlsb", withPart("xl/workbook.bin", "x"), "OLD_FORMAT"],
  ["macros", withPart("xl/vbaProject.bin", "x"), "MACROS"],
  ["links to another workbook", withPart("xl/externalLinks/externalLink1.xml", "<a/>"), "EXTERNAL_LINKS"],
  ["a connection to a database", withPart("xl/connections.xml", "<a/>"), "EXTERNAL_LINKS"],
  ["an archive inside", withPart("xl/media/more.zip", zipped({ a: "a" })), "NESTED_FILES"],
  ["an embedded document", withPart("xl/embeddings/oleObject1.bin", "x"), "NESTED_FILES"],
  ["a part that unpacks to a thousand times its size", sheet(bomb), "ZIP_BOMB"],
  ["such a part that says it is small", withSize(sheet(bomb), workbookPart, () => 100), "SIZE_LIES"],
  ["such a part that says it is just small enough", withSize(sheet(bomb), workbookPart, () => 500_000), "SIZE_LIES"],
  ["a part that says it is larger than it is", withSize(xlsx(rows), workbookPart, (size) => size + 1), "SIZE_LIES"],
  ["parts too large together", xlsx(rows), "ZIP_BOMB", { unpackedBytes: 500 }],
  ["too many parts", xlsx(rows), "ZIP_BOMB", { parts: 3 }],
  ["a cut-off archive", xlsx(rows).subarray(0, 300), "BROKEN"],
  ["entities that multiply", withPart(workbookPart, laughs), "UNSAFE_XML"],
  ["entities in the table of texts", withPart("xl/sharedStrings.xml", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>'), "UNSAFE_XML"],
  ["XML that is not well formed", sheet("<row></c>"), "BROKEN"],
  ["rows that go backwards", sheet('<row r="2"/><row r="1"/>'), "BROKEN"],
  ["a text that is not in the table", sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), "BROKEN"],
  ["tags in tags without end", sheet("<a>".repeat(100)), "BROKEN"],
  ["XML in UTF-16", withPart(workbookPart, encoded("<worksheet/>", "UTF-16LE")), "BROKEN"],
  ["too large a file", xlsx(rows), "FILE_TOO_LARGE", { fileBytes: 100 }],
  ["too many rows", xlsx(rows), "TOO_MANY_ROWS", { rows: 1 }],
  ["too many rows of csv", Buffer.from("a\nb\n"), "TOO_MANY_ROWS", { rows: 1 }],
  ["too many columns", sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "TOO_MANY_COLUMNS"],
  ["too many columns of csv", Buffer.from(`${"a,".repeat(300)}\n`), "TOO_MANY_COLUMNS"],
  ["too many cells", xlsx([["a", "b"], ["c"]]), "TOO_MANY_CELLS", { cells: 2 }],
  ["too many cells of csv", Buffer.from("a,b\nc,d\n"), "TOO_MANY_CELLS", { cells: 2 }],
  ["too much text", xlsx(rows), "TOO_MUCH_TEXT", { sharedTextBytes: 20 }],
  ["too long a text", xlsx([["a".repeat(33_000)]]), "CELL_TOO_LONG"],
  ["too long a text inside the cell", xlsx([["a".repeat(33_000)]], { inline: true }), "CELL_TOO_LONG"],
  ["a tag that never ends", sheet(`<row a="${randomText(700_000)}"/>`), "CELL_TOO_LONG"],
  ["too long a field of csv", Buffer.from(`a,${"b".repeat(40_000)}\n`), "CELL_TOO_LONG"],
  ["quotes that never close", Buffer.from('a,"b\nc,d\n'), "CSV_BROKEN"],
];

/** Text that does not pack well, so that no other limit is met first. */
function randomText(length: number): string {
  return randomBytes(length / 2).toString("hex");
}

describe("a file is refused, by a code that stays and a sentence that says what to do, when it is", () => {
  it.each(refused)("%s", async (_, bytes, code, limits) => {
    await expect(readAll(bytes, limits)).rejects.toMatchObject({
      name: "SheetRefusal",
      code,
      message: expect.stringContaining(refusals[code]),
    });
  });
});

describe("a file is read", () => {
  it("when it is a workbook with formats, empty styled columns to the very end and links in cells", async () => {
    await readAll(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'));
    await readAll(
      withPart(
        "xl/worksheets/_rels/sheet1.xml.rels",
        '<Relationships><Relationship TargetMode="External" Target="mailto:a@b"/></Relationships>',
      ),
    );
  });

  it("when many equal rows pack unusually well, as long as it stays within the ratio", async () => {
    await readAll(xlsx(Array.from({ length: 20_000 }, () => ["Kinh", "Không", "Nam"])));
  });
});
