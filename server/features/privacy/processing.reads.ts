import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { findUnit } from "../../db/units.ts";
import { type Level, levels } from "../../domain/levels.ts";
import type { Processing as Entry } from "../../domain/processing/entry.ts";
import { processings } from "../../domain/processing/register.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Processing } from "../../entities/processing.ts";

/** Every column there is, with the level roles that may read it: asked of the database itself, so the register says what holds. */
const columnRights = `select c.relname || '.' || a.attname as name,
    array(select r.role from unnest($1::text[]) with ordinality r (role, place) where has_column_privilege(r.role, c.oid, a.attnum, 'select')
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*') and r.role::regrole = any (p.polroles)) order by r.place) as roles
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

/** The column that holds it; a fact stands within one of JSON. */
const columnOf = (name: string) => name.split(".").slice(0, 2).join(".");

export interface Register {
  unit: OrgUnit;
  entries: Processing[];
}

/** What data of which people is processed, what for, on which ground, how long, and who sees it (DOMAIN §7 D6). */
export async function register(caller: Caller, unitId: string): Promise<Register> {
  const read = caller.reading;
  const unit = await findUnit(read, unitId);
  authorize(await actingAs(caller), "readPrivacy", "OrgUnit", unit);
  const roles = levels.map(({ databaseRole }) => databaseRole);
  const [rights, [now]] = await Promise.all([
    read.rows<{ name: string; roles: string[] }>("columnRights", columnRights, [roles]),
    read.rows<{ months: number }>("retentionMonths", "select retention_months($1, today_here()) as months", [unit.cityId]),
  ]);
  const readers = new Map(rights.map((row) => [row.name, row.roles]));
  return { unit, entries: processings.map((entry) => told(entry, readers, now!.months)) };
}

function told(
  { code, name, people, purpose, ground, kept, items }: Entry,
  readers: ReadonlyMap<string, string[]>,
  months: number,
): Processing {
  const seenBy = (columns: readonly string[]): Level[] => {
    const roles = new Set(columns.flatMap((column) => readers.get(columnOf(column)) ?? []));
    return levels.filter(({ databaseRole }) => roles.has(databaseRole)).map(({ level }) => level);
  };
  const [keptVi, keptEn] = kept.map((text) => text.replace("{months}", String(months))) as [string, string];
  return {
    ...{ code, nameVi: name[0], nameEn: name[1], peopleVi: people[0], peopleEn: people[1], purposeVi: purpose[0], purposeEn: purpose[1] },
    ...{ groundVi: ground[0], groundEn: ground[1], keptVi, keptEn },
    items: items.map((item) => ({
      ...{ nameVi: item.name[0], nameEn: item.name[1], sensitive: item.sensitive, columns: [...item.columns] },
      levels: seenBy(item.columns),
    })),
  };
}
