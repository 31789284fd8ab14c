import type { Level, LevelColumn, UnitKind } from "../../domain/levels.ts";
import { levelOfNumber, levels } from "../../domain/levels.ts";
import type { Sector } from "../../domain/sectors.ts";
import type { Standing } from "./proposal.ts";

/** A unit of the tree below a giving one, with what rules ask of it. */
export interface TreeUnit {
  id: string;
  level: Level;
  kind: UnitKind;
  sector: Sector | null;
  code: string | null;
  name: string;
  bornIn: number;
  parentId: string | null;
  members: number;
  /** Last year's result; null where nothing was ever counted. */
  last: number | null;
  sources: number | null;
  nonMembers: number | null;
  /** What it has already; drafts are seen of one's own children alone. Null for nearly everybody. */
  standing: (Standing & { issued: number | null; carried: string | null }) | null;
}

/** In the order of the statement's array. */
type TreeTuple = [
  id: string,
  level: number,
  kind: UnitKind,
  sector: Sector | null,
  code: string | null,
  name: string,
  bornIn: number,
  parentId: string | null,
  members: number,
  last: number | null,
  sources: number | null,
  nonMembers: number | null,
  standing: TreeUnit["standing"],
];

/**
 * Everything below a unit in one statement and one value, because twenty thousand rows cost more to take apart than to find. $1 the
 * unit, $2 indicator, $3 kind and $4 start of the period, $5 its year, $6 the indicator counted, $7 members, $8 source pool, $9
 * non-members, $10 start of the period before in the term or null.
 */
const statement = (column: LevelColumn) => `with f as (
    select unit_id, coalesce(sum(actual_now) filter (where indicator_id = $7 and year < $5), 0)::int as members,
      sum(actual_now) filter (where indicator_id = $8)::int as sources, sum(actual_now) filter (where indicator_id = $9)::int as non_members,
      sum(actual_now) filter (where indicator_id = $6 and year = $5 - 1)::int as last
    from figure where ${column === "base_id" ? "parent_id" : column} = $1 and year <= $5 and indicator_id in ($6, $7, $8, $9) group by unit_id
  ), now as (
    select t.unit_id, t.value, t.exempt, case when t.assigned_by_id = $1 then v.why end as why
    from target t left join target_version v on v.target_id = t.id and v.version = t.version and t.assigned_by_id = $1
    where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and (t.exempt or t.assigned_by_id = $1)
  ), before as (
    select t.unit_id, v.why ->> 'carry' as carried from target t join target_version v on v.target_id = t.id and v.version = t.version
    where t.${column} = $1 and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $10::date and t.baseline = 'ASSIGNED' and v.why is not null
  )
  select coalesce(json_agg(json_build_array(u.id, u.level, u.kind, u.sector, u.code, u.name, date_part('year', u.born_on)::int, u.parent_id,
    coalesce(f.members, 0), f.last, f.sources, f.non_members,
    case when d.value is not null or n.value is not null or b.carried is not null then json_build_object('draft', d.value, 'draftExempt', d.exempt,
      'draftFixed', d.fixed, 'issued', n.value, 'issuedExempt', n.exempt, 'issuedWhy', n.why, 'carried', b.carried) end)), '[]') as units
  from unit u left join f on f.unit_id = u.id left join now n on n.unit_id = u.id left join before b on b.unit_id = u.id
  left join target_draft d on d.for_unit_id = u.id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
  where u.${column} = $1 and u.ended_on is null`;

/** By the level of the giving unit; answers one row with `units`. */
export const treeStatements = new Map(levels.map(({ level, column }) => [level, { name: `cascade ${level}`, text: statement(column) }]));

export interface TreeRow {
  units: TreeTuple[];
}

const levelAt = [1, 2, 3, 4].map((number) => levelOfNumber(number));

export function treeUnits([row]: TreeRow[]): TreeUnit[] {
  return row!.units.map(([id, level, kind, sector, code, name, bornIn, parentId, members, last, sources, nonMembers, standing]) => ({
    id,
    level: levelAt[level - 1]!,
    kind,
    sector,
    code,
    name,
    bornIn,
    parentId,
    members,
    last,
    sources,
    nonMembers,
    standing,
  }));
}
