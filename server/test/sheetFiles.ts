import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from "fflate";
import { columnLetter } from "../sheets/cells.ts";
import { tcvn3, vni } from "../sheets/legacyTables.ts";

/** Sheets as people's programs write them, made by a program that shares no line with the reader. */

/** A text, a number, a date by its serial number, a formula with its last result, or raw XML of a cell's inside. */
export type Written =
  | string
  | number
  | null
  | { readonly serial: number }
  | { readonly formula: string }
  | { readonly type: string; readonly xml: string };

export interface WorkbookOptions {
  readonly from1904?: boolean;
  /** Texts inside the cells instead of in the table beside. */
  readonly inline?: boolean;
  /** Parts to add, or to put in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly sheets?: readonly { readonly name: string; readonly state?: string; readonly rows: readonly (readonly Written[])[] }[];
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function cellXml(value: Written, place: string, shared: Map<string, number> | undefined): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === "string") {
    if (!shared) return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    if (!shared.has(value)) shared.set(value, shared.size);
    return `<c r="${place}" t="s"><v>${shared.get(value)}</v></c>`;
  }
  if ("serial" in value) return `<c r="${place}" s="1"><v>${value.serial}</v></c>`;
  if ("formula" in value) return `<c r="${place}" t="str"><f>${escapeXml(value.formula)}</f><v>1</v></c>`;
  return `<c r="${place}" t="${value.type}">${value.xml}</c>`;
}

export function rowXml(cells: readonly Written[], number: number, shared?: Map<string, number>): string {
  return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${number}`, shared)).join("")}</row>`;
}

const sheetStart = `${head}<worksheet ${main}><sheetData>`;
const sheetEnd = "</sheetData></worksheet>";

function frame(names: readonly { readonly name: string; readonly state?: string }[], from1904: boolean): Record<string, string> {
  const sheets = names.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const targets = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join("")}</Relationships>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
}

export function xlsx(rows: readonly (readonly Written[])[], options: WorkbookOptions = {}): Buffer {
  const sheets = options.sheets ?? [{ name: "Danh sách", rows }];
  const shared = options.inline ? undefined : new Map<string, number>();
  const parts: Record<string, string | Uint8Array> = frame(sheets, options.from1904 ?? false);
  for (const [at, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      sheetStart + sheet.rows.map((row, below) => rowXml(row, below + 1, shared)).join("") + sheetEnd;
  }
  if (shared) {
    const texts = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    parts["xl/sharedStrings.xml"] = `${head}<sst ${main}>${texts.join("")}</sst>`;
  }
  return zipped({ ...parts, ...options.parts });
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = typeof content === "string" ? strToU8(content) : content;
  return Buffer.from(zipSync(files));
}

/** A workbook of many rows, written as a stream; `write` takes its bytes. */
export function writeLargeXlsx(count: number, row: (number: number) => readonly Written[], write: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  const part = (name: string) => {
    const deflate = new ZipDeflate(name, { level: 1 });
    zip.add(deflate);
    return (xml: string, last = false) => deflate.push(strToU8(xml), last);
  };
  for (const [name, xml] of Object.entries(frame([{ name: "Danh sách" }], false))) part(name)(xml, true);
  const shared = new Map<string, number>();
  const sheet = part("xl/worksheets/sheet1.xml");
  sheet(sheetStart);
  for (let number = 1; number <= count; number++) sheet(rowXml(row(number), number, shared));
  sheet(sheetEnd, true);
  const texts = part("xl/sharedStrings.xml");
  texts(`${head}<sst ${main}>`);
  for (const text of shared.keys()) texts(`<si><t>${escapeXml(text)}</t></si>`);
  texts("</sst>", true);
  zip.end();
}

/** Quoted where needed, or everywhere. */
export function csv(rows: readonly (readonly (string | null)[])[], delimiter = ",", newline = "\r\n"): string {
  const field = (text: string | null) => (/["\r\n,;\t]/.test(text ?? "") ? `"${text!.replaceAll('"', '""')}"` : (text ?? ""));
  return rows.map((row) => row.map(field).join(delimiter) + newline).join("");
}

export const encodings = ["UTF-8", "UTF-8 with a mark", "UTF-16LE", "UTF-16BE", "WINDOWS_1258", "TCVN3", "VNI"] as const;

export function encoded(text: string, encoding: (typeof encodings)[number]): Buffer {
  switch (encoding) {
    case "UTF-8":
      return Buffer.from(text);
    case "UTF-8 with a mark":
      return Buffer.from(`\ufeff${text}`);
    case "UTF-16LE":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "UTF-16BE":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "WINDOWS_1258":
      return Buffer.from([...text].flatMap(windows1258));
    default:
      return Buffer.from(inOldFont(text, encoding), "latin1");
  }
}

/** Text as somebody typed it in an old font. A font of TCVN3 has no capitals with a tone: they become the small ones. */
export function inOldFont(text: string, font: "TCVN3" | "VNI"): string {
  const table = new Map([...(font === "TCVN3" ? tcvn3 : vni)].map(([from, to]) => [to, from] as const).reverse());
  return [...text.normalize("NFC")]
    .map((letter) => table.get(letter) ?? (font === "TCVN3" ? table.get(letter.toLowerCase()) : undefined) ?? letter)
    .join("");
}

const bytesOf1258 = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte]));
const marks = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The code page has every letter without its tone, and the tones as marks of their own behind it. */
function windows1258(letter: string): number[] {
  const whole = bytesOf1258.get(letter);
  if (whole !== undefined) return [whole];
  const apart = letter.normalize("NFD");
  const base = apart.replace(marks, "").normalize("NFC");
  return [base, marks.exec(apart)?.[0] ?? ""].filter((part) => part !== "").map((part) => bytesOf1258.get(part) ?? 63);
}
