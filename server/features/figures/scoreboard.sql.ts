import { levelName } from "../../db/units.ts";
import type { Level, UnitKind } from "../../domain/levels.ts";
import type { Basis } from "../../entities/enums.ts";

/** What one unit has in the ledger's totals: parallel arrays, one place an indicator. */
export interface TotalsRow {
  unitId: string;
  name: string;
  code: string | null;
  level: Level;
  kind: UnitKind;
  endedOn: string | null;
  /** Null arrays where nothing was ever counted. */
  ids: number[] | null;
  inYear: number[] | null;
  before: number[] | null;
  targets: number[] | null;
}

/**
 * HOW A NUMBER IS READ. One statement, one snapshot: totals the folder has moved plus deltas it has not, of the unit itself (as a row
 * of whatever it hung under) and of all that stand, or in that year stood, straight below it.
 * $1 unit, $2 year, $3 indicators that count within the year, $4 stocks, whose earlier years count too.
 */
function statement(actual: string, target: string): string {
  const sums = `indicator_id, sum(case when year = $2 then ${actual} else 0 end)::int as in_year,
      sum(case when year < $2 then ${actual} else 0 end)::int as before, sum(case when year = $2 then ${target} else 0 end)::int as target`;
  const counted = `(year = $2 and indicator_id = any ($3::smallint[]) or year < $2 and indicator_id = any ($4::smallint[]))`;
  return `with totals as (
    select unit_id, ${sums} from figure where parent_id = $1 and year <= $2 and ${counted} group by unit_id, indicator_id
    union all
    select unit_id, ${sums} from figure where unit_id = $1 and year <= $2 and ${counted} group by unit_id, indicator_id
  ), lined as (
    select unit_id, array_agg(indicator_id::int) as ids, array_agg(in_year) as in_year, array_agg(before) as before, array_agg(target) as targets
    from totals group by unit_id
  ), shown as (
    select u.id from unit u where u.parent_id = $1 and u.born_on < make_date($2 + 1, 1, 1) and (u.ended_on is null or u.ended_on > make_date($2, 1, 1))
    union select unit_id from lined union select $1
  )
  select u.id as "unitId", u.name, u.code, ${levelName("u.level")} as level, u.kind, u.ended_on as "endedOn",
    l.ids, l.in_year as "inYear", l.before, l.targets
  from shown join unit u on u.id = shown.id left join lined l on l.unit_id = u.id
  order by u.level, u.name collate "vi-x-icu", u.id`;
}

export const totalsStatement: Record<Basis, { name: string; text: string }> = {
  AS_WAS: { name: "totalsAsWas", text: statement("actual", "target") },
  AS_NOW: { name: "totalsAsNow", text: statement("actual_now", "target_now") },
};
