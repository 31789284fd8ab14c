import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { importKinds } from "../../entities/importJob.ts";
import { sampleSheet } from "../../imports/sampleSheet.ts";

/** The workbook to be filled in, for whoever may upload a list. */
export function importSample(caller: Caller, wanted: string): Promise<Buffer> {
  return asActor(caller, async (db, actor) => {
    authorize(actor, "uploadImport", "OrgUnit", await findUnit(inside(db), actor.unitId ?? ""));
    const kind = importKinds.find((known) => known === wanted);
    if (!kind) throw badInput("kind", "Chọn loại danh sách.");
    return sampleSheet(kind);
  });
}
