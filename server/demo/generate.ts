import { type CalendarDate, yearOf } from "../domain/calendar.ts";
import { demoPeople } from "./accounts.ts";
import { demoAdmitted } from "./admitted.ts";
import { demoCases, movingCases } from "./cases.ts";
import { demoClasses } from "./classes.ts";
import type { DemoEvent, DemoPlan } from "./demoPlan.ts";
import { demoMembers } from "./members.ts";
import { wardEvents } from "./results.ts";
import { demoTargets } from "./targets.ts";
import { demoCities, unitsOf } from "./tree.ts";
import { demoPlaces } from "./whitePlaces.ts";

/** Facts in order of time, as a STOCK reading may not be entered before an earlier one. */
const byDay = (a: DemoEvent, b: DemoEvent) => compare(a.occurredOn, b.occurredOn) || compare(a.id, b.id);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/**
 * The demo: Hà Nội with its 126 real wards and communes, four of them filled out down to the branches, and a tiny second
 * city; results and targets of three calendar years up to and including `today`. Pure and deterministic: the same day
 * gives the same rows with the same ids. All people and all figures are invented.
 */
export function demoCity(today: CalendarDate): DemoPlan {
  /* Before the first year-end reading, which closes the year before the three begin by one more. */
  const cities = demoCities(`${yearOf(today) - 4}-01-01`);
  const events = cities.flatMap(({ wards }) => wards.flatMap((ward) => wardEvents(ward, today))).sort(byDay);
  const cases = demoCases(cities, today);
  const moving = movingCases(cities, today);
  return {
    units: cities.flatMap(unitsOf),
    ...demoPeople(cities),
    events,
    admitted: demoAdmitted(cities, events, today),
    ...demoTargets(cities, today),
    places: demoPlaces(cities),
    cases: [...cases, ...moving.cases],
    caseLetters: moving.caseLetters,
    classes: demoClasses(cities, cases, today),
    ...demoMembers(cities, events, today),
  };
}
