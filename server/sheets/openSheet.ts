import { open, stat } from "node:fs/promises";
import { Archive, type SheetSource } from "./archive.ts";
import type { Cell, SheetRow } from "./cells.ts";
import { csvRows, csvShape } from "./csv.ts";
import { bytesOf, type Conversion, textForm } from "./encodings.ts";
import { fromLegacy, type LegacyFont, legacyFonts } from "./legacyText.ts";
import { type SheetLimits, standardLimits } from "./limits.ts";
import { SheetRefusal } from "./refusals.ts";
import { readSharedTexts, readWorkbook } from "./workbook.ts";
import { WorksheetListener } from "./worksheet.ts";
import { readXml } from "./xml.ts";

export interface RowOptions {
  /** Which sheet of a workbook, by its place in `sheets`; the first that is not hidden when absent. */
  readonly sheet?: number;
  /** Cells of other columns never leave the reader. All columns when absent. */
  readonly columns?: ReadonlySet<number>;
  /** Rows above are passed over. */
  readonly from?: number;
  /** Told how many rows are read and not yet taken. */
  readonly held?: (rows: number) => void;
}

/** Rows may be read as often as needed, each time from the file anew. Reading throws `SheetRefusal`. */
export interface SheetFile {
  readonly form: "XLSX" | "CSV";
  /** Names of a workbook's sheets; one, without a name, for csv. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Whether serial dates count from 1904. */
  readonly from1904: boolean;
  rows(options?: RowOptions): AsyncGenerator<SheetRow>;
  close(): void;
}

/** `agreed` is what a person has consented to have converted, after a preview. Throws `SheetRefusal`. */
export async function openSheet(source: SheetSource, agreed?: Conversion, limits: SheetLimits = standardLimits): Promise<SheetFile> {
  const head = await headOf(source, limits);
  const begins = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(0x50, 0x4b, 3, 4)) return openWorkbook(source, agreed, limits);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new SheetRefusal((await isEncryptedPackage(source)) ? "ENCRYPTED" : "OLD_FORMAT");
  if (/^(\ufeff|\xef\xbb\xbf)?\s*(<|%PDF|\{\\rtf|PK)/.test(head.toString("latin1"))) throw new SheetRefusal("NOT_A_SHEET");
  return openCsv(source, agreed, limits);
}

async function openWorkbook(source: SheetSource, agreed: Conversion | undefined, limits: SheetLimits): Promise<SheetFile> {
  const archive = await Archive.open(source, limits);
  try {
    const { sheets, from1904, dateStyles } = await readWorkbook(archive);
    const texts = await readSharedTexts(archive);
    const font = legacyFonts.find((known) => known === agreed);
    async function* rows({ sheet, columns, from = 1, held }: RowOptions = {}): AsyncGenerator<SheetRow> {
      const place = sheet === undefined ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0]) : sheets[sheet];
      if (!place) throw new SheetRefusal("NO_SUCH_SHEET");
      const listener = new WorksheetListener(limits, texts, dateStyles, columns);
      for await (const _ of readXml(archive.bytes(place.part), listener)) {
        const whole = listener.take();
        held?.(whole.length);
        for (const row of whole) if (row.number >= from) yield inUnicode(row, font);
      }
    }
    return { form: "XLSX", sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), from1904, rows, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function openCsv(source: SheetSource, agreed: Conversion | undefined, limits: SheetLimits): Promise<SheetFile> {
  const form = await textForm(source, agreed);
  const shape = await csvShape(source, form);
  async function* rows({ columns, from = 1, held }: RowOptions = {}): AsyncGenerator<SheetRow> {
    for await (const row of csvRows(source, form, shape, limits, columns, held)) if (row.number >= from) yield inUnicode(row, form.font);
  }
  return { form: "CSV", sheets: [{ name: "", hidden: false }], from1904: false, rows, close: () => {} };
}

function inUnicode(row: SheetRow, font: LegacyFont | undefined): SheetRow {
  if (!font) return row;
  const converted = (cell: Cell): Cell => (cell.kind === "text" ? { kind: "text", text: fromLegacy(cell.text, font) } : cell);
  return { number: row.number, cells: new Map([...row.cells].map(([column, cell]) => [column, converted(cell)])) };
}

async function headOf(source: SheetSource, limits: SheetLimits): Promise<Buffer> {
  const size = typeof source === "string" ? (await stat(source)).size : source.length;
  if (size === 0) throw new SheetRefusal("EMPTY");
  if (size > limits.fileBytes) throw new SheetRefusal("FILE_TOO_LARGE");
  if (typeof source !== "string") return source.subarray(0, 64);
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A workbook with a password is an old container that holds a stream of this name. */
async function isEncryptedPackage(source: SheetSource): Promise<boolean> {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  let last = Buffer.alloc(0);
  for await (const piece of bytesOf(source)) {
    const joined = Buffer.concat([last, piece]);
    if (joined.includes(name)) return true;
    last = joined.subarray(-name.length);
  }
  return false;
}
