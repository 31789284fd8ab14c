import { randomUUID } from "node:crypto";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";

/** By whom it is settled that two people share a number: the lowest committee above both of their branches. */
export const duplicatesOf: Partial<Record<UnitKey, readonly [UnitKey, UnitKey]>> = {
  base: ["branch", "siblingBranch"],
  ward: ["branch", "wardBranch"],
  city: ["wardBranch", "cousinBranch"],
};

/** The request that is planted for a committee has an id told by its own. */
export const requestIdOf = (settler: UnitKey) => `${units[settler].id.slice(0, -1)}d`;

/** Two people who are followed by nobody yet, under one number. */
export async function plantDuplicates({ owner }: World): Promise<void> {
  for (const [settler, pair] of Object.entries(duplicatesOf)) {
    const ids = pair.map(() => randomUUID());
    for (const [place, unit] of pair.entries())
      await owner.query(
        `insert into person (id, unit_id, full_name, born_on, sex, source_group_id, national_id_sealed, national_id_index)
         values ($1, $2, 'Người trùng số', '1999-03-04', 'MALE', 4, '\\x00', decode(md5($3), 'hex'))`,
        [ids[place], units[unit].id, settler],
      );
    await owner.query("insert into duplicate_request (id, person_id, other_id) values ($1, $2, $3)", [
      requestIdOf(settler as UnitKey),
      ...ids,
    ]);
  }
}
