-- A case that was let go with document 53 goes to a branch of another ward (DOMAIN §2.5): sent, then taken over or declined there.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- The letter carries the name and how far the case had come, so that whoever takes it over sees no more of the person before they do; it is all that
-- the sender keeps afterwards. `unit_id` is the branch that is asked, `from_unit_id` the one that let the case go.
create table case_letter (
  id uuid primary key, candidate_id uuid not null references candidate, from_unit_id uuid not null references unit, unit_id uuid not null references unit,
  full_name text not null, stage text not null, from_name text not null, to_name text not null, sent_on date not null,
  state text not null default 'SENT' check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'CALLED_BACK')), closed_on date, reason text check (reason <> ''),
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  check ((state = 'SENT') = (closed_on is null)), check (state = 'DECLINED' or reason is null)
);
create unique index one_letter_at_a_time on case_letter (candidate_id) where state = 'SENT';
create index case_letter_candidate on case_letter (candidate_id);
create index case_letter_from on case_letter (from_unit_id, state);
create index case_letter_branch on case_letter (branch_id, state);
create index case_letter_base on case_letter (base_id, state);
create index case_letter_ward on case_letter (ward_id, state);
create trigger a_hold before insert or update or delete on case_letter for each statement execute function hold_tree();
create trigger b_stamp before insert or update of unit_id on case_letter for each row execute function stamp_row();
create trigger z_tell after insert or update on case_letter for each row execute function tell_transfers();
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree() || array['case_letter']) with ordinality t (name, place)));
end $$;

-- Where a case may be sent: the other wards of one's city that have branches, or the branches of one of them; names alone.
create function branches_to_send_to(ward uuid) returns table (id uuid, name text) language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select u.id, u.name from unit u join unit mine on mine.city_id = u.city_id join session s on s.unit_id = mine.id
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and u.ended_on is null and u.ward_id <> mine.ward_id
     and case when ward is null then u.level = 2 and exists (select from unit b where b.ward_id = u.id and b.level = 4 and b.ended_on is null)
              else u.ward_id = ward and u.level = 4 end order by u.name, u.id;
end $$;

-- Whoever stands above the branch that let the case go sends it, and may call it back until it is answered.
create function send_case(letter_no uuid, case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
-- A letter that is still open, held together with its case, for whoever stands at its end: TO the branch itself, FROM whoever stands above the sender.
create function my_case_letter(letter_no uuid, side text) returns case_letter language plpgsql set search_path = chitieu, pg_temp as $$
declare l case_letter;
begin
  perform from candidate c join case_letter x on x.candidate_id = c.id where x.id = letter_no for update of c;
  select x.* into l from case_letter x join unit f on f.id = x.from_unit_id
    join session s on case side when 'TO' then s.unit_id = x.unit_id else s.unit_id in (f.ward_id, f.base_id) end
     and s.token_hash = current_setting('app.token', true) and s.expires_at > now() where x.id = letter_no for update of x;
  if not found then raise 'no such letter' using errcode = 'CT404'; end if;
  if l.state <> 'SENT' then raise 'the letter was answered' using errcode = 'CT024'; end if;
  return l;
end $$;
create function accept_case(letter_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
create function decline_case(letter_no uuid, why text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare l case_letter := my_case_letter(letter_no, 'TO');
begin
  update case_letter set state = 'DECLINED', closed_on = today_here(), reason = why where id = l.id;
end $$;
create function call_back_case(letter_no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare l case_letter := my_case_letter(letter_no, 'FROM');
begin
  update case_letter set state = 'CALLED_BACK', closed_on = today_here() where id = l.id;
end $$;

-- A place in a class that is not over is left with the ward that holds it.
create function leave_classes() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update class_place p set state = 'WITHDRAWN' where p.candidate_id = new.candidate_id and p.result is null and p.state <> 'WITHDRAWN';
  return null;
end $$;
create trigger d_places after update of state on case_letter for each row when (new.state = 'ACCEPTED') execute function leave_classes();
-- Nothing is recorded of a case on its way: whoever wants to go on with it calls it back first.
create function keep_sent() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if exists (select from case_letter l where l.candidate_id = new.candidate_id and l.state = 'SENT') then raise 'the case is on its way' using errcode = 'CT045'; end if;
  return new;
end $$;
create trigger c_sent before insert on candidate_event for each row execute function keep_sent();
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
-- A letter goes with either of its branches to the heir; without one there is nobody left to answer, and the case is its sender's again.
create function pass_case_letters() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update case_letter l set from_unit_id = h.id from unit h where l.from_unit_id = new.id and h.id = new.heir_id and h.level = 4;
  update case_letter l set unit_id = h.id from unit h where l.unit_id = new.id and h.id = new.heir_id and h.level = 4;
  update case_letter l set state = 'CALLED_BACK', closed_on = today_here() where l.unit_id = new.id and l.state = 'SENT';
  return null;
end $$;
create constraint trigger j_case_letters after update of ended_on on unit deferrable initially deferred for each row
  when (new.ended_on is not null and new.level = 4) execute function pass_case_letters();
-- Whoever is known by name no more is so in letters too.
create function forget_letters() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update case_letter l set full_name = new.full_name, reason = null from candidate c where c.person_id = new.id and l.candidate_id = c.id;
  return null;
end $$;
create trigger z_letters after update of deidentified_on on person for each row when (new.deidentified_on is not null) execute function forget_letters();

select arm();
do $$
declare l text;
begin
  foreach l in array array['ward', 'base', 'branch'] loop
    execute format('create policy %I on case_letter for select to %I using (%s or exists (select from unit u where u.id = from_unit_id and u.%s))', l || '_reads', 'app_' || l,
                   place(l, l || '_id'), place(l, l || '_id'));
  end loop;
end $$;
-- A city is at neither end of any; its look at the cases of its consent asks whether they are on their way.
create policy city_reads on case_letter for select to app_city using ((select my_unit('CITY')) in (from_unit_id, unit_id));
grant select on case_letter to app_city, app_ward, app_base, app_branch;
grant execute on function branches_to_send_to(uuid) to app_ward, app_base, app_branch;
grant execute on function send_case(uuid, uuid, uuid), call_back_case(uuid) to app_ward, app_base;
grant execute on function accept_case(uuid), decline_case(uuid, text) to app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop trigger z_letters on person;
drop trigger j_case_letters on unit;
drop trigger c_sent on candidate_event;
create or replace function hand_over(case_no uuid, branch uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
do $$
begin
  execute format('create or replace function follows_the_tree() returns text[] language sql immutable return array[%s]',
    (select string_agg(quote_literal(t.name), ', ' order by t.place) from unnest(follows_the_tree()) with ordinality t (name, place) where t.name <> 'case_letter'));
end $$;
drop function forget_letters(), pass_case_letters(), keep_sent(), call_back_case(uuid), decline_case(uuid, text), accept_case(uuid), send_case(uuid, uuid, uuid),
  branches_to_send_to(uuid), my_case_letter(uuid, text);
drop table case_letter;
drop function leave_classes();
reset role;
