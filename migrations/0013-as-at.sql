-- The tree and the totals of any day: rare, so straight from the ledger. And what a unit may still be told of those that left it.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- What hung straight below a unit up to a day, called what it was called on its last day there. Whoever may see the unit sees these,
-- and nothing of them from after they left.
create function stood_below(top uuid, day date)
returns table (id uuid, name text, code text, level smallint, kind text, sector text, born_on date, left_on date) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select u.id, i.name, i.code, u.level, i.kind, i.sector, u.born_on, s.left_on
  from (select p.unit_id, max(lower(p.during)) as came_on, bool_or(p.during @> day) as here, max(least(upper(p.during), day + 1)) as gone_on
        from placement p where p.parent_id = top and lower(p.during) <= day group by p.unit_id) x
  cross join lateral (select case when not x.here then x.gone_on end as left_on) s
  join unit u on u.id = x.unit_id
  join unit_identity i on i.unit_id = u.id and i.during @> case when x.here then day else x.gone_on - 1 end;
end $$;

-- What every fact up to a day adds to a unit and to those straight below it, seen from that day: as it was, and over the tree of that
-- day. (`steps` and `rungs` are those of the live totals; only their today is another.) Not for level roles: it asks for no rights.
create function facts_as_at(top uuid, day date, first_day date, flows smallint[], stocks smallint[])
returns table (unit_id uuid, indicator_id smallint, at date, source_group_id smallint, actual int, actual_now int)
language sql stable set search_path = chitieu, pg_temp as $$
  select r.unit_id, e.indicator_id, s.at, s.source_group_id, s.actual, s.actual_now
  from lineage l
  join result_event e on e.unit_id = l.unit_id and e.occurred_on <= day
   and (e.indicator_id = any (stocks) or e.indicator_id = any (flows) and e.occurred_on >= first_day)
  join indicator i on i.id = e.indicator_id
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, day) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where top in (l.city_id, l.ward_id, l.base_id, l.branch_id) and (r.parent_id = top or r.unit_id = top) and s.at <= day
    and (s.actual <> 0 or s.actual_now <> 0)
$$;

-- Targets of record in force on a day, where they stood that day. An amendment counts from the day it was issued here.
create function targets_as_at(top uuid, in_year smallint, day date)
returns table (unit_id uuid, indicator_id smallint, was boolean, value int) language sql stable set search_path = chitieu, pg_temp as $$
  select s.unit_id, t.indicator_id, s.was, case when v.exempt then -1 else v.value end
  from target t
  cross join lateral (select o.value, o.exempt from target_version o where o.target_id = t.id
                       and (o.issued_at at time zone 'Asia/Ho_Chi_Minh')::date <= day order by o.version desc limit 1) v
  cross join lateral target_spots(t.unit_id, in_year, day) s
  where t.baseline = 'ASSIGNED' and t.period_kind = 'YEAR' and t.starts_on = make_date(in_year, 1, 1) and (t.closed_on is null or t.closed_on > day)
    and (t.unit_id = top or exists (select from placement p where p.unit_id = t.unit_id and p.parent_id = top))
    and (s.parent_id = top or s.unit_id = top)
$$;

-- The scoreboard of a day: the unit itself and whatever stood straight below it. Zeros are left out.
create function scores_as_at(top uuid, in_year smallint, day date, flows smallint[], stocks smallint[])
returns table (unit_id uuid, indicator_id smallint, in_year_was int, in_year_now int, before_was int, before_now int, target_was int, target_now int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare first_day date := make_date(in_year, 1, 1);
begin
  if not within_mine(top) then return; end if;
  return query
  select x.unit_id, x.indicator_id,
    sum(x.actual) filter (where x.at >= first_day)::int, sum(x.actual_now) filter (where x.at >= first_day)::int,
    sum(x.actual) filter (where x.at < first_day)::int, sum(x.actual_now) filter (where x.at < first_day)::int,
    sum(x.target)::int, sum(x.target_now)::int
  from (
    select f.unit_id, f.indicator_id, f.at, f.actual, f.actual_now, 0 as target, 0 as target_now
    from facts_as_at(top, least(day, make_date(in_year, 12, 31)), first_day, flows, stocks) f
    union all
    select t.unit_id, t.indicator_id, first_day, 0, 0, case when t.was then t.value else 0 end, case when t.was then 0 else t.value end
    from targets_as_at(top, in_year, day) t where t.indicator_id = any (flows)
  ) x group by 1, 2;
end $$;

-- One figure of a unit on a day, by month and source group.
create function cells_as_at(top uuid, in_year smallint, day date, indicator_no smallint)
returns table (month int, source_group_id smallint, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select date_part('month', f.at)::int, f.source_group_id, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, least(day, make_date(in_year, 12, 31)), make_date(in_year, 1, 1), array[indicator_no],
                   array(select i.id from indicator i where i.id = indicator_no and i.kind = 'STOCK')) f
  where f.unit_id = top and f.at >= make_date(in_year, 1, 1) group by 1, 2;
end $$;
drop function as_at(uuid, smallint, date);
grant execute on function stood_below(uuid, date), scores_as_at(uuid, smallint, date, smallint[], smallint[]), cells_as_at(uuid, smallint, date, smallint)
  to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function cells_as_at(uuid, smallint, date, smallint), scores_as_at(uuid, smallint, date, smallint[], smallint[]),
  targets_as_at(uuid, smallint, date), facts_as_at(uuid, date, date, smallint[], smallint[]), stood_below(uuid, date);
create function as_at(parent uuid, in_year smallint, day date) returns table (unit_id uuid, indicator_id smallint, actual bigint) language sql stable as $$
  select r.unit_id, e.indicator_id, sum(e.quantity)
  from chitieu.lineage l
  join chitieu.result_event e on e.unit_id = l.unit_id
  cross join lateral chitieu.rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where l.starts <= day and day < l.ends and parent in (l.city_id, l.ward_id, l.base_id)
    and e.occurred_on >= make_date(in_year, 1, 1) and e.occurred_on <= least(make_date(in_year, 12, 31), day)
    and r.parent_id = parent
  group by 1, 2
$$;
grant execute on function as_at(uuid, smallint, date) to app_city, app_ward, app_base, app_branch;
reset role;
