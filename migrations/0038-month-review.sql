-- The month's review of people: what a branch says each month of everybody it follows and of its probationary members (DOMAIN R45, R28, R42).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One review a branch and month, in versions: a correction is the next one. A draft is the branch's own; what was sent stays.
create table month_review (
  id uuid primary key, unit_id uuid not null references unit, starts_on date not null check (date_part('day', starts_on) = 1 and starts_on > '2020-01-01'),
  version int not null default 1, state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT')),
  revision int not null default 1, people int,
  sent_at timestamptz, sent_by uuid references account,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((state = 'SENT') = (sent_at is not null)), check ((state = 'SENT') = (people is not null)),
  constraint one_review_a_month unique (unit_id, starts_on, version)
);
create index month_review_branch on month_review (branch_id, starts_on);
create index month_review_base on month_review (base_id, starts_on);
create index month_review_ward on month_review (ward_id, starts_on);
create index month_review_city on month_review (city_id, starts_on);

-- What it says of one person: three answers and a word. The answers go with the person; the word goes with the name.
create table month_answer (
  review_id uuid not null references month_review, person_id uuid not null references person,
  starts_on date not null, version int not null,                   -- the review's, which whoever follows the person next does not see
  standing text not null check (standing in ('CASE', 'PROBATIONARY')),
  progress text check (progress in ('IMPROVED', 'STEADY', 'NEEDS_HELP')), activities text check (activities in ('FULL', 'PARTLY', 'NONE')), helper_met boolean,
  note text check (note <> '' and length(note) <= 200),
  sent boolean not null default false,
  primary key (review_id, person_id),
  check (not sent or num_nonnulls(progress, activities, helper_met) = 3)
);
create index month_answer_person on month_answer (person_id, starts_on) where sent;

-- Whom a branch says it of: followed as a source until the decision, or on probation; known before the month was over.
create function reviewed_people(branch uuid, before date) returns table (person_id uuid, standing text, subject_id uuid)
language sql stable set search_path = chitieu, pg_temp as $$
  select distinct on (x.person_id) x.person_id, x.standing, x.subject_id from (
    select c.person_id, 'CASE', c.id from candidate c
     where c.unit_id = branch and not c.ended
       and c.state in ('SOURCE', 'FOSTERING', 'CLASS_NOMINATED', 'CLASS_ATTENDING', 'CLASS_CERTIFIED', 'APPLIED', 'CV_DECLARED', 'VERIFYING', 'OPINIONS', 'BRANCH_REVIEW',
                       'BRANCH_REJECTED', 'BRANCH_APPROVED', 'SUBCOMMITTEE_APPRAISED', 'BASE_RESOLVED', 'SUBMITTED', 'APPRAISING', 'AWAITING_CONSENT', 'RETURNED')
       and exists (select from candidate_event e where e.candidate_id = c.id and e.on_day < before)
    union all
    select m.person_id, 'PROBATIONARY', m.id from membership m where m.unit_id = branch and not m.ended and m.standing = 'PROBATIONARY' and m.since < before
  ) x (person_id, standing, subject_id) order by x.person_id, x.standing desc
$$;
-- Until which day a month is sent and corrected: the tenth of the next (server/domain/monthReview.ts says the same).
create function review_due(starts_on date) returns date language sql immutable as $$ select (starts_on + interval '1 month')::date + 9 $$;

create function keep_review() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare last month_review; behind_door boolean := my_account() is not null; before date := (new.starts_on + interval '1 month')::date;
begin
  if not exists (select from unit u where u.id = new.unit_id and u.level = 4) then raise 'a branch reviews its people' using errcode = '42501'; end if;
  if behind_door and (today_here() < new.starts_on or today_here() > review_due(new.starts_on)) then
    raise 'this month is not reviewed any more, or not yet' using errcode = 'CT381';
  end if;
  if tg_op = 'INSERT' then
    select * into last from month_review r where r.unit_id = new.unit_id and r.starts_on = new.starts_on order by r.version desc limit 1;
    if last.state = 'DRAFT' then raise 'a draft of this month stands' using errcode = 'CT380'; end if;
    new.version := coalesce(last.version, 0) + 1; new.revision := coalesce(last.revision, 0) + 1;
    new.state := 'DRAFT'; new.people := null; new.sent_at := null; new.sent_by := null;
    return new;
  end if;
  if old.state = 'SENT' then raise 'what was sent stays; a correction is a new version' using errcode = 'CT380'; end if;
  new.revision := old.revision + 1;
  if new.state = 'SENT' then
    if behind_door then
      -- Whoever left meanwhile is left out; whoever came must be answered for.
      delete from month_answer a where a.review_id = new.id and not exists (select from reviewed_people(new.unit_id, before) p where p.person_id = a.person_id);
      if exists (select from reviewed_people(new.unit_id, before) p where not exists (
           select from month_answer a where a.review_id = new.id and a.person_id = p.person_id and num_nonnulls(a.progress, a.activities, a.helper_met) = 3)) then
        raise 'somebody is not answered for' using errcode = 'CT382';
      end if;
      new.sent_at := now(); new.sent_by := my_account();
    end if;
    update month_answer a set sent = true where a.review_id = new.id;
    get diagnostics new.people = row_count;
  end if;
  return new;
end $$;
-- Answers are the draft's, of whom the branch follows; what follows from the sending or from a name that goes (a trigger deeper) is not asked again.
create function keep_answer() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare r month_review; told text;
begin
  if pg_trigger_depth() > 1 then
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end if;
  if tg_op = 'DELETE' then select * into r from month_review x where x.id = old.review_id;
  else select * into r from month_review x where x.id = new.review_id; end if;
  if r.state is distinct from 'DRAFT' or tg_op = 'UPDATE' then raise 'what was sent stays; a correction is a new version' using errcode = 'CT380'; end if;
  if tg_op = 'DELETE' then return old; end if;
  new.sent := false; new.starts_on := r.starts_on; new.version := r.version;
  if my_account() is not null then
    select p.standing into told from reviewed_people(r.unit_id, (r.starts_on + interval '1 month')::date) p where p.person_id = new.person_id;
    if told is null then raise 'this branch does not follow this person' using errcode = 'CT404'; end if;
    new.standing := told;
  end if;
  return new;
end $$;
-- Who is known by name no more is not written about either.
create function forget_words() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update month_answer a set note = null where a.person_id = new.id and a.note is not null;
  return null;
end $$;

create trigger a_hold before insert or update or delete on month_review for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on month_review for each row execute function stamp_row();
create trigger c_keep before insert or update of unit_id, starts_on, state on month_review for each row execute function keep_review();
create trigger b_keep before insert or update or delete on month_answer for each row execute function keep_answer();
create trigger e_words after update of deidentified_on on person for each row when (old.deidentified_on is null and new.deidentified_on is not null) execute function forget_words();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['month_review']) with ordinality t (name, place)));
end $$;

-- How many branches of one's own city have somebody to say it of, and how many have: numbers alone, for the city, which sees no person.
create function review_counts(month date) returns table (expected int, done int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  with mine as (select s.unit_id as id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and s.level = 'CITY'),
       sending as (select distinct r.unit_id from month_review r join mine on mine.id = r.city_id where r.starts_on = month and r.state = 'SENT'),
       followed as (select c.unit_id from candidate c join mine on mine.id = c.city_id
                     where not c.ended and c.state not in ('START', 'IDENTIFIED', 'DECIDED', 'PROBATION', 'PROBATION_REVIEW', 'PAUSED', 'MOVED')
                       and exists (select from candidate_event e where e.candidate_id = c.id and e.on_day < (month + interval '1 month')::date)
                    union select m.unit_id from membership m join mine on mine.id = m.city_id
                     where not m.ended and m.standing = 'PROBATIONARY' and m.since < (month + interval '1 month')::date
                    union select x.unit_id from sending x)
  select (select count(*)::int from followed), (select count(*)::int from sending);
end $$;

select arm();
do $$
declare l text;
begin
  foreach l in array array['ward', 'base'] loop
    execute format('create policy %I on month_review for select to %I using (state = ''SENT'' and %s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
    execute format('create policy %I on month_answer for select to %I using (sent and exists (select from person p where p.id = person_id))', l || '_reads', 'app_' || l);
  end loop;
  execute format('create policy branch_reads on month_review for select to app_branch using (%s)', place('branch', 'branch_id'));
  execute format('create policy branch_adds on month_review for insert to app_branch with check (%s)', place('branch', 'unit_id'));
  execute format('create policy branch_changes on month_review for update to app_branch using (%s) with check (%s)', place('branch', 'unit_id'), place('branch', 'unit_id'));
  create policy branch_reads on month_answer for select to app_branch
    using (exists (select from person p where p.id = person_id) and (sent or exists (select from month_review r where r.id = review_id)));
  execute format('create policy branch_adds on month_answer for insert to app_branch with check (exists (select from month_review r where r.id = review_id and r.%s))', place('branch', 'unit_id'));
  execute format('create policy branch_removes on month_answer for delete to app_branch using (exists (select from month_review r where r.id = review_id and r.%s))', place('branch', 'unit_id'));
end $$;
grant select on month_review, month_answer to app_ward, app_base, app_branch;
grant insert (id, unit_id, starts_on), update (state) on month_review to app_branch;
grant insert (review_id, person_id, standing, progress, activities, helper_met, note), delete on month_answer to app_branch;
grant execute on function reviewed_people(uuid, date) to app_ward, app_base, app_branch;
grant execute on function review_counts(date) to app_city;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function review_counts(date);
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'month_review'));
end $$;
drop trigger e_words on person;
drop table month_answer, month_review;
drop function forget_words(), keep_answer(), keep_review(), review_due(date), reviewed_people(uuid, date);
reset role;
