-- Drafts of a plan kept beside it under a name, so that two can be compared and one taken back; and names in the order people count them.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- "Tổ 2" before "Tổ 10".
create collation natural_vi (provider = icu, locale = 'vi-u-kn-true');

-- What a plan said when somebody kept it: its number, its rules and what every unit straight below would have had. Null `name`: what stood
-- before the draft was last replaced as a whole, kept without being asked, one a plan. The level columns are the giving unit's.
create table plan_variant (
  id uuid primary key, unit_id uuid not null references unit,      -- who divides
  indicator_id smallint not null references indicator,
  period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM')), starts_on date not null, ends_before date not null,
  name text check (name <> ''),
  target int check (target > 0), rules jsonb not null check (jsonb_typeof(rules) = 'array'),
  numbers jsonb not null check (jsonb_typeof(numbers) = 'array'),  -- of each unit: unitId, value (null: none), exempt, fixed, drafted, why
  kept_by uuid references account, kept_at timestamptz not null default now(),
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check (ends_before > starts_on),
  constraint one_variant_of_a_name unique nulls not distinct (unit_id, indicator_id, period_kind, starts_on, name)
);
-- Who kept it and when is not the writer's to say.
create function sign_variant() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  new.kept_by := coalesce(my_account(), new.kept_by);
  new.kept_at := now();
  return new;
end $$;
create trigger a_sign before insert on plan_variant for each row execute function sign_variant();
create trigger b_stamp before insert on plan_variant for each row execute function stamp_row();

do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || 'plan_variant'::text) with ordinality t (name, place)));
end $$;

-- Seen, kept and dropped by the unit that divides, and by nobody else; never rewritten.
select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on plan_variant for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on plan_variant for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on plan_variant for delete to %I using (%s)', l || '_drops', 'app_' || l, place(l, 'unit_id'));
  end loop;
end $$;
grant select, insert, delete on plan_variant to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'plan_variant'));
end $$;
drop table plan_variant;
drop function sign_variant();
drop collation natural_vi;
reset role;
