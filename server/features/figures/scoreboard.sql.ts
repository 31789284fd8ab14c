import { levelName } from "../../db/units.ts";
import type { Level, UnitKind } from "../../domain/levels.ts";
import type { Basis } from "../../entities/enums.ts";

/** What one unit has in the ledger's totals: parallel arrays, one place an indicator. */
export interface TotalsRow {
  unitId: string;
  /** Null where it left and is no longer shown under its own name of today. */
  name: string | null;
  code: string | null;
  level: Level | null;
  kind: UnitKind | null;
  endedOn: string | null;
  /** Hangs straight below the unit on the day looked at; the unit itself does too. */
  here: boolean;
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
  select shown.id as "unitId", u.name, u.code, ${levelName("u.level")} as level, u.kind, u.ended_on as "endedOn",
    coalesce(shown.id = $1 or u.parent_id = $1 and u.ended_on is null, false) as here, l.ids, l.in_year as "inYear", l.before, l.targets
  from shown left join unit u on u.id = shown.id left join lined l on l.unit_id = shown.id
  order by u.level, u.name collate natural_vi, shown.id`;
}

export const totalsStatement: Record<Basis, { name: string; text: string }> = {
  AS_WAS: { name: "totalsAsWas", text: statement("actual", "target") },
  AS_NOW: { name: "totalsAsNow", text: statement("actual_now", "target_now") },
};

/** A unit that hung straight below another one, under its name of its last day there. */
export interface FaceRow {
  id: string;
  name: string;
  code: string | null;
  level: Level;
  kind: UnitKind;
  leftOn: string | null;
}

/** $1 unit, $2 day. */
export const facesStatement = `select id, name, code, ${levelName("level")} as level, kind, left_on as "leftOn" from stood_below($1, $2)`;

/** The same as the live totals, for the end of day $5: straight from the ledger, over the tree of that day. */
function statementAsOf(column: string): string {
  return `with lined as (
    select unit_id, array_agg(indicator_id::int) as ids, array_agg(coalesce(in_year_${column}, 0)) as in_year,
      array_agg(coalesce(before_${column}, 0)) as before, array_agg(coalesce(target_${column}, 0)) as targets
    from scores_as_at($1, $2::smallint, $5, $3::smallint[], $4::smallint[]) group by unit_id
  ), faces as (select id, name, code, level, kind, left_on from stood_below($1, $5) union all select u.id, u.name, u.code, u.level, u.kind, null from unit u where u.id = $1)
  select f.id as "unitId", f.name, f.code, ${levelName("f.level")} as level, f.kind, null as "endedOn", f.left_on is null as here,
    l.ids, l.in_year as "inYear", l.before, l.targets
  from faces f left join lined l on l.unit_id = f.id where f.left_on is null or l.unit_id is not null
  order by f.level, f.name collate natural_vi, f.id`;
}

export const totalsAsOfStatement: Record<Basis, { name: string; text: string }> = {
  AS_WAS: { name: "totalsAsWasAsOf", text: statementAsOf("was") },
  AS_NOW: { name: "totalsAsNowAsOf", text: statementAsOf("now") },
};
