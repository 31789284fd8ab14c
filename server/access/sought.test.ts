import { expect, test } from "vitest";
import { operations } from "./operations.ts";
import { actor } from "./ruleRows.ts";
import { looksInVain, sought } from "./sought.ts";

test("every field that is said to look something up is one of the API, and is said so once", () => {
  const fields = Object.values(sought).flat();
  expect(fields.filter((field) => !(field in operations.Query) && !(field in operations.Mutation))).toEqual(["downloadBadRows"]);
  expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([]);
});

test("who has no rule about a thing looks for it in vain; who has one, or a field that looks nothing up, does not", () => {
  const city = actor("CITY_BOARD", "city");
  expect(looksInVain(city, "subjectRequest")).toBe(true);
  expect(looksInVain(city, "member")).toBe(true);
  expect(looksInVain(city, "candidate")).toBe(false);
  expect(looksInVain(actor("OPERATOR", null), "divisionPeople")).toBe(true);
  expect(looksInVain(actor("AUDITOR", "city"), "subjectRequest")).toBe(true);
  expect(looksInVain(actor("AUDITOR", "ward"), "subjectRequest")).toBe(false);
  expect(looksInVain(actor("WARD_STAFF", "ward"), "subjectRequest")).toBe(false);
  expect(looksInVain(actor("OPERATOR", null), "createCity")).toBe(false);
});
