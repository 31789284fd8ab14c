import { type LevelColumn, levels, type UnitKind } from "../../domain/levels.ts";
import type { Sector } from "../../domain/sectors.ts";
import type { Standing } from "./proposal.ts";

/**
 * Everything below a unit, itself included, a column each: twenty thousand rows cost more to write and to take apart than to find. All
 * lists have the same length and order.
 */
export interface TreeColumns {
  id: string[];
  parent: (string | null)[];
  level: number[];
  kind: UnitKind[];
  sector: (Sector | null)[];
  code: (string | null)[];
  name: string[];
  members: number[];
  /** Last year's result; null where nothing is known of it: see resultsOf. */
  last: (number | null)[];
  sources: (number | null)[];
  nonMembers: (number | null)[];
}

/** What a unit has already; drafts are seen of one's own children alone. */
export type StandingRow = Standing & { id: string; issued: number | null };

/** What the period before has left to each unit, in two lists of the same order. */
export interface CarriedColumns {
  id: string[];
  carried: string[];
}

/** A city reads its indicators whole; below, figures are found unit by unit. */
const whose = (column: LevelColumn) =>
  column === "city_id" ? "city_id = $1" : `${column} = $1 and unit_id in (select id from unit where ${column} = $1)`;

/** $1 the unit, $2 the year, $3 the indicator counted, $4 members, $5 source pool, $6 non-members. */
const tree = (column: LevelColumn) => `with f as (
    select unit_id, sum(actual_now) filter (where indicator_id = $4)::int as members,
      sum(actual_now) filter (where indicator_id = $3 and year = $2::int - 1)::int as last, bool_or(indicator_id = $3) as counted,
      sum(actual_now) filter (where indicator_id = $5)::int as sources, sum(actual_now) filter (where indicator_id = $6)::int as non_members
    from figure where ${whose(column)}
      and (indicator_id = $4 and year < $2 or indicator_id = $3 and year between $2::int - 3 and $2::int - 1 or indicator_id in ($5, $6) and year <= $2) group by unit_id
  ), known as (
    select distinct u.parent_id from unit u join f on f.unit_id = u.id where u.${column} = $1 and u.ended_on is null and f.counted
  )
  select json_agg(u.id) as id, json_agg(u.parent_id) as parent, json_agg(u.level) as level, json_agg(u.kind) as kind, json_agg(u.sector) as sector,
    json_agg(u.code) as code, json_agg(u.name) as name, json_agg(greatest(f.members, 0)) as members,
    json_agg(coalesce(f.last, case when k.parent_id is not null and u.born_on < make_date($2, 1, 1) then 0 end)) as last,
    json_agg(f.sources) as sources, json_agg(f.non_members) as "nonMembers"
  from unit u left join f on f.unit_id = u.id left join known k on k.parent_id = u.parent_id where u.${column} = $1 and u.ended_on is null`;

/** $1 the unit, $2 indicator, $3 kind, $4 start and $5 end of the period. Of what others below have given, exemptions alone bind. */
const standing = (column: LevelColumn) => `with issued as (
    select t.unit_id, t.value, t.exempt, case when t.assigned_by_id = $1 then v.why end as why
    from target t left join target_version v on v.target_id = t.id and v.version = t.version and t.assigned_by_id = $1
    where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and t.closed_on is null and (t.exempt or t.assigned_by_id = $1)
  ), draft as (
    select for_unit_id as unit_id, value, exempt, fixed from target_draft where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4
  ), excused as (
    select unit_id, json_build_object('endsBefore', max(ends_before), 'number', null) as exemption from exemption
    where ${column} = $1 and indicator_id = $2 and state = 'APPROVED' and starts_on < $5 and ends_before >= $5 group by unit_id
  )
  select unit_id as id, d.value as draft, d.exempt as "draftExempt", d.fixed as "draftFixed", i.value as issued, i.exempt as "issuedExempt", i.why as "issuedWhy", x.exemption
  from issued i full join draft d using (unit_id) full join excused x using (unit_id)`;

/** $1 the unit, $2 indicator, $3 kind and $4 start of the period before. */
const carried = (
  column: LevelColumn,
) => `select coalesce(json_agg(t.unit_id), '[]') as id, coalesce(json_agg(v.why ->> 'carry'), '[]') as carried
  from target t join target_version v on v.target_id = t.id and v.version = t.version
  where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and t.closed_on is null and v.why is not null`;

/** By the level of the giving unit. */
export const cascadeStatements = new Map(
  levels.map(({ level, column }) => [
    level,
    {
      tree: { name: `cascade ${level}`, text: tree(column) },
      standing: { name: `cascade standing ${level}`, text: standing(column) },
      carried: { name: `cascade carried ${level}`, text: carried(column) },
    },
  ]),
);
