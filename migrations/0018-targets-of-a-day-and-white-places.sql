-- Targets as they stood on a day, an exemption ended before its time, places without members or organisation, and open pages that hear
-- when their session has ended.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- What a unit had up to a day by month, from whatever hung below it then (was) or hangs there in the tree of that day (now).
create function months_as_at(top uuid, day date, indicators smallint[])
returns table (indicator_id smallint, year int, month int, was int, now int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select f.indicator_id, date_part('year', f.at)::int, date_part('month', f.at)::int, sum(f.actual)::int, sum(f.actual_now)::int
  from facts_as_at(top, day, '-infinity', indicators, '{}') f where f.unit_id = top group by 1, 2, 3;
end $$;

-- What units asked of themselves for a year, in force on a day: a unit's own and of those that stood straight below it on their last
-- day of the year until then (was), or stand there on that day (not was).
create function resolutions_as_at(top uuid, in_year smallint, day date)
returns table (unit_id uuid, indicator_id smallint, was boolean, value int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(top) then return; end if;
  return query
  select t.unit_id, t.indicator_id, s.was, v.value
  from (select top as id union select p.unit_id from placement p where p.parent_id = top) x
  join target t on t.unit_id = x.id and t.baseline = 'OWN_RESOLUTION' and t.period_kind = 'YEAR' and t.starts_on = make_date(in_year, 1, 1)
   and (t.closed_on is null or t.closed_on > day)
  cross join lateral (select o.value, o.exempt from target_version o where o.target_id = t.id
                       and (o.issued_at at time zone 'Asia/Ho_Chi_Minh')::date <= day order by o.version desc limit 1) v
  cross join lateral target_spots(t.unit_id, in_year, day) s
  where not v.exempt and (t.unit_id = top or s.parent_id = top);
end $$;

-- Whose hand a version of a target was in, called what it was called that day: to whoever holds the target, also where they do not see
-- that unit any more because theirs has moved.
create function giver_of(target_no uuid, version_no int, day date) returns jsonb language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return (select jsonb_build_object('id', g.id, 'level', (array['CITY','WARD','BASE','BRANCH'])[g.level], 'name', coalesce(i.name, g.name))
    from target t join target_version v on v.target_id = t.id and v.version = version_no
    join unit g on g.id = case when t.version = v.version then t.assigned_by_id else coalesce(v.by_unit_id, t.assigned_by_id) end
    left join unit_identity i on i.unit_id = g.id and i.during @> day
    where t.id = target_no and within_mine(t.unit_id));
end $$;

-- Every version that a unit gave others of targets of record of one period, under which of its papers: to whoever may see the unit, also
-- of units that have left it since. Papers that decided about the tree changed targets too, but they say something else.
create function given_by(giver uuid, span text, first_day date)
returns table (paper_id uuid, target_id uuid, indicator_id smallint, version int, issued_at timestamptz) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(giver) then return; end if;
  return query
  select i.id, t.id, t.indicator_id, v.version, v.issued_at
  from instrument i join target_version v on v.instrument_id = i.id join target t on t.id = v.target_id
  where i.unit_id = giver and t.unit_id <> giver and t.baseline = 'ASSIGNED' and t.period_kind = span and t.starts_on = first_day
    and not exists (select from reorganisation r where r.instrument_id = i.id);
end $$;

-- Those that stood straight below a unit on the day of its papers, each with its target of record as these papers left it, and nothing of
-- what became of it where it has left since (gone: LEFT, or ENDED): to whoever may see the unit, and the same to all of them.
create function given_under(giver uuid, span text, first_day date, papers uuid[], day date, indicator smallint)
returns table (unit_id uuid, name text, level smallint, gone text, now jsonb, before jsonb, later jsonb)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare used timestamptz := (select max(g.issued_at) from given_by(giver, span, first_day) g where g.paper_id = any (papers));
begin
  if not within_mine(giver) then return; end if;
  return query
  select s.id, s.name, s.level, x.gone, c.told || jsonb_build_object('byThisPaper', c.instrument_id = any (papers)), b.told - 'version', case when x.gone is null then n.told end
  from stood_below(giver, day) s join unit u on u.id = s.id
  cross join lateral (select case when u.ended_on is not null then 'ENDED' when u.parent_id is distinct from giver then 'LEFT' end as gone) x
  left join target t on t.unit_id = u.id and t.indicator_id = indicator and t.period_kind = span and t.starts_on = first_day and t.baseline = 'ASSIGNED'
  left join lateral (select o.version from target_version o where o.target_id = t.id and o.issued_at <= used order by o.version desc limit 1) l on true
  left join lateral version_told(t.id, l.version) c on true
  left join lateral version_told(t.id, l.version - 1) b on true
  left join lateral version_told(t.id, case when t.version > l.version then t.version end) n on true
  where s.left_on is null;
end $$;
-- One version as it is told beside its paper. Not for level roles: it asks for no rights.
create function version_told(target_no uuid, version_no int) returns table (instrument_id uuid, told jsonb) language sql stable set search_path = chitieu, pg_temp as $$
  select v.instrument_id, jsonb_build_object('value', v.value, 'exempt', v.exempt, 'number', i.number, 'signedOn', i.signed_on, 'version', v.version,
    'reason', v.reason, 'byPlan', coalesce(not (v.why ->> 'byHand')::boolean, false))
  from target_version v join instrument i on i.id = v.instrument_id where v.target_id = target_no and v.version = version_no
$$;
grant execute on function months_as_at(uuid, date, smallint[]), resolutions_as_at(uuid, smallint, date), giver_of(uuid, int, date),
  given_by(uuid, text, date), given_under(uuid, text, date, uuid[], date, smallint) to app_city, app_ward, app_base, app_branch;

-- An exemption that ends before its time keeps how it was approved, and says who ended it, when and why.
alter table exemption add column ended_at timestamptz, add column ended_by_account uuid references account, add column ended_by_unit uuid references unit,
  add column ended_by_role text, add column end_reason text check (end_reason <> '');
alter table exemption disable trigger a_keep;
update exemption set ended_at = decided_at, ended_by_account = decided_by_account, ended_by_unit = decided_by_unit, ended_by_role = decided_by_role, end_reason = answer
 where state = 'ENDED';
alter table exemption enable trigger a_keep;
alter table exemption add constraint an_end_says_why check ((state = 'ENDED') = (end_reason is not null) and (state = 'ENDED') = (ended_at is not null));
create or replace function keep_exemption() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
  if new.state = 'ENDED' then
    if (new.answer, new.instrument_id) is distinct from (old.answer, old.instrument_id) then
      raise 'what approved an exemption stays' using errcode = '42501';
    end if;
    if mine.account_id is not null then
      new.ended_by_account := mine.account_id; new.ended_by_unit := mine.unit_id; new.ended_by_role := mine.role;
    end if;
    new.ended_at := now();
    return new;
  end if;
  if mine.account_id is not null then
    new.decided_by_account := mine.account_id; new.decided_by_unit := mine.unit_id; new.decided_by_role := mine.role;
  end if;
  new.decided_at := now();
  return new;
end $$;
drop trigger a_keep on exemption;
create trigger a_keep before insert or update of state, answer, instrument_id, end_reason on exemption for each row execute function keep_exemption();
grant update (end_reason) on exemption to app_city, app_ward, app_base;

-- "White" places of a ward or commune: no member, or members but no organisation (DOMAIN R29, R43). The ward names a branch nearby that
-- looks after it. `unit_id` is the ward that recorded it, and the level columns are its, or its heir's.
create table white_place (
  id uuid primary key, unit_id uuid not null references unit,
  kind text not null check (kind in ('VILLAGE', 'RESIDENTIAL_GROUP', 'ENTERPRISE', 'SCHOOL')),
  name text not null check (name <> ''), lack text not null check (lack in ('NO_MEMBER', 'NO_ORGANISATION')),
  sources int not null check (sources >= 0),                        -- people there who may be won
  near_branch_id uuid references unit,
  revision int not null default 1, note text check (note <> ''),    -- of the change that wrote the row
  closed_on date, close_reason text check (close_reason <> ''),
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((closed_on is null) = (close_reason is null))
);
create index white_place_ward on white_place (ward_id);
create index white_place_city on white_place (city_id);
create index white_place_near on white_place (near_branch_id) where closed_on is null;
create unique index no_second_white_place on white_place (unit_id, kind, lower(name)) where closed_on is null;

-- Everything that was ever said of a place: written by the database alone.
create table white_place_step (
  place_id uuid not null references white_place, revision int not null,
  at timestamptz not null default now(), account_id uuid references account, by_unit_id uuid references unit, by_role text,
  lack text not null, sources int not null, near_branch_id uuid references unit, note text, closed boolean not null,
  primary key (place_id, revision)
);

create function keep_white_place() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
    if not exists (select from unit u where u.id = new.unit_id and u.level = 2) then
      raise 'a white place lies in a ward' using errcode = '42501';
    end if;
  else
    if old.closed_on is not null then raise 'a closed place stays closed' using errcode = 'CT022'; end if;
    new.revision := old.revision + 1;
    if new.closed_on is not null then new.closed_on := (select c.today from clock c); end if;
  end if;
  if new.near_branch_id is not null and (tg_op = 'INSERT' or new.near_branch_id is distinct from old.near_branch_id)
     and not exists (select from unit u where u.id = new.near_branch_id and u.level = 4 and u.ward_id = new.ward_id and u.ended_on is null) then
    raise 'a branch of the same ward looks after a place' using errcode = '42501';
  end if;
  return new;
end $$;
create function note_white_place() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  insert into white_place_step (place_id, revision, account_id, by_unit_id, by_role, lack, sources, near_branch_id, note, closed)
  values (new.id, new.revision, mine.account_id, mine.unit_id, mine.role, new.lack, new.sources, new.near_branch_id,
          coalesce(new.close_reason, new.note), new.closed_on is not null);
  return null;
end $$;
create trigger a_stamp before insert on white_place for each row execute function stamp_row();
create trigger b_keep before insert or update of lack, sources, near_branch_id, note, closed_on, close_reason on white_place for each row execute function keep_white_place();
create trigger c_note after insert or update of lack, sources, near_branch_id, note, closed_on, close_reason on white_place for each row execute function note_white_place();

do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || 'white_place'::text) with ordinality t (name, place)));
end $$;

select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward'] loop
    execute format('create policy %I on white_place for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
  end loop;
  -- a branch, and the committee above it, see what the branch looks after while both stand in one ward
  foreach l in array array['base', 'branch'] loop
    execute format('create policy %I on white_place for select to %I using (exists (select from unit u where u.id = near_branch_id and u.ward_id = white_place.ward_id and u.ended_on is null and u.%s))',
                   l || '_reads', 'app_' || l, place(l, l || '_id'));
  end loop;
  execute format('create policy ward_adds on white_place for insert to app_ward with check (%s and closed_on is null)', place('ward', 'unit_id'));
  execute format('create policy ward_changes on white_place for update to app_ward using (%s) with check (%s)', place('ward', 'ward_id'), place('ward', 'ward_id'));
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on white_place_step for select to %I using (exists (select from white_place p where p.id = place_id))', l || '_reads', 'app_' || l);
  end loop;
end $$;
grant select on white_place, white_place_step to app_city, app_ward, app_base, app_branch;
grant insert on white_place to app_ward;
grant update (lack, sources, near_branch_id, note, closed_on, close_reason) on white_place to app_ward;

-- Pages left open hear it when their session is over: whoever listens for the account looks again.
create function tell_session_end() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform pg_notify('figures_changed', old.account_id::text);
  return null;
end $$;
create trigger z_tell after delete on session for each row execute function tell_session_end();
create trigger z_tell_shorter after update of expires_at on session for each row when (new.expires_at < old.expires_at) execute function tell_session_end();
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger z_tell on session;
drop trigger z_tell_shorter on session;
drop function tell_session_end();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'white_place'));
end $$;
drop table white_place_step, white_place;
drop function keep_white_place(), note_white_place();
drop trigger a_keep on exemption;
create trigger a_keep before insert or update of state, answer, instrument_id on exemption for each row execute function keep_exemption();
create or replace function keep_exemption() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
alter table exemption drop constraint an_end_says_why, drop column ended_at, drop column ended_by_account, drop column ended_by_unit, drop column ended_by_role, drop column end_reason;
drop function given_under(uuid, text, date, uuid[], date, smallint), version_told(uuid, int), given_by(uuid, text, date), giver_of(uuid, int, date), resolutions_as_at(uuid, smallint, date), months_as_at(uuid, date, smallint[]);
reset role;
