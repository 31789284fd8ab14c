import { addDays, type CalendarDate, yearOf } from "../domain/calendar.ts";
import type { Occupation } from "../domain/candidates.ts";
import { demoId } from "./demoId.ts";
import type { DemoAdmitted, DemoEvent, SourceGroupCode } from "./demoPlan.ts";
import { inventPerson } from "./people.ts";
import { type Random, randomFor } from "./random.ts";
import type { DemoCity } from "./tree.ts";

/** Rows of form 2 that people of a source group mostly stand in; OTHER where none is named. */
const occupationOf: Partial<Record<SourceGroupCode, Occupation>> = {
  CIVIL_SERVANT: "STATE_CADRE",
  PUBLIC_EMPLOYEE_HEALTH: "PUBLIC_EMPLOYEE",
  TEACHER: "PUBLIC_EMPLOYEE",
  LECTURER: "PUBLIC_EMPLOYEE",
  PUBLIC_EMPLOYEE: "PUBLIC_EMPLOYEE",
  ARMED_FORCES: "ARMED_FORCES",
  POLICE: "ARMED_FORCES",
  WORKER: "ENTERPRISE_WORKER",
  ENTERPRISE_STAFF: "ENTERPRISE_INDIRECT",
  PRIVATE_OWNER: "ENTERPRISE_LEADER",
  FARMER: "AGRICULTURE",
  STUDENT: "STUDENT",
  PUPIL: "PUPIL",
  LOCAL_ROLE: "VILLAGE_PART_TIME",
  RETIRED: "RETIRED",
};
const ageOf = (group: SourceGroupCode, random: Random) =>
  group === "PUPIL"
    ? 18
    : group === "STUDENT"
      ? random.between(19, 23)
      : group === "RETIRED"
        ? random.between(55, 62)
        : random.between(20, 52);

/** Whom the admissions of the wards that are told in full were, one by one; a fact of several people stays a bare number. */
export function demoAdmitted(cities: DemoCity[], events: readonly DemoEvent[], today: CalendarDate): DemoAdmitted[] {
  const branches = new Set(
    cities.flatMap(({ wards }) =>
      wards.flatMap(({ reporters }) => reporters.filter(({ unit }) => unit.level === 4).map(({ unit }) => unit.id)),
    ),
  );
  const told = events.filter(
    ({ indicator, quantity, unitId, occurredOn }) =>
      indicator === "ADMISSIONS" && quantity === 1 && branches.has(unitId) && yearOf(occurredOn) >= yearOf(today) - 1,
  );
  return told.map(({ id, unitId, sourceGroup, occurredOn }) => {
    const random = randomFor(`${id}/admitted`);
    const age = ageOf(sourceGroup, random);
    return {
      ...{ resultId: id, personId: demoId(`${id}/admitted`), unitId, sourceGroup, age, ...inventPerson(random) },
      bornOn: addDays(occurredOn, -Math.round(age * 365.25 + random.between(1, 360))),
      minority: random.next() < 0.15,
      religious: random.next() < 0.2,
      youthUnion: age <= 30,
      occupation: occupationOf[sourceGroup] ?? "OTHER",
    };
  });
}
