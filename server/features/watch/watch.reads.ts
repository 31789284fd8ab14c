import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { checkFirst, decodeCursor, pageOf } from "../../db/paging.ts";
import { findUnit, unitRef } from "../../db/units.ts";
import { dateInVietnam, yearOf } from "../../domain/calendar.ts";
import { badInput } from "../../domain/errors.ts";
import { type Level, levelRow } from "../../domain/levels.ts";
import { hasBegun, parsePeriod, periodOf, shiftPeriod } from "../../domain/periods.ts";
import { quarterIsOver, quietYearsAllowed, type WatchReason } from "../../domain/watch.ts";
import type { Connection } from "../../entities/connection.ts";
import type { WatchedUnit } from "../../entities/watch.ts";
import { authorizeNumbers } from "../sensitiveNumbers.ts";

interface WatchPage {
  unitId: string;
  period: string;
  indicator: string;
  level?: Level | null | undefined;
  noneInYears?: number | null | undefined;
  reason?: WatchReason | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/**
 * $1 unit, $2 year, $3 indicator, $4 level number or null for straight below, $5 quiet years allowed, $6 whether the first quarter is
 * over, $7 and $8 years of the term before, $9 its start, $10 the reason wanted or null, $11 … $13 cursor (reasons, name, id), $14 rows,
 * $15 who reminds, $16 whether the year is not over: of earlier years it is not told which places were white.
 * Figures are those of today's tree: the list is about units that stand below today. `whole` reads those of everything below at once,
 * which is cheaper than unit by unit where thousands are looked at.
 */
const statement = (column: string, whole: boolean) => `with white as (
  select x.id, count(*)::int as places from white_place p
  left join unit b on b.id = p.near_branch_id and b.ward_id = p.ward_id and b.ended_on is null
  cross join lateral (values (p.ward_id), (b.base_id), (b.id)) x (id)
  where $16 and p.closed_on is null and x.id is not null group by 1
), watched as (
  select u.id, u.level, u.name, u.born_on,
    case when f.target > 0 then f.target end as target, coalesce(f.actual, 0) as actual, coalesce(f.last_target, 0) as last_target,
    coalesce(f.last_actual, 0) as last_actual, coalesce(f.target, 0) < 0 as exempt,
    greatest($2 - 1 - coalesce(f.last_year, date_part('year', u.born_on + interval '1 year' - interval '1 day')::int - 1), 0) as quiet, f.any_now,
    coalesce(t.value, f.term_target) as term_target, coalesce(case when t.id is null then f.term_met else f.term_actual end, 0) as term_actual,
    coalesce(white.places, 0) as white_places
  from unit u
  left join white on white.id = u.id
  left join ${whole ? "" : "lateral "}(
    select y.unit_id, sum(y.target) filter (where y.year = $2)::int as target, sum(y.actual) filter (where y.year = $2)::int as actual,
      sum(y.target) filter (where y.year = $2 - 1)::int as last_target, sum(y.actual) filter (where y.year = $2 - 1)::int as last_actual,
      max(y.year) filter (where y.actual > 0 and y.year < $2) as last_year, bool_or(y.actual > 0 and y.year = $2) as any_now,
      sum(y.target) filter (where y.target > 0 and y.year between $7 and $8)::int as term_target,
      sum(y.actual) filter (where y.target > 0 and y.year between $7 and $8)::int as term_met,
      sum(y.actual) filter (where y.year between $7 and $8)::int as term_actual
    from (select unit_id, year, sum(target_now) as target, sum(actual_now) as actual from figure
          where ${whole ? `${column} = $1` : "unit_id = u.id"} and indicator_id = $3 and year <= $2 group by unit_id, year) y
    group by y.unit_id
  ) f on f.unit_id = u.id
  left join target t on t.unit_id = u.id and t.indicator_id = $3 and t.period_kind = 'TERM' and t.starts_on = $9 and t.baseline = 'ASSIGNED' and not t.exempt
    and t.closed_on is null
  where u.${column} = $1 and u.ended_on is null and case when $4::int is null then u.parent_id = $1 else u.level = $4 and u.id <> $1 end
), reasoned as (
  select w.*, array_remove(array[
    case when $6 and 10 * w.actual < w.target then 'BELOW_TEN_PERCENT_AFTER_Q1' end,
    case when w.quiet >= $5 and w.any_now is not true then 'NO_RESULT_IN_YEARS' end,
    case when w.last_target > w.last_actual then 'MISSED_LAST_YEAR' end,
    case when w.term_target > w.term_actual then 'MISSED_LAST_TERM' end,
    case when w.white_places > 0 then 'WHITE_PLACE' end], null) as reasons
  from watched w where not w.exempt
), listed as (select *, cardinality(reasons) as many from reasoned where reasons <> '{}' and ($10::text is null or $10 = any (reasons)))
select ${unitRef("l")} as unit, l.id, l.name, l.many, l.reasons, l.actual, l.target, l.quiet as "quietYears", nullif(greatest(l.last_target, 0), 0) as "lastTarget",
  l.last_actual as "lastActual", l.white_places as "whitePlaces", r.at as "remindedAt", r.read_at as "reminderReadAt"
from listed l
left join lateral (select m.at, m.read_at from reminder m where m.unit_id = l.id and m.by_unit_id = $15 order by m.at desc, m.id desc limit 1) r on true
where $11::int is null or l.many < $11 or l.many = $11 and (l.name collate natural_vi, l.id) > ($12::text collate natural_vi, $13::uuid)
order by l.many desc, l.name collate natural_vi, l.id limit $14`;

/** Units below one that give cause to look after them, those with most causes first; exempt ones are left alone. None in a year that has not begun. */
export async function unitsToWatch(caller: Caller, page: WatchPage): Promise<Connection<WatchedUnit>> {
  const first = checkFirst(page.first);
  const keys = decodeCursor(page.after, 3);
  const period = parsePeriod(page.period);
  if (period.kind !== "YEAR") throw badInput("period", "Chọn một năm.");
  const indicator = caller.reference.indicator(page.indicator);
  if (indicator.kind !== "FLOW") throw badInput("indicator", "Chọn chỉ tiêu cộng dồn trong năm.");
  const { noneInYears } = page;
  if (noneInYears != null && (noneInYears < 1 || noneInYears > 20)) throw badInput("noneInYears", "Số năm từ 1 đến 20.");
  const unit = await findUnit(caller.reading, page.unitId);
  const actor = await actingAs(caller);
  authorize(actor, "readTargets", "OrgUnit", unit);
  authorizeNumbers(actor, [indicator], unit);
  const below = page.level ?? (unit.level === "CITY" ? "WARD" : unit.level === "WARD" ? "BASE" : "BRANCH");
  const year = yearOf(period.startsOn);
  const today = dateInVietnam(new Date());
  if (!hasBegun(period, today)) return pageOf([], first, page.after, () => []);
  const term = shiftPeriod(periodOf(period.startsOn, "TERM"), -1);
  const column = levelRow(unit.level).column;
  const whole = unit.level === "CITY" && below === "BRANCH";
  const rows = await caller.reading.rows<WatchedUnit & { id: string; name: string; many: number }>(
    `watch${column}${whole}`,
    statement(column, whole),
    [
      unit.id,
      year,
      indicator.id,
      page.level ? levelRow(page.level).number : null,
      noneInYears ?? quietYearsAllowed(below),
      quarterIsOver(period, today),
      yearOf(term.startsOn),
      yearOf(term.endsBefore) - 1,
      term.startsOn,
      page.reason ?? null,
      keys?.[0] ?? null,
      keys?.[1] ?? null,
      keys?.[2] ?? null,
      first + 1,
      actor.unitId,
      year >= yearOf(today),
    ],
  );
  return pageOf(rows, first, page.after, (row) => [row.many, row.name, row.id]);
}
