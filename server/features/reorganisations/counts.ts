import type { ReorganisationCounts } from "../../entities/Reorganisation.ts";

/** As migrations/0010 counts. */
export interface RawCounts {
  wards: number;
  bases: number;
  branches: number;
  members: number;
  openTargets: number;
  postsEnding: number;
  postsMoving: number;
  ending: number;
  creating: number;
  places: { unitId: string; name: string; units: [number, number]; members: [number, number] }[];
}

export function countsOf({ places, ...counts }: RawCounts): ReorganisationCounts {
  return {
    ...counts,
    places: places.map(({ unitId, name, units, members }) => ({
      unitId,
      name,
      unitsBefore: units[0],
      unitsAfter: units[1],
      membersBefore: members[0],
      membersAfter: members[1],
    })),
  };
}
