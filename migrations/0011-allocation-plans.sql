-- How a unit divides a number among the units straight below: the plan with its rules, which numbers were set by hand, and why each
-- number is what it is, for whoever prepares it and for whoever receives it.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- A plan of one unit for one indicator and period. Null `target`: its own target of record is divided. Two people who edit one plan are
-- told apart by the revision; the last twenty changes say who did what. The level columns are the giving unit's.
create table allocation_plan (
  id uuid primary key, unit_id uuid not null references unit,      -- who divides
  indicator_id smallint not null references indicator,
  period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM')), starts_on date not null, ends_before date not null,
  target int check (target > 0), rules jsonb not null default '[]' check (jsonb_typeof(rules) = 'array'),
  revision int not null default 1, changed_by uuid references account, changed_at timestamptz not null default now(),
  change jsonb not null default '{}',                              -- what the change that wrote the row did
  history jsonb not null default '[]',                             -- of the last changes, the newest last: revision, by, at, what
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  unique (unit_id, indicator_id, period_kind, starts_on), check (ends_before > starts_on)
);

-- Which revision it is, by whom and when is not the writer's to say.
create function sign_plan() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare kept jsonb := '[]';
begin
  new.changed_by := coalesce(my_account(), new.changed_by);
  new.changed_at := now();
  new.revision := 1;
  if tg_op = 'UPDATE' then
    new.revision := old.revision + 1;
    kept := (select coalesce(jsonb_agg(h.entry order by h.place), '[]') from jsonb_array_elements(old.history) with ordinality h (entry, place)
             where h.place > jsonb_array_length(old.history) - 19);
  end if;
  new.history := kept || jsonb_build_object('revision', new.revision, 'by', new.changed_by, 'at', new.changed_at, 'what', new.change);
  return new;
end $$;
create trigger a_sign before insert or update of target, rules, change on allocation_plan for each row execute function sign_plan();
create trigger b_stamp before insert on allocation_plan for each row execute function stamp_row();

-- A number set by hand stays when the plan is divided again. `why`: rule, members, exact share, what was carried and the cause; an issued
-- version keeps it for the receiver, and the next year of the term goes on from what it carries.
-- A plan gives small units nobody in some years, which is a number too and not an exemption.
alter table target_draft add column fixed boolean not null default true, add column why jsonb,
  drop constraint target_draft_check1, add constraint target_draft_check1 check (case when exempt then value = 0 else value >= 0 end);
alter table target_version add column why jsonb;
alter table target drop constraint target_check1, add constraint target_check1 check (case when exempt then value = 0 else value >= 0 end);

-- Every table with level columns of today; those that came meanwhile stay in it.
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || 'allocation_plan'::text) with ordinality t (name, place)));
end $$;

-- Seen and changed by the unit that divides, and by nobody else.
select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on allocation_plan for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on allocation_plan for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on allocation_plan for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id'));
  end loop;
end $$;
grant select, insert on allocation_plan to app_city, app_ward, app_base, app_branch;
grant update (target, rules, change) on allocation_plan to app_city, app_ward, app_base, app_branch;
grant update (fixed, why) on target_draft to app_city, app_ward, app_base, app_branch;

-- What a plan divides by (DOMAIN R12, R14, R26).
insert into indicator (id, code, kind, name_vi, name_en, unit_vi, unit_en) values
  (10, 'SOURCES', 'STOCK', 'Nguồn quần chúng ưu tú', 'Source pool', 'người', 'people'),
  (11, 'NON_MEMBERS', 'STOCK', 'Quần chúng chưa vào Đảng', 'Non-members', 'người', 'people');
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
delete from indicator where id in (10, 11);
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'allocation_plan'));
end $$;
-- "Nobody this year" was no target before.
delete from target_draft where value = 0 and not exempt;
delete from target_event e using target t where t.id = e.target_id and t.value = 0 and not t.exempt;
delete from target_version v using target t where t.id = v.target_id and t.value = 0 and not t.exempt;
delete from target where value = 0 and not exempt;
alter table target drop constraint target_check1, add constraint target_check1 check (case when exempt then value = 0 else value > 0 end);
alter table target_version drop column why;
alter table target_draft drop column why, drop column fixed,
  drop constraint target_draft_check1, add constraint target_draft_check1 check (case when exempt then value = 0 else value > 0 end);
drop table allocation_plan;
drop function sign_plan();
reset role;
