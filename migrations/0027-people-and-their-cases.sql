-- People whom branches foster, the case of each, every step of it, and who looked at whom (DOMAIN §2, §7).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- A name as lists are ordered: given name, family name, what stands between (DOMAIN §8).
create function name_order(full_name text) returns text[] language sql immutable parallel safe strict
  return array[split_part(full_name, ' ', -1), case when full_name like '% %' then split_part(full_name, ' ', 1) else '' end,
               array_to_string((string_to_array(full_name, ' '))[2 : cardinality(string_to_array(full_name, ' ')) - 1], ' ')];

-- A person, kept by one branch. Never more than the procedure and the statistical forms ask (DOMAIN §7 D1): no family, no findings of
-- vetting, no scans. The national number is sealed by the API, whose keys lie outside the database; the index finds equal numbers.
create table person (
  id uuid primary key, unit_id uuid not null references unit,
  full_name text not null check (full_name <> '' and full_name = normalize(full_name, nfc)),
  search text not null generated always as (fold_text(full_name)) stored,
  name_order text[] collate natural_vi not null generated always as (name_order(full_name)) stored,
  born_on date not null check (born_on > '1900-01-01'),
  sex text not null check (sex in ('FEMALE', 'MALE')),
  source_group_id smallint not null references source_group,
  tags text[] not null default '{}',
  occupation text check (occupation <> ''),                        -- row of form 2 (DOMAIN §4)
  minority boolean, religious boolean,                             -- null: not asked yet
  youth_union boolean not null default false,
  national_id_sealed bytea, national_id_index bytea,
  revision int not null default 1,
  consent_city_id uuid references unit,                            -- the city whose consent an open case needs: the only persons it sees
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((national_id_sealed is null) = (national_id_index is null))
);
create index person_branch on person (branch_id, name_order, id);
create index person_base on person (base_id, name_order, id);
create index person_ward on person (ward_id, name_order, id);
create index person_number on person (national_id_index) where national_id_index is not null;
create index person_consent on person (consent_city_id) where consent_city_id is not null;

-- A case: one way of one person to membership. `facts` holds what else the rules ask (server/domain/procedure/facts.ts). state, since
-- when, and the number of its steps are told by the steps alone.
create table candidate (
  id uuid primary key, person_id uuid not null references person, unit_id uuid not null references unit,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  state text not null default 'START', state_since date, steps int not null default 0,
  ended boolean not null generated always as
    (state in ('OFFICIAL', 'DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'PROBATION_REMOVED')) stored,
  revision int not null default 1,
  consent_city_id uuid references unit,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid
);
create unique index one_open_case on candidate (person_id) where not ended;
create index candidate_person on candidate (person_id);
create index candidate_branch on candidate (branch_id, state);
create index candidate_base on candidate (base_id, state);
create index candidate_ward on candidate (ward_id, state);
create index candidate_consent on candidate (consent_city_id) where consent_city_id is not null;

-- A step: recorded once, never changed; the last one standing is taken back by a second row. `was` and `becomes` are states.
create table candidate_event (
  id uuid primary key, candidate_id uuid not null references candidate, ordinal int not null,
  event text not null, on_day date not null, facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  was text not null, becomes text not null,
  undoes uuid unique references candidate_event,
  recorded_at timestamptz not null default now(),
  recorded_by_account uuid references account, recorded_by_role text not null, recorded_by_unit uuid not null references unit,
  unique (candidate_id, ordinal)
);

-- Who looked at whom: one row per person, onlooker, day and reason. Names are kept as they were: accounts end.
create table person_view (
  person_id uuid not null references person, on_day date not null, account_id uuid not null references account, role text not null,
  unit_id uuid not null references unit, reason text not null, account_name text not null, unit_name text not null,
  fields text[] not null, times int not null default 1, first_at timestamptz not null default now(), last_at timestamptz not null default now(),
  primary key (person_id, on_day, account_id, role, unit_id, reason)
);

-- From which day a branch's cases make an indicator's figure there, and people no longer enter it by hand: nothing counts twice.
create table case_start (
  unit_id uuid not null references unit, indicator_id smallint not null references indicator, since date not null,
  primary key (unit_id, indicator_id)
);

-- Whom a fact of the ledger is about, as they were that day. The city sees figures only, so it never reads these rows.
create table result_person (
  result_id uuid primary key references result_event, person_id uuid not null references person,
  sex text not null, age smallint not null, minority boolean, religious boolean, youth_union boolean not null, occupation text, tags text[] not null
);
create index result_person_person on result_person (person_id);
alter table result_event add column case_event_id uuid references candidate_event;
create index result_event_case on result_event (case_event_id) where case_event_id is not null;

-- AUTHORITY (DOMAIN §0.2). What a unit may by the procedure, given at its birth by its level; a decision may give or end it by date.
create function standard_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array['canConsent'] when 2 then array['canAppraise', 'canDecideAdmission', 'canHoldClasses'] else array['canPropose'] end;
insert into unit_capability (unit_id, capability, during)
select u.id, c, daterange(u.born_on, u.ended_on) from unit u cross join unnest(standard_capabilities(u.level)) c on conflict do nothing;
create function give_capabilities() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into unit_capability (unit_id, capability, during)
  select new.id, c, daterange(new.born_on, new.ended_on) from unnest(standard_capabilities(new.level)) c on conflict do nothing;
  return null;
end $$;
create trigger e_capable after insert on unit for each row execute function give_capabilities();

create or replace function pass_capabilities(heir uuid, ended uuid[], day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare passing int; had int; follows boolean := heir is not null and not exists (select from unit e, unit u where e.id = any (ended) and u.id = heir and e.level <> u.level);
begin
  -- What every unit of its level has is not worth a word.
  select count(*) into had from (select distinct c.unit_id, c.capability from unit_capability c join unit u on u.id = c.unit_id
                                  where c.unit_id = any (ended) and c.during && daterange(day, null) and c.capability <> all (standard_capabilities(u.level))) x;
  insert into unit_capability (unit_id, capability, during)
  select u.id, c.capability, r from unit u, (select x.capability, range_agg(x.during * daterange(day, null)) as days from unit_capability x
                                   where x.unit_id = any (ended) and x.during && daterange(day, null) group by 1) c
  cross join lateral unnest(c.days - coalesce((select range_agg(o.during) from unit_capability o where o.unit_id = u.id and o.capability = c.capability), '{}'::datemultirange)) r
  where u.id = heir and follows;
  get diagnostics passing = row_count;
  delete from unit_capability c where c.unit_id = any (ended) and lower(c.during) >= day;
  update unit_capability c set during = c.during * daterange(null, day) where c.unit_id = any (ended) and c.during && daterange(day, null);
  return jsonb_build_object('flagsPassing', passing, 'flagsEnding', case when follows then 0 else had end);
end $$;

-- Whether a unit is the one a step of a case belongs to, on the step's day.
create function holds_step(actor text, c candidate, unit_no uuid, day date) returns boolean language plpgsql stable set search_path = chitieu, pg_temp as $$
declare place uuid; wanted text;
begin
  if actor = 'BRANCH' then return unit_no = c.unit_id; end if;
  select x.place, x.wanted into place, wanted from (values
    ('PROPOSER', coalesce(c.base_id, c.branch_id), 'canPropose'), ('CLASS_HOLDER', c.ward_id, 'canHoldClasses'),
    ('APPRAISER', c.ward_id, 'canAppraise'), ('DECIDER', c.ward_id, 'canDecideAdmission'), ('CONSENTER', c.city_id, 'canConsent')) x (actor, place, wanted)
   where x.actor = holds_step.actor;
  return place = unit_no and exists (select from unit_capability u where u.unit_id = place and u.capability = wanted and u.during @> day);
end $$;

-- A person and a case are begun and kept by the branch; every change is a revision.
create function keep_person() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    new.revision := old.revision + 1;
    return new;
  end if;
  new.revision := 1; new.consent_city_id := null;
  if not exists (select from unit u where u.id = new.unit_id and u.level = 4) then raise 'a branch keeps a person' using errcode = '42501'; end if;
  return new;
end $$;
create function keep_candidate() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    new.revision := old.revision + 1;
    return new;
  end if;
  new.state := 'START'; new.state_since := null; new.steps := 0; new.revision := 1; new.consent_city_id := null;
  if not exists (select from person p where p.id = new.person_id and p.unit_id = new.unit_id) then
    raise 'a case stands where its person is kept' using errcode = '42501';
  end if;
  return new;
end $$;

create function standing_steps(case_no uuid) returns setof candidate_event language sql stable set search_path = chitieu, pg_temp as $$
  select e.* from candidate_event e where e.candidate_id = case_no and e.undoes is null and not exists (select from candidate_event u where u.undoes = e.id)
$$;
-- A step is recorded by whom it belongs to, leaves the state the case is in, and leads where the rules of its day lead (DOMAIN §2.3).
create function keep_step() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate; mine session; last candidate_event; rules jsonb;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  select * into c from candidate x where x.id = new.candidate_id for update;
  if not found then raise 'no such case' using errcode = 'CT404'; end if;
  if mine.account_id is not null then
    new.recorded_by_account := mine.account_id; new.recorded_by_role := mine.role; new.recorded_by_unit := mine.unit_id; new.recorded_at := now();
  end if;
  new.was := c.state; new.ordinal := c.steps + 1;
  if new.undoes is not null then
    select * into last from candidate_event e where e.candidate_id = c.id and e.undoes is null
       and not exists (select from candidate_event u where u.undoes = e.id) order by e.ordinal desc limit 1;
    if last.id is distinct from new.undoes then raise 'only the last step standing is taken back' using errcode = 'CT023'; end if;
    if last.recorded_by_unit <> new.recorded_by_unit then raise 'a step is taken back by the unit that recorded it' using errcode = '42501'; end if;
    new.event := last.event; new.on_day := last.on_day; new.becomes := last.was;
    return new;
  end if;
  if new.on_day > greatest((select k.today from clock k), (now() at time zone 'Asia/Ho_Chi_Minh')::date) then
    raise 'a step cannot lie in the future' using errcode = 'CT005';
  end if;
  if exists (select from standing_steps(c.id) e where e.on_day > new.on_day) then
    raise 'a step does not lie before the last one' using errcode = 'CT024';
  end if;
  select r.content into rules from rule_set r order by r.valid_from <= new.on_day desc, case when r.valid_from <= new.on_day then r.valid_from end desc, r.valid_from limit 1;
  if not exists (
    select from jsonb_array_elements(rules -> 'steps') s
     where s ->> 'event' = new.event and s -> 'from' ? c.state
       and (mine.account_id is null or holds_step(s ->> 'by', c, mine.unit_id, new.on_day))
       and case when jsonb_typeof(s -> 'to') = 'object' then new.becomes in (s -> 'to' ->> 'yes', s -> 'to' ->> 'no')
                when s ->> 'to' = 'SAME' then new.becomes = c.state
                -- To the open state that was left, or to what the last return named; its own papers alone are mended where it lies.
                when s ->> 'to' = 'AS_BEFORE'
                  then new.becomes = (select e.becomes from standing_steps(c.id) e where e.becomes not in ('PAUSED', 'MOVED') order by e.ordinal desc limit 1)
                when s ->> 'to' = 'AS_NAMED' then new.becomes = coalesce(
                  (select nullif(e.facts ->> 'to', 'FILE') from standing_steps(c.id) e where e.event = 'RETURN' order by e.ordinal desc limit 1), 'RETURNED')
                else new.becomes = s ->> 'to' end
       and not exists (select from jsonb_each(s -> 'among') a where not a.value ? coalesce(new.facts ->> a.key, ''))) then
    raise 'this step is not lawful here, or not this unit''s' using errcode = 'CT024';
  end if;
  return new;
end $$;

-- READINGS of people and single people side by side: only a later reading rests on a day; who comes or goes one by one after it adds to it.
create function later_reading(unit_no uuid, indicator smallint, day date, but uuid) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select exists (select from (select k.id, k.since from keepers(unit_no) k union all select b.id, b.since from brought(unit_no) b) k
                 join result_event e on e.unit_id = k.id and e.occurred_on >= greatest(k.since, day)
                 where e.indicator_id = indicator and e.reading is not null and e.reverses is null and e.id is distinct from but
                   and not exists (select from result_event r where r.reverses = e.id))
$$;
create function hold_keepers(unit_no uuid) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from unit u where u.id in (select k.id from keepers(unit_no) k) order by u.id for no key update;
end $$;
create or replace function be_last(fact result_event) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform hold_keepers(fact.unit_id);
  if later_reading(fact.unit_id, fact.indicator_id, fact.occurred_on, fact.reverses) then
    raise 'a later reading stands' using errcode = 'CT006';
  end if;
end $$;

-- COUNTING. What a step adds, by what it did; 1 is "not specified".
create function case_counts(step candidate_event) returns table (indicator text, quantity int) language sql immutable as $$
  select x.indicator, x.quantity from (values
    ('ACCEPT_SOURCE', 'NEW_SOURCES', 1), ('CERTIFY', 'CLASS_CERTIFICATES', 1), ('HOLD_CEREMONY', 'ADMISSIONS', 1), ('HOLD_CEREMONY', 'MEMBERS', 1),
    ('RECOGNISE', 'RECOGNITIONS', 1), ('REMOVE', 'STRUCK_OFF', 1), ('REMOVE', 'MEMBERS', -1)) x (event, indicator, quantity)
   where x.event = step.event
  union all
  select 'MEMBERS', -1 where step.event = 'ANNUL_DECISION' and step.was <> 'DECIDED'
$$;
-- Takes back what steps of a case counted.
create function uncount(cause candidate_event, steps uuid[], kinds text[]) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reverses, recorded_by_account, recorded_by_role, recorded_by_unit, case_event_id)
  select gen_random_uuid(), e.unit_id, e.indicator_id, e.source_group_id, e.occurred_on, -e.quantity, e.id,
         cause.recorded_by_account, cause.recorded_by_role, cause.recorded_by_unit, cause.id
  from result_event e join indicator i on i.id = e.indicator_id
  where e.case_event_id = any (steps) and e.reverses is null and i.kind = any (kinds) and not exists (select from result_event r where r.reverses = e.id)
$$;
create function count_facts(step candidate_event, c candidate, kinds text[]) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t date := (select k.today from clock k); x record; p person; fact uuid;
begin
  select * into p from person y where y.id = c.person_id;
  for x in select i.id, i.kind, i.by_source_group, k.quantity from case_counts(step) k join indicator i on i.code = k.indicator and i.kind = any (kinds) order by i.id loop
    -- By hand up to the last fact by hand, from cases from then on. A reading of people needs no such day: it says how many they are.
    if x.kind = 'FLOW' then
      insert into case_start (unit_id, indicator_id, since)
      select c.unit_id, x.id, least(t, coalesce(max(e.occurred_on) + 1, '-infinity'))
        from result_event e where e.unit_id = c.unit_id and e.indicator_id = x.id and e.reverses is null and e.case_event_id is null
         and not exists (select from result_event r where r.reverses = e.id) on conflict do nothing;
      continue when step.on_day < (select s.since from case_start s where s.unit_id = c.unit_id and s.indicator_id = x.id);
    end if;
    continue when not exists (select from lineage l join unit u on u.id = l.unit_id where l.unit_id = c.unit_id and l.starts <= step.on_day
                               and step.on_day < l.ends and step.on_day < coalesce(u.ended_on, 'infinity'));
    if x.kind = 'STOCK' then
      perform hold_keepers(c.unit_id);
      continue when later_reading(c.unit_id, x.id, step.on_day, null);
    end if;
    -- A person's certificate counts once a year (DOMAIN Q9).
    continue when step.event = 'CERTIFY' and exists (
      select from result_event e join result_person o on o.result_id = e.id
       where o.person_id = p.id and e.indicator_id = x.id and date_part('year', e.occurred_on) = date_part('year', step.on_day)
         and not exists (select from result_event r where r.reverses = e.id));
    fact := gen_random_uuid();
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit, case_event_id)
    values (fact, c.unit_id, x.id, case when x.by_source_group then p.source_group_id else 1 end, step.on_day, x.quantity,
            step.recorded_at, step.recorded_by_account, step.recorded_by_role, step.recorded_by_unit, step.id);
    insert into result_person (result_id, person_id, sex, age, minority, religious, youth_union, occupation, tags)
    values (fact, p.id, p.sex, date_part('year', age(step.on_day, p.born_on)), p.minority, p.religious, p.youth_union, p.occupation, p.tags);
  end loop;
end $$;
-- A step counts; taken back, it does not. An annulled decision never admitted anybody: its figures go back to its own days, and come
-- back with the annulment's own taking back.
create function count_step(step candidate_event, c candidate) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare admitted candidate_event[] := array(select e from candidate_event e where e.candidate_id = c.id and e.event in ('HOLD_CEREMONY', 'RECOGNISE') and e.undoes is null
                                              and not exists (select from candidate_event u where u.undoes = e.id) order by e.ordinal);
        one candidate_event;
begin
  if step.undoes is null then
    if step.event = 'ANNUL_DECISION' then perform uncount(step, array(select a.id from unnest(admitted) a), array['FLOW']); end if;
    perform count_facts(step, c, array['FLOW', 'STOCK']);
  else
    perform uncount(step, array[step.undoes], array['FLOW', 'STOCK']);
    if step.event = 'ANNUL_DECISION' then
      foreach one in array admitted loop perform count_facts(one, c, array['FLOW']); end loop;
    end if;
  end if;
end $$;

-- The case stands where its last step led; the city sees its person from the day it is asked until the case ends.
create function book_step() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate; shown uuid;
begin
  update candidate x set state = new.becomes, steps = new.ordinal,
         state_since = case when new.becomes = x.state then x.state_since when new.undoes is null then new.on_day
                            else (select max(e.on_day) from candidate_event e where e.candidate_id = x.id and e.ordinal < new.ordinal and e.undoes is null
                                   and e.becomes = new.becomes and e.was <> e.becomes and not exists (select from candidate_event u where u.undoes = e.id)) end
   where x.id = new.candidate_id;
  select * into c from candidate x where x.id = new.candidate_id;
  shown := case when not c.ended and exists (select from candidate_event e where e.candidate_id = c.id and e.event = 'ASK_CONSENT' and e.undoes is null
                                              and not exists (select from candidate_event u where u.undoes = e.id)) then c.city_id end;
  if shown is distinct from c.consent_city_id then
    update candidate x set consent_city_id = shown where x.id = c.id;
    update person p set consent_city_id = shown where p.id = c.person_id;
  end if;
  perform count_step(new, c);
  return null;
end $$;
create trigger a_hold before insert or update or delete on person for each statement execute function hold_tree();
create trigger a_hold before insert or update or delete on candidate for each statement execute function hold_tree();
create trigger a_hold before insert on candidate_event for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on person for each row execute function stamp_row();
create trigger b_stamp before insert or update of unit_id on candidate for each row execute function stamp_row();
create trigger c_keep before insert or update of full_name, born_on, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_index
  on person for each row execute function keep_person();
create trigger c_keep before insert or update of facts on candidate for each row execute function keep_candidate();
create trigger b_keep before insert on candidate_event for each row execute function keep_step();
create trigger c_book after insert on candidate_event for each row execute function book_step();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['person', 'candidate']) with ordinality t (name, place)));
end $$;

-- THE TREE CHANGES. Whom a branch that ends still follows goes with it to the branch that goes on for it; where none does, they are
-- handed to others first. At the end of the decision, when its units have their places.
create function keep_followed() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if exists (select from candidate c where c.unit_id = new.id and not c.ended) and not exists (select from unit h where h.id = new.heir_id and h.level = 4) then
    raise 'branch % still follows people', new.id using errcode = 'CT025';
  end if;
  return null;
end $$;
create function pass_people() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update person p set unit_id = new.heir_id from unit h where p.unit_id = new.id and h.id = new.heir_id and h.level = 4;
  update candidate c set unit_id = new.heir_id from unit h where c.unit_id = new.id and h.id = new.heir_id and h.level = 4;
  return null;
end $$;
create trigger g_followed after update of heir_id on unit for each row when (new.heir_id is not null and new.level = 4) execute function keep_followed();
create constraint trigger h_people after update of heir_id on unit deferrable initially deferred for each row
  when (new.heir_id is not null and new.level = 4) execute function pass_people();
-- A case that its branch let go with document 53 is given to another branch by whoever stands above both.
create function hand_over(case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and within_mine(u.id)) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if c.state <> 'MOVED' then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;
  update person p set unit_id = branch where p.id = c.person_id;
  -- Whole: what ended before goes with the person.
  update candidate x set unit_id = branch where x.person_id = c.person_id;
end $$;

-- By hand only up to the day from which cases count there, and what a case counted is taken back by its step alone.
create or replace function stamp_fact() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare u record; i record; own text;
begin
  -- Behind the door when and as what is not the writer's to say (for whom and for which unit, row security looks at).
  select s.role into own from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if own is not null then new.recorded_by_role := own; new.recorded_at := now(); end if;
  select x.kind, x.entry_mode, x.cases_from into i from indicator x where x.id = new.indicator_id;
  if i.kind = 'RATIO' or (i.kind = 'STOCK') <> (new.reading is not null) and new.reverses is null and new.case_event_id is null then
    raise 'this indicator is not entered like that' using errcode = 'CT007';
  end if;
  if i.entry_mode = 'FROM_CASES' and new.occurred_on >= coalesce(i.cases_from, '-infinity') and new.recorded_by_role <> 'CASES' and new.case_event_id is null
     or new.case_event_id is null and new.reverses is null
        and exists (select from case_start c where c.unit_id = new.unit_id and c.indicator_id = new.indicator_id and new.occurred_on >= c.since)
     or new.case_event_id is null and exists (select from result_event e where e.id = new.reverses and e.case_event_id is not null) then
    raise 'this indicator is counted from cases' using errcode = 'CT008';
  end if;
  if i.kind = 'STOCK' and new.reverses is null and new.reading is not null then new.quantity := read_stock(new); end if;
  select x.city_id, x.ward_id, x.base_id, x.branch_id, x.since, x.until, x.ended_on into u from unit x where x.id = new.unit_id;
  if u.since <= new.occurred_on and new.occurred_on < u.until and u.ended_on is null then
    new.city_id := u.city_id; new.ward_id := u.ward_id; new.base_id := u.base_id; new.branch_id := u.branch_id;
    return new;
  end if;
  select l.city_id, nullif(l.ward_id, no_unit()), nullif(l.base_id, no_unit()), nullif(l.branch_id, no_unit())
    into new.city_id, new.ward_id, new.base_id, new.branch_id
    from lineage l where l.unit_id = new.unit_id and l.starts <= new.occurred_on and new.occurred_on < l.ends;
  if not found or new.occurred_on >= u.ended_on then
    raise 'unit % is not in the tree on %', new.unit_id, new.occurred_on using errcode = 'CT001';
  end if;
  return new;
end $$;

-- LOOKING. Written for whoever may see the person, under their own name; what they were shown is told by field names, never by values.
create function note_view(person_no uuid, shown text[], why text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into person_view as v (person_id, on_day, account_id, role, unit_id, reason, account_name, unit_name, fields)
  select p.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date, s.account_id, s.role, s.unit_id, why, a.full_name, u.name, shown
    from session s join account a on a.id = s.account_id join unit u on u.id = s.unit_id
    join person p on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and p.id = person_no
  on conflict (person_id, on_day, account_id, role, unit_id, reason) do update
    set times = v.times + 1, last_at = now(), fields = array(select distinct f from unnest(v.fields || excluded.fields) f order by f);
  if not found then raise 'no such person' using errcode = 'CT404'; end if;
end $$;
-- Whether another unit of the city has an open case of whoever has this number: yes or no, never whose (T1), and only to who sees the person.
create function open_elsewhere(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
                   join person o on o.national_id_index = p.national_id_index and o.id <> p.id and o.city_id = p.city_id
                   join candidate c on c.person_id = o.id and not c.ended
                  where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;
-- Changes of one case take turns: whoever may see it waits here for the one before.
create function hold_case(case_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
   where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now() for update of c;
end $$;
-- What the line of a case may that day, and how many people its branch was last known to have (null: never told): to whoever may see the case.
create function case_place(case_no uuid, day date) returns table (may_propose boolean, may_appraise boolean, may_decide boolean, ward_is_base boolean, members int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select exists (select from unit_capability u where u.unit_id = coalesce(c.base_id, c.branch_id) and u.capability = 'canPropose' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canAppraise' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canDecideAdmission' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'isBaseOrganisation' and u.during @> day),
         (select sum(e.quantity)::int from result_event e join indicator i on i.id = e.indicator_id and i.code = 'MEMBERS' where e.unit_id = c.unit_id and e.occurred_on <= day)
  from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now();
end $$;

select arm();
do $$
declare t text; l text;
begin
  foreach t in array array['person', 'candidate'] loop
    foreach l in array array['ward', 'base', 'branch'] loop
      execute format('create policy %I on %I for select to %I using (%s)', l || '_reads', t, 'app_' || l, place(l, l || '_id'));
    end loop;
    execute format('create policy city_consents on %I for select to app_city using (consent_city_id = (select my_unit(''CITY'')))', t);
    execute format('create policy branch_adds on %I for insert to app_branch with check (%s)', t, place('branch', 'unit_id'));
    execute format('create policy branch_changes on %I for update to app_branch using (%s) with check (%s)', t, place('branch', 'unit_id'), place('branch', 'unit_id'));
  end loop;
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on candidate_event for select to %I using (exists (select from candidate c where c.id = candidate_id))', l || '_reads', 'app_' || l);
    execute format('create policy %I on candidate_event for insert to %I with check (exists (select from candidate c where c.id = candidate_id))', l || '_adds', 'app_' || l);
    execute format('create policy %I on person_view for select to %I using (exists (select from person p where p.id = person_id))', l || '_reads', 'app_' || l);
    execute format('create policy %I on case_start for select to %I using (exists (select from unit u where u.id = unit_id and u.%s))', l || '_reads', 'app_' || l, place(l, l || '_id'));
    if l <> 'city' then
      execute format('create policy %I on result_person for select to %I using (exists (select from person p where p.id = person_id) and exists (select from result_event e where e.id = result_id))',
                     l || '_reads', 'app_' || l);
    end if;
  end loop;
end $$;
grant select on person, candidate, candidate_event, person_view, case_start to app_city, app_ward, app_base, app_branch;
grant select on result_person to app_ward, app_base, app_branch;
grant insert (id, unit_id, full_name, born_on, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_sealed, national_id_index),
  update (full_name, born_on, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_sealed, national_id_index) on person to app_branch;
grant insert (id, person_id, unit_id, facts), update (facts) on candidate to app_branch;
grant insert (id, candidate_id, event, on_day, facts, becomes, undoes) on candidate_event to app_city, app_ward, app_base, app_branch;
-- Which case counted a fact is the database's to say.
revoke insert on result_event from app_city, app_ward, app_base, app_branch;
grant insert (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit,
  city_id, ward_id, base_id, branch_id) on result_event to app_city, app_ward, app_base, app_branch;
grant execute on function note_view(uuid, text[], text), open_elsewhere(uuid), case_place(uuid, date), hold_case(uuid), name_order(text) to app_city, app_ward, app_base, app_branch;
grant execute on function hand_over(uuid, uuid) to app_ward, app_base;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
revoke insert (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, reverses, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit,
  city_id, ward_id, base_id, branch_id) on result_event from app_city, app_ward, app_base, app_branch;
grant insert on result_event to app_city, app_ward, app_base, app_branch;
create or replace function stamp_fact() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare u record; i record; own text;
begin
  -- Behind the door when and as what is not the writer's to say (for whom and for which unit, row security looks at).
  select s.role into own from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if own is not null then new.recorded_by_role := own; new.recorded_at := now(); end if;
  select x.kind, x.entry_mode, x.cases_from into i from indicator x where x.id = new.indicator_id;
  if i.kind = 'RATIO' or (i.kind = 'STOCK') <> (new.reading is not null) and new.reverses is null then
    raise 'this indicator is not entered like that' using errcode = 'CT007';
  end if;
  if i.entry_mode = 'FROM_CASES' and new.occurred_on >= coalesce(i.cases_from, '-infinity') and new.recorded_by_role <> 'CASES' then
    raise 'this indicator is counted from cases' using errcode = 'CT008';
  end if;
  if i.kind = 'STOCK' and new.reverses is null then new.quantity := read_stock(new); end if;
  select x.city_id, x.ward_id, x.base_id, x.branch_id, x.since, x.until, x.ended_on into u from unit x where x.id = new.unit_id;
  if u.since <= new.occurred_on and new.occurred_on < u.until and u.ended_on is null then
    new.city_id := u.city_id; new.ward_id := u.ward_id; new.base_id := u.base_id; new.branch_id := u.branch_id;
    return new;
  end if;
  select l.city_id, nullif(l.ward_id, no_unit()), nullif(l.base_id, no_unit()), nullif(l.branch_id, no_unit())
    into new.city_id, new.ward_id, new.base_id, new.branch_id
    from lineage l where l.unit_id = new.unit_id and l.starts <= new.occurred_on and new.occurred_on < l.ends;
  if not found or new.occurred_on >= u.ended_on then
    raise 'unit % is not in the tree on %', new.unit_id, new.occurred_on using errcode = 'CT001';
  end if;
  return new;
end $$;
create or replace function be_last(fact result_event) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from unit u where u.id in (select k.id from keepers(fact.unit_id) k) order by u.id for no key update;
  if exists (select from (select k.id, k.since from keepers(fact.unit_id) k union all select b.id, b.since from brought(fact.unit_id) b) k
             join result_event e on e.unit_id = k.id and e.occurred_on >= greatest(k.since, fact.occurred_on)
             where e.indicator_id = fact.indicator_id and e.reverses is null and e.id is distinct from fact.reverses
               and not exists (select from result_event r where r.reverses = e.id)) then
    raise 'a later reading stands' using errcode = 'CT006';
  end if;
end $$;
drop function later_reading(uuid, smallint, date, uuid), hold_keepers(uuid);
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name not in ('person', 'candidate')));
end $$;
create or replace function pass_capabilities(heir uuid, ended uuid[], day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare passing int; had int; follows boolean := heir is not null and not exists (select from unit e, unit u where e.id = any (ended) and u.id = heir and e.level <> u.level);
begin
  select count(*) into had from (select distinct c.unit_id, c.capability from unit_capability c where c.unit_id = any (ended) and c.during && daterange(day, null)) x;
  insert into unit_capability (unit_id, capability, during)
  select u.id, c.capability, r from unit u, (select x.capability, range_agg(x.during * daterange(day, null)) as days from unit_capability x
                                   where x.unit_id = any (ended) and x.during && daterange(day, null) group by 1) c
  cross join lateral unnest(c.days - coalesce((select range_agg(o.during) from unit_capability o where o.unit_id = u.id and o.capability = c.capability), '{}'::datemultirange)) r
  where u.id = heir and follows;
  get diagnostics passing = row_count;
  delete from unit_capability c where c.unit_id = any (ended) and lower(c.during) >= day;
  update unit_capability c set during = c.during * daterange(null, day) where c.unit_id = any (ended) and c.during && daterange(day, null);
  return jsonb_build_object('flagsPassing', passing, 'flagsEnding', case when follows then 0 else had end);
end $$;
drop trigger e_capable on unit;
drop trigger g_followed on unit;
drop trigger h_people on unit;
drop function keep_followed(), pass_people(), hand_over(uuid, uuid);
delete from unit_capability where capability in ('canConsent', 'canAppraise', 'canDecideAdmission', 'canHoldClasses', 'canPropose');
drop trigger c_book on candidate_event;
drop trigger b_keep on candidate_event;
drop function book_step(), count_step(candidate_event, candidate), count_facts(candidate_event, candidate, text[]), uncount(candidate_event, uuid[], text[]), case_counts(candidate_event), keep_step(),
  holds_step(text, candidate, uuid, date), standing_steps(uuid);
drop table result_person, case_start, person_view;
alter table result_event drop column case_event_id;
drop table candidate_event, candidate, person;
drop function hold_case(uuid), case_place(uuid, date), open_elsewhere(uuid), note_view(uuid, text[], text), keep_candidate(), keep_person(), give_capabilities(), standard_capabilities(smallint), name_order(text);
reset role;
