import type { WorldClass } from "./classes.ts";
import type { WorldLetter, WorldMember } from "./members.ts";

/** Whom our unit's lists hold, the letters of those on their way, and classes. */
export interface WorldLists {
  members: WorldMember[];
  letters: WorldLetter[];
  classes: WorldClass[];
}

export const newLists = (): WorldLists => ({ members: [], letters: [], classes: [] });
