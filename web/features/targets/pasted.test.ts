import { expect, test } from "vitest";
import type { CellColumn } from "./gridKeys.ts";
import { type Known, readPasted } from "./pasted.ts";

const dong: Known = { id: "d", name: "Đảng bộ phường Đống Đa", code: "00235" };
const lac: Known = { id: "l", name: "Đảng bộ xã Hòa Lạc", code: "09988" };
const first: Known = { id: "a", name: "Chi bộ Trùng tên", code: null };
const second: Known = { id: "b", name: "Chi bộ Trùng tên", code: "12" };
const known = [dong, lac, first, second];
const read = (text: string, ratio = false, column: CellColumn = "number") =>
  readPasted(text, known, [lac, dong], column, ratio).map(({ unit, value }) => [unit?.id ?? null, value]);

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
  expect(readPasted("00235\tchín mươi", known, [], "number", false)).toEqual([
    { unitText: "00235", valueText: "chín mươi", unit: dong, value: undefined, exempt: false },
  ]);
  expect(read("00235\t")).toEqual([["d", undefined]]);
});
test("shares are read as percentages", () => expect(read("00235\t3,5%", true)).toEqual([["d", 350]]));

const marks = (text: string, column: CellColumn) =>
  readPasted(text, known, [lac, dong], column, false).map(({ unit, value, exempt }) => [unit?.id ?? null, value, exempt]);
test("numbers and marks beside them fill down and to the right from the active cell", () => {
  expect(marks("90\t\n\tx", "number")).toEqual([
    ["l", 90, false],
    ["d", null, true],
  ]);
  expect(marks("x\n\n", "exempt")).toEqual([["l", null, true]]);
  expect(marks("x\nkhông\nba", "exempt").map((row) => row.slice(1))).toEqual([
    [null, true],
    [null, false],
    [undefined, false],
  ]);
});
test("a code beside a number is no mark, and “miễn” is an exemption", () =>
  expect(marks("00235\t1\n9988\tMiễn", "number")).toEqual([
    ["d", 1, false],
    ["l", null, true],
  ]));
