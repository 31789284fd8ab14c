import { authorize, may } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import { findUnit, levelName, unitColumns, unitRef } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { fold } from "../../domain/vietnamese.ts";
import type { Connection } from "../../entities/connection.ts";
import type { OrgUnit, UnitHistoryEntry, UnitRef } from "../../entities/OrgUnit.ts";

/** From the city down to the parent. Their names are readable even where nothing else of them is. */
export async function ancestorsOf({ reading }: Caller, unit: OrgUnit): Promise<UnitRef[]> {
  const above = [unit.cityId, unit.wardId, unit.baseId].filter((id) => id && id !== unit.id);
  const text = `select u.id, ${levelName("u.level")} as "level", u.name from unit u where u.id = any ($1::uuid[]) order by u.level`;
  return reading.rows<UnitRef>("ancestors", text, [above]);
}

interface ChildrenPage {
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  counted: boolean;
}

/** Units straight below on a day (today when left out), committees first, then by Vietnamese name. */
export async function childrenOf({ reading }: Caller, unit: OrgUnit, page: ChildrenPage): Promise<Connection<OrgUnit>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const standing = `placement p join unit u on u.id = p.unit_id where p.parent_id = $1 and p.during @> coalesce($2::date, (select today from clock))`;
  const beyond = `and ($3::smallint is null or (u.level, u.name collate "vi-x-icu", u.id) > ($3::smallint, $4::text collate "vi-x-icu", $5::uuid))`;
  const rows = await reading.rows<OrgUnit>(
    "children",
    `select ${unitColumns} from ${standing} ${beyond} order by u.level, u.name collate "vi-x-icu", u.id limit $6`,
    [unit.id, page.asOf ?? null, keys?.[0] ?? null, keys?.[1] ?? null, keys?.[2] ?? null, first + 1],
  );
  const total = page.counted
    ? (await reading.rows<{ n: number }>("childrenCount", `select count(*)::int as n from ${standing}`, [unit.id, page.asOf ?? null]))[0]!.n
    : undefined;
  return pageOf(rows, first, page.after, (row) => [row.levelNumber, row.name, row.id], total);
}

/** Every stretch of days with the same name, code and parent, newest first. */
export async function historyOf({ reading }: Caller, unit: OrgUnit): Promise<UnitHistoryEntry[]> {
  return reading.rows<UnitHistoryEntry>(
    "history",
    `select lower(i.during * p.during) as "from", upper(i.during * p.during) as "until", i.name, i.code, i.kind, ${unitRef("parent")} as parent
     from unit_identity i join placement p on p.unit_id = i.unit_id and p.during && i.during left join unit parent on parent.id = p.parent_id
     where i.unit_id = $1 order by 1 desc`,
    [unit.id],
  );
}

export async function capabilitiesOf({ reading }: Caller, unit: OrgUnit): Promise<string[]> {
  const text = `select capability from unit_capability where unit_id = $1 and during @> (select today from clock) order by capability`;
  return (await reading.rows<{ capability: string }>("capabilities", text, [unit.id])).map((row) => row.capability);
}

const mostHits = 50;

/**
 * Units of the viewer's own subtree whose name or code matches, accents or not: the whole name first, then beginnings, then words;
 * among equals what was typed with the right accents, then the higher level.
 */
export async function searchOrgUnits(caller: Caller, text: string, first: number): Promise<OrgUnit[]> {
  if (first < 1 || first > mostHits) throw badInput("first", `Số kết quả từ 1 đến ${mostHits}.`);
  const actor = await actingAs(caller);
  const wanted = fold(text);
  const home = actor.unitId ? await findUnit(caller.reading, actor.unitId) : null;
  // The operator stands at no unit and finds cities only.
  if (home) authorize(actor, "read", "OrgUnit", home);
  else authorize(actor, "read", "Installation", { one: true });
  if (!wanted) return [];
  const like = wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const hits = await caller.reading.rows<OrgUnit>(
    "search",
    `select ${unitColumns} from unit u
     where (u.search like '%' || $2 || '%' or u.code = $3) and u.ended_on is null
     order by u.code is not distinct from $3 desc, u.search = $1 desc, u.search like $2 || '%' desc, u.search like '% ' || $2 || '%' desc,
       strpos(lower(u.name), lower($3)) > 0 desc, u.level, length(u.name), u.name collate "vi-x-icu", u.id
     limit $4`,
    [wanted, like, text.normalize("NFC").trim(), first],
  );
  return hits.filter((unit) => may(actor, "read", "OrgUnit", unit));
}
