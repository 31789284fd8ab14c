import { beforeEach, expect, test } from "vitest";
import { keepRows, keptRows, rowsKey } from "./keptRows.ts";

const row = { key: "6-x", line: 6, unitText: "Ba Đình", unitId: null, valueText: "chín mươi", message: "không phải là số" };
const key = rowsKey("me", "city", "ADMISSIONS", "2027");
beforeEach(() => localStorage.clear());

test("lines are kept for one account and one plan, until there are none", () => {
  keepRows(key, [row]);
  expect(keptRows(key)).toEqual([row]);
  expect(keptRows(rowsKey("somebody", "city", "ADMISSIONS", "2027"))).toEqual([]);
  expect(keptRows(rowsKey("me", "city", "ADMISSIONS", "2028"))).toEqual([]);
  keepRows(key, []);
  expect(localStorage.length).toBe(0);
});

test("what is a month old, or was not written by this page, is not shown", () => {
  keepRows(key, [row], Date.now() - 31 * 24 * 60 * 60 * 1000);
  expect(keptRows(key)).toEqual([]);
  localStorage.setItem(key, "[");
  expect(keptRows(key)).toEqual([]);
});
