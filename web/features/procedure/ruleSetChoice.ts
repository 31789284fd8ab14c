import { today } from "../../lib/fmt.ts";
import type { Rules } from "./way.ts";

export type Standing = "NOW" | "COMING" | "PAST";

/** Where a set stands on a day. The oldest set judges what is older, too. */
export function standingOf({ validFrom, validUntil }: Pick<Rules, "validFrom" | "validUntil">, on = today()): Standing {
  if (validFrom > on) return "COMING";
  return validUntil !== null && validUntil <= on ? "PAST" : "NOW";
}

/** The set in force first, then those to come, then the past ones, the newest first. */
export function setsToChoose<Set extends Pick<Rules, "validFrom" | "validUntil">>(sets: readonly Set[], on = today()): Set[] {
  const rank: Record<Standing, number> = { NOW: 0, COMING: 1, PAST: 2 };
  return [...sets].sort(
    (a, b) => rank[standingOf(a, on)] - rank[standingOf(b, on)] || (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0),
  );
}

/** The last day of a set; null while no other follows it. */
export function lastDay({ validUntil }: Pick<Rules, "validUntil">): string | null {
  if (validUntil === null) return null;
  const at = new Date(`${validUntil}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
