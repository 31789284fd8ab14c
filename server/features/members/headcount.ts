import { v7 as uuid } from "uuid";
import { authorize, may } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { asActor } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import { inside } from "../../db/rows.ts";
import { findUnit } from "../../db/units.ts";
import { addDays, monthOf, todayInVietnam, yearOf } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import { movementsIn, movementsOut } from "../../domain/members/codes.ts";
import type { Headcount, HeadcountMonth, Roll } from "../../entities/headcount.ts";
import type { OpenRollInput } from "./members.inputs.ts";
import { headcountBefore, headcountMonths, rolls as rollsSql } from "./members.sql.ts";

type Movement = (typeof movementsIn)[number] | (typeof movementsOut)[number] | "REMOVED" | "MEMBERS";
interface Cell {
  month: number;
  code: Movement;
  way: "FACTS" | "UNITS";
  actual: number;
}

/** Form 1 of a unit and year by month, from the ledger's totals as they were; and how its members stand today. */
export async function headcount(caller: Caller, unitId: string, year: number): Promise<Headcount> {
  const unit = await findUnit(caller.reading, unitId);
  authorize(await actingAs(caller), "readFigures", "OrgUnit", unit);
  const codes = ["MEMBERS", ...movementsIn, ...movementsOut].filter((code) => !caller.reference.indicator(code).sensitive);
  const [cells, [before], [now]] = await Promise.all([
    caller.reading.rows<Cell>("headcountMonths", headcountMonths, [unit.id, year, codes]),
    caller.reading.rows<{ before: number }>("headcountBefore", headcountBefore, [unit.id, year]),
    caller.reading.rows<Omit<Headcount, "year" | "months">>(
      "membersNow",
      `select listed::int, probationary::int, exempt::int, suspended::int, temporarily_away::int as "temporarilyAway", in_transit::int as "inTransit",
         hosted::int, branches::int, branches_with_roll::int as "branchesWithRoll" from members_now($1)`,
      [unit.id],
    ),
  ]);
  return { year, months: months(cells, before?.before ?? 0, lastMonth(year)), ...now! };
}

function lastMonth(year: number): number {
  const today = todayInVietnam();
  return year < yearOf(today) ? 12 : year > yearOf(today) ? 0 : monthOf(today);
}

/** closing = opening + what came − what went + withUnits + byHand, month after month. */
export function months(cells: readonly Cell[], before: number, upTo: number): HeadcountMonth[] {
  let opening = before;
  return Array.from({ length: upTo }, (_, at) => {
    const month = at + 1;
    const sum = (code: Movement, way = "FACTS") =>
      cells.reduce((all, cell) => all + (cell.month === month && cell.code === code && cell.way === way ? cell.actual : 0), 0);
    const [came, left] = [movementsIn, movementsOut].map((codes) => codes.reduce((all, code) => all + sum(code), 0)) as [number, number];
    const went = left + sum("REMOVED");
    const row: HeadcountMonth = {
      month,
      opening,
      admitted: sum("ADMISSIONS") + sum("ADMISSIONS_ANNULLED"),
      transferredIn: sum("TRANSFERRED_IN"),
      reinstated: sum("REINSTATED"),
      transferredOut: sum("TRANSFERRED_OUT"),
      removed: sum("REMOVED") + sum("EXPELLED") + sum("STRUCK_OFF") + sum("LEFT_ON_REQUEST"),
      deceased: sum("DECEASED"),
      annulled: sum("ANNULLED"),
      withUnits: sum("MEMBERS", "UNITS"),
      byHand: sum("MEMBERS") - came + went,
      closing: opening + sum("MEMBERS") + sum("MEMBERS", "UNITS"),
    };
    opening = row.closing;
    return row;
  });
}

/** Where a branch stands, as the rules of access ask. */
interface Place {
  cityId: string;
  wardId: string | null;
  baseId: string | null;
  branchId: string | null;
  levelNumber: number;
}

/** Branches below a unit, each list beside its headcount. */
export async function rolls(caller: Caller, unitId: string): Promise<Roll[]> {
  const unit = await findUnit(caller.reading, unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readMembers", "OrgUnit", unit);
  const { column } = levelRow(unit.level);
  const replaced = ["MEMBERS", ...movementsIn, ...movementsOut];
  const rows = await caller.reading.rows<Omit<Roll, "can"> & Place>(`rolls${column}`, rollsSql(column), [unit.id, replaced]);
  return rows.map((row) => ({ ...row, can: row.since === null && may(actor, "openRoll", "OrgUnit", row) ? ["openRoll"] : [] }));
}

/** From a day on a branch's headcount is its list, and nothing of it is entered by hand any more. */
export function openRoll(caller: Caller, input: OpenRollInput): Promise<Roll> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, input.unitId);
    authorize(actor, "openRoll", "OrgUnit", unit);
    if (input.since > addDays(todayInVietnam(), 1)) throw badInput("since", "Danh sách chốt từ hôm nay hoặc một ngày đã qua.");
    const claim = await once(db, actor, input, uuid());
    const [row] = await read.rows<Roll>("rollBefore", rollsSql("id"), [unit.id, ["MEMBERS", ...movementsIn, ...movementsOut]]);
    if (claim.fresh) {
      await db.query("select open_roll($1, $2)", [unit.id, input.since]);
      const changes = { since: input.since, listed: row!.listed, counted: row!.counted };
      await audit(db, actor, { action: "openRoll", subjectType: "OrgUnit", subjectId: unit.id, unitId: unit.id, changes });
    }
    return { ...row!, since: input.since, counted: row!.listed, can: [] };
  });
}
