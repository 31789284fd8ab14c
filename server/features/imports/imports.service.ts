import { authorize } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import type { ImportJob, ImportState } from "../../entities/importJob.ts";
import { hasPlace, importNeeds, type KeptMapping } from "../../imports/mapping.ts";
import { type Field, fieldsOf } from "../../sheets/fields.ts";
import { choose } from "../../sheets/mapHeaders.ts";
import type { ChooseMappingInput, ImportStepInput } from "./imports.inputs.ts";
import { findImport, type LoadedImport, shownImport } from "./imports.reads.ts";

interface Step {
  action: Action;
  becomes: ImportState;
  mapping?: (row: LoadedImport) => KeptMapping;
}

/** Leads an import from state to state; what follows is the worker's. The database knows which state follows which (CT050). */
function step(caller: Caller, input: ImportStepInput, { action, becomes, mapping }: Step): Promise<ImportJob> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await findImport(read, input.id);
    authorize(actor, "read", "Import", row);
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      if (row.revision !== input.revision) throw conflict("Việc nhập này vừa thay đổi. Tải lại trang để xem.", "revision");
      authorize(actor, action, "Import", row);
      const chosen = mapping?.(row) ?? row.mapping;
      await db.query("update import_job set state = $2, mapping = $3 where id = $1", [row.id, becomes, chosen && JSON.stringify(chosen)]);
      const subject = { subjectType: "Import", subjectId: row.id, unitId: row.unitId };
      await audit(db, actor, { action, ...subject, changes: { kind: row.kind } });
    }
    return shownImport(actor, await findImport(read, row.id));
  });
}

/** Says what the columns are. BAD_INPUT on `columns` where one is missing that a list of this kind must have. */
export function chooseMapping(caller: Caller, input: ChooseMappingInput): Promise<ImportJob> {
  return step(caller, input, { action: "chooseMapping", becomes: "MAPPED", mapping: (row) => mappingOf(row, input) });
}

function mappingOf({ kind, proposal }: LoadedImport, input: ChooseMappingInput): KeptMapping {
  const { columns, sheet, firstRow, legacy } = proposal!;
  const choices = new Map(input.columns.map(({ column, field }) => [column, (field ?? null) as Field | null]));
  for (const [column, field] of choices) {
    const place = `columns.${[...choices.keys()].indexOf(column)}`;
    const use = columns.find((one) => one.column === column);
    if (!use || (field && use.leftOut === "NEVER_HELD")) throw badInput(place, "Cột này không được nhập. Chọn cột khác.");
    if (field && (!fieldsOf[kind].includes(field) || !hasPlace(kind, field))) throw badInput(place, "Danh sách này không có mục đã chọn.");
  }
  const given = [...new Map([...columns.map(({ column, field }) => [column, field ?? null] as const), ...choices]).values()].filter(
    Boolean,
  );
  if (new Set(given).size < given.length) throw badInput("columns", "Có hai cột chọn cùng một mục. Giữ lại một cột.");
  const map = choose({ kind, columns, missing: [] }, choices);
  const named = new Set(map.columns.flatMap(({ field }) => field ?? []));
  const inTwo = named.has("familyAndMiddleName") && named.has("givenName");
  if (importNeeds[kind].some((field) => !named.has(field) && !(field === "fullName" && inTwo)))
    throw badInput("columns", "Còn thiếu cột bắt buộc. Chọn cột cho từng mục bắt buộc.");
  if (legacy?.needed && !input.convert) throw badInput("convert", "Tệp này chỉ đọc được sau khi chuyển mã. Xem trước rồi đồng ý chuyển.");
  return { sheet, firstRow, columns: map.columns, ...(legacy && input.convert && { agreed: legacy.conversion }) };
}

export const checkImport = (caller: Caller, input: ImportStepInput) => step(caller, input, { action: "checkImport", becomes: "CHECKING" });
export const applyImport = (caller: Caller, input: ImportStepInput) => step(caller, input, { action: "applyImport", becomes: "APPLYING" });
export const undoImport = (caller: Caller, input: ImportStepInput) => step(caller, input, { action: "undoImport", becomes: "UNDOING" });
export const cancelImport = (caller: Caller, input: ImportStepInput) =>
  step(caller, input, { action: "cancelImport", becomes: "CANCELLED" });
