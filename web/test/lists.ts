import type { WorldCaseLetter } from "./caseLetters.ts";
import type { WorldClass } from "./classes.ts";
import type { WorldLetter, WorldMember } from "./members.ts";
import type { findingOf, WorldReview, WorldRound } from "./screening.ts";

/** Whom our unit's lists hold, the letters of those on their way, classes, and cases between wards. */
export interface WorldLists {
  members: WorldMember[];
  letters: WorldLetter[];
  classes: WorldClass[];
  caseLetters: WorldCaseLetter[];
  rounds: WorldRound[];
  screenings: WorldReview[];
  findings: ReturnType<typeof findingOf>[];
}

export const newLists = (): WorldLists => ({
  members: [],
  letters: [],
  classes: [],
  caseLetters: [],
  rounds: [],
  screenings: [],
  findings: [],
});
