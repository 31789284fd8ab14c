import { expect, test } from "vitest";
import { demoCases } from "./cases.ts";
import { demoClasses } from "./classes.ts";
import { demoCities } from "./tree.ts";

test.each(["2026-11-22", "2027-03-01", "2028-02-29"])(
  "on %s one class is over, one runs and one takes nominations, each with people in it",
  (today) => {
    const cities = demoCities("2022-01-01");
    const classes = demoClasses(cities, demoCases(cities, today), today);
    expect(classes.map(({ state }) => state)).toEqual(["CLOSED", "RUNNING", "OPEN"]);
    for (const { people, startsOn, endsOn, sessions, places } of classes) {
      expect(people.length).toBeGreaterThan(0);
      expect(people.length).toBeLessThan(places);
      expect(startsOn <= endsOn && sessions.every(({ on }) => startsOn <= on && on <= endsOn)).toBe(true);
    }
    expect(classes[0]!.people.every(({ certificate }) => certificate?.number)).toBe(true);
    expect(new Set(classes.flatMap(({ people }) => people.map(({ caseId }) => caseId))).size).toBe(
      classes.reduce((sum, { people }) => sum + people.length, 0),
    );
  },
);
