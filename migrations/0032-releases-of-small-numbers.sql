-- What is told of ethnicity, religion and expulsion to whoever does not see the persons: one release for each closed half-year and table,
-- kept and never made again (docs/small-cells.md). Who was expelled is one of those expelled or struck off, whose sum the headcount tells:
-- both numbers are the city's by releases alone.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- A city's table of one half-year. `category` is counted among the people of `indicator_id`; EXPELLED among all who were removed.
create table release (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit, indicator_id smallint not null references indicator,
  category text not null check (category in ('MINORITY', 'RELIGIOUS', 'EXPELLED')),
  starts_on date not null check (extract(day from starts_on) = 1 and extract(month from starts_on) in (1, 7)),
  made_at timestamptz not null default now(),
  unique (unit_id, starts_on, category)
);
-- What is told of one unit; null where it is kept back. A unit that stands here not at all had nobody to count.
create table release_cell (
  release_id uuid not null references release, unit_id uuid not null references unit,
  counted int, total int not null, primary key (release_id, unit_id)
);
-- Units straight below `within` of which only the sum is told; `own`: with what was counted straight at it.
create table release_block (
  release_id uuid not null references release, ordinal smallint not null, within uuid not null references unit, units uuid[] not null, own boolean not null,
  counted int not null, total int not null, primary key (release_id, ordinal)
);
create index release_block_within on release_block (within);
-- Which facts a release has counted: what is entered later for an older half-year is counted by the next release, once.
create table released_fact (result_id uuid primary key references result_event, starts_on date not null);

create function keep_release() returns trigger language plpgsql set search_path = chitieu, pg_temp as $$
begin
  raise 'a release is kept as it was made' using errcode = '42501';
end $$;
do $$
declare t text;
begin
  foreach t in array array['release', 'release_cell', 'release_block', 'released_fact'] loop
    execute format('create trigger a_keep before update or delete on %I for each row execute function keep_release()', t);
  end loop;
end $$;

-- MAKING, by the worker alone. The oldest half-year that closed fifteen days ago or more and has no release yet; none while somebody else is at it.
create function next_release() returns table (city uuid, starts_on date) language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare closed timestamp := (now() at time zone 'Asia/Ho_Chi_Minh')::date - interval '15 days' - interval '6 months';
begin
  if not pg_try_advisory_xact_lock(7020) then return; end if;
  return query
  select u.id, h.day::date
  from unit u
  cross join lateral (select min(e.occurred_on) as day from result_event e where e.city_id = u.id) f
  cross join lateral generate_series(make_date(date_part('year', f.day)::int, case when date_part('month', f.day) < 7 then 1 else 7 end, 1)::timestamp,
                                     closed, interval '6 months') h (day)
  where u.level = 1 and not exists (select from release r where r.unit_id = u.id and r.starts_on = h.day::date)
  order by 2, 1 limit 1;
end $$;
create function facts_to_release(city uuid, starts date) returns table (result_id uuid, category text, ward_id uuid, base_id uuid, branch_id uuid, counted int, total int)
language sql stable set search_path = chitieu, pg_temp as $$
  select e.id, k.category, e.ward_id, e.base_id, e.branch_id, case when k.is_one then e.quantity else 0 end, e.quantity
  from result_event e join indicator i on i.id = e.indicator_id left join result_person p on p.result_id = e.id
  cross join lateral (values ('MINORITY', 'ADMISSIONS', coalesce(p.minority, false)), ('RELIGIOUS', 'ADMISSIONS', coalesce(p.religious, false)),
                             ('EXPELLED', 'EXPELLED', true), ('EXPELLED', 'STRUCK_OFF', false)) k (category, indicator, is_one)
  where e.city_id = city and e.occurred_on < starts + interval '6 months' and i.code = k.indicator and (k.indicator <> 'ADMISSIONS' or p.result_id is not null)
    and e.reverses is null and not exists (select from result_event r where r.reverses = e.id)
    and not exists (select from released_fact f where f.result_id = e.id)
$$;
create function release_counts(city uuid, starts date) returns table (category text, ward_id uuid, base_id uuid, branch_id uuid, counted int, total int)
language sql stable security definer set search_path = chitieu, pg_temp as $$
  select f.category, f.ward_id, f.base_id, f.branch_id, sum(f.counted)::int, sum(f.total)::int from facts_to_release(city, starts) f group by 1, 2, 3, 4
$$;
-- Keeps all tables of one half-year: [{category, cells: [{unit, counted, total}], blocks: [{within, units, own, counted, total}]}]. In the snapshot of
-- the counts they were made from.
create function make_release(city uuid, starts date, tables jsonb) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t jsonb; made uuid;
begin
  for t in select * from jsonb_array_elements(tables) loop
    insert into release (unit_id, indicator_id, category, starts_on)
    select city, i.id, t ->> 'category', starts from indicator i where i.code = case t ->> 'category' when 'EXPELLED' then 'EXPELLED' else 'ADMISSIONS' end
    returning id into made;
    insert into release_cell (release_id, unit_id, counted, total)
    select made, c.unit, c.counted, c.total from jsonb_to_recordset(t -> 'cells') c (unit uuid, counted int, total int);
    insert into release_block (release_id, ordinal, within, units, own, counted, total)
    select made, b.place, (b.one ->> 'within')::uuid, array(select x::uuid from jsonb_array_elements_text(b.one -> 'units') x), (b.one ->> 'own')::boolean,
           (b.one ->> 'counted')::int, (b.one ->> 'total')::int
      from jsonb_array_elements(t -> 'blocks') with ordinality b (one, place);
  end loop;
  insert into released_fact (result_id, starts_on) select distinct f.result_id, starts from facts_to_release(city, starts) f;
end $$;

-- READING. The people admitted at a unit and below in some days, by form 2 (DOMAIN §4); ethnicity, religion and expulsion only to a unit that sees persons.
create function sees_persons() returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from session s join unit u on u.id = s.unit_id where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and u.level > 1);
end $$;
create function admission_counts(top uuid, starts date, ends date) returns table (trait text, key text, n int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare sees boolean := sees_persons();
begin
  if not within_mine(top) then return; end if;
  return query
  with fact as materialized (
    select e.id, e.quantity, e.reverses, i.code, e.source_group_id from result_event e join indicator i on i.id = e.indicator_id
     where (e.city_id = top or e.ward_id = top or e.base_id = top or e.branch_id = top) and e.occurred_on >= starts and e.occurred_on < ends
       and i.code in ('ADMISSIONS', 'EXPELLED', 'STRUCK_OFF')
  ), described as materialized (
    select p.sex, p.age, p.minority, p.religious, p.youth_union, p.occupation from fact f join result_person p on p.result_id = f.id
     where f.code = 'ADMISSIONS' and f.reverses is null and not exists (select from result_event r where r.reverses = f.id)
  ), numbers as (
    select sum(f.quantity) filter (where f.code = 'ADMISSIONS') as admitted, sum(f.quantity) filter (where f.code = 'ADMISSIONS' and g.code = 'PRIVATE_OWNER') as owners,
           sum(f.quantity) filter (where f.code <> 'ADMISSIONS') as removed, sum(f.quantity) filter (where f.code = 'EXPELLED') as expelled
      from fact f join source_group g on g.id = f.source_group_id
  ), people as (
    select count(*) as described, count(*) filter (where sex = 'FEMALE') as female, count(*) filter (where youth_union) as youth,
           count(*) filter (where minority) as minority, count(*) filter (where religious) as religious from described
  )
  select x.trait, null, coalesce(x.n, 0)::int
    from numbers s, people p, lateral (values ('TOTAL', s.admitted, true), ('PRIVATE_OWNER', s.owners, true), ('REMOVED', s.removed, true), ('EXPELLED', s.expelled, sees),
           ('DESCRIBED', p.described, true), ('FEMALE', p.female, true), ('YOUTH_UNION', p.youth, true), ('MINORITY', p.minority, sees), ('RELIGIOUS', p.religious, sees)) x (trait, n, told)
   where x.told
  union all select 'OCCUPATION', d.occupation, count(*)::int from described d group by d.occupation
  union all select 'AGE', d.age::text, count(*)::int from described d group by d.age;
end $$;
-- Of whom there are how many straight below a unit that sees its persons; null: counted straight at it.
create function admission_parts(top uuid, starts date, ends date) returns table (unit_id uuid, category text, counted int, total int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) or not sees_persons() then return; end if;
  return query
  select x.below, k.category, count(*) filter (where k.is_one)::int, count(*)::int
  from (select case when top = e.ward_id then coalesce(e.base_id, e.branch_id) when top = e.base_id then e.branch_id end as below, p.minority, p.religious
          from result_event e join indicator i on i.id = e.indicator_id and i.code = 'ADMISSIONS' join result_person p on p.result_id = e.id
         where top in (e.ward_id, e.base_id, e.branch_id) and e.occurred_on >= starts and e.occurred_on < ends
           and e.reverses is null and not exists (select from result_event r where r.reverses = e.id)) x
  cross join lateral (values ('MINORITY', coalesce(x.minority, false)), ('RELIGIOUS', coalesce(x.religious, false))) k (category, is_one)
  group by 1, 2;
end $$;

-- Those removed, by month, as the headcount follows from them (form 1): expelled and struck off together, which is no secret.
create function removed_months(top uuid, in_year smallint) returns table (month int, actual int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select c.month::int, sum(c.actual)::int from figure_cell c
   where c.unit_id = top and c.year = in_year and c.source_group_id <> 0 and c.indicator_id = any (untold_to_city()) group by 1;
end $$;

-- CLOSING what told it so far: the ledger, its totals, their state of a day, and how a city's months went.
create function untold_to_city() returns smallint[] language sql stable set search_path = chitieu, pg_temp as $$
  select array_agg(i.id order by i.id) from indicator i where i.code in ('EXPELLED', 'STRUCK_OFF')
$$;
create function told_of(asked smallint[]) returns smallint[] language sql stable set search_path = chitieu, pg_temp as $$
  select case when sees_persons() then asked else array(select x from unnest(asked) x where x <> all (untold_to_city())) end
$$;
do $$
declare t text;
begin
  foreach t in array array['result_event', 'score', 'breakdown', 'delta'] loop
    execute format('drop policy city_reads on %I', t);
    execute format('create policy city_reads on %I for select to app_city using (%s and indicator_id <> all (%L::smallint[]))', t, place('city', 'city_id'), untold_to_city());
  end loop;
end $$;
create or replace function scores_as_at(top uuid, in_year smallint, day date, flows smallint[], stocks smallint[])
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
    from facts_as_at(top, least(day, make_date(in_year, 12, 31)), first_day, told_of(flows), stocks) f
    union all
    select t.unit_id, t.indicator_id, first_day, 0, 0, case when t.was then t.value else 0 end, case when t.was then 0 else t.value end
    from targets_as_at(top, in_year, day) t where t.indicator_id = any (flows)
  ) x group by 1, 2;
end $$;
create or replace function cells_as_at(top uuid, in_year smallint, day date, indicator_no smallint)
returns table (month int, source_group_id smallint, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select date_part('month', f.at)::int, f.source_group_id, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, least(day, make_date(in_year, 12, 31)), make_date(in_year, 1, 1), told_of(array[indicator_no]),
                   array(select i.id from indicator i where i.id = indicator_no and i.kind = 'STOCK')) f
  where f.unit_id = top and f.at >= make_date(in_year, 1, 1) group by 1, 2;
end $$;
create or replace function months_as_at(top uuid, day date, indicators smallint[])
returns table (indicator_id smallint, year int, month int, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select f.indicator_id, date_part('year', f.at)::int, date_part('month', f.at)::int, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, day, '-infinity', told_of(indicators), '{}') f where f.unit_id = top group by 1, 2, 3;
end $$;
create or replace function city_pace(in_year int) returns table (indicator_id smallint, years int, months int[]) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  with mine as (select s.city_id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now()),
  amount as (
    select c.indicator_id, c.year, c.month, greatest(sum(c.actual), 0) as n from figure_cell c
     where c.unit_id = (select m.city_id from mine m) and c.year between in_year - 5 and in_year - 1 and c.indicator_id <> all (untold_to_city()) group by 1, 2, 3
  ), spread as (
    select a.indicator_id, count(distinct a.year) filter (where a.n > 0)::int as years, sum(a.n) as n from amount a group by 1 having sum(a.n) > 0
  )
  select s.indicator_id, s.years, array(select (10000 * coalesce(sum(a.n), 0) / s.n)::int from generate_series(1, 12) k (month)
    left join amount a on a.month = k.month and a.indicator_id = s.indicator_id group by k.month order by k.month) from spread s;
end $$;

select arm();
create policy city_reads on release for select to app_city using (unit_id = (select my_unit('CITY')));
create policy city_reads on release_cell for select to app_city using (exists (select from release r where r.id = release_id));
create policy city_reads on release_block for select to app_city using (exists (select from release r where r.id = release_id));
grant select on release, release_cell, release_block to app_city;
grant execute on function admission_counts(uuid, date, date), admission_parts(uuid, date, date), removed_months(uuid, smallint) to app_city, app_ward, app_base, app_branch;
grant execute on function next_release(), release_counts(uuid, date), make_release(uuid, date, jsonb) to chitieu_worker;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function scores_as_at(top uuid, in_year smallint, day date, flows smallint[], stocks smallint[])
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
create or replace function cells_as_at(top uuid, in_year smallint, day date, indicator_no smallint)
returns table (month int, source_group_id smallint, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select date_part('month', f.at)::int, f.source_group_id, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, least(day, make_date(in_year, 12, 31)), make_date(in_year, 1, 1), array[indicator_no],
                   array(select i.id from indicator i where i.id = indicator_no and i.kind = 'STOCK')) f
  where f.unit_id = top and f.at >= make_date(in_year, 1, 1) group by 1, 2;
end $$;
create or replace function months_as_at(top uuid, day date, indicators smallint[])
returns table (indicator_id smallint, year int, month int, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select f.indicator_id, date_part('year', f.at)::int, date_part('month', f.at)::int, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, day, '-infinity', indicators, '{}') f where f.unit_id = top group by 1, 2, 3;
end $$;
create or replace function city_pace(in_year int) returns table (indicator_id smallint, years int, months int[]) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  with mine as (select s.city_id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now()),
  amount as (
    select c.indicator_id, c.year, c.month, greatest(sum(c.actual), 0) as n from figure_cell c
     where c.unit_id = (select m.city_id from mine m) and c.year between in_year - 5 and in_year - 1 group by 1, 2, 3
  ), spread as (
    select a.indicator_id, count(distinct a.year) filter (where a.n > 0)::int as years, sum(a.n) as n from amount a group by 1 having sum(a.n) > 0
  )
  select s.indicator_id, s.years, array(select (10000 * coalesce(sum(a.n), 0) / s.n)::int from generate_series(1, 12) k (month)
    left join amount a on a.month = k.month and a.indicator_id = s.indicator_id group by k.month order by k.month) from spread s;
end $$;
do $$
declare t text;
begin
  foreach t in array array['result_event', 'score', 'breakdown', 'delta'] loop
    execute format('drop policy city_reads on %I', t);
    execute format('create policy city_reads on %I for select to app_city using (%s)', t, place('city', 'city_id'));
  end loop;
end $$;
drop function told_of(smallint[]), removed_months(uuid, smallint), untold_to_city(), admission_parts(uuid, date, date), admission_counts(uuid, date, date), sees_persons(),
  make_release(uuid, date, jsonb), release_counts(uuid, date), facts_to_release(uuid, date), next_release();
drop table released_fact, release_block, release_cell, release;
drop function keep_release();
reset role;
