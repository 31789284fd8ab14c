-- What a decision ended stays ended until another gives it: no merger and no opening gives it again, and no step that rests on it is lost from sight.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- No more than some step asks at the level: nothing rests on the seal of a base committee or a branch.
create or replace function decidable_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array[]::text[]
                    when 2 then array['canAppraise', 'canDecideAdmission', 'canDecideRemoval', 'canHoldClasses', 'hasSeal', 'isBaseOrganisation']
                    else array['canPropose'] end;
-- Whoever may remove from the Party may punish with less, suspend, and restore; a badge asks for the seal of its decision alone.
create or replace function asked_capabilities(actor text, event text) returns text[] language sql immutable
  return case when actor = 'PROPOSER' then array['canPropose'] when actor = 'CLASS_HOLDER' then array['canHoldClasses']
              when actor = 'APPRAISER' then array['canAppraise'] when actor = 'CONSENTER' then array['canConsent']
              when actor <> 'DECIDER' then array[]::text[]
              when event in ('REMOVE', 'EXPEL', 'STRIKE_OFF', 'LEAVE', 'REINSTATE', 'DISCIPLINE_ABOVE', 'SUSPEND') then array['canDecideRemoval', 'hasSeal']
              when event = 'END_SUSPENSION' then array['canDecideRemoval']
              when event = 'AWARD_BADGE' then array['hasSeal']
              when event in ('DECLINE', 'LAPSE_DECISION') then array['canDecideAdmission']
              else array['canDecideAdmission', 'hasSeal'] end;
-- Whose step it is; which of these an event asks is may_do's.
create or replace function acts_for(actor text, branch uuid, base uuid, ward uuid, city uuid, unit_no uuid, day date) returns boolean
language plpgsql stable set search_path = chitieu, pg_temp as $$
begin
  return coalesce(acting_place(actor, branch, base, ward, city) = unit_no, false) and (actor = 'BRANCH' or exists (
    select from unit_capability u where u.unit_id = unit_no and u.during @> day
       and u.capability = any (case actor when 'DECIDER' then array['canDecideAdmission', 'canDecideRemoval', 'hasSeal'] else asked_capabilities(actor, '') end)));
end $$;

-- By who recorded it, wherever the case or the member has gone since; a list of members rests on nothing.
create index candidate_event_recorded on candidate_event (recorded_by_unit, on_day) where undoes is null;
create index member_event_recorded on member_event (recorded_by_unit, on_day) where undoes is null and event <> 'LIST';
create or replace function capability_used_on(unit_no uuid, wanted text) returns date language sql stable set search_path = chitieu, pg_temp as $$
  select max(x.day) from (
    select e.on_day as day from candidate_event e
     where wanted <> 'isBaseOrganisation' and e.recorded_by_unit = unit_no and e.undoes is null
       and not exists (select from candidate_event n where n.undoes = e.id)
       and exists (select from rule_set r, jsonb_array_elements(r.content -> 'steps') s
                    where s ->> 'event' = e.event and s -> 'from' ? e.was and wanted = any (asked_capabilities(s ->> 'by', e.event)))
    union all
    select e.on_day from member_event e join member_rules() r on r.event = e.event
     where e.recorded_by_unit = unit_no and e.event <> 'LIST' and e.undoes is null
       and not exists (select from member_event n where n.undoes = e.id) and wanted = any (asked_capabilities(r.actor, e.event))
    union all
    select coalesce(k.ends_on, k.starts_on) from class k where wanted = 'canHoldClasses' and k.unit_id = unit_no and k.state <> 'CANCELLED'
    union all
    -- Which way a case went: to the ward that whoever sent it stood under that day.
    select e.on_day from placement p join candidate_event e on e.recorded_by_unit = p.unit_id and p.during @> e.on_day
     where wanted = 'isBaseOrganisation' and p.parent_id = unit_no and e.undoes is null and not exists (select from candidate_event n where n.undoes = e.id)
       and e.event in ('SUBMIT', 'RESOLVE_AT_BASE', 'SUBMIT_RECOGNITION', 'RESOLVE_RECOGNITION_AT_BASE')) x
$$;

-- The days for which the last word about a unit is that it may not: from each end to the first day that a later decision gives.
create function decided_away(unit_no uuid, wanted text) returns datemultirange language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(range_agg(daterange(e.from_on, case when e.given is not null then greatest(e.from_on, e.given) end)), '{}')
    from (select x.from_on, (select min(g.from_on) from capability_decision g where g.unit_id = x.unit_id and g.capability = x.capability and g.verb = 'GIVE'
                                and (g.recorded_at, g.id) > (x.recorded_at, x.id)) as given
            from capability_decision x where x.unit_id = unit_no and x.capability = wanted and x.verb = 'END') e
$$;
create or replace function give_capabilities_again() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  with again as (
    select c, r, (select d.id from capability_decision d where d.unit_id = new.id and d.capability = c and d.verb = 'GIVE' and d.from_on <= lower(r)
                   order by d.from_on desc, d.recorded_at desc limit 1) as given,
           (select d.id from capability_decision d where d.unit_id = new.id and d.capability = c and d.verb = 'END' and d.from_on = upper(r)
             order by d.recorded_at desc limit 1) as over
      from unnest(standard_capabilities(new.level)) c
     cross join lateral unnest(datemultirange(daterange(old.ended_on, null)) - decided_away(new.id, c)) r),
  -- What it had on its last day goes on as if it had not ended.
  onward as (
    update unit_capability u set during = daterange(lower(u.during), upper(a.r)), ended_by = a.over from again a
     where u.unit_id = new.id and u.capability = a.c and upper(u.during) = old.ended_on and lower(a.r) = old.ended_on returning u.capability)
  insert into unit_capability (unit_id, capability, during, given_by, ended_by)
  select new.id, a.c, a.r, a.given, a.over from again a
   where not (lower(a.r) = old.ended_on and a.c in (select o.capability from onward o)) on conflict do nothing;
  return null;
end $$;
create or replace function pass_capabilities(heir uuid, ended uuid[], day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare passing int; ending int; follows boolean := heir is not null and not exists (select from unit e, unit u where e.id = any (ended) and u.id = heir and e.level <> u.level);
begin
  insert into unit_capability (unit_id, capability, during)
  select u.id, c.capability, r from unit u, (select x.capability, range_agg(x.during * daterange(day, null)) as days from unit_capability x
                                   where x.unit_id = any (ended) and x.during && daterange(day, null) group by 1) c
  cross join lateral unnest(c.days - decided_away(u.id, c.capability)
                            - coalesce((select range_agg(o.during) from unit_capability o where o.unit_id = u.id and o.capability = c.capability), '{}'::datemultirange)) r
  where u.id = heir and follows;
  get diagnostics passing = row_count;
  -- What every unit of its level has is not worth a word, nor what goes on at the heir.
  select count(*) into ending from (select distinct c.unit_id, c.capability from unit_capability c join unit u on u.id = c.unit_id
     where c.unit_id = any (ended) and c.during && daterange(day, null) and c.capability <> all (standard_capabilities(u.level))
       and not (follows and exists (select from unit_capability h where h.unit_id = heir and h.capability = c.capability and h.during && daterange(day, null)))) x;
  delete from unit_capability c where c.unit_id = any (ended) and lower(c.during) >= day;
  update unit_capability c set during = c.during * daterange(null, day) where c.unit_id = any (ended) and c.during && daterange(day, null);
  return jsonb_build_object('flagsPassing', passing, 'flagsEnding', ending);
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function pass_capabilities(heir uuid, ended uuid[], day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare passing int; had int; follows boolean := heir is not null and not exists (select from unit e, unit u where e.id = any (ended) and u.id = heir and e.level <> u.level);
begin
  -- What every unit of its level has is not worth a word.
  select count(*) into had from (select distinct c.unit_id, c.capability from unit_capability c join unit u on u.id = c.unit_id
                                  where c.unit_id = any (ended) and c.during && daterange(day, null) and c.capability <> all (standard_capabilities(u.level))) x;
  insert into unit_capability (unit_id, capability, during)
  select u.id, c.capability, r from unit u, (select x.capability, range_agg(x.during * daterange(day, null)) as days from unit_capability x
                                   where x.unit_id = any (ended) and x.during && daterange(day, null) group by 1) c
  cross join lateral unnest(c.days - coalesce((select range_agg(o.during) from unit_capability o where o.unit_id = u.id and o.capability = c.capability), '{}'::datemultirange)) r
  where u.id = heir and follows;
  get diagnostics passing = row_count;
  delete from unit_capability c where c.unit_id = any (ended) and lower(c.during) >= day;
  update unit_capability c set during = c.during * daterange(null, day) where c.unit_id = any (ended) and c.during && daterange(day, null);
  return jsonb_build_object('flagsPassing', passing, 'flagsEnding', case when follows then 0 else had end);
end $$;
create or replace function give_capabilities_again() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  insert into unit_capability (unit_id, capability, during)
  select new.id, c, daterange(old.ended_on, null) from unnest(standard_capabilities(new.level)) c on conflict do nothing;
  return null;
end $$;
drop function decided_away(uuid, text);
create or replace function capability_used_on(unit_no uuid, wanted text) returns date language sql stable set search_path = chitieu, pg_temp as $$
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
drop index member_event_recorded, candidate_event_recorded;
create or replace function acts_for(actor text, branch uuid, base uuid, ward uuid, city uuid, unit_no uuid, day date) returns boolean
language plpgsql stable set search_path = chitieu, pg_temp as $$
begin
  return coalesce(acting_place(actor, branch, base, ward, city) = unit_no, false) and (actor = 'BRANCH' or exists (
    select from unit_capability u where u.unit_id = unit_no and u.during @> day
       and u.capability = any (case actor when 'DECIDER' then array['canDecideAdmission', 'canDecideRemoval'] else asked_capabilities(actor, '') end)));
end $$;
create or replace function asked_capabilities(actor text, event text) returns text[] language sql immutable
  return case when actor = 'PROPOSER' then array['canPropose'] when actor = 'CLASS_HOLDER' then array['canHoldClasses']
              when actor = 'APPRAISER' then array['canAppraise'] when actor = 'CONSENTER' then array['canConsent']
              when actor <> 'DECIDER' then array[]::text[]
              when event in ('REMOVE', 'EXPEL', 'STRIKE_OFF', 'LEAVE') then array['canDecideRemoval', 'hasSeal']
              when event in ('DECLINE', 'LAPSE_DECISION', 'END_SUSPENSION') then array['canDecideAdmission']
              else array['canDecideAdmission', 'hasSeal'] end;
create or replace function decidable_capabilities(level smallint) returns text[] language sql immutable
  return case level when 1 then array[]::text[]
                    when 2 then array['canAppraise', 'canDecideAdmission', 'canDecideRemoval', 'canHoldClasses', 'hasSeal', 'isBaseOrganisation']
                    else array['canPropose', 'hasSeal'] end;
reset role;
