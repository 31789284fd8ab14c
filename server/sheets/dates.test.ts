import { describe, expect, it } from "vitest";
import type { Cell } from "./cells.ts";
import { DateColumn, readDate } from "./dates.ts";

const text = (value: string): Cell => ({ kind: "text", text: value });
const serial = (value: number | string, asDate = true): Cell => ({ kind: "number", digits: String(value), asDate });
const read = (cell: Cell, from1904 = false) => readDate(cell, { from1904 });

describe("a date", () => {
  it.each([
    ["05/02/1990", "1990-02-05"],
    ["5/2/1990", "1990-02-05"],
    ["25-12-1990", "1990-12-25"],
    ["29.02.2000", "2000-02-29"],
    ["\u00A005/02/1990\u200B", "1990-02-05"],
    ["1990-02-05", "1990-02-05"],
    ["1990-02-05T00:00:00.000Z", "1990-02-05"],
    ["32874", "1990-01-01"],
  ])("written %j is %s", (written, date) => {
    expect(read(text(written))).toEqual({ date });
  });

  it.each([
    ["02/25/1990", "DATE_MONTH_FIRST"],
    ["30/02/1990", "DATE_IMPOSSIBLE"],
    ["29/02/1900", "DATE_IMPOSSIBLE"],
    ["32/13/1990", "DATE_IMPOSSIBLE"],
    ["0/1/1990", "DATE_IMPOSSIBLE"],
    ["1990-02-30", "DATE_IMPOSSIBLE"],
    ["05/02/90", "DATE_SHORT_YEAR"],
    ["02/1990", "DATE_WITHOUT_DAY"],
    ["05/02/1990 07:30", "DATE_WITH_TIME"],
    ["khoảng 1990", "DATE_SHAPE"],
    ["05021990", "DATE_SHAPE"],
  ])("written %j is refused as %s", (written, fault) => {
    expect(read(text(written))).toEqual({ fault });
  });

  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [32874, false, "1990-01-01"],
    [43890, false, "2020-02-29"],
    [1, true, "1904-01-02"],
    [31412, true, "1990-01-01"],
  ])("of serial number %d, counted from 1904: %s, is %s", (value, from1904, date) => {
    expect(read(serial(value), from1904)).toEqual({ date });
  });

  it("is none on the day of 1900 that Excel made up, with a time, or beyond Excel's calendar", () => {
    expect(read(serial(60))).toEqual({ fault: "DATE_IMPOSSIBLE" });
    expect(read(serial(32874.5))).toEqual({ fault: "DATE_WITH_TIME" });
    for (const value of [0, -1, 2_958_466]) expect(read(serial(value))).toEqual({ fault: "DATE_SHAPE" });
  });

  it("is a year alone where that is all there is, unless the sheet shows that year as a day of 1905", () => {
    expect(read(text("1985"))).toEqual({ year: 1985 });
    expect(read(serial(1985, false))).toEqual({ year: 1985 });
    expect(read(serial(1985))).toEqual({ fault: "DATE_IS_YEAR" });
  });
});

describe("a column of dates", () => {
  const doubtOf = (cells: readonly Cell[]) => {
    const column = new DateColumn();
    for (const cell of cells) column.add(cell, false);
    return column.doubt();
  };

  it("is doubted when some text has its month first: then 05/02 may be May", () => {
    const doubt = doubtOf([text("05/02/1990"), text("02/25/1990")]);
    expect(doubt).toEqual({ texts: true, serials: false });
    expect(readDate(text("05/02/1990"), { from1904: false, doubt })).toEqual({ fault: "DATE_AMBIGUOUS" });
    expect(readDate(text("25/02/1990"), { from1904: false, doubt })).toEqual({ date: "1990-02-25" });
    expect(readDate(text("02/02/1990"), { from1904: false, doubt })).toEqual({ date: "1990-02-02" });
  });

  it("is doubted when Excel made dates of the early days and left the late ones as text", () => {
    const early = [32874, 32905, 32933, 32964, 32994].map((value) => serial(value));
    const doubt = doubtOf([...early, text("25/02/1990")]);
    expect(doubt).toEqual({ texts: false, serials: true });
    expect(readDate(serial(32905), { from1904: false, doubt })).toEqual({ fault: "DATE_AMBIGUOUS" });
  });

  it("is trusted otherwise", () => {
    const trusted = { texts: false, serials: false };
    expect(doubtOf([text("05/02/1990"), text("25/02/1990"), serial(32874), serial(32890)])).toEqual(trusted);
    expect(doubtOf([32874, 32905, 32933, 32964, 32994].map((value) => serial(value)))).toEqual(trusted);
  });
});
