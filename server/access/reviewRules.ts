import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** How many branches have sent is all a city is told: it sees no person (DOMAIN Q13). */
export function countReviews(me: Actor, can: Can) {
  can("readMonthReviews", "OrgUnit", { id: me.unitId });
}
/** What branches said of people is read by the levels that work with them. */
export function readReviews(me: Actor, can: Can) {
  inspectReviews(me, can);
  can("readWithoutReason", "OrgUnit", subtree(me));
}
/** An auditor of a ward reads with a reason; one of a city is told as much as the city. */
export function inspectReviews(me: Actor, can: Can) {
  if (me.level === "CITY") return countReviews(me, can);
  can(["readMonthReviews", "readMonthReview"], "OrgUnit", subtree(me));
}
/** A branch says it of its own people (DOMAIN R45). */
export function reviewPeople(me: Actor, can: Can) {
  readReviews(me, can);
  can(["saveMonthReview", "sendMonthReview"], "OrgUnit", { id: me.unitId });
}
