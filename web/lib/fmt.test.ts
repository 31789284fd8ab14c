import { describe, expect, test } from "vitest";
import { basisPoints, clock, date, moment, number, percent, roman, today, twoDigits, unbroken } from "./fmt.ts";

describe("figures", () => {
  test.each([
    [1234.5, "1.234,5"],
    [481406, "481.406"],
    [0, "0"],
    [-22, "\u221222"],
    [null, "–"],
  ])("%s reads %s", (value, text) => expect(number(value)).toBe(text));

  test("a share has one decimal and a comma", () => expect(percent(457, 1000)).toBe("45,7%"));
  test("a share of nothing is no figure, not zero", () => expect(percent(3, 0)).toBe("–"));
  test("three hundred basis points are three percent", () => expect(basisPoints(300)).toBe("3%"));
});

describe("dates", () => {
  test("a date has two digits for day and month", () => expect(date("2026-02-05")).toBe("05/02/2026"));
  test("a moment is told in the time of Viet Nam", () => expect(moment("2026-12-31T17:30:00Z")).toBe("01/01/2027 00:30"));
  test("midnight reads 00, not 24", () => expect(clock(new Date("2026-05-01T17:00:00Z"))).toBe("00:00"));
  test("today begins at midnight in Viet Nam", () => expect(today(new Date("2026-05-01T17:00:00Z"))).toBe("2026-05-02"));
  test("months have two digits and quarters are Roman", () => expect([twoDigits(2), roman(3)]).toEqual(["02", "III"]));
});

test("a name's number never begins a line alone", () => {
  expect(unbroken("Chi bộ Tổ dân phố số 1")).toBe("Chi bộ Tổ dân phố số\u00a01");
  expect(unbroken("Trường Tiểu học 25 tháng 4")).toBe("Trường Tiểu học\u00a025 tháng\u00a04");
});
