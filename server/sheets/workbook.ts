import type { Archive } from "./archive.ts";
import { PackedTexts } from "./packedTexts.ts";
import { SheetRefusal } from "./refusals.ts";
import { readWholeXml } from "./xml.ts";

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** The part of the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  /** Whether day 0 is 1904-01-01, as in workbooks that began on an old Macintosh. */
  readonly from1904: boolean;
  /** Cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
}

const sheetsMost = 200;
const stylesMost = 70_000;

/** The formats that Excel does not write out and that show a date (ECMA-376, 18.8.30), those of East Asia among them. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Letters of day, month or year outside quotes, brackets and escapes. */
const showsDate = (format: string) => /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ""));

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = await readTargets(archive);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  await readWholeXml(archive.bytes("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const part = targets.get(id ?? "");
      if (!part || !archive.has(part) || sheets.length === sheetsMost) throw new SheetRefusal("BROKEN");
      if (/worksheets\//i.test(part))
        sheets.push({ name: attributes.name ?? "", hidden: (attributes.state ?? "visible") !== "visible", part });
    },
  });
  if (sheets.length === 0) throw new SheetRefusal("NOT_A_SHEET");
  return { sheets, from1904, dateStyles: await readDateStyles(archive) };
}

/** The parts of a workbook by the ids it calls them. */
async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readWholeXml(archive.bytes("xl/_rels/workbook.xml.rels"), {
    open(name, { Id, Target, Type, TargetMode }) {
      if (name !== "Relationship" || !Id || !Target || targets.size === 10 * sheetsMost) return;
      if (/vbaProject$/.test(Type ?? "")) throw new SheetRefusal("MACROS");
      if (/externalLink/.test(Type ?? "") || TargetMode === "External") throw new SheetRefusal("EXTERNAL_LINKS");
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
}

async function readDateStyles(archive: Archive): Promise<Set<number>> {
  const styles = new Set<number>();
  if (!archive.has("xl/styles.xml")) return styles;
  const formats = new Map<number, boolean>();
  let style = -1;
  await readWholeXml(archive.bytes("xl/styles.xml"), {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId);
      if (name === "numFmt" && formats.size < stylesMost) formats.set(id, showsDate(formatCode ?? ""));
      if (name === "cellXfs") style = 0;
      if (name !== "xf" || style < 0 || style === stylesMost) return;
      if (formats.get(id) ?? isBuiltInDate(id)) styles.add(style);
      style++;
    },
    close(name) {
      if (name === "cellXfs") style = -1;
    },
  });
  return styles;
}

/** The texts that cells name by number. Pronunciation beside them (`rPh`) is no part of a text. */
export async function readSharedTexts(archive: Archive): Promise<PackedTexts> {
  const { sharedTextBytes, cellCharacters } = archive.limits;
  const texts = new PackedTexts(sharedTextBytes);
  if (!archive.has("xl/sharedStrings.xml")) return texts;
  let text = "";
  let reading = false;
  let aside = false;
  await readWholeXml(archive.bytes("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") aside = true;
      else if (name === "t") reading = !aside;
    },
    text(piece) {
      if (!reading) return;
      text += piece;
      if (text.length > cellCharacters) throw new SheetRefusal("CELL_TOO_LONG");
    },
    close(name) {
      if (name === "t") reading = false;
      else if (name === "rPh") aside = false;
      else if (name === "si") texts.add(text);
    },
  });
  return texts;
}
