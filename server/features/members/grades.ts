import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { type Graded, tallyGrades } from "../../domain/members/grades.ts";
import type { MemberGrades } from "../../entities/headcount.ts";

/** Whoever stands on a list below the unit, with the grade of one year that stands last. $1 the unit, $2 the year. */
const graded = (column: string) => `select m.joined_on::text as "joinedOn", m.flags,
    (select e.facts ->> 'grade' from member_event e where e.membership_id = m.id and e.event = 'CLASSIFY' and e.undoes is null
       and (e.facts ->> 'year')::int = $2 and not exists (select from member_event u where u.undoes = e.id) order by e.ordinal desc limit 1) as grade
  from membership m where m.${column} = $1 and not m.ended`;

/** The classification of a year among those who stand on the unit's lists; BAD_INPUT on `year` where none can be. */
export async function memberGrades(caller: Caller, unitId: string, year: number): Promise<MemberGrades> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readMembers", "OrgUnit", unit);
  if (year < 2000 || year > 2200) throw badInput("year", "Chọn một năm.");
  const members = await caller.reading.rows<Graded>(`graded${levelRow(unit.level).column}`, graded(levelRow(unit.level).column), [
    unit.id,
    year,
  ]);
  return { year, ...tallyGrades(members, year) };
}
