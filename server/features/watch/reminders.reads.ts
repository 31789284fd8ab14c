import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Reminder } from "../../entities/watch.ts";

const columns = `m.id, m.unit_id as "unitId", ${unitRef("u")} as unit, m.by_unit_id as "fromId", ${unitRef("g")} as "from", m.by_role as "fromRole", m.kind, m.subject,
  m.body as text, m.at, m.read_at as "readAt" from reminder m join unit u on u.id = m.unit_id left join unit g on g.id = m.by_unit_id`;

interface ReminderPage {
  unitId: string;
  sent: boolean;
  first: number;
  after?: string | null | undefined;
}

/** What one's own unit received, or sent, newest first. */
export async function reminders(caller: Caller, page: ReminderPage): Promise<Connection<Reminder>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const unit = await findUnit(caller.reading, page.unitId);
  authorize(await actingAs(caller), "readReminders", "OrgUnit", unit);
  const column = page.sent ? "by_unit_id" : "unit_id";
  const rows = await caller.reading.rows<Reminder & { keyAt: string }>(
    `reminders ${column}`,
    `select m.at::text as "keyAt", ${columns} where m.${column} = $1 and ($2::timestamptz is null or (m.at, m.id) < ($2::timestamptz, $3::uuid))
     order by m.at desc, m.id desc limit $4`,
    [unit.id, keys?.[0] ?? null, keys?.[1] ?? null, first + 1],
  );
  return pageOf(rows, first, page.after, (row) => [row.keyAt, row.id]);
}

export async function findReminder(read: Reader, id: string): Promise<Reminder> {
  const [row] = await read.rows<Reminder>("reminder", `select ${columns} where m.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

/** Those of some ids that one may read, by the receiving units' names. */
export function remindersOf(read: Reader, ids: string[]): Promise<Reminder[]> {
  const text = `select ${columns} where m.id = any ($1::uuid[]) order by u.level, u.name collate natural_vi, u.id`;
  return read.rows<Reminder>("remindersOf", text, [ids]);
}
