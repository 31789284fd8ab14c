import type { WorldCaseLetter } from "./caseLetters.ts";
import type { WorldClass } from "./classes.ts";
import type { WorldLetter, WorldMember } from "./members.ts";

/** Whom our unit's lists hold, the letters of those on their way, classes, and cases between wards. */
export interface WorldLists {
  members: WorldMember[];
  letters: WorldLetter[];
  classes: WorldClass[];
  caseLetters: WorldCaseLetter[];
}

export const newLists = (): WorldLists => ({ members: [], letters: [], classes: [], caseLetters: [] });
