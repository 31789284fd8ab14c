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

/** Something that happened to a member on 2026-01-06, as the unit said, or as the letter tells. */
export async function insertEvent(
  world: World,
  memberId: string,
  event: string,
  { by = null, transferId = null }: { by?: UnitKey | null; transferId?: string | null } = {},
): Promise<void> {
  await world.owner.query(
    `insert into member_event (id, membership_id, event, on_day, transfer_id, recorded_by_role, recorded_by_unit)
     values (gen_random_uuid(), $1, $2, '2026-01-06', $3, 'BRANCH_SECRETARY', $4)`,
    [memberId, event, transferId, by && units[by].id],
  );
}

/** A member of one branch, on the way to a unit; hosted there for a time; or on the way out of the city. */
export async function insertTransfer(
  world: World,
  from: UnitKey,
  to: UnitKey,
  {
    hosted = false,
    outside = null,
    memberId,
    id = randomUUID(),
  }: { hosted?: boolean; outside?: string | null; memberId?: string; id?: string } = {},
): Promise<string> {
  const member = memberId ?? (await insertMember(world, from));
  await world.owner.query(
    `insert into transfer (id, membership_id, from_unit_id, kind, unit_id, outside, state, sent_on, received_on, until, full_name, joined_on, standing, from_name, to_name)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-01-06', $8, $9, 'Đảng viên trên đường', '2019-05-19', 'OFFICIAL', 'Nơi đi', 'Nơi đến')`,
    [
      ...[id, member, units[from].id, hosted ? "TEMPORARY" : "PERMANENT", units[to].id, outside],
      ...(hosted ? ["RECEIVED", "2026-01-06", "2026-12-01"] : ["IN_TRANSIT", null, null]),
    ],
  );
  await insertEvent(world, member, "SEND", { transferId: id });
  if (hosted) await insertEvent(world, member, "HOST", { transferId: id });
  return id;
}

/** A member on the way from a branch to its ward. */
export async function plantMember(world: World, unit: UnitKey): Promise<void> {
  const memberId = await insertMember(world, unit, memberIdOf(unit));
  await insertTransfer(world, unit, wardOf(unit), { memberId, id: transferIdOf(unit) });
}
