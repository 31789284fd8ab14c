import type { CalendarDate } from "../domain/calendar.ts";
import type { Reader } from "./reading.ts";

const statement = `select coalesce(n.name, a.name) as name
  from unit u join unit a on a.id = u.id or a.id in (u.base_id, u.ward_id, u.city_id)
  left join unit_identity n on n.unit_id = a.id and n.during @> $2::date where u.id = $1 order by a.level desc`;

/** The unit and those above it, itself first, called what they were called on a day. */
export async function namesOn(read: Reader, unitId: string, day: CalendarDate): Promise<string[]> {
  const rows = await read.rows<{ name: string }>("unitNames", statement, [unitId, day]);
  return rows.map(({ name }) => name);
}
