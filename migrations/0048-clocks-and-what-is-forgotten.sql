-- Names go when it was recorded long ago, not when it was dated so; clocks of requests are judged by when it was said.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- WHOSE TIME HAS COME: every case ended, none by admission, or was let go and went on nowhere; never a member, but for whoever was listed by
-- mistake. Since when: the day of the close, or the later one on which it was recorded. Null for everybody else.
create or replace function closed_since(person_no uuid) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(greatest(x.dated, (x.recorded at time zone 'Asia/Ho_Chi_Minh')::date)) from (
    select c.state_since as dated, (select max(e.recorded_at) from standing_steps(c.id) e) as recorded,
           c.ended and c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED')
             or c.state = 'MOVED' and not exists (select from case_letter l where l.candidate_id = c.id and l.state = 'SENT') as over
      from candidate c where c.person_id = person_no
    union all
    select null, (select max(e.recorded_at) from member_event e where e.membership_id = m.id), m.standing = 'UNLISTED' from membership m where m.person_id = person_no) x
  having bool_and(x.over)
$$;
-- The same of whoever waits for no answer: what somebody asks about their own data is answered before any of it goes.
create function due_since(person_no uuid) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select closed_since(person_no) where not exists (select from subject_request r where r.person_id = person_no and r.answered_on is null)
$$;

-- The one place that takes a person's name away. What stays: the branch, sex, a band of five years of birth, source group, the days of the
-- steps, and every row of the ledger. Whoever calls has seen that it is lawful.
create or replace function deidentify(person_no uuid, by_rule text, by_months int) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare p person; closed candidate; cases uuid[]; listed uuid[]; n int; counts jsonb := '{}'; day date := today_here(); since date := closed_since(person_no);
begin
  select * into p from person x where x.id = person_no;
  select * into closed from candidate c where c.person_id = p.id order by c.state_since desc, c.id limit 1;
  cases := array(select c.id from candidate c where c.person_id = p.id);
  listed := array(select m.id from membership m where m.person_id = p.id order by m.since desc, m.id);
  counts := counts || jsonb_build_object('cases', cardinality(cases));
  -- A certificate's number stands in the step and in the place of the class, and they agree.
  update candidate_event e
     set facts = nameless_facts(e.facts)
      || coalesce((select jsonb_build_object('number', '#' || right(c.id::text, 12)) from class_place c where c.certified_by = e.id), '{}')
   where e.candidate_id = any (cases);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('steps', n);
  update class_place c
     set certificate_number = '#' || right(c.id::text, 12) where c.candidate_id = any (cases) and c.certificate_number is not null;
  get diagnostics n = row_count; counts := counts || jsonb_build_object('certificates', n);
  update candidate c set facts = '{"education":"NONE","hardArea":false,"specialReview":false,"overAgeGrounds":false,"youthUnionHere":false,"tradeUnionHere":false,"noMembers":false,"before":null}',
         -- Who was let go and went on nowhere is followed no more.
         closed_by = case when c.ended then c.closed_by else c.state end
   where c.id = any (cases);
  -- Of whoever was listed by mistake, that they were and from when to when.
  update member_event e set facts = jsonb_strip_nulls(jsonb_build_object('standing', e.facts -> 'standing')) where e.membership_id = any (listed);
  update membership m set card_index = null, official_on = null, joined_on = greatest(make_date(date_part('year', m.joined_on)::int, 1, 1), '1925-01-02') where m.id = any (listed);
  update transfer t set full_name = 'Đã khử danh tính', letter = null where t.membership_id = any (listed);
  update result_person r set age = r.age - r.age % 5, minority = null, religious = null, youth_union = false, occupation = null, tags = '{}' where r.person_id = p.id;
  get diagnostics n = row_count; counts := counts || jsonb_build_object('results', n);
  -- What a file had filled in, the hash of the number among it.
  update import_row r set filled = null, cells = null where r.person_id = p.id;
  -- Who looked stays; why may name the person.
  with looked as (delete from person_view v where v.reason <> '' and v.person_id = p.id returning *)
  insert into person_view as v (person_id, on_day, account_id, role, unit_id, reason, account_name, unit_name, fields, times, first_at, last_at)
  select l.person_id, l.on_day, l.account_id, l.role, l.unit_id, '', max(l.account_name), max(l.unit_name),
         array(select distinct f from looked x, unnest(x.fields) f where (x.on_day, x.account_id, x.role, x.unit_id) = (l.on_day, l.account_id, l.role, l.unit_id) order by f),
         sum(l.times), min(l.first_at), max(l.last_at)
    from looked l group by l.person_id, l.on_day, l.account_id, l.role, l.unit_id
  on conflict (person_id, on_day, account_id, role, unit_id, reason) do update
    set times = v.times + excluded.times, first_at = least(v.first_at, excluded.first_at), last_at = greatest(v.last_at, excluded.last_at),
        fields = array(select distinct f from unnest(v.fields || excluded.fields) f order by f);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('looks', n);
  update audit_entry a set changes = nameless_changes(a.changes) where a.subject_id = any (cases || listed) and a.changes <> nameless_changes(a.changes);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('entries', n);
  update person x set full_name = 'Đã khử danh tính', born_on = make_date(date_part('year', x.born_on)::int / 5 * 5, 1, 1), born_year_only = true, tags = '{}', occupation = null,
         minority = null, religious = null, youth_union = false, deidentified_on = day, national_id_sealed = null, national_id_index = null
   where x.id = p.id;
  insert into deidentification (person_id, city_id, rule, months, closed_as, closed_on, fields, counts)
  values (p.id, p.city_id, by_rule, by_months, coalesce(closed.state, 'UNLISTED'), coalesce(closed.state_since, since),
          array['fullName', 'bornOn', 'nationalId', 'tags', 'occupation', 'minority', 'religious', 'youthUnion', 'education', 'before', 'helpers', 'papers', 'reasons'], counts);
  insert into audit_entry (id, action, subject_type, subject_id, outcome, changes, unit_id)
  values (gen_random_uuid(), 'deidentifyPerson', case when closed.id is null then 'Member' else 'Candidate' end, coalesce(closed.id, listed[1]), 'DONE',
          jsonb_strip_nulls(jsonb_build_object('rule', by_rule, 'months', by_months)), p.unit_id);
end $$;

-- By the worker alone: whose time has come, some at a time; answers with how many, 0 when nobody is left. What somebody works on is left.
create or replace function deidentify_due(batch int default 50) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare one record; months int; n int := 0;
begin
  for one in select p.id, p.city_id from person p
              where p.deidentified_on is null
                and (exists (select from candidate c where c.person_id = p.id and (c.ended or c.state = 'MOVED') and c.state_since <= today_here() - 6 * 28)
                     or exists (select from membership m where m.person_id = p.id and m.standing = 'UNLISTED'))
                and due_since(p.id) + make_interval(months => retention_months(p.city_id, today_here())) <= today_here()
              limit batch loop
    perform from candidate c where c.person_id = one.id order by c.id for update;
    perform from person p where p.id = one.id and p.deidentified_on is null for update of p skip locked;
    continue when not found;
    -- Asked anew, now that nobody changes it any more.
    months := retention_months(one.city_id, today_here());
    if due_since(one.id) + make_interval(months => months) <= today_here() then
      perform deidentify(one.id, 'RETENTION', months);
      n := n + 1;
    end if;
  end loop;
  return n;
end $$;

-- How many of one's own place wait for it, how many of these in the next thirty days, and of how many it was done: numbers alone, for the city too.
create or replace function retention_outlook() returns table (waiting int, soon int, done int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select count(*) filter (where x.day is not null)::int,
         count(*) filter (where x.day + make_interval(months => x.months) <= today_here() + 30 and due_since(x.id) is not null)::int,
         count(*) filter (where x.gone)::int
    from (select p.id, p.deidentified_on is not null as gone, case when p.deidentified_on is null then closed_since(p.id) end as day,
                 retention_months(p.city_id, today_here()) as months
            from person p join session s on s.unit_id in (p.branch_id, p.base_id, p.ward_id, p.city_id)
           where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
             and (exists (select from candidate c where c.person_id = p.id and (c.ended or c.state = 'MOVED'))
                  or exists (select from membership m where m.person_id = p.id and m.standing = 'UNLISTED'))) x;
end $$;

-- CLOCKS OF REQUESTS. When each part was written down is the database's to say; what was said before is dated by the log of acts, or as it was said.
alter table subject_request add column recorded_at timestamptz, add column acknowledge_recorded_at timestamptz, add column answer_recorded_at timestamptz;
alter table subject_request disable trigger a_keep;
update subject_request r set
  recorded_at = coalesce((select min(a.at) from audit_entry a where a.subject_id = r.id and a.action = 'receiveSubjectRequest' and a.outcome = 'DONE'), r.received_on + time '09:00'),
  acknowledge_recorded_at = coalesce((select min(a.at) from audit_entry a where a.subject_id = r.id and a.action = 'acknowledgeSubjectRequest' and a.outcome = 'DONE'),
                                     r.acknowledged_on + time '09:00'),
  answer_recorded_at = coalesce((select min(a.at) from audit_entry a where a.subject_id = r.id and a.action = 'answerSubjectRequest' and a.outcome = 'DONE'), r.answered_on + time '09:00');
alter table subject_request enable trigger a_keep;
alter table subject_request alter column recorded_at set not null, alter column recorded_at set default now(),
  add check ((acknowledged_on is null) = (acknowledge_recorded_at is null)), add check ((answered_on is null) = (answer_recorded_at is null));
create or replace function keep_request() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare own uuid := (select s.unit_id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now());
begin
  if tg_op = 'DELETE' then raise 'what was said and done stays written' using errcode = '42501'; end if;
  if greatest(new.received_on, new.acknowledged_on, new.answered_on) > today_here() then raise 'the day has not come' using errcode = 'CT036'; end if;
  if tg_op = 'INSERT' then
    new.made_at_id := coalesce(own, new.made_at_id);
    if own is not null then new.recorded_at := now(); new.acknowledged_on := null; new.answered_on := null; end if;
    new.acknowledge_recorded_at := case when new.acknowledged_on is not null then coalesce(new.acknowledge_recorded_at, now()) end;
    new.answer_recorded_at := case when new.answered_on is not null then coalesce(new.answer_recorded_at, now()) end;
    return new;
  end if;
  if (new.id, new.person_id, new.made_at_id, new.kind, new.identity, new.received_on) is distinct from (old.id, old.person_id, old.made_at_id, old.kind, old.identity, old.received_on)
     or old.acknowledged_on is not null and new.acknowledged_on is distinct from old.acknowledged_on
     or old.answered_on is not null and (new.answered_on, new.outcome, new.ground) is distinct from (old.answered_on, old.outcome, old.ground)
     or old.answered_on is not null and (coalesce(new.words, old.words), coalesce(new.letter, old.letter)) is distinct from (old.words, old.letter) then
    raise 'said once already' using errcode = 'CT035';
  end if;
  new.recorded_at := old.recorded_at;
  new.acknowledge_recorded_at := coalesce(old.acknowledge_recorded_at, case when new.acknowledged_on is not null then now() end);
  new.answer_recorded_at := coalesce(old.answer_recorded_at, case when new.answered_on is not null then now() end);
  new.revision := old.revision + 1;
  return new;
end $$;
-- Days of the requests of one's own place, and on which day the answer was written down: numbers alone, for the city too.
drop function subject_request_days();
create function subject_request_days() returns table (received_on date, acknowledged_on date, answered_on date, answer_recorded_on date, requests int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select r.received_on, r.acknowledged_on, r.answered_on, (r.answer_recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int
    from subject_request r join person p on p.id = r.person_id
    join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   group by 1, 2, 3, 4;
end $$;
grant execute on function subject_request_days() to app_city, app_ward, app_base, app_branch;

-- WHAT A CITY IS TOLD. Of its own lists one thing of whoever cannot be added: that somebody below has to compare. Where, under which name and how far
-- they are followed, a guessed number would tell.
create or replace function match_import(job_no uuid, holder uuid, given jsonb)
returns table (n int, person_id uuid, verdict text, fills text[], differs text[]) language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder); to_city boolean := exists (select from unit x where x.id = j.unit_id and x.level = 1);
begin
  if j.state = 'APPLYING' then
    -- Who enters one of these numbers meanwhile waits, and meets it.
    perform pg_advisory_xact_lock(7004, h.h) from (select distinct hashtext(r.indexes ->> 0) as h from jsonb_to_recordset(given) r (indexes jsonb)
                                                    where r.indexes is not null order by 1) h;
  end if;
  return query
  with asked as materialized (
    select r.*, array(select decode(i, 'hex') from jsonb_array_elements_text(r.indexes) i) as wanted
      from jsonb_to_recordset(given) r (n int, unit uuid, search text, born date, "yearOnly" boolean, sex text, "group" smallint, minority boolean, religious boolean,
                                        indexes jsonb, joined date, official date, card text))
  select a.n, case when x.verdict is null then w.known end, case when u.id is null then 'UNIT_UNKNOWN' when to_city and x.verdict <> 'ROLL_CLOSED' then 'HELD_ALREADY' else x.verdict end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.minority is null and a.minority is not null then 'minority' end,
           case when p.religious is null and a.religious is not null then 'religious' end,
           case when p.national_id_index is null and a.indexes is not null then 'nationalId' end,
           case when m.id is not null and m.card_index is null and a.card is not null then 'cardNumber' end], null) end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.sex <> a.sex then 'sex' end,
           case when j.kind = 'CANDIDATES' and p.source_group_id <> a."group" then 'sourceGroup' end,
           case when p.minority <> a.minority then 'ethnicity' end,
           case when p.religious <> a.religious then 'religion' end,
           case when m.joined_on <> a.joined then 'admittedOn' end,
           case when a.official is distinct from m.official_on and coalesce(a.official, m.official_on) is not null and m.id is not null then 'officialOn' end], null) end
    from asked a
    left join lateral (select y.id, roll_closed(j.kind, y.id) as closed from unit y
                        where y.id = a.unit and y.level = 4 and y.ended_on is null and j.unit_id in (y.city_id, y.ward_id) offset 0) u on true
    cross join lateral whom_import(j.unit_id, a.unit, a.search, a.born, a."yearOnly", a.wanted) w
    cross join lateral (select coalesce(w.verdict, case when w.known is not null then standing_verdict(j.kind, w.known) when u.closed then 'ROLL_CLOSED' end)
                               as verdict) x
    left join lateral (select y.* from person y where y.id = w.known offset 0) p on true
    left join lateral (select y.* from membership y where y.person_id = w.known and not y.ended and j.kind = 'MEMBERS' offset 0) m on true;
end $$;

-- That it was done, and never whose it was.
revoke select on deidentification from app_city;
grant select (id, city_id, rule, months, closed_as, closed_on, fields, counts, done_at) on deidentification to app_city;

-- NUMBERS ARE NOT TRIED. How many an account entered today, kept where nobody writes but this function.
alter table account add column numbers_on date, add column numbers_entered int not null default 0;
create or replace function ask_about_number(person_no uuid, indexes bytea[]) returns text language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare p person; mine session; tried int;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  select * into p from person x where x.id = person_no and x.unit_id = mine.unit_id;
  if not found then raise 'no such person' using errcode = 'CT404'; end if;
  -- Whoever tries numbers one after the other is stopped for the day: of each it is told whether somebody has it.
  update account x set numbers_entered = case when x.numbers_on = today_here() then x.numbers_entered else 0 end + 1, numbers_on = today_here()
   where x.id = mine.account_id returning x.numbers_entered into tried;
  if tried > 50 then raise 'too many numbers today' using errcode = 'CT480'; end if;
  -- Two who enter one number at once take turns, and whoever is second meets the first.
  perform pg_advisory_xact_lock(7004, hashtext(encode(indexes[1], 'hex')));
  if exists (select from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.branch_id = p.branch_id) then return 'HERE'; end if;
  insert into duplicate_request (id, person_id, other_id, asked_by_account)
  select gen_random_uuid(), p.id, o.id, mine.account_id from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.city_id = p.city_id on conflict do nothing;
  return case when number_check(p.id) is null then 'NONE' else 'ASKED' end;
end $$;
-- A request stays with its committee until it is answered, though a number was taken away or corrected meanwhile: it then says so.
drop function duplicates_to_settle(boolean);
create function duplicates_to_settle(settled boolean) returns table (id uuid, settler_id uuid, asked_at timestamptz, answer text, answered_at timestamptz, sides jsonb, withdrawn boolean)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select d.id, s.unit_id, d.asked_at, d.answer, d.answered_at,
         (select jsonb_agg(case when s.unit_id = x.city_id then jsonb_build_object('unitId', x.ward_id)
                 else jsonb_build_object('unitId', x.unit_id, 'fullName', x.full_name, 'birthYear', date_part('year', x.born_on),
                                         'candidateId', (select c.id from candidate c where c.person_id = x.id order by c.ended, c.state_since desc limit 1)) end
                 order by x.id = d.other_id)
            from person x where x.id in (d.person_id, d.other_id)),
         d.answer is null and a.national_id_index is distinct from b.national_id_index
    from duplicate_request d join person a on a.id = d.person_id join person b on b.id = d.other_id join session s on s.unit_id = settler(a, b)
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
     and case when settled then d.answer is not null else d.answer is null and not gone(a.id) and not gone(b.id) end;
end $$;
grant execute on function duplicates_to_settle(boolean) to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function duplicates_to_settle(boolean);
create function duplicates_to_settle(settled boolean) returns table (id uuid, settler_id uuid, asked_at timestamptz, answer text, answered_at timestamptz, sides jsonb)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select d.id, s.unit_id, d.asked_at, d.answer, d.answered_at,
         (select jsonb_agg(case when s.unit_id = x.city_id then jsonb_build_object('unitId', x.ward_id)
                 else jsonb_build_object('unitId', x.unit_id, 'fullName', x.full_name, 'birthYear', date_part('year', x.born_on),
                                         'candidateId', (select c.id from candidate c where c.person_id = x.id order by c.ended, c.state_since desc limit 1)) end
                 order by x.id = d.other_id)
            from person x where x.id in (d.person_id, d.other_id))
    from duplicate_request d join person a on a.id = d.person_id join person b on b.id = d.other_id join session s on s.unit_id = settler(a, b)
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
     and case when settled then d.answer is not null else d.answer is null and a.national_id_index = b.national_id_index end;
end $$;
grant execute on function duplicates_to_settle(boolean) to app_city, app_ward, app_base, app_branch;
create or replace function ask_about_number(person_no uuid, indexes bytea[]) returns text language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare p person; mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  select * into p from person x where x.id = person_no and x.unit_id = mine.unit_id;
  if not found then raise 'no such person' using errcode = 'CT404'; end if;
  -- Two who enter one number at once take turns, and whoever is second meets the first.
  perform pg_advisory_xact_lock(7004, hashtext(encode(indexes[1], 'hex')));
  if exists (select from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.branch_id = p.branch_id) then return 'HERE'; end if;
  insert into duplicate_request (id, person_id, other_id, asked_by_account)
  select gen_random_uuid(), p.id, o.id, mine.account_id from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.city_id = p.city_id
  on conflict do nothing;
  return case when number_check(p.id) is null then 'NONE' else 'ASKED' end;
end $$;
alter table account drop column numbers_on, drop column numbers_entered;
revoke select (id, city_id, rule, months, closed_as, closed_on, fields, counts, done_at) on deidentification from app_city;
grant select on deidentification to app_city;
create or replace function match_import(job_no uuid, holder uuid, given jsonb)
returns table (n int, person_id uuid, verdict text, fills text[], differs text[]) language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder);
begin
  if j.state = 'APPLYING' then
    -- Who enters one of these numbers meanwhile waits, and meets it.
    perform pg_advisory_xact_lock(7004, h.h) from (select distinct hashtext(r.indexes ->> 0) as h from jsonb_to_recordset(given) r (indexes jsonb)
                                                    where r.indexes is not null order by 1) h;
  end if;
  return query
  with asked as materialized (
    select r.*, array(select decode(i, 'hex') from jsonb_array_elements_text(r.indexes) i) as wanted
      from jsonb_to_recordset(given) r (n int, unit uuid, search text, born date, "yearOnly" boolean, sex text, "group" smallint, minority boolean, religious boolean,
                                        indexes jsonb, joined date, official date, card text))
  select a.n, case when x.verdict is null then w.known end, case when u.id is null then 'UNIT_UNKNOWN' else x.verdict end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.minority is null and a.minority is not null then 'minority' end,
           case when p.religious is null and a.religious is not null then 'religious' end,
           case when p.national_id_index is null and a.indexes is not null then 'nationalId' end,
           case when m.id is not null and m.card_index is null and a.card is not null then 'cardNumber' end], null) end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.sex <> a.sex then 'sex' end,
           case when j.kind = 'CANDIDATES' and p.source_group_id <> a."group" then 'sourceGroup' end,
           case when p.minority <> a.minority then 'ethnicity' end,
           case when p.religious <> a.religious then 'religion' end,
           case when m.joined_on <> a.joined then 'admittedOn' end,
           case when a.official is distinct from m.official_on and coalesce(a.official, m.official_on) is not null and m.id is not null then 'officialOn' end], null) end
    from asked a
    left join lateral (select y.id, roll_closed(j.kind, y.id) as closed from unit y
                        where y.id = a.unit and y.level = 4 and y.ended_on is null and j.unit_id in (y.city_id, y.ward_id) offset 0) u on true
    cross join lateral whom_import(j.unit_id, a.unit, a.search, a.born, a."yearOnly", a.wanted) w
    cross join lateral (select coalesce(w.verdict, case when w.known is not null then standing_verdict(j.kind, w.known) when u.closed then 'ROLL_CLOSED' end) as verdict) x
    left join lateral (select y.* from person y where y.id = w.known offset 0) p on true
    left join lateral (select y.* from membership y where y.person_id = w.known and not y.ended and j.kind = 'MEMBERS' offset 0) m on true;
end $$;
drop function subject_request_days();
create function subject_request_days() returns table (received_on date, acknowledged_on date, answered_on date, requests int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select r.received_on, r.acknowledged_on, r.answered_on, count(*)::int from subject_request r join person p on p.id = r.person_id
    join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   group by 1, 2, 3;
end $$;
grant execute on function subject_request_days() to app_city, app_ward, app_base, app_branch;
create or replace function keep_request() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare own uuid := (select s.unit_id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now());
begin
  if tg_op = 'DELETE' then raise 'what was said and done stays written' using errcode = '42501'; end if;
  if greatest(new.received_on, new.acknowledged_on, new.answered_on) > today_here() then raise 'the day has not come' using errcode = 'CT036'; end if;
  if tg_op = 'INSERT' then
    new.made_at_id := coalesce(own, new.made_at_id);
    if own is not null then new.acknowledged_on := null; new.answered_on := null; end if;
    return new;
  end if;
  if (new.id, new.person_id, new.made_at_id, new.kind, new.identity, new.received_on) is distinct from (old.id, old.person_id, old.made_at_id, old.kind, old.identity, old.received_on)
     or old.acknowledged_on is not null and new.acknowledged_on is distinct from old.acknowledged_on
     or old.answered_on is not null and (new.answered_on, new.outcome, new.ground) is distinct from (old.answered_on, old.outcome, old.ground)
     or old.answered_on is not null and (coalesce(new.words, old.words), coalesce(new.letter, old.letter)) is distinct from (old.words, old.letter) then
    raise 'said once already' using errcode = 'CT035';
  end if;
  new.revision := old.revision + 1;
  return new;
end $$;
alter table subject_request drop column recorded_at, drop column acknowledge_recorded_at, drop column answer_recorded_at;
create or replace function closed_since(person_no uuid) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(c.state_since) from candidate c where c.person_id = person_no
  having bool_and(c.ended and c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED'))
     and not exists (select from membership m where m.person_id = person_no)
$$;
create or replace function deidentify(person_no uuid, by_rule text, by_months int) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare p person; closed candidate; cases uuid[]; n int; counts jsonb := '{}'; day date := today_here();
begin
  select * into p from person x where x.id = person_no;
  select * into closed from candidate c where c.person_id = p.id order by c.state_since desc, c.id limit 1;
  cases := array(select c.id from candidate c where c.person_id = p.id);
  counts := counts || jsonb_build_object('cases', cardinality(cases));
  -- A certificate's number stands in the step and in the place of the class, and they agree.
  update candidate_event e set facts = nameless_facts(e.facts) || coalesce(
      (select jsonb_build_object('number', '#' || right(c.id::text, 12)) from class_place c where c.certified_by = e.id), '{}')
   where e.candidate_id = any (cases);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('steps', n);
  update class_place c set certificate_number = '#' || right(c.id::text, 12) where c.candidate_id = any (cases) and c.certificate_number is not null;
  get diagnostics n = row_count; counts := counts || jsonb_build_object('certificates', n);
  update candidate c set facts = '{"education":"NONE","hardArea":false,"specialReview":false,"overAgeGrounds":false,"youthUnionHere":false,"tradeUnionHere":false,"noMembers":false,"before":null}'
   where c.id = any (cases);
  update result_person r set age = r.age - r.age % 5, minority = null, religious = null, youth_union = false, occupation = null, tags = '{}' where r.person_id = p.id;
  get diagnostics n = row_count; counts := counts || jsonb_build_object('results', n);
  -- What a file had filled in, the hash of the number among it.
  update import_row r set filled = null, cells = null where r.person_id = p.id;
  -- Who looked stays; why may name the person.
  with looked as (delete from person_view v where v.person_id = p.id and v.reason <> '' returning *)
  insert into person_view as v (person_id, on_day, account_id, role, unit_id, reason, account_name, unit_name, fields, times, first_at, last_at)
  select l.person_id, l.on_day, l.account_id, l.role, l.unit_id, '', max(l.account_name), max(l.unit_name),
         array(select distinct f from looked x, unnest(x.fields) f where (x.on_day, x.account_id, x.role, x.unit_id) = (l.on_day, l.account_id, l.role, l.unit_id) order by f),
         sum(l.times), min(l.first_at), max(l.last_at)
    from looked l group by l.person_id, l.on_day, l.account_id, l.role, l.unit_id
  on conflict (person_id, on_day, account_id, role, unit_id, reason) do update
    set times = v.times + excluded.times, first_at = least(v.first_at, excluded.first_at), last_at = greatest(v.last_at, excluded.last_at),
        fields = array(select distinct f from unnest(v.fields || excluded.fields) f order by f);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('looks', n);
  update audit_entry a set changes = nameless_changes(a.changes) where a.subject_id = any (cases) and a.changes <> nameless_changes(a.changes);
  get diagnostics n = row_count; counts := counts || jsonb_build_object('entries', n);
  update person x set full_name = 'Đã khử danh tính', born_on = make_date(date_part('year', x.born_on)::int / 5 * 5, 1, 1), born_year_only = true, tags = '{}', occupation = null,
         minority = null, religious = null, youth_union = false, national_id_sealed = null, national_id_index = null, deidentified_on = day
   where x.id = p.id;
  insert into deidentification (person_id, city_id, rule, months, closed_as, closed_on, fields, counts)
  values (p.id, p.city_id, by_rule, by_months, closed.state, closed.state_since,
          array['fullName', 'bornOn', 'nationalId', 'tags', 'occupation', 'minority', 'religious', 'youthUnion', 'education', 'before', 'helpers', 'papers', 'reasons'], counts);
  insert into audit_entry (id, action, subject_type, subject_id, outcome, changes, unit_id)
  values (gen_random_uuid(), 'deidentifyPerson', 'Candidate', closed.id, 'DONE', jsonb_strip_nulls(jsonb_build_object('rule', by_rule, 'months', by_months)), p.unit_id);
end $$;
create or replace function deidentify_due(batch int default 50) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare one record; months int; n int := 0;
begin
  for one in select p.id, p.city_id from person p
              where p.deidentified_on is null and exists (select from candidate c where c.person_id = p.id and c.ended and c.state_since <= today_here() - 6 * 28)
                and closed_since(p.id) + make_interval(months => retention_months(p.city_id, today_here())) <= today_here()
              limit batch loop
    perform from candidate c where c.person_id = one.id order by c.id for update;
    perform from person p where p.id = one.id and p.deidentified_on is null for update skip locked;
    continue when not found;
    -- Asked anew, now that nobody changes it any more.
    months := retention_months(one.city_id, today_here());
    if closed_since(one.id) + make_interval(months => months) <= today_here() then
      perform deidentify(one.id, 'RETENTION', months);
      n := n + 1;
    end if;
  end loop;
  return n;
end $$;
create or replace function retention_outlook() returns table (waiting int, soon int, done int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select count(*) filter (where x.day is not null)::int, count(*) filter (where x.day + make_interval(months => x.months) <= today_here() + 30)::int,
         count(*) filter (where x.gone)::int
    from (select p.deidentified_on is not null as gone, case when p.deidentified_on is null then closed_since(p.id) end as day, retention_months(p.city_id, today_here()) as months
            from person p join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id)
           where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
             and exists (select from candidate c where c.person_id = p.id and c.ended)) x;
end $$;
drop function due_since(uuid);
reset role;
