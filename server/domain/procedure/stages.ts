import type { StateCode } from "./codes.ts";

/** States a step may leave together. */
export const toReview: StateCode[] = ["APPLIED", "CV_DECLARED", "VERIFYING", "OPINIONS", "BRANCH_REVIEW"];
export const fostered: StateCode[] = ["FOSTERING", "CLASS_NOMINATED", "CLASS_ATTENDING", "CLASS_CERTIFIED", ...toReview];
export const atBranch: StateCode[] = ["BRANCH_REJECTED", "BRANCH_APPROVED", "SUBCOMMITTEE_APPRAISED", "BASE_RESOLVED"];
export const atWard: StateCode[] = ["SUBMITTED", "APPRAISING"];
export const undecided: StateCode[] = ["IDENTIFIED", "SOURCE", ...fostered, ...atBranch, ...atWard, "AWAITING_CONSENT", "RETURNED"];
export const everywhere: StateCode[] = [...undecided, "DECIDED", "PROBATION", "PROBATION_REVIEW", "PAUSED", "MOVED", "OFFICIAL"];
