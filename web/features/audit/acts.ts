import { signIns } from "../../parts/signIns.ts";

/** What the log tells of, in the groups that people look for. An act of no group stands under "all" alone. */
export const acts = {
  TARGETS: [
    "setTarget",
    "setTargets",
    "planTargets",
    "keepVariant",
    "dropVariant",
    "restoreVariant",
    "issueTargets",
    "acknowledgeTarget",
    "askAdjustment",
    "decideAdjustment",
    "setOwnTarget",
    "proposeExemption",
    "decideExemption",
    "endExemption",
  ],
  RESULTS: ["recordResult", "reverseResult"],
  UNITS: [
    "createCity",
    "createUnit",
    "renameUnit",
    "setCapability",
    "closeUnit",
    "reorganise",
    "cancelReorganisation",
    "placePeople",
    "settleDivision",
  ],
  PEOPLE: ["createUser", "resetPassword", "changePassword", "grantPost", "endPost"],
  WATCH: ["remindUnits", "markReminderRead", "recordWhitePlace", "updateWhitePlace", "closeWhitePlace"],
  PROCEDURE: ["setWorkingYear"],
  PRIVACY: [
    "setRetention",
    "deidentifyPerson",
    "receiveSubjectRequest",
    "acknowledgeSubjectRequest",
    "answerSubjectRequest",
    "readSubjectExtract",
  ],
  REVIEWS: ["saveMonthReview", "sendMonthReview"],
  SIGN_INS: signIns,
} as const;

export type ActGroup = keyof typeof acts;
export const actGroups = Object.keys(acts) as ActGroup[];

/** What a page of the log asks for. Signing in is most of what happens and seldom what is looked for. */
export function wantedActs(act: ActGroup | undefined, withSignIns: boolean): { actions: string[] | null; leaveOut: string[] | null } {
  if (act) return { actions: [...acts[act]], leaveOut: null };
  return { actions: null, leaveOut: withSignIns ? null : signIns };
}
