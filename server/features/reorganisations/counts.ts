import type { ReorganisationCounts } from "../../entities/Reorganisation.ts";

/** What became of all that was open at the units concerned; decisions of before it was counted know nothing of it. */
const followed = [
  "ownTargets",
  "questionsClosing",
  "exemptionsEnding",
  "exemptionsPassing",
  "flagsEnding",
  "flagsPassing",
  "plansEnding",
  "remindersPassing",
  "placesTouched",
  "plannedTouched",
] as const;
const counted = ["wards", "bases", "branches", "members", "openTargets", "postsEnding", "postsMoving", "ending", "creating"] as const;

/** As migrations/0010 and 0020 count. */
export type RawCounts = Record<(typeof counted)[number], number> &
  Partial<Record<(typeof followed)[number], number>> & {
    places: { unitId: string; name: string; units: [number, number]; members: [number, number] }[];
  };

export function countsOf(raw: RawCounts): ReorganisationCounts {
  const counts = Object.fromEntries([...counted, ...followed].map((name) => [name, raw[name] ?? 0]));
  const places = raw.places.map(({ unitId, name, units, members }) => ({
    unitId,
    name,
    unitsBefore: units[0],
    unitsAfter: units[1],
    membersBefore: members[0],
    membersAfter: members[1],
  }));
  return { ...(counts as Omit<ReorganisationCounts, "places">), places };
}

/** Of steps none of which could even be tried. */
export const nothingCounted: RawCounts = {
  ...(Object.fromEntries(counted.map((name) => [name, 0])) as Record<(typeof counted)[number], number>),
  places: [],
};
