import { expect, test } from "vitest";
import { countRequests, dueDays, lateClocks, requestClocksOf } from "./subjectRequests.ts";
import { workingYears } from "./workingYears.ts";

const asked = (receivedOn: string, acknowledgedOn: string | null = null, answeredOn: string | null = null) => ({
  receivedOn,
  acknowledgedOn,
  answeredOn,
});

test.each([
  ["2026-11-23", "2026-11-25", "2026-12-08", "an ordinary Monday"],
  ["2026-11-20", "2026-11-24", "2026-12-05", "a weekend comes between; the answer counts days of the calendar"],
  ["2026-08-28", "2026-09-04", "2026-09-12", "National Day and its exchanged Monday"],
  ["2026-02-13", "2026-02-24", "2026-02-28", "Tết: nine days away"],
  ["2026-12-31", "2027-01-05", "2027-01-15", "the year's end, New Year's Day"],
  ["2026-08-21", "2026-08-24", "2026-09-05", "a Saturday that is worked"],
])("received on %s, it is acknowledged by %s and answered by %s: %s", (received, acknowledge, answer) => {
  const due = dueDays(received, workingYears);
  expect([due.ACKNOWLEDGE.on, due.ANSWER.on]).toEqual([acknowledge, answer]);
});

test("a day in a year whose holidays are not published may still move", () => {
  expect(dueDays("2026-12-31", workingYears).ACKNOWLEDGE.confirmed).toBe(false);
  expect(dueDays("2026-12-31", workingYears).ANSWER.confirmed).toBe(true);
});

test.each([
  ["2026-11-23", null],
  ["2026-11-30", null],
  ["2026-12-01", 50],
  ["2026-12-05", 80],
  ["2026-12-08", 100],
  ["2026-12-20", 100],
])("on %s a request of 23/11/2026 that was acknowledged is reminded of at %s per cent", (today, reminder) => {
  const clocks = requestClocksOf(asked("2026-11-23", "2026-11-24"), today, workingYears);
  expect(clocks).toMatchObject([{ code: "ANSWER", reminder, overdue: today > "2026-12-08" }]);
});

test("both clocks run until it is acknowledged, and none once it is answered", () => {
  const codes = (...days: Parameters<typeof asked>) => requestClocksOf(asked(...days), "2026-11-26", workingYears).map(({ code }) => code);
  expect(codes("2026-11-23")).toEqual(["ACKNOWLEDGE", "ANSWER"]);
  expect(codes("2026-11-23", "2026-11-24")).toEqual(["ANSWER"]);
  expect(codes("2026-11-23", "2026-11-24", "2026-11-25")).toEqual([]);
});

test.each([
  ["2026-11-25", "2026-12-08", []],
  ["2026-11-26", "2026-12-08", ["ACKNOWLEDGE"]],
  ["2026-11-25", "2026-12-09", ["ANSWER"]],
  ["2026-12-30", null, ["ACKNOWLEDGE"]],
  [null, null, []],
])(
  "a request of 23/11/2026, acknowledged by what was written on %s and answered by that of %s, was late by %j",
  (acknowledged, answered, late) => {
    const recorded = { recordedOn: "2026-11-23", acknowledgeRecordedOn: acknowledged, answerRecordedOn: answered };
    expect(lateClocks({ receivedOn: "2026-11-23", ...recorded }, workingYears)).toEqual(late);
  },
);

test("counts tell how many are open, near and late, and how many answers were written down late, whatever day was typed", () => {
  const answered = (on: string) => ({ ...asked("2026-10-01", "2026-10-02", "2026-10-16"), answerRecordedOn: on });
  const open = { answerRecordedOn: null };
  const groups = [
    { ...asked("2026-11-26"), ...open, requests: 1 },
    { ...asked("2026-11-20", "2026-11-20"), ...open, requests: 2 },
    { ...asked("2026-11-13", "2026-11-13"), ...open, requests: 4 },
    { ...asked("2026-11-20"), ...open, requests: 8 },
    { ...answered("2026-10-16"), requests: 16 },
    { ...answered("2026-10-17"), requests: 32 },
  ];
  expect(countRequests(groups, "2026-11-26", workingYears)).toEqual({ open: 15, due: 4, overdue: 8, answered: 48, answeredLate: 32 });
});
