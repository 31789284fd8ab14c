import type { EventFacts } from "./facts.ts";

/** Majorities compare whole numbers; a share of 66.7 % would be wrong for 2 of 3 (DOMAIN §2.3). */
export const twoThirds = (yes: number, total: number) => total > 0 && 3 * yes >= 2 * total;
export const moreThanHalf = (yes: number, total: number) => 2 * yes > total;

/** Official members who count: without those temporarily away and those exempt who did not come (DOMAIN `vote.branch`). */
export function countedMembers({ official = 0, away = 0, exemptAbsent = 0 }: EventFacts): number {
  return official - away - exemptAbsent;
}

/** What a branch's ballot on a probationer carried: two thirds of all counted members for one of the two, or nothing. */
export function ballotCarried(ballot: EventFacts): "RECOGNISE" | "REMOVE" | null {
  const counted = countedMembers(ballot);
  if (twoThirds(ballot.recognise ?? 0, counted)) return "RECOGNISE";
  return twoThirds(ballot.remove ?? 0, counted) ? "REMOVE" : null;
}
