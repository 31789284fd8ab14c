import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** A ward's classes are known to everybody below it; who is in them, to those who see the people. */
export function readClasses(me: Actor, can: Can) {
  can("readClasses", "OrgUnit", subtree(me));
  can("read", "Class", { wardId: me.wardId });
  can("read", "ClassPlace", subtree(me));
}
/** The ward works for its political centre here as well (DOMAIN R30, R66). */
export function holdClasses(me: Actor, can: Can) {
  const mine = { unitId: me.unitId };
  const going = { $in: ["OPEN", "RUNNING"] };
  can("openClass", "OrgUnit", { id: me.unitId });
  can(["changeClass", "cancelClass", "acceptNominations"], "Class", { ...mine, state: going });
  can("startClass", "Class", { ...mine, state: "OPEN" });
  can(["recordAttendance", "closeClass"], "Class", { ...mine, state: "RUNNING" });
  can("recordClassResults", "Class", { ...mine, state: { $in: ["RUNNING", "CLOSED"] } });
}
/** A branch nominates its own people to the classes of its ward (DOMAIN T3). */
export function sendToClasses(me: Actor, can: Can) {
  can("nominateForClass", "Class", { wardId: me.wardId, state: "OPEN" });
  can("withdrawNomination", "ClassPlace", { branchId: me.unitId, classState: "OPEN" });
}
