-- Nobody is admitted twice, and a branch has the official members that its list or its headcount tells, its forerunners' too.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Whether a case is held up because another unit of the city follows whoever has this number or has them on its list, or may do: yes or no, never
-- whose (T1, T15). What was found to be the same person stays so when the number is taken away again; what was found to be different people holds
-- nobody up. Told only to who sees the person.
create or replace function open_elsewhere(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (
    select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
      cross join lateral (select x.id from person x where x.national_id_index = p.national_id_index and x.id <> p.id and x.city_id = p.city_id
                          union select case d.person_id when p.id then d.other_id else d.person_id end from duplicate_request d
                                 where p.id in (d.person_id, d.other_id) and d.answer = 'SAME_PERSON') o
      left join duplicate_request d on least(d.person_id, d.other_id) = least(p.id, o.id) and greatest(d.person_id, d.other_id) = greatest(p.id, o.id)
     where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
       and d.answer is distinct from 'DIFFERENT_PEOPLE'
       and (d.person_id = p.id and d.answer is null or exists (select from candidate c where c.person_id = o.id and not c.ended)
            or exists (select from membership m where m.person_id = o.id and not m.ended)));
end $$;

-- What the line of a case may that day, and how many official members its branch has: by its list where it keeps one, else how many people it and
-- those that it is the heir of were last known to have (null: never told). To whoever may see the case.
create or replace function case_place(case_no uuid, day date) returns table (may_propose boolean, may_appraise boolean, may_decide boolean, ward_is_base boolean, members int)
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
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function open_elsewhere(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
                   join person o on o.national_id_index = p.national_id_index and o.id <> p.id and o.city_id = p.city_id
                   left join duplicate_request d on least(d.person_id, d.other_id) = least(p.id, o.id) and greatest(d.person_id, d.other_id) = greatest(p.id, o.id)
                  where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
                    and d.answer is distinct from 'DIFFERENT_PEOPLE'
                    and (d.person_id = p.id and d.answer is null or exists (select from candidate c where c.person_id = o.id and not c.ended)));
end $$;
create or replace function case_place(case_no uuid, day date) returns table (may_propose boolean, may_appraise boolean, may_decide boolean, ward_is_base boolean, members int)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select exists (select from unit_capability u where u.unit_id = coalesce(c.base_id, c.branch_id) and u.capability = 'canPropose' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canAppraise' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'canDecideAdmission' and u.during @> day),
         exists (select from unit_capability u where u.unit_id = c.ward_id and u.capability = 'isBaseOrganisation' and u.during @> day),
         (select sum(e.quantity)::int from result_event e join indicator i on i.id = e.indicator_id and i.code = 'MEMBERS' where e.unit_id = c.unit_id and e.occurred_on <= day)
  from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now();
end $$;
reset role;
