-- Who goes where: when a branch is divided, each person it follows goes to the part that was chosen for them beforehand.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One branch that a planned decision divides. Its parts are those of the decision, by the ids their units will have.
create table division (
  id uuid primary key, reorganisation_id uuid not null references reorganisation deferrable initially deferred, unit_id uuid not null references unit,
  effective_on date not null, parts jsonb not null check (jsonb_typeof(parts) = 'array'),      -- [{"unit":"…","name":"…"}, …]
  default_part uuid not null,                                      -- whoever comes after the list is whole goes there
  state text not null default 'PLANNED' check (state in ('PLANNED', 'APPLIED', 'CANCELLED', 'FAILED')),
  settled_at timestamptz,                                          -- since when the list is whole, as somebody of the place said
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  unique (reorganisation_id, unit_id)
);
create index division_unit on division (unit_id);
create index division_city on division (city_id, effective_on);
create index division_ward on division (ward_id, effective_on);
create index division_base on division (base_id, effective_on);
create index division_branch on division (branch_id, effective_on);
-- Where a person goes. CAME_LATER: not on the list when it was whole, so the default part; GONE: left the branch before the day.
create table division_place (
  division_id uuid not null references division, person_id uuid not null references person on delete cascade,
  part_id uuid not null, came text not null default 'CHOSEN' check (came in ('CHOSEN', 'CAME_LATER', 'GONE')),
  primary key (division_id, person_id)
);
create index division_place_person on division_place (person_id);
-- The decision that divided a member's branch; written by the functions below alone.
alter table member_event add column reorganisation_id uuid references reorganisation deferrable initially deferred;
create index member_event_reorganisation on member_event (reorganisation_id) where reorganisation_id is not null;

create trigger a_hold before insert or update or delete on division for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on division for each row execute function stamp_row();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['division']) with ordinality t (name, place)));
end $$;

-- Whom a branch follows: open cases and members on its list.
create function followed_at(branch uuid) returns table (person_id uuid, member boolean) language sql stable set search_path = chitieu, pg_temp as $$
  select p.id, x.member from person p
   cross join lateral (select exists (select from membership m where m.person_id = p.id and not m.ended) as member) x
   where p.unit_id = branch and (x.member or exists (select from candidate c where c.person_id = p.id and not c.ended))
$$;
-- A plan to divide branches opens a list for each of them; a branch that follows nobody has a whole one.
create function list_divisions() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    update division d set state = new.state where d.reorganisation_id = new.id;
    return null;
  end if;
  insert into division (id, reorganisation_id, unit_id, effective_on, parts, default_part, settled_at)
  select gen_random_uuid(), new.id, u.id, new.effective_on,
         (select jsonb_agg(jsonb_build_object('unit', p.part -> 'unit', 'name', s.step -> 'said' -> 'parts' -> (p.at - 1)::int) order by p.at)
            from jsonb_array_elements(s.step -> 'parts') with ordinality p (part, at)),
         coalesce((s.step ->> 'into')::uuid, u.id), case when not exists (select from followed_at(u.id)) then now() end
    from jsonb_array_elements(new.steps) with ordinality s (step, at) join unit u on u.id = (ids_of(s.step -> 'units'))[1] and u.level = 4
   where s.step ->> 'kind' = 'SPLIT' order by s.at on conflict do nothing;
  return null;
end $$;
create trigger e_divisions after insert on reorganisation for each row when (new.state = 'PLANNED') execute function list_divisions();
create trigger f_divisions after update of state on reorganisation for each row when (new.state <> old.state) execute function list_divisions();

-- WHO CHOOSES. The branch, or the committee or ward it stands in: whoever works with its people. They check the session themselves.
create function my_division(division_no uuid) returns division language plpgsql set search_path = chitieu, pg_temp as $$
declare d division;
begin
  select x.* into d from division x join session s on s.unit_id in (x.ward_id, x.base_id, x.branch_id) and s.role in ('WARD_STAFF', 'BASE_COMMITTEE', 'BRANCH_SECRETARY')
     and s.token_hash = current_setting('app.token', true) and s.expires_at > now() where x.id = division_no for update of x;
  if not found then raise 'no such division' using errcode = 'CT404'; end if;
  if d.state <> 'PLANNED' then raise 'the day has come' using errcode = 'CT012'; end if;
  return d;
end $$;
-- Without a part they have no place again, and the list is whole no longer.
create function place_people(division_no uuid, part uuid, persons uuid[]) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d division;
begin
  perform pg_advisory_xact_lock_shared(7001);
  d := my_division(division_no);
  if exists (select from unnest(persons) x where x not in (select f.person_id from followed_at(d.unit_id) f)) then
    raise 'nobody of another branch' using errcode = 'CT042';
  end if;
  if part is null then
    delete from division_place x where x.division_id = d.id and x.person_id = any (persons);
    update division x set settled_at = null where x.id = d.id and cardinality(persons) > 0;
  elsif not d.parts @> jsonb_build_array(jsonb_build_object('unit', part)) then
    raise 'no such part' using errcode = 'CT404';
  else
    insert into division_place (division_id, person_id, part_id) select distinct d.id, x, part from unnest(persons) x
    on conflict (division_id, person_id) do update set part_id = excluded.part_id;
  end if;
  return cardinality(persons);
end $$;
create function settle_division(division_no uuid, part uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d division; held int; missing int;
begin
  perform pg_advisory_xact_lock_shared(7001);
  d := my_division(division_no);
  if not d.parts @> jsonb_build_array(jsonb_build_object('unit', part)) then raise 'no such part' using errcode = 'CT404'; end if;
  select count(*), count(*) filter (where not exists (select from division_place x where x.division_id = d.id and x.person_id = f.person_id)) into held, missing from followed_at(d.unit_id) f;
  if missing > 0 then
    raise '% of % have no place', missing, held using errcode = 'CT041', detail = jsonb_build_object('held', held, 'missing', missing)::text;
  end if;
  update division x set settled_at = now(), default_part = part where x.id = d.id;
end $$;
-- Numbers only, for whoever the branch is theirs or below: how many go where, and how many of them are members. Without a part: not placed yet.
-- A city is told of members alone: whom branches follow is not its to know.
create function division_counts(division_no uuid) returns table (part uuid, came text, people int, members int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare d division; to_city boolean := my_unit('CITY') is not null;
begin
  select * into d from division x where x.id = division_no;
  if not found or not within_mine(d.unit_id) then return; end if;
  if d.state = 'PLANNED' then
    return query select x.part_id, coalesce(x.came, 'CHOSEN'), count(*)::int, (count(*) filter (where f.member))::int
      from followed_at(d.unit_id) f left join division_place x on x.division_id = d.id and x.person_id = f.person_id
     where f.member or not to_city group by 1, 2;
  else
    return query select x.part_id, x.came, count(*)::int, (count(*) filter (where exists (select from membership m where m.person_id = x.person_id and not m.ended)))::int
      from division_place x where x.division_id = d.id and (not to_city or exists (select from membership m where m.person_id = x.person_id)) group by 1, 2;
  end if;
end $$;
-- How many each of these branches follows, for whoever would divide them.
create function people_to_place(branches uuid[]) returns table (unit_id uuid, people int, listed boolean) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query select u.id, (select count(*)::int from followed_at(u.id)), roll_since(u.id) is not null
    from unit u where u.id = any (branches) and u.level = 4 and within_mine(u.id);
end $$;

-- ON THE DAY. Where everybody of the branch goes: as chosen, and who came since by default.
create function ways_of(decision_no uuid, branch uuid) returns table (person_id uuid, member boolean, part uuid) language sql stable set search_path = chitieu, pg_temp as $$
  select f.person_id, f.member, coalesce(x.part_id, d.default_part)
    from followed_at(branch) f left join division d on d.reorganisation_id = decision_no and d.unit_id = branch
    left join division_place x on x.division_id = d.id and x.person_id = f.person_id
$$;
-- Nobody is left without a place: a branch that follows people is divided by a whole list alone. A trial has no reason and no list.
create function ready_to_divide(decision reorganisation, branch uuid) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d division; held int; missing int;
begin
  if decision.reason is null then return; end if;
  select * into d from division x where x.reorganisation_id = decision.id and x.unit_id = branch;
  select count(*), count(*) filter (where not exists (select from division_place x where x.division_id = d.id and x.person_id = f.person_id)) into held, missing from followed_at(branch) f;
  if held > 0 and d.settled_at is null then
    raise '% of % have no place', missing, held using errcode = 'CT041', detail = jsonb_build_object('held', held, 'missing', missing)::text;
  end if;
end $$;
-- In a branch with a roll the list says how many members each part gets.
create function parts_by_choice(decision reorganisation, branch uuid, parts jsonb) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select jsonb_agg(p.part || jsonb_build_object('stock', coalesce(p.part -> 'stock', '{}') || jsonb_build_object(members_no()::text,
      (select count(*) from ways_of(decision.id, branch) w where w.member and coalesce(w.part, (select coalesce(min(x ->> 'unit') filter (where (x ->> 'unit')::uuid = branch), parts -> 0 ->> 'unit')::uuid
         from jsonb_array_elements(parts) x)) = (p.part ->> 'unit')::uuid))) order by p.at)
    from jsonb_array_elements(parts) with ordinality p (part, at)
$$;
-- The new parts of a branch with a roll have one from their first day; a list that takes over people nobody listed is none any more.
create function rolls_of_parts(decision reorganisation, branch uuid, parts jsonb, fresh uuid[], listed boolean, day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  if listed then
    insert into case_start (unit_id, indicator_id, since) select x, i.id, day from unnest(fresh) x, indicator i where i.code = 'MEMBERS' or movement(i.code) <> 0 on conflict do nothing;
  else
    delete from case_start c using indicator i, jsonb_array_elements(parts) p
     where c.unit_id = (p ->> 'unit')::uuid and c.unit_id <> branch and i.id = c.indicator_id and (i.code = 'MEMBERS' or movement(i.code) <> 0)
       and (coalesce((p -> 'stock' ->> members_no()::text)::int, 0) > 0 or exists (select from ways_of(decision.id, branch) w where w.member and w.part = c.unit_id))
       and (i.code = 'MEMBERS' or not exists (select from result_event e where e.unit_id = c.unit_id and e.indicator_id = c.indicator_id and e.case_event_id is not null));
  end if;
end $$;
-- The rest goes with the branch, or with its heir at the end of the decision. Who has left since is told as gone, who came since as come later.
create function divide_people(decision reorganisation, branch uuid, stay uuid, part_ids uuid[], day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare w record; m membership; told member_event;
begin
  if decision.reason is null then return; end if;
  insert into division_place (division_id, person_id, part_id, came)
  select d.id, f.person_id, d.default_part, 'CAME_LATER' from division d cross join lateral followed_at(branch) f where d.reorganisation_id = decision.id and d.unit_id = branch on conflict do nothing;
  update division_place x set came = 'GONE' from division d where d.id = x.division_id and d.reorganisation_id = decision.id and d.unit_id = branch
     and not exists (select from followed_at(branch) f where f.person_id = x.person_id);
  for w in select y.* from ways_of(decision.id, branch) y where y.part <> stay and y.part = any (part_ids) order by y.person_id loop
    select * into m from membership x where x.person_id = w.person_id and not x.ended;
    if found then
      insert into member_event (id, membership_id, event, on_day, reorganisation_id, recorded_by_account, recorded_by_role, recorded_by_unit)
      values (gen_random_uuid(), m.id, 'REASSIGN', greatest(day, (select max(e.on_day) from standing_member_events(m.id) e)), decision.id,
              decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit) returning * into told;
      perform count_move(told, stay, 'TRANSFERRED_OUT', -1), count_move(told, w.part, 'TRANSFERRED_IN', 1);
      update transfer t set from_unit_id = w.part, unit_id = case when t.unit_id = branch then w.part else t.unit_id end
       where t.membership_id = m.id and t.from_unit_id = branch and (t.state = 'IN_TRANSIT' or t.state = 'RECEIVED' and t.kind = 'TEMPORARY');
    end if;
    update person p set unit_id = w.part where p.id = w.person_id;
    update candidate c set unit_id = w.part where c.person_id = w.person_id;
    update membership x set unit_id = w.part where x.person_id = w.person_id;
  end loop;
end $$;
-- Told by a decision alone, and taken back by nobody.
create function keep_reassigned() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if new.undoes is null and new.event = 'REASSIGN' and new.reorganisation_id is null then raise 'told by a decision alone' using errcode = 'CT024'; end if;
  if exists (select from member_event e where e.id = new.undoes and e.event = 'REASSIGN') then raise 'not taken back by hand' using errcode = '42501'; end if;
  return new;
end $$;
create trigger a_reassigned before insert on member_event for each row execute function keep_reassigned();

create or replace function member_rules() returns table (event text, actor text, standings text[], becomes text, raises text[], lowers text[], indicator text, change int)
language sql immutable as $$
  select * from (values
    ('LIST', 'ENTRY', null::text[], null, '{}'::text[], '{}'::text[], null, 1),
    ('COME_FROM_OUTSIDE', 'ENTRY', null, null, '{}', '{}', 'TRANSFERRED_IN', 1),
    ('ADMIT', 'ENTRY', null, null, '{}', '{}', 'ADMISSIONS', 1),
    ('RECOGNISE', 'CASE', '{PROBATIONARY}', 'OFFICIAL', '{}', '{}', null, 0),
    ('REMOVE', 'CASE', '{PROBATIONARY}', 'STRUCK_OFF', '{}', '{}', 'STRUCK_OFF', -1),
    ('ANNUL', 'CASE', '{PROBATIONARY,OFFICIAL}', 'ANNULLED', '{}', '{}', 'ANNULLED', -1),
    ('SEND', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{IN_TRANSIT}', '{}', null, 0),
    ('CALL_BACK', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{IN_TRANSIT}', null, 0),
    ('RECEIVE', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{IN_TRANSIT}', null, 0),
    ('LEAVE_CITY', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', 'TRANSFERRED_OUT', '{}', '{IN_TRANSIT}', 'TRANSFERRED_OUT', -1),
    ('HOST', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{TEMP_AWAY}', '{IN_TRANSIT}', null, 0),
    ('RETURN', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{TEMP_AWAY}', null, 0),
    ('REASSIGN', 'TREE', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('EXEMPT', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{EXEMPT}', '{}', null, 0),
    ('END_EXEMPTION', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{EXEMPT}', null, 0),
    ('LODGE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{LODGED}', '{}', null, 0),
    ('END_LODGING', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{LODGED}', null, 0),
    ('SUSPEND', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{SUSPENDED}', '{}', null, 0),
    ('END_SUSPENSION', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{SUSPENDED}', null, 0),
    ('DISCIPLINE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('DISCIPLINE_ABOVE', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('CLASSIFY', 'PROPOSER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('AWARD_BADGE', 'DECIDER', '{OFFICIAL}', null, '{}', '{}', null, 0),
    ('EXPEL', 'DECIDER', '{OFFICIAL}', 'EXPELLED', '{}', '{}', 'EXPELLED', -1),
    ('STRIKE_OFF', 'DECIDER', '{PROBATIONARY,OFFICIAL}', 'STRUCK_OFF', '{}', '{}', 'STRUCK_OFF', -1),
    ('LEAVE', 'DECIDER', '{PROBATIONARY,OFFICIAL}', 'LEFT_ON_REQUEST', '{}', '{}', 'LEFT_ON_REQUEST', -1),
    ('DIE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', 'DECEASED', '{}', '{}', 'DECEASED', -1),
    ('REINSTATE', 'DECIDER', '{EXPELLED,STRUCK_OFF}', 'OFFICIAL', '{}', '{}', 'REINSTATED', 1)) r
$$;
-- A branch is divided with its people: by the list, and counted by it where the list is the headcount.
create or replace function carry_out_step(decision reorganisation, step jsonb, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare
  verb text := step ->> 'kind'; subjects uuid[] := ids_of(step -> 'units'); parts jsonb := coalesce(step -> 'parts', '[]'); heir uuid := (step ->> 'into')::uuid;
  edits jsonb := edits_of(step, day); ended uuid[]; part_ids uuid[]; fresh uuid[]; heirs uuid[] := '{}'; had bigint[]; weights bigint[];
  readings jsonb := '[]'; done jsonb := '{}'; u uuid; r record; listed boolean := false;
begin
  if not may_carry_out(step, edits, decision.decided_by_unit, day) then raise 'not found' using errcode = 'CT404'; end if;
  part_ids := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) with ordinality t (p, at) order by at);
  fresh := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) p where p ? 'create');
  if exists (select from unit x where x.ended_on is not null and x.id = any (part_ids || heir || (step ->> 'under')::uuid)) then
    raise 'who receives has ended' using errcode = 'CT015';
  end if;
  if verb = 'MOVE' and exists (select from placement p where p.unit_id = any (subjects) and p.during @> day and p.parent_id = (step ->> 'under')::uuid) then
    raise 'a unit stands there already' using errcode = 'CT017';
  end if;
  if verb = 'SPLIT' and exists (select from unit x where x.id = subjects[1] and x.level = 4) then
    perform ready_to_divide(decision, subjects[1]);
    listed := roll_since(subjects[1]) is not null;
    if listed then parts := parts_by_choice(decision, subjects[1], parts); end if;
  end if;
  if verb in ('SPLIT', 'GROW') then
    had := array (select case when x = subjects[1] then 0 else people_in(x, members_no()) end from unnest(part_ids) with ordinality t (x, at) order by at);
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into readings from readings_of(subjects[1], parts, day) x;
  end if;

  if verb in ('RENAME', 'CHANGE_KIND') then
    foreach u in array subjects loop perform identify_from(u, day, step -> 'what'); end loop;
  else
    perform reorganise(edits);
  end if;
  ended := array (select (e ->> 'unit')::uuid from jsonb_array_elements(edits) e where e ->> 'do' = 'end');
  update post p set during = p.during * daterange(null, day) where p.unit_id = any (ended) and p.during && daterange(day, null);

  if verb = 'SPLIT' then perform rolls_of_parts(decision, subjects[1], parts, fresh, listed, day); end if;
  for r in select x.* from jsonb_to_recordset(readings) x (unit_id uuid, indicator_id smallint, reading int) loop
    -- Where the list is the headcount, whoever comes and goes is counted one by one.
    continue when held_on(r.unit_id, r.indicator_id, day) = r.reading or listed and r.indicator_id = members_no() and roll_since(r.unit_id) is not null;
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_account, recorded_by_role, recorded_by_unit)
    values (gen_random_uuid(), r.unit_id, r.indicator_id, 1, day, 0, r.reading, decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit);
  end loop;
  if verb = 'SPLIT' then
    perform divide_people(decision, subjects[1], coalesce(heir, subjects[1]), part_ids, day);
    weights := array (select greatest(people_in(x, members_no()) - had[at], 0) from unnest(part_ids) with ordinality t (x, at) order by at);
    done := hand_on(decision, subjects[1], null, part_ids, weights, day);
  else
    foreach u in array ended loop
      done := counts_sum(done, hand_on(decision, u, (select heir_id from unit where id = u), '{}', '{}', day));
    end loop;
  end if;
  if verb in ('MERGE', 'SPLIT', 'DISSOLVE') then
    heirs := array (select x.id from unit x where x.id = any (case when verb = 'SPLIT' then array_remove(part_ids, subjects[1]) else array[heir] end)
                    and x.level = (select y.level from unit y where y.id = subjects[1]));
  end if;
  if cardinality(heirs || ended) > 0 then
    done := counts_sum(done, settle_exemptions(decision, array (select x from unnest(subjects) x where verb = 'SPLIT' or x is distinct from heir), heirs, fresh, ended, day));
  end if;
  if cardinality(ended) > 0 then
    done := counts_sum(done, counts_sum(pass_capabilities(case when verb in ('MERGE', 'SPLIT') then heir end, ended, day), clear_desk(decision, heir, ended)));
  end if;
  if verb in ('MERGE', 'DISSOLVE') and heir is not null and heir <> all (fresh) then
    done := done || jsonb_build_object('warnings', read_alone(heir, day));
  end if;
  foreach u in array subjects loop
    perform note_change(decision, 'reorganise', 'OrgUnit', u, u, jsonb_build_object('step', verb, 'on', day) || coalesce(step -> 'what', '{}'));
  end loop;
  return done;
end $$;

select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on division for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
    if l <> 'city' then
      execute format('create policy %I on division_place for select to %I using (exists (select from person p where p.id = person_id) and exists (select from division d where d.id = division_id))',
                     l || '_reads', 'app_' || l);
    end if;
  end loop;
end $$;
grant select on division to app_city, app_ward, app_base, app_branch;
grant select on division_place to app_ward, app_base, app_branch;
grant execute on function place_people(uuid, uuid, uuid[]), settle_division(uuid, uuid) to app_ward, app_base, app_branch;
grant execute on function division_counts(uuid) to app_city, app_ward, app_base, app_branch;
grant execute on function people_to_place(uuid[]) to app_city, app_ward;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function member_rules() returns table (event text, actor text, standings text[], becomes text, raises text[], lowers text[], indicator text, change int)
language sql immutable as $$
  select * from (values
    ('LIST', 'ENTRY', null::text[], null, '{}'::text[], '{}'::text[], null, 1),
    ('COME_FROM_OUTSIDE', 'ENTRY', null, null, '{}', '{}', 'TRANSFERRED_IN', 1),
    ('ADMIT', 'ENTRY', null, null, '{}', '{}', 'ADMISSIONS', 1),
    ('RECOGNISE', 'CASE', '{PROBATIONARY}', 'OFFICIAL', '{}', '{}', null, 0),
    ('REMOVE', 'CASE', '{PROBATIONARY}', 'STRUCK_OFF', '{}', '{}', 'STRUCK_OFF', -1),
    ('ANNUL', 'CASE', '{PROBATIONARY,OFFICIAL}', 'ANNULLED', '{}', '{}', 'ANNULLED', -1),
    ('SEND', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{IN_TRANSIT}', '{}', null, 0),
    ('CALL_BACK', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{IN_TRANSIT}', null, 0),
    ('RECEIVE', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{IN_TRANSIT}', null, 0),
    ('LEAVE_CITY', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', 'TRANSFERRED_OUT', '{}', '{IN_TRANSIT}', 'TRANSFERRED_OUT', -1),
    ('HOST', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{TEMP_AWAY}', '{IN_TRANSIT}', null, 0),
    ('RETURN', 'TRANSFER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{TEMP_AWAY}', null, 0),
    ('EXEMPT', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{EXEMPT}', '{}', null, 0),
    ('END_EXEMPTION', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{EXEMPT}', null, 0),
    ('LODGE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{LODGED}', '{}', null, 0),
    ('END_LODGING', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{LODGED}', null, 0),
    ('SUSPEND', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{SUSPENDED}', '{}', null, 0),
    ('END_SUSPENSION', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{SUSPENDED}', null, 0),
    ('DISCIPLINE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('DISCIPLINE_ABOVE', 'DECIDER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('CLASSIFY', 'PROPOSER', '{PROBATIONARY,OFFICIAL}', null, '{}', '{}', null, 0),
    ('AWARD_BADGE', 'DECIDER', '{OFFICIAL}', null, '{}', '{}', null, 0),
    ('EXPEL', 'DECIDER', '{OFFICIAL}', 'EXPELLED', '{}', '{}', 'EXPELLED', -1),
    ('STRIKE_OFF', 'DECIDER', '{PROBATIONARY,OFFICIAL}', 'STRUCK_OFF', '{}', '{}', 'STRUCK_OFF', -1),
    ('LEAVE', 'DECIDER', '{PROBATIONARY,OFFICIAL}', 'LEFT_ON_REQUEST', '{}', '{}', 'LEFT_ON_REQUEST', -1),
    ('DIE', 'BRANCH', '{PROBATIONARY,OFFICIAL}', 'DECEASED', '{}', '{}', 'DECEASED', -1),
    ('REINSTATE', 'DECIDER', '{EXPELLED,STRUCK_OFF}', 'OFFICIAL', '{}', '{}', 'REINSTATED', 1)) r
$$;
create or replace function carry_out_step(decision reorganisation, step jsonb, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare
  verb text := step ->> 'kind'; subjects uuid[] := ids_of(step -> 'units'); parts jsonb := coalesce(step -> 'parts', '[]'); heir uuid := (step ->> 'into')::uuid;
  edits jsonb := edits_of(step, day); ended uuid[]; part_ids uuid[]; fresh uuid[]; heirs uuid[] := '{}'; had bigint[]; weights bigint[];
  readings jsonb := '[]'; done jsonb := '{}'; u uuid; r record;
begin
  if not may_carry_out(step, edits, decision.decided_by_unit, day) then raise 'not found' using errcode = 'CT404'; end if;
  part_ids := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) with ordinality t (p, at) order by at);
  fresh := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) p where p ? 'create');
  if exists (select from unit x where x.ended_on is not null and x.id = any (part_ids || heir || (step ->> 'under')::uuid)) then
    raise 'who receives has ended' using errcode = 'CT015';
  end if;
  if verb = 'MOVE' and exists (select from placement p where p.unit_id = any (subjects) and p.during @> day and p.parent_id = (step ->> 'under')::uuid) then
    raise 'a unit stands there already' using errcode = 'CT017';
  end if;
  if verb in ('SPLIT', 'GROW') then
    had := array (select case when x = subjects[1] then 0 else people_in(x, members_no()) end from unnest(part_ids) with ordinality t (x, at) order by at);
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into readings from readings_of(subjects[1], parts, day) x;
  end if;

  if verb in ('RENAME', 'CHANGE_KIND') then
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
  if verb = 'SPLIT' then
    weights := array (select greatest(people_in(x, members_no()) - had[at], 0) from unnest(part_ids) with ordinality t (x, at) order by at);
    done := hand_on(decision, subjects[1], null, part_ids, weights, day);
  else
    foreach u in array ended loop
      done := counts_sum(done, hand_on(decision, u, (select heir_id from unit where id = u), '{}', '{}', day));
    end loop;
  end if;
  if verb in ('MERGE', 'SPLIT', 'DISSOLVE') then
    heirs := array (select x.id from unit x where x.id = any (case when verb = 'SPLIT' then array_remove(part_ids, subjects[1]) else array[heir] end)
                    and x.level = (select y.level from unit y where y.id = subjects[1]));
  end if;
  if cardinality(heirs || ended) > 0 then
    done := counts_sum(done, settle_exemptions(decision, array (select x from unnest(subjects) x where verb = 'SPLIT' or x is distinct from heir), heirs, fresh, ended, day));
  end if;
  if cardinality(ended) > 0 then
    done := counts_sum(done, counts_sum(pass_capabilities(case when verb in ('MERGE', 'SPLIT') then heir end, ended, day), clear_desk(decision, heir, ended)));
  end if;
  if verb in ('MERGE', 'DISSOLVE') and heir is not null and heir <> all (fresh) then
    done := done || jsonb_build_object('warnings', read_alone(heir, day));
  end if;
  foreach u in array subjects loop
    perform note_change(decision, 'reorganise', 'OrgUnit', u, u, jsonb_build_object('step', verb, 'on', day) || coalesce(step -> 'what', '{}'));
  end loop;
  return done;
end $$;
drop trigger e_divisions on reorganisation;
drop trigger f_divisions on reorganisation;
drop trigger a_reassigned on member_event;
drop function keep_reassigned(), divide_people(reorganisation, uuid, uuid, uuid[], date), rolls_of_parts(reorganisation, uuid, jsonb, uuid[], boolean, date),
  parts_by_choice(reorganisation, uuid, jsonb), ready_to_divide(reorganisation, uuid), ways_of(uuid, uuid), people_to_place(uuid[]), division_counts(uuid),
  settle_division(uuid, uuid), place_people(uuid, uuid, uuid[]), my_division(uuid), list_divisions(), followed_at(uuid);
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'division'));
end $$;
drop table division_place, division;
delete from result_person o using result_event e, member_event x where e.id = o.result_id and x.id = e.member_event_id and x.event = 'REASSIGN';
delete from result_event e using member_event x where x.id = e.member_event_id and x.event = 'REASSIGN';
delete from member_event where event = 'REASSIGN';
alter table member_event drop column reorganisation_id;
reset role;
