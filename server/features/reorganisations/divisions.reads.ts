import { authorize, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActorOn } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { stateWords } from "../../domain/procedure/words.ts";
import type { PlacementState } from "../../domain/reorganisation.ts";
import type { Division, PersonToPlace } from "../../entities/division.ts";

interface Counted {
  part: string | null;
  came: PlacementState;
  people: number;
  members: number;
}
export interface LoadedDivision extends Omit<Division, "parts" | "people" | "unplaced" | "cameLater" | "gone" | "can"> {
  named: { unit: string; name: string }[];
  defaultPart: string;
  counted: Counted[];
  unitId: string;
  cityId: string | null;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
}

const columns = `d.id, d.reorganisation_id as "reorganisationId", ${unitRef("u")} as unit, d.unit_id as "unitId", d.effective_on as "effectiveOn", d.state,
  d.parts as named, d.default_part as "defaultPart", d.settled_at is not null as settled,
  d.city_id as "cityId", d.ward_id as "wardId", d.base_id as "baseId", d.branch_id as "branchId",
  (select coalesce(json_agg(c), '[]') from division_counts(d.id) c) as counted
  from division d left join unit u on u.id = d.unit_id`;

/** NOT_FOUND where it is absent or hidden. Asks no rule. */
export async function findDivision(read: Reader, id: string): Promise<LoadedDivision> {
  const [row] = await read.rows<LoadedDivision>("division", `select ${columns} where d.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

const sum = (counted: readonly Counted[], of: "people" | "members" = "people") => counted.reduce((total, one) => total + one[of], 0);

export function divisionTold(row: LoadedDivision, actor: Actor): Division {
  const { id, reorganisationId, unit, effectiveOn, state, settled, counted } = row;
  const here = counted.filter(({ came }) => came !== "GONE");
  const parts = row.named.map(({ unit: unitId, name }) => {
    const going = here.filter(({ part }) => part === unitId);
    return { unitId, name, isDefault: unitId === row.defaultPart, people: sum(going), members: sum(going, "members") };
  });
  return {
    ...{ id, reorganisationId, unit, effectiveOn, state, settled, parts },
    people: sum(here),
    unplaced: sum(here.filter(({ part }) => part === null)),
    cameLater: sum(here.filter(({ came }) => came === "CAME_LATER")),
    gone: sum(counted) - sum(here),
    can: verdicts(actor, "Division", row),
  };
}

/** Branches of a unit that a planned decision divides, the next day first, and those that one has divided, the latest first. Counts only. */
export async function divisions(caller: Caller, unitId: string): Promise<Division[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readReorganisations", "OrgUnit", unit);
  const level = levelRow(unit.level).column;
  const rows = await caller.reading.rows<LoadedDivision>(
    `divisions${level}`,
    `select ${columns} where d.${level} = $1 order by d.state <> 'PLANNED', case d.state when 'PLANNED' then d.effective_on end, d.effective_on desc, d.id limit 200`,
    [unit.id],
  );
  return rows.map((row) => divisionTold(row, actor));
}

/** Before the day whom the branch follows; afterwards who went where, as far as the viewer still sees them. */
const peopleSql = `select p.id, p.full_name as "fullName", date_part('year', p.born_on)::int as "birthYear", m.standing, c.state as "caseState", x.part_id as "partId", x.came
  from division d cross join person p
  left join division_place x on x.division_id = d.id and x.person_id = p.id
  left join membership m on m.person_id = p.id and not m.ended
  left join candidate c on c.person_id = p.id and not c.ended
  where d.id = $1 and case when d.state = 'PLANNED' then p.unit_id = d.unit_id and (m.id is not null or c.id is not null) else x.person_id is not null end
  order by p.name_order, p.id`;

/** Everybody of a branch that is divided, by given name. The look at each name is logged before the answer leaves. */
export function divisionPeople(caller: Caller, id: string): Promise<PersonToPlace[]> {
  const asked = (read: Reader) => findDivision(read, id);
  return asActorOn(caller, asked, async (db, actor, row) => {
    authorize(actor, "readDivisionPeople", "Division", row);
    const read = inside(db);
    const people = await read.rows<Omit<PersonToPlace, "stateVi" | "stateEn">>("divisionPeople", peopleSql, [row.id]);
    await read.rows("noteDivisionViews", "select note_view(x, '{fullName,birthYear,standing}', '') from unnest($1::uuid[]) x", [
      people.map((person) => person.id),
    ]);
    return people.map((person) => {
      const [stateVi, stateEn] = person.caseState ? stateWords[person.caseState] : [null, null];
      return { ...person, stateVi, stateEn };
    });
  });
}
