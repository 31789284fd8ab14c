import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { insertMember, memberIdOf } from "./memberScene.ts";
import { everyUnit } from "./oracle.ts";

/** The proof that is planted at a branch has an id told by the branch's own; so have the months that a city says. */
export const proofIdOf = (branch: UnitKey) => `${units[branch].id.slice(0, -1)}b`;
export const monthsOf = { city: 30, otherCity: 42 } as const;

/** Somebody whom a branch knew by name once, with the proof. */
export async function insertNameless({ owner }: World, unit: UnitKey, id: string = randomUUID()): Promise<string> {
  const personId = randomUUID();
  await owner.query(
    `insert into person (id, unit_id, full_name, born_on, born_year_only, sex, source_group_id, deidentified_on)
     values ($1, $2, 'Đã khử danh tính', '1995-01-01', true, 'MALE', 4, '2026-02-03')`,
    [personId, units[unit].id],
  );
  await owner.query(
    `insert into deidentification (id, person_id, city_id, rule, months, closed_as, closed_on, fields, counts, done_at)
     select $1, p.id, p.city_id, 'RETENTION', 24, 'DROPPED', '2024-02-03', '{fullName}', '{"steps": 2, "results": 1, "entries": 0}', '2026-02-03' from person p where p.id = $2`,
    [id, personId],
  );
  return id;
}

/** The request that is planted at a branch has an id told by the branch's own. */
export const subjectRequestIdOf = (branch: UnitKey) => `${units[branch].id.slice(0, -1)}c`;

/** What a member of a branch asked to see on 2026-06-01, acknowledged where it is said so; of a member of its own where none is named. */
export async function insertRequest(
  world: World,
  unit: UnitKey,
  {
    id = randomUUID(),
    memberId,
    acknowledged = false,
    kind = "ACCESS",
  }: { id?: string; memberId?: string; acknowledged?: boolean; kind?: string } = {},
): Promise<string> {
  await world.owner.query(
    `insert into subject_request (id, person_id, made_at_id, kind, identity, received_on, acknowledged_on)
     select $1, m.person_id, m.unit_id, $4, 'ID_CARD', '2026-06-01', $3 from membership m where m.id = $2`,
    [id, memberId ?? (await insertMember(world, unit)), acknowledged ? "2026-06-02" : null, kind],
  );
  return id;
}

export async function plantPrivacy(world: World): Promise<void> {
  for (const [city, months] of Object.entries(monthsOf))
    await world.owner.query(
      "insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, $2, today_here() + 400)",
      [units[city as UnitKey].id, months],
    );
  for (const unit of everyUnit.filter((key) => units[key].level === "BRANCH")) {
    await insertNameless(world, unit, proofIdOf(unit));
    await insertRequest(world, unit, { id: subjectRequestIdOf(unit), memberId: memberIdOf(unit) });
  }
}
