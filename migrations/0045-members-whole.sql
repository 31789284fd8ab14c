-- A member moves whole, is changed by one at a time, and a probationer who was listed goes the same way to full membership as one whose case is kept.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- ONE AT A TIME. Whoever changes a person, their cases or their memberships waits for the one before; always in this order, so that nobody blocks.
create function hold_whole(person_no uuid) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from candidate c where c.person_id = person_no order by c.id for no key update;
  perform from person p where p.id = person_no for no key update;
  perform from membership m where m.person_id = person_no order by m.id for no key update;
end $$;
create function hold_member(membership_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform hold_whole(m.person_id) from membership m join session s on s.unit_id in (m.ward_id, m.base_id, m.branch_id)
     and s.token_hash = current_setting('app.token', true) and s.expires_at > now() where m.id = membership_no;
end $$;

-- WHOLE. What ended before goes with the person, wherever they go.
create or replace function receive_member(transfer_no uuid, branch uuid, day date) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t transfer; m membership;
begin
  perform pg_advisory_xact_lock_shared(7001);
  t := my_transfer(transfer_no, 'TO');
  perform hold_whole((select x.person_id from membership x where x.id = t.membership_id));
  if t.state <> 'IN_TRANSIT' then raise 'no longer on the way' using errcode = 'CT024'; end if;
  if t.outside is null and (branch = t.from_unit_id or not exists (
       select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and t.unit_id in (u.id, u.base_id, u.ward_id))) then
    raise 'no such branch' using errcode = 'CT404';
  end if;
  update transfer set state = 'RECEIVED', received_on = day, closed_on = case when kind <> 'TEMPORARY' then day end,
         unit_id = case when t.outside is null then branch else t.unit_id end,
         to_name = case when t.outside is null then (select u.name from unit u where u.id = branch) else to_name end where id = t.id returning * into t;
  if t.kind = 'TEMPORARY' then perform tell_transfer(t, 'HOST', day);
  elsif t.outside is not null then perform tell_transfer(t, 'LEAVE_CITY', day);
  else
    perform tell_transfer(t, 'RECEIVE', day);
    select * into m from membership x where x.id = t.membership_id;
    update person set unit_id = branch where id = m.person_id;
    -- Whole: a probation goes on there, and memberships and cases that ended before go with the person.
    update membership set unit_id = branch where person_id = m.person_id;
    update candidate set unit_id = branch where person_id = m.person_id;
  end if;
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
-- Those that were left behind.
update membership m set unit_id = p.unit_id from person p where p.id = m.person_id and p.unit_id <> m.unit_id;
-- A membership opens again beside no case of the same person: that case ends first. One at probation is the membership's own.
create function keep_one_way() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if (new.undoes is null and new.event = 'REINSTATE'
      or new.undoes is not null and exists (select from member_rules() r where r.event = new.event and r.becomes not in ('PROBATIONARY', 'OFFICIAL')))
     and exists (select from membership m join candidate c on c.person_id = m.person_id
                  where m.id = new.membership_id and not c.ended and c.state not in ('PROBATION', 'PROBATION_REVIEW')) then
    raise 'a case of this person is open' using errcode = 'CT290';
  end if;
  return new;
end $$;
create trigger c_one_way before insert on member_event for each row execute function keep_one_way();

-- CLASSES. Whoever comes to stand in another ward leaves the classes of the one before, which go on without them; where the ward has become
-- another, its classes have gone with it, which is known at the end of the decision alone.
drop trigger d_places on case_letter;
create or replace function leave_classes() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class_place p set state = 'WITHDRAWN' from class k, candidate c
   where p.candidate_id = new.id and p.result is null and p.state <> 'WITHDRAWN' and k.id = p.class_id and c.id = new.id and k.ward_id <> c.ward_id
     and k.ward_id not in (select x.id from pool(c.ward_id) x);
  return null;
end $$;
create constraint trigger k_places after update on candidate deferrable initially deferred for each row
  when (old.ward_id is distinct from new.ward_id) execute function leave_classes();
-- Those that were stranded.
update class_place p set state = 'WITHDRAWN' from class k, candidate c
 where c.id = p.candidate_id and k.id = p.class_id and p.result is null and p.state <> 'WITHDRAWN' and k.ward_id <> c.ward_id;

-- ARRIVALS. Whoever goes on for the committee that was to take a member in does so: its heir, or the ward it stood in, or that ward's heir; where
-- nobody does, the member is their own branch's again.
create function goes_on_as(unit_no uuid) returns uuid language sql stable set search_path = chitieu, pg_temp as $$
  with recursive h (id) as (select unit_no union select u.heir_id from h join unit u on u.id = h.id where u.ended_on is not null and u.heir_id is not null)
  select u.id from h join unit u on u.id = h.id where u.ended_on is null and u.level > 1
$$;
create function pass_on_arrivals(ended unit) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t transfer; next_place uuid := coalesce(goes_on_as(ended.id), goes_on_as(ended.ward_id)); day date := greatest(today_here(), (select k.today from clock k));
begin
  for t in select x.* from transfer x where x.unit_id = ended.id and x.state = 'IN_TRANSIT' order by x.membership_id loop
    if next_place is null then
      perform tell_transfer(t, 'CALL_BACK', day);
      update transfer x set state = 'CALLED_BACK', closed_on = day where x.id = t.id;
    else
      update transfer x set unit_id = next_place where x.id = t.id;
    end if;
  end loop;
end $$;
create or replace function pass_arrivals() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform pass_on_arrivals(u) from unit u where u.id = new.id;
  return null;
end $$;
drop trigger i_arrivals on unit;
create constraint trigger i_arrivals after update of ended_on on unit deferrable initially deferred for each row
  when (new.ended_on is not null and new.level in (2, 3)) execute function pass_arrivals();
-- Those that were stuck.
do $$
begin
  perform pass_on_arrivals(u) from unit u where u.ended_on is not null and u.level = 2;
end $$;

-- LISTED PROBATIONERS. Their case begins at probation: FOLLOW_PROBATION tells the day of the ceremony, from which everything goes on as for anybody
-- else (DOMAIN §2.2 PROBATION to OFFICIAL); it admits nobody and counts nothing. Taken back, the case is closed and the member is as before.
create function keep_probation() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from candidate c join membership m on m.person_id = c.person_id and not m.ended and m.standing = 'PROBATIONARY' and m.entry <> 'ADMIT'
                  where c.id = new.candidate_id and m.joined_on <= new.on_day) then
    raise 'no listed probationer of that day' using errcode = 'CT024';
  end if;
  return new;
end $$;
create trigger b_probation before insert on candidate_event for each row when (new.undoes is null and new.event = 'FOLLOW_PROBATION') execute function keep_probation();
create function leave_probation() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update candidate c set closed_by = 'NOT_FOLLOWED' where c.id = new.candidate_id;
  return null;
end $$;
create trigger d_leave after insert on candidate_event for each row when (new.undoes is not null and new.event = 'FOLLOW_PROBATION') execute function leave_probation();
create or replace function tell_member(step candidate_event, c candidate) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare told text := case when step.event = 'HOLD_CEREMONY' then 'ADMIT' when step.event in ('RECOGNISE', 'REMOVE') then step.event
                          when step.event = 'ANNUL_DECISION' and 'DECIDED' not in (step.was, step.becomes) then 'ANNUL' end;
        m membership;
begin
  if told is null then return; end if;
  if step.undoes is not null then
    insert into member_event (id, membership_id, event, on_day, undoes, case_event_id, recorded_by_account, recorded_by_role, recorded_by_unit)
    select gen_random_uuid(), e.membership_id, e.event, e.on_day, e.id, step.id, step.recorded_by_account, step.recorded_by_role, step.recorded_by_unit
      from member_event e where e.case_event_id = step.undoes;
    return;
  end if;
  if told = 'ADMIT' then
    insert into membership (id, person_id, unit_id, entry, standing, since, joined_on)
    values (gen_random_uuid(), c.person_id, c.unit_id, 'ADMIT', 'PROBATIONARY', step.on_day,
            coalesce((select e.on_day from standing_steps(c.id) e where e.event = 'DECIDE' order by e.ordinal desc limit 1), step.on_day)) returning * into m;
  else
    select x.* into m from membership x where not x.ended and x.person_id = c.person_id;
    if not found then raise 'the membership of this case has ended' using errcode = 'CT024'; end if;
  end if;
  insert into member_event (id, membership_id, event, on_day, facts, case_event_id, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit)
  values (gen_random_uuid(), m.id, told, step.on_day,
          case told when 'ADMIT' then '{"standing": "PROBATIONARY"}'
                    when 'RECOGNISE' then jsonb_build_object('officialOn', (coalesce((select e.on_day from standing_steps(c.id) e where e.event = 'FOLLOW_PROBATION'), m.since) + interval '12 months')::date) else '{}' end,
          step.id, step.recorded_at, step.recorded_by_account, step.recorded_by_role, step.recorded_by_unit);
end $$;
grant execute on function hold_member(uuid) to app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- The program before knows no such beginning: what began like that ends there.
update candidate c set closed_by = coalesce(c.closed_by, 'NOT_FOLLOWED') where exists (select from candidate_event e where e.candidate_id = c.id and e.event = 'FOLLOW_PROBATION');
update candidate_event set event = 'IDENTIFY', facts = '{"by": "BRANCH"}' where event = 'FOLLOW_PROBATION';
create or replace function tell_member(step candidate_event, c candidate) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare told text := case when step.event = 'HOLD_CEREMONY' then 'ADMIT' when step.event in ('RECOGNISE', 'REMOVE') then step.event
                          when step.event = 'ANNUL_DECISION' and 'DECIDED' not in (step.was, step.becomes) then 'ANNUL' end;
        m membership;
begin
  if told is null then return; end if;
  if step.undoes is not null then
    insert into member_event (id, membership_id, event, on_day, undoes, case_event_id, recorded_by_account, recorded_by_role, recorded_by_unit)
    select gen_random_uuid(), e.membership_id, e.event, e.on_day, e.id, step.id, step.recorded_by_account, step.recorded_by_role, step.recorded_by_unit
      from member_event e where e.case_event_id = step.undoes;
    return;
  end if;
  if told = 'ADMIT' then
    insert into membership (id, person_id, unit_id, entry, standing, since, joined_on)
    values (gen_random_uuid(), c.person_id, c.unit_id, 'ADMIT', 'PROBATIONARY', step.on_day,
            coalesce((select e.on_day from standing_steps(c.id) e where e.event = 'DECIDE' order by e.ordinal desc limit 1), step.on_day)) returning * into m;
  else
    select x.* into m from membership x where not x.ended and x.person_id = c.person_id;
    if not found then raise 'the membership of this case has ended' using errcode = 'CT024'; end if;
  end if;
  insert into member_event (id, membership_id, event, on_day, facts, case_event_id, recorded_at, recorded_by_account, recorded_by_role, recorded_by_unit)
  values (gen_random_uuid(), m.id, told, step.on_day,
          case told when 'ADMIT' then '{"standing": "PROBATIONARY"}'
                    when 'RECOGNISE' then jsonb_build_object('officialOn', (m.since + interval '12 months')::date) else '{}' end,
          step.id, step.recorded_at, step.recorded_by_account, step.recorded_by_role, step.recorded_by_unit);
end $$;
drop trigger d_leave on candidate_event;
drop trigger b_probation on candidate_event;
drop trigger i_arrivals on unit;
create or replace function pass_arrivals() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update transfer t set unit_id = coalesce((select h.id from unit h where h.id = new.heir_id and h.ended_on is null), new.ward_id) where t.unit_id = new.id and t.state = 'IN_TRANSIT';
  return null;
end $$;
create constraint trigger i_arrivals after update of ended_on on unit deferrable initially deferred for each row
  when (new.ended_on is not null and new.level = 3) execute function pass_arrivals();
drop trigger k_places on candidate;
create or replace function leave_classes() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class_place p set state = 'WITHDRAWN' where p.candidate_id = new.candidate_id and p.result is null and p.state <> 'WITHDRAWN';
  return null;
end $$;
create trigger d_places after update of state on case_letter for each row when (new.state = 'ACCEPTED') execute function leave_classes();
drop trigger c_one_way on member_event;
create or replace function hand_over(case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate;
begin
  select x.* into c from candidate x join session s on s.unit_id in (x.ward_id, x.base_id) and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = case_no for update of x;
  if not found or not exists (select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and within_mine(u.id)) then
    raise 'no such case or branch' using errcode = 'CT404';
  end if;
  if exists (select from case_letter l where l.candidate_id = c.id and l.state = 'SENT') then raise 'the case is on its way' using errcode = 'CT045'; end if;
  if c.state <> 'MOVED' then raise 'only a case that was let go is handed over' using errcode = 'CT024'; end if;
  update person p set unit_id = branch where p.id = c.person_id;
  -- Whole: what ended before goes with the person.
  update candidate x set unit_id = branch where x.person_id = c.person_id;
end $$;
create or replace function receive_member(transfer_no uuid, branch uuid, day date) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t transfer; m membership;
begin
  perform pg_advisory_xact_lock_shared(7001);
  t := my_transfer(transfer_no, 'TO');
  if t.state <> 'IN_TRANSIT' then raise 'no longer on the way' using errcode = 'CT024'; end if;
  if t.outside is null and (branch = t.from_unit_id or not exists (
       select from unit u where u.id = branch and u.level = 4 and u.ended_on is null and t.unit_id in (u.ward_id, u.base_id, u.id))) then
    raise 'no such branch' using errcode = 'CT404';
  end if;
  update transfer set state = 'RECEIVED', received_on = day, closed_on = case when kind <> 'TEMPORARY' then day end,
         unit_id = case when t.outside is null then branch else t.unit_id end,
         to_name = case when t.outside is null then (select u.name from unit u where u.id = branch) else to_name end where id = t.id returning * into t;
  if t.kind = 'TEMPORARY' then perform tell_transfer(t, 'HOST', day);
  elsif t.outside is not null then perform tell_transfer(t, 'LEAVE_CITY', day);
  else
    perform tell_transfer(t, 'RECEIVE', day);
    select * into m from membership x where x.id = t.membership_id;
    update person set unit_id = branch where id = m.person_id;
    update membership set unit_id = branch where id = m.id;
    -- Whole: a probation goes on there, and what ended before goes with the person.
    update candidate set unit_id = branch where person_id = m.person_id;
  end if;
end $$;
drop function keep_one_way(), leave_probation(), keep_probation(), pass_on_arrivals(unit), goes_on_as(uuid), hold_member(uuid), hold_whole(uuid);
reset role;
