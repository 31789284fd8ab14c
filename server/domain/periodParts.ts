import { type PeriodKind, periodOf, type ReportingPeriod, shiftPeriod } from "./periods.ts";

/** The longer period whose number a plan of this one is part of: a term for a year, a year for anything shorter; none for a term (DOMAIN R9). */
export function longerPeriod({ kind, startsOn }: ReportingPeriod): ReportingPeriod | null {
  if (kind === "TERM") return null;
  return periodOf(startsOn, kind === "YEAR" ? "TERM" : "YEAR");
}

/** The periods of one kind that make up a longer one, in order. */
export function partsOf({ startsOn, endsBefore }: ReportingPeriod, kind: PeriodKind): ReportingPeriod[] {
  const parts: ReportingPeriod[] = [];
  for (let part = periodOf(startsOn, kind); part.startsOn < endsBefore; part = shiftPeriod(part, 1)) parts.push(part);
  return parts;
}

/** How many of the first `people` in a row fall to the part at `place`, when each next person goes to the next part. */
const fallenTo = (place: number, people: number, parts: number) => Math.floor((people + parts - 1 - place) / parts);

/**
 * Deals the people of many units over equal parts of a period. Everybody stands in one long row, unit after unit, and each goes to the
 * next part in turn: so each unit keeps its sum, and every unit's number in a part, and every part's sum, is the exact share rounded up
 * or down. Fewer than nobody count as nobody. Answers with one list of parts for each unit.
 */
export function dealOverParts(people: readonly number[], parts: number): number[][] {
  let before = 0;
  return people.map((count) => {
    const after = before + Math.max(0, count);
    const dealt = Array.from({ length: parts }, (_, place) => fallenTo(place, after, parts) - fallenTo(place, before, parts));
    before = after;
    return dealt;
  });
}
