import { addDays, addMonths, dateInVietnam } from "../domain/calendar.ts";
import { type CaseScene, day, type ShownCase } from "./caseScene.ts";
import { dataOf, type World } from "./world.ts";

/** A case that its branch dropped; where none is given, of somebody who has helpers. */
export async function droppedCase(scene: CaseScene, more: object = {}, from?: ShownCase): Promise<ShownCase> {
  const open = from ?? (await scene.walk(await scene.opened(more), "ASSIGN_HELPERS"));
  const facts = { reason: "Không còn nguyện vọng", reasonClass: "OTHER" };
  return dataOf(await scene.step(scene.secretary, open, "DROP", day(20), facts)).recordStep;
}

/** As if a case had ended, and that had been recorded, so many months and days ago. */
export async function closedLongAgo({ owner }: World, { id }: Pick<ShownCase, "id">, months: number, days = 0): Promise<void> {
  const on = addDays(addMonths(dateInVietnam(new Date()), -months), -days);
  await owner.query("update candidate set state_since = $2 where id = $1", [id, on]);
  await owner.query("update candidate_event set recorded_at = $2::date + time '09:00' where candidate_id = $1", [id, on]);
}
