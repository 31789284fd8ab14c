import type { ConditionCode } from "./codes.ts";
import {
  baseResolves,
  carriedByBranch,
  hasConsent,
  isBallotSettled,
  isLetGo,
  isReceived,
  isRecognitionResolved,
  isRecognitionSubmitted,
  needsConsent,
  receiptCounts,
} from "./questions.ts";
import { lastOf, type View } from "./view.ts";

/** Whether a step exists for a case, or is its way onward. */
export const conditions: Record<ConditionCode, (view: View) => boolean> = {
  SUBCOMMITTEE: ({ place }) => place.subCommittee,
  NO_SUBCOMMITTEE: ({ place }) => !place.subCommittee,
  BASE_RESOLVES: (view) => baseResolves(view),
  NO_BASE_RESOLVES: (view) => !baseResolves(view),
  RETURNED_FOR_PAPERS: (view) => lastOf(view, "RETURN")?.to === "FILE",
  CONSENT_OPEN: (view) => needsConsent(view) && !hasConsent(view),
  RECEIPT_AWAITED: (view) => receiptCounts(view) && !isReceived(view),
  BALLOT_OPEN: (view) => !isBallotSettled(view),
  BALLOT_SETTLED: (view) => isBallotSettled(view),
  RECOGNITION_RESOLVED: (view) => isRecognitionResolved(view),
  RECOGNITION_UNRESOLVED: (view) => !isRecognitionResolved(view),
  RECOGNITION_SUBMITTED: (view) => isRecognitionSubmitted(view),
  RECOGNITION_NOT_SUBMITTED: (view) => !isRecognitionSubmitted(view),
  RECOGNITION_OPEN: (view) => carriedByBranch(view) !== "REMOVE",
  LET_GO: (view) => isLetGo(view),
  NOT_LET_GO: (view) => !isLetGo(view),
  REMOVAL_OPEN: (view) => carriedByBranch(view) !== "RECOGNISE",
};
