import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import type { Connection } from "../../entities/connection.ts";
import type { WhitePlace } from "../../entities/whitePlace.ts";

/** `b` is the branch that looks after the place, while it stands in the same ward. */
const from = `from white_place p join unit w on w.id = p.ward_id
  left join unit b on b.id = p.near_branch_id and b.ward_id = p.ward_id and b.ended_on is null`;

const columns = `p.id, ${unitRef("w")} as unit, p.kind, p.name, p.lack, p.sources, ${unitRef("b")} as branch, p.revision,
  p.closed_on as "closedOn", p.close_reason as "closeReason", p.city_id as "cityId", p.ward_id as "wardId", b.base_id as "baseId", b.id as "branchId",
  (select json_agg(json_build_object('revision', s.revision, 'at', s.at, 'byRole', s.by_role, 'lack', s.lack, 'sources', s.sources,
     'branch', ${unitRef("n")}, 'note', s.note, 'closed', s.closed) order by s.revision desc)
   from white_place_step s left join unit n on n.id = s.near_branch_id where s.place_id = p.id) as history ${from}`;

interface PlacePage {
  unitId: string;
  closed: boolean;
  first: number;
  after?: string | null | undefined;
}

export async function findWhitePlace(read: Reader, id: string): Promise<WhitePlace> {
  const [place] = await read.rows<WhitePlace>("whitePlace", `select ${columns} where p.id = $1`, [asId(id)]);
  if (!place) throw notFound();
  return place;
}

/** White places of a city or ward, or those that a branch, or the branches of a base committee, look after. */
export async function whitePlaces(caller: Caller, page: PlacePage): Promise<Connection<WhitePlace>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const unit = await findUnit(caller.reading, page.unitId);
  authorize(await actingAs(caller), "readWhitePlaces", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const alias = unit.level === "CITY" || unit.level === "WARD" ? "p" : "b";
  const wanted = `${alias}.${column} = $1 and (p.closed_on is not null) = $2`;
  const order = (ward: string, place: string) => `${ward} collate natural_vi, ${place} collate natural_vi`;
  const rows = await caller.reading.rows<WhitePlace & { total: number }>(
    `whitePlaces${column}`,
    `select (select count(*)::int ${from} where ${wanted}) as total, ${columns} where ${wanted}
       and ($3::text is null or (${order("w.name", "p.name")}, p.id) > (${order("$3::text", "$4::text")}, $5::uuid))
     order by ${order("w.name", "p.name")}, p.id limit $6`,
    [unit.id, page.closed, keys?.[0] ?? null, keys?.[1] ?? null, keys?.[2] ?? null, first + 1],
  );
  return pageOf(rows, first, page.after, (row) => [row.unit.name, row.name, row.id], rows[0]?.total ?? 0);
}
