-- Attempts to sign in are counted by the login that was typed, every end or change of a session is written down, entries of the log
-- follow the tree, and what nobody needs any more is removed.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Wrong passwords in a row by what was typed as a login, whether such an account exists or not: otherwise a lock would tell which exist.
-- Only a hash is kept, because people also type passwords there.
create table sign_in_attempt (
  login_hash text collate "C" primary key,
  failures int not null default 1 check (failures between 0 and 9), locked_until timestamptz, at timestamptz not null default now()
);
create index sign_in_attempt_at on sign_in_attempt (at);
select arm();
create function login_key(login text) returns text language sql immutable
  return encode(sha256(convert_to(login, 'UTF8')), 'hex');
insert into sign_in_attempt (login_hash, failures, locked_until)
  select login_key(a.login), k.failures, k.locked_until from credential k join account a on a.id = k.account_id
  where k.failures > 0 or k.locked_until > now();
alter table credential drop column failures, drop column locked_until;

-- BEFORE THE DOOR. An attempt counts before its password is looked at, so that many at once get no further than ten; the tenth in a row
-- locks the login for 15 minutes. Locked: seconds to wait and nothing else. Unknown: no account. Both cost the same as a known login.
create function try_sign_in(given_login text) returns table (account_id uuid, password_hash text, locked_for int)
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  insert into sign_in_attempt as t (login_hash) values (login_key(given_login))
    on conflict (login_hash) do update set failures = (t.failures + 1) % 10, at = now(),
      locked_until = case when t.failures + 1 >= 10 then now() + interval '15 minutes' end
    where t.locked_until is null or t.locked_until <= now();
  if not found then
    return query select null::uuid, null::text, ceil(extract(epoch from t.locked_until - now()))::int
      from sign_in_attempt t where t.login_hash = login_key(given_login);
    return;
  end if;
  return query select a.id, k.password_hash, 0 from account a join credential k on k.account_id = a.id where a.login = given_login;
end $$;
-- A wrong password. An unknown login is written down too, for nobody, which takes as long.
create function refuse_sign_in(account uuid, entry uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  insert into audit_entry (id, account_id, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, a.unit_id, 'signIn', 'User', a.id, 'REFUSED', a.unit_id from (select 1) one left join account a on a.id = account;
end $$;
-- The right password: opens a session that acts as the first post.
create function sign_in(given_login text, account uuid, hash text, entry uuid) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  delete from sign_in_attempt where login_hash = login_key(given_login);
  perform open_session(hash, account, null);
  insert into audit_entry (id, account_id, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, a.unit_id, 'signIn', 'User', a.id, 'DONE', a.unit_id from account a where a.id = account;
end $$;
-- What a signed-in person did to their own session or password, or was refused.
create function note_own(entry uuid, mine session, act text, result text, what jsonb) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  insert into audit_entry (id, account_id, post_id, role, acting_unit_id, action, subject_type, subject_id, outcome, changes, unit_id)
  select entry, a.id, mine.post_id, mine.role, mine.unit_id, act, 'User', a.id, result, what, a.unit_id from account a where a.id = mine.account_id
$$;
create function note_refusal(hash text, act text, entry uuid) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  select note_own(entry, s, act, 'REFUSED', '{}') from session s where s.token_hash = hash and s.expires_at > now() and outside_the_door()
$$;
-- Goes on in another of one's own posts under another token.
create function act_as(hash text, fresh_hash text, as_post uuid, entry uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  delete from session s where s.token_hash = hash and s.expires_at > now() returning * into mine;
  if not found then raise 'no session' using errcode = '28000'; end if;
  if as_post is null then raise 'not found' using errcode = 'CT404'; end if;
  perform open_session(fresh_hash, mine.account_id, as_post), note_own(entry, mine, 'actAs', 'DONE', jsonb_build_object('post', jsonb_build_array(mine.post_id, as_post)));
end $$;
drop function close_session(text), close_all_sessions(text), change_password(text, text, uuid);
create function close_session(hash text, entry uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  perform outside_the_door();
  delete from session s where s.token_hash = hash and s.expires_at > now() returning * into mine;
  if found then perform note_own(entry, mine, 'signOut', 'DONE', '{}'); end if;
end $$;
create function close_all_sessions(hash text, entry uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session; n int;
begin
  perform outside_the_door();
  select * into mine from session s where s.token_hash = hash and s.expires_at > now();
  if not found then return; end if;
  delete from session s where s.account_id = mine.account_id;
  get diagnostics n = row_count;
  perform note_own(entry, mine, 'signOutEverywhere', 'DONE', jsonb_build_object('sessions', n));
end $$;
-- A new password ends every session of the account; the one that asked goes on in its post under another token.
create function change_password(hash text, fresh_hash text, new_hash text, entry uuid) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = hash and s.expires_at > now();
  if not found then raise 'no session' using errcode = '28000'; end if;
  update credential set password_hash = new_hash, must_change = false, changed_at = now() where account_id = mine.account_id;
  delete from sign_in_attempt t using account a where a.id = mine.account_id and t.login_hash = login_key(a.login);
  delete from session s where s.account_id = mine.account_id;
  perform open_session(fresh_hash, mine.account_id, mine.post_id), note_own(entry, mine, 'changePassword', 'DONE', '{}');
end $$;
drop function credential_of(text), note_sign_in(uuid, uuid, boolean);
revoke execute on function open_session(text, uuid, uuid) from chitieu_app;
grant execute on function try_sign_in(text), refuse_sign_in(uuid, uuid), sign_in(text, uuid, text, uuid), note_refusal(text, text, uuid),
  act_as(text, text, uuid, uuid), close_session(text, uuid), close_all_sessions(text, uuid), change_password(text, text, text, uuid) to chitieu_app;

-- BEHIND THE DOOR. A temporary password also lifts the lock: that is how an administrator helps somebody who is locked out.
create or replace function give_password(account uuid, new_hash text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare home uuid;
begin
  select a.unit_id into home from account a where a.id = account;
  if not found or not (case when am_operator() then unstaffed(home) else within_mine(home) and not exists (select from post held, clock c
       where held.account_id = account and not isempty(held.during) and coalesce(upper(held.during) > c.today, true)
          and not within_mine(held.unit_id)) end) then
    raise 'not found' using errcode = 'CT404';
  end if;
  insert into credential (account_id, password_hash, must_change) values (account, new_hash, true)
    on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now();
  delete from sign_in_attempt t using account a where a.id = account and t.login_hash = login_key(a.login);
  delete from session where account_id = account;
end $$;

-- Entries of the log stand where their unit stands today, so that the right to read them goes with the unit.
create or replace function follows_the_tree() returns text[] language sql immutable
  return array['account', 'post', 'instrument', 'target_draft', 'target', 'target_version', 'target_event', 'audit_entry'];
create index audit_entry_unit on audit_entry (unit_id);
update audit_entry m set city_id = u.city_id, ward_id = u.ward_id, base_id = u.base_id, branch_id = u.branch_id from unit u
 where u.id = m.unit_id and (m.city_id, m.ward_id, m.base_id, m.branch_id) is distinct from (u.city_id, u.ward_id, u.base_id, u.branch_id);

-- THE PURGE, some rows of each at a time; answers with how many went, 0 when nothing is left. How long things are kept stands here alone,
-- out of reach of whoever calls:
--   a session 30 days after it ended (one that was signed out is gone at once);
--   the first answer to a client's key 90 days: a request sent again later than that counts as a new one;
--   a count of wrong passwords a day after the last of them, and never more than a million of them.
create index session_expires on session (expires_at);
create index request_key_at on request_key (at);
create function purge(batch int default 5000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; total int := 0;
begin
  delete from session where token_hash = any (array (
    select s.token_hash from session s where s.expires_at < now() - interval '30 days' limit batch for update skip locked));
  get diagnostics n = row_count; total := total + n;
  delete from request_key where (account_id, key) in (
    select q.account_id, q.key from request_key q where q.at < now() - interval '90 days' limit batch for update skip locked);
  get diagnostics n = row_count; total := total + n;
  delete from sign_in_attempt where login_hash = any (array (
    select t.login_hash from sign_in_attempt t where t.at < now() - interval '1 day' limit batch for update skip locked));
  get diagnostics n = row_count; total := total + n;
  delete from sign_in_attempt where login_hash = any (array (
    select t.login_hash from sign_in_attempt t order by t.at desc offset 1000000 limit batch));
  get diagnostics n = row_count;
  return total + n;
end $$;
grant execute on function purge(int) to chitieu_worker;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function purge(int);
drop index request_key_at, session_expires, audit_entry_unit;
create or replace function follows_the_tree() returns text[] language sql immutable
  return array['account', 'post', 'instrument', 'target_draft', 'target', 'target_version', 'target_event'];
drop function change_password(text, text, text, uuid), close_all_sessions(text, uuid), close_session(text, uuid), act_as(text, text, uuid, uuid),
  note_refusal(text, text, uuid), note_own(uuid, session, text, text, jsonb), sign_in(text, uuid, text, uuid), refuse_sign_in(uuid, uuid), try_sign_in(text);
alter table credential add column failures int not null default 0, add column locked_until timestamptz;
update credential k set failures = t.failures, locked_until = t.locked_until
  from sign_in_attempt t, account a where a.id = k.account_id and t.login_hash = login_key(a.login);
drop table sign_in_attempt;
drop function login_key(text);
create function credential_of(given_login text) returns table (account_id uuid, password_hash text, locked_until timestamptz)
language sql stable security definer set search_path = chitieu, pg_temp as $$
  select a.id, k.password_hash, k.locked_until from account a join credential k on k.account_id = a.id where a.login = given_login and outside_the_door()
$$;
create function note_sign_in(account uuid, entry uuid, passed boolean) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  update credential k set
    failures = case when passed then 0 when k.failures + 1 >= 10 then 0 else k.failures + 1 end,
    locked_until = case when not passed and k.failures + 1 >= 10 then now() + interval '15 minutes' when passed then null else k.locked_until end
    where k.account_id = account;
  insert into audit_entry (id, account_id, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, a.unit_id, 'signIn', 'User', a.id, case when passed then 'DONE' else 'REFUSED' end, a.unit_id from account a where a.id = account;
end $$;
create function close_session(hash text) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  delete from session where token_hash = hash
$$;
create function close_all_sessions(hash text) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  delete from session where account_id = (select s.account_id from session s where s.token_hash = hash and s.expires_at > now())
$$;
create function change_password(hash text, new_hash text, entry uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session where token_hash = hash and expires_at > now();
  if not found then raise 'no session' using errcode = '28000'; end if;
  update credential set password_hash = new_hash, must_change = false, changed_at = now(), failures = 0, locked_until = null where account_id = mine.account_id;
  delete from session where account_id = mine.account_id and token_hash <> hash;
  insert into audit_entry (id, account_id, post_id, role, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, mine.post_id, mine.role, mine.unit_id, 'changePassword', 'User', a.id, 'DONE', a.unit_id from account a where a.id = mine.account_id;
end $$;
create or replace function give_password(account uuid, new_hash text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare home uuid;
begin
  select a.unit_id into home from account a where a.id = account;
  if not found or not (case when am_operator() then unstaffed(home) else within_mine(home) and not exists (
       select from post p, clock c where p.account_id = account and not isempty(p.during) and coalesce(upper(p.during) > c.today, true)
          and not within_mine(p.unit_id)) end) then
    raise 'not found' using errcode = 'CT404';
  end if;
  insert into credential (account_id, password_hash, must_change) values (account, new_hash, true)
    on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now(), failures = 0, locked_until = null;
  delete from session where account_id = account;
end $$;
grant execute on function open_session(text, uuid, uuid), credential_of(text), note_sign_in(uuid, uuid, boolean), close_session(text), close_all_sessions(text),
  change_password(text, text, uuid) to chitieu_app;
reset role;
