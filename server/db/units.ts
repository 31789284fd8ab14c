import { badInput, notFound } from "../domain/errors.ts";
import type { Level } from "../domain/levels.ts";
import { isUuid } from "../domain/uuid.ts";
import type { OrgUnit } from "../entities/OrgUnit.ts";
import type { Reader } from "./reading.ts";

/** An id of the API; what cannot be one is simply not found. */
export function asId(text: string, field?: string): string {
  if (!isUuid(text)) throw notFound(field);
  return text.toLowerCase();
}

/** A key made by the client, a UUID; it names a request, so a malformed one is the client's fault. */
export function asClientKey(text: string): string {
  if (!isUuid(text)) throw badInput("clientKey", "Mã gửi phải là một UUID do máy khách tạo.");
  return text.toLowerCase();
}

export const levelName = (column: string) => `(array['CITY','WARD','BASE','BRANCH'])[${column}]`;

/** A unit as the API and the rules know it. */
export const unitColumns = `u.id, ${levelName("u.level")} as "level", u.level as "levelNumber", u.kind, u.sector, u.code, u.name,
  u.born_on as "bornOn", u.ended_on as "endedOn", u.parent_id as "parentId",
  u.city_id as "cityId", u.ward_id as "wardId", u.base_id as "baseId", u.branch_id as "branchId"`;

/** A UnitRef as JSON, or null where row security hides the unit's name. */
export const unitRef = (alias: string, name = `${alias}.name`) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'level', ${levelName(`${alias}.level`)}, 'name', ${name}) end`;

/** The loaded unit; NOT_FOUND where it is absent or hidden. */
export async function findUnit(read: Reader, id: string): Promise<OrgUnit> {
  const [unit] = await read.rows<OrgUnit>("unit", `select ${unitColumns} from unit u where u.id = $1`, [asId(id)]);
  if (!unit) throw notFound();
  if (levelHints.size > 50_000) levelHints.clear();
  levelHints.set(unit.id, unit.level);
  return unit;
}

/** A unit's level never changes, so it is remembered to choose a statement before the unit is loaded; never to decide anything. */
const levelHints = new Map<string, Level>();

export function levelHint(id: string): Level | undefined {
  return levelHints.get(id);
}
