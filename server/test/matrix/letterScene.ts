import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { caseIdOf, insertCase } from "./caseScene.ts";

/** The letter planted at a branch has an id told by the branch's own. */
export const letterIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}b`;

/** A letter that takes a case from one branch to another: one that waits for its answer with a case of its own, or one that was declined. */
export async function insertLetter(
  world: World,
  from: UnitKey,
  to: UnitKey,
  { id = randomUUID(), caseId }: { id?: string; caseId?: string } = {},
): Promise<string> {
  await world.owner.query(
    `insert into case_letter (id, candidate_id, from_unit_id, unit_id, full_name, stage, from_name, to_name, sent_on, state, closed_on, reason)
     values ($1, $2, $3, $4, 'Người trên đường', 'IDENTIFIED', 'Nơi đi', 'Nơi đến', '2026-01-06', $5, $6, $7)`,
    [
      ...[id, caseId ?? (await insertCase(world, from, "MOVE")), units[from].id, units[to].id],
      ...(caseId ? ["DECLINED", "2026-01-07", "Không ở đây"] : ["SENT", null, null]),
    ],
  );
  return id;
}

/** A letter of the branch's planted case that was declined long ago; both of its ends are the branch. */
export const plantLetter = (world: World, unit: UnitKey) =>
  insertLetter(world, unit, unit, { id: letterIdOf(unit), caseId: caseIdOf(unit) });
