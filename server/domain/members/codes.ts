/** How a member stands; the last seven are ends (DOMAIN §3). UNLISTED: was listed by mistake. */
export const standings = [
  "PROBATIONARY",
  "OFFICIAL",
  "EXPELLED",
  "STRUCK_OFF",
  "LEFT_ON_REQUEST",
  "DECEASED",
  "ANNULLED",
  "TRANSFERRED_OUT",
  "UNLISTED",
] as const;
export type Standing = (typeof standings)[number];

/** What lies over a standing for a time, and changes who votes and who is rated, never the headcount. */
export const memberFlags = ["IN_TRANSIT", "TEMP_AWAY", "EXEMPT", "LODGED", "SUSPENDED"] as const;
export type MemberFlag = (typeof memberFlags)[number];

export const memberEvents = [
  "LIST",
  "COME_FROM_OUTSIDE",
  "ADMIT",
  "RECOGNISE",
  "REMOVE",
  "ANNUL",
  "SEND",
  "CALL_BACK",
  "RECEIVE",
  "LEAVE_CITY",
  "HOST",
  "RETURN",
  "REASSIGN",
  "EXEMPT",
  "END_EXEMPTION",
  "LODGE",
  "END_LODGING",
  "SUSPEND",
  "END_SUSPENSION",
  "DISCIPLINE",
  "DISCIPLINE_ABOVE",
  "CLASSIFY",
  "AWARD_BADGE",
  "EXPEL",
  "STRIKE_OFF",
  "LEAVE",
  "DIE",
  "REINSTATE",
] as const;
export type MemberEvent = (typeof memberEvents)[number];

/** INTERNAL: under one's own committees, without a letter. ABROAD leaves the headcount as a way out of the city does. */
export const transferKinds = ["PERMANENT", "INTERNAL", "TEMPORARY", "ABROAD"] as const;
export type TransferKind = (typeof transferKinds)[number];
export const transferStates = ["IN_TRANSIT", "RECEIVED", "CALLED_BACK", "RETURNED"] as const;
export type TransferState = (typeof transferStates)[number];

export const disciplineLevels = ["REPRIMAND", "WARNING", "DISMISSAL"] as const;
export type DisciplineLevel = (typeof disciplineLevels)[number];
export const memberGrades = ["EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED"] as const;
export type MemberGrade = (typeof memberGrades)[number];
/** Why somebody is exempt from activity; a reason class, never a diagnosis. */
export const exemptionReasons = ["AGE", "HEALTH", "TREATMENT", "ALONE_ABROAD", "ITINERANT", "MATERNITY"] as const;
export type ExemptionReason = (typeof exemptionReasons)[number];
/** Years of seniority at which a badge is due. */
export const badgeYears = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;

/** Movements of the headcount, in the order of form 1 (DOMAIN §4), each an indicator of the ledger. */
export const movementsIn = ["ADMISSIONS", "ADMISSIONS_ANNULLED", "TRANSFERRED_IN", "REINSTATED"] as const;
export const movementsOut = ["TRANSFERRED_OUT", "EXPELLED", "STRUCK_OFF", "LEFT_ON_REQUEST", "DECEASED", "ANNULLED"] as const;
