-- Decisions about the tree: asked in steps a person understands, tried before they are taken, planned, cancelled, carried out on their day.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One decision: its paper, its steps as they were asked, what it came to. A planned one waits for its day and changes nothing before it.
-- unit_id is the lowest unit that everything concerned stands in; who stands there or above reads it.
create table reorganisation (
  id uuid primary key,
  effective_on date not null, reason text not null check (reason <> ''), instrument_id uuid not null references instrument,
  steps jsonb not null check (jsonb_typeof(steps) = 'array'), summary jsonb not null default '{}',
  state text not null check (state in ('PLANNED', 'APPLIED', 'CANCELLED', 'FAILED')),
  failure text,                                                    -- why a planned one could not be carried out on its day: SQLSTATE or constraint
  decided_at timestamptz not null default now(), done_at timestamptz,
  decided_by_account uuid references account, decided_by_role text not null, decided_by_unit uuid not null references unit,
  unit_id uuid not null references unit, city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((state = 'PLANNED') = (done_at is null)), check ((state = 'FAILED') = (failure is not null))
);
create index reorganisation_city on reorganisation (city_id, effective_on desc, id);
create index reorganisation_ward on reorganisation (ward_id, effective_on desc, id);
create index reorganisation_base on reorganisation (base_id, effective_on desc, id);
create index reorganisation_planned on reorganisation (effective_on) where state = 'PLANNED';
create index reorganisation_instrument on reorganisation (instrument_id);
create trigger b_stamp before insert on reorganisation for each row execute function stamp_row();
create or replace function follows_the_tree() returns text[] language sql immutable
  return array['account', 'post', 'instrument', 'target_draft', 'target', 'target_version', 'target_event', 'audit_entry', 'reorganisation'];

-- Read by whom it concerns; written by the functions below alone.
select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on reorganisation for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
    if l <> 'city' then                                               -- the paper goes with the decision that cites it
      execute format('create policy decided_for_%s on instrument for select to %I
        using (exists (select from reorganisation r where r.instrument_id = instrument.id))', l, 'app_' || l);
    end if;
  end loop;
end $$;
grant select on reorganisation to app_city, app_ward, app_base, app_branch;

-- From this day on the target binds nobody: its unit ended or was divided, and its heirs were given it, or it lapsed with its unit. It
-- stands in no total any more. A new version opens it again.
alter table target add column closed_on date;
create or replace function book_target(target target, sign int, today date) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, target, target_now)
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', target.starts_on), target.indicator_id, 0, 0,
         case when s.was then x.v else 0 end, case when s.was then 0 else x.v end
  from target_spots(target.unit_id, date_part('year', target.starts_on)::smallint, today) s
  cross join (select sign * case when target.closed_on is not null then 0 when target.exempt then -1 else target.value end) x (v)
  where target.period_kind = 'YEAR' and target.baseline = 'ASSIGNED'
$$;
create or replace function target_stands(units uuid[], today date) returns setof target_stand language sql stable set search_path = chitieu, pg_temp as $$
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', x.starts_on)::smallint, x.indicator_id, s.was,
         case when x.exempt then -1 else x.value end
  from target x cross join lateral target_spots(x.unit_id, date_part('year', x.starts_on)::smallint, today) s
  where x.baseline = 'ASSIGNED' and x.period_kind = 'YEAR' and x.closed_on is null and x.unit_id = any (units)
$$;
create or replace function keep_target() returns trigger language plpgsql as $$
begin
  if (new.id, new.unit_id, new.indicator_id, new.period_kind, new.starts_on, new.ends_before, new.baseline) is distinct from
     (old.id, old.unit_id, old.indicator_id, old.period_kind, old.starts_on, old.ends_before, old.baseline) or new.version < old.version then
    raise 'a target keeps its key: issue a new version' using errcode = 'CT002';
  end if;
  if new.version > old.version then new.closed_on := null; end if;
  return new;
end $$;
drop trigger d_roll on target;
create trigger d_roll after insert or delete or update of value, exempt, closed_on on target for each row execute function roll_target();

-- A post ends with its unit, whosever it is; apart from that nobody handles a post of their own.
create or replace function check_post() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare place smallint; gone date;
begin
  select u.level, u.ended_on into place, gone from unit u where u.id = new.unit_id;
  if not (case new.role when 'OPERATOR' then place is null
                       when 'CITY_BOARD' then place = 1 when 'CITY_ADMINISTRATOR' then place = 1
                       when 'WARD_STAFF' then place = 2 when 'WARD_LEADER' then place = 2
                       when 'BASE_COMMITTEE' then place = 3 when 'BRANCH_SECRETARY' then place = 4
                       when 'AUDITOR' then place in (1, 2) else true end) then
    raise 'no % at level %', new.role, place using errcode = 'check_violation', constraint = 'a_role_fits_its_level';
  end if;
  if tg_op = 'UPDATE' and (new.account_id, new.unit_id, new.role) = (old.account_id, old.unit_id, old.role)
     and new.during = old.during * daterange(null, gone) and gone is not null then return new; end if;
  if new.account_id = my_account() then raise 'nobody handles a post of their own' using errcode = '42501'; end if;
  return new;
end $$;

-- WHOLE PEOPLE, DIVIDED EXACTLY: largest remainder; ties go to the larger weight, then to the first. Without any weight, equally.
create function divide_whole(total int, weights bigint[]) returns int[] language sql immutable set search_path = chitieu, pg_temp as $$
  with w as (select u.at, case when s.sum = 0 then 1 else u.x end as x, case when s.sum = 0 then cardinality(weights) else s.sum end as sum
             from unnest(weights) with ordinality u (x, at), (select coalesce(sum(v), 0)::bigint from unnest(weights) v) s (sum)),
  q as (select at, x, total * x / sum as whole, total * x % sum as rest from w),
  r as (select q.*, row_number() over (order by rest desc, x desc, at) as turn, total - sum(whole) over () as left_over from q)
  select array_agg((whole + case when turn <= left_over then 1 else 0 end)::int order by at) from r
$$;

-- A unit is somebody else, in part, from a day on until its next known change of name or kind. `what` holds what changes.
create function identify_from(unit_no uuid, day date, what jsonb) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare was unit_identity; now unit_identity;
begin
  if day < (select closed_before from clock) then raise 'closed' using errcode = 'CT004'; end if;
  select * into was from unit_identity where unit_id = unit_no and during @> day for update;
  if not found then raise 'unit % is not in the tree on %', unit_no, day using errcode = 'CT001'; end if;
  now := jsonb_populate_record(was, what - 'unit_id' - 'during');
  if lower(was.during) = day then
    update unit_identity set name = now.name, code = now.code, kind = now.kind, sector = now.sector where unit_id = unit_no and during = was.during;
  else
    update unit_identity set during = daterange(lower(was.during), day) where unit_id = unit_no and during = was.during;
    insert into unit_identity values (unit_no, daterange(day, upper(was.during)), now.name, now.code, now.kind, now.sector);
  end if;
end $$;

-- What the ledger holds of a unit's own people up to a day, those included who came with ended units.
create function held_on(unit_no uuid, indicator_no smallint, day date) returns int language sql stable set search_path = chitieu, pg_temp as $$
  with recursive pool (id) as (
    select unit_no union select u.id from pool p join unit u on u.heir_id = p.id and u.ended_on <= day)
  select coalesce(sum(e.quantity), 0)::int from pool p join result_event e on e.unit_id = p.id and e.occurred_on <= day
  where e.indicator_id = indicator_no
$$;

-- STEPS. Every unit is named by its id; a new one brings its own.
--   {"kind":"MOVE","units":[…],"under":"…"}                        each with all that hangs below it
--   {"kind":"MERGE","units":[…],"into":"…","parts":[part?]}        what hung below them goes to the heir; a part makes a new heir
--   {"kind":"SPLIT","units":["…"],"into":"…","parts":[part, …]}    the unit goes on if it is one of its parts, else `into` is its heir
--   {"kind":"GROW","units":["…"],"into":"…","parts":[part, …]}     the first part is of the other level and the heir
--   {"kind":"DISSOLVE","units":[…],"into":null | "…"}              without an heir: its parent
--   {"kind":"RENAME" | "CHANGE_KIND","units":["…"],"what":{"name":…,"code":…,"kind":…,"sector":…}}
--   {"kind":"REVIVE","units":[…]}                                  takes an end back
--   part: {"unit":"…","create":{"level":…,"kind":…,"sector":…,"code":…,"name":…,"under":"…"}?,"stock":{"8":20},"takes":["…"]}
create function ids_of(list jsonb) returns uuid[] language sql immutable set search_path = chitieu, pg_temp as $$
  select coalesce(array_agg(x::uuid order by place), '{}') from jsonb_array_elements_text(coalesce(list, '[]')) with ordinality t (x, place)
$$;
create function edits_of(step jsonb, day date) returns jsonb language plpgsql stable set search_path = chitieu, pg_temp as $$
declare
  subjects uuid[] := ids_of(step -> 'units');
  parts jsonb := coalesce(step -> 'parts', '[]');
  ending uuid[]; edits jsonb;
begin
  if step ->> 'kind' in ('RENAME', 'CHANGE_KIND') then return '[]'; end if;
  if step ->> 'kind' = 'REVIVE' then
    return (select jsonb_agg(jsonb_build_object('do', 'revive', 'unit', u)) from unnest(subjects) u);
  end if;
  if step ->> 'kind' = 'MOVE' then
    return (select jsonb_agg(jsonb_build_object('do', 'move', 'unit', u, 'under', step ->> 'under', 'on', day)) from unnest(subjects) u);
  end if;
  ending := array (select u from unnest(subjects) u where u is distinct from (step ->> 'into')::uuid
                   and not exists (select from jsonb_array_elements(parts) p where (p ->> 'unit')::uuid = u));
  select coalesce(jsonb_agg(x.edit order by x.place, x.at), '[]') into edits from (
    select 1 as place, p.at, p.part -> 'create' || jsonb_build_object('do', 'create', 'unit', p.part -> 'unit', 'on', day) as edit
      from jsonb_array_elements(parts) with ordinality p (part, at) where p.part ? 'create'
    union all                                                        -- what hangs below goes where a part takes it, else to the heir
    select 2, row_number() over (order by h.unit_id, lower(h.during)),
           jsonb_build_object('do', 'move', 'unit', h.unit_id, 'under', h.goes, 'on', greatest(day, lower(h.during)))
      from (select p.*, coalesce(
              (select (t.part ->> 'unit')::uuid from jsonb_array_elements(parts) t (part) where p.unit_id = any (ids_of(t.part -> 'takes'))),
              case when p.parent_id = any (ending) then coalesce((step ->> 'into')::uuid,
                (select o.parent_id from placement o where o.unit_id = p.parent_id and o.during @> day)) end) as goes
            from placement p where p.parent_id = any (subjects) and p.during && daterange(day, null) and p.unit_id <> all (ending)) h
      where h.goes is not null
    union all
    select 3, e.at, jsonb_build_object('do', 'end', 'unit', e.u, 'on', day, 'heir',
           coalesce((step ->> 'into')::uuid, (select o.parent_id from placement o where o.unit_id = e.u and o.during @> day)))
      from unnest(ending) with ordinality e (u, at)) x;
  return edits;
end $$;

-- WHO MAY. Everything concerned, before and after, must stand in the place of whoever decides, and what is changed strictly below it:
-- so nobody moves themselves, and nobody gains or gives away a place by it. For the sake of plans this asks no session.
create function stands_in(unit_no uuid, place uuid) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select exists (select from unit u where u.id = unit_no and place in (u.city_id, u.ward_id, u.base_id, u.branch_id))
$$;
create function wholly_below(unit_no uuid, place uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select unit_no <> place and exists (select from placement p where p.unit_id = unit_no and p.during && daterange(day, null))
     and not exists (select from placement p where p.unit_id = unit_no and p.during && daterange(day, null)
                     and not (p.parent_id is not null and stands_in(p.parent_id, place)))
$$;
create function may_carry_out(step jsonb, edits jsonb, place uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  with fresh as (select (e ->> 'unit')::uuid as id from jsonb_array_elements(edits) e where e ->> 'do' = 'create')
  select (select coalesce(bool_and(case e ->> 'do'
      when 'create' then x.goal in (select id from fresh) or stands_in(x.goal, place)
      when 'revive' then exists (select from unit u join placement p on p.unit_id = u.id and upper(p.during) = u.ended_on
                                 where u.id = x.it and u.id <> place and stands_in(p.parent_id, place) and stands_in(u.heir_id, place))
      else wholly_below(x.it, place, day) and (x.goal in (select id from fresh) or stands_in(x.goal, place)) end), true)
    from jsonb_array_elements(edits) e cross join lateral (select (e ->> 'unit')::uuid as it, coalesce(e ->> 'under', e ->> 'heir')::uuid as goal) x)
  -- named in a step without an edit of their own: called or ranked anew, divided and going on, or receiving a part
  and (select coalesce(bool_and(case when step ->> 'kind' = 'REVIVE' then true else wholly_below(u, place, day) end), true) from unnest(ids_of(step -> 'units')) u)
  and (select coalesce(bool_and(p ? 'create' or wholly_below((p ->> 'unit')::uuid, place, day)), true) from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p)
$$;

-- The lowest unit that everything concerned stands in.
create function common_place(units uuid[]) returns uuid language sql stable set search_path = chitieu, pg_temp as $$
  select case when count(distinct u.base_id) = 1 and count(u.base_id) = count(*) then (array_agg(u.base_id))[1]
              when count(distinct u.ward_id) = 1 and count(u.ward_id) = count(*) then (array_agg(u.ward_id))[1]
              else (array_agg(u.city_id))[1] end
  from unit u where u.id = any (units)
$$;

create function note_change(decision reorganisation, what text, thing text, thing_id uuid, place uuid, changes jsonb) returns void
language sql set search_path = chitieu, pg_temp as $$
  insert into audit_entry (id, account_id, role, acting_unit_id, action, subject_type, subject_id, outcome, changes, unit_id)
  values (gen_random_uuid(), decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit, what, thing, thing_id, 'DONE',
          changes || jsonb_build_object('reorganisation', decision.id), place)
$$;

-- TARGETS OF RECORD. What is added to the target a unit already has becomes a new version under the paper of the decision; a unit
-- without one is given it. Shares (RATIO) are not people: they are never added, only handed to a unit that has none.
create function add_to_target(decision reorganisation, unit_no uuid, given target, people int) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t target; ratio boolean := exists (select from indicator i where i.id = given.indicator_id and i.kind = 'RATIO');
begin
  if people <= 0 then return; end if;
  select * into t from target x where (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) =
    (unit_no, given.indicator_id, given.period_kind, given.starts_on, 'ASSIGNED') for update;
  if found then
    if ratio and t.closed_on is null then return; end if;
    update target set exempt = false, version = version + 1, closed_on = null,
           value = people + case when t.exempt or t.closed_on is not null then 0 else t.value end where id = t.id returning * into t;
  else
    insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
    select gen_random_uuid(), u.id, given.indicator_id, given.period_kind, given.starts_on, given.ends_before, 'ASSIGNED', u.parent_id, people
      from unit u where u.id = unit_no returning * into t;
  end if;
  insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
  values (t.id, t.version, t.value, t.exempt, decision.instrument_id, t.unit_id);
  perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', t.value, 'version', t.version));
end $$;
-- Hands on what a unit was given and still had to reach: all to one heir, or divided like its people among its parts. An heir that
-- stands above it was its giver: then it lapses.
create function hand_on(decision reorganisation, unit_no uuid, heir uuid, parts uuid[], weights bigint[], day date) returns void
language plpgsql set search_path = chitieu, pg_temp as $$
declare t target; shares int[]; mine int; ratio boolean;
begin
  for t in select * from target x where x.unit_id = unit_no and x.baseline = 'ASSIGNED' and x.closed_on is null
            and x.ends_before > greatest(day, (select c.today from clock c)) order by x.id for update loop
    ratio := exists (select from indicator i where i.id = t.indicator_id and i.kind = 'RATIO');
    if cardinality(parts) > 0 then
      shares := case when ratio then array_fill(t.value, array[cardinality(parts)]) else divide_whole(t.value, weights) end;
      mine := shares[array_position(parts, unit_no)];
    else
      shares := '{}'; mine := null;
    end if;
    if mine > 0 and not t.exempt then
      if mine <> t.value then
        update target set value = mine, version = version + 1 where id = t.id;
        insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
        values (t.id, t.version + 1, mine, false, decision.instrument_id, t.unit_id);
      end if;
    elsif mine is null or not t.exempt then
      update target set closed_on = day where id = t.id;
    end if;
    if mine is distinct from t.value then
      perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', jsonb_build_array(t.value, coalesce(mine, 0))));
    end if;
    continue when t.exempt;
    if cardinality(parts) = 0 then
      if not exists (select from lineage l where l.unit_id = hand_on.unit_no and l.starts < day and day <= l.ends and heir in (l.city_id, l.ward_id, l.base_id)) then
        perform add_to_target(decision, heir, t, t.value);
      end if;
    else
      for i in 1 .. cardinality(parts) loop
        if parts[i] <> unit_no then perform add_to_target(decision, parts[i], t, shares[i]); end if;
      end loop;
    end if;
  end loop;
end $$;

-- CARRYING OUT. What a whole part of the tree counts of a stock today.
create function people_in(unit_no uuid, indicator_no smallint) returns bigint language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(sum(f.actual_now), 0) from figure f where f.unit_id = unit_no and f.indicator_id = indicator_no
$$;
create function members_no() returns smallint language sql stable set search_path = chitieu, pg_temp as $$
  select id from indicator where code = 'MEMBERS'
$$;
-- The readings that divide a unit's own people as the decision says: to the last one, or not at all.
create function readings_of(whole uuid, parts jsonb, day date) returns table (unit_id uuid, indicator_id smallint, reading int)
language plpgsql stable set search_path = chitieu, pg_temp as $$
declare i smallint; total int; given int;
begin
  for i in select x.id from indicator x where x.kind = 'STOCK' order by x.id loop
    total := held_on(whole, i, day);
    select coalesce(sum((p -> 'stock' ->> i::text)::int), 0) into given from jsonb_array_elements(parts) p;
    if total <> given then
      raise '% people are to be divided, % were', total, given using errcode = 'CT010',
        detail = jsonb_build_object('what', (select name_vi from indicator where id = i), 'held', total, 'given', given)::text;
    end if;
    continue when total = 0;
    return query select (p ->> 'unit')::uuid, i, coalesce((p -> 'stock' ->> i::text)::int, 0)
      + case when (p ->> 'unit')::uuid = whole or p ? 'create' then 0 else held_on((p ->> 'unit')::uuid, i, day) end
      from jsonb_array_elements(parts) p;
  end loop;
end $$;

create function carry_out_step(decision reorganisation, step jsonb, day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare
  kind text := step ->> 'kind'; subjects uuid[] := ids_of(step -> 'units'); parts jsonb := coalesce(step -> 'parts', '[]');
  edits jsonb := edits_of(step, day); ended uuid[]; part_ids uuid[]; had bigint[]; weights bigint[]; readings jsonb := '[]'; u uuid; r record;
begin
  if not may_carry_out(step, edits, decision.decided_by_unit, day) then raise 'not found' using errcode = 'CT404'; end if;
  if kind in ('SPLIT', 'GROW') then
    part_ids := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) with ordinality t (p, at) order by at);
    had := array (select case when x = subjects[1] then 0 else people_in(x, members_no()) end from unnest(part_ids) with ordinality t (x, at) order by at);
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into readings from readings_of(subjects[1], parts, day) x;
  end if;

  if kind in ('RENAME', 'CHANGE_KIND') then
    foreach u in array subjects loop perform identify_from(u, day, step -> 'what'); end loop;
  else
    perform reorganise(edits);
  end if;
  ended := array (select (e ->> 'unit')::uuid from jsonb_array_elements(edits) e where e ->> 'do' = 'end');
  update post p set during = p.during * daterange(null, day) where p.unit_id = any (ended) and p.during && daterange(day, null);

  for r in select x.* from jsonb_to_recordset(readings) x (unit_id uuid, indicator_id smallint, reading int) loop
    continue when held_on(r.unit_id, r.indicator_id, day) = r.reading;
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_account, recorded_by_role, recorded_by_unit)
    values (gen_random_uuid(), r.unit_id, r.indicator_id, 1, day, 0, r.reading, decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit);
  end loop;
  if kind = 'SPLIT' then
    weights := array (select greatest(people_in(x, members_no()) - had[at], 0) from unnest(part_ids) with ordinality t (x, at) order by at);
    perform hand_on(decision, subjects[1], null, part_ids, weights, day);
  else
    foreach u in array ended loop
      perform hand_on(decision, u, (select heir_id from unit where id = u), '{}', '{}', day);
    end loop;
  end if;
  foreach u in array subjects loop
    perform note_change(decision, 'reorganise', 'OrgUnit', u, u, jsonb_build_object('step', kind, 'on', day) || coalesce(step -> 'what', '{}'));
  end loop;
end $$;

-- What a decision concerns, counted before it: units with all that hangs below them, their people, what they have been given and not
-- reached yet, and who holds posts there.
create function concerned(steps jsonb, day date) returns jsonb language plpgsql stable set search_path = chitieu, pg_temp as $$
declare tops uuid[]; alone uuid[]; ending uuid[]; named uuid[]; units uuid[]; taken uuid[];
begin
  select coalesce(array_agg(distinct u) filter (where moves), '{}'), coalesce(array_agg(distinct u) filter (where not moves), '{}') into tops, alone
  from (select u, s ->> 'kind' not in ('RENAME', 'CHANGE_KIND')
          and not exists (select from jsonb_array_elements(s -> 'parts') p where (p ->> 'unit')::uuid = u) as moves
        from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u where u is distinct from (s ->> 'into')::uuid) x;
  taken := array (select distinct u from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p, unnest(ids_of(p -> 'takes')) u);
  tops := tops || taken;
  ending := array (select (e ->> 'unit')::uuid from jsonb_array_elements(steps) s, jsonb_array_elements(edits_of(s, day)) e where e ->> 'do' = 'end');
  named := tops || alone;
  units := array (select u.id from unit u where u.id = any (named)
                  or (u.ended_on is null and (u.ward_id = any (tops) or u.base_id = any (tops))));
  return jsonb_build_object(
    'wards', (select count(*) from unit u where u.id = any (units) and u.level = 2), 'bases', (select count(*) from unit u where u.id = any (units) and u.level = 3),
    'branches', (select count(*) from unit u where u.id = any (units) and u.level = 4),
    'members', (select coalesce(sum(people_in(u.id, members_no())), 0) from unit u where u.id = any (named)
                and not exists (select from unnest(named) o where o <> u.id and o in (u.city_id, u.ward_id, u.base_id))),
    'openTargets', (select count(*) from target t
                    where t.unit_id = any (tops || case when steps @> '[{"kind":"SPLIT"}]' then alone else '{}' end)
                    and t.baseline = 'ASSIGNED' and t.ends_before > greatest(day, (select c.today from clock c)) and t.closed_on is null),
    'postsEnding', (select count(*) from post p where p.unit_id = any (ending) and p.during && daterange(day, null)),
    'postsMoving', (select count(*) from post p where p.unit_id = any (units) and p.unit_id <> all (ending || alone) and p.during && daterange(day, null)),
    -- its own people, to be divided
    'held', (select coalesce(jsonb_object_agg(i.id, held_on(u, i.id, day)), '{}') from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u, indicator i
             where s ->> 'kind' in ('SPLIT', 'GROW') and i.kind = 'STOCK'
               and u = (ids_of((select x -> 'units' from jsonb_array_elements(steps) x where x ->> 'kind' in ('SPLIT', 'GROW') limit 1)))[1]),
    'ending', cardinality(ending),
    'creating', (select count(*) from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p where p ? 'create'));
end $$;
-- The units whose list of units below changes: the old parents and the new ones.
create function places_of(steps jsonb) returns uuid[] language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(array_agg(distinct x), '{}') from (
    select coalesce(o.parent_id, (select p.parent_id from placement p where p.unit_id = o.id order by upper(p.during) desc limit 1))
      from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u join unit o on o.id = u
    union all select (s ->> 'under')::uuid from jsonb_array_elements(steps) s
    union all select case when exists (select from unnest(ids_of(s -> 'units')) u join unit o on o.id = u
                                       where i.id in (o.city_id, o.ward_id, o.base_id)) then i.id else i.parent_id end
      from jsonb_array_elements(steps) s join unit i on i.id = (s ->> 'into')::uuid
    union all select coalesce((p -> 'create' ->> 'under')::uuid, o.parent_id)
      from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p left join unit o on o.id = (p ->> 'unit')::uuid
  ) y (x) where exists (select from unit u where u.id = y.x)
$$;
create function standing(places uuid[]) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_object_agg(p, jsonb_build_array(
    (select count(*) from unit u where u.parent_id = p and u.ended_on is null), people_in(p, members_no()))), '{}') from unnest(places) p
$$;
create function before_and_after(places uuid[], was jsonb, came jsonb) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'name', u.name, 'units', jsonb_build_array(was -> u.id::text -> 0, came -> u.id::text -> 0),
    'members', jsonb_build_array(was -> u.id::text -> 1, came -> u.id::text -> 1)) order by u.level, u.name, u.id), '[]')
  from unit u where u.id = any (places)
$$;
create function carry_out(decision reorganisation, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare step jsonb; seen jsonb; places uuid[]; was jsonb;
begin
  perform take_tree();
  seen := concerned(decision.steps, day);
  places := places_of(decision.steps);
  was := standing(places);
  for step in select s from jsonb_array_elements(decision.steps) with ordinality t (s, at) order by at loop
    perform carry_out_step(decision, step, day);
  end loop;
  return seen || jsonb_build_object('places', before_and_after(places, was, standing(places)));
end $$;

-- WHAT LEVEL ROLES MAY CALL. They check the session themselves.
create function decision_of_mine(day date, steps jsonb) returns reorganisation language plpgsql stable set search_path = chitieu, pg_temp as $$
declare d reorganisation;
begin
  select s.account_id, s.role, s.unit_id into d.decided_by_account, d.decided_by_role, d.decided_by_unit
    from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and s.unit_id is not null;
  if not found then raise 'not found' using errcode = 'CT404'; end if;
  d.effective_on := day; d.steps := steps;
  return d;
end $$;
create function sign_paper(decision reorganisation, paper jsonb) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into instrument (id, number, signed_on, issuer, title, unit_id)
  values (decision.instrument_id, paper ->> 'number', (paper ->> 'signedOn')::date, paper ->> 'issuer', paper ->> 'title', decision.decided_by_unit)
$$;
-- Everything is done for real and taken back at once, the hold on the tree with it: every step that cannot be done is told, and what
-- would change hands is counted. A plan is tried as of today.
create function preview_reorganisation(day date, steps jsonb) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare
  d reorganisation := decision_of_mine(least(day, (select today from clock)), steps);
  step jsonb; at int := 0; problems jsonb := '[]'; seen jsonb; places uuid[]; was jsonb; came jsonb; code text; rule text; more text;
begin
  d.id := gen_random_uuid(); d.instrument_id := gen_random_uuid();
  begin
    perform take_tree();
    perform sign_paper(d, jsonb_build_object('number', '-', 'signedOn', d.effective_on, 'issuer', '-', 'title', '-'));
    seen := concerned(steps, d.effective_on);
    places := places_of(steps);
    was := standing(places);
    for step in select s from jsonb_array_elements(steps) with ordinality t (s, n) order by n loop
      begin
        perform carry_out_step(d, step, d.effective_on);
      exception when others then
        get stacked diagnostics code = returned_sqlstate, rule = constraint_name, more = pg_exception_detail;
        -- Only what is refused after the rights were looked at is told: a malformed step could else be counted for a foreign unit.
        if code = 'CT404' or code !~ '^(CT|23)' then raise; end if;
        problems := problems || jsonb_build_array(jsonb_build_object('step', at, 'code', coalesce(nullif(rule, ''), code), 'detail', more));
      end;
      at := at + 1;
    end loop;
    came := before_and_after(places, was, standing(places));
    raise 'tried' using errcode = 'CT999';
  exception when sqlstate 'CT999' then null;
  end;
  return seen || jsonb_build_object('places', came, 'problems', problems);
end $$;
-- Carries a decision out, or keeps it until its day after having tried it. Answers with what became of it.
create function decide_reorganisation(no uuid, day date, why text, paper jsonb, steps jsonb) returns text
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation := decision_of_mine(day, steps); tried jsonb;
begin
  d.id := no; d.reason := why; d.instrument_id := gen_random_uuid(); d.decided_at := now(); d.unit_id := common_place(places_of(steps));
  if day > (select today from clock) then
    tried := preview_reorganisation(day, steps);
    if jsonb_array_length(tried -> 'problems') > 0 then
      raise 'this cannot be planned' using errcode = 'CT011', detail = tried ->> 'problems';
    end if;
    d.summary := tried - 'problems'; d.state := 'PLANNED';
    perform sign_paper(d, paper);
  else
    perform sign_paper(d, paper);
    d.summary := carry_out(d, day); d.state := 'APPLIED'; d.done_at := now();
  end if;
  insert into reorganisation select (d).*;
  return d.state;
end $$;
create function cancel_reorganisation(no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation;
begin
  select * into d from reorganisation where id = no for update;
  if not found or not within_mine(d.decided_by_unit) then raise 'not found' using errcode = 'CT404'; end if;
  if d.state <> 'PLANNED' then raise 'only what is planned can be cancelled' using errcode = 'CT012'; end if;
  update reorganisation set state = 'CANCELLED', done_at = now() where id = no;
end $$;
grant execute on function preview_reorganisation(date, jsonb), decide_reorganisation(uuid, date, text, jsonb, jsonb), cancel_reorganisation(uuid)
  to app_city, app_ward;

-- A new day also carries out what was planned for it, or for a day that was slept through, each as a whole or not at all.
create function carry_out_plans(to_day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d reorganisation; code text; rule text; done jsonb;
begin
  for d in select * from reorganisation where state = 'PLANNED' and effective_on <= to_day order by effective_on, decided_at, id for update loop
    begin
      done := carry_out(d, d.effective_on);
      update reorganisation set state = 'APPLIED', done_at = now(), summary = done where id = d.id;
    exception when others then
      get stacked diagnostics code = returned_sqlstate, rule = constraint_name;
      if code ~ '^(40|53|55|57|58|XX)' then raise; end if;
      update reorganisation set state = 'FAILED', done_at = now(), failure = coalesce(nullif(rule, ''), code) where id = d.id;
    end;
  end loop;
end $$;
create or replace function turn_page(to_day date) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t date; turning lineage[]; units uuid[]; before target_stand[];
begin
  select c.today into t from clock c;
  if to_day <= t then return 0; end if;
  perform take_tree();
  select c.today into t from clock c for update;
  if to_day <= t then return 0; end if;
  turning := array (select l from lineage l where (l.starts > t and l.starts <= to_day) or (l.ends > t and l.ends <= to_day));
  units := array (select distinct unit_id from unnest(turning));
  before := array (select s::target_stand from target_stands(units, t) s);
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
  select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
         date_part('year', s.at), e.indicator_id, date_part('month', s.at), s.source_group_id, sum(w.sign * s.actual), sum(w.sign * s.actual_now)
  from unnest(turning) l join result_event e on e.unit_id = l.unit_id join indicator i on i.id = e.indicator_id
  cross join (values (-1, t), (1, to_day)) w (sign, day)
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, w.day) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where s.actual <> 0 or s.actual_now <> 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(w.sign * s.actual) <> 0 or sum(w.sign * s.actual_now) <> 0;
  update clock set today = to_day;
  perform refresh_rows(units, to_day);
  update unit u set name = i.name, code = i.code, kind = i.kind, sector = i.sector from unit_identity i
   where i.unit_id = u.id and lower(i.during) > t and lower(i.during) <= to_day and i.during @> to_day;
  perform book_targets(before, array (select s::target_stand from target_stands(units, to_day) s));
  perform carry_out_plans(to_day);
  return cardinality(units);
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- A closed target stands again in the totals it was taken out of.
update target set closed_on = null where closed_on is not null;
create or replace function turn_page(to_day date) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t date; turning lineage[]; units uuid[]; before target_stand[];
begin
  select c.today into t from clock c;
  if to_day <= t then return 0; end if;
  perform take_tree();
  select c.today into t from clock c for update;
  if to_day <= t then return 0; end if;
  turning := array (select l from lineage l where (l.starts > t and l.starts <= to_day) or (l.ends > t and l.ends <= to_day));
  units := array (select distinct unit_id from unnest(turning));
  before := array (select s::target_stand from target_stands(units, t) s);
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
  select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
         date_part('year', s.at), e.indicator_id, date_part('month', s.at), s.source_group_id, sum(w.sign * s.actual), sum(w.sign * s.actual_now)
  from unnest(turning) l join result_event e on e.unit_id = l.unit_id join indicator i on i.id = e.indicator_id
  cross join (values (-1, t), (1, to_day)) w (sign, day)
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, w.day) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where s.actual <> 0 or s.actual_now <> 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(w.sign * s.actual) <> 0 or sum(w.sign * s.actual_now) <> 0;
  update clock set today = to_day;
  perform refresh_rows(units, to_day);
  update unit u set name = i.name, code = i.code, kind = i.kind, sector = i.sector from unit_identity i
   where i.unit_id = u.id and lower(i.during) > t and lower(i.during) <= to_day and i.during @> to_day;
  perform book_targets(before, array (select s::target_stand from target_stands(units, to_day) s));
  return cardinality(units);
end $$;
create or replace function target_stands(units uuid[], today date) returns setof target_stand language sql stable set search_path = chitieu, pg_temp as $$
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', x.starts_on)::smallint, x.indicator_id, s.was,
         case when x.exempt then -1 else x.value end
  from target x cross join lateral target_spots(x.unit_id, date_part('year', x.starts_on)::smallint, today) s
  where x.baseline = 'ASSIGNED' and x.period_kind = 'YEAR' and x.unit_id = any (units)
$$;
create or replace function book_target(target target, sign int, today date) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, target, target_now)
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', target.starts_on), target.indicator_id, 0, 0,
         case when s.was then x.v else 0 end, case when s.was then 0 else x.v end
  from target_spots(target.unit_id, date_part('year', target.starts_on)::smallint, today) s
  cross join (select sign * case when target.exempt then -1 else target.value end) x (v)
  where target.period_kind = 'YEAR' and target.baseline = 'ASSIGNED'
$$;
create or replace function keep_target() returns trigger language plpgsql as $$
begin
  if (new.id, new.unit_id, new.indicator_id, new.period_kind, new.starts_on, new.ends_before, new.baseline) is distinct from
     (old.id, old.unit_id, old.indicator_id, old.period_kind, old.starts_on, old.ends_before, old.baseline) or new.version < old.version then
    raise 'a target keeps its key: issue a new version' using errcode = 'CT002';
  end if;
  return new;
end $$;
create or replace function check_post() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare place smallint := (select u.level from unit u where u.id = new.unit_id);
begin
  if not (case new.role when 'OPERATOR' then place is null
                       when 'CITY_BOARD' then place = 1 when 'CITY_ADMINISTRATOR' then place = 1
                       when 'WARD_STAFF' then place = 2 when 'WARD_LEADER' then place = 2
                       when 'BASE_COMMITTEE' then place = 3 when 'BRANCH_SECRETARY' then place = 4
                       when 'AUDITOR' then place in (1, 2) else true end) then
    raise 'no % at level %', new.role, place using errcode = 'check_violation', constraint = 'a_role_fits_its_level';
  end if;
  if new.account_id = my_account() then raise 'nobody handles a post of their own' using errcode = '42501'; end if;
  return new;
end $$;
create or replace function follows_the_tree() returns text[] language sql immutable
  return array['account', 'post', 'instrument', 'target_draft', 'target', 'target_version', 'target_event', 'audit_entry'];
drop function carry_out_plans(date), cancel_reorganisation(uuid), decide_reorganisation(uuid, date, text, jsonb, jsonb), preview_reorganisation(date, jsonb),
  sign_paper(reorganisation, jsonb), decision_of_mine(date, jsonb), carry_out(reorganisation, date), before_and_after(uuid[], jsonb, jsonb), standing(uuid[]),
  places_of(jsonb), concerned(jsonb, date), carry_out_step(reorganisation, jsonb, date), readings_of(uuid, jsonb, date), members_no(), people_in(uuid, smallint),
  hand_on(reorganisation, uuid, uuid, uuid[], bigint[], date), add_to_target(reorganisation, uuid, target, int),
  note_change(reorganisation, text, text, uuid, uuid, jsonb), common_place(uuid[]), may_carry_out(jsonb, jsonb, uuid, date), wholly_below(uuid, uuid, date),
  stands_in(uuid, uuid), edits_of(jsonb, date), ids_of(jsonb), held_on(uuid, smallint, date), identify_from(uuid, date, jsonb), divide_whole(int, bigint[]);
drop trigger d_roll on target;
create trigger d_roll after insert or delete or update of value, exempt on target for each row execute function roll_target();
drop policy decided_for_ward on instrument;
drop policy decided_for_base on instrument;
drop policy decided_for_branch on instrument;
alter table target drop column closed_on;
drop table reorganisation;
reset role;
