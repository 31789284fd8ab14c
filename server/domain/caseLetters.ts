/** Where the letter stands that takes a case to a branch of another ward (DOMAIN §2.5). */
export const caseLetterStates = ["SENT", "ACCEPTED", "DECLINED", "CALLED_BACK"] as const;
export type CaseLetterState = (typeof caseLetterStates)[number];
