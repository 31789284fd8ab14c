import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import type { Reader } from "../../db/reading.ts";
import { asId, findUnit, unitRef } from "../../db/units.ts";
import { badInput, notFound } from "../../domain/errors.ts";
import { levelRow } from "../../domain/levels.ts";
import type { Connection } from "../../entities/connection.ts";
import type { Result } from "../../entities/Result.ts";
import type { ResultsArgs } from "./results.inputs.ts";

type ResultRow = Omit<Result, "indicator" | "sourceGroup"> & { indicatorId: number; sourceGroupId: number };

/** A fact as the API and the rules know it; hidden names and notes come back as null. */
const columns = `e.id, e.unit_id as "unitId", ${unitRef("u")} as unit, e.indicator_id as "indicatorId", e.source_group_id as "sourceGroupId",
  e.occurred_on as "occurredOn", e.quantity, e.reading, n.note, e.recorded_at as "recordedAt", e.recorded_by_role as "recordedByRole",
  ${unitRef("w")} as "recordedByUnit", e.reverses, r.id as "reversedBy",
  e.city_id as "cityId", e.ward_id as "wardId", e.base_id as "baseId", e.branch_id as "branchId"
  from result_event e join unit u on u.id = e.unit_id left join unit w on w.id = e.recorded_by_unit
  left join result_note n on n.result_id = e.id left join result_event r on r.reverses = e.id`;

function named(caller: Caller, row: ResultRow): Result {
  const group = caller.reference.sourceGroupOfId(row.sourceGroupId)?.code;
  return {
    ...row,
    indicator: caller.reference.indicatorOfId(row.indicatorId).code,
    sourceGroup: group === "UNSPECIFIED" ? null : (group ?? null),
  };
}

export async function findResult(caller: Caller, read: Reader, id: string): Promise<Result> {
  const [row] = await read.rows<ResultRow>("result", `select ${columns} where e.id = $1`, [asId(id)]);
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
  const [from, before] = daysOf(args);
  const unit = await findUnit(caller.reading, args.unitId);
  authorize(await actingAs(caller), "readResults", "OrgUnit", unit);
  const level = levelRow(unit.level).column;
  const wanted = `e.${level} = $1 and e.occurred_on >= $2 and e.occurred_on < $3 and ($4::smallint is null or e.indicator_id = $4)
    and ($5::smallint is null or e.source_group_id = $5)`;
  const values = [
    unit.id,
    from,
    before,
    args.indicator ? caller.reference.indicator(args.indicator).id : null,
    args.sourceGroup ? caller.reference.sourceGroup(args.sourceGroup).id : null,
  ];
  const page = `select ${columns} where ${wanted} and ($6::date is null or (e.occurred_on, e.id) < ($6::date, $7::uuid))
    order by e.occurred_on desc, e.id desc limit $8`;
  const rows = await caller.reading.rows<ResultRow>(`results${level}`, page, [...values, keys?.[0] ?? null, keys?.[1] ?? null, first + 1]);
  const count = `select count(*)::int as n from result_event e where ${wanted}`;
  const total = counted ? (await caller.reading.rows<{ n: number }>(`resultsCount${level}`, count, values))[0]!.n : undefined;
  return pageOf(
    rows.map((row) => named(caller, row)),
    first,
    args.after,
    (row) => [row.occurredOn, row.id],
    total,
  );
}
