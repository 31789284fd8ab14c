import { hasBegun } from "../lib/thisYear.ts";

const watched = (place: number) => ({
  unit: { id: `city-${place}`, name: `Đảng bộ phường Số ${place}`, level: "WARD" },
  reasons: place % 2 ? ["MISSED_LAST_YEAR"] : ["BELOW_TEN_PERCENT_AFTER_Q1", "NO_RESULT_IN_YEARS", "MISSED_LAST_YEAR"],
  actual: place,
  target: 90,
  quietYears: place % 2 ? 0 : 1,
  lastTarget: 85,
  lastActual: 40,
  whitePlaces: 0,
  remindedAt: place === 1 ? "2026-05-01T02:00:00Z" : null,
  reminderReadAt: null,
});

/** Units to be watched in a year. */
export const watchedIn = (year: number) => Array.from({ length: hasBegun(year) ? 6 : 0 }, (_, place) => watched(place));
