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
