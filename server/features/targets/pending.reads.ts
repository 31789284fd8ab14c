import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import type { PendingRequests } from "../../entities/PendingRequests.ts";

/** The unit whose waiting lists are looked at, once it is known that the viewer may. */
export async function pendingRequests(caller: Caller, unitId: string): Promise<PendingRequests> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  return { unitId: unit.id };
}
