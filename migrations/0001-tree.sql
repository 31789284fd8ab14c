-- The tree with time in it: who a unit is, where it hung on which day, and its ancestors on every day.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
alter default privileges for role chitieu_owner revoke execute on functions from public;

-- Stands where a key needs a value and there is no such ancestor.
create function no_unit() returns uuid language sql immutable parallel safe
  return '00000000-0000-0000-0000-000000000000'::uuid;

-- Text as it is searched: without tone marks and case ("Đống Đa" → "dong da"). unaccent() is only STABLE; its rules never change here.
create function fold_text(value text) returns text language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)));

-- Which day the tree shows as today, and the day before which totals "as it was" may not change any more.
create table clock (one boolean primary key default true check (one), today date not null, closed_before date not null default '-infinity');
insert into clock (today) values ((now() at time zone 'Asia/Ho_Chi_Minh')::date);

-- A unit. The level never changes. name, code, kind and sector are today's copy of unit_identity; the columns after heir_id are
-- derived too: today's parent and ancestors, itself included, which hold on [since, until).
create table unit (
  id uuid primary key,
  level smallint not null check (level between 1 and 4),          -- 1 city, 2 ward, 3 base committee, 4 branch
  kind text not null, sector text, code text, name text not null,
  search text not null generated always as (fold_text(name)) stored,
  born_on date not null,
  ended_on date, heir_id uuid references unit,                    -- the heir counts the past of an ended unit in later trees
  parent_id uuid references unit, city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  since date, until date,
  unique (id, level),
  constraint an_end_has_an_heir check (level = 1 or (ended_on is null) = (heir_id is null)),
  check (heir_id <> id), check (ended_on > born_on)
);
create index unit_parent on unit (parent_id, name, id);
create index unit_city on unit (city_id);
create index unit_ward on unit (ward_id);
create index unit_base on unit (base_id);
create index unit_heir on unit (heir_id) where heir_id is not null;

-- Who a unit was on which day.
create table unit_identity (
  unit_id uuid not null references unit, during daterange not null check (not isempty(during) and not lower_inf(during)),
  name text not null check (name <> ''), code text, kind text not null, sector text,
  primary key (unit_id, during),
  constraint one_identity_at_a_time exclude using gist (unit_id with =, during with &&)
);

-- What a unit may do by the procedure, dated, because the rules that grant it change (never read off its kind).
create table unit_capability (
  unit_id uuid not null references unit, capability text not null, during daterange not null check (not isempty(during)),
  constraint one_capability_at_a_time exclude using gist (unit_id with =, capability with =, during with &&)
);

-- The truth about the tree. Levels travel in the keys, so "never upward, never round" is declared, not programmed:
-- a parent is of the level above, or a ward for a branch.
create table placement (
  unit_id uuid not null, unit_level smallint not null,
  parent_id uuid, parent_level smallint,
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  foreign key (unit_id, unit_level) references unit (id, level),
  foreign key (parent_id, parent_level) references unit (id, level),
  constraint only_a_city_has_no_parent check ((parent_id is null) = (unit_level = 1)),
  constraint never_upward check (parent_level = unit_level - 1 or (unit_level = 4 and parent_level = 2)),
  constraint one_parent_at_a_time exclude using gist (unit_id with =, during with &&)
);
create index placement_parent on placement (parent_id);
create index placement_unit on placement (unit_id);

-- Derived from placement: one row per unit and stretch of days with the same ancestors, without gaps from birth on.
-- After its end a unit's rows are its heir's.
create table lineage (
  unit_id uuid not null references unit, starts date not null, ends date not null,           -- [starts, ends)
  city_id uuid not null, ward_id uuid not null, base_id uuid not null, branch_id uuid not null,
  primary key (unit_id, starts)
);
create index lineage_starts on lineage (starts);
create index lineage_ends on lineage (ends) where ends < 'infinity';
create index lineage_city on lineage (city_id);
create index lineage_ward on lineage (ward_id);
create index lineage_base on lineage (base_id) where base_id <> '00000000-0000-0000-0000-000000000000';

-- unit shows who it is today.
create function show_identity() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update unit u set name = i.name, code = i.code, kind = i.kind, sector = i.sector
    from unit_identity i, clock c where i.unit_id = new.unit_id and i.during @> c.today and u.id = i.unit_id
     and (u.name, u.code, u.kind, u.sector) is distinct from (i.name, i.code, i.kind, i.sector);
  return null;
end $$;
create trigger show_identity after insert or update on unit_identity for each row execute function show_identity();
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop table lineage, placement, unit_capability, unit_identity, unit, clock;
drop function show_identity(), fold_text(text), no_unit();
alter default privileges for role chitieu_owner grant execute on functions to public;
reset role;
