import { unitColumns } from "../../db/units.ts";
import type { TargetState } from "../../entities/enums.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { Why } from "./explanation.ts";

/** A unit straight below as a plan knows it: figures of today's tree, its draft, its target in force; one that has lapsed is none. */
export interface ChildRow extends OrgUnit {
  members: number;
  /** Results of the three years before, the newest first; null where nothing is known. */
  results: (number | null)[];
  sources: number | null;
  nonMembers: number | null;
  actual: number;
  branches: number;
  draft: number | null;
  draftExempt: boolean | null;
  draftFixed: boolean | null;
  issued: number | null;
  issuedExempt: boolean | null;
  issuedWhy: Why | null;
  state: TargetState | null;
  ownResolution: number | null;
  /** Approved, and covering the last day of the period: on it the period is judged. */
  exemption: { endsBefore: string; number: string | null } | null;
  /** What rounding has left it in the earlier years of the term, as written by writeFraction. */
  carried: string | null;
}

/**
 * $1 giving unit, $2 indicator, $3 kind and $4 start of the period, $5 its year, $6 the indicator counted, $7 members, $8 source pool,
 * $9 non-members, $10 start of the period before in the same term or null, $11 its own end. Targets are given to units as they
 * stand today, so past figures are those of today's tree.
 */
export const childrenStatement = `select ${unitColumns},
    coalesce(f.members, 0) as members, json_build_array(f.year1, f.year2, f.year3) as results, f.sources, f.non_members as "nonMembers", coalesce(f.actual, 0) as actual,
    case u.level when 4 then 1
      when 3 then (select count(*)::int from unit b where b.base_id = u.id and b.level = 4 and b.ended_on is null)
      else (select count(*)::int from unit b where b.ward_id = u.id and b.level = 4 and b.ended_on is null) end as branches,
    d.value as draft, d.exempt as "draftExempt", d.fixed as "draftFixed",
    t.value as issued, t.exempt as "issuedExempt", v.why as "issuedWhy",
    case when t.id is null then null when a.id is null then 'ISSUED' else 'ACKNOWLEDGED' end as state,
    o.value as "ownResolution", p.why ->> 'carry' as carried, x.exemption
  from unit u
  left join (
    select unit_id, sum(actual_now) filter (where indicator_id = $7 and year < $5)::int as members,
      sum(actual_now) filter (where indicator_id = $8)::int as sources, sum(actual_now) filter (where indicator_id = $9)::int as non_members,
      sum(actual_now) filter (where indicator_id = $6 and year = $5 - 1)::int as year1,
      sum(actual_now) filter (where indicator_id = $6 and year = $5 - 2)::int as year2,
      sum(actual_now) filter (where indicator_id = $6 and year = $5 - 3)::int as year3,
      sum(actual_now) filter (where indicator_id = $6 and year = $5)::int as actual
    from figure where parent_id = $1 and year <= $5 and indicator_id in ($6, $7, $8, $9) group by unit_id
  ) f on f.unit_id = u.id
  left join target_draft d on d.for_unit_id = u.id and d.unit_id = $1 and d.indicator_id = $2 and d.period_kind = $3 and d.starts_on = $4
  left join target t on t.unit_id = u.id and t.indicator_id = $2 and t.period_kind = $3 and t.starts_on = $4 and t.baseline = 'ASSIGNED' and t.closed_on is null
  left join target_version v on v.target_id = t.id and v.version = t.version
  left join target_event a on a.target_id = t.id and a.version = t.version and a.kind = 'ACKNOWLEDGED'
  left join target o on o.unit_id = u.id and o.indicator_id = $2 and o.period_kind = $3 and o.starts_on = $4 and o.baseline = 'OWN_RESOLUTION' and not o.exempt and o.closed_on is null
  left join target e on e.unit_id = u.id and e.indicator_id = $2 and e.period_kind = $3 and e.starts_on = $10 and e.baseline = 'ASSIGNED' and e.closed_on is null
  left join target_version p on p.target_id = e.id and p.version = e.version
  left join lateral (select json_build_object('endsBefore', x.ends_before, 'number', i.number) as exemption
    from exemption x left join instrument i on i.id = x.instrument_id
    where x.unit_id = u.id and x.indicator_id = $2 and x.state = 'APPROVED' and x.starts_on < $11::date and x.ends_before >= $11::date
    order by x.ends_before desc limit 1) x on true
  where u.parent_id = $1 and (u.ended_on is null or t.id is not null)
  order by u.level, u.name collate natural_vi, u.id`;

/** What the giving unit must reach itself and how it divides; no row is no plan, or one that is hidden. $1 unit, $2 indicator, $3, $4 period. */
export const planStatement = `select x.own_target as "ownTarget", p.id, p.target, p.rules, coalesce(p.revision, 0) as revision, p.changed_at as "changedAt",
    a.full_name as "changedBy", p.id is not null as exists
  from (select (select value from target where unit_id = $1 and indicator_id = $2 and period_kind = $3 and starts_on = $4 and baseline = 'ASSIGNED'
    and not exempt and closed_on is null) as own_target) x
  left join allocation_plan p on p.unit_id = $1 and p.indicator_id = $2 and p.period_kind = $3 and p.starts_on = $4
  left join account a on a.id = p.changed_by`;
