import { expect, test } from "vitest";
import { type Known, readPasted } from "./pasted.ts";

const dong: Known = { id: "d", name: "Đảng bộ phường Đống Đa", code: "00235" };
const lac: Known = { id: "l", name: "Đảng bộ xã Hòa Lạc", code: "09988" };
const first: Known = { id: "a", name: "Chi bộ Trùng tên", code: null };
const second: Known = { id: "b", name: "Chi bộ Trùng tên", code: "12" };
const known = [dong, lac, first, second];
const read = (text: string, ratio = false) =>
  readPasted(text, known, [lac, dong], ratio).map(({ unit, value }) => [unit?.id ?? null, value]);

test("one column fills down from the focused row", () =>
  expect(read("90\n1.200\r\n")).toEqual([
    ["l", 90],
    ["d", 1200],
  ]));
test("a code names its unit, with or without the zeros a spreadsheet takes off", () =>
  expect(read("00235\tĐống Đa\t90\n9988\tHòa Lạc\t30")).toEqual([
    ["d", 90],
    ["l", 30],
  ]));
test("a name without accents names its unit", () => expect(read("dang bo xa hoa lac\t7")).toEqual([["l", 7]]));
test("a name that two units share means neither; a code tells them apart", () =>
  expect(read("Chi bộ Trùng tên\t7\n12\t8")).toEqual([
    [null, 7],
    ["b", 8],
  ]));
test("a heading is passed over, an unknown unit is not", () =>
  expect(read("Mã\tĐơn vị\tChỉ tiêu\n00235\tĐống Đa\t5\n77777\tỞ đâu\t6")).toEqual([
    ["d", 5],
    [null, 6],
  ]));
test("what is no number stays to be repaired", () => {
  expect(readPasted("00235\tchín mươi", known, [], false)).toEqual([
    { unitText: "00235", valueText: "chín mươi", unit: dong, value: undefined },
  ]);
  expect(read("00235\t")).toEqual([["d", undefined]]);
});
test("shares are read as percentages", () => expect(read("00235\t3,5%", true)).toEqual([["d", 350]]));
