import type { ClientBase } from "pg";
import { addDays, yearOf } from "../domain/calendar.ts";
import { actAs } from "./actAs.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";

/** What the one ward that is told in full becomes with the new year. */
export async function decideCapabilities(db: ClientBase, { units, posts }: DemoPlan): Promise<void> {
  const ward = units.find(({ level, name }) => level === 2 && name.includes("Đống Đa"));
  const administrator = posts.find(({ unitId, role }) => unitId === ward?.parentId && role === "CITY_ADMINISTRATOR");
  if (!ward || !administrator) return;
  const { rows } = await db.query<{ today: string }>("select today_here()::text as today");
  const { today } = rows[0]!;
  await actAs(
    db,
    administrator,
    `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
     values ($1, $2, 'isBaseOrganisation', 'GIVE', $3, '214-QĐ/TU', 'Thành ủy Hà Nội', 'Về việc xác định đảng bộ phường là tổ chức cơ sở đảng', $4, $5)`,
    [demoId(`capability/${ward.id}/isBaseOrganisation`), ward.id, `${yearOf(today) + 1}-01-01`, addDays(today, -12), administrator.unitId],
  );
}
