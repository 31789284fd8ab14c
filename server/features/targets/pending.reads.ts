import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import type { PendingRequests } from "../../entities/PendingRequests.ts";
import { proposedExemptions } from "./exemptions.reads.ts";
import { askedTargets, undercuttingTargets } from "./targets.reads.ts";

/** What the units straight below one wait for, and where their own resolutions stay below what they were assigned. */
export async function pendingRequests(caller: Caller, unitId: string): Promise<PendingRequests> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const [adjustments, exemptions, undercuts] = await Promise.all([
    askedTargets(caller, unit.id),
    proposedExemptions(caller, unit.id),
    undercuttingTargets(caller, unit.id),
  ]);
  return { adjustments, exemptions, undercuts };
}
