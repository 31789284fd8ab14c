import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { findUnit } from "../../db/units.ts";
import { yearsOf } from "../../db/workingYears.ts";
import { badInput } from "../../domain/errors.ts";
import { addWorkingDays, type WorkingCalendar } from "../../domain/workingDays.ts";
import type { DueDay, WorkingYear } from "../../entities/workingYear.ts";

/** The calendar that holds at a unit: its city's own years before the shipped ones. */
export async function workingYears(caller: Caller, unitId: string): Promise<WorkingYear[]> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readWorkingYears", "OrgUnit", unit);
  return yearsOf(caller.reading, unit.cityId);
}

export async function findWorkingYear(read: Reader, cityId: string, year: number): Promise<WorkingYear | undefined> {
  return (await yearsOf(read, cityId)).find((row) => row.year === year);
}

const mostDays = 500;

/** The last of so many working days after a day, by the calendar of a unit's city (DOMAIN §2.6). */
export async function dueDay(caller: Caller, unitId: string, from: string, workingDays: number): Promise<DueDay> {
  if (workingDays < 1 || workingDays > mostDays) throw badInput("workingDays", `Số ngày làm việc từ 1 đến ${mostDays}.`);
  const calendar: WorkingCalendar = new Map((await workingYears(caller, unitId)).map((row) => [row.year, row]));
  return addWorkingDays(from, workingDays, calendar);
}
