import { expect, test } from "vitest";
import { homeSearch, receiptSearch } from "./search.ts";

test("an address keeps what makes sense and drops the rest, so that old links open", () => {
  expect(homeSearch({ year: 2026, status: "SLOW", kind: "CASTLE", find: 235, more: 1 })).toEqual({
    year: 2026,
    status: "SLOW",
    find: "235",
  });
  expect(homeSearch({ year: "2026", status: "slow" })).toEqual({});
  expect(receiptSearch({ year: 1999, month: 13, group: "TEACHER", indicator: null })).toEqual({ group: "TEACHER" });
});
