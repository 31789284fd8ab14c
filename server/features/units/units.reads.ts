import { authorize, may } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import { findUnit, unitColumns } from "../../db/units.ts";
import { badInput } from "../../domain/errors.ts";
import { fold } from "../../domain/vietnamese.ts";
import type { Connection } from "../../entities/connection.ts";
import type { OrgUnit, UnitHistoryEntry, UnitRef } from "../../entities/OrgUnit.ts";
import { unitLoaders } from "./units.loaders.ts";

/** From the city down to the parent. Their names are readable even where nothing else of them is. */
export async function ancestorsOf(caller: Caller, unit: OrgUnit): Promise<UnitRef[]> {
  const above = [unit.cityId, unit.wardId, unit.baseId].filter((id): id is string => id !== null && id !== unit.id);
  const { ref } = unitLoaders(caller);
  const found = await Promise.all(above.map((id) => ref.load(id)));
  return found.filter((unit) => unit !== null);
}

interface ChildrenPage {
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  counted: boolean;
}

/** Units straight below on a day (today when left out), committees first, then by Vietnamese name. */
export async function childrenOf(caller: Caller, unit: OrgUnit, page: ChildrenPage): Promise<Connection<OrgUnit>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const asOf = page.asOf ?? null;
  const { children, childrenCount } = unitLoaders(caller);
  const [rows, counts] = await Promise.all([
    children({ rows: first + 1, keys, asOf }).load(unit.id),
    page.counted ? childrenCount(asOf).load(unit.id) : undefined,
  ]);
  const total = counts && (counts[0]?.n ?? 0);
  return pageOf(rows, first, page.after, (row) => [row.levelNumber, row.name, row.id], total);
}

/** Every stretch of days with the same name, code and parent, newest first. */
export function historyOf(caller: Caller, unit: OrgUnit): Promise<UnitHistoryEntry[]> {
  return unitLoaders(caller).history.load(unit.id);
}

export async function capabilitiesOf(caller: Caller, unit: OrgUnit): Promise<string[]> {
  return (await unitLoaders(caller).capabilities.load(unit.id)).map((row) => row.capability);
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
       strpos(lower(u.name), lower($3)) > 0 desc, u.level, length(u.name), u.name collate natural_vi, u.id
     limit $4`,
    [wanted, like, text.normalize("NFC").trim(), first],
  );
  return hits.filter((unit) => may(actor, "read", "OrgUnit", unit));
}
