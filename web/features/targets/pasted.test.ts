import { expect, test } from "vitest";
import type { CellColumn } from "./gridKeys.ts";
import { readPasted } from "./pasted.ts";
import type { Known } from "./pastedUnits.ts";

const dong: Known = { id: "d", name: "Đảng bộ phường Đống Đa", code: "00235" };
const lac: Known = { id: "l", name: "Đảng bộ xã Hòa Lạc", code: "09988" };
const first: Known = { id: "a", name: "Chi bộ Trùng tên", code: null };
const second: Known = { id: "b", name: "Chi bộ Trùng tên", code: "12" };
const known = [dong, lac, first, second];
const read = (text: string, ratio = false, column: CellColumn = "number") =>
  readPasted(text, known, [lac, dong], column, ratio).rows.map(({ unit, value }) => [unit?.id ?? null, value]);

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
test("a code as it stands goes before one that lost its zeros", () => {
  const units: Known[] = [
    { id: "long", name: "Chi bộ A", code: "007" },
    { id: "short", name: "Chi bộ B", code: "7" },
  ];
  const found = (text: string) => readPasted(text, units, [], "number", false).rows.map(({ unit }) => unit?.id ?? null);
  expect(found("7\t1\n007\t2")).toEqual(["short", "long"]);
  expect(found("0007\t1")).toEqual([null]);
});
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
  expect(readPasted("00235\tchín mươi", known, [], "number", false).rows).toEqual([
    { line: 1, unitText: "00235", valueText: "chín mươi", unit: dong, candidates: [dong], value: undefined, exempt: false },
  ]);
  expect(read("00235\t")).toEqual([["d", undefined]]);
});
test("shares are read as percentages", () => expect(read("00235\t3,5%", true)).toEqual([["d", 350]]));

const marks = (text: string, column: CellColumn) =>
  readPasted(text, known, [lac, dong], column, false).rows.map(({ unit, value, exempt }) => [unit?.id ?? null, value, exempt]);
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

const table = (text: string, units: readonly Known[] = known) => {
  const { rows, skipped } = readPasted(text, units, [], "number", false);
  return { rows: rows.map(({ line, unit, value }) => [line, unit?.id ?? null, value]), skipped };
};

test("a table with serial numbers, a heading and a total gives its units' numbers, and says what was passed over", () =>
  expect(table("STT\tĐơn vị\tChỉ tiêu\n1\tĐảng bộ phường Đống Đa\t90\n2\tĐảng bộ xã Hòa Lạc\t30\n\tTổng cộng\t120\n")).toEqual({
    rows: [
      [2, "d", 90],
      [3, "l", 30],
    ],
    skipped: { serial: true, headings: [1], totals: [4] },
  }));

test("serial numbers are told without a heading, and are no codes though units have such codes", () => {
  const coded = [
    { ...dong, code: "00002" },
    { ...lac, code: "00001" },
  ];
  expect(table("1\tPhường Đống Đa\t90\n2\tHòa Lạc\t30\nCộng\t\t120", coded)).toMatchObject({
    rows: [
      [1, "d", 90],
      [2, "l", 30],
    ],
    skipped: { serial: true, totals: [3] },
  });
  expect(table("Mã\tĐơn vị\tChỉ tiêu\n1\tA\t90\n2\tB\t30", coded).rows).toEqual([
    [2, "l", 90],
    [3, "d", 30],
  ]);
});

test("the column that the heading calls the target is taken, whatever numbers stand after it", () =>
  expect(table("STT\tTên đơn vị\tChỉ tiêu giao 2026\tĐảng viên\n1\tĐống Đa\t90\t3000").rows).toEqual([[2, "d", 90]]));

test("a company's name is no total", () => {
  const company = { id: "c", name: "Đảng bộ Tổng công ty Sông Hồng", code: null };
  expect(table("1\tTổng công ty Sông Hồng\t7\n2\tĐống Đa\t8\nTổng số\t\t15", [...known, company]).rows).toEqual([
    [1, "c", 7],
    [2, "d", 8],
  ]);
});

const pho = ["Chi bộ Phúc Lợi", "Chi bộ Phục Lợi"].map((name, place): Known => ({ id: `p${place}`, name, code: null }));
const meant = (text: string) => {
  const [row] = readPasted(`${text}\t7`, pho, [], "number", false).rows;
  return [row?.unit?.id ?? null, row?.candidates.map(({ id }) => id)];
};
test("a name spelled with its accents is found at once; without accents only a single unit is meant, else they are candidates", () => {
  expect(meant("Chi bộ Phục Lợi")).toEqual(["p1", ["p1"]]);
  expect(meant("phuc loi")).toEqual([null, ["p0", "p1"]]);
  expect(meant("Phức Lợi")).toEqual([null, ["p0", "p1"]]);
  expect(read("Đảng bộ xã Hoà Lạc\t7\nhoa lac\t8\nHóa Lạc\t9")).toEqual([
    ["l", 7],
    ["l", 8],
    [null, 9],
  ]);
});
