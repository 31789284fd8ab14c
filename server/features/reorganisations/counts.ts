import type { Reference } from "../../db/reference.ts";
import { levels } from "../../domain/levels.ts";
import { type PeriodKind, periodOf } from "../../domain/periods.ts";
import type { UnitFate } from "../../domain/reorganisation.ts";
import type { Baseline } from "../../entities/enums.ts";
import type { PlaceChange, TargetChange } from "../../entities/PlaceChange.ts";
import type { ReorganisationCounts } from "../../entities/Reorganisation.ts";

/** What is counted, and what became of all that was open; decisions of before something was counted know nothing of it. */
const counted = [
  ...(["wards", "bases", "branches", "members", "openTargets", "postsEnding", "postsMoving", "ending", "creating"] as const),
  ...(["ownTargets", "questionsClosing", "exemptionsEnding", "exemptionsPassing", "flagsEnding", "flagsPassing"] as const),
  ...(["plansEnding", "remindersPassing", "placesTouched", "plannedTouched"] as const),
] satisfies (keyof ReorganisationCounts)[];

type BeforeAndAfter<T> = [before: T, after: T];
interface RawTarget {
  indicator: number;
  baseline: Baseline;
  periodKind: PeriodKind;
  startsOn: string;
  value: BeforeAndAfter<number | null>;
  exempt: BeforeAndAfter<boolean>;
}
/** All but the first four since migrations/0023. */
interface RawPlace {
  unitId: string;
  name: string;
  units: BeforeAndAfter<number>;
  members: BeforeAndAfter<number>;
  level?: number;
  fate?: UnitFate;
  renamed?: string | null;
  branches?: BeforeAndAfter<number> | null;
  posts?: BeforeAndAfter<number> | null;
  gained?: string[];
  lost?: string[];
  targets?: RawTarget[];
}
/** As migrations/0010, 0020 and 0023 count. */
export type RawCounts = Partial<Record<(typeof counted)[number], number>> & { places: RawPlace[] };

export function countsOf(raw: RawCounts, reference: Reference): ReorganisationCounts {
  const counts = Object.fromEntries(counted.map((name) => [name, raw[name] ?? 0])) as Record<(typeof counted)[number], number>;
  return { ...counts, places: raw.places.map((place) => placeOf(place, reference)) };
}

function placeOf({ unitId, name, units, members, ...more }: RawPlace, reference: Reference): PlaceChange {
  return {
    unitId,
    name,
    renamed: more.renamed ?? null,
    level: levels.find(({ number }) => number === more.level)?.level ?? null,
    fate: more.fate ?? "GOES_ON",
    unitsBefore: units[0],
    unitsAfter: units[1],
    membersBefore: members[0],
    membersAfter: members[1],
    branchesBefore: more.branches?.[0] ?? null,
    branchesAfter: more.branches?.[1] ?? null,
    postsBefore: more.posts?.[0] ?? null,
    postsAfter: more.posts?.[1] ?? null,
    gained: more.gained ?? [],
    lost: more.lost ?? [],
    targets: (more.targets ?? []).map((target) => targetOf(target, reference)),
  };
}

function targetOf({ indicator, baseline, periodKind, startsOn, value, exempt }: RawTarget, reference: Reference): TargetChange {
  return {
    indicator: reference.indicatorOfId(indicator).code,
    period: periodOf(startsOn, periodKind).id,
    baseline,
    before: value[0],
    after: value[1],
    exemptBefore: exempt[0],
    exemptAfter: exempt[1],
  };
}

/** Of steps none of which could even be tried. */
export const nothingCounted: RawCounts = { places: [] };
