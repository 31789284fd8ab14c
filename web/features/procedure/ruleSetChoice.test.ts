import { expect, test } from "vitest";
import { lastDay, setsToChoose, standingOf } from "./ruleSetChoice.ts";

const first = { validFrom: "2025-07-01", validUntil: "2026-07-26" };
const second = { validFrom: "2026-07-26", validUntil: "2028-01-01" };
const third = { validFrom: "2028-01-01", validUntil: null };

test("the set in force comes first, then what is to come, then the past", () => {
  expect(setsToChoose([first, second, third], "2026-11-22")).toEqual([second, third, first]);
  expect(setsToChoose([first, second, third], "2026-07-25")).toEqual([first, third, second]);
});

test("a set holds from its first day to the day before the next one", () => {
  expect(["2026-07-25", "2026-07-26"].map((day) => [standingOf(first, day), standingOf(second, day)])).toEqual([
    ["NOW", "COMING"],
    ["PAST", "NOW"],
  ]);
  expect([lastDay(first), lastDay(third)]).toEqual(["2026-07-25", null]);
});
