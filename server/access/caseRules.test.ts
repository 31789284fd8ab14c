import { expect, test } from "vitest";
import { verdicts } from "./ability.ts";
import { actor, placesOf, row, seats } from "./ruleRows.ts";

const line = ["city", "ward", "base", "branch"];
const homes = seats.filter(([, home]) => home === null || line.includes(home));

test.each([
  ["BRANCH", ["BRANCH_SECRETARY of branch"]],
  ["PROPOSER", ["BASE_COMMITTEE of base"]],
  ["CLASS_HOLDER", ["WARD_STAFF of ward"]],
  ["APPRAISER", ["WARD_STAFF of ward", "WARD_LEADER of ward"]],
  ["DECIDER", ["WARD_STAFF of ward", "WARD_LEADER of ward"]],
  ["CONSENTER", ["CITY_BOARD of city"]],
  ["SUBCOMMITTEE", []],
])("a step of the %s is recorded by %j alone", (by, allowed) => {
  const step = { ...row("CaseStep", "branch"), by, consentCityId: (row("OrgUnit", "city") as { id: string }).id };
  const able = homes.filter(([role, home]) => verdicts(actor(role, home), "CaseStep", step).includes("recordStep"));
  expect(able.map(([role, home]) => `${role} of ${home}`).sort()).toEqual([...allowed].sort());
});

test("a step is taken back by the unit that recorded it alone", () => {
  const step = { ...row("CaseStep", "branch"), recordedById: (row("OrgUnit", "base") as { id: string }).id };
  const able = homes.filter(([role, home]) => verdicts(actor(role, home), "CaseStep", step).includes("undoStep"));
  expect(able).toEqual([["BASE_COMMITTEE", "base"]]);
});

test("a city board reads the person whose case asks its consent, and an ended case is changed by nobody", () => {
  const city = (row("OrgUnit", "city") as { id: string }).id;
  expect(verdicts(actor("CITY_BOARD", "city"), "Candidate", { ...row("Candidate", "branch"), consentCityId: city })).toEqual([
    "read",
    "readWithoutReason",
  ]);
  const ended = { ...row("Candidate", "branch"), ended: true };
  expect(verdicts(actor("BRANCH_SECRETARY", "branch"), "Candidate", ended)).not.toContain("updateCandidate");
});

test("a case that was let go is given on by those who stand above both branches", () => {
  const moved = { ...row("Candidate", "branch"), state: "MOVED" };
  const able = homes.filter(([role, home]) => verdicts(actor(role, home), "Candidate", moved).includes("handOverCase"));
  expect(able.map(([role, home]) => `${role} of ${home}`).sort()).toEqual(["BASE_COMMITTEE of base", "WARD_STAFF of ward"]);
});

test("a case on its way to another ward is neither given on nor sent again", () => {
  const moved = { ...row("Candidate", "branch"), state: "MOVED" };
  const able = (thing: object) =>
    homes.filter(([role, home]) => verdicts(actor(role, home), "Candidate", thing).includes("sendCase")).map(([role]) => role);
  expect(able(moved).sort()).toEqual(["BASE_COMMITTEE", "WARD_STAFF"]);
  expect(able({ ...moved, sentTo: "Chi bộ nơi khác" })).toEqual([]);
  expect(able({ ...moved, state: "SOURCE" })).toEqual([]);
  expect(able({ ...moved, state: "DECIDED", letGo: true }).sort()).toEqual(["BASE_COMMITTEE", "WARD_STAFF"]);
  expect(able({ ...moved, state: "DECIDED", letGo: true, sentTo: "Chi bộ nơi khác" })).toEqual([]);
  expect(able({ ...moved, state: "PROBATION", letGo: true })).toEqual([]);
  expect(able({ ...moved, state: "DECIDED", letGo: false })).toEqual([]);
});

test("a letter to another ward is answered by the branch it names, called back from where it was sent, and read by both ends, never by the city", () => {
  const letter = { ...row("CaseLetter", "cousinBranch"), sender: placesOf("branch") };
  const others = seats.filter(([, home]) => home === "cousinBranch" || home === "otherWard" || homes.some((one) => one[1] === home));
  const whoMay = (action: string, thing: object) =>
    others
      .filter(([role, home]) => verdicts(actor(role, home), "CaseLetter", thing).some((one) => one === action))
      .map(([role, home]) => `${role} of ${home}`)
      .sort();
  for (const action of ["acceptCase", "declineCase"]) expect(whoMay(action, letter)).toEqual(["BRANCH_SECRETARY of cousinBranch"]);
  expect(whoMay("callBackCase", letter)).toEqual(["BASE_COMMITTEE of base", "WARD_STAFF of ward"]);
  for (const state of ["ACCEPTED", "DECLINED", "CALLED_BACK"])
    for (const action of ["acceptCase", "declineCase", "callBackCase"]) expect(whoMay(action, { ...letter, state })).toEqual([]);
  const reading = (ward: string) => ["AUDITOR", "WARD_LEADER", "WARD_STAFF"].map((role) => `${role} of ${ward}`);
  expect(whoMay("read", letter)).toEqual(
    [
      "BASE_COMMITTEE of base",
      "BRANCH_SECRETARY of branch",
      "BRANCH_SECRETARY of cousinBranch",
      ...reading("ward"),
      ...reading("otherWard"),
    ].sort(),
  );
});
