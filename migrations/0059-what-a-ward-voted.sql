-- What a ward itself voted and numbered stays its own, wherever the people went since; a case that was given stays given; guests count as they are that day.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- THE MEETING'S OWN RECORD. Whom a standing committee voted on, as its minutes and decisions name them, and who put them forward; nothing of what came after.
create function votes_of_meeting(ward uuid, day date)
returns table (case_id uuid, person_id uuid, event text, said jsonb, full_name text, born_on date, branch text, steps jsonb)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from session s where s.unit_id = ward and s.token_hash = current_setting('app.token', true) and s.expires_at > now()) then return; end if;
  return query
  select c.id, p.id, v.event, v.facts, p.full_name, p.born_on, b.called,
         coalesce((select jsonb_agg(jsonb_build_object('event', e.event, 'on', e.on_day, 'number', e.facts ->> 'number', 'by', called_on(e.recorded_by_unit, day)) order by e.ordinal)
                     from standing_steps(c.id) e where e.ordinal < v.ordinal
                      and e.event in ('HOLD_BRANCH_MEETING', 'RESOLVE_AT_BASE', 'HOLD_CEREMONY', 'FOLLOW_PROBATION', 'HOLD_RECOGNITION_BALLOT', 'RESOLVE_RECOGNITION_AT_BASE')), '[]')
    from candidate_event v join candidate c on c.id = v.candidate_id join person p on p.id = c.person_id
    -- The branch that had the case last before the vote.
    left join lateral (select called_on(u.id, day) as called from standing_steps(c.id) e join unit u on u.id = e.recorded_by_unit and u.level = 4
                        where e.ordinal < v.ordinal order by e.ordinal desc limit 1) b on true
   where v.recorded_by_unit = ward and v.on_day = day and v.event in ('DECIDE', 'DECLINE', 'RECOGNISE') and v.facts ? 'yes'
     and v.undoes is null and not exists (select from candidate_event u where u.undoes = v.id)
   order by v.recorded_at, v.id;
end $$;
create function called_on(unit_no uuid, day date) returns text language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(i.name, u.name) from unit u left join unit_identity i on i.unit_id = u.id and i.during @> day where u.id = unit_no
$$;
-- Whether one's own ward gave one of these numbers from a day to before another; whoever numbers next waits until this is done.
create function numbers_given(numbers text[], since date, before date) returns table (number text, given_on date)
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare ward uuid;
begin
  select s.unit_id into ward from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  perform pg_advisory_xact_lock(7054, hashtext(ward::text));
  return query
  select v.facts ->> 'number', v.on_day from candidate_event v
   where v.recorded_by_unit = ward and as_printed(v.facts ->> 'number') in (select as_printed(n) from unnest(numbers) n) and v.on_day >= since and v.on_day < before
     and v.event in ('DECIDE', 'RECOGNISE', 'REMOVE') and v.undoes is null and not exists (select from candidate_event u where u.undoes = v.id);
end $$;
-- Whoever draws the papers of an own vote looks at whom it was about.
create or replace function note_view(person_no uuid, shown text[], why text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into person_view as v (person_id, on_day, account_id, role, unit_id, reason, account_name, unit_name, fields)
  select p.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date, s.account_id, s.role, s.unit_id,
         why, a.full_name, u.name, shown
    from session s join account a on a.id = s.account_id join unit u on u.id = s.unit_id
    join person p on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
                  or exists (select from candidate c join candidate_event e on e.candidate_id = c.id and e.recorded_by_unit = s.unit_id
                              where c.person_id = p.id and e.event in ('DECIDE', 'DECLINE', 'RECOGNISE'))
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and p.id = person_no
  on conflict (person_id, on_day, account_id, role, unit_id, reason) do update
    set times = v.times + 1, last_at = now(), fields = array(select distinct f from unnest(v.fields || excluded.fields) f order by f);
  if not found then raise 'no such person' using errcode = 'CT404'; end if;
end $$;
grant execute on function votes_of_meeting(uuid, date), numbers_given(text[], date, date) to app_ward;

-- LET GO until it is given: by whichever letting go came after the last giving, whoever it was given to.
alter table candidate add column given_after int not null default 0;
update candidate c set given_after = c.steps
 where not c.let_go and (select e.event <> 'TAKE_OVER' from standing_steps(c.id) e
                          where e.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER') order by e.ordinal desc limit 1);
update candidate c set given_after = x.last
  from (select e.candidate_id, max(e.ordinal) as last from candidate_event e join candidate k on k.id = e.candidate_id
         where e.event in ('MOVE', 'FORWARD_DECISION') and e.undoes is null and e.recorded_by_unit <> k.unit_id group by 1) x
 where c.id = x.candidate_id and not c.let_go and c.given_after = 0;
create or replace function mark_let_go() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update candidate c
     set let_go = coalesce((select e.event <> 'TAKE_OVER' and e.ordinal > c.given_after from standing_steps(c.id) e
                             where e.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER') order by e.ordinal desc limit 1), false)
   where c.id = new.candidate_id;
  return null;
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
  update candidate set unit_id = l.unit_id, let_go = false, given_after = steps where person_id = whose;
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
  if not (c.state = 'DECIDED' and c.let_go) and c.state <> 'MOVED' then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;
  if exists (select from case_letter l where l.candidate_id = c.id and l.state = 'SENT') then raise 'the case is on its way' using errcode = 'CT045'; end if;
  update person p set unit_id = branch where p.id = c.person_id;
  -- Whole: memberships and cases that ended before go with the person.
  update candidate x set unit_id = branch, let_go = false, given_after = steps where x.person_id = c.person_id;
  update membership x set unit_id = branch where x.person_id = c.person_id;
end $$;

-- Guests are counted by their own official day, not by what they were when they were sent.
create or replace function officials_on(branch uuid, day date) returns int language sql stable set search_path = chitieu, pg_temp as $$
  select case when roll_since(branch) <= day then
    (select count(*)::int from membership m
      where m.official_on <= day and (m.entry = 'LIST' or m.since <= day)
        and (m.unit_id = branch and not m.ended or exists (select from standing_member_events(m.id) e where e.unit_id = branch and e.on_day >= day))
        and not exists (select from standing_member_events(m.id) e join transfer t on t.id = e.transfer_id and t.unit_id = branch where e.event = 'RECEIVE' and e.on_day > day))
    + (select count(*)::int from transfer t join membership m on m.id = t.membership_id and m.official_on <= day
        where t.unit_id = branch and t.kind = 'TEMPORARY' and t.outside is null and t.received_on <= day and coalesce(t.closed_on, day) >= day) end
$$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function officials_on(branch uuid, day date) returns int language sql stable set search_path = chitieu, pg_temp as $$
  select case when roll_since(branch) <= day then
    (select count(*)::int from membership m
      where m.official_on <= day and (m.entry = 'LIST' or m.since <= day)
        and (m.unit_id = branch and not m.ended or exists (select from standing_member_events(m.id) e where e.unit_id = branch and e.on_day >= day))
        and not exists (select from standing_member_events(m.id) e join transfer t on t.id = e.transfer_id and t.unit_id = branch where e.event = 'RECEIVE' and e.on_day > day))
    + (select count(*)::int from transfer t where t.unit_id = branch and t.kind = 'TEMPORARY' and t.outside is null and t.standing = 'OFFICIAL'
          and t.received_on <= day and coalesce(t.closed_on, day) >= day) end
$$;
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
create or replace function mark_let_go() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update candidate c
     set let_go = coalesce((select e.event <> 'TAKE_OVER' and e.recorded_by_unit = c.unit_id from standing_steps(c.id) e
                             where e.event in ('MOVE', 'FORWARD_DECISION', 'TAKE_OVER') order by e.ordinal desc limit 1), false)
   where c.id = new.candidate_id;
  return null;
end $$;
alter table candidate drop column given_after;
create or replace function note_view(person_no uuid, shown text[], why text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
drop function numbers_given(text[], date, date), votes_of_meeting(uuid, date), called_on(uuid, date);
reset role;
