import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** Rounds are known below whoever opened them; a city is told how far they are, and nobody by name. */
export function readScreenings(me: Actor, can: Can) {
  can("readScreenings", "OrgUnit", subtree(me));
  can("read", "ScreeningRound", subtree(me));
  if (me.wardId && me.level !== "WARD") can("read", "ScreeningRound", { unitId: me.wardId });
  if (me.baseId && me.level === "BRANCH") can("read", "ScreeningRound", { unitId: me.baseId });
}
/** What a branch has found so far is its own until it sends. */
const sentBelow = (me: Actor) => ({ ...subtree(me), state: { $in: ["SENT", "CONFIRMED"] } });
/** An auditor of a ward reads with a reason; one of a city sees how far rounds are, as the city does. */
export function inspectScreenings(me: Actor, can: Can) {
  if (me.level !== "CITY") can("read", "Screening", sentBelow(me));
}
/** A ward or a base committee asks its own branches, and confirms those straight below. */
export function holdScreenings(me: Actor, can: Can) {
  can(["read", "readWithoutReason"], "Screening", sentBelow(me));
  can("openScreeningRound", "OrgUnit", { id: me.unitId });
  can("closeScreeningRound", "ScreeningRound", { unitId: me.unitId, state: "OPEN" });
  can("confirmScreening", "Screening", { confirmerId: me.unitId, state: "SENT", open: true });
}
/** A branch reviews its own members, and says how help ended. */
export function screenMembers(me: Actor, can: Can) {
  can(["read", "readWithoutReason"], "Screening", subtree(me));
  can("recordScreening", "Screening", { branchId: me.unitId, state: { $in: ["PENDING", "SENT"] }, open: true });
  can("sendScreening", "Screening", { branchId: me.unitId, state: "PENDING", open: true, members: { $gt: 0 } });
  can("concludeHelp", "Member", { branchId: me.unitId, ended: false });
}
