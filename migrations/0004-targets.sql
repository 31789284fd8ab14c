-- Targets: drafts of the unit that gives them, issued versions under an instrument, what each receiver did with them.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- The paper a target rests on (DOMAIN R73).
create table instrument (
  id uuid primary key, number text not null check (number <> ''), signed_on date not null,
  issuer text not null check (issuer <> ''), title text not null check (title <> ''),
  unit_id uuid not null references unit,                           -- who issued it
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid
);

-- A target prepared by the unit above and not issued yet: seen by that unit alone. The level columns are the preparing unit's.
create table target_draft (
  unit_id uuid not null references unit,                           -- who prepares
  for_unit_id uuid not null references unit,                       -- who is to receive it
  indicator_id smallint not null references indicator,
  period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM')), starts_on date not null, ends_before date not null,
  value int not null, exempt boolean not null default false,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  updated_at timestamptz not null default now(),
  primary key (for_unit_id, indicator_id, period_kind, starts_on, unit_id),
  check (ends_before > starts_on), check (case when exempt then value = 0 else value > 0 end)
);
create index target_draft_unit on target_draft (unit_id);

-- What a unit must reach in a period, one row a baseline: ASSIGNED by the level above (the target of record, which stands in score),
-- OWN_RESOLUTION by its own congress, PROGRAMME. An amendment is a new version, never a new key. The level columns are today's.
create table target (
  id uuid primary key,
  unit_id uuid not null references unit, indicator_id smallint not null references indicator,
  period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TERM')), starts_on date not null, ends_before date not null,
  baseline text not null check (baseline in ('ASSIGNED', 'OWN_RESOLUTION', 'PROGRAMME')),
  assigned_by_id uuid not null references unit,
  version int not null default 1 check (version > 0), value int not null, exempt boolean not null default false,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  unique (unit_id, indicator_id, period_kind, starts_on, baseline),
  check (ends_before > starts_on), check (case when exempt then value = 0 else value > 0 end)
);
create index target_assigned_by on target (assigned_by_id, indicator_id, starts_on);
create index target_city on target (city_id);
create index target_ward on target (ward_id);
create index target_base on target (base_id);

create table target_version (
  target_id uuid not null references target, version int not null, value int not null, exempt boolean not null,
  instrument_id uuid not null references instrument, issued_at timestamptz not null default now(),
  unit_id uuid not null references unit, city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  primary key (target_id, version)
);
create index target_version_instrument on target_version (instrument_id);

-- What happened to a target after it was issued.
create table target_event (
  id uuid primary key, target_id uuid not null, version int not null,
  kind text not null check (kind in ('ACKNOWLEDGED')),
  at timestamptz not null default now(), account_id uuid references account, note text,
  unit_id uuid not null references unit, city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  foreign key (target_id, version) references target_version,
  unique (target_id, version, kind)
);

-- Where the target of record of a unit stands: under its parent on its last day of the year (as it was), and under its last parent
-- until today (as of now).
create function target_spots(unit_no uuid, in_year smallint, today date)
returns table (parent_id uuid, unit_id uuid, city_id uuid, ward_id uuid, base_id uuid, was boolean) language sql stable as $$
  select r.*, w.was
  from chitieu.unit u
  cross join lateral (values (true,  least(make_date(in_year, 12, 31), today, u.ended_on - 1)),
                             (false, least(today, u.ended_on - 1))) w (was, day)
  join chitieu.lineage l on l.unit_id = u.id and l.starts <= greatest(w.day, u.born_on) and greatest(w.day, u.born_on) < l.ends
  cross join lateral chitieu.rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where u.id = unit_no and r.unit_id = u.id
$$;

-- Yearly targets of record travel through the same ledger of deltas, so that giving one never waits for the folder or anybody.
create function book_target(target target, sign int, today date) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, target, target_now)
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', target.starts_on), target.indicator_id, 0, 0,
         case when s.was then x.v else 0 end, case when s.was then 0 else x.v end
  from target_spots(target.unit_id, date_part('year', target.starts_on)::smallint, today) s
  cross join (select sign * case when target.exempt then -1 else target.value end) x (v)
  where target.period_kind = 'YEAR' and target.baseline = 'ASSIGNED'
$$;
create function roll_target() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t date := (select c.today from clock c);
begin
  if tg_op <> 'INSERT' then perform book_target(old, -1, t); end if;
  if tg_op <> 'DELETE' then perform book_target(new, 1, t); end if;
  return null;
end $$;
create function keep_target() returns trigger language plpgsql as $$
begin
  if (new.id, new.unit_id, new.indicator_id, new.period_kind, new.starts_on, new.ends_before, new.baseline) is distinct from
     (old.id, old.unit_id, old.indicator_id, old.period_kind, old.starts_on, old.ends_before, old.baseline) or new.version < old.version then
    raise 'a target keeps its key: issue a new version' using errcode = 'CT002';
  end if;
  return new;
end $$;

-- Behind the door, who took note and when is not the writer's to say.
create function sign_event() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare me uuid := my_account();
begin
  if me is not null then new.account_id := me; new.at := now(); end if;
  return new;
end $$;

create trigger a_hold before insert or update on target for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on target for each row execute function stamp_row();
create trigger c_keep before update on target for each row execute function keep_target();
create trigger d_roll after insert or delete or update of value, exempt on target for each row execute function roll_target();
create trigger b_stamp before insert on instrument for each row execute function stamp_row();
create trigger b_stamp before insert on target_draft for each row execute function stamp_row();
create trigger b_stamp before insert on target_version for each row execute function stamp_row();
create trigger b_stamp before insert on target_event for each row execute function stamp_row();
create trigger a_sign before insert on target_event for each row execute function sign_event();
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger d_roll on target;
drop function roll_target(), book_target(target, int, date);
drop table target_event, target_version, target_draft, target, instrument;
drop function sign_event(), keep_target(), target_spots(uuid, smallint, date);
reset role;
