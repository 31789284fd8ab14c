import { levelRow } from "../domain/levels.ts";
import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** A letter is read at both of its ends, and by whoever stands above them. */
function readLetters(me: Actor, can: Can) {
  can("read", "Transfer", subtree(me));
  can("read", "Transfer", { [`sender.${levelRow(me.level!).property}`]: me.unitId });
}
/** Members are seen by the levels that work with them, never by the city: it has their numbers. */
export function followMembers(me: Actor, can: Can) {
  can("readMembers", "OrgUnit", subtree(me));
  can(["read", "readWithoutReason", "readNationalId"], "Member", subtree(me));
  can("read", "MemberEvent", subtree(me));
  can("undoMemberEvent", "MemberEvent", { recordedById: me.unitId });
  readLetters(me, can);
}
/** An auditor of a ward reads with a reason; one of a city sees figures, as the city does. */
export function inspectMembers(me: Actor, can: Can) {
  if (me.level === "CITY") return;
  can("readMembers", "OrgUnit", subtree(me));
  can(["read", "readNationalId"], "Member", subtree(me));
  can("read", "MemberEvent", subtree(me));
  readLetters(me, can);
}
/** Whom a letter names as the one to take a member in. */
export function receiveMembers(me: Actor, can: Can) {
  can("receiveMember", "Transfer", { unitId: me.unitId, state: "IN_TRANSIT" });
}
/** Lists become headcounts where both are known. */
export function openRolls(me: Actor, can: Can) {
  can("openRoll", "OrgUnit", { ...subtree(me), levelNumber: 4 });
}
export function decideOnMembers(me: Actor, can: Can) {
  followMembers(me, can);
  can("recordMemberEvent", "MemberEvent", { by: "DECIDER", wardId: me.unitId });
}
/** A branch keeps its own list, and sends its own members on their way. */
export function keepList(me: Actor, can: Can) {
  followMembers(me, can);
  receiveMembers(me, can);
  openRolls(me, can);
  can("listMember", "OrgUnit", { id: me.unitId });
  can(["updateMember", "sendMember"], "Member", { branchId: me.unitId, ended: false });
  can("followProbation", "Member", { branchId: me.unitId, standing: "PROBATIONARY" });
  can("recordMemberEvent", "MemberEvent", { by: "BRANCH", branchId: me.unitId });
  can("recordMemberEvent", "MemberEvent", { by: "PROPOSER", proposerId: me.unitId });
  can("callBackMember", "Transfer", { fromUnitId: me.unitId, state: "IN_TRANSIT" });
  can("returnMember", "Transfer", { fromUnitId: me.unitId, state: "RECEIVED", kind: "TEMPORARY" });
  can("returnMember", "Transfer", { unitId: me.unitId, state: "RECEIVED", kind: "TEMPORARY" });
}
