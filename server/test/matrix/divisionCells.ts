import { randomUUID } from "node:crypto";
import { atThing, type Row, type Stage, withInput } from "./cell.ts";
import { isBranch } from "./classScene.ts";
import { divisionIdOf, insertDivision, partIdOf } from "./divisionScene.ts";
import { memberIdOf } from "./memberScene.ts";
import { insertDecision } from "./scene.ts";

async function personOf({ world }: Stage, memberId: string): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>("select person_id as id from membership where id = $1", [memberId]);
  return rows[0]!.id;
}

/** A change of who goes where at a branch; an allowed one gets a division of its own that is still to come. */
const ofDivision =
  (field: string, more: (stage: Stage, unit: Parameters<Row>[2]) => Promise<object>): Row =>
  async (stage, seat, unit) => {
    if (!isBranch(unit)) return [];
    const expected = atThing(seat, "placePeople", "lookAtChanges", unit);
    const fresh = async () => insertDivision(stage.world, unit, await insertDecision(stage.world, unit));
    const divisionId = expected === "ok" ? await fresh() : divisionIdOf(unit);
    const input = { clientKey: randomUUID(), divisionId, partId: partIdOf(unit), ...(await more(stage, unit)) };
    return [{ document: withInput(field, "{ id }"), variables: { input }, expected }];
  };

export const divisionMutations: Record<string, Row> = {
  placePeople: ofDivision("placePeople", async (stage, unit) => ({ personIds: [await personOf(stage, memberIdOf(unit))] })),
  settleDivision: ofDivision("settleDivision", async () => ({})),
};
