-- The procedure as dated data, and the calendar its clocks count by (DOMAIN §0.1, §2.6).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- The rules in force from a day on. `content` is what server/domain/procedure.ts runs; the program enters the sets it was shipped with at each start.
create table rule_set (
  code text primary key, valid_from date not null unique,
  confirmed boolean not null,                                     -- false: its text was not seen, its values are to be confirmed
  content jsonb not null check (jsonb_typeof(content) = 'object')
);

-- A working year: what departs from Monday to Friday. Null city: as shipped; a city's own row stands before it.
create function all_of_year(days date[], year smallint) returns boolean language sql immutable as $$
  select coalesce(bool_and(extract(year from d) = year), true) and count(*) = count(distinct d) from unnest(days) d
$$;
create function all_weekend(days date[], weekend boolean) returns boolean language sql immutable as $$
  select coalesce(bool_and((extract(isodow from d) > 5) = weekend), true) from unnest(days) d
$$;
create table working_year (
  city_id uuid references unit, year smallint not null check (year between 2000 and 2200),
  confirmed boolean not null,                                     -- false: foreseen, not published yet
  rests date[] not null, works date[] not null,
  revision int not null default 1, set_by uuid references account, set_at timestamptz not null default now(),
  constraint one_calendar_a_year unique nulls not distinct (city_id, year),
  constraint days_of_their_year check (chitieu.all_of_year(rests, year) and chitieu.all_of_year(works, year)),
  constraint rests_on_weekdays check (chitieu.all_weekend(rests, false)),
  constraint works_on_weekends check (chitieu.all_weekend(works, true))
);
-- Who set it and when is not the writer's to say; every change is a revision.
create function sign_year() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  new.set_by := coalesce(my_account(), new.set_by);
  new.set_at := now();
  new.revision := case tg_op when 'INSERT' then 1 else old.revision + 1 end;
  return new;
end $$;
create trigger a_sign before insert or update on working_year for each row execute function sign_year();

-- Rules are everybody's; a calendar is its city's: read there by all, written by the city itself.
select arm();
do $$
declare l text;
begin
  create policy everyone on rule_set for select to app_operator, app_city, app_ward, app_base, app_branch using (true);
  create policy city_reads on working_year for select to app_city using (city_id is null or city_id = (select my_unit('CITY')));
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on working_year for select to %I using (city_id is null or city_id = any ((select my_ancestors())::uuid[]))', l || '_reads', 'app_' || l);
  end loop;
  create policy city_adds on working_year for insert to app_city with check (city_id = (select my_unit('CITY')));
  create policy city_changes on working_year for update to app_city using (city_id = (select my_unit('CITY'))) with check (city_id = (select my_unit('CITY')));
end $$;
grant select on rule_set to app_operator, app_city, app_ward, app_base, app_branch;
grant select on working_year to app_city, app_ward, app_base, app_branch;
grant insert (city_id, year, confirmed, rests, works), update (confirmed, rests, works) on working_year to app_city;
grant execute on function all_of_year(date[], smallint), all_weekend(date[], boolean) to app_city;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop table working_year, rule_set;
drop function sign_year(), all_of_year(date[], smallint), all_weekend(date[], boolean);
reset role;
