-- Queues are told live: whoever works through cases, letters or questions about a number hears that something changed there, and reads again.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- What the fold has still to tell: that a queue of a unit changed, and no word about whom it concerns. Nothing is unique here, or writers of one
-- ward would wait for each other; the fold tells each once and takes the rows away. It stays the only place with NOTIFY.
create table queue_change (
  unit_id uuid not null, queue text not null check (queue in ('CASES', 'TRANSFERS', 'DUPLICATES'))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Everything that happens to an open case changes its row: steps, what is known of it, another branch, another place in the tree. The line
-- below the city sees the case before and after, and watches deadlines one level below; the city while its consent is asked.
create function tell_cases() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into queue_change (unit_id, queue)
  select distinct p.unit_id, 'CASES' from (select * from was union all select * from becomes) c
   cross join lateral (values (c.branch_id), (c.base_id), (c.ward_id), (c.consent_city_id)) p (unit_id) where not c.ended and p.unit_id is not null;
  return null;
end $$;
create trigger z_tell after update on candidate referencing old table as was new table as becomes for each statement execute function tell_cases();

-- Both ends of a letter, before and after, and whoever stands above them; never the city, which sees no member.
create function tell_transfers() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into queue_change (unit_id, queue)
  select distinct p.unit_id, 'TRANSFERS' from unit u cross join lateral (values (u.branch_id), (u.base_id), (u.ward_id)) p (unit_id)
   where u.id in (new.unit_id, new.from_unit_id, old.unit_id, old.from_unit_id) and p.unit_id is not null;
  return null;
end $$;
create trigger z_tell after insert or update on transfer for each row execute function tell_transfers();

-- The one committee that settles a request. Another number of either person voids it or lets it stand again; `new` is the request or the person.
create function tell_duplicates() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into queue_change (unit_id, queue)
  select distinct settler(a, b), 'DUPLICATES' from duplicate_request d join person a on a.id = d.person_id join person b on b.id = d.other_id
   where (d.id = new.id or d.person_id = new.id or d.other_id = new.id) and settler(a, b) is not null;
  return null;
end $$;
create trigger z_tell after insert or update of answer on duplicate_request for each row execute function tell_duplicates();
create trigger z_tell after update of national_id_index on person for each row
  when (old.national_id_index is distinct from new.national_id_index) execute function tell_duplicates();

-- As it was, and with the queues.
create or replace function fold(batch int default 20000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; changed uuid[]; told text[];
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
  with q as (delete from queue_change where ctid = any (array (select ctid from queue_change limit batch)) returning *)
  select array (select distinct queue || ':' || unit_id from q) || changed[: 2000]::text[] into told;
  perform pg_notify('figures_changed', array_to_string(told[i : i + 99], ' ')) from generate_series(1, cardinality(told), 100) i;
  return n;
end $$;
select arm();
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
  select (select count(*) from d), array (select unit_id from d union select parent_id from d where target <> 0 or target_now <> 0) into n, changed;
  perform pg_notify('figures_changed', array_to_string(changed[i : i + 99], ' '))
    from generate_series(1, least(cardinality(changed), 2000), 100) i;
  return n;
end $$;
drop trigger z_tell on person;
drop trigger z_tell on duplicate_request;
drop trigger z_tell on transfer;
drop trigger z_tell on candidate;
drop function tell_duplicates(), tell_transfers(), tell_cases();
drop table queue_change;
reset role;
