-- What persons whom the data concern ask of those who keep it, and what they were answered in time (DOMAIN §7 D4).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Follows its person: whoever keeps the data answers, wherever it was asked. Each part is said once and never said anew, so the row is its
-- own history; numbers of letters, never the letters.
create table subject_request (
  id uuid primary key, person_id uuid not null references person, made_at_id uuid not null references unit,
  kind text not null check (kind in ('ACCESS', 'CORRECT', 'ERASE', 'RESTRICT', 'WITHDRAW')),
  identity text not null check (identity in ('ID_CARD', 'KNOWN', 'AUTHORISED')),
  received_on date not null, acknowledged_on date check (acknowledged_on >= received_on),
  outcome text check (outcome in ('GRANTED', 'PARTLY', 'REFUSED')),
  ground text check (ground in ('KEPT_BY_LAW', 'NOT_IDENTIFIED', 'NOT_HELD', 'RIGHTS_OF_OTHERS', 'REPEATED')),
  words text check (words <> ''), letter text check (letter <> ''), answered_on date check (answered_on >= acknowledged_on),
  state text not null generated always as (case when answered_on is not null then 'ANSWERED' when acknowledged_on is not null then 'ACKNOWLEDGED' else 'RECEIVED' end) stored,
  revision int not null default 1,
  check ((answered_on is null) = (outcome is null)), check (answered_on is null or acknowledged_on is not null),
  check (coalesce(outcome in ('PARTLY', 'REFUSED'), false) = (ground is not null))
);
create unique index one_open_request on subject_request (person_id, kind) where answered_on is null;
create index subject_request_person on subject_request (person_id);
create index subject_request_received on subject_request (received_on, id);

create function keep_request() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
create trigger a_keep before insert or update or delete on subject_request for each row execute function keep_request();
-- Whoever is known by name no more asks nothing more here.
create trigger d_gone before insert on subject_request for each row execute function stay_gone();
-- Free text and numbers of letters go with the name; that it was asked and answered, and when, stays.
create function strip_requests() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update subject_request r set words = null, letter = null where r.person_id = new.id and (r.words is not null or r.letter is not null);
  return null;
end $$;
create trigger e_requests after update of deidentified_on on person for each row when (new.deidentified_on is not null) execute function strip_requests();

-- THE ANSWER, by the lowest committee that keeps the person: the base where there is one, otherwise the ward; a branch records and
-- acknowledges. An erasure that is granted takes the name away there and then, and is refused while the law requires keeping.
create function answer_subject_request(request_no uuid, said text, why text, in_words text, letter_no text, day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare r subject_request;
begin
  select x.* into r from subject_request x join person p on p.id = x.person_id
    join session s on s.unit_id = coalesce(p.base_id, p.ward_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = request_no;
  if not found then raise 'no such request here' using errcode = 'CT404'; end if;
  perform from candidate c where c.person_id = r.person_id order by c.id for update;
  perform from person p where p.id = r.person_id for update;
  if r.kind = 'ERASE' and said = 'GRANTED' and closed_since(r.person_id) is null then raise 'the law requires keeping' using errcode = 'CT037'; end if;
  update subject_request x set outcome = said, ground = why, words = in_words, letter = letter_no, answered_on = day
   where x.id = r.id and x.acknowledged_on is not null and x.answered_on is null;
  if not found then raise 'said once already, or not acknowledged yet' using errcode = 'CT035'; end if;
  if r.kind = 'ERASE' and said = 'GRANTED' and not gone(r.person_id) then perform deidentify(r.person_id, 'REQUEST', null); end if;
end $$;

-- Whether the law requires keeping a person whom one sees: a member, somebody once admitted, or a case that is open.
create function must_keep(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id)
                  where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now() and closed_since(p.id) is null);
end $$;

-- Days of the requests of one's own place: numbers alone, for the city too.
create function subject_request_days() returns table (received_on date, acknowledged_on date, answered_on date, requests int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select r.received_on, r.acknowledged_on, r.answered_on, count(*)::int from subject_request r join person p on p.id = r.person_id
    join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   group by 1, 2, 3;
end $$;

-- EVERYTHING HELD OF A PERSON, by table, for the committee that answers; what no level may read is said to be there. The look is written by
-- the same act.
create function held_of(request_no uuid) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
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

select arm();
do $$
declare l text; seen text := 'exists (select from person p where p.id = person_id)';
begin
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on subject_request for select to %I using (%s)', l || '_reads', 'app_' || l, seen);
    execute format('create policy %I on subject_request for insert to %I with check (%s)', l || '_adds', 'app_' || l, seen);
    execute format('create policy %I on subject_request for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, seen, seen);
  end loop;
end $$;
grant select, insert (id, person_id, made_at_id, kind, identity, received_on), update (acknowledged_on) on subject_request to app_ward, app_base, app_branch;
grant execute on function answer_subject_request(uuid, text, text, text, text, date), held_of(uuid) to app_ward, app_base;
grant execute on function must_keep(uuid) to app_ward, app_base, app_branch;
grant execute on function subject_request_days() to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function held_of(uuid), subject_request_days(), must_keep(uuid), answer_subject_request(uuid, text, text, text, text, date);
drop trigger e_requests on person;
drop table subject_request;
drop function strip_requests(), keep_request();
reset role;
