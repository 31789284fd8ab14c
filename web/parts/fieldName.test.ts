import { expect, test } from "vitest";
import { fieldNames } from "./fieldName.ts";

test("what was looked at is told in the order of the record, each fact once, an unknown one as a fact of the person", () => {
  expect(fieldNames(["nationalIdNotes", "sex", "fullName", "nationalId", "somethingNew"])).toEqual([
    "people.name",
    "person.sex",
    "person.nationalId",
    "person.facts",
  ]);
});
