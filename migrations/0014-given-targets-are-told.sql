-- A target stands at the unit that received it alone, yet the unit that gave it shows the sum of what it gave: it is told too.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function fold(batch int default 20000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; changed uuid[];
begin
  if not pg_try_advisory_xact_lock(7002) then return -1; end if;
  with d as (delete from delta where ctid = any (array (select ctid from delta limit batch)) returning *),
  s as (
    insert into score as x (parent_id, year, unit_id, indicator_id, ward_id, city_id, base_id, actual, actual_now, target, target_now)
    select parent_id, year, unit_id, indicator_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now), sum(target), sum(target_now)
    from d group by 1, 2, 3, 4, 5, 6
    having sum(actual) <> 0 or sum(actual_now) <> 0 or sum(target) <> 0 or sum(target_now) <> 0
    on conflict (parent_id, year, unit_id, indicator_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now,
          target = x.target + excluded.target, target_now = x.target_now + excluded.target_now),
  b as (
    insert into breakdown as x (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, base_id, actual, actual_now)
    select unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now)
    from d where month > 0 group by 1, 2, 3, 4, 5, 6, 7
    having sum(actual) <> 0 or sum(actual_now) <> 0
    on conflict (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now)
  select (select count(*) from d), array (select unit_id from d union select parent_id from d where target <> 0 or target_now <> 0) into n, changed;
  perform pg_notify('figures_changed', array_to_string(changed[i : i + 99], ' '))
    from generate_series(1, least(cardinality(changed), 2000), 100) i;
  return n;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function fold(batch int default 20000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; changed uuid[];
begin
  if not pg_try_advisory_xact_lock(7002) then return -1; end if;
  with d as (delete from delta where ctid = any (array (select ctid from delta limit batch)) returning *),
  s as (
    insert into score as x (parent_id, year, unit_id, indicator_id, ward_id, city_id, base_id, actual, actual_now, target, target_now)
    select parent_id, year, unit_id, indicator_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now), sum(target), sum(target_now)
    from d group by 1, 2, 3, 4, 5, 6
    having sum(actual) <> 0 or sum(actual_now) <> 0 or sum(target) <> 0 or sum(target_now) <> 0
    on conflict (parent_id, year, unit_id, indicator_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now,
          target = x.target + excluded.target, target_now = x.target_now + excluded.target_now),
  b as (
    insert into breakdown as x (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, base_id, actual, actual_now)
    select unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now)
    from d where month > 0 group by 1, 2, 3, 4, 5, 6, 7
    having sum(actual) <> 0 or sum(actual_now) <> 0
    on conflict (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now)
  select count(*), array_agg(distinct unit_id) into n, changed from d;
  perform pg_notify('figures_changed', array_to_string(changed[i : i + 99], ' '))
    from generate_series(1, least(cardinality(changed), 2000), 100) i;
  return n;
end $$;
reset role;
