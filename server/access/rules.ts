import { levelRow } from "../domain/levels.ts";
import type { Role } from "../domain/roles.ts";
import { type Can, subtree } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { consentToCases, decideCases, followCases, handCasesOver, inspectCases, settleDuplicates, takeCasesOver } from "./caseRules.ts";
import { holdClasses, sendToClasses } from "./classRules.ts";
import { placePeople } from "./divisionRules.ts";
import { compareLists, importLists } from "./importRules.ts";
import { decideOnMembers, followMembers, inspectMembers, keepList, openRolls, receiveMembers } from "./memberRules.ts";
import { keepRetention, readPrivacy } from "./privacyRules.ts";
import { answerSubjects, followRequests, inspectRequests, receiveRequests } from "./requestRules.ts";
import { countReviews, inspectReviews, readReviews, reviewPeople } from "./reviewRules.ts";
import { holdScreenings, inspectScreenings, readScreenings, screenMembers } from "./screeningRules.ts";

const lookAtFigures = ["read", "readFigures", "readTargets", "readResults", "readWhitePlaces", "readWorkingYears"] as const;

/** Strictly below mine. `levelNumber` and `unitLevelNumber` are 1 for the city to 4 for a branch. */
function below(me: Actor, column: "levelNumber" | "unitLevelNumber") {
  return { ...subtree(me), [column]: { $gt: levelRow(me.level!).number } };
}
/** People below, and never oneself: nobody widens their own rights. */
function peopleBelow(me: Actor) {
  return { ...below(me, "unitLevelNumber"), id: { $ne: me.accountId } };
}

function readEverything(me: Actor, can: Can) {
  readReorganisations(me, can);
  readPrivacy(me, can);
  readScreenings(me, can);
  can(lookAtFigures, "OrgUnit", subtree(me));
  can("read", "Target", subtree(me));
  can("read", "Exemption", subtree(me));
  can("readReminders", "OrgUnit", { id: me.unitId });
  can("read", "Reminder", { unitId: me.unitId });
  can("read", "Reminder", { fromId: me.unitId });
  can("read", "Result", subtree(me));
  // A white place stands below the branch that looks after it as well as below its ward.
  can("read", "WhitePlace", subtree(me));
}
function readReorganisations(me: Actor, can: Can) {
  can("readReorganisations", "OrgUnit", subtree(me));
  can("read", "Reorganisation", subtree(me));
  can("read", "Division", subtree(me));
}
function readRecords(me: Actor, can: Can) {
  can(["readUsers", "readAudit"], "OrgUnit", subtree(me));
  can("read", "User", subtree(me));
  can("read", "Post", subtree(me));
  can("read", "AuditEntry", subtree(me));
}
function keepUsersBelow(me: Actor, can: Can) {
  can("readUsers", "OrgUnit", subtree(me));
  can(["createUser", "grantPost"], "OrgUnit", below(me, "levelNumber"));
  can("read", "User", subtree(me));
  can(["resetPassword", "grantPost"], "User", peopleBelow(me));
  can("read", "Post", subtree(me));
  can("endPost", "Post", below(me, "unitLevelNumber"));
}
function giveTargets(me: Actor, can: Can) {
  can("setTarget", "OrgUnit", { parentId: me.unitId, endedOn: null });
  const plan = ["planTargets", "setTargets", "keepVariant", "dropVariant", "restoreVariant", "previewCascade"] as const;
  can(["issueTargets", ...plan], "OrgUnit", { id: me.unitId });
  answerRequests(me, can);
}
/** What the units straight below ask is answered by those who may issue, and they look after everybody below. */
function answerRequests(me: Actor, can: Can) {
  can("decideAdjustment", "Target", { parentId: me.unitId, baseline: "ASSIGNED", asked: true, closed: false });
  can("decideExemption", "Exemption", { parentId: me.unitId, state: "PROPOSED" });
  can("endExemption", "Exemption", { parentId: me.unitId, state: "APPROVED" });
  can("remindUnits", "OrgUnit", { ...below(me, "levelNumber"), endedOn: null });
}
function receiveTargets(me: Actor, can: Can) {
  can("acknowledgeTarget", "Target", { unitId: me.unitId, baseline: "ASSIGNED", state: "ISSUED" });
  can("askAdjustment", "Target", { unitId: me.unitId, baseline: "ASSIGNED", exempt: false, asked: false, closed: false });
  can("proposeExemption", "OrgUnit", { id: me.unitId });
  can("markReminderRead", "Reminder", { unitId: me.unitId });
  resolveForOneself(me, can);
}
function resolveForOneself(me: Actor, can: Can) {
  can("setOwnTarget", "OrgUnit", { id: me.unitId });
}
function recordResults(me: Actor, can: Can) {
  can("recordResult", "OrgUnit", { id: me.unitId });
  can("reverseResult", "Result", { unitId: me.unitId, reverses: null, reversedBy: null, fromCase: false });
}
function keepUnitsBelow(me: Actor, can: Can) {
  can("createUnit", "OrgUnit", { ...subtree(me), levelNumber: { $lt: 4 }, endedOn: null });
  can(["renameUnit", "setCapability"], "OrgUnit", { ...below(me, "levelNumber"), endedOn: null });
  // Ended units too: they can be opened again.
  can("reorganise", "OrgUnit", below(me, "levelNumber"));
  can("cancelReorganisation", "Reorganisation", {
    ...subtree(me),
    state: "PLANNED",
    deciderLevelNumber: { $gte: levelRow(me.level!).number },
  });
}

function keepWhitePlaces(me: Actor, can: Can) {
  can("recordWhitePlace", "OrgUnit", { id: me.unitId });
  can(["updateWhitePlace", "closeWhitePlace"], "WhitePlace", { wardId: me.unitId, closedOn: null });
}

/**
 * Who may do what. The only file that names a role beside an action; `npm run permissions` prints it as a table.
 *
 * Conditions name facts on the loaded row. A row of a unit's subtree carries that unit in its level column, so "mine or below mine"
 * is one equality; units carry `parentId`, so "straight below me" is another. Whoever grants stands strictly above.
 */
export const rules: Record<Role, (me: Actor, can: Can) => void> = {
  OPERATOR(_me, can) {
    can(["createCity", "read"], "Installation", { one: true });
    can("read", "OrgUnit", { levelNumber: 1 });
  },
  CITY_BOARD(me, can) {
    readEverything(me, can);
    giveTargets(me, can);
    resolveForOneself(me, can);
    consentToCases(me, can);
    countReviews(me, can);
  },
  CITY_ADMINISTRATOR(me, can) {
    can(["read", "readWorkingYears"], "OrgUnit", subtree(me));
    can("setWorkingYear", "OrgUnit", { id: me.unitId });
    readRecords(me, can);
    keepRetention(me, can);
    readReorganisations(me, can);
    keepUnitsBelow(me, can);
    can(["createUser", "grantPost"], "OrgUnit", subtree(me));
    can(["resetPassword", "grantPost"], "User", { ...subtree(me), id: { $ne: me.accountId } });
    can("endPost", "Post", { ...subtree(me), accountId: { $ne: me.accountId } });
    importLists(me, can);
  },
  WARD_STAFF(me, can) {
    readEverything(me, can);
    giveTargets(me, can);
    receiveTargets(me, can);
    recordResults(me, can);
    keepUnitsBelow(me, can);
    placePeople(me, can);
    keepUsersBelow(me, can);
    keepWhitePlaces(me, can);
    decideCases(me, can);
    can("recordStep", "CaseStep", { by: "CLASS_HOLDER", wardId: me.unitId });
    handCasesOver(me, can);
    holdClasses(me, can);
    holdScreenings(me, can);
    decideOnMembers(me, can);
    receiveMembers(me, can);
    openRolls(me, can);
    importLists(me, can);
    compareLists(me, can);
    receiveRequests(me, can);
    answerSubjects(me, can);
    readReviews(me, can);
  },
  WARD_LEADER(me, can) {
    readEverything(me, can);
    readRecords(me, can);
    receiveTargets(me, can);
    can("issueTargets", "OrgUnit", { id: me.unitId });
    answerRequests(me, can);
    decideCases(me, can);
    decideOnMembers(me, can);
    followRequests(me, can);
    answerSubjects(me, can);
    readReviews(me, can);
    holdScreenings(me, can);
  },
  BASE_COMMITTEE(me, can) {
    readEverything(me, can);
    giveTargets(me, can);
    receiveTargets(me, can);
    recordResults(me, can);
    keepUsersBelow(me, can);
    followCases(me, can);
    settleDuplicates(me, can);
    can("recordStep", "CaseStep", { by: "PROPOSER", proposerId: me.unitId });
    handCasesOver(me, can);
    followMembers(me, can);
    holdScreenings(me, can);
    receiveMembers(me, can);
    openRolls(me, can);
    placePeople(me, can);
    can("recordMemberEvent", "MemberEvent", { by: "PROPOSER", proposerId: me.unitId });
    receiveRequests(me, can);
    answerSubjects(me, can);
    readReviews(me, can);
  },
  BRANCH_SECRETARY(me, can) {
    readEverything(me, can);
    receiveTargets(me, can);
    recordResults(me, can);
    followCases(me, can);
    takeCasesOver(me, can);
    can("openCase", "OrgUnit", { id: me.unitId });
    sendToClasses(me, can);
    can("updateCandidate", "Candidate", { branchId: me.unitId, ended: false });
    can("recordStep", "CaseStep", { by: "BRANCH", branchId: me.unitId });
    can("recordStep", "CaseStep", { by: "PROPOSER", proposerId: me.unitId });
    keepList(me, can);
    receiveRequests(me, can);
    reviewPeople(me, can);
    placePeople(me, can);
    screenMembers(me, can);
  },
  AUDITOR(me, can) {
    readEverything(me, can);
    readRecords(me, can);
    inspectCases(me, can);
    inspectMembers(me, can);
    inspectRequests(me, can);
    inspectReviews(me, can);
    inspectScreenings(me, can);
  },
};
