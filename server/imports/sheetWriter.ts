import { strToU8, Zip, ZipDeflate } from "fflate";
import { columnLetter } from "../sheets/cells.ts";
import type { BadCell } from "./badCells.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML has no place for most control characters. */
const escaped = (text: string) => text.replace(/\p{Cc}/gu, " ").replace(/[&<>"]/g, (sign) => escapes[sign]!);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006";

const frame = (sheetName: string): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `${head}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});

/** A workbook of one sheet, packed row by row. Texts stay texts: no zero is lost, and nothing in them is taken for a formula. */
export class SheetWriter {
  rows = 0;
  readonly #packed: Uint8Array[] = [];
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#packed.push(bytes);
  });
  readonly #sheet: ZipDeflate;
  #number = 0;

  constructor(sheetName: string, headings: readonly string[]) {
    for (const [name, xml] of Object.entries(frame(sheetName))) this.#part(name).push(strToU8(xml), true);
    this.#sheet = this.#part("xl/worksheets/sheet1.xml");
    this.#sheet.push(
      strToU8(`${head}<worksheet ${main}><cols><col min="1" max="${headings.length}" width="24" customWidth="1"/></cols><sheetData>`),
    );
    this.#write(headings);
  }

  add(cells: readonly BadCell[]): void {
    this.rows++;
    this.#write(cells);
  }

  end(): Buffer {
    this.#sheet.push(strToU8("</sheetData></worksheet>"), true);
    this.#zip.end();
    return Buffer.concat(this.#packed);
  }

  #write(cells: readonly BadCell[]): void {
    const number = ++this.#number;
    const xml = cells.map((cell, column) => {
      const place = `${columnLetter(column)}${number}`;
      if (cell === null) return "";
      if (typeof cell !== "string") return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`;
      return `<c r="${place}" s="2" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    this.#sheet.push(strToU8(`<row r="${number}">${xml.join("")}</row>`));
  }

  #part(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 3 });
    this.#zip.add(part);
    return part;
  }
}
