import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { memberIdOf } from "./memberScene.ts";
import { everyUnit } from "./oracle.ts";

/** The division that is planted at a branch, and its second part, have ids told by the branch's own. */
export const divisionIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}8`;
export const partIdOf = (unit: UnitKey) => `${units[unit].id.slice(0, -1)}9`;

/** A branch that a decision divides into itself and another, with its planted member on the list. */
export async function insertDivision(
  world: World,
  unit: UnitKey,
  decisionId: string,
  state = "PLANNED",
  id: string = randomUUID(),
): Promise<string> {
  const parts = [
    { unit: units[unit].id, name: "Phần thứ nhất" },
    { unit: partIdOf(unit), name: "Phần thứ hai" },
  ];
  await world.owner.query(
    "insert into division (id, reorganisation_id, unit_id, effective_on, parts, default_part, state) values ($1, $2, $3, '2099-01-01', $4, $3, $5)",
    [id, decisionId, units[unit].id, JSON.stringify(parts), state],
  );
  await world.owner.query(
    `insert into division_place (division_id, person_id, part_id)
     select $1, p.id, $2 from person p left join membership m on m.id = $3 where p.unit_id = $4 and (p.id = m.person_id or $5 = 'PLANNED')`,
    [id, partIdOf(unit), memberIdOf(unit), units[unit].id, state],
  );
  return id;
}

/** One that is over at every branch. */
export async function plantDivisions(world: World, decisionOf: (unit: UnitKey) => string): Promise<void> {
  for (const unit of everyUnit.filter((key) => units[key].level === "BRANCH"))
    await insertDivision(world, unit, decisionOf(unit), "APPLIED", divisionIdOf(unit));
}
