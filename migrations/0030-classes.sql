-- Classes that a ward holds: their days, who is nominated and accepted, who came, who passed (DOMAIN R30, T3-T5, T17).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- `accepted` and `nominated` are told by the places alone: a branch sees its own people's places and how many are left.
create table class (
  id uuid primary key, unit_id uuid not null references unit,
  kind text not null check (kind in ('AWARENESS', 'NEW_MEMBER')),
  title text not null check (title <> ''), place text not null check (place <> ''),
  starts_on date not null, ends_on date not null, nominate_by date not null,
  places int not null check (places between 1 and 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')),
  accepted int not null default 0, nominated int not null default 0,
  revision int not null default 1,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check (nominate_by <= starts_on and starts_on <= ends_on),
  constraint never_more_than_places check (accepted <= places)
);
create index class_ward on class (ward_id, starts_on desc, id);

create table class_session (id uuid primary key, class_id uuid not null references class, on_day date not null, title text not null check (title <> ''));
create index class_session_class on class_session (class_id, on_day);

-- `nominated_by` and `certified_by` are the steps of the case that this place recorded: taken back, they take the place or its result with them.
create table class_place (
  id uuid primary key, class_id uuid not null references class, candidate_id uuid not null references candidate,
  state text not null default 'NOMINATED' check (state in ('NOMINATED', 'ACCEPTED', 'WAITING', 'WITHDRAWN')),
  nominated_on date not null, nominated_by uuid references candidate_event,
  result text check (result in ('PASSED', 'FAILED', 'ABSENT')),
  certificate_number text check (certificate_number <> ''), certified_on date, certified_by uuid references candidate_event,
  check (result is null or state = 'ACCEPTED'),
  check (num_nonnulls(certificate_number, certified_on, certified_by) = case when result = 'PASSED' then 3 else 0 end)
);
create unique index one_place_at_a_time on class_place (candidate_id) where state <> 'WITHDRAWN' and result is null;
create index class_place_class on class_place (class_id);
create index class_place_candidate on class_place (candidate_id);
create index class_place_nominated on class_place (nominated_by) where nominated_by is not null;
create index class_place_certified on class_place (certified_by) where certified_by is not null;
create index class_place_number on class_place (certificate_number) where certificate_number is not null;

create table class_attendance (
  session_id uuid not null references class_session on delete cascade, place_id uuid not null references class_place, present boolean not null,
  primary key (session_id, place_id)
);
create index class_attendance_place on class_attendance (place_id);

-- A class is opened by a unit that may hold classes on its first day, and goes one way.
create function keep_class() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.state := 'OPEN'; new.accepted := 0; new.nominated := 0; new.revision := 1;
    if not exists (select from unit_capability c where c.unit_id = new.unit_id and c.capability = 'canHoldClasses' and c.during @> new.starts_on) then
      raise 'this unit holds no classes that day' using errcode = 'CT030';
    end if;
    return new;
  end if;
  new.revision := old.revision + 1;
  if new.state <> old.state and (old.state, new.state) not in (('OPEN', 'RUNNING'), ('OPEN', 'CANCELLED'), ('RUNNING', 'CLOSED'), ('RUNNING', 'CANCELLED'))
     or old.state in ('CLOSED', 'CANCELLED') and (new.title, new.place, new.starts_on, new.ends_on, new.nominate_by, new.places)
        is distinct from (old.title, old.place, old.starts_on, old.ends_on, old.nominate_by, old.places)
     or old.state = 'RUNNING' and new.state = 'CLOSED' and exists (select from class_place p where p.class_id = new.id and p.state = 'ACCEPTED' and p.result is null)
     or old.state = 'RUNNING' and new.state = 'CANCELLED' and exists (select from class_place p where p.class_id = new.id and p.result is not null) then
    raise 'a class does not go that way' using errcode = 'CT031';
  end if;
  return new;
end $$;
-- Nobody waits for a class that is over.
create function end_class() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class_place p set state = 'WITHDRAWN' where p.class_id = new.id and p.result is null and p.state <> 'WITHDRAWN';
  return null;
end $$;

-- A place is asked for by the branch, while the class is open, for somebody whom a certificate of that class leads on by the rules in force;
-- it is given, and its result told, by the class's holder. What follows from a step or from the class's end (a trigger deeper) is not asked again.
create function keep_class_place() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; k class; c candidate; rules jsonb;
begin
  if pg_trigger_depth() > 1 then return new; end if;
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  select * into k from class x where x.id = new.class_id;
  select * into c from candidate x where x.id = new.candidate_id;
  if not exists (select from standing_steps(c.id) e where e.id = new.nominated_by and e.event = 'NOMINATE') and new.nominated_by is not null and tg_op = 'INSERT'
     or new.certified_by is not null and not exists (select from standing_steps(c.id) e where e.id = new.certified_by and e.on_day = new.certified_on
          and case k.kind when 'AWARENESS' then e.event = 'CERTIFY' else e.event = 'RECORD_PAPER' and e.facts ->> 'paper' = 'NEW_MEMBER_CERTIFICATE' end
          and e.facts ->> 'number' = new.certificate_number) then
    raise 'no such step of this case' using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    new.state := 'NOMINATED'; new.result := null;
    if c.ward_id is distinct from k.ward_id then raise 'no such class for this case' using errcode = '42501'; end if;
    select r.content into rules from rule_set r order by r.valid_from <= new.nominated_on desc, case when r.valid_from <= new.nominated_on then r.valid_from end desc, r.valid_from limit 1;
    if k.state <> 'OPEN' or c.ended or not exists (
      select from jsonb_array_elements(rules -> 'steps') s
       where s ->> 'by' = 'CLASS_HOLDER' and s -> 'from' ? c.state and s ->> 'event' = case k.kind when 'AWARENESS' then 'CERTIFY' else 'RECORD_PAPER' end) then
      raise 'nobody is nominated like that' using errcode = 'CT032';
    end if;
    return new;
  end if;
  if mine.level in ('BRANCH', 'BASE') and ((new.state, new.result) is distinct from ('WITHDRAWN'::text, old.result) or k.state <> 'OPEN')
     or new.state is distinct from old.state and (old.result is not null or k.state not in ('OPEN', 'RUNNING') or old.state = 'WITHDRAWN' or new.state = 'NOMINATED')
     or new.result is distinct from old.result and (old.result is not null or k.state not in ('RUNNING', 'CLOSED')) then
    raise 'a place does not change like that' using errcode = 'CT032';
  end if;
  if new.certificate_number is not null then
    -- One number a holder and year, whoever writes at the same moment.
    perform pg_advisory_xact_lock(7005, hashtext(k.unit_id::text));
    if exists (select from class_place p join class o on o.id = p.class_id where o.unit_id = k.unit_id and p.id <> new.id and p.certificate_number = new.certificate_number
                and date_part('year', p.certified_on) = date_part('year', new.certified_on)) then
      raise 'this number was given before' using errcode = 'CT033';
    end if;
  end if;
  return new;
end $$;
create function count_class_places() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class k set accepted = x.accepted, nominated = x.nominated
    from (select count(*) filter (where p.state = 'ACCEPTED') as accepted, count(*) filter (where p.state in ('NOMINATED', 'WAITING')) as nominated
            from class_place p where p.class_id = new.class_id) x
   where k.id = new.class_id;
  return null;
end $$;
-- Whoever was there was accepted, and the day has come.
create function keep_attendance() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from class_session s join class_place p on p.class_id = s.class_id and p.id = new.place_id and p.state = 'ACCEPTED'
                 join class k on k.id = s.class_id and k.state = 'RUNNING' where s.id = new.session_id) then
    raise 'nobody attends like that' using errcode = '42501';
  end if;
  return new;
end $$;

-- What a step that is taken back had given goes with it; whoever is followed no more has no place any more.
create function places_follow() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class_place p set state = 'WITHDRAWN' where p.nominated_by = new.undoes and p.result is null and p.state <> 'WITHDRAWN';
  update class_place p set result = null, certificate_number = null, certified_on = null, certified_by = null where p.certified_by = new.undoes;
  update class_place p set state = 'WITHDRAWN' from candidate c where c.id = new.candidate_id and c.ended and p.candidate_id = c.id and p.result is null and p.state <> 'WITHDRAWN';
  return null;
end $$;

create trigger a_hold before insert or update or delete on class for each statement execute function hold_tree();
create trigger a_hold before insert or update or delete on class_place for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on class for each row execute function stamp_row();
create trigger c_keep before insert or update of title, place, starts_on, ends_on, nominate_by, places, state on class for each row execute function keep_class();
create trigger d_end after update of state on class for each row when (new.state in ('CLOSED', 'CANCELLED') and old.state <> new.state) execute function end_class();
create trigger b_keep before insert or update on class_place for each row execute function keep_class_place();
create trigger c_count after insert or update of state on class_place for each row execute function count_class_places();
create trigger b_keep before insert or update on class_attendance for each row execute function keep_attendance();
create trigger d_places after insert on candidate_event for each row execute function places_follow();

-- THE TREE CHANGES. The classes of a ward that ends are the heir's, at the end of the decision like its people.
create function pass_classes() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class k set unit_id = new.heir_id from unit h where k.unit_id = new.id and h.id = new.heir_id and h.level = 2;
  return null;
end $$;
create constraint trigger h_classes after update of heir_id on unit deferrable initially deferred for each row
  when (new.heir_id is not null and new.level = 2) execute function pass_classes();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['class']) with ordinality t (name, place)));
end $$;

-- Changes of one class take turns, after those of the cases in it: whoever may see it waits here for the one before.
create function hold_class(class_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform from class k join session s on s.token_hash = current_setting('app.token', true) and s.expires_at > now()
                       join unit u on u.id = s.unit_id and u.ward_id = k.ward_id
   where k.id = class_no for update of k;
end $$;

select arm();
do $$
declare l text;
begin
  execute format('create policy ward_reads on class for select to app_ward using (%s)', place('ward', 'ward_id'));
  foreach l in array array['base', 'branch'] loop
    execute format('create policy %I on class for select to %I using (ward_id = any ((select my_ancestors())::uuid[]))', l || '_reads', 'app_' || l);
  end loop;
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on class_session for select to %I using (exists (select from class k where k.id = class_id))', l || '_reads', 'app_' || l);
    execute format('create policy %I on class_place for select to %I using (exists (select from candidate c where c.id = candidate_id))', l || '_reads', 'app_' || l);
    execute format('create policy %I on class_attendance for select to %I using (exists (select from class_place x where x.id = place_id))', l || '_reads', 'app_' || l);
  end loop;
  execute format('create policy ward_adds on class for insert to app_ward with check (%s)', place('ward', 'unit_id'));
  execute format('create policy ward_changes on class for update to app_ward using (%s) with check (%s)', place('ward', 'unit_id'), place('ward', 'unit_id'));
  execute format('create policy ward_adds on class_session for insert to app_ward with check (exists (select from class k where k.id = class_id and k.%s))', place('ward', 'unit_id'));
  execute format('create policy ward_changes on class_session for update to app_ward using (exists (select from class k where k.id = class_id and k.%s))', place('ward', 'unit_id'));
  execute format('create policy ward_removes on class_session for delete to app_ward using (exists (select from class k where k.id = class_id and k.%s))', place('ward', 'unit_id'));
  execute format('create policy branch_adds on class_place for insert to app_branch with check (exists (select from candidate c where c.id = candidate_id and c.%s))', place('branch', 'unit_id'));
  execute format('create policy branch_changes on class_place for update to app_branch using (exists (select from candidate c where c.id = candidate_id and c.%s))', place('branch', 'unit_id'));
  execute format('create policy ward_changes on class_place for update to app_ward using (exists (select from class k where k.id = class_id and k.%s))', place('ward', 'unit_id'));
  execute format('create policy ward_adds on class_attendance for insert to app_ward with check (exists (select from class_session s join class k on k.id = s.class_id where s.id = session_id and k.%s))', place('ward', 'unit_id'));
  execute format('create policy ward_changes on class_attendance for update to app_ward using (exists (select from class_session s join class k on k.id = s.class_id where s.id = session_id and k.%s))', place('ward', 'unit_id'));
end $$;
grant select on class, class_session, class_place, class_attendance to app_ward, app_base, app_branch;
grant insert (id, unit_id, kind, title, place, starts_on, ends_on, nominate_by, places), update (title, place, starts_on, ends_on, nominate_by, places, state) on class to app_ward;
grant insert (id, class_id, on_day, title), update (on_day, title), delete on class_session to app_ward;
grant insert (id, class_id, candidate_id, nominated_on, nominated_by), update (state) on class_place to app_branch;
grant update (state, result, certificate_number, certified_on, certified_by) on class_place to app_ward;
grant insert (session_id, place_id, present), update (present) on class_attendance to app_ward;
grant execute on function hold_class(uuid) to app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function hold_class(uuid);
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'class'));
end $$;
drop trigger h_classes on unit;
drop trigger d_places on candidate_event;
drop table class_attendance, class_place, class_session, class;
drop function pass_classes(), places_follow(), keep_attendance(), count_class_places(), keep_class_place(), end_class(), keep_class();
reset role;
