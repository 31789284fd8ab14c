import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { inside } from "../../db/rows.ts";
import { type BadCell, openCells } from "../../imports/badCells.ts";
import { type KeptFault, told } from "../../imports/rowFaults.ts";
import { SheetWriter } from "../../imports/sheetWriter.ts";
import { findImport } from "./imports.reads.ts";

const page = 500;

/**
 * The bad rows of a file as a workbook: the columns that were read, the row's number in the file, and what is wrong. To its uploader alone; corrected it
 * can be uploaded again. Cells are kept for a day.
 */
export function badRows(caller: Caller, id: string): Promise<Buffer> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await findImport(read, id);
    authorize(actor, "downloadBadRows", "Import", row);
    const used = row.mapping!.columns.filter(({ field }) => field);
    const sheet = new SheetWriter("Dòng cần sửa", [
      ...used.map(({ heading }) => heading.replaceAll(" › ", " ")),
      "Dòng trong tệp",
      "Cần sửa",
    ]);
    let after = 0;
    for (;;) {
      const rows = await read.rows<{ row: number; faults: KeptFault[]; cells: Buffer | null }>(
        "importBadRows",
        `select row_no as "row", faults, cells from import_bad_rows($1, $2, $3)`,
        [row.id, after, page],
      );
      for (const bad of rows) {
        const cells: BadCell[] = bad.cells ? openCells(caller.personalIds.files, row.id, bad.row, bad.cells) : used.map(() => null);
        sheet.add([...cells, String(bad.row), bad.faults.map(sentence).join(" ")]);
      }
      if (rows.length < page) break;
      after = rows.at(-1)!.row;
    }
    const subject = { subjectType: "Import", subjectId: row.id, unitId: row.unitId };
    await audit(db, actor, { action: "downloadBadRows", ...subject, changes: { rows: sheet.rows } });
    return sheet.end();
  });
}

const sentence = ({ column, heading, code, other }: KeptFault) =>
  `Cột ${column} (${heading}): ${told(code).textVi}${other ? ` (dòng ${other})` : ""}`;
