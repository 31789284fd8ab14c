import { expect, test } from "vitest";
import type { Role } from "../domain/roles.ts";
import { verdicts } from "./ability.ts";
import { actor, everyUnit, row, seats, type Unit } from "./ruleRows.ts";

const inWard: Unit[] = ["ward", "base", "otherBase", "branch", "siblingBranch", "wardBranch"];

/** Of a class open for nominations that a unit holds, and of a place in one: role, home, where, what exactly. Nobody else may anything. */
const table: [Role, Unit, "Class" | "ClassPlace", Unit[], string[]][] = [
  ["AUDITOR", "ward", "Class", inWard, ["read"]],
  ["WARD_STAFF", "ward", "Class", ["ward"], ["read", "changeClass", "cancelClass", "acceptNominations", "startClass"]],
  ["WARD_STAFF", "ward", "Class", inWard.slice(1), ["read"]],
  ["WARD_LEADER", "ward", "Class", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "Class", inWard, ["read"]],
  ["BRANCH_SECRETARY", "branch", "Class", inWard, ["read", "nominateForClass"]],
  ["BRANCH_SECRETARY", "wardBranch", "Class", inWard, ["read", "nominateForClass"]],
  ["AUDITOR", "ward", "ClassPlace", inWard, ["read"]],
  ["WARD_STAFF", "ward", "ClassPlace", inWard, ["read"]],
  ["WARD_LEADER", "ward", "ClassPlace", inWard, ["read"]],
  ["BASE_COMMITTEE", "base", "ClassPlace", ["base", "branch", "siblingBranch"], ["read"]],
  ["BRANCH_SECRETARY", "branch", "ClassPlace", ["branch"], ["read", "withdrawNomination"]],
  ["BRANCH_SECRETARY", "wardBranch", "ClassPlace", ["wardBranch"], ["read", "withdrawNomination"]],
];
const homes: (Unit | null)[] = [null, "city", "ward", "base", "branch", "wardBranch"];
const cells = seats
  .filter(([, home]) => homes.includes(home))
  .flatMap(([role, home]) => (["Class", "ClassPlace"] as const).map((subject) => [role, home, subject] as const));

test.each(cells)("%s of %s may do to a %s what its ward lets them", (role, home, subject) => {
  for (const unit of everyUnit) {
    const found = table.find((line) => line[0] === role && line[1] === home && line[2] === subject && line[3].includes(unit));
    expect([unit, verdicts(actor(role, home), subject, row(subject, unit))]).toEqual([unit, found?.[4] ?? []]);
  }
});

test("a class begins to be graded once it runs, and one that is over is nobody's to change", () => {
  const at = (state: string) => verdicts(actor("WARD_STAFF", "ward"), "Class", { ...row("Class", "ward"), state });
  expect(at("RUNNING")).toEqual([
    "read",
    "changeClass",
    "cancelClass",
    "acceptNominations",
    "recordAttendance",
    "recordClassResults",
    "closeClass",
  ]);
  expect(at("CLOSED")).toEqual(["read", "recordClassResults"]);
  expect(at("CANCELLED")).toEqual(["read"]);
  const running = { ...row("Class", "ward"), state: "RUNNING" };
  expect(verdicts(actor("BRANCH_SECRETARY", "branch"), "Class", running)).toEqual(["read"]);
  const begun = { ...row("ClassPlace", "branch"), classState: "RUNNING" };
  expect(verdicts(actor("BRANCH_SECRETARY", "branch"), "ClassPlace", begun)).toEqual(["read"]);
});
