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
  UNITS: ["createCity", "createUnit", "renameUnit", "setCapability", "reorganise", "cancelReorganisation", "placePeople", "settleDivision"],
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
  CASES: [
    "openCase",
    "updateCandidate",
    "recordStep",
    "undoStep",
    "recordMeeting",
    "handOverCase",
    "sendCase",
    "callBackCase",
    "acceptCase",
    "declineCase",
    "settleDuplicate",
    "followProbation",
  ],
  MEMBERS: [
    "listMember",
    "updateMember",
    "recordMemberEvent",
    "undoMemberEvent",
    "sendMember",
    "callBackMember",
    "receiveMember",
    "returnMember",
    "openRoll",
    "openScreeningRound",
    "recordScreening",
    "sendScreening",
    "confirmScreening",
    "closeScreeningRound",
    "concludeHelp",
  ],
  IMPORTS: [
    "uploadImport",
    "uploadedImport",
    "chooseMapping",
    "checkImport",
    "applyImport",
    "importApplied",
    "undoImport",
    "importUndone",
    "cancelImport",
    "importFailed",
    "downloadBadRows",
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
