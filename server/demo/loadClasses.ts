import type { ClientBase } from "pg";
import type { DemoClass, DemoPlan } from "./demoPlan.ts";

/** Each class goes its way step by step, as the database lets it: opened, filled, begun, graded, closed. */
export async function holdClasses(db: ClientBase, { classes }: DemoPlan): Promise<void> {
  for (const one of classes) {
    await db.query(
      "insert into class (id, unit_id, kind, title, place, starts_on, ends_on, nominate_by, places) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      [one.id, one.unitId, one.kind, one.title, one.place, one.startsOn, one.endsOn, one.nominateBy, one.places],
    );
    for (const { id, on, title } of one.sessions)
      await db.query("insert into class_session (id, class_id, on_day, title) values ($1, $2, $3, $4)", [id, one.id, on, title]);
    for (const { id, caseId, stepId, on } of one.people)
      await db.query("insert into class_place (id, class_id, candidate_id, nominated_on, nominated_by) values ($1, $2, $3, $4, $5)", [
        ...[id, one.id, caseId],
        ...[on, stepId],
      ]);
    if (one.state !== "OPEN") await run(db, one);
  }
}

async function run(db: ClientBase, { id, state, sessions, people }: DemoClass): Promise<void> {
  await db.query("update class_place set state = 'ACCEPTED' where class_id = $1", [id]);
  await db.query("update class set state = 'RUNNING' where id = $1", [id]);
  const held = state === "CLOSED" ? sessions : sessions.slice(0, 1);
  for (const session of held)
    for (const [at, place] of people.entries())
      await db.query("insert into class_attendance (session_id, place_id, present) values ($1, $2, $3)", [
        session.id,
        place.id,
        at % 7 !== 3,
      ]);
  if (state !== "CLOSED") return;
  for (const place of people)
    await db.query(
      "update class_place set result = 'PASSED', certificate_number = $2, certified_on = $3, certified_by = $4 where id = $1",
      [...[place.id, place.certificate!.number], ...[place.certificate!.on, place.certificate!.stepId]],
    );
  await db.query("update class set state = 'CLOSED' where id = $1", [id]);
}
