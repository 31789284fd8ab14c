import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { verdicts } from "./ability.ts";
import type { Subject } from "./actions.ts";
import { actor, everyUnit, placesOf, row, seats, type Unit } from "./ruleRows.ts";

const line: (Unit | null)[] = [null, "city", "ward", "base", "branch", "wardBranch"];
const homes = seats.filter(([, home]) => line.includes(home));
const inBase: Unit[] = ["base", "branch", "siblingBranch"];
const inWard: Unit[] = ["ward", ...inBase, "otherBase", "wardBranch"];
const following = ["read", "readWithoutReason", "readNationalId"];
const keeping = [...following, "updateMember", "sendMember", "concludeHelp"];

/** Role, home, what, where, what exactly. An event that is the proposer's; a letter of somebody elsewhere to the unit itself. Nobody else may anything. */
const table: [Role, Unit, Subject, Unit[], string[]][] = [
  ["AUDITOR", "ward", "Member", inWard, ["read", "readNationalId"]],
  ["WARD_STAFF", "ward", "Member", inWard, following],
  ["WARD_LEADER", "ward", "Member", inWard, following],
  ["BASE_COMMITTEE", "base", "Member", inBase, following],
  ["BRANCH_SECRETARY", "branch", "Member", ["branch"], keeping],
  ["BRANCH_SECRETARY", "wardBranch", "Member", ["wardBranch"], keeping],
  ["AUDITOR", "ward", "MemberEvent", inWard, ["read"]],
  ["WARD_STAFF", "ward", "MemberEvent", inWard, ["read"]],
  ["WARD_LEADER", "ward", "MemberEvent", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "MemberEvent", inBase, ["read", "recordMemberEvent"]],
  ["BRANCH_SECRETARY", "branch", "MemberEvent", ["branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "MemberEvent", ["wardBranch"], ["read", "recordMemberEvent"]],
  ["AUDITOR", "ward", "Transfer", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Transfer", ["ward"], ["read", "receiveMember"]],
  ["WARD_STAFF", "ward", "Transfer", inWard, ["read"]],
  ["WARD_LEADER", "ward", "Transfer", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Transfer", ["base"], ["read", "receiveMember"]],
  ["BASE_COMMITTEE", "base", "Transfer", inBase, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Transfer", ["branch"], ["read", "receiveMember"]],
  ["BRANCH_SECRETARY", "wardBranch", "Transfer", ["wardBranch"], ["read", "receiveMember"]],
];
const cells = homes.flatMap(([role, home]) =>
  (["Member", "MemberEvent", "Transfer"] as const).map((subject) => [role, home, subject] as const),
);

test.each(cells)("%s of %s may do to a %s what their place lets them", (role, home, subject) => {
  for (const unit of everyUnit) {
    const found = table.find((one) => one[0] === role && one[1] === home && one[2] === subject && one[3].includes(unit));
    expect([unit, verdicts(actor(role, home), subject, row(subject, unit))]).toEqual([unit, found?.[4] ?? []]);
  }
});

const idOf = (unit: Unit) => (row("OrgUnit", unit) as { id: string }).id;
const whoMay = (action: string, subject: Subject, thing: object) =>
  homes
    .filter(([role, home]) => verdicts(actor(role, home), subject, thing).some((one) => one === action))
    .map(([role, home]) => `${role} of ${home}`)
    .sort();

test.each([
  ["BRANCH", ["BRANCH_SECRETARY of branch"]],
  ["PROPOSER", ["BASE_COMMITTEE of base"]],
  ["DECIDER", ["WARD_LEADER of ward", "WARD_STAFF of ward"]],
  ["CASE", []],
  ["TRANSFER", []],
  ["ENTRY", []],
])("an event of the %s is recorded by %j alone", (by, allowed) => {
  expect(whoMay("recordMemberEvent", "MemberEvent", { ...row("MemberEvent", "branch"), by })).toEqual(allowed);
});

test("whoever is on probation is followed by their own branch alone", () => {
  expect(whoMay("followProbation", "Member", { ...row("Member", "branch"), standing: "PROBATIONARY" })).toEqual([
    "BRANCH_SECRETARY of branch",
  ]);
});

test("an event is taken back by the unit that recorded it alone, and only while the member stands below it", () => {
  const recorded = { ...row("MemberEvent", "branch"), recordedById: idOf("base") };
  expect(whoMay("undoMemberEvent", "MemberEvent", recorded)).toEqual(["BASE_COMMITTEE of base"]);
});

test("whose membership has ended is neither said anew nor sent away", () => {
  const ended = { ...row("Member", "branch"), ended: true };
  expect(verdicts(actor("BRANCH_SECRETARY", "branch"), "Member", ended)).toEqual(following);
});

test("a letter is called back by the branch that sent it and taken in by whom it names, while its member is on the way", () => {
  const letter = { ...row("Transfer", "ward"), fromUnitId: idOf("branch") };
  expect(whoMay("callBackMember", "Transfer", letter)).toEqual(["BRANCH_SECRETARY of branch"]);
  expect(whoMay("receiveMember", "Transfer", letter)).toEqual(["WARD_STAFF of ward"]);
  for (const state of ["RECEIVED", "CALLED_BACK", "RETURNED"])
    for (const action of ["callBackMember", "receiveMember"]) expect(whoMay(action, "Transfer", { ...letter, state })).toEqual([]);
});

test("a letter is read where it was sent and by those above, whomever it names; by the city never", () => {
  const letter = { ...row("Transfer", "cousinBranch"), sender: placesOf("branch") };
  expect(whoMay("read", "Transfer", letter)).toEqual([
    "AUDITOR of ward",
    "BASE_COMMITTEE of base",
    "BRANCH_SECRETARY of branch",
    "WARD_LEADER of ward",
    "WARD_STAFF of ward",
  ]);
});

test("a member who is away for a time is sent back by their home or their host; who moved for good by nobody", () => {
  const away = { ...row("Transfer", "wardBranch"), fromUnitId: idOf("branch"), kind: "TEMPORARY", state: "RECEIVED" };
  expect(whoMay("returnMember", "Transfer", away)).toEqual(["BRANCH_SECRETARY of branch", "BRANCH_SECRETARY of wardBranch"]);
  expect(whoMay("returnMember", "Transfer", { ...away, kind: "PERMANENT" })).toEqual([]);
  expect(whoMay("returnMember", "Transfer", { ...away, state: "IN_TRANSIT" })).toEqual([]);
});

test("a list becomes the headcount of a branch alone, and never by who only looks", () => {
  expect(whoMay("openRoll", "OrgUnit", row("OrgUnit", "branch"))).toEqual([
    "BASE_COMMITTEE of base",
    "BRANCH_SECRETARY of branch",
    "WARD_STAFF of ward",
  ]);
  expect(whoMay("openRoll", "OrgUnit", row("OrgUnit", "base"))).toEqual([]);
});
