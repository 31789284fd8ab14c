-- What one branch, one ward or nobody has is found without reading everybody's.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Whatever asks for the people of a unit by its id does so behind row security, or without it: the columns of levels do not help there.
create index person_unit on person (unit_id);
create index candidate_unit on candidate (unit_id);
create index membership_unit on membership (unit_id);
create index transfer_unit on transfer (unit_id);
-- What the log says of one thing, whatever its kind.
create index audit_entry_subject on audit_entry (subject_id);
drop index audit_entry_case;
-- Whose names may go one day: whose case ended without admission or was let go, and who was listed by mistake.
create index candidate_let_go on candidate (person_id, state_since)
  where state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'MOVED');
create index membership_unlisted on membership (person_id) where standing = 'UNLISTED';
create index person_gone on person (id) where deidentified_on is not null;
drop index candidate_closed;

-- Answers are the draft's; what follows from the sending or from a name that goes (a trigger deeper) is not asked again.
create or replace function keep_answer() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare r month_review;
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
  return new;
end $$;
-- They are of whom the branch follows, as what it follows them: asked once for all that were written together.
create function keep_answers() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare one record;
begin
  if my_account() is null then return null; end if;
  for one in select distinct r.id, r.unit_id, (r.starts_on + interval '1 month')::date as before from added a join month_review r on r.id = a.review_id loop
    if exists (select from added a where a.review_id = one.id
                  and a.person_id not in (select p.person_id from reviewed_people(one.unit_id, one.before) p)) then
      raise 'this branch does not follow this person' using errcode = 'CT404';
    end if;
    update month_answer a set standing = p.standing from reviewed_people(one.unit_id, one.before) p
     where a.review_id = one.id and p.person_id = a.person_id and a.standing <> p.standing;
  end loop;
  return null;
end $$;
create trigger c_followed after insert on month_answer referencing new table as added for each statement execute function keep_answers();

-- The column in which rows of a unit and of everything below it name it: no index serves four columns at once.
create function level_place(unit_no uuid) returns text language sql stable set search_path = chitieu, pg_temp as $$
  select (array['city_id', 'ward_id', 'base_id', 'branch_id'])[u.level] from unit u where u.id = unit_no
$$;
-- How the members of a unit stand today: numbers only, for whoever the unit is theirs or below.
create or replace function members_now(unit_no uuid) returns table (listed bigint, probationary bigint, exempt bigint, suspended bigint, temporarily_away bigint, in_transit bigint, hosted bigint,
  branches bigint, branches_with_roll bigint) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare place text := level_place(unit_no);
begin
  if not within_mine(unit_no) then
    return;
  end if;
  return query execute format(
    'select count(*), count(*) filter (where m.standing = ''PROBATIONARY''), count(*) filter (where ''EXEMPT'' = any (m.flags)), count(*) filter (where ''SUSPENDED'' = any (m.flags)),
            count(*) filter (where ''TEMP_AWAY'' = any (m.flags)), count(*) filter (where ''IN_TRANSIT'' = any (m.flags)),
            (select count(*) from transfer t where t.%1$I = $1 and t.state = ''RECEIVED'' and t.kind = ''TEMPORARY'' and t.outside is null),
            (select count(*) from unit u where u.%2$I = $1 and u.level = 4 and u.ended_on is null),
            (select count(*) from unit u where u.%2$I = $1 and u.level = 4 and u.ended_on is null and roll_since(u.id) is not null)
       from membership m where m.%1$I = $1 and not m.ended', place, case place when 'branch_id' then 'id' else place end) using unit_no;
end $$;

-- By the worker alone: whose time has come, some at a time; answers with how many, 0 when nobody is left. What somebody works on is left.
create or replace function deidentify_due(batch int default 50) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare one record; months int; n int := 0;
begin
  for one in with kept (city_id, months, latest) as materialized (
                -- Months differ in length: three days more, so that nobody is passed over here.
                select u.id, r.months, (today_here() - make_interval(months => r.months))::date + 3 from unit u cross join lateral retention_months(u.id, today_here()) r (months) where u.level = 1)
             -- Whoever was admitted is not looked at, nor whose close is too young, whenever it was recorded.
             select p.id, p.city_id from (
                select c.person_id from candidate c
                 where c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'MOVED') and c.state_since <= (select max(k.latest) from kept k)
                union select m.person_id from membership m where m.standing = 'UNLISTED') x
              join person p on p.id = x.person_id and p.deidentified_on is null join kept k on k.city_id = p.city_id
              where not exists (select from candidate c where c.person_id = p.id and c.state_since > k.latest)
                and due_since(p.id) + make_interval(months => k.months) <= today_here()
              limit batch loop
    perform from candidate c where c.person_id = one.id order by c.id for update;
    perform from person p where p.deidentified_on is null and p.id = one.id for update of p skip locked;
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
declare mine record;
begin
  select s.unit_id, level_place(s.unit_id) as place into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.place is null then return query select 0, 0, 0; return; end if;
  return query execute format(
    'select count(x.day)::int, count(*) filter (where x.day + make_interval(months => x.months) <= today_here() + 30 and due_since(x.id) is not null)::int,
            (select count(*)::int from person p where p.%1$I = $1 and p.deidentified_on is not null)
       from (select p.id, closed_since(p.id) as day, retention_months(p.city_id, today_here()) as months from person p
              where p.%1$I = $1 and p.deidentified_on is null and p.id in (
                select c.person_id from candidate c where c.state in (''DECLINED'', ''WITHDRAWN'', ''DROPPED'', ''DECISION_LAPSED'', ''DECISION_ANNULLED'', ''MOVED'')
                union all select m.person_id from membership m where m.standing = ''UNLISTED'')) x', mine.place) using mine.unit_id;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
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
create or replace function members_now(unit_no uuid) returns table (listed bigint, probationary bigint, exempt bigint, suspended bigint, temporarily_away bigint, in_transit bigint, hosted bigint,
  branches bigint, branches_with_roll bigint) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(unit_no) then return; end if;
  return query
  select count(*), count(*) filter (where m.standing = 'PROBATIONARY'), count(*) filter (where 'EXEMPT' = any (m.flags)), count(*) filter (where 'SUSPENDED' = any (m.flags)),
         count(*) filter (where 'TEMP_AWAY' = any (m.flags)), count(*) filter (where 'IN_TRANSIT' = any (m.flags)),
         (select count(*) from transfer t where unit_no in (t.city_id, t.ward_id, t.base_id, t.branch_id) and t.state = 'RECEIVED' and t.kind = 'TEMPORARY' and t.outside is null),
         (select count(*) from unit u where unit_no in (u.city_id, u.ward_id, u.base_id, u.branch_id) and u.level = 4 and u.ended_on is null),
         (select count(*) from unit u where unit_no in (u.city_id, u.ward_id, u.base_id, u.branch_id) and u.level = 4 and u.ended_on is null and roll_since(u.id) is not null)
    from membership m where unit_no in (m.city_id, m.ward_id, m.base_id, m.branch_id) and not m.ended;
end $$;
drop function level_place(uuid);
drop trigger c_followed on month_answer;
drop function keep_answers();
create or replace function keep_answer() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
create index candidate_closed on candidate (state_since) where ended;
create index audit_entry_case on audit_entry (subject_id) where subject_type = 'Candidate';
drop index person_gone, membership_unlisted, candidate_let_go, audit_entry_subject, transfer_unit, membership_unit, candidate_unit, person_unit;
reset role;
