-- National IDs of persons: who reads that one is kept, and what becomes of one number at two persons (DOMAIN T1).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

alter table person add column national_id_kept boolean not null generated always as (national_id_index is not null) stored;
-- The city never reads a number, sealed or not, nor what finds it: of the persons of its consent it is told that one is kept.
revoke select on person from app_city;
grant select (id, unit_id, full_name, search, name_order, born_on, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_kept,
  revision, consent_city_id, city_id, ward_id, base_id, branch_id) on person to app_city;

-- Two persons of one city under one number: `person_id` is whose number was entered, `other_id` who had it before. Nobody reads this table: the
-- lowest committee that sees both is told by duplicates_to_settle(), and the city without either person.
create table duplicate_request (
  id uuid primary key, person_id uuid not null references person, other_id uuid not null references person check (other_id <> person_id),
  asked_at timestamptz not null default now(), asked_by_account uuid references account,
  answer text check (answer in ('SAME_PERSON', 'DIFFERENT_PEOPLE')), answered_at timestamptz, answered_by_account uuid references account,
  answered_by_unit uuid references unit,
  check ((answer is null) = (answered_at is null))
);
create unique index one_request_of_two on duplicate_request (least(person_id, other_id), greatest(person_id, other_id));
create index duplicate_request_person on duplicate_request (person_id);
create index duplicate_request_other on duplicate_request (other_id);
select arm();

create function settler(a person, b person) returns uuid language sql immutable return
  case when a.base_id = b.base_id then a.base_id when a.ward_id = b.ward_id then a.ward_id when a.city_id = b.city_id then a.city_id end;

-- Whether a person of one's own branch shares their number, looked up by its hash under every key: HERE, with another of the branch; ASKED, with
-- somebody whom the branch does not see, and somebody else was asked, now or before; NONE, or found to be different people.
create function ask_about_number(person_no uuid, indexes bytea[]) returns text language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare p person; mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  select * into p from person x where x.id = person_no and x.unit_id = mine.unit_id;
  if not found then raise 'no such person' using errcode = 'CT404'; end if;
  -- Two who enter one number at once take turns, and whoever is second meets the first.
  perform pg_advisory_xact_lock(7004, hashtext(encode(indexes[1], 'hex')));
  if exists (select from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.branch_id = p.branch_id) then return 'HERE'; end if;
  insert into duplicate_request (id, person_id, other_id, asked_by_account)
  select gen_random_uuid(), p.id, o.id, mine.account_id from person o where o.national_id_index = any (indexes) and o.id <> p.id and o.city_id = p.city_id
  on conflict do nothing;
  return case when number_check(p.id) is null then 'NONE' else 'ASKED' end;
end $$;

-- What the branch that entered a number is told of it: TO_SETTLE while somebody has to settle whose it is, SAME_PERSON once they found that both
-- are one; never who or where.
create function number_check(person_no uuid) returns text language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return (select case when bool_or(d.answer is null) then 'TO_SETTLE' when bool_or(d.answer = 'SAME_PERSON') then 'SAME_PERSON' end
            from duplicate_request d join person p on p.id = d.person_id join person o on o.id = d.other_id
            join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id)
           where p.id = person_no and o.national_id_index = p.national_id_index
             and s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;

-- Unanswered requests stand as long as both persons have the number.
create function duplicates_to_settle(settled boolean) returns table (id uuid, settler_id uuid, asked_at timestamptz, answer text, answered_at timestamptz, sides jsonb)
language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return query
  select d.id, s.unit_id, d.asked_at, d.answer, d.answered_at,
         (select jsonb_agg(case when s.unit_id = x.city_id then jsonb_build_object('unitId', x.ward_id)
                 else jsonb_build_object('unitId', x.unit_id, 'fullName', x.full_name, 'birthYear', date_part('year', x.born_on),
                                         'candidateId', (select c.id from candidate c where c.person_id = x.id order by c.ended, c.state_since desc limit 1)) end
                 order by x.id = d.other_id)
            from person x where x.id in (d.person_id, d.other_id))
    from duplicate_request d join person a on a.id = d.person_id join person b on b.id = d.other_id join session s on s.unit_id = settler(a, b)
   where s.token_hash = current_setting('app.token', true) and s.expires_at > now()
     and case when settled then d.answer is not null else d.answer is null and a.national_id_index = b.national_id_index end;
end $$;

-- An answer stands until the same committee corrects it.
create function settle_duplicate(request_no uuid, said text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  update duplicate_request d set answer = said, answered_at = now(), answered_by_account = s.account_id, answered_by_unit = s.unit_id
    from person a, person b, session s
   where d.id = request_no and a.id = d.person_id and b.id = d.other_id and s.unit_id = settler(a, b)
     and s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if not found then raise 'no such request' using errcode = 'CT404'; end if;
end $$;

-- Whether a case is held up because another unit of the city follows whoever has this number, or may do: yes or no, never whose (T1). What was
-- found to be different people holds nobody up. Told only to who sees the person.
create or replace function open_elsewhere(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
                   join person o on o.national_id_index = p.national_id_index and o.id <> p.id and o.city_id = p.city_id
                   left join duplicate_request d on least(d.person_id, d.other_id) = least(p.id, o.id) and greatest(d.person_id, d.other_id) = greatest(p.id, o.id)
                  where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
                    and d.answer is distinct from 'DIFFERENT_PEOPLE'
                    and (d.person_id = p.id and d.answer is null or exists (select from candidate c where c.person_id = o.id and not c.ended)));
end $$;
grant execute on function number_check(uuid), duplicates_to_settle(boolean), settle_duplicate(uuid, text) to app_city, app_ward, app_base, app_branch;
grant execute on function ask_about_number(uuid, bytea[]) to app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function open_elsewhere(person_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from person p join session s on s.unit_id in (p.ward_id, p.base_id, p.branch_id, p.consent_city_id)
                   join person o on o.national_id_index = p.national_id_index and o.id <> p.id and o.city_id = p.city_id
                   join candidate c on c.person_id = o.id and not c.ended
                  where p.id = person_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;
drop function settle_duplicate(uuid, text), duplicates_to_settle(boolean), number_check(uuid), ask_about_number(uuid, bytea[]), settler(person, person);
drop table duplicate_request;
revoke select (id, unit_id, full_name, search, name_order, born_on, sex, source_group_id, tags, occupation, minority, religious, youth_union, national_id_kept,
  revision, consent_city_id, city_id, ward_id, base_id, branch_id) on person from app_city;
alter table person drop column national_id_kept;
grant select on person to app_city;
reset role;
