import { csvRows, csvShape } from "../sheets/csv.ts";
import { type Conversion, conversions } from "../sheets/encodings.ts";
import { readHead } from "../sheets/head.ts";
import { LegacyMeasure, legacyFonts } from "../sheets/legacyText.ts";
import { standardLimits } from "../sheets/limits.ts";
import { openSheet, type SheetFile } from "../sheets/openSheet.ts";
import { SheetRefusal } from "../sheets/refusals.ts";
import { hasPlace, type ImportKind, type LegacyFound, type Proposal } from "./mapping.ts";

const measured = 1000; // rows
const shown = 8; // texts

/** What a file seems to be, from its first rows. Throws `SheetRefusal` where it cannot be read at all. */
export async function readProposal(path: string, kind: ImportKind): Promise<Proposal> {
  const legacy = await findLegacy(path);
  const file = await openSheet(path, legacy?.conversion);
  try {
    const { map, firstRow } = await readHead(file, kind);
    const columns = map.columns.map(({ field, ...place }) =>
      field && hasPlace(kind, field) ? { ...place, field } : { ...place, leftOut: place.leftOut ?? ("UNKNOWN" as const) },
    );
    const visible = file.sheets.findIndex(({ hidden }) => !hidden);
    return { form: file.form, sheets: file.sheets, sheet: Math.max(visible, 0), firstRow, columns, ...(legacy && { legacy }) };
  } finally {
    file.close();
  }
}

async function findLegacy(path: string): Promise<LegacyFound | undefined> {
  let file: SheetFile;
  try {
    file = await openSheet(path);
  } catch (error) {
    const conversion = error instanceof SheetRefusal ? conversions.find((one) => error.code === `ENCODING_${one}`) : undefined;
    if (!conversion) throw error;
    return { conversion, needed: true, preview: await previewOf(path, conversion) };
  }
  try {
    const measure = new LegacyMeasure();
    let rows = 0;
    for await (const { cells } of file.rows()) {
      for (const cell of cells.values()) if (cell.kind === "text") measure.add(cell.text);
      if (++rows === measured) break;
    }
    const verdict = measure.verdict();
    return verdict && { conversion: verdict.font, needed: false, preview: verdict.preview };
  } finally {
    file.close();
  }
}

/** The same cells as they stand in the file and as they would be. */
async function previewOf(path: string, conversion: Conversion): Promise<LegacyFound["preview"]> {
  const isFont = legacyFonts.some((font) => font === conversion);
  const after = await openSheet(path, conversion);
  const texts = await firstTexts(after.rows());
  after.close();
  if (!isFont) return texts.slice(0, shown).map((text) => ({ before: "", after: text }));
  const form = { label: "windows-1252" };
  const before = await firstTexts(csvRows(path, form, await csvShape(path, form), standardLimits, undefined));
  return texts
    .map((text, at) => ({ before: before[at] ?? "", after: text }))
    .filter((pair) => pair.before !== pair.after)
    .slice(0, shown);
}

async function firstTexts(rows: ReturnType<SheetFile["rows"]>): Promise<string[]> {
  const texts: string[] = [];
  for await (const { cells } of rows) {
    for (const cell of cells.values()) if (cell.kind === "text") texts.push(cell.text);
    if (texts.length > 200) break;
  }
  return texts;
}
