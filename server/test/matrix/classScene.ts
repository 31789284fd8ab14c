import { randomUUID } from "node:crypto";
import type { ClassState } from "../../domain/classes.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { caseIdOf, insertCase, wardOf } from "./caseScene.ts";
import { subtree } from "./oracle.ts";

export const isBranch = (unit: UnitKey) => units[unit].level === "BRANCH";
export const branchesOf = (unit: UnitKey) => subtree(unit).filter(isBranch);
/** The ward that a unit is or lies in. */
export const wardAt = (unit: UnitKey) => (units[unit].level === "WARD" ? unit : wardOf(unit));

/** The class that is planted at a ward has an id told by the ward's own; so have its place of a branch and its sessions. */
export const classIdOf = (ward: UnitKey) => `${units[ward].id.slice(0, -1)}e`;
export const placeIdOf = (branch: UnitKey) => `${units[branch].id.slice(0, -1)}f`;
const firstDay = "2026-06-01";

async function insertRow(world: World, ward: UnitKey, id: string): Promise<string> {
  await world.owner.query(
    `insert into class (id, unit_id, kind, title, place, starts_on, ends_on, nominate_by, places)
     values ($1, $2, 'AWARENESS', 'Lớp bồi dưỡng', 'Hội trường phường', $3, $3, $3, 90)`,
    [id, units[ward].id, firstDay],
  );
  return id;
}

async function insertSession(world: World, classId: string): Promise<string> {
  const id = randomUUID();
  await world.owner.query("insert into class_session (id, class_id, on_day, title) values ($1, $2, $3, 'Bài mở đầu')", [
    id,
    classId,
    firstDay,
  ]);
  return id;
}

/** A class of a ward with one person in it whose branch has nominated them: accepted, once it is said to run. */
export async function insertClass(
  world: World,
  branch: UnitKey,
  state: ClassState,
): Promise<Record<"classId" | "placeId" | "sessionId", string>> {
  const classId = await insertRow(world, wardOf(branch), randomUUID());
  const sessionId = await insertSession(world, classId);
  const placeId = randomUUID();
  const caseId = await insertCase(world, branch, "NOMINATE");
  await world.owner.query(
    `insert into class_place (id, class_id, candidate_id, nominated_on, nominated_by)
     select $1, $2, $3, on_day, id from candidate_event where candidate_id = $3 and event = 'NOMINATE'`,
    [placeId, classId, caseId],
  );
  if (state === "RUNNING") {
    await world.owner.query("update class_place set state = 'ACCEPTED' where id = $1", [placeId]);
    await world.owner.query("update class set state = 'RUNNING' where id = $1", [classId]);
  }
  return { classId, placeId, sessionId };
}

/** A place in the class planted at the branch's ward, of a case wherever it stands: what is planted has no history. */
export async function insertPlaceOf(
  world: World,
  branch: UnitKey,
  caseId: string,
  state: "ACCEPTED" | "WITHDRAWN",
  id: string = randomUUID(),
) {
  await world.owner.query("alter table class_place disable trigger b_keep");
  await world.owner.query("insert into class_place (id, class_id, candidate_id, nominated_on, state) values ($1, $2, $3, $4, $5)", [
    ...[id, classIdOf(wardOf(branch)), caseId],
    ...[firstDay, state],
  ]);
  await world.owner.query("alter table class_place enable trigger b_keep");
  return id;
}

/** At every ward a class, in which every branch has somebody who came to one session and missed the other. */
export async function plantClasses(world: World, wards: readonly UnitKey[]): Promise<void> {
  for (const ward of wards) {
    const classId = await insertRow(world, ward, classIdOf(ward));
    const sessions = [await insertSession(world, classId), await insertSession(world, classId)];
    await world.owner.query("alter table class_attendance disable trigger b_keep");
    for (const branch of branchesOf(ward)) {
      const placeId = await insertPlaceOf(world, branch, caseIdOf(branch), "ACCEPTED", placeIdOf(branch));
      for (const [at, session] of sessions.entries())
        await world.owner.query("insert into class_attendance (session_id, place_id, present) values ($1, $2, $3)", [
          session,
          placeId,
          at === 0,
        ]);
    }
    await world.owner.query("alter table class_attendance enable trigger b_keep");
  }
}
