import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { verdicts } from "./ability.ts";
import { actor, everyUnit, row, seats, type Unit } from "./ruleRows.ts";

const line: (Unit | null)[] = [null, "city", "ward", "base", "branch", "wardBranch"];
const homes = seats.filter(([, home]) => line.includes(home));
const inBase: Unit[] = ["base", "branch", "siblingBranch"];
const inWard: Unit[] = ["ward", ...inBase, "otherBase", "wardBranch"];
const reading = ["read", "readWithoutReason"];
const receiving = [...reading, "receiveSubjectRequest", "acknowledgeSubjectRequest"];

/** Role, home, where, what of a request to see that came just now. Nobody else may anything. */
const table: [Role, Unit, Unit[], string[]][] = [
  ["AUDITOR", "ward", inWard, ["read"]],
  ["WARD_STAFF", "ward", ["ward", "wardBranch"], [...receiving, "readSubjectExtract"]],
  ["WARD_STAFF", "ward", inWard, receiving],
  ["WARD_LEADER", "ward", ["ward", "wardBranch"], [...reading, "readSubjectExtract"]],
  ["WARD_LEADER", "ward", inWard, reading],
  ["BASE_COMMITTEE", "base", inBase, [...receiving, "readSubjectExtract"]],
  ["BRANCH_SECRETARY", "branch", ["branch"], receiving],
  ["BRANCH_SECRETARY", "wardBranch", ["wardBranch"], receiving],
];

test.each(homes)("%s of %s may do to a request what their place lets them", (role, home) => {
  for (const unit of everyUnit) {
    const found = table.find((one) => one[0] === role && one[1] === home && one[2].includes(unit));
    expect([unit, verdicts(actor(role, home), "SubjectRequest", row("SubjectRequest", unit))]).toEqual([unit, found?.[3] ?? []]);
  }
});

const whoMay = (action: string, thing: object) =>
  homes
    .filter(([role, home]) => verdicts(actor(role, home), "SubjectRequest", thing).some((one) => one === action))
    .map(([role, home]) => `${role} of ${home}`)
    .sort();

test.each([
  ["branch", ["BASE_COMMITTEE of base"]],
  ["wardBranch", ["WARD_LEADER of ward", "WARD_STAFF of ward"]],
] as const)("what somebody of %s asks is answered by %j, the lowest committee, once it is acknowledged", (unit, allowed) => {
  const request = row("SubjectRequest", unit);
  expect(whoMay("answerSubjectRequest", { ...request, state: "ACKNOWLEDGED" })).toEqual(allowed);
  for (const state of ["RECEIVED", "ANSWERED"]) expect(whoMay("answerSubjectRequest", { ...request, state })).toEqual([]);
  expect(whoMay("acknowledgeSubjectRequest", { ...request, state: "ACKNOWLEDGED" })).toEqual([]);
});

test("a paper of everything held is made for who asks to see it, and for nobody else", () => {
  expect(whoMay("readSubjectExtract", { ...row("SubjectRequest", "branch"), kind: "ERASE" })).toEqual([]);
});
