-- A person is told everything that is held of them; a city that divides a branch is told of members alone.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- EVERYTHING HELD OF A PERSON, by table, for the committee that answers; what no level may read is said to be there. The look is written by
-- the same act. Which tables tell of somebody is asked of their references to the person, to a case, to a time in the Party and to a place in a
-- class, so that none added later is left out (server/features/privacy/held.test.ts holds it to the register of processing).
create or replace function held_of(request_no uuid) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare p person; theirs uuid[]; told jsonb; t record; held jsonb;
begin
  select y.* into p from subject_request r join person y on y.id = r.person_id
    join session s on s.unit_id = coalesce(y.base_id, y.ward_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where r.id = request_no and r.kind = 'ACCESS';
  if not found then raise 'no such request here' using errcode = 'CT404'; end if;
  perform note_view(p.id, '{extract}', '');
  theirs := array (select p.id union all select c.id from candidate c where c.person_id = p.id union all select m.id from membership m where m.person_id = p.id
                   union all select k.id from class_place k join candidate c on c.id = k.candidate_id where c.person_id = p.id);
  told := jsonb_build_object('person', jsonb_build_array(to_jsonb(p)));
  for t in
    select n.relname as name, string_agg(distinct format('x.%I = any ($1)', a.attname), ' or ') as their_own,
           (select string_agg(format('x.%I', d.attname), ', ' order by d.atttypid = 'date'::regtype desc, d.attnum) from pg_attribute d
             where d.attrelid = n.oid and d.attnotnull and (d.atttypid in ('date'::regtype, 'timestamptz'::regtype) or d.attname in ('ordinal', 'version'))) as in_time
      from pg_constraint f join pg_class n on n.oid = f.conrelid join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
     where f.contype = 'f' and f.confrelid in ('person'::regclass, 'candidate'::regclass, 'membership'::regclass, 'class_place'::regclass)
     group by n.oid, n.relname
  loop
    execute format('select jsonb_agg(to_jsonb(x) order by %s) from %I x where %s', coalesce(t.in_time, 'true'), t.name, t.their_own) into held using theirs;
    told := told || jsonb_build_object(t.name, held);
  end loop;
  return told || jsonb_build_object(
    -- The list or the month in which a row of theirs stands.
    'month_review', (select jsonb_agg(to_jsonb(x) order by x.starts_on, x.version) from month_review x where exists (select from month_answer a where a.review_id = x.id and a.person_id = p.id)),
    'import_job', (select jsonb_agg(to_jsonb(x)) from import_job x where exists (select from import_row w where w.job_id = x.id and w.person_id = p.id)),
    'audit_entry', (select jsonb_agg(to_jsonb(x) order by x.at) from audit_entry x
                     where x.subject_id in (select (w.said ->> 'id')::uuid from jsonb_each(told) h cross join lateral jsonb_array_elements(case jsonb_typeof(h.value) when 'array' then h.value end) w (said))));
end $$;

-- How many members each of these branches has, and to a ward how many people it follows; a branch that follows nobody is not named. To a city,
-- which is told of members alone, a branch of which only others are followed is named with none.
create or replace function people_to_place(branches uuid[]) returns table (unit_id uuid, people int, listed boolean) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare to_city boolean := my_unit('CITY') is not null;
begin
  return query select u.id, (select count(*)::int from followed_at(u.id) f where f.member or not to_city), roll_since(u.id) is not null
    from unit u where u.id = any (branches) and u.level = 4 and within_mine(u.id) and exists (select from followed_at(u.id));
end $$;
-- Nobody is left without a place: a branch that follows people is divided by a whole list alone. A trial has no reason and no list. How many are
-- missing is not said to a city.
create or replace function ready_to_divide(decision reorganisation, branch uuid) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d division; held int; missing int;
begin
  if decision.reason is null then return; end if;
  select * into d from division x where x.reorganisation_id = decision.id and x.unit_id = branch;
  select count(*), count(*) filter (where not exists (select from division_place x where x.division_id = d.id and x.person_id = f.person_id)) into held, missing from followed_at(branch) f;
  if d.settled_at is null and held > 0 then
    if my_unit('CITY') is not null then raise 'the list is not whole' using errcode = 'CT041'; end if;
    raise '% of % have no place', missing, held using errcode = 'CT041', detail = jsonb_build_object('held', held, 'missing', missing)::text;
  end if;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function ready_to_divide(decision reorganisation, branch uuid) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d division; held int; missing int;
begin
  if decision.reason is null then return; end if;
  select * into d from division x where x.reorganisation_id = decision.id and x.unit_id = branch;
  select count(*), count(*) filter (where not exists (select from division_place x where x.division_id = d.id and x.person_id = f.person_id)) into held, missing from followed_at(branch) f;
  if held > 0 and d.settled_at is null then
    raise '% of % have no place', missing, held using errcode = 'CT041', detail = jsonb_build_object('held', held, 'missing', missing)::text;
  end if;
end $$;
create or replace function people_to_place(branches uuid[]) returns table (unit_id uuid, people int, listed boolean) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query select u.id, (select count(*)::int from followed_at(u.id)), roll_since(u.id) is not null
    from unit u where u.id = any (branches) and u.level = 4 and within_mine(u.id);
end $$;
create or replace function held_of(request_no uuid) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare p person; told jsonb;
begin
  select y.* into p from subject_request r join person y on y.id = r.person_id
    join session s on s.unit_id = coalesce(y.base_id, y.ward_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where r.id = request_no and r.kind = 'ACCESS';
  if not found then raise 'no such request here' using errcode = 'CT404'; end if;
  perform note_view(p.id, array['extract'], '');
  select jsonb_object_agg(t.name, t.held) into told from (
    select 'person' as name, jsonb_build_array(to_jsonb(p)) as held
    union all select 'candidate', jsonb_agg(to_jsonb(x) order by x.id) from candidate x where x.person_id = p.id
    union all select 'candidate_event', jsonb_agg(to_jsonb(x) order by x.candidate_id, x.ordinal) from candidate_event x join candidate c on c.id = x.candidate_id where c.person_id = p.id
    union all select 'class_place', jsonb_agg(to_jsonb(x) order by x.nominated_on) from class_place x join candidate c on c.id = x.candidate_id where c.person_id = p.id
    union all select 'class_attendance', jsonb_agg(to_jsonb(x)) from class_attendance x join class_place k on k.id = x.place_id join candidate c on c.id = k.candidate_id where c.person_id = p.id
    union all select 'duplicate_request', jsonb_agg(to_jsonb(x) order by x.asked_at) from duplicate_request x where p.id in (x.person_id, x.other_id)
    union all select 'membership', jsonb_agg(to_jsonb(x) order by x.since) from membership x where x.person_id = p.id
    union all select 'member_event', jsonb_agg(to_jsonb(x) order by x.membership_id, x.ordinal) from member_event x join membership m on m.id = x.membership_id where m.person_id = p.id
    union all select 'transfer', jsonb_agg(to_jsonb(x) order by x.sent_on) from transfer x join membership m on m.id = x.membership_id where m.person_id = p.id
    union all select 'result_person', jsonb_agg(to_jsonb(x)) from result_person x where x.person_id = p.id
    union all select 'person_view', jsonb_agg(to_jsonb(x) order by x.first_at) from person_view x where x.person_id = p.id
    union all select 'deidentification', jsonb_agg(to_jsonb(x)) from deidentification x where x.person_id = p.id
    union all select 'subject_request', jsonb_agg(to_jsonb(x) order by x.received_on) from subject_request x where x.person_id = p.id
    union all select 'month_answer', jsonb_agg(to_jsonb(x) order by x.starts_on, x.version) from month_answer x where x.person_id = p.id
    union all select 'month_review', jsonb_agg(to_jsonb(x) order by x.starts_on, x.version) from month_review x where exists (select from month_answer a where a.review_id = x.id and a.person_id = p.id)
    union all select 'import_row', jsonb_agg(to_jsonb(x)) from import_row x where x.person_id = p.id
    union all select 'import_job', jsonb_agg(to_jsonb(x)) from import_job x where exists (select from import_row w where w.job_id = x.id and w.person_id = p.id)
    union all select 'audit_entry', jsonb_agg(to_jsonb(x) order by x.at) from audit_entry x where x.subject_id in (
      select c.id from candidate c where c.person_id = p.id union all select m.id from membership m where m.person_id = p.id
      union all select f.id from transfer f join membership m on m.id = f.membership_id where m.person_id = p.id
      union all select r.id from subject_request r where r.person_id = p.id)) t;
  return told;
end $$;
reset role;
