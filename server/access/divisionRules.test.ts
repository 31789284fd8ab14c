import { expect, test } from "vitest";
import { verdicts } from "./ability.ts";
import { actor, chain, everyUnit, row, seats } from "./ruleRows.ts";

const choosing = ["WARD_STAFF", "BASE_COMMITTEE", "BRANCH_SECRETARY"];

test.each(seats)("%s of %s is told how many go where in their own place, and names only where they work with the people", (role, home) => {
  for (const unit of everyUnit) {
    const mine = home !== null && chain(unit).includes(home) && role !== "OPERATOR";
    const allowed = mine ? ["read", ...(choosing.includes(role) ? ["readDivisionPeople", "placePeople", "settleDivision"] : [])] : [];
    expect([unit, verdicts(actor(role, home), "Division", row("Division", unit))]).toEqual([unit, allowed]);
  }
});

test("once the day has come nobody chooses any more", () => {
  const over = { ...row("Division", "branch"), state: "APPLIED" };
  expect(verdicts(actor("BRANCH_SECRETARY", "branch"), "Division", over)).toEqual(["read", "readDivisionPeople"]);
});
