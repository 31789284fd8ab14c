import { authorize, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, levelHint, levelName } from "../../db/units.ts";
import { badInput, notFound } from "../../domain/errors.ts";
import type { Level } from "../../domain/levels.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Result } from "../../entities/Result.ts";
import { authorizeNumbers } from "../sensitiveNumbers.ts";
import { Conditions, type Where } from "./conditions.ts";
import type { ResultsArgs } from "./results.inputs.ts";

/** A fact before it is known who looks at it. */
export type LoadedResult = Omit<Result, "can">;

type ResultRow = Omit<LoadedResult, "unit" | "recordedByUnit" | "indicator" | "sourceGroup"> & {
  unitName: string;
  unitLevel: Level;
  /** Null where it is the unit itself, or where its name is hidden. */
  byUnitName: string | null;
  byUnitLevel: Level | null;
  byUnitId: string;
  indicatorId: number;
  sourceGroupId: number;
};

/** A fact as the API and the rules know it; hidden names and notes come back as null. Nearly always the unit recorded it itself. */
const columns = `e.id, e.unit_id as "unitId", u.name as "unitName", ${levelName("u.level")} as "unitLevel",
  e.indicator_id as "indicatorId", e.source_group_id as "sourceGroupId", e.occurred_on as "occurredOn", e.quantity, e.reading, n.note,
  e.recorded_at as "recordedAt", e.recorded_by_role as "recordedByRole", e.recorded_by_unit as "byUnitId", w.name as "byUnitName",
  ${levelName("w.level")} as "byUnitLevel", e.reverses, r.id as "reversedBy",
  e.case_event_id is not null as "fromCase", s.candidate_id as "candidateId",
  e.city_id as "cityId", e.ward_id as "wardId", e.base_id as "baseId", e.branch_id as "branchId"`;
const joins = `join unit u on u.id = e.unit_id left join unit w on w.id = nullif(e.recorded_by_unit, e.unit_id)
  left join result_note n on n.result_id = e.id left join result_event r on r.reverses = e.id
  left join candidate_event s on s.id = e.case_event_id`;

function named({ reference }: Caller, row: ResultRow): LoadedResult {
  const unit = { id: row.unitId, level: row.unitLevel, name: row.unitName };
  const other = row.byUnitName === null ? null : { id: row.byUnitId, level: row.byUnitLevel!, name: row.byUnitName };
  const group = reference.sourceGroupOfId(row.sourceGroupId)?.code ?? null;
  return {
    id: row.id,
    unit,
    unitId: row.unitId,
    indicator: reference.indicatorOfId(row.indicatorId).code,
    sourceGroup: group === "UNSPECIFIED" ? null : group,
    occurredOn: row.occurredOn,
    quantity: row.quantity,
    reading: row.reading,
    note: row.note,
    recordedAt: row.recordedAt,
    recordedByRole: row.recordedByRole,
    recordedByUnit: row.byUnitId === row.unitId ? unit : other,
    reverses: row.reverses,
    reversedBy: row.reversedBy,
    fromCase: row.fromCase,
    candidateId: row.candidateId,
    cityId: row.cityId,
    wardId: row.wardId,
    baseId: row.baseId,
    branchId: row.branchId,
  };
}

export function withVerdicts(actor: Actor, fact: LoadedResult): Result {
  return Object.assign(fact, { can: verdicts(actor, "Result", fact) });
}

export async function findResult(caller: Caller, read: Reader, id: string): Promise<LoadedResult> {
  const [row] = await read.rows<ResultRow>("result", `select ${columns} from result_event e ${joins} where e.id = $1`, [asId(id)]);
  if (!row) throw notFound();
  return named(caller, row);
}

function daysOf({ year, month }: ResultsArgs): [string, string] {
  if (year < 2000 || year > 2100) throw badInput("year", "Năm từ 2000 đến 2100.");
  if (month == null) return [`${year}-01-01`, `${year + 1}-01-01`];
  if (month < 1 || month > 12) throw badInput("month", "Tháng từ 1 đến 12.");
  const start = (y: number, m: number) => `${y}-${String(m).padStart(2, "0")}-01`;
  return [start(year, month), month === 12 ? start(year + 1, 1) : start(year, month + 1)];
}

/** The facts behind a figure, newest first: those that happened in the unit or in what hung below it on that day. */
export async function results(caller: Caller, args: ResultsArgs, counted: boolean): Promise<Connection<Result>> {
  const first = checkFirst(args.first);
  const keys = decodeCursor(args.after, 2);
  const id = asId(args.unitId);
  const wanted = wantedBy(caller, args);
  const following = keys ? wanted.and("After", "(e.occurred_on, e.id) < (?::date, ?::uuid)", keys) : wanted;
  // Asked together with the unit where its level is known; row security guards it, the rule below decides whether it is shown.
  const level = levelHint(id);
  const early = level && pageRows(caller, following.within(level, id), first);
  early?.catch(() => {});
  const unit = await findUnit(caller.reading, id);
  const actor = await actingAs(caller);
  authorize(actor, "readResults", "OrgUnit", unit);
  if (args.indicator) authorizeNumbers(actor, [caller.reference.indicator(args.indicator)], unit);
  const rows = await (early ?? pageRows(caller, following.within(unit.level, id), first));
  const total = counted ? await countOf(caller, wanted.within(unit.level, id)) : undefined;
  return pageOf(
    rows.map((row) => withVerdicts(actor, named(caller, row))),
    first,
    args.after,
    (row) => [row.occurredOn, row.id],
    total,
  );
}

function wantedBy(caller: Caller, args: ResultsArgs): Conditions {
  let wanted = new Conditions().and("Days", "e.occurred_on >= ? and e.occurred_on < ?", daysOf(args));
  if (args.indicator) wanted = wanted.and("Indicator", "e.indicator_id = ?", [caller.reference.indicator(args.indicator).id]);
  if (args.sourceGroup) wanted = wanted.and("Group", "e.source_group_id = ?", [caller.reference.sourceGroup(args.sourceGroup).id]);
  return wanted;
}

/** The page is cut before anything is joined to it. */
function pageRows(caller: Caller, { name, text, values }: Where, first: number): Promise<ResultRow[]> {
  const statement = `with page as (
      select * from result_event e where ${text} order by e.occurred_on desc, e.id desc limit $${values.length + 1}
    ) select ${columns} from page e ${joins} order by e.occurred_on desc, e.id desc`;
  return caller.reading.rows<ResultRow>(`results${name}`, statement, [...values, first + 1]);
}

async function countOf(caller: Caller, { name, text, values }: Where): Promise<number> {
  const statement = `select count(*)::int as n from result_event e where ${text}`;
  return (await caller.reading.rows<{ n: number }>(`resultsCount${name}`, statement, values))[0]!.n;
}
