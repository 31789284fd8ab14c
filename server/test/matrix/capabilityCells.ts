import { randomUUID } from "node:crypto";
import { decidable } from "../../domain/capabilities.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { atUnit, type Cell, type Stage, withInput } from "./cell.ts";
import type { Seat } from "./oracle.ts";
import { insertTwin } from "./scene.ts";

/** Ends what a unit has from its birth on a far day and gives it again a year later: of a unit beside the others, so that each seat finds it as it was. */
export async function capabilityCells({ world }: Stage, seat: Seat, unit: UnitKey): Promise<Cell[]> {
  const expected = atUnit(seat, "changeUnit", unit);
  const unitId = expected === "ok" ? await insertTwin(world, unit) : units[unit].id;
  const capability = decidable[units[unit].level][0] ?? "hasSeal";
  const decide = (verb: "GIVE" | "END", from: string): Cell => {
    const instrument = { number: "9-QĐ", signedOn: "2026-02-01", issuer: "Cấp ủy", title: "Về thẩm quyền" };
    const input = { clientKey: randomUUID(), unitId, capability, verb, from, instrument };
    return { document: withInput("setCapability", "{ id capabilitySpans { from } }"), variables: { input }, expected, as: `to ${verb}` };
  };
  return [decide("END", "2199-01-01"), decide("GIVE", "2200-01-01")];
}

/** A decision of the level above about a unit, of a day on which nothing rests yet. */
export async function insertCapability({ owner }: Stage["world"], unit: UnitKey): Promise<void> {
  const { id, level, under } = units[unit];
  if (!under) return;
  await owner.query(
    `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
     values (gen_random_uuid(), $1, $2, 'END', '2198-01-01', '10-QĐ', 'Cấp ủy', 'Về thẩm quyền', '2026-02-01', $3)`,
    [id, decidable[level][0], units[under].id],
  );
}
