import type { Can } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** How long people are known by name, and the proof that some are not any more: told to everybody who works with them or inspects (DOMAIN §7 D8). */
export function readPrivacy(me: Actor, can: Can) {
  can("readPrivacy", "OrgUnit", { id: me.unitId });
}
/** How long is the city's to say, by its administrator. */
export function keepRetention(me: Actor, can: Can) {
  readPrivacy(me, can);
  can("setRetention", "OrgUnit", { id: me.unitId });
}
