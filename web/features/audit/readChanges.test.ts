import { expect, test } from "vitest";
import { parseChanges, readChanges } from "./readChanges.ts";

const say = (field: string, value: unknown) => (field === "secret" ? null : String(value));
const told = (json: string) =>
  readChanges(parseChanges(json), say).map(({ field, before, after }) =>
    before === null ? `${field}: ${after}` : `${field}: ${before} → ${after}`,
  );

test.each([
  ['{"value":[3,5]}', ["value: 3 → 5"]],
  ['{"version":2,"value":[null,5],"indicator":"ADMISSIONS"}', ["indicator: ADMISSIONS", "value: null → 5", "version: 2"]],
  ['{"name":["Chi bộ 1","Chi bộ 1"],"code":["1","2"]}', ["code: 1 → 2"]],
  ['{"steps":[{"kind":"MERGE"},{"kind":"RENAME"}]}', ["steps: [object Object],[object Object]"]],
  ['{"secret":1,"unheardOf":"x"}', ["unheardOf: x"]],
  ['{"rests":[["2027-01-01"],["2027-01-01"]],"works":[[],["2027-01-09"]]}', ["works:  → 2027-01-09"]],
  ['{"fields":["fullName","bornOn"]}', ["fields: fullName,bornOn"]],
  ["{}", []],
  ["", []],
])("%s is told as %j", (json, lines) => expect(told(json)).toEqual(lines));
