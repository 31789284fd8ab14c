import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** Requests of the persons whom the data concern are read by the levels that work with them, never by the city: it has their numbers. */
function readRequests(me: Actor, can: Can) {
  can("readSubjectRequests", "OrgUnit", subtree(me));
  can("read", "SubjectRequest", subtree(me));
}
/** An auditor of a ward reads with a reason. */
export function inspectRequests(me: Actor, can: Can) {
  if (me.level !== "CITY") readRequests(me, can);
}
export function followRequests(me: Actor, can: Can) {
  readRequests(me, can);
  can("readWithoutReason", "SubjectRequest", subtree(me));
}
/** Whoever works with a person takes their request down and says that it came (DOMAIN §7 D4). */
export function receiveRequests(me: Actor, can: Can) {
  followRequests(me, can);
  can("receiveSubjectRequest", "SubjectRequest", subtree(me));
  can("acknowledgeSubjectRequest", "SubjectRequest", { ...subtree(me), state: "RECEIVED" });
}
/** The lowest committee that keeps the person answers, and gives what is held of them. */
export function answerSubjects(me: Actor, can: Can) {
  can("answerSubjectRequest", "SubjectRequest", { answererId: me.unitId, state: "ACKNOWLEDGED" });
  can("readSubjectExtract", "SubjectRequest", { answererId: me.unitId, kind: "ACCESS" });
}
