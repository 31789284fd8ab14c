import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { caseIdOf } from "./caseScene.ts";
import { everyUnit } from "./oracle.ts";

/** The month that is planted as sent at every branch. */
export const sentMonth = { id: "202602", startsOn: "2026-02-01" };

interface Said {
  startsOn?: string;
  state?: "DRAFT" | "SENT";
  note?: string | null;
  progress?: string;
}

/** A review of one month at a branch about people by their ids, as the branch would have sent it. */
export async function insertReview(world: World, unit: UnitKey, people: string[], said: Said = {}): Promise<string> {
  const { startsOn = sentMonth.startsOn, state = "SENT", note = null, progress = "STEADY" } = said;
  const id = randomUUID();
  await world.owner.query("insert into month_review (id, unit_id, starts_on) values ($1, $2, $3)", [id, units[unit].id, startsOn]);
  await world.owner.query(
    `insert into month_answer (review_id, person_id, standing, progress, activities, helper_met, note)
     select $1, p, 'CASE', $3, 'FULL', true, $4 from unnest($2::uuid[]) p`,
    [id, people, progress, note],
  );
  if (state === "SENT")
    await world.owner.query("update month_review set state = 'SENT', sent_at = ($2::date + 20)::timestamptz where id = $1", [id, startsOn]);
  return id;
}

export const personOfCase = async (world: World, caseId: string): Promise<string> =>
  (await world.owner.query<{ id: string }>("select person_id as id from candidate where id = $1", [caseId])).rows[0]!.id;

/** At every branch one month that was sent, about the person of its planted case. */
export async function plantReviews(world: World): Promise<void> {
  for (const unit of everyUnit.filter((key) => units[key].level === "BRANCH"))
    await insertReview(world, unit, [await personOfCase(world, caseIdOf(unit))], { note: `nhận xét «${unit}»` });
}
