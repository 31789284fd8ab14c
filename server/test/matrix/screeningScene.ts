import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { branchesOf } from "./classScene.ts";
import { insertMember, memberIdOf } from "./memberScene.ts";

/** The round that is planted at a ward, and in it the review of a branch, have ids told by the unit's own. */
export const roundIdOf = (ward: UnitKey) => `${units[ward].id.slice(0, -2)}9e`;
export const screeningIdOf = (branch: UnitKey) => `${units[branch].id.slice(0, -2)}9f`;

/** Of a ward or a base committee, on 2026-06-01; what stands open there is closed before. */
export async function insertRound(world: World, unit: UnitKey, id: string = randomUUID()): Promise<string> {
  await closeRounds(world, unit);
  await world.owner.query(
    `insert into screening_round (id, unit_id, period, name, criteria_version, opened_on, closes_on) values ($1, $2, '2026', 'Rà soát năm 2026', 1, '2026-06-01', '2026-06-30')`,
    [id, units[unit].id],
  );
  return id;
}
export const closeRounds = (world: World, unit: UnitKey) =>
  world.owner.query("update screening_round set state = 'CLOSED', close_reason = 'Mở đợt mới' where unit_id = $1 and state = 'OPEN'", [
    units[unit].id,
  ]);

/** A review of a branch in a round of its own, that has come so far: everybody in it is reviewed. */
export async function insertScreening(
  world: World,
  ward: UnitKey,
  branch: UnitKey,
  state: "PENDING" | "SENT",
): Promise<{ screeningId: string; memberId: string; revision: number }> {
  const memberId = await insertMember(world, branch);
  const roundId = await insertRound(world, ward);
  const { rows } = await world.owner.query<{ id: string }>("select id from screening where round_id = $1 and unit_id = $2", [
    ...[roundId, units[branch].id],
  ]);
  const screeningId = rows[0]!.id;
  await world.owner.query("update screening_finding set outcome = 'NO_ISSUE', noted_on = '2026-06-02' where screening_id = $1", [
    screeningId,
  ]);
  if (state === "SENT") await world.owner.query("update screening set state = 'SENT' where id = $1", [screeningId]);
  const { rows: after } = await world.owner.query<{ revision: number }>("select revision from screening where id = $1", [screeningId]);
  return { screeningId, memberId, revision: after[0]!.revision };
}

/** Help of a member of the branch whose twelve months are over. */
export async function insertHelp(world: World, branch: UnitKey, memberId: string, id: string = randomUUID()): Promise<string> {
  await world.owner.query(
    `insert into screening_finding (id, screening_id, membership_id, outcome, criterion, evidence_kind, noted_on, help_until, told)
     values ($1, $2, $3, 'HELP_12_MONTHS', 'DUES', 'DUES_BOOK', '2025-06-01', '2026-06-01', true)`,
    [id, screeningIdOf(branch), memberId],
  );
  return id;
}

/** At every ward a round that is closed, in which every branch has reviewed its member and sent. */
export async function plantScreenings(world: World, wards: readonly UnitKey[]): Promise<void> {
  await world.owner.query("alter table screening_round disable trigger d_begin");
  for (const ward of wards) {
    const roundId = await insertRound(world, ward, roundIdOf(ward));
    for (const branch of branchesOf(ward)) {
      await world.owner.query("insert into screening (id, round_id, unit_id, members, reviewed, state) values ($1, $2, $3, 1, 1, 'SENT')", [
        ...[screeningIdOf(branch), roundId],
        units[branch].id,
      ]);
      await insertHelp(world, branch, memberIdOf(branch));
    }
  }
  await world.owner.query("alter table screening_round enable trigger d_begin");
  for (const ward of wards) await closeRounds(world, ward);
}
