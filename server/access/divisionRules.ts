import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** Who goes where is said by whoever works with the people of the branch; whoever decides on the tree is told how many. */
export function placePeople(me: Actor, can: Can) {
  can("readDivisionPeople", "Division", subtree(me));
  can(["placePeople", "settleDivision"], "Division", { ...subtree(me), state: "PLANNED" });
}
