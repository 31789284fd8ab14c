import { levelRow } from "../domain/levels.ts";
import type { Actor } from "./actor.ts";

/** How a rule grants: actions, on what, where. */
export type Can = (actions: Action | readonly Action[], subject: Subject, conditions: Record<string, unknown>) => void;

export type Subject =
  | "Installation"
  | "OrgUnit"
  | "User"
  | "Post"
  | "Target"
  | "Exemption"
  | "Reminder"
  | "Result"
  | "AuditEntry"
  | "Reorganisation"
  | "Division"
  | "WhitePlace"
  | "Candidate"
  | "CaseStep"
  | "DuplicateRequest"
  | "Class"
  | "ClassPlace"
  | "Member"
  | "MemberEvent"
  | "Transfer"
  | "CaseLetter"
  | "ScreeningRound"
  | "Screening"
  | "Import"
  | "SubjectRequest";
export const actions = [
  "read",
  "readFigures",
  "readTargets",
  "readResults",
  "readSensitive",
  "readUsers",
  "readAudit",
  "readReorganisations",
  "readWhitePlaces",
  "createCity",
  "createUnit",
  "renameUnit",
  "setCapability",
  "reorganise",
  "cancelReorganisation",
  "readDivisionPeople",
  "placePeople",
  "settleDivision",
  "createUser",
  "resetPassword",
  "grantPost",
  "endPost",
  "setTarget",
  "issueTargets",
  "planTargets",
  "setTargets",
  "keepVariant",
  "dropVariant",
  "restoreVariant",
  "previewCascade",
  "acknowledgeTarget",
  "askAdjustment",
  "decideAdjustment",
  "setOwnTarget",
  "proposeExemption",
  "decideExemption",
  "endExemption",
  "readReminders",
  "remindUnits",
  "markReminderRead",
  "recordResult",
  "reverseResult",
  "recordWhitePlace",
  "updateWhitePlace",
  "closeWhitePlace",
  "readWorkingYears",
  "setWorkingYear",
  "readCandidates",
  "readCaseQueue",
  "holdMeeting",
  "readWithoutReason",
  "readViews",
  "readNationalId",
  "openCase",
  "updateCandidate",
  "recordStep",
  "undoStep",
  "handOverCase",
  "sendCase",
  "callBackCase",
  "acceptCase",
  "declineCase",
  "readDuplicates",
  "settleDuplicate",
  "readClasses",
  "openClass",
  "changeClass",
  "cancelClass",
  "nominateForClass",
  "withdrawNomination",
  "acceptNominations",
  "startClass",
  "recordAttendance",
  "recordClassResults",
  "closeClass",
  "readMembers",
  "listMember",
  "updateMember",
  "followProbation",
  "recordMemberEvent",
  "undoMemberEvent",
  "sendMember",
  "callBackMember",
  "receiveMember",
  "returnMember",
  "openRoll",
  "readMonthReviews",
  "readMonthReview",
  "saveMonthReview",
  "sendMonthReview",
  "readScreenings",
  "openScreeningRound",
  "recordScreening",
  "sendScreening",
  "confirmScreening",
  "closeScreeningRound",
  "concludeHelp",
  "readPrivacy",
  "setRetention",
  "readSubjectRequests",
  "receiveSubjectRequest",
  "acknowledgeSubjectRequest",
  "answerSubjectRequest",
  "readSubjectExtract",
  "readImports",
  "uploadImport",
  "sendPart",
  "chooseMapping",
  "checkImport",
  "applyImport",
  "undoImport",
  "cancelImport",
  "downloadBadRows",
  "readMissing",
] as const;
export type Action = (typeof actions)[number];

/** Mine or below mine. */
export function subtree(me: Actor) {
  return { [levelRow(me.level!).property]: me.unitId };
}
