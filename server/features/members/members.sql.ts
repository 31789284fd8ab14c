import { unitRef } from "../../db/units.ts";

/** A membership with its person; the caller's own view of the tables decides which there are. */
export const memberColumns = `m.id, m.person_id as "personId", m.unit_id as "unitId", ${unitRef("o")} as unit, m.standing, m.flags, m.ended, m.since,
  m.joined_on as "joinedOn", m.official_on as "officialOn", m.revision + m.events + p.revision as revision,
  m.city_id as "cityId", m.ward_id as "wardId", m.base_id as "baseId", m.branch_id as "branchId", p.full_name as "fullName", p.born_on as "bornOn",
  p.born_year_only as "bornYearOnly", p.sex, p.national_id_kept as "nationalIdKept",
  coalesce((select json_agg(e.facts || jsonb_build_object('event', e.event, 'on', e.on_day) order by e.ordinal) from member_event e
     where e.membership_id = m.id and e.undoes is null and not exists (select from member_event u where u.undoes = e.id)), '[]') as events`;

export const memberTables = "membership m join person p on p.id = m.person_id left join unit o on o.id = m.unit_id";

export const memberHistory = `select e.id, e.event, e.on_day as on, e.facts, e.recorded_at as "recordedAt", e.recorded_by_role as "byRole", e.recorded_by_unit as "byUnitId",
  ${unitRef("u")} as "byUnit", e.case_event_id is null and e.transfer_id is null and e.reorganisation_id is null as plain, exists (select from member_event x where x.undoes = e.id) as undone
  from member_event e left join unit u on u.id = e.recorded_by_unit where e.membership_id = $1 and e.undoes is null order by e.ordinal desc`;

/** The latest case of the person, for the way to it. */
export const caseOfPerson =
  "select c.id, c.ended from candidate c where c.person_id = $1 order by c.ended, c.state_since desc nulls last, c.id limit 1";

export const transferColumns = `t.id, m.id as "memberId", t.full_name as "fullName", t.joined_on as "joinedOn", t.standing, t.kind, t.state, t.from_name as "fromName",
  ${unitRef("f")} as "from", t.to_name as "toName", t.outside is not null as outside, t.letter, t.sent_on as "sentOn", t.until, t.received_on as "receivedOn",
  t.unit_id as "unitId", t.from_unit_id as "fromUnitId", t.membership_id as "membershipId",
  t.ward_id as "wardId", t.base_id as "baseId", t.branch_id as "branchId",
  json_build_object('wardId', f.ward_id, 'baseId', f.base_id, 'branchId', f.branch_id) as sender`;
/** The letter is read by both ends; the membership behind it only by those who see the person. */
export const transferTables = "transfer t left join membership m on m.id = t.membership_id left join unit f on f.id = t.from_unit_id";

/** Branches below a unit, each list beside its headcount. $1 the unit, $2 indicators that a list takes over. */
export const rolls = (
  column: string,
) => `select u.id as "unitId", ${unitRef("u")} as unit, s.since, u.city_id as "cityId", u.ward_id as "wardId", u.base_id as "baseId", u.branch_id as "branchId",
    u.level as "levelNumber",
    (select count(*)::int from membership m where m.branch_id = u.id and not m.ended) as listed,
    (select sum(f.actual_now)::int from figure f where f.unit_id = u.id and f.indicator_id = i.id) as counted,
    greatest(u.born_on, (select max(e.occurred_on) from result_event e join indicator x on x.id = e.indicator_id and x.code = any ($2)
       where e.unit_id = u.id and e.reverses is null and e.case_event_id is null and e.member_event_id is null
         and not exists (select from result_event r where r.reverses = e.id))) + 1 as earliest
  from unit u join indicator i on i.code = 'MEMBERS' left join case_start s on s.unit_id = u.id and s.indicator_id = i.id
  where u.level = 4 and u.ended_on is null and u.${column} = $1 order by u.name, u.id`;

/** Of one unit by month: how a year's movements and headcount add up. $1 unit, $2 year, $3 the codes but those of
 * whoever was removed, which a city is told together alone. */
export const headcountMonths = `select month, i.code, case when c.source_group_id = 0 then 'UNITS' else 'FACTS' end as way, sum(c.actual)::int as actual
  from figure_cell c join indicator i on i.id = c.indicator_id where c.unit_id = $1 and c.year = $2 and i.code = any ($3) group by 1, 2, 3
  union all select month, 'REMOVED', 'FACTS', actual from removed_months($1, $2::smallint)`;
export const headcountBefore = `select coalesce(sum(f.actual), 0)::int as before from figure f join indicator i on i.id = f.indicator_id and i.code = 'MEMBERS'
  where f.unit_id = $1 and f.year < $2`;
