import { expect, test } from "vitest";
import { addWorkingDays, isWorkingDay } from "./workingDays.ts";
import { workingYears } from "./workingYears.ts";

const from = (day: string, count: number) => addWorkingDays(day, count, workingYears);

test("day 1 is the first working day after the day that sets the clock going", () => {
  expect(from("2025-10-15", 1).on).toBe("2025-10-16");
  expect(from("2025-10-17", 1).on, "a Friday").toBe("2025-10-20");
  expect(from("2025-10-18", 1).on, "a Saturday").toBe("2025-10-20");
});

test("Tết, holidays and worked Saturdays are counted as published", () => {
  expect(from("2026-02-13", 1).on, "Tết 2026").toBe("2026-02-23");
  expect(from("2026-01-09", 1).on, "a Saturday worked for 2 January").toBe("2026-01-10");
  expect(from("2026-08-21", 2).on, "Saturday 22 August is worked for 31 August").toBe("2026-08-24");
  expect(isWorkingDay("2026-08-31", workingYears)).toBe(false);
});

test("a day that lies in a year not published, or is counted through one, is told apart", () => {
  expect(from("2026-12-30", 1)).toEqual({ on: "2026-12-31", confirmed: true });
  expect(from("2026-12-31", 1)).toEqual({ on: "2027-01-04", confirmed: false });
  expect(from("2030-01-04", 1), "a year nobody entered").toEqual({ on: "2030-01-07", confirmed: false });
});
