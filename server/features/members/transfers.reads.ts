import { authorize, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit } from "../../db/units.ts";
import { yearsOf } from "../../db/workingYears.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { presentBy } from "../../domain/members/clocks.ts";
import type { TransferKind, TransferState } from "../../domain/members/codes.ts";
import { workingDaysUntil } from "../../domain/workingDays.ts";
import type { Connection } from "../../entities/connection.ts";
import type { ReceivingCommittee, Transfer } from "../../entities/transfer.ts";
import { transferColumns, transferTables } from "./members.sql.ts";

export type LoadedTransfer = Omit<Transfer, "dueOn" | "dueConfirmed" | "workingDaysLeft" | "overdue" | "can"> & {
  unitId: string;
  fromUnitId: string;
};

/** The transfer; NOT_FOUND where it is absent or hidden. */
export async function loadTransfer(read: Reader, id: string): Promise<LoadedTransfer> {
  const [row] = await read.rows<LoadedTransfer>("transfer", `select ${transferColumns} from ${transferTables} where t.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return row;
}

/** With the clock of the letter, by the calendar of the viewer's city. */
export async function tellTransfers<Row extends LoadedTransfer>(read: Reader, actor: Actor, rows: readonly Row[]) {
  const years = rows.length > 0 ? await yearsOf(read, actor.cityId) : [];
  const calendar = new Map(years.map((row) => [row.year, row]));
  const today = todayInVietnam();
  return rows.map((row) => {
    const { on: dueOn, confirmed: dueConfirmed } = presentBy(row.sentOn, calendar);
    const late = row.state === "IN_TRANSIT" ? dueOn < today : row.state === "RECEIVED" && row.until !== null && row.until < today;
    const can: string[] = verdicts(actor, "Transfer", row).filter((action) => action !== "read");
    return { ...row, dueOn, dueConfirmed, workingDaysLeft: workingDaysUntil(today, dueOn, calendar), overdue: late, can };
  });
}

export interface TransferPage {
  unitId: string;
  states: readonly TransferState[] | null | undefined;
  kind?: TransferKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Members on their way from or to the branches of a unit, the earliest letter first. */
export async function transfers(caller: Caller, page: TransferPage): Promise<Connection<Transfer>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 2);
  const unit = await findUnit(caller.reading, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readMembers", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const wanted = `(t.${column} = $1 or exists (select from unit x where x.id = t.from_unit_id and x.${column} = $1)) and ($2::text[] is null or t.state = any ($2))
    and ($3::text is null or t.kind = $3)`;
  const rows = await caller.reading.rows<LoadedTransfer & { total: number }>(
    `transfers${column}`,
    `select (select count(*)::int from transfer t where ${wanted}) as total, ${transferColumns} from ${transferTables} where ${wanted}
       and ($4::date is null or (t.sent_on, t.id) > ($4::date, $5::uuid)) order by t.sent_on, t.id limit $6`,
    [unit.id, page.states?.length ? [...page.states] : null, page.kind ?? null, ...(keys ?? [null, null]), first + 1],
  );
  const told = await tellTransfers(caller.reading, actor, rows);
  return pageOf(told, first, page.after, (row) => [row.sentOn, row.id], rows[0]?.total ?? 0);
}

/** The wards of one's city; one's own base committee and ward are known from the tree. */
export async function receivingCommittees(caller: Caller, unitId: string): Promise<ReceivingCommittee[]> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "listMember", "OrgUnit", unit);
  return caller.reading.rows<ReceivingCommittee>("receivingCommittees", "select id, name from committees_to_send_to()", []);
}
