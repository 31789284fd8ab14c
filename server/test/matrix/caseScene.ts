import { randomUUID } from "node:crypto";
import { addDays } from "../../domain/calendar.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";

/** The way of a case, far enough for each level to have a step; events and the states they lead to. */
const way = [
  ["IDENTIFY", "IDENTIFIED", "unit"],
  ["ACCEPT_SOURCE", "SOURCE", "unit"],
  ["ASSIGN_HELPERS", "FOSTERING", "unit"],
  ["NOMINATE", "CLASS_NOMINATED", "unit"],
  ["CERTIFY", "CLASS_CERTIFIED", "ward"],
  ["RECEIVE_APPLICATION", "APPLIED", "unit"],
  ["RECEIVE_CV", "CV_DECLARED", "unit"],
  ["REQUEST_VERIFICATION", "VERIFYING", "unit"],
  ["CONCLUDE_VERIFICATION", "OPINIONS", "unit"],
  ["PUT_TO_BRANCH", "BRANCH_REVIEW", "unit"],
  ["HOLD_BRANCH_MEETING", "BRANCH_APPROVED", "unit"],
  ["RESOLVE_AT_BASE", "BASE_RESOLVED", "parent"],
  ["SUBMIT", "SUBMITTED", "parent"],
  ["START_APPRAISAL", "APPRAISING", "ward"],
] as const;

/** The case that is planted at a branch has an id told by the branch's own. */
export const caseIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}c`;
const firstDay = "2025-09-01";

/** A person followed by a branch, up to and with an event, ten days between steps; MOVE: let go right after the first mention. */
export async function insertCase(world: World, unit: UnitKey, until: string, id: string = randomUUID(), from = firstDay): Promise<string> {
  const personId = randomUUID();
  const { owner } = world;
  const steps =
    until === "MOVE" ? [way[0], ["MOVE", "MOVED", "unit"] as const] : way.slice(0, way.findIndex(([event]) => event === until) + 1);
  await owner.query(
    "insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values ($1, $2, $3, '1999-03-04', 'MALE', 4)",
    [personId, units[unit].id, `Người nguồn của ${unit}`],
  );
  await owner.query("insert into candidate (id, person_id, unit_id, facts) values ($1, $2, $3, $4)", [
    ...[id, personId, units[unit].id],
    '{"education":"HIGHER","hardArea":false,"specialReview":false,"overAgeGrounds":false,"youthUnionHere":false,"tradeUnionHere":false,"noMembers":false,"before":null}',
  ]);
  for (const [step, [event, becomes, by]] of steps.entries()) {
    const recorder = by === "unit" ? unit : by === "parent" ? units[unit].under! : wardOf(unit);
    await owner.query(
      `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
       values ($1, $2, $3, $4, '{"by":"BRANCH","conclusion":true,"official":3,"present":3,"yes":3}', $5, 'BRANCH_SECRETARY', $6)`,
      [randomUUID(), id, event, addDays(from, step * 10), becomes, units[recorder].id],
    );
  }
  return id;
}

export function wardOf(unit: UnitKey): UnitKey {
  const above = units[unit].under!;
  return units[above].level === "WARD" ? above : wardOf(above);
}

const personOf = "(select person_id from candidate where id = $1)";

/** That somebody of the branch looked at the person of a case. */
export async function insertLook(world: World, unit: UnitKey, caseId: string, lookerId: string): Promise<void> {
  await world.owner.query(
    `insert into person_view (person_id, on_day, account_id, role, unit_id, reason, account_name, unit_name, fields)
     values (${personOf}, '2026-01-05', $2, 'BRANCH_SECRETARY', $3, '', 'Người xem', 'Chi bộ', '{fullName}')`,
    [caseId, lookerId, units[unit].id],
  );
}

/** A case at a branch, with whatever else is told of its person: a look, a fact of the ledger, the day its cases count from. */
export async function plantCase(world: World, unit: UnitKey, factId: string, lookerId: string): Promise<string> {
  const id = await insertCase(world, unit, "IDENTIFY", caseIdOf(unit));
  await world.owner.query(
    `insert into result_person (result_id, person_id, sex, age, youth_union, tags) values ($2, ${personOf}, 'MALE', 26, false, '{}')`,
    [id, factId],
  );
  await insertLook(world, unit, id, lookerId);
  await world.owner.query("insert into case_start (unit_id, indicator_id, since) values ($1, 2, '2099-01-01')", [units[unit].id]);
  return id;
}
