import { levelRow } from "../domain/levels.ts";
import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { readClasses } from "./classRules.ts";

const sentFromMine = (me: Actor) => ({ [`sender.${levelRow(me.level!).property}`]: me.unitId });
/** A letter that takes a case to another ward is read at both of its ends, and by whoever stands above them. */
function readCaseLetters(me: Actor, can: Can) {
  can("read", "CaseLetter", subtree(me));
  can("read", "CaseLetter", sentFromMine(me));
}
/** People are seen by the levels that work with them: never by the city, but where its consent is asked. */
export function followCases(me: Actor, can: Can) {
  readClasses(me, can);
  readCaseLetters(me, can);
  can(["readCandidates", "readSensitive"], "OrgUnit", subtree(me));
  can("readCaseQueue", "OrgUnit", { id: me.unitId });
  can(["read", "readWithoutReason", "readViews", "readNationalId"], "Candidate", subtree(me));
  can("read", "CaseStep", subtree(me));
  can("undoStep", "CaseStep", { recordedById: me.unitId });
}
/** A case that was let go with document 53, or decided and forwarded for the ceremony, is given to a branch by whoever stands above both, and sent to one of another ward that has to agree. */
export function handCasesOver(me: Actor, can: Can) {
  can(["handOverCase", "sendCase"], "Candidate", { ...subtree(me), state: "MOVED", sentTo: null });
  can(["handOverCase", "sendCase"], "Candidate", { ...subtree(me), state: "DECIDED", letGo: true, sentTo: null });
  can("callBackCase", "CaseLetter", { ...sentFromMine(me), state: "SENT" });
}
/** A branch answers what was sent to it from another ward. */
export function takeCasesOver(me: Actor, can: Can) {
  can(["acceptCase", "declineCase"], "CaseLetter", { unitId: me.unitId, state: "SENT" });
}
/** An auditor of a ward reads with a reason; one of a city sees figures, as the city does. */
export function inspectCases(me: Actor, can: Can) {
  if (me.level === "CITY") return;
  readClasses(me, can);
  readCaseLetters(me, can);
  can(["readCandidates", "readSensitive"], "OrgUnit", subtree(me));
  can(["read", "readViews", "readNationalId"], "Candidate", subtree(me));
  can("read", "CaseStep", subtree(me));
}
/** Two people under one number are settled by the lowest committee that sees both; a city is told no person (DOMAIN T1). */
export function settleDuplicates(me: Actor, can: Can) {
  can("readDuplicates", "OrgUnit", { id: me.unitId });
  can(["read", "settleDuplicate"], "DuplicateRequest", { settlerId: me.unitId });
}
export function decideCases(me: Actor, can: Can) {
  followCases(me, can);
  can("holdMeeting", "OrgUnit", { id: me.unitId });
  settleDuplicates(me, can);
  can("recordStep", "CaseStep", { by: { $in: ["APPRAISER", "DECIDER"] }, wardId: me.unitId });
}
export function consentToCases(me: Actor, can: Can) {
  settleDuplicates(me, can);
  can("readCaseQueue", "OrgUnit", { id: me.unitId });
  can(["read", "readWithoutReason"], "Candidate", { consentCityId: me.unitId });
  can("recordStep", "CaseStep", { by: "CONSENTER", consentCityId: me.unitId });
  can("read", "CaseStep", { consentCityId: me.unitId });
  can("undoStep", "CaseStep", { recordedById: me.unitId, consentCityId: me.unitId });
}
