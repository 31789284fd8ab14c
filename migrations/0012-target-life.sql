-- The life of a target after it was issued: an adjustment asked and answered, an exemption asked, argued and approved, the unit's own
-- resolution, the close of its period; and reminders from a unit to the people of those below it.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Behind the door, as which unit and in which role somebody acted is not the writer's to say.
create function sign_office() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  select s.unit_id, s.role into new.by_unit_id, new.by_role from session s
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  return new;
end $$;

-- Why a version differs from the one before, and who issued it.
alter table target_version add column reason text check (reason <> ''), add column by_unit_id uuid references unit, add column by_role text;
create trigger a_sign before insert on target_version for each row when (my_account() is not null) execute function sign_office();

-- Rounds of asking: each is asked once and answered once. `value`: what is asked for, then what is granted; `note`: the reason, then the answer.
alter table target_event add column round int check (round > 0), add column value int check (value >= 0),
  add column by_unit_id uuid references unit, add column by_role text,
  drop constraint target_event_target_id_version_kind_key, drop constraint target_event_kind_check,
  add constraint target_event_kind_check check (kind in ('ACKNOWLEDGED', 'ADJUSTMENT_ASKED', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED')),
  add constraint a_round_says_what check (case kind when 'ACKNOWLEDGED' then round is null and value is null
    else round is not null and note <> '' and (value is null) = (kind = 'REFUSED') end);
create unique index acknowledged_once on target_event (target_id, version) where kind = 'ACKNOWLEDGED';
create unique index one_of_a_round on target_event (target_id, round, (kind = 'ADJUSTMENT_ASKED')) where round is not null;
create function check_round() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if new.kind = 'ADJUSTMENT_ASKED' and new.round <> 1 + (select count(*) from target_event e where e.target_id = new.target_id and e.kind in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED'))
     or new.kind <> 'ADJUSTMENT_ASKED' and not exists (select from target_event e where e.target_id = new.target_id and e.kind = 'ADJUSTMENT_ASKED' and e.round = new.round) then
    raise 'asked before the last answer, or answered before it was asked' using errcode = 'unique_violation', constraint = 'one_of_a_round';
  end if;
  return new;
end $$;
create trigger a_sign_office before insert on target_event for each row when (my_account() is not null) execute function sign_office();
create trigger c_check before insert on target_event for each row when (new.round is not null) execute function check_round();

-- A target whose period is over is closed: behind the door it is neither given nor amended.
create function refuse_closed() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if my_account() is not null and new.ends_before <= (select c.today from clock c) then
    raise 'the period of this target is over' using errcode = 'CT020';
  end if;
  return new;
end $$;
create trigger e_closed before insert or update of value, exempt, version on target for each row execute function refuse_closed();

-- Exempt from one rule, for a time (DOMAIN R5, Q2): asked by the unit, argued, decided by the unit straight above. The level columns are
-- those of the unit that asks.
create table exemption (
  id uuid primary key, unit_id uuid not null references unit, indicator_id smallint not null references indicator,
  rule text not null check (rule in ('FLOOR', 'MINIMUM_PER_BRANCH', 'SHARE_OF_MEMBERS')),
  ground text not null check (ground in ('ALL_MEMBERS', 'NO_SOURCE', 'RESIDENTIAL', 'OTHER')),
  reason text not null check (reason <> ''), evidence text not null check (evidence <> ''),
  starts_on date not null, ends_before date not null check (ends_before > starts_on),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'ENDED')),
  proposed_at timestamptz not null default now(), account_id uuid references account, by_unit_id uuid references unit, by_role text,
  decided_at timestamptz, decided_by_account uuid references account, decided_by_unit uuid references unit, decided_by_role text,
  answer text check (answer <> ''), instrument_id uuid references instrument,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((state = 'PROPOSED') = (decided_at is null)), check (state in ('PROPOSED', 'REFUSED') or instrument_id is not null),
  -- One at a time for one rule.
  constraint no_second_exemption exclude using gist (unit_id with =, indicator_id with =, rule with =, daterange(starts_on, ends_before) with &&)
    where (state in ('PROPOSED', 'APPROVED'))
);
create index exemption_open on exemption (unit_id) where state = 'PROPOSED';
create function keep_exemption() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if tg_op = 'INSERT' then
    if found then
      new.account_id := mine.account_id; new.proposed_at := now(); new.by_unit_id := mine.unit_id; new.by_role := mine.role;
    end if;
    return new;
  end if;
  if new.state = old.state then raise 'an exemption is decided, never rewritten' using errcode = '42501'; end if;
  if (old.state, new.state) not in (('PROPOSED', 'APPROVED'), ('PROPOSED', 'REFUSED'), ('APPROVED', 'ENDED')) then
    raise 'an exemption that is % cannot become %', old.state, new.state using errcode = 'CT021';
  end if;
  if found then
    new.decided_by_account := mine.account_id; new.decided_by_unit := mine.unit_id; new.decided_by_role := mine.role;
  end if;
  new.decided_at := now();
  return new;
end $$;
create trigger a_keep before insert or update of state, answer, instrument_id on exemption for each row execute function keep_exemption();
create trigger b_stamp before insert on exemption for each row execute function stamp_row();

-- A message from a unit to whoever holds a post at one below it; read once, by anybody there.
create table reminder (
  id uuid primary key, unit_id uuid not null references unit,       -- to whom
  kind text not null check (kind in ('WATCH', 'ACKNOWLEDGE', 'OTHER')),
  subject text not null check (subject <> ''), body text not null check (body <> ''),
  at timestamptz not null default now(), by_unit_id uuid not null references unit, by_role text,
  read_at timestamptz, read_by uuid references account,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid
);
create index reminder_unit on reminder (unit_id, at desc, id desc);
create index reminder_by on reminder (by_unit_id, at desc, id desc);
create function sign_reminder() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'INSERT' then new.at := now();
  else new.read_at := coalesce(old.read_at, now()); new.read_by := coalesce(old.read_by, my_account()); end if;
  return new;
end $$;
create trigger a_sign before insert or update of read_at on reminder for each row when (my_account() is not null) execute function sign_reminder();
create trigger a_sign_office before insert on reminder for each row when (my_account() is not null) execute function sign_office();
create trigger b_stamp before insert on reminder for each row execute function stamp_row();

do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['exemption', 'reminder']) with ordinality t (name, place)));
end $$;

-- How the results of my whole city spread over the months of the five years before one: shares in ten thousandths, never the numbers, so
-- that every unit is held to one pace and none learns another's figures. Of years in which there was something; `years` says how many.
create function city_pace(in_year int) returns table (indicator_id smallint, years int, months int[]) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
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

select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    -- what one receives it acknowledges and asks about; what is asked of one as the unit straight above, one decides
    execute format('drop policy %I on target_event', l || '_adds');
    execute format('create policy %I on target_event for insert to %I with check (kind in (''ACKNOWLEDGED'', ''ADJUSTMENT_ASKED'') and %s and exists (select from target t where t.id = target_id and t.unit_id = target_event.unit_id))',
                   l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on target_event for insert to %I with check (kind in (''GRANTED'', ''PARTLY_GRANTED'', ''REFUSED'') and %s and exists (select from target t join unit u on u.id = t.unit_id where t.id = target_id and t.unit_id = target_event.unit_id and u.%s))',
                   l || '_decides', 'app_' || l, place(l, l || '_id'), place(l, 'parent_id'));
    execute format('create policy %I on exemption for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
    execute format('create policy %I on exemption for insert to %I with check (%s and state = ''PROPOSED'' and answer is null and instrument_id is null and decided_by_unit is null and decided_by_account is null)',
                   l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on exemption for update to %I using (%s and exists (select from unit u where u.id = unit_id and u.%s)) with check (%s and (instrument_id is null or my_paper(instrument_id)))',
                   l || '_decides', 'app_' || l, place(l, l || '_id'), place(l, 'parent_id'), place(l, l || '_id'));
    -- the paper an exemption rests on comes from above too
    if l <> 'city' then
      execute format('create policy exempts_%s on instrument for select to %I using (exists (select from exemption x where x.instrument_id = instrument.id))', l, 'app_' || l);
    end if;
    -- a message is seen by those it is for and those it is from
    execute format('create policy %I on reminder for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on reminder for select to %I using (%s)', l || '_sent', 'app_' || l, place(l, 'by_unit_id'));
    execute format('create policy %I on reminder for insert to %I with check (%s and %s and unit_id <> by_unit_id)', l || '_adds', 'app_' || l, place(l, 'by_unit_id'), place(l, l || '_id'));
    execute format('create policy %I on reminder for update to %I using (%s) with check (%s)', l || '_reads_once', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id'));
  end loop;
end $$;
grant select, insert on exemption, reminder to app_city, app_ward, app_base, app_branch;
grant update (state, answer, instrument_id) on exemption to app_city, app_ward, app_base;
grant update (read_at) on reminder to app_ward, app_base, app_branch;
grant execute on function city_pace(int) to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    if l <> 'city' then execute format('drop policy exempts_%s on instrument', l); end if;
    execute format('drop policy %I on target_event', l || '_decides');
    execute format('drop policy %I on target_event', l || '_adds');
    execute format('create policy %I on target_event for insert to %I with check (%s and exists (select from target t where t.id = target_id and t.unit_id = target_event.unit_id))',
                   l || '_adds', 'app_' || l, place(l, 'unit_id'));
  end loop;
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name not in ('exemption', 'reminder')));
end $$;
drop function city_pace(int);
drop table reminder, exemption;
drop function sign_reminder(), keep_exemption();
drop trigger e_closed on target;
drop function refuse_closed();
drop trigger c_check on target_event;
drop trigger a_sign_office on target_event;
drop function check_round();
drop index one_of_a_round, acknowledged_once;
delete from target_event where kind <> 'ACKNOWLEDGED';
alter table target_event drop constraint a_round_says_what, drop constraint target_event_kind_check,
  add constraint target_event_kind_check check (kind in ('ACKNOWLEDGED')),
  add constraint target_event_target_id_version_kind_key unique (target_id, version, kind),
  drop column by_role, drop column by_unit_id, drop column value, drop column round;
drop trigger a_sign on target_version;
alter table target_version drop column by_role, drop column by_unit_id, drop column reason;
drop function sign_office();
reset role;
