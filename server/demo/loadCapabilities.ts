import type { ClientBase } from "pg";
import { addDays, yearOf } from "../domain/calendar.ts";
import { actAs } from "./actAs.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";

type Decision = [unitId: string, capability: string, from: string, number: string, issuer: string, title: string, signedOn: string];

/** In the one ward that is told in full: a branch straight under it with a seal of its own, and what the ward itself becomes with the new year. */
export async function decideCapabilities(db: ClientBase, { units, posts }: DemoPlan): Promise<void> {
  const ward = units.find(({ level, name }) => level === 2 && name.includes("Đống Đa"));
  const branch = units.find(({ level, parentId }) => level === 4 && parentId === ward?.id);
  const staff = posts.find(({ unitId, role }) => unitId === ward?.id && role === "WARD_STAFF");
  const administrator = posts.find(({ unitId, role }) => unitId === ward?.parentId && role === "CITY_ADMINISTRATOR");
  if (!ward || !branch || !staff || !administrator) return;
  const { rows } = await db.query<{ today: string }>("select today_here()::text as today");
  const { today } = rows[0]!;
  const given = `insert into capability_decision (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit)
    values ($1, $2, $3, 'GIVE', $4, $5, $6, $7, $8, $9)`;
  const give = (by: typeof staff, [unitId, capability, ...rest]: Decision) =>
    actAs(db, by, given, [demoId(`capability/${unitId}/${capability}`), unitId, capability, ...rest, by.unitId]);
  const seal = "Về việc sử dụng con dấu của chi bộ";
  await give(staff, [branch.id, "hasSeal", addDays(today, -160), "57-QĐ/ĐU", "Đảng ủy phường Đống Đa", seal, addDays(today, -170)]);
  const base = "Về việc xác định đảng bộ phường là tổ chức cơ sở đảng";
  const newYear = `${yearOf(today) + 1}-01-01`;
  await give(administrator, [ward.id, "isBaseOrganisation", newYear, "214-QĐ/TU", "Thành ủy Hà Nội", base, addDays(today, -12)]);
}
