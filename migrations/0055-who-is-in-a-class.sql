-- Whoever has a place in a class begins and is certified with it.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
-- Whether a class has a place for the person of a case and no result of theirs yet; to whoever may see the case, for a city reads no classes.
create function in_class(case_no uuid) returns boolean language sql stable security definer set search_path = chitieu, pg_temp as $$
  select exists (select from candidate c join session s on s.unit_id in (c.ward_id, c.base_id, c.branch_id, c.consent_city_id)
                   join class_place k on k.candidate_id = c.id and k.state <> 'WITHDRAWN' and k.result is null
                  where c.id = case_no and s.token_hash = current_setting('app.token', true) and s.expires_at > now())
$$;
grant execute on function in_class(uuid) to app_city, app_ward, app_base, app_branch;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function in_class(uuid);
reset role;
