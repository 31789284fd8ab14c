-- What a unit may by the procedure is given and ended by decision, from a day on (DOMAIN §0.2); removals and sealed decisions are rights of their own.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- By its level, from a unit's birth.
create or replace function standard_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array['canConsent', 'hasSeal']
                    when 2 then array['canAppraise', 'canDecideAdmission', 'canDecideRemoval', 'canHoldClasses', 'hasSeal']
                    when 3 then array['canPropose', 'hasSeal'] else array['canPropose'] end;
-- What a decision may give to or end at a unit of a level: no more than some step asks there.
create function decidable_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array[]::text[]
                    when 2 then array['canAppraise', 'canDecideAdmission', 'canDecideRemoval', 'canHoldClasses', 'hasSeal', 'isBaseOrganisation']
                    else array['canPropose', 'hasSeal'] end;
insert into unit_capability (unit_id, capability, during)
select u.id, c, daterange(u.born_on, u.ended_on) from unit u cross join unnest(array['canDecideRemoval', 'hasSeal']) c
where c = any (standard_capabilities(u.level)) and (u.ended_on is null or u.born_on < u.ended_on) on conflict do nothing;

-- DECISIONS. Each gives or ends one capability of one unit from a day on, by a paper; added to, never changed.
create table capability_decision (
  id uuid primary key, unit_id uuid not null references unit, capability text not null, verb text not null check (verb in ('GIVE', 'END')), from_on date not null,
  number text not null check (number <> ''), issuer text not null check (issuer <> ''), title text not null check (title <> ''), signed_on date not null,
  recorded_at timestamptz not null default now(), recorded_by_account uuid references account, recorded_by_unit uuid not null references unit
);
create index capability_decision_unit on capability_decision (unit_id);
alter table unit_capability add column given_by uuid references capability_decision, add column ended_by uuid references capability_decision;
create index unit_capability_given on unit_capability (given_by) where given_by is not null;
create index unit_capability_ended on unit_capability (ended_by) where ended_by is not null;

-- Whose place a step belongs to, and which capabilities it asks there.
create function acting_place(actor text, branch uuid, base uuid, ward uuid, city uuid) returns uuid language sql immutable
  return case actor when 'BRANCH' then branch when 'PROPOSER' then coalesce(base, branch) when 'CONSENTER' then city
                    when 'CLASS_HOLDER' then ward when 'APPRAISER' then ward when 'DECIDER' then ward end;
create function asked_capabilities(actor text, event text) returns text[] language sql immutable
  return case when actor = 'PROPOSER' then array['canPropose'] when actor = 'CLASS_HOLDER' then array['canHoldClasses']
              when actor = 'APPRAISER' then array['canAppraise'] when actor = 'CONSENTER' then array['canConsent']
              when actor <> 'DECIDER' then array[]::text[]
              when event in ('REMOVE', 'EXPEL', 'STRIKE_OFF', 'LEAVE') then array['canDecideRemoval', 'hasSeal']
              when event in ('DECLINE', 'LAPSE_DECISION', 'END_SUSPENSION') then array['canDecideAdmission']
              else array['canDecideAdmission', 'hasSeal'] end;
create function may_do(actor text, event text, place uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select not exists (select from unnest(asked_capabilities(actor, event)) w
                      where not exists (select from unit_capability u where u.unit_id = place and u.capability = w and u.during @> day))
$$;
-- Whoever decides on removals alone acts for a branch as well; which of the two an event asks is may_do's.
create or replace function acts_for(actor text, branch uuid, base uuid, ward uuid, city uuid, unit_no uuid, day date) returns boolean
language plpgsql stable set search_path = chitieu, pg_temp as $$
begin
  return coalesce(acting_place(actor, branch, base, ward, city) = unit_no, false) and (actor = 'BRANCH' or exists (
    select from unit_capability u where u.unit_id = unit_no and u.during @> day
       and u.capability = any (case actor when 'DECIDER' then array['canDecideAdmission', 'canDecideRemoval'] else asked_capabilities(actor, '') end)));
end $$;

-- Steps and decisions about what their place may take turns, ward by ward.
create function capability_lock(ward uuid) returns int language sql immutable return hashtext(ward::text);
-- Told apart from what somebody else did meanwhile: the unit whose step it is may not that day. What stands is taken back even so.
create function ask_step_authority() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; c candidate; rules jsonb;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.account_id is null then return new; end if;
  select * into c from candidate x where x.id = new.candidate_id;
  if not found then return new; end if;
  perform pg_advisory_xact_lock_shared(7052, capability_lock(c.ward_id));
  select r.content into rules from rule_set r order by r.valid_from <= new.on_day desc, case when r.valid_from <= new.on_day then r.valid_from end desc, r.valid_from limit 1;
  if (select bool_or(true) and not bool_or(may_do(s ->> 'by', new.event, mine.unit_id, new.on_day)) from jsonb_array_elements(rules -> 'steps') s
       where s ->> 'event' = new.event and s -> 'from' ? c.state and acting_place(s ->> 'by', c.unit_id, c.base_id, c.ward_id, c.city_id) = mine.unit_id) then
    raise 'this unit has not the capability that day' using errcode = 'CT520';
  end if;
  return new;
end $$;
create trigger a_authority before insert on candidate_event for each row when (new.undoes is null) execute function ask_step_authority();
create function ask_event_authority() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; m membership; whose text;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.account_id is null then return new; end if;
  select * into m from membership x where x.id = new.membership_id;
  if not found then return new; end if;
  perform pg_advisory_xact_lock_shared(7052, capability_lock(m.ward_id));
  select r.actor into whose from member_rules() r where r.event = new.event;
  if acting_place(whose, m.unit_id, m.base_id, m.ward_id, m.city_id) = mine.unit_id and not may_do(whose, new.event, mine.unit_id, new.on_day) then
    raise 'this unit has not the capability that day' using errcode = 'CT520';
  end if;
  return new;
end $$;
create trigger a_authority before insert on member_event for each row when (new.undoes is null) execute function ask_event_authority();

-- The last day that something recorded rests on a capability of a unit; null where nothing does.
create function capability_used_on(unit_no uuid, wanted text) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(x.day) from (
    select e.on_day as day from candidate c join candidate_event e on e.candidate_id = c.id
     where unit_no in (c.ward_id, c.base_id, c.unit_id) and wanted <> 'isBaseOrganisation' and e.recorded_by_unit = unit_no and e.undoes is null
       and not exists (select from candidate_event n where n.undoes = e.id)
       and exists (select from rule_set r, jsonb_array_elements(r.content -> 'steps') s
                    where s ->> 'event' = e.event and s -> 'from' ? e.was and wanted = any (asked_capabilities(s ->> 'by', e.event)))
    union all
    select e.on_day from membership m join member_event e on e.membership_id = m.id join member_rules() r on r.event = e.event
     where unit_no in (m.ward_id, m.base_id, m.unit_id) and e.recorded_by_unit = unit_no and e.undoes is null
       and not exists (select from member_event n where n.undoes = e.id) and wanted = any (asked_capabilities(r.actor, e.event))
    union all
    select coalesce(k.ends_on, k.starts_on) from class k where wanted = 'canHoldClasses' and k.unit_id = unit_no and k.state <> 'CANCELLED'
    union all
    -- Which way a case goes to its ward.
    select e.on_day from candidate c join candidate_event e on e.candidate_id = c.id
     where wanted = 'isBaseOrganisation' and c.ward_id = unit_no and e.undoes is null and not exists (select from candidate_event n where n.undoes = e.id)
       and e.event in ('SUBMIT', 'RESOLVE_AT_BASE', 'SUBMIT_RECOGNITION', 'RESOLVE_RECOGNITION_AT_BASE')) x
$$;
create function keep_capability_decision() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; u unit;
begin
  if tg_op <> 'INSERT' then raise 'what was decided stays written' using errcode = '42501'; end if;
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.account_id is not null then
    -- Before anything of the unit is told.
    if not strictly_below_mine(new.unit_id) then raise 'not found' using errcode = '42501'; end if;
    new.recorded_by_account := mine.account_id; new.recorded_by_unit := mine.unit_id; new.recorded_at := now();
  end if;
  select * into u from unit x where x.id = new.unit_id;
  perform pg_advisory_xact_lock(7052, capability_lock(coalesce(u.ward_id, u.city_id)));
  if u.ended_on is not null then raise 'the unit has ended' using errcode = 'CT521'; end if;
  if new.capability <> all (decidable_capabilities(u.level)) then raise 'nothing at this level rests on it' using errcode = 'CT522'; end if;
  if new.from_on < u.born_on then raise 'the unit was not there yet' using errcode = 'CT523'; end if;
  -- Steps recorded keep what they rest on, and the way they went.
  if (new.verb = 'END' or new.capability = 'isBaseOrganisation') and capability_used_on(u.id, new.capability) >= new.from_on then
    raise 'something recorded rests on it' using errcode = 'CT524';
  end if;
  if new.verb = 'GIVE' and exists (select from unit_capability c where c.unit_id = u.id and c.capability = new.capability and c.during && daterange(new.from_on, null)) then
    raise 'the unit has it, or will, on some of these days' using errcode = 'CT525';
  end if;
  if new.verb = 'END' and not exists (select from unit_capability c where c.unit_id = u.id and c.capability = new.capability
                                        and (c.during @> new.from_on or upper(c.during) >= new.from_on)) then
    raise 'the unit has it not that day' using errcode = 'CT526';
  end if;
  if new.verb = 'END' and not exists (select from unit_capability c where c.unit_id = u.id and c.capability = new.capability and c.during @> new.from_on and upper_inf(c.during)) then
    raise 'its end is decided, or it begins later' using errcode = 'CT527';
  end if;
  return new;
end $$;
-- One that ends on the day it was to begin never was.
create function apply_capability_decision() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if new.verb = 'GIVE' then
    insert into unit_capability (unit_id, capability, during, given_by) values (new.unit_id, new.capability, daterange(new.from_on, null), new.id);
  else
    delete from unit_capability c where c.unit_id = new.unit_id and c.capability = new.capability and lower(c.during) = new.from_on;
    update unit_capability c set during = daterange(lower(c.during), new.from_on), ended_by = new.id
     where c.unit_id = new.unit_id and c.capability = new.capability and c.during @> new.from_on;
  end if;
  return null;
end $$;
create trigger a_hold before insert or update or delete on capability_decision for each statement execute function hold_tree();
create trigger b_keep before insert or update or delete on capability_decision for each row execute function keep_capability_decision();
create trigger d_apply after insert on capability_decision for each row execute function apply_capability_decision();

-- What the line of a case may that day.
drop function case_place(uuid, date);
create function case_place(case_no uuid, day date)
returns table (may_propose boolean, may_appraise boolean, may_decide boolean, may_remove boolean, has_seal boolean, ward_is_base boolean, members int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select exists (select from unit_capability u where u.unit_id = coalesce(c.base_id, c.branch_id) and u.capability = 'canPropose' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canAppraise' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canDecideAdmission' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canDecideRemoval' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'hasSeal' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'isBaseOrganisation' and u.during @> day),
         case when roll_since(c.unit_id) is null
           then (select sum(e.quantity)::int from result_event e join indicator i on i.id = e.indicator_id and i.code = 'MEMBERS'
                  where e.unit_id in (select q.id from pool(c.unit_id) q) and e.occurred_on <= day)
           else (select count(*)::int from membership m where m.unit_id = c.unit_id and m.standing = 'OFFICIAL' and not m.ended) end as members
  from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now();
end $$;
grant execute on function case_place(uuid, date) to app_city, app_ward, app_base, app_branch;

select arm();
do $$
declare l text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    execute format('create policy %I on capability_decision for select to %I using (exists (select from unit u where u.id = unit_id and u.%s))',
                   l || '_reads', 'app_' || l, place(l, l || '_id'));
  end loop;
  foreach l in array array['city', 'ward'] loop
    execute format('create policy %I on capability_decision for insert to %I with check (exists (select from unit u where u.id = unit_id and u.%s))',
                   l || '_adds', 'app_' || l, place(l, l || '_id'));
  end loop;
end $$;
create policy operator_reads on capability_decision for select to app_operator
  using ((select am_operator()) and exists (select from unit u where u.id = unit_id and u.level = 1));
grant select on capability_decision to app_operator, app_city, app_ward, app_base, app_branch;
grant insert (id, unit_id, capability, verb, from_on, number, issuer, title, signed_on, recorded_by_unit) on capability_decision to app_city, app_ward;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function case_place(uuid, date);
create function case_place(case_no uuid, day date) returns table (may_propose boolean, may_appraise boolean, may_decide boolean, ward_is_base boolean, members int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select exists (select from unit_capability u where u.unit_id = coalesce(c.base_id, c.branch_id) and u.capability = 'canPropose' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canAppraise' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canDecideAdmission' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'isBaseOrganisation' and u.during @> day),
         case when roll_since(c.unit_id) is null
           then (select sum(e.quantity)::int from result_event e join indicator i on i.id = e.indicator_id and i.code = 'MEMBERS'
                  where e.unit_id in (select q.id from pool(c.unit_id) q) and e.occurred_on <= day)
           else (select count(*)::int from membership m where m.unit_id = c.unit_id and not m.ended and m.standing = 'OFFICIAL') end
  from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now();
end $$;
grant execute on function case_place(uuid, date) to app_city, app_ward, app_base, app_branch;
drop trigger a_authority on member_event;
drop trigger a_authority on candidate_event;
drop function ask_event_authority(), ask_step_authority();
create or replace function acts_for(actor text, branch uuid, base uuid, ward uuid, city uuid, unit_no uuid, day date) returns boolean
language plpgsql stable set search_path = chitieu, pg_temp as $$
declare place uuid; wanted text;
begin
  if actor = 'BRANCH' then return unit_no = branch; end if;
  select x.place, x.wanted into place, wanted from (values
    ('PROPOSER', coalesce(base, branch), 'canPropose'), ('CLASS_HOLDER', ward, 'canHoldClasses'),
    ('APPRAISER', ward, 'canAppraise'), ('DECIDER', ward, 'canDecideAdmission'), ('CONSENTER', city, 'canConsent')) x (actor, place, wanted)
   where x.actor = acts_for.actor;
  return place = unit_no and exists (select from unit_capability u where u.unit_id = place and u.capability = wanted and u.during @> day);
end $$;
alter table unit_capability drop column given_by, drop column ended_by;
drop table capability_decision;
drop function apply_capability_decision(), keep_capability_decision(), capability_used_on(uuid, text), capability_lock(uuid), may_do(text, text, uuid, date),
  asked_capabilities(text, text), acting_place(text, uuid, uuid, uuid, uuid), decidable_capabilities(smallint);
delete from unit_capability where capability in ('canDecideRemoval', 'hasSeal');
create or replace function standard_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array['canConsent'] when 2 then array['canAppraise', 'canDecideAdmission', 'canHoldClasses'] else array['canPropose'] end;
reset role;
