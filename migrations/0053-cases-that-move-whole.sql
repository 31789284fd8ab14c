-- A decision is forwarded to where the ceremony is held, and whose dossier left the city is followed no more.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- LET GO (DOMAIN §2.5): with document 53 before the decision, with the decision after it; until another branch is given the case. Whoever holds a case
-- that was let go after its decision holds no ceremony: that is for whoever it is given to, and there it counts.
alter table candidate add column let_go boolean not null default false;
create function mark_let_go() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update candidate c
     set let_go = coalesce((select e.event <> 'TAKE_OVER' and e.recorded_by_unit = c.unit_id from standing_steps(c.id) e
                             where e.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER') order by e.ordinal desc limit 1), false)
   where c.id = new.candidate_id;
  return null;
end $$;
create trigger d_let_go after insert on candidate_event for each row when (new.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER')) execute function mark_let_go();
update candidate c set let_go = true
 where c.state in ('MOVED', 'DECIDED') and (select e.event <> 'TAKE_OVER' and e.recorded_by_unit = c.unit_id from standing_steps(c.id) e
                                             where e.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER') order by e.ordinal desc limit 1);
create function keep_let_go() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if exists (select from candidate c where c.id = new.candidate_id
                and case new.event when 'SEND_OUTSIDE' then not c.let_go else c.state = 'DECIDED' and c.let_go end) then
    raise 'the decision was sent on, or nothing was' using errcode = 'CT024';
  end if;
  return new;
end $$;
create trigger c_let_go before insert on candidate_event for each row
  when (new.undoes is null and new.event in ('RECEIVE_DECISION', 'FORWARD_DECISION', 'HOLD_CEREMONY', 'SEND_OUTSIDE')) execute function keep_let_go();
create or replace function send_case(letter_no uuid, case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and u.ward_id <> c.ward_id and u.city_id = c.city_id) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if c.state <> 'MOVED' and not (c.state = 'DECIDED' and c.let_go) then raise 'only a case that was let go is sent' using errcode = 'CT024'; end if;
  insert into case_letter (id, candidate_id, from_unit_id, unit_id, full_name, stage, from_name, to_name, sent_on)
  select letter_no, c.id, c.unit_id, branch, p.full_name,
         case c.state when 'MOVED' then (select e.was from standing_steps(c.id) e where e.event = 'MOVE' order by e.ordinal desc limit 1) else c.state end, concat_ws(', ', f.name, fw.name), concat_ws(', ', t.name, tw.name), today_here()
    from person p, unit f join unit fw on fw.id = f.ward_id, unit t join unit tw on tw.id = t.ward_id where p.id = c.person_id and f.id = c.unit_id and t.id = branch;
end $$;
create or replace function accept_case(letter_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare l case_letter; whose uuid;
begin
  perform pg_advisory_xact_lock_shared(7001);
  l := my_case_letter(letter_no, 'TO');
  update case_letter set state = 'ACCEPTED', closed_on = today_here() where id = l.id;
  select c.person_id into whose from candidate c where c.id = l.candidate_id;
  -- Whole: what ended before goes with the person.
  update person set unit_id = l.unit_id where id = whose;
  update candidate set unit_id = l.unit_id, let_go = false where person_id = whose;
  update membership set unit_id = l.unit_id where person_id = whose;
end $$;
create or replace function hand_over(case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and within_mine(u.id)) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if c.state <> 'MOVED' and not (c.state = 'DECIDED' and c.let_go) then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;
  if exists (select from case_letter l where l.candidate_id = c.id and l.state = 'SENT') then raise 'the case is on its way' using errcode = 'CT045'; end if;
  update person p set unit_id = branch where p.id = c.person_id;
  -- Whole: memberships and cases that ended before go with the person.
  update candidate x set unit_id = branch, let_go = false where x.person_id = c.person_id;
  update membership m set unit_id = branch where m.person_id = c.person_id;
end $$;

-- OUT OF THE CITY: an end like any other, after which the person may be followed again.
drop index one_open_case;
alter table candidate drop column ended;
alter table candidate add column ended boolean not null generated always as
  (closed_by is not null or state in ('OFFICIAL', 'DECLINED', 'WITHDRAWN', 'DROPPED', 'MOVED_OUT', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'PROBATION_REMOVED')) stored;
create unique index one_open_case on candidate (person_id) where not ended;
drop index candidate_let_go;
create index candidate_let_go on candidate (person_id, state_since)
  where state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'MOVED', 'MOVED_OUT');
create or replace function closed_since(person_no uuid) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(greatest(y.dated, (y.recorded at time zone 'Asia/Ho_Chi_Minh')::date)) from (
    select c.state_since as dated, (select max(e.recorded_at) from standing_steps(c.id) e) as recorded,
           c.ended and c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'MOVED_OUT', 'DECISION_LAPSED', 'DECISION_ANNULLED')
             -- A probation that was followed by mistake ended with the listing, or with its own taking back.
             or coalesce(c.closed_by in ('UNLISTED', 'NOT_FOLLOWED'), false)
             or not exists (select from case_letter l where l.state = 'SENT' and l.candidate_id = c.id) and c.state = 'MOVED' as over
      from candidate c where c.person_id = person_no
    union all
    select null, (select max(e.recorded_at) from member_event e where e.membership_id = m.id), 'UNLISTED' = m.standing from membership m where m.person_id = person_no) y
  having bool_and(y.over)
$$;
create or replace function deidentify_due(batch int default 50) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare one record; months int; n int := 0;
begin
  for one in with kept (city_id, months, latest) as materialized (
                -- Months differ in length: three days more, so that nobody is passed over here.
                select u.id, r.months, (today_here() - make_interval(months => r.months))::date + 3 from unit u cross join lateral retention_months(u.id, today_here()) r (months) where u.level = 1)
             -- Whoever was admitted is not looked at, nor whose close is too young, whenever it was recorded.
             select p.id, p.city_id from (
                select c.person_id from candidate c
                 where c.state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'MOVED', 'MOVED_OUT') and c.state_since <= (select max(k.latest) from kept k)
                union select m.person_id from membership m where m.standing = 'UNLISTED') x
              join person p on p.id = x.person_id and p.deidentified_on is null join kept k on k.city_id = p.city_id
              where not exists (select from candidate c where c.person_id = p.id and c.state_since > k.latest)
                and due_since(p.id) + make_interval(months => k.months) <= today_here()
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
create or replace function retention_outlook() returns table (waiting int, soon int, done int) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
declare mine record;
begin
  select s.unit_id, level_place(s.unit_id) as place into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.place is null then return query select 0, 0, 0; return; end if;
  return query execute format(
    'select count(x.day)::int, count(*) filter (where x.day + make_interval(months => x.months) <= today_here() + 30 and due_since(x.id) is not null)::int,
            (select count(*)::int from person p where p.deidentified_on is not null and p.%1$I = $1)
       from (select p.id, closed_since(p.id) as day, retention_months(p.city_id, today_here()) as months from person p
              where p.%1$I = $1 and p.deidentified_on is null and p.id in (
                select c.person_id from candidate c where c.state in (''DECLINED'', ''WITHDRAWN'', ''DROPPED'', ''DECISION_LAPSED'', ''DECISION_ANNULLED'', ''MOVED'', ''MOVED_OUT'')
                union all select m.person_id from membership m where m.standing = ''UNLISTED'')) x', mine.place) using mine.unit_id;
end $$;

-- Whoever follows a known person again waits for whoever changes that person, and sees what they did.
create function hold_known(earlier_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform hold_whole(p.id) from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id)
     and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where p.id in (select c.person_id from candidate c where c.id = earlier_no union select m.person_id from membership m where m.id = earlier_no);
end $$;
grant execute on function hold_known(uuid) to app_branch;

-- An official day of a listed probationer is no mere difference: the row says what to do.
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
  select a.n, case when x.verdict is null then w.known end, case when u.id is null then 'UNIT_UNKNOWN' when x.verdict <> 'ROLL_CLOSED' and to_city then 'HELD_ALREADY' else x.verdict end,
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
    left join lateral (select y.* from person y where y.id = w.known offset 0) p on true
    left join lateral (select y.* from membership y where y.person_id = w.known and not y.ended and j.kind = 'MEMBERS' offset 0) m on true
    -- No list makes a probationer official: the decision does, in the case that follows their probation.
    cross join lateral (select coalesce(w.verdict, case when w.known is not null then standing_verdict(j.kind, w.known) when u.closed then 'ROLL_CLOSED' end,
                                        case when m.standing = 'PROBATIONARY' and a.official is not null then 'STILL_PROBATIONARY' end) as verdict) x;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
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
drop function hold_known(uuid);
drop trigger c_let_go on candidate_event;
drop trigger d_let_go on candidate_event;
drop function keep_let_go(), mark_let_go();
create or replace function send_case(letter_no uuid, case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and u.city_id = c.city_id and u.ward_id <> c.ward_id) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if c.state <> 'MOVED' then raise 'only a case that was let go is sent' using errcode = 'CT024'; end if;
  insert into case_letter (id, candidate_id, from_unit_id, unit_id, full_name, stage, from_name, to_name, sent_on)
  select letter_no, c.id, c.unit_id, branch, p.full_name,
         (select e.was from standing_steps(c.id) e where e.event = 'MOVE' order by e.ordinal desc limit 1), concat_ws(', ', f.name, fw.name), concat_ws(', ', t.name, tw.name), today_here()
    from person p, unit f join unit fw on fw.id = f.ward_id, unit t join unit tw on tw.id = t.ward_id where p.id = c.person_id and f.id = c.unit_id and t.id = branch;
end $$;
create or replace function accept_case(letter_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare l case_letter; whose uuid;
begin
  perform pg_advisory_xact_lock_shared(7001);
  l := my_case_letter(letter_no, 'TO');
  update case_letter set state = 'ACCEPTED', closed_on = today_here() where id = l.id;
  select c.person_id into whose from candidate c where c.id = l.candidate_id;
  -- Whole: what ended before goes with the person.
  update person set unit_id = l.unit_id where id = whose;
  update candidate set unit_id = l.unit_id where person_id = whose;
  update membership set unit_id = l.unit_id where person_id = whose;
end $$;
create or replace function hand_over(case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.ended_on is null and u.level = 4 and within_mine(u.id)) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if c.state <> 'MOVED' then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;
  if exists (select from case_letter l where l.candidate_id = c.id and l.state = 'SENT') then raise 'the case is on its way' using errcode = 'CT045'; end if;
  update person p set unit_id = branch where p.id = c.person_id;
  -- Whole: memberships and cases that ended before go with the person.
  update candidate x set unit_id = branch where x.person_id = c.person_id;
  update membership x set unit_id = branch where x.person_id = c.person_id;
end $$;
-- The program before knows no such end: whoever left the city is dropped there.
update candidate_event set event = 'DROP', becomes = case becomes when 'MOVED_OUT' then 'DROPPED' else becomes end, was = case was when 'MOVED_OUT' then 'DROPPED' else was end,
       facts = '{"reasonClass": "LEFT_THE_PLACE"}' where event = 'SEND_OUTSIDE';
update candidate set state = 'DROPPED', closed_by = 'DROPPED' where state = 'MOVED_OUT';
alter table candidate drop column let_go;
drop index one_open_case;
alter table candidate drop column ended;
alter table candidate add column ended boolean not null generated always as
  (closed_by is not null or state in ('OFFICIAL', 'DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'PROBATION_REMOVED')) stored;
create unique index one_open_case on candidate (person_id) where not ended;
drop index candidate_let_go;
create index candidate_let_go on candidate (person_id, state_since)
  where state in ('DECLINED', 'WITHDRAWN', 'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'MOVED');
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
