import type { CaseLettersQuery } from "../../gql/letters.ts";

export type Letter = CaseLettersQuery["caseLetters"][number];
/** What can be ours to do with a letter, as the API calls it. */
export const steps = ["acceptCase", "declineCase", "callBackCase"] as const;
export type Step = (typeof steps)[number];
