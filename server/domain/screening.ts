/** What a review of one member can come to (DOMAIN §3). A proposal only opens the way: nobody is struck off by it. */
export const screeningOutcomes = ["NO_ISSUE", "REMINDED", "HELP_12_MONTHS", "PROPOSE_STRIKE_OFF", "REFER_DISCIPLINE"] as const;
export type ScreeningOutcome = (typeof screeningOutcomes)[number];

export const evidenceKinds = ["MINUTES", "ATTENDANCE", "DUES_BOOK", "PAPERS", "GRADES", "INSPECTION", "COMPLAINT", "SELF_REVIEW"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const roundStates = ["OPEN", "CLOSED"] as const;
export type RoundState = (typeof roundStates)[number];
export const screeningStates = ["PENDING", "SENT", "CONFIRMED"] as const;
export type ScreeningState = (typeof screeningStates)[number];
export const helpResults = ["SUCCEEDED", "FAILED"] as const;
export type HelpResult = (typeof helpResults)[number];

/** The criteria that new rounds follow; rounds keep the version they were opened under. */
export const criteriaVersion = 1;

export interface CriterionFacts {
  code: string;
  evidence: readonly EvidenceKind[];
}
export interface GivenFinding {
  outcome: ScreeningOutcome;
  criterion?: string | null | undefined;
  evidenceKind?: EvidenceKind | null | undefined;
}

/** Which field of a finding is missing, or is one too many; null where it is whole. */
export function faultOf({ outcome, criterion, evidenceKind }: GivenFinding, criteria: readonly CriterionFacts[]): string | null {
  if (outcome === "NO_ISSUE") return criterion ? "criterion" : evidenceKind ? "evidenceKind" : null;
  const chosen = criteria.find(({ code }) => code === criterion);
  if (!chosen) return "criterion";
  return evidenceKind && chosen.evidence.includes(evidenceKind) ? null : "evidenceKind";
}

/** A year or a half of one: `2026`, `2026S1`. */
export const isScreeningPeriod = (period: string) => /^20\d\d(S[12])?$/.test(period);
