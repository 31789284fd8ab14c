-- While a class of the ward takes people, nobody is nominated beside it.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- Whether the ward of a case has a class that takes people that day and has places left; to whoever may see the case. The id of a class tells when it was opened.
create function class_takes(case_no uuid, day date) returns boolean language sql stable security definer set search_path = chitieu, pg_temp as $$
  select exists (select from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
                   join class k on k.ward_id = c.ward_id and k.kind = 'AWARENESS' and k.state = 'OPEN' and k.accepted < k.places and k.nominate_by >= day
                        and coalesce((uuid_extract_timestamp(k.id) at time zone 'Asia/Ho_Chi_Minh')::date, day) <= day
                  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now())
$$;
grant execute on function class_takes(uuid, date) to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function class_takes(uuid, date);
reset role;
