-- How long people whose case ended without admission are known by name, and the proof that they are not any more (DOMAIN §7 D8, §9 Q12).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- RETENTION. How many months after the close, from which day, as a city said; added to, never changed.
create table retention_period (
  id uuid primary key, unit_id uuid not null references unit,
  months smallint not null check (months between 6 and 120), since date not null,
  set_at timestamptz not null default now(), set_by uuid references account
);
create index retention_period_unit on retention_period (unit_id, since desc, set_at desc);
-- Where a city never said: DOMAIN §9 Q12.
create function retention_months(city uuid, day date) returns int language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce((select r.months from retention_period r where r.unit_id = city and r.since <= day order by r.since desc, r.set_at desc limit 1), 24)
$$;
create function today_here() returns date language sql stable set search_path = chitieu, pg_temp as $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;
create function keep_retention() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op <> 'INSERT' then raise 'what was said and done stays written' using errcode = '42501'; end if;
  new.set_by := coalesce(my_account(), new.set_by); new.set_at := now();
  if new.since < today_here() or not exists (select from unit u where u.id = new.unit_id and u.level = 1) then
    raise 'a city says it from today on' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger a_keep before insert or update or delete on retention_period for each row execute function keep_retention();

-- THE PROOF. One row for each person who is known by name no more: when, by which rule, which fields, how many rows. `city_id` is for the
-- city, which reads that it was done and never whose it was.
alter table person add column deidentified_on date;
grant select (deidentified_on) on person to app_city;
create table deidentification (
  id uuid primary key default gen_random_uuid(), person_id uuid not null unique references person, city_id uuid not null references unit,
  rule text not null check (rule in ('RETENTION', 'REQUEST')), months smallint, closed_as text not null, closed_on date not null,
  fields text[] not null, counts jsonb not null check (jsonb_typeof(counts) = 'object'), done_at timestamptz not null default now(),
  check ((rule = 'RETENTION') = (months is not null))
);
create index deidentification_city on deidentification (city_id, done_at desc, id desc);
create function keep_proof() returns trigger language plpgsql set search_path = chitieu, pg_temp as $$
begin
  raise 'what was said and done stays written' using errcode = '42501';
end $$;
create trigger a_keep before update or delete on deidentification for each row execute function keep_proof();

-- Whoever is known by name no more stays so: no name comes back, no case or membership begins, no step is added or taken back.
create function gone(person_no uuid) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select exists (select from person p where p.id = person_no and p.deidentified_on is not null)
$$;
create function stay_gone() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare whose uuid;
begin
  if tg_table_name = 'candidate_event' then
    select c.person_id into whose from candidate c where c.id = new.candidate_id;
  else
    whose := new.person_id;
    -- Whoever is being de-identified just now is waited for.
    perform from person p where p.id = whose for share;
  end if;
  if gone(whose) then raise 'this person is known by name no more' using errcode = 'CT034'; end if;
  return new;
end $$;
create function stay_nameless() returns trigger language plpgsql set search_path = chitieu, pg_temp as $$
begin
  raise 'this person is known by name no more' using errcode = 'CT034';
end $$;
create trigger d_gone before update of full_name, born_on, born_year_only, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_sealed,
  national_id_index, deidentified_on on person for each row when (old.deidentified_on is not null) execute function stay_nameless();
create trigger d_gone before insert or update of facts on candidate for each row execute function stay_gone();
create trigger d_gone before insert on membership for each row execute function stay_gone();
-- After the step has waited for its case (b_keep).
create trigger b_known before insert on candidate_event for each row execute function stay_gone();

-- WHOSE TIME HAS COME: every case ended, none by admission, no membership ever. Since when; null for everybody else.
create function closed_since(person_no uuid) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(c.state_since) from candidate c where c.person_id = person_no
  having bool_and(c.ended and c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED'))
     and not exists (select from membership m where m.person_id = person_no)
$$;
-- What a step keeps of what it brought: codes and counts. Names, numbers of papers and everything written freely go.
create function nameless_facts(facts jsonb) returns jsonb language sql immutable return (
  select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(facts) f
   where f.key = any (array['by', 'passed', 'requests', 'conclusion', 'paper', 'helper', 'official', 'away', 'exemptAbsent', 'present', 'members', 'yes', 'to', 'days', 'granted']));
-- What the log keeps of what was done to somebody, beside who did what when.
create function nameless_changes(changes jsonb) returns jsonb language sql immutable return (
  select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(changes) f
   where f.key = any (array['event', 'on', 'fields', 'sourceGroup', 'toSettle', 'from', 'to', 'startsOn', 'answer', 'kind', 'rule', 'months', 'state']));

-- The one place that takes a person's name away. What stays: the branch, sex, a band of five years of birth, source group, the days of the
-- steps, and every row of the ledger. Whoever calls has seen that it is lawful.
create function deidentify(person_no uuid, by_rule text, by_months int) returns void language plpgsql set search_path = chitieu, pg_temp as $$
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
create index audit_entry_case on audit_entry (subject_id) where subject_type = 'Candidate';
create index candidate_closed on candidate (state_since) where ended;

-- By the worker alone: whose time has come, some at a time; answers with how many, 0 when nobody is left. What somebody works on is left.
create function deidentify_due(batch int default 50) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
grant execute on function deidentify_due(int) to chitieu_worker;

-- How many of one's own place wait for it, how many of these in the next thirty days, and of how many it was done: numbers alone, for the city too.
create function retention_outlook() returns table (waiting int, soon int, done int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select count(*) filter (where x.day is not null)::int, count(*) filter (where x.day + make_interval(months => x.months) <= today_here() + 30)::int,
         count(*) filter (where x.gone)::int
    from (select p.deidentified_on is not null as gone, case when p.deidentified_on is null then closed_since(p.id) end as day, retention_months(p.city_id, today_here()) as months
            from person p join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id)
           where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
             and exists (select from candidate c where c.person_id = p.id and c.ended)) x;
end $$;

select arm();
do $$
declare l text;
begin
  create policy city_reads on retention_period for select to app_city using (unit_id = (select my_unit('CITY')));
  create policy city_adds on retention_period for insert to app_city with check (unit_id = (select my_unit('CITY')));
  create policy city_reads on deidentification for select to app_city using (city_id = (select my_unit('CITY')));
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on retention_period for select to %I using (unit_id = any ((select my_ancestors())::uuid[]))', l || '_reads', 'app_' || l);
    execute format('create policy %I on deidentification for select to %I using (exists (select from person p where p.id = person_id))', l || '_reads', 'app_' || l);
  end loop;
end $$;
grant select on retention_period, deidentification to app_city, app_ward, app_base, app_branch;
grant insert (id, unit_id, months, since) on retention_period to app_city;
grant execute on function retention_months(uuid, date), today_here(), retention_outlook() to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function retention_outlook(), deidentify_due(int), deidentify(uuid, text, int), nameless_changes(jsonb), nameless_facts(jsonb), closed_since(uuid);
drop index candidate_closed, audit_entry_case;
drop trigger b_known on candidate_event;
drop trigger d_gone on membership;
drop trigger d_gone on candidate;
drop trigger d_gone on person;
drop function stay_nameless(), stay_gone(), gone(uuid);
drop table deidentification;
drop function keep_proof();
alter table person drop column deidentified_on;
drop table retention_period;
drop function keep_retention(), retention_months(uuid, date), today_here();
reset role;
