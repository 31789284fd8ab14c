import { authorize } from "../../access/ability.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { yearOf } from "../../domain/calendar.ts";
import { badInput, conflict } from "../../domain/errors.ts";
import { isWeekend } from "../../domain/workingDays.ts";
import type { WorkingYear } from "../../entities/workingYear.ts";
import type { SetWorkingYearInput } from "./workingYears.inputs.ts";
import { findWorkingYear } from "./workingYears.reads.ts";

/** A list of days of one year, each once and in order; the field names the first that does not fit. */
function checkDays(field: "rests" | "works", days: readonly string[], year: number): string[] {
  days.forEach((day, at) => {
    const place = `${field}.${at}`;
    if (yearOf(day) !== year) throw badInput(place, `Ngày ${spoken(day)} không thuộc năm ${year}.`);
    if (days.indexOf(day) !== at) throw badInput(place, `Ngày ${spoken(day)} ghi hai lần.`);
    if (field === "rests" && isWeekend(day)) throw badInput(place, `Ngày ${spoken(day)} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ.`);
    if (field === "works" && !isWeekend(day))
      throw badInput(place, `Ngày ${spoken(day)} không phải thứ Bảy, Chủ nhật nên không ghi làm bù.`);
  });
  return [...days].sort();
}
const spoken = (day: string) => day.split("-").reverse().join("/");

const quicker = () => conflict("Lịch năm này vừa được người khác sửa. Tải lại trang rồi sửa lại.", "revision");

/** A city's administrator sets a year's working days as the Government published them (DOMAIN §2.6); clocks count by them at once. */
export async function setWorkingYear(caller: Caller, input: SetWorkingYearInput): Promise<WorkingYear> {
  const { year, confirmed, revision } = input;
  const cityId = await asActor(caller, async (db, actor) => {
    const read = inside(db);
    const city = await findUnit(read, input.unitId);
    authorize(actor, "setWorkingYear", "OrgUnit", city);
    if (year < 2000 || year > 2200) throw badInput("year", "Năm từ 2000 đến 2200.");
    const rests = checkDays("rests", input.rests, year);
    const works = checkDays("works", input.works, year);
    const claim = await once(db, actor, input, city.id);
    if (!claim.fresh) return claim.id;
    const before = await findWorkingYear(read, city.id, year);
    if ((before?.revision ?? 0) !== revision) throw quicker();
    const statement =
      revision === 0
        ? `insert into working_year (city_id, year, confirmed, rests, works) values ($1, $2, $3, $4, $5) on conflict do nothing returning year`
        : `with changed as (update working_year set confirmed = $3, rests = $4, works = $5 where city_id = $1 and year = $2 and revision = $6 returning year)
           select year from changed`;
    const values = [city.id, year, confirmed, rests, works];
    const written = (await db.query(statement, revision === 0 ? values : [...values, revision])) as unknown[];
    if (written.length === 0) throw quicker();
    const changes = {
      year,
      published: [before?.confirmed ?? null, confirmed],
      rests: [before?.rests ?? [], rests],
      works: [before?.works ?? [], works],
    };
    await audit(db, actor, { action: "setWorkingYear", subjectType: "OrgUnit", subjectId: city.id, unitId: city.id, changes });
    return city.id;
  });
  return (await findWorkingYear(caller.reading, cityId, year))!;
}
