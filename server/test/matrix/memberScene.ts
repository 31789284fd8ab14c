import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { wardOf } from "./caseScene.ts";

/** The member who is planted at a branch, and the way they are sent on, have ids told by the branch's own. */
export const memberIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}d`;
export const transferIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}e`;

/** An official member listed by a branch since 2026-01-05. */
export async function insertMember(world: World, unit: UnitKey, id: string = randomUUID()): Promise<string> {
  const personId = randomUUID();
  await world.owner.query(
    "insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values ($1, $2, $3, '1988-03-04', 'FEMALE', 1)",
    [personId, units[unit].id, `Đảng viên của ${unit}`],
  );
  await world.owner.query(
    `insert into membership (id, person_id, unit_id, standing, since, joined_on, official_on) values ($1, $2, $3, 'OFFICIAL', '2026-01-05', '2019-05-19', '2020-05-19')`,
    [id, personId, units[unit].id],
  );
  return id;
}

/** A member on the way from a branch to its ward. */
export async function plantMember(world: World, unit: UnitKey): Promise<void> {
  const [id, transferId] = [await insertMember(world, unit, memberIdOf(unit)), transferIdOf(unit)];
  await world.owner.query(
    `insert into transfer (id, membership_id, from_unit_id, kind, unit_id, sent_on, full_name, joined_on, standing, from_name, to_name)
     values ($1, $2, $3, 'PERMANENT', $4, '2026-01-06', 'Đảng viên trên đường', '2019-05-19', 'OFFICIAL', 'Nơi đi', 'Nơi đến')`,
    [transferId, id, units[unit].id, units[wardOf(unit)].id],
  );
  await world.owner.query(
    "insert into member_event (id, membership_id, event, on_day, transfer_id) values (gen_random_uuid(), $1, 'SEND', '2026-01-06', $2)",
    [id, transferId],
  );
}
