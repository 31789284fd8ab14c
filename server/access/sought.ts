import { concerns } from "./ability.ts";
import type { Subject } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** Root fields, and the one file that is fetched over plain HTTP, by the thing that they look up before they ask their rule about it. */
export const sought: Partial<Record<Subject, readonly string[]>> = {
  User: ["resetPassword", "grantPost"],
  Post: ["endPost"],
  Target: ["acknowledgeTarget", "askAdjustment", "decideAdjustment"],
  Exemption: ["decideExemption", "endExemption"],
  Reminder: ["markReminderRead"],
  Result: ["reverseResult"],
  WhitePlace: ["updateWhitePlace", "closeWhitePlace"],
  Reorganisation: ["cancelReorganisation"],
  Division: ["divisionPeople", "placePeople", "settleDivision"],
  Candidate: ["candidate", "updateCandidate", "recordStep", "undoStep", "handOverCase", "sendCase"],
  CaseLetter: ["callBackCase", "acceptCase", "declineCase"],
  DuplicateRequest: ["settleDuplicate"],
  Class: [
    ...["changeClass", "cancelClass", "nominateForClass", "acceptNominations", "startClass"],
    ...["recordAttendance", "recordClassResults", "closeClass"],
  ],
  ClassPlace: ["withdrawNomination"],
  Member: [
    "member",
    "updateMember",
    "followProbation",
    "recordMemberEvent",
    "undoMemberEvent",
    "sendMember",
    "memberScreenings",
    "concludeHelp",
  ],
  Transfer: ["callBackMember", "receiveMember", "returnMember"],
  Import: ["chooseMapping", "checkImport", "applyImport", "undoImport", "cancelImport", "downloadBadRows"],
  ScreeningRound: ["closeScreeningRound"],
  Screening: ["screening", "recordScreening", "sendScreening", "confirmScreening"],
  SubjectRequest: [
    ...["subjectRequest", "subjectExtract", "receiveSubjectRequest"],
    ...["acknowledgeSubjectRequest", "answerSubjectRequest"],
  ],
};

const thingOf = new Map(Object.entries(sought).flatMap(([subject, fields]) => fields.map((field) => [field, subject as Subject])));

/**
 * Whether an actor looks in vain whatever they name: no rule of theirs speaks of such things at all. Their role in the database has no right
 * to the table either, so both walls agree, and asking the second would only look like a disagreement.
 */
export function looksInVain(actor: Actor, field: string): boolean {
  const thing = thingOf.get(field);
  return thing !== undefined && !concerns(actor, thing);
}
