import { expect, test } from "vitest";
import { readChanges } from "./readChanges.ts";

test.each([
  ['{"value":{"before":3,"after":5}}', ["value: 3 → 5"]],
  ['{"state":["DRAFT","ISSUED"]}', ["state: DRAFT → ISSUED"]],
  ['{"name":"Chi bộ 1","until":null}', ["name: Chi bộ 1", "until: –"]],
  ["{}", []],
  ["", []],
  ["not json", ["not json"]],
])("%s is told as %j", (json, told) => expect(readChanges(json)).toEqual(told));
