import { authorize } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import type { OrgUnit } from "../entities/OrgUnit.ts";
import type { Indicator } from "../entities/reference.ts";

/** Throws unless the actor sees the persons of the unit, where one of these numbers would say something of them (DOMAIN D9). */
export function authorizeNumbers(actor: Actor, indicators: readonly Indicator[], unit: OrgUnit): void {
  if (indicators.some(({ sensitive }) => sensitive)) authorize(actor, "readSensitive", "OrgUnit", unit);
}
