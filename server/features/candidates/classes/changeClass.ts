import type { EntityManager } from "typeorm";
import { authorize } from "../../../access/ability.ts";
import type { Action } from "../../../access/actions.ts";
import type { Actor } from "../../../access/actor.ts";
import { asActor } from "../../../db/asActor.ts";
import { audit } from "../../../db/audit.ts";
import type { Caller } from "../../../db/caller.ts";
import { once } from "../../../db/once.ts";
import { inside } from "../../../db/rows.ts";
import type { ClassState } from "../../../domain/classes.ts";
import { AppError, conflict } from "../../../domain/errors.ts";
import type { Class } from "../../../entities/class.ts";
import { type LoadedClass, type LoadedPlace, loadClass, loadPlaces, showClass } from "./classes.reads.ts";

export type ClassAct = Extract<
  Action,
  "changeClass" | "cancelClass" | "acceptNominations" | "startClass" | "recordAttendance" | "recordClassResults" | "closeClass"
>;

/** What a class must be for an act of its holder; whoever may read it is told so before anything else. */
const statesFor: Record<ClassAct, readonly ClassState[]> = {
  changeClass: ["OPEN", "RUNNING"],
  cancelClass: ["OPEN", "RUNNING"],
  acceptNominations: ["OPEN", "RUNNING"],
  startClass: ["OPEN"],
  recordAttendance: ["RUNNING"],
  recordClassResults: ["RUNNING", "CLOSED"],
  closeClass: ["RUNNING"],
};

/** A class held still together with the cases in it: nobody else changes them meanwhile. */
export interface HeldClass {
  db: EntityManager;
  actor: Actor;
  row: LoadedClass;
  places: LoadedPlace[];
}

/** Cases take turns before their class, in one order, like everywhere: two who change the same never wait for each other. */
export async function hold(db: EntityManager, classId: string, caseIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(caseIds)].sort()) await db.query("select hold_case($1)", [id]);
  await db.query("select hold_class($1)", [classId]);
}

/** Loads a class, asks the rule, and changes it once, if nobody was quicker. CONFLICT tells the revision and state that stand now. */
export function changeHeld(
  caller: Caller,
  action: ClassAct,
  input: { clientKey: string; classId: string; revision: number },
  change: (held: HeldClass) => Promise<Record<string, unknown>>,
): Promise<Class> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const row = await loadClass(read, input.classId);
    authorize(actor, "read", "Class", row);
    authorize(actor, action, "Class", statesFor[action].includes(row.state) ? row : { ...row, state: statesFor[action][0] });
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      const before = await loadPlaces(read, row.id);
      await hold(
        db,
        row.id,
        before.map(({ id }) => id),
      );
      const now = await loadClass(read, row.id);
      if (now.revision !== input.revision) throw quicker(now);
      if (!statesFor[action].includes(now.state)) throw over();
      // Counts as a change of the class, whatever else it writes.
      await db.query("update class set state = state where id = $1", [row.id]);
      const changes = await change({ db, actor, row: now, places: await loadPlaces(read, row.id) });
      await audit(db, actor, { action, subjectType: "Class", subjectId: row.id, unitId: row.unitId, changes });
    }
    return showClass(caller, read, actor, row.id);
  });
}

const quicker = ({ revision, state }: LoadedClass) =>
  conflict("Lớp vừa được người khác cập nhật. Xem lại nội dung mới rồi làm tiếp.", "revision", { theirs: { revision, state } });
const over = () => conflict("Lớp không còn ở trạng thái làm được việc này. Tải lại trang để xem.", "revision");

/** Whatever stands in the way of some of many, each under its field; nothing is recorded of any. */
export function refuseTogether(items: readonly { field: string; candidateId: string; refusals: unknown }[]): void {
  if (items.length === 0) return;
  throw new AppError("STEP_REFUSED", `${items.length} người chưa đủ điều kiện, nên chưa ghi cho ai.`, items[0]!.field, { items });
}
