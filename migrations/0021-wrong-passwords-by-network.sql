-- Wrong passwords are counted by login and network address together, so that nobody locks a login for the person it belongs to.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One row an attempt, gone when its password was right. The API makes both hashes, under a key that is not in the database: people type
-- passwords as logins, and an address tells where somebody was. A network's hash has the login in it, so that it shows nobody who sits
-- where somebody else does. Attempts from before this file count on for their day; they have no network, and an unkeyed hash until the
-- login is tried again.
alter table sign_in_attempt drop constraint sign_in_attempt_pkey,
  add id uuid primary key default gen_random_uuid(), add network_hash text collate "C";
insert into sign_in_attempt (login_hash, at)
  select t.login_hash, t.at from sign_in_attempt t, generate_series(1, case when t.locked_until is null then t.failures else 10 end);
delete from sign_in_attempt where id in (select distinct on (t.login_hash) t.id from sign_in_attempt t order by t.login_hash, t.id);
alter table sign_in_attempt drop column failures, drop column locked_until;
create index sign_in_attempt_login on sign_in_attempt (login_hash, at);
-- Where somebody signed in, by the same hash, and when last.
create table known_network (
  account_id uuid references account, network_hash text collate "C", at timestamptz not null default now(), primary key (account_id, network_hash)
);
create index known_network_at on known_network (at);
select arm();

-- BEFORE THE DOOR. An attempt counts before its password is looked at, one after the other for a login, so that many at once, sent to
-- however many processes, get no further than the limits:
--   ten in 15 minutes for a login from one network: locked_for tells the seconds to wait, and nothing else is told;
--   a hundred in a day for a login from everywhere: slowed_for tells the seconds, and the password's hash is told for a network only
--   from which the login was signed in to within 90 days. The caller looks at some password all the same and says of every wrong one
--   to wait, so that neither answer nor time shows whether the login exists or the network is known.
-- A new password begins the counts again: that is how an administrator helps somebody who is locked out.
drop function try_sign_in(text), sign_in(text, uuid, text, uuid);
create function try_sign_in(given_login text, login_hash text, network_hash text)
returns table (account_id uuid, password_hash text, locked_for int, slowed_for int)
language plpgsql security definer set search_path = chitieu, pg_temp as $$
#variable_conflict use_column
declare since timestamptz; locked int; slowed int;
begin
  perform outside_the_door(), pg_advisory_xact_lock(7004, hashtext($2));
  update sign_in_attempt t set login_hash = $2, network_hash = '' where t.login_hash = login_key(given_login);
  select coalesce(max(k.changed_at), '-infinity') into since from account a join credential k on k.account_id = a.id where a.login = given_login;
  select seconds_until(t.at + interval '15 minutes') into locked from sign_in_attempt t
   where t.login_hash = $2 and t.network_hash = $3 and t.at > greatest(since, now() - interval '15 minutes') order by t.at desc offset 9 limit 1;
  if found then return query select null::uuid, null::text, locked, 0; return; end if;
  select seconds_until(t.at + interval '1 day') into slowed from sign_in_attempt t
   where t.login_hash = $2 and t.at > greatest(since, now() - interval '1 day') order by t.at desc offset 99 limit 1;
  insert into sign_in_attempt (login_hash, network_hash) values ($2, $3);
  return query select c.account_id, case when slowed is null or known.here then c.password_hash end, 0, coalesce(slowed, 0)
    from (select 1) one
    left join (account a join credential c on c.account_id = a.id) on a.login = given_login
    cross join lateral (select exists (select from known_network n
      where n.account_id = a.id and n.network_hash = $3 and n.at > now() - interval '90 days') as here) known;
end $$;
create function seconds_until(moment timestamptz) returns int language sql stable return ceil(extract(epoch from moment - now()))::int;
-- The right password takes back what was counted for its login from its network; attempts from elsewhere count on.
create function take_back(login_hash text, network_hash text) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  select pg_advisory_xact_lock(7004, hashtext($1));
  delete from sign_in_attempt t where t.login_hash = $1 and t.network_hash = $2
$$;
-- Opens a session that acts as the first post; from now on the network is known for the login.
create function sign_in(account uuid, hash text, entry uuid, login_hash text, network_hash text) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  perform take_back(login_hash, network_hash), open_session(hash, account, null);
  insert into known_network (account_id, network_hash) values (account, $5) on conflict on constraint known_network_pkey do update set at = now();
  insert into audit_entry (id, account_id, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, a.unit_id, 'signIn', 'User', a.id, 'DONE', a.unit_id from account a where a.id = account;
end $$;
grant execute on function try_sign_in(text, text, text), sign_in(uuid, text, uuid, text, text) to chitieu_app;
-- A new password lifts locks by being new.
create or replace function change_password(hash text, fresh_hash text, new_hash text, entry uuid) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = hash and s.expires_at > now();
  if not found then raise 'no session' using errcode = '28000'; end if;
  update credential set password_hash = new_hash, must_change = false, changed_at = now() where account_id = mine.account_id;
  delete from session s where s.account_id = mine.account_id;
  perform open_session(fresh_hash, mine.account_id, mine.post_id), note_own(entry, mine, 'changePassword', 'DONE', '{}');
end $$;
create or replace function give_password(account uuid, new_hash text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare home uuid;
begin
  select a.unit_id into home from account a where a.id = account;
  if not found or not (case when am_operator() then unstaffed(home) else within_mine(home)
       and not exists (select from post held, clock c where held.account_id = account and not isempty(held.during)
          and coalesce(upper(held.during) > c.today, true) and not within_mine(held.unit_id)) end) then
    raise 'not found' using errcode = 'CT404';
  end if;
  insert into credential (account_id, password_hash, must_change) values (account, new_hash, true)
    on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now();
  delete from session where account_id = account;
end $$;

-- THE PURGE, some rows of each at a time; answers with how many went, 0 when nothing is left. How long things are kept stands here alone,
-- out of reach of whoever calls:
--   a session 30 days after it ended (one that was signed out is gone at once);
--   the first answer to a client's key 90 days: a request sent again later than that counts as a new one;
--   an attempt to sign in a day, and never more than a million of them;
--   a known network 90 days after the last time.
create or replace function purge(batch int default 5000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; total int := 0;
begin
  delete from session where token_hash = any (array (
    select s.token_hash from session s where s.expires_at < now() - interval '30 days' limit batch for update skip locked));
  get diagnostics n = row_count; total := total + n;
  delete from request_key where (account_id, key) in (
    select q.account_id, q.key from request_key q where q.at < now() - interval '90 days' limit batch for update skip locked);
  get diagnostics n = row_count; total := total + n;
  delete from sign_in_attempt where id = any (array (
    select t.id from sign_in_attempt t
     where t.at <= greatest(now() - interval '1 day', (select b.at from sign_in_attempt b order by b.at desc offset 1000000 limit 1))
     limit batch for update skip locked));
  get diagnostics n = row_count; total := total + n;
  delete from known_network where (account_id, network_hash) in (
    select k.account_id, k.network_hash from known_network k where k.at <= now() - interval '90 days' limit batch for update skip locked);
  get diagnostics n = row_count;
  return total + n;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function sign_in(uuid, text, uuid, text, text), take_back(text, text), try_sign_in(text, text, text), seconds_until(timestamptz);
drop table known_network;
-- What was counted since is under hashes that only the newer program makes.
delete from sign_in_attempt where network_hash is not null;
alter table sign_in_attempt add failures int not null default 1 check (failures between 0 and 9), add locked_until timestamptz;
update sign_in_attempt t set failures = (select count(*) % 10 from sign_in_attempt o where o.login_hash = t.login_hash);
delete from sign_in_attempt t using sign_in_attempt o where o.login_hash = t.login_hash and o.id < t.id;
drop index sign_in_attempt_login;
alter table sign_in_attempt drop column id, drop column network_hash, add primary key (login_hash);
create or replace function change_password(hash text, fresh_hash text, new_hash text, entry uuid) returns void
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
create function sign_in(given_login text, account uuid, hash text, entry uuid) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  delete from sign_in_attempt where login_hash = login_key(given_login);
  perform open_session(hash, account, null);
  insert into audit_entry (id, account_id, acting_unit_id, action, subject_type, subject_id, outcome, unit_id)
  select entry, a.id, a.unit_id, 'signIn', 'User', a.id, 'DONE', a.unit_id from account a where a.id = account;
end $$;
create or replace function purge(batch int default 5000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
grant execute on function try_sign_in(text), sign_in(text, uuid, text, uuid) to chitieu_app;
reset role;
