import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { verdicts } from "./ability.ts";
import type { Subject } from "./actions.ts";
import { actor, everyUnit, row, type Unit } from "./ruleRows.ts";

const inbox = ["readReminders", "readPrivacy"];
const receiving = ["setOwnTarget", "proposeExemption", ...inbox];
const reads = ["read", "readFigures", "readTargets", "readResults"];
const figures = [...reads, "readReorganisations", "readWhitePlaces", "readWorkingYears", "readScreenings"];
const records = ["readUsers", "readAudit"];
const reviews = ["readMonthReviews", "readMonthReview"];
const inspected = ["readCandidates", "readClasses", "readMembers", "readSensitive", "readSubjectRequests", ...reviews];
const cases = [...inspected, "readWithoutReason"];
const writing = ["saveMonthReview", "sendMonthReview"];
const keeping = [...figures, ...cases, ...writing, "readCaseQueue", "openCase", "listMember", "openRoll", ...receiving, "recordResult"];
const work = ["readCaseQueue", "readDuplicates"];
const rounds = [...work, "openScreeningRound"];
const holding = [...rounds, "holdMeeting", "openClass"];
const following = ["read", "readWithoutReason", "readViews", "readNationalId"];
const lists = ["readImports", "uploadImport"];
const staff = ["readUsers", "createUnit", ...lists];
const people = ["createUser", "grantPost"];
const units = ["renameUnit", "setCapability", "reorganise"];
const keepingUnits = ["read", "readReorganisations", "readWorkingYears", ...records, ...people];
const plans = ["issueTargets", "planTargets", "setTargets", "keepVariant", "dropVariant", "restoreVariant", "previewCascade"];

const bases: Unit[] = ["base", "otherBase"];
const baseBranches: Unit[] = ["branch", "siblingBranch"];
const wards: Unit[] = ["ward", "otherWard"];
const branches: Unit[] = [...baseBranches, "wardBranch", "cousinBranch"];
const belowWard: Unit[] = [...bases, ...baseBranches, "wardBranch"];
const inWard: Unit[] = ["ward", ...belowWard];
const inCity: Unit[] = ["city", ...wards, ...bases, ...branches];

/** Role, home; looking at what of which units, may do exactly. At a unit that is not named: nothing. */
const table: [Role, Unit | null, Subject, Unit[], string[]][] = [
  ["OPERATOR", null, "OrgUnit", ["city", "otherCity"], ["read"]],
  ["CITY_BOARD", "city", "OrgUnit", ["city"], [...figures, ...plans, "setOwnTarget", ...inbox, ...work, "readMonthReviews"]],
  ["CITY_BOARD", "city", "OrgUnit", wards, [...figures, "setTarget", "remindUnits"]],
  ["CITY_BOARD", "city", "OrgUnit", [...bases, ...branches], [...figures, "remindUnits"]],
  [
    "CITY_ADMINISTRATOR",
    "city",
    "OrgUnit",
    ["city"],
    [...keepingUnits, "setWorkingYear", "readPrivacy", "setRetention", "createUnit", ...lists],
  ],
  ["CITY_ADMINISTRATOR", "city", "OrgUnit", [...wards, ...bases], [...keepingUnits, "createUnit", ...units]],
  ["CITY_ADMINISTRATOR", "city", "OrgUnit", branches, [...keepingUnits, ...units]],
  ["AUDITOR", "city", "OrgUnit", ["city"], [...figures, ...records, ...inbox, "readMonthReviews"]],
  ["AUDITOR", "city", "OrgUnit", [...wards, ...bases, ...branches], [...figures, ...records]],
  ["AUDITOR", "ward", "OrgUnit", ["ward"], [...figures, ...records, ...inbox, ...inspected]],
  ["AUDITOR", "ward", "OrgUnit", belowWard, [...figures, ...records, ...inspected]],
  [
    "WARD_STAFF",
    "ward",
    "OrgUnit",
    ["ward"],
    [...figures, ...plans, ...receiving, "recordResult", "recordWhitePlace", ...cases, ...holding, ...staff],
  ],
  [
    "WARD_STAFF",
    "ward",
    "OrgUnit",
    bases,
    [...figures, ...cases, "readUsers", "createUnit", ...units, ...people, "setTarget", "remindUnits"],
  ],
  [
    "WARD_STAFF",
    "ward",
    "OrgUnit",
    ["wardBranch"],
    [...figures, ...cases, "readUsers", ...units, ...people, "setTarget", "remindUnits", "openRoll"],
  ],
  ["WARD_STAFF", "ward", "OrgUnit", baseBranches, [...figures, ...cases, "readUsers", ...units, ...people, "remindUnits", "openRoll"]],
  ["WARD_LEADER", "ward", "OrgUnit", ["ward"], [...figures, ...cases, ...rounds, "holdMeeting", ...records, "issueTargets", ...receiving]],
  ["WARD_LEADER", "ward", "OrgUnit", belowWard, [...figures, ...cases, ...records, "remindUnits"]],
  ["BASE_COMMITTEE", "base", "OrgUnit", ["base"], [...figures, ...cases, ...rounds, "readUsers", ...plans, ...receiving, "recordResult"]],
  [
    "BASE_COMMITTEE",
    "base",
    "OrgUnit",
    baseBranches,
    [...figures, ...cases, "readUsers", ...people, "setTarget", "remindUnits", "openRoll"],
  ],
  ["BRANCH_SECRETARY", "branch", "OrgUnit", ["branch"], keeping],
  ["BRANCH_SECRETARY", "wardBranch", "OrgUnit", ["wardBranch"], keeping],

  ["CITY_ADMINISTRATOR", "city", "User", inCity, ["read", "resetPassword", "grantPost"]],
  ["AUDITOR", "city", "User", inCity, ["read"]],
  ["AUDITOR", "ward", "User", inWard, ["read"]],
  ["WARD_STAFF", "ward", "User", ["ward"], ["read"]],
  ["WARD_STAFF", "ward", "User", belowWard, ["read", "resetPassword", "grantPost"]],
  ["WARD_LEADER", "ward", "User", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "User", ["base"], ["read"]],
  ["BASE_COMMITTEE", "base", "User", baseBranches, ["read", "resetPassword", "grantPost"]],

  ["CITY_ADMINISTRATOR", "city", "Post", inCity, ["read", "endPost"]],
  ["AUDITOR", "city", "Post", inCity, ["read"]],
  ["AUDITOR", "ward", "Post", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Post", ["ward"], ["read"]],
  ["WARD_STAFF", "ward", "Post", belowWard, ["read", "endPost"]],
  ["WARD_LEADER", "ward", "Post", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Post", ["base"], ["read"]],
  ["BASE_COMMITTEE", "base", "Post", baseBranches, ["read", "endPost"]],

  ["CITY_BOARD", "city", "Target", inCity, ["read"]],
  ["AUDITOR", "city", "Target", inCity, ["read"]],
  ["AUDITOR", "ward", "Target", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Target", ["ward"], ["read", "acknowledgeTarget", "askAdjustment"]],
  ["WARD_STAFF", "ward", "Target", belowWard, ["read"]],
  ["WARD_LEADER", "ward", "Target", ["ward"], ["read", "acknowledgeTarget", "askAdjustment"]],
  ["WARD_LEADER", "ward", "Target", belowWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Target", ["base"], ["read", "acknowledgeTarget", "askAdjustment"]],
  ["BASE_COMMITTEE", "base", "Target", baseBranches, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Target", ["branch"], ["read", "acknowledgeTarget", "askAdjustment"]],
  ["BRANCH_SECRETARY", "wardBranch", "Target", ["wardBranch"], ["read", "acknowledgeTarget", "askAdjustment"]],

  ["CITY_BOARD", "city", "Exemption", wards, ["read", "decideExemption"]],
  ["CITY_BOARD", "city", "Exemption", ["city", ...bases, ...branches], ["read"]],
  ["AUDITOR", "city", "Exemption", inCity, ["read"]],
  ["AUDITOR", "ward", "Exemption", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Exemption", ["ward", ...baseBranches], ["read"]],
  ["WARD_STAFF", "ward", "Exemption", [...bases, "wardBranch"], ["read", "decideExemption"]],
  ["WARD_LEADER", "ward", "Exemption", ["ward", ...baseBranches], ["read"]],
  ["WARD_LEADER", "ward", "Exemption", [...bases, "wardBranch"], ["read", "decideExemption"]],
  ["BASE_COMMITTEE", "base", "Exemption", ["base"], ["read"]],
  ["BASE_COMMITTEE", "base", "Exemption", baseBranches, ["read", "decideExemption"]],
  ["BRANCH_SECRETARY", "branch", "Exemption", ["branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "Exemption", ["wardBranch"], ["read"]],

  // A message is read by those it is for and those it is from, here always the unit straight above.
  ["CITY_BOARD", "city", "Reminder", ["city", ...wards], ["read"]],
  ["AUDITOR", "city", "Reminder", ["city", ...wards], ["read"]],
  ["AUDITOR", "ward", "Reminder", ["ward", ...bases, "wardBranch"], ["read"]],
  ["WARD_STAFF", "ward", "Reminder", ["ward"], ["read", "markReminderRead"]],
  ["WARD_STAFF", "ward", "Reminder", [...bases, "wardBranch"], ["read"]],
  ["WARD_LEADER", "ward", "Reminder", ["ward"], ["read", "markReminderRead"]],
  ["WARD_LEADER", "ward", "Reminder", [...bases, "wardBranch"], ["read"]],
  ["BASE_COMMITTEE", "base", "Reminder", ["base"], ["read", "markReminderRead"]],
  ["BASE_COMMITTEE", "base", "Reminder", baseBranches, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Reminder", ["branch"], ["read", "markReminderRead"]],
  ["BRANCH_SECRETARY", "wardBranch", "Reminder", ["wardBranch"], ["read", "markReminderRead"]],

  ["CITY_BOARD", "city", "Result", inCity, ["read"]],
  ["AUDITOR", "city", "Result", inCity, ["read"]],
  ["AUDITOR", "ward", "Result", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Result", ["ward"], ["read", "reverseResult"]],
  ["WARD_STAFF", "ward", "Result", belowWard, ["read"]],
  ["WARD_LEADER", "ward", "Result", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Result", ["base"], ["read", "reverseResult"]],
  ["BASE_COMMITTEE", "base", "Result", baseBranches, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Result", ["branch"], ["read", "reverseResult"]],
  ["BRANCH_SECRETARY", "wardBranch", "Result", ["wardBranch"], ["read", "reverseResult"]],

  ["CITY_ADMINISTRATOR", "city", "AuditEntry", inCity, ["read"]],
  ["AUDITOR", "city", "AuditEntry", inCity, ["read"]],
  ["AUDITOR", "ward", "AuditEntry", inWard, ["read"]],
  ["WARD_LEADER", "ward", "AuditEntry", inWard, ["read"]],

  ["CITY_BOARD", "city", "Reorganisation", inCity, ["read"]],
  ["CITY_ADMINISTRATOR", "city", "Reorganisation", inCity, ["read", "cancelReorganisation"]],
  ["AUDITOR", "city", "Reorganisation", inCity, ["read"]],
  ["AUDITOR", "ward", "Reorganisation", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Reorganisation", inWard, ["read", "cancelReorganisation"]],
  ["WARD_LEADER", "ward", "Reorganisation", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Reorganisation", ["base", ...baseBranches], ["read"]],
  ["BRANCH_SECRETARY", "branch", "Reorganisation", ["branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "Reorganisation", ["wardBranch"], ["read"]],

  // It stands below the branch that looks after it too.
  ["CITY_BOARD", "city", "WhitePlace", inCity, ["read"]],
  ["AUDITOR", "city", "WhitePlace", inCity, ["read"]],
  ["AUDITOR", "ward", "WhitePlace", inWard, ["read"]],
  ["WARD_STAFF", "ward", "WhitePlace", inWard, ["read", "updateWhitePlace", "closeWhitePlace"]],
  ["WARD_LEADER", "ward", "WhitePlace", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "WhitePlace", ["base", ...baseBranches], ["read"]],
  ["BRANCH_SECRETARY", "branch", "WhitePlace", ["branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "WhitePlace", ["wardBranch"], ["read"]],

  ["AUDITOR", "ward", "Candidate", inWard, ["read", "readViews", "readNationalId"]],
  ["WARD_STAFF", "ward", "Candidate", inWard, following],
  ["WARD_LEADER", "ward", "Candidate", inWard, following],
  ["BASE_COMMITTEE", "base", "Candidate", ["base", ...baseBranches], following],
  ["BRANCH_SECRETARY", "branch", "Candidate", ["branch"], [...following, "updateCandidate"]],
  ["BRANCH_SECRETARY", "wardBranch", "Candidate", ["wardBranch"], [...following, "updateCandidate"]],

  // A step that is the proposer's: the base committee's, or the branch's where there is none.
  ["AUDITOR", "ward", "CaseStep", inWard, ["read"]],
  ["WARD_STAFF", "ward", "CaseStep", inWard, ["read"]],
  ["WARD_LEADER", "ward", "CaseStep", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "CaseStep", ["base", ...baseBranches], ["read", "recordStep"]],
  ["BRANCH_SECRETARY", "branch", "CaseStep", ["branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "CaseStep", ["wardBranch"], ["read", "recordStep"]],
  ["CITY_BOARD", "city", "DuplicateRequest", ["city"], ["read", "settleDuplicate"]],
  ["WARD_STAFF", "ward", "DuplicateRequest", ["ward"], ["read", "settleDuplicate"]],
  ["WARD_LEADER", "ward", "DuplicateRequest", ["ward"], ["read", "settleDuplicate"]],
  ["BASE_COMMITTEE", "base", "DuplicateRequest", ["base"], ["read", "settleDuplicate"]],
];

const subjects: Subject[] = [
  "OrgUnit",
  "User",
  "Post",
  "Target",
  "Exemption",
  "Reminder",
  "Result",
  "AuditEntry",
  "Reorganisation",
  "WhitePlace",
  "Candidate",
  "CaseStep",
  "DuplicateRequest",
];
const homes = [...new Map(table.map(([role, home]) => [`${role} of ${home}`, [role, home] as const])).values()];
const cells = homes.flatMap(([role, home]) =>
  subjects.flatMap((subject) =>
    everyUnit.map((unit) => {
      const found = table.find((line) => line[0] === role && line[1] === home && line[2] === subject && line[3].includes(unit));
      return [role, home, subject, unit, found?.[4] ?? []] as const;
    }),
  ),
);

test.each(cells)("%s of %s, looking at %s of %s, may %j", (role, home, subject, unit, allowed) => {
  expect([...verdicts(actor(role, home), subject, row(subject, unit))].sort()).toEqual([...allowed].sort());
});

test("an approved exemption is ended by the unit straight above, and a closed place by nobody", () => {
  const approved = { ...row("Exemption", "base"), state: "APPROVED" };
  expect(verdicts(actor("WARD_LEADER", "ward"), "Exemption", approved)).toEqual(["read", "endExemption"]);
  expect(verdicts(actor("BASE_COMMITTEE", "base"), "Exemption", approved)).toEqual(["read"]);
  expect(verdicts(actor("CITY_BOARD", "city"), "Exemption", approved)).toEqual(["read"]);
  const closed = { ...row("WhitePlace", "ward"), closedOn: "2026-01-01" };
  expect(verdicts(actor("WARD_STAFF", "ward"), "WhitePlace", closed)).toEqual(["read"]);
});

test("what is asked is answered by the unit straight above, while it waits and its period is not over", () => {
  const asked = { ...row("Target", "base"), asked: true };
  const verdictsOf = (role: Role, home: Unit, target: object) =>
    verdicts(actor(role, home), "Target", target).filter((verdict) => /Adjustment/.test(verdict));
  expect(verdictsOf("WARD_STAFF", "ward", asked)).toEqual(["decideAdjustment"]);
  expect(verdictsOf("WARD_LEADER", "ward", asked)).toEqual(["decideAdjustment"]);
  expect(verdictsOf("CITY_BOARD", "city", asked)).toEqual([]);
  expect(verdictsOf("BASE_COMMITTEE", "base", asked)).toEqual([]);
  expect(verdictsOf("WARD_STAFF", "ward", { ...asked, closed: true })).toEqual([]);
  expect(verdictsOf("BASE_COMMITTEE", "base", { ...asked, asked: false, closed: true })).toEqual([]);
});
