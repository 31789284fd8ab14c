import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { verdicts } from "./ability.ts";
import { actor, everyUnit, row, seats, type Unit } from "./ruleRows.ts";

const inBase: Unit[] = ["base", "branch", "siblingBranch"];
const inWard: Unit[] = ["ward", ...inBase, "otherBase", "wardBranch"];
const inCity: Unit[] = ["city", ...inWard, "otherWard", "cousinBranch"];
const looking = ["read", "readWithoutReason"];

/** Of an open round that a unit opened, and of a branch's review that was sent: role, home, where, what exactly. Nobody else may anything. */
const table: [Role, Unit, "ScreeningRound" | "Screening", Unit[], string[]][] = [
  ["CITY_BOARD", "city", "ScreeningRound", inCity, ["read"]],
  ["AUDITOR", "city", "ScreeningRound", inCity, ["read"]],
  ["AUDITOR", "ward", "ScreeningRound", inWard, ["read"]],
  ...(["WARD_STAFF", "WARD_LEADER"] as const).flatMap((role): typeof table => [
    [role, "ward", "ScreeningRound", ["ward"], ["read", "closeScreeningRound"]],
    [role, "ward", "ScreeningRound", inWard, ["read"]],
    [role, "ward", "Screening", ["base", "otherBase", "wardBranch"], [...looking, "confirmScreening"]],
    [role, "ward", "Screening", inWard, looking],
  ]),
  ["BASE_COMMITTEE", "base", "ScreeningRound", ["base"], ["read", "closeScreeningRound"]],
  ["BASE_COMMITTEE", "base", "ScreeningRound", ["ward", ...inBase], ["read"]],
  ["BASE_COMMITTEE", "base", "Screening", ["branch", "siblingBranch"], [...looking, "confirmScreening"]],
  ["BASE_COMMITTEE", "base", "Screening", ["base"], looking],
  ["BRANCH_SECRETARY", "branch", "ScreeningRound", ["ward", "base", "branch"], ["read"]],
  ["BRANCH_SECRETARY", "wardBranch", "ScreeningRound", ["ward", "wardBranch"], ["read"]],
  ["AUDITOR", "ward", "Screening", inWard, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Screening", ["branch"], [...looking, "recordScreening"]],
  ["BRANCH_SECRETARY", "wardBranch", "Screening", ["wardBranch"], [...looking, "recordScreening"]],
];
const homes: (Unit | null)[] = [null, "city", "ward", "base", "branch", "wardBranch"];
const cells = seats
  .filter(([, home]) => homes.includes(home))
  .flatMap(([role, home]) => (["ScreeningRound", "Screening"] as const).map((subject) => [role, home, subject] as const));

test.each(cells)("%s of %s may do to a %s what their place lets them", (role, home, subject) => {
  for (const unit of everyUnit) {
    const found = table.find((line) => line[0] === role && line[1] === home && line[2] === subject && line[3].includes(unit));
    expect([unit, verdicts(actor(role, home), subject, row(subject, unit))]).toEqual([unit, found?.[4] ?? []]);
  }
});

test("what is not sent is sent and not confirmed, what is confirmed stays, and in a closed round nothing moves", () => {
  const at = (role: Role, home: Unit, more: object) => verdicts(actor(role, home), "Screening", { ...row("Screening", "branch"), ...more });
  expect(at("BRANCH_SECRETARY", "branch", { state: "PENDING" })).toEqual([...looking, "recordScreening", "sendScreening"]);
  expect(at("BRANCH_SECRETARY", "branch", { state: "PENDING", members: 0 })).not.toContain("sendScreening");
  expect(at("BRANCH_SECRETARY", "branch", { state: "CONFIRMED" })).toEqual(looking);
  expect(at("BRANCH_SECRETARY", "branch", { state: "PENDING", open: false })).toEqual(looking);
  expect(at("BASE_COMMITTEE", "base", { state: "PENDING" })).toEqual([]);
  expect(at("BASE_COMMITTEE", "base", { open: false })).toEqual(looking);
  expect(verdicts(actor("WARD_LEADER", "ward"), "ScreeningRound", { ...row("ScreeningRound", "ward"), state: "CLOSED" })).toEqual(["read"]);
});
