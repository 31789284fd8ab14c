import { decidable } from "../../domain/capabilities.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";

/** A decision of the level above about what a unit has from its birth, of a day on which nothing rests yet: ended, then given again. */
export async function insertCapability({ owner }: World, unit: UnitKey, verb: "END" | "GIVE"): Promise<void> {
  const { id, level, under } = units[unit];
  if (!under) return;
  await owner.query(
    `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
     values (gen_random_uuid(), $1, $2, $3, '2198-01-01', '10-QĐ', 'Cấp ủy', 'Về thẩm quyền', '2026-02-01', $4)`,
    [id, decidable[level][0], verb, units[under].id],
  );
}
