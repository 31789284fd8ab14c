-- A number is given once, nobody is away for a day or for decades, a meeting counts whom the list holds, and a helper is who they are said to be.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- How a number is compared: as printed, whatever the case of its letters and its blanks.
create function as_printed(number text) returns text language sql immutable as $$ select upper(regexp_replace(number, '\s', '', 'g')) $$;
create index candidate_event_number on candidate_event (recorded_by_unit, as_printed(facts ->> 'number')) where event in ('DECIDE', 'RECOGNISE', 'REMOVE') and undoes is null;
-- One number a unit and term (DOMAIN §8), whoever writes at the same moment.
create function keep_number() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7054, hashtext(new.recorded_by_unit::text));
  if exists (select from candidate_event e
              where e.recorded_by_unit = new.recorded_by_unit and as_printed(e.facts ->> 'number') = as_printed(new.facts ->> 'number')
                and e.event in ('DECIDE', 'RECOGNISE', 'REMOVE') and e.undoes is null
                and (date_part('year', e.on_day)::int - 1) / 5 = (date_part('year', new.on_day)::int - 1) / 5
                and not exists (select from candidate_event u where u.undoes = e.id)) then
    raise 'this number was given before' using errcode = 'CT540';
  end if;
  return new;
end $$;
create trigger c_number before insert on candidate_event for each row
  when (new.undoes is null and new.event in ('DECIDE', 'RECOGNISE', 'REMOVE') and new.facts ? 'number') execute function keep_number();

-- Away for a time: 3 months to less than 12, who studies 3 months to 2 years (DOMAIN §3). Asked when somebody is sent: who was sent before comes back.
alter table transfer add column study boolean not null default false;
create function keep_stay() returns trigger language plpgsql set search_path = chitieu, pg_temp as $$
begin
  if not (new.until >= (new.sent_on + interval '3 months')::date
          and (new.until < (new.sent_on + interval '12 months')::date or new.study and new.until <= (new.sent_on + interval '24 months')::date)) then
    raise 'a stay for a time is 3 to under 12 months' using errcode = 'CT543';
  end if;
  return new;
end $$;
create trigger c_stay before insert on transfer for each row when (new.kind = 'TEMPORARY') execute function keep_stay();
drop function send_member(uuid, uuid, text, uuid, text, text, date, date);
create function send_member(transfer_no uuid, membership_no uuid, kind_of text, addressee uuid, place_outside text, letter_of text, day date, until_day date, studies boolean) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare m membership; t transfer;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select x.* into m from membership x join session s on s.token_hash = current_setting('app.token', true) and s.expires_at > now() and s.unit_id = x.unit_id
   where x.id = membership_no and not x.ended for update of x;
  if not found or (addressee is null) = (place_outside is null) or addressee is not null and not exists (
       select from unit u where u.id = addressee and u.city_id = m.city_id and u.ended_on is null
          and (u.id in (m.base_id, m.ward_id) or kind_of <> 'INTERNAL' and u.level = 2)) then
    raise 'no such member or committee' using errcode = 'CT404';
  end if;
  insert into transfer (id, membership_id, from_unit_id, kind, unit_id, outside, letter, sent_on, until, study, full_name, joined_on, standing, from_name, to_name)
  select transfer_no, m.id, m.unit_id, kind_of, coalesce(addressee, m.unit_id), place_outside, letter_of, day, until_day, coalesce(studies, false), p.full_name, m.joined_on, m.standing, f.name,
         coalesce(place_outside, (select u.name from unit u where u.id = addressee))
    from person p, unit f where p.id = m.person_id and f.id = m.unit_id returning * into t;
  perform tell_transfer(t, 'SEND', day);
end $$;
grant execute on function send_member(uuid, uuid, text, uuid, text, text, date, date, boolean) to app_branch;

-- How many official members a branch's list held on a day, those whom it hosted for a time with them; null where it kept no whole list that day.
-- Whoever left on that day or later was there. Never fewer than there were.
create function officials_on(branch uuid, day date) returns int language sql stable set search_path = chitieu, pg_temp as $$
  select case when roll_since(branch) <= day then
    (select count(*)::int from membership m
      where m.official_on <= day and (m.entry = 'LIST' or m.since <= day)
        and (m.unit_id = branch and not m.ended or exists (select from standing_member_events(m.id) e where e.unit_id = branch and e.on_day >= day))
        and not exists (select from standing_member_events(m.id) e join transfer t on t.id = e.transfer_id and t.unit_id = branch where e.event = 'RECEIVE' and e.on_day > day))
    + (select count(*)::int from transfer t where t.unit_id = branch and t.kind = 'TEMPORARY' and t.outside is null and t.standing = 'OFFICIAL'
          and t.received_on <= day and coalesce(t.closed_on, day) >= day) end
$$;
-- The same of the branch of a case, to whoever may see the case.
create function case_officials(case_no uuid, day date) returns int language sql stable security definer set search_path = chitieu, pg_temp as $$
  select officials_on(c.unit_id, day) from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
   where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
$$;
create function keep_attendance_of_branch() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if (new.facts ->> 'official')::int > officials_on((select c.unit_id from candidate c where c.id = new.candidate_id), new.on_day) then
    raise 'more official members than the list holds' using errcode = 'CT541';
  end if;
  return new;
end $$;
create trigger c_officials before insert on candidate_event for each row
  when (new.undoes is null and new.event in ('HOLD_BRANCH_MEETING', 'HOLD_RECOGNITION_BALLOT')) execute function keep_attendance_of_branch();

-- Of the members on a branch's list, which help: official on the day and not suspended then; where the branch keeps a whole list every member
-- who helps is on it, but for a place without members, to which the superior sends one of another branch (T2).
create function helps_on(branch uuid, member uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select exists (select from membership m where m.id = member and m.unit_id = branch and not m.ended and m.standing = 'OFFICIAL' and m.official_on <= day)
     and coalesce((select e.event from standing_member_events(member) e where e.event in ('SUSPEND', 'END_SUSPENSION') and e.on_day <= day
                    order by e.ordinal desc limit 1), '') <> 'SUSPEND'
$$;
create function keep_helpers() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c candidate; whole boolean;
begin
  select * into c from candidate x where x.id = new.candidate_id;
  whole := coalesce(roll_since(c.unit_id) <= new.on_day, false) and not coalesce((c.facts ->> 'noMembers')::boolean, false)
    and exists (select from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now());
  if exists (select from jsonb_array_elements(new.facts -> 'helpers') h
              where h ? 'memberId' and (h ->> 'kind' <> 'MEMBER' or not helps_on(c.unit_id, (h ->> 'memberId')::uuid, new.on_day))
                 or not h ? 'memberId' and h ->> 'kind' = 'MEMBER' and whole) then
    raise 'no such helper' using errcode = 'CT542';
  end if;
  return new;
end $$;
create trigger c_helpers before insert on candidate_event for each row
  when (new.undoes is null and jsonb_typeof(new.facts -> 'helpers') = 'array') execute function keep_helpers();
grant execute on function case_officials(uuid, date), as_printed(text) to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger c_helpers on candidate_event;
drop trigger c_officials on candidate_event;
drop trigger c_number on candidate_event;
drop function keep_helpers(), helps_on(uuid, uuid, date), keep_attendance_of_branch(), case_officials(uuid, date), officials_on(uuid, date), keep_number();
drop function send_member(uuid, uuid, text, uuid, text, text, date, date, boolean);
create function send_member(transfer_no uuid, membership_no uuid, kind_of text, addressee uuid, place_outside text, letter_of text, day date, until_day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare m membership; t transfer;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select x.* into m from membership x join session s on s.unit_id = x.unit_id and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where x.id = membership_no and not x.ended for update of x;
  if not found or (addressee is null) = (place_outside is null) or addressee is not null and not exists (
       select from unit u where u.id = addressee and u.ended_on is null and u.city_id = m.city_id
          and (u.id in (m.base_id, m.ward_id) or kind_of <> 'INTERNAL' and u.level = 2)) then
    raise 'no such member or committee' using errcode = 'CT404';
  end if;
  insert into transfer (id, membership_id, from_unit_id, kind, unit_id, outside, letter, sent_on, until, full_name, joined_on, standing, from_name, to_name)
  select transfer_no, m.id, m.unit_id, kind_of, coalesce(addressee, m.unit_id), place_outside, letter_of, day, until_day, p.full_name, m.joined_on, m.standing, f.name,
         coalesce(place_outside, (select u.name from unit u where u.id = addressee))
    from person p, unit f where p.id = m.person_id and f.id = m.unit_id returning * into t;
  perform tell_transfer(t, 'SEND', day);
end $$;
grant execute on function send_member(uuid, uuid, text, uuid, text, text, date, date) to app_branch;
drop trigger c_stay on transfer;
drop function keep_stay();
alter table transfer drop column study;
drop index candidate_event_number;
drop function as_printed(text);
reset role;
