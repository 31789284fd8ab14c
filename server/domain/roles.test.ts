import { expect, test } from "vitest";
import { levels } from "./levels.ts";
import { mayHoldPostAt, roles, rolesAt, roleTitle } from "./roles.ts";

test("each level offers exactly its own roles", () => {
  expect(levels.map(({ level }) => rolesAt(level))).toEqual([
    ["CITY_BOARD", "CITY_ADMINISTRATOR", "AUDITOR"],
    ["WARD_STAFF", "WARD_LEADER", "AUDITOR"],
    ["BASE_COMMITTEE"],
    ["BRANCH_SECRETARY"],
  ]);
});

test("the operator holds no unit, and nobody else goes without one", () => {
  expect(roles.filter(({ role }) => mayHoldPostAt(role, null)).map(({ role }) => role)).toEqual(["OPERATOR"]);
  for (const { level } of levels) expect(mayHoldPostAt("OPERATOR", level)).toBe(false);
});

test("every role has its own title", () => {
  expect(new Set(roles.map(({ role }) => roleTitle(role))).size).toBe(8);
  expect(roleTitle("BRANCH_SECRETARY")).toBe("Bí thư chi bộ");
});
