import type { CaseState } from "../../gql/candidates.ts";

/** The way of a case in six stretches, as people speak of it; by what a case waits for, not by who acted last. */
export const stretches = ["SOURCE", "FOSTERING", "FILE", "BRANCH", "ABOVE", "PROBATION"] as const;
export type Stretch = (typeof stretches)[number];
/** What the list can be narrowed to: a stretch, cases that stand still, or cases that ended. */
export const stages = [...stretches, "AWAY", "ENDED"] as const;
export type Stage = (typeof stages)[number];

const of: Record<CaseState, Stage> = {
  START: "SOURCE",
  IDENTIFIED: "SOURCE",
  SOURCE: "SOURCE",
  FOSTERING: "FOSTERING",
  CLASS_NOMINATED: "FOSTERING",
  CLASS_ATTENDING: "FOSTERING",
  CLASS_CERTIFIED: "FOSTERING",
  APPLIED: "FILE",
  CV_DECLARED: "FILE",
  VERIFYING: "FILE",
  OPINIONS: "FILE",
  BRANCH_REVIEW: "BRANCH",
  BRANCH_REJECTED: "BRANCH",
  BRANCH_APPROVED: "ABOVE",
  SUBCOMMITTEE_APPRAISED: "ABOVE",
  BASE_RESOLVED: "ABOVE",
  SUBMITTED: "ABOVE",
  APPRAISING: "ABOVE",
  AWAITING_CONSENT: "ABOVE",
  RETURNED: "ABOVE",
  DECIDED: "PROBATION",
  PROBATION: "PROBATION",
  PROBATION_REVIEW: "PROBATION",
  PAUSED: "AWAY",
  MOVED: "AWAY",
  OFFICIAL: "ENDED",
  DECLINED: "ENDED",
  WITHDRAWN: "ENDED",
  DROPPED: "ENDED",
  MOVED_OUT: "ENDED",
  DECISION_LAPSED: "ENDED",
  DECISION_ANNULLED: "ENDED",
  PROBATION_REMOVED: "ENDED",
};

export const stageOf = (state: CaseState): Stage => of[state];

/** Which stretch of the six a case is in, counted from 1; null for one that stands still or has ended. */
export function placeOf(state: CaseState): number | null {
  const way: readonly Stage[] = stretches;
  return way.indexOf(of[state]) + 1 || null;
}

/** What the server is asked for: open cases of a stage's states, every open case, or those that ended. */
export function asked(stage: Stage | undefined): { states: CaseState[] | null; ended: boolean } {
  if (!stage || stage === "ENDED") return { states: null, ended: stage === "ENDED" };
  return { states: (Object.keys(of) as CaseState[]).filter((state) => of[state] === stage), ended: false };
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
