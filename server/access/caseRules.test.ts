import { expect, test } from "vitest";
import { verdicts } from "./ability.ts";
import { actor, row, seats } from "./ruleRows.ts";

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
