import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { levelOfKind, levelRow, mayStandUnder } from "../../domain/levels.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { CreateUnitInput, RenameUnitInput } from "./units.inputs.ts";

const longestName = 200;

function checkName(name: string): string {
  const clean = normalise(name);
  if (!clean) throw badInput("name", "Nhập tên đơn vị.");
  if (clean.length > longestName) throw badInput("name", `Tên đơn vị dài tối đa ${longestName} ký tự.`);
  return clean;
}

const today = () => dateInVietnam(new Date());

/** One unit of the viewer's own subtree. */
export async function orgUnit(caller: Caller, id: string): Promise<OrgUnit> {
  const unit = await findUnit(caller.reading, id);
  authorize(await actingAs(caller), "read", "OrgUnit", unit);
  return unit;
}

/** The unit as it stands after a change has been committed. */
function reread(caller: Caller, id: string): Promise<OrgUnit> {
  return findUnit(caller.reading, id);
}

export async function createUnit(caller: Caller, input: CreateUnitInput): Promise<OrgUnit> {
  const id = uuid();
  await asActor(caller, async (db, actor) => {
    const parent = await findUnit(inside(db), input.parentId);
    authorize(actor, "createUnit", "OrgUnit", parent);
    const level = levelOfKind(input.kind);
    if (!mayStandUnder(level, parent.level)) throw badInput("kind", "Loại đơn vị này không thể đứng dưới đơn vị đã chọn.");
    const name = checkName(input.name);
    // The day the tree shows, which may be late by a moment after midnight. A unit born later could not be shown to whoever made it;
    // planned changes come with plans of reorganisation.
    const [clock] = await inside(db).rows<{ today: string }>("today", "select today from clock", []);
    const from = input.from ?? clock!.today;
    if (from > clock!.today) throw badInput("from", "Ngày bắt đầu không được sau hôm nay. Chọn hôm nay hoặc ngày trước đó.");
    await db.query("select create_unit($1, $2, $3, $4, $5, $6, $7, $8)", [
      id,
      parent.id,
      levelRow(level).number,
      input.kind,
      input.sector ?? null,
      input.code ?? null,
      name,
      from,
    ]);
    await audit(db, actor, {
      action: "createUnit",
      subjectType: "OrgUnit",
      subjectId: id,
      unitId: parent.id,
      changes: { name, kind: input.kind, from },
    });
  });
  return reread(caller, id);
}

export async function renameUnit(caller: Caller, input: RenameUnitInput): Promise<OrgUnit> {
  await asActor(caller, async (db, actor) => {
    const unit = await findUnit(inside(db), input.unitId);
    authorize(actor, "renameUnit", "OrgUnit", unit);
    const name = checkName(input.name);
    const from = input.from ?? today();
    await db.query("select rename_unit($1, $2, $3, $4)", [unit.id, from, name, input.code ?? null]);
    const changes = { name: [unit.name, name], code: [unit.code, input.code ?? null], from };
    await audit(db, actor, { action: "renameUnit", subjectType: "OrgUnit", subjectId: unit.id, unitId: unit.id, changes });
  });
  return reread(caller, input.unitId);
}
