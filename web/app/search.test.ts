import { expect, test } from "vitest";
import { auditSearch, homeSearch, receiptSearch } from "./search.ts";

test("an address keeps what makes sense and drops the rest, so that old links open", () => {
  expect(homeSearch({ year: 2026, status: "SLOW", kind: "CASTLE", find: 235, more: 1 })).toEqual({
    year: 2026,
    status: "SLOW",
    find: "235",
  });
  expect(homeSearch({ year: "2026", status: "slow" })).toEqual({});
  expect(receiptSearch({ year: 1999, month: 13, group: "TEACHER", indicator: null })).toEqual({ group: "TEACHER" });
});

test("the log's address holds only days that exist", () => {
  expect(auditSearch({ from: "2026-02-31", until: "2026-02-28", act: "TARGETS", person: 12, signIns: "yes" })).toEqual({
    until: "2026-02-28",
    act: "TARGETS",
    person: "12",
  });
});
