-- What happened and who did it; answers already given; and what the log-in role may ask before the door.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One row for each change, written in the change's own transaction, and one for each refusal, written after it. Readable by those who
-- stand above the unit concerned. changes holds changed fields without personal values in the clear.
create table audit_entry (
  id uuid primary key, at timestamptz not null default now(),
  account_id uuid, post_id uuid, role text, acting_unit_id uuid,
  action text not null, subject_type text not null, subject_id uuid, outcome text not null check (outcome in ('DONE', 'REFUSED')),
  changes jsonb not null default '{}',
  unit_id uuid references unit,                                    -- the unit concerned
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid
);
create index audit_entry_city on audit_entry (city_id, at desc, id);
create index audit_entry_ward on audit_entry (ward_id, at desc, id);
create index audit_entry_base on audit_entry (base_id, at desc, id);
-- Behind the door, when and as what is not the writer's to say (in whose name, row security looks at).
create function sign_entry() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine record;
begin
  select s.post_id, s.role, s.unit_id into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if found then new.at := now(); new.post_id := mine.post_id; new.role := mine.role; new.acting_unit_id := mine.unit_id; end if;
  return new;
end $$;
create trigger a_sign before insert on audit_entry for each row execute function sign_entry();
create trigger b_stamp before insert on audit_entry for each row execute function stamp_row();

-- The first answer to a request that carried a key: sent again, it is answered again and stores nothing.
create table request_key (
  account_id uuid not null references account, key uuid not null,
  request_hash text not null, answer jsonb, at timestamptz not null default now(),
  primary key (account_id, key)
);

-- BEFORE THE DOOR. Only the log-in role may call these; each does one step of signing in.
create function credential_of(given_login text) returns table (account_id uuid, password_hash text, locked_until timestamptz)
language sql stable security definer set search_path = chitieu, pg_temp as $$
  select a.id, k.password_hash, k.locked_until from account a join credential k on k.account_id = a.id where a.login = given_login and outside_the_door()
$$;
-- Ten wrong passwords in a row lock an account for 15 minutes.
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

create function posts_of(account uuid) returns setof post language sql stable security definer set search_path = chitieu, pg_temp as $$
  select p.* from post p left join unit u on u.id = p.unit_id, clock c
  where p.account_id = account and p.during @> (now() at time zone 'Asia/Ho_Chi_Minh')::date and (p.unit_id is null or u.city_id is not null)
    and (u.ended_on is null or u.ended_on > c.today)
  order by lower(p.during), p.id
$$;
-- Opens a session that acts as one post of the account (the first one when none is named); 7 days at most.
create function open_session(hash text, account uuid, as_post uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door();
  insert into session (token_hash, account_id, post_id, role, level, unit_id, city_id, expires_at)
  select hash, account, p.id, p.role,
         case when p.role = 'OPERATOR' then 'OPERATOR' else (array['CITY', 'WARD', 'BASE', 'BRANCH'])[u.level] end, p.unit_id, u.city_id,
         least(now() + interval '7 days', upper(p.during)::timestamp at time zone 'Asia/Ho_Chi_Minh', u.ended_on::timestamp at time zone 'Asia/Ho_Chi_Minh')
  from (select 1) one left join lateral (select * from posts_of(account) x where as_post is null or x.id = as_post limit 1) p on true
  left join unit u on u.id = p.unit_id;
  if as_post is not null and not exists (select from session s where s.token_hash = hash and s.post_id = as_post) then
    raise 'not found' using errcode = 'CT404';
  end if;
end $$;
create function close_session(hash text) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  delete from session where token_hash = hash
$$;
create function close_all_sessions(hash text) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  delete from session where account_id = (select s.account_id from session s where s.token_hash = hash and s.expires_at > now())
$$;
-- A new password ends every other session of the account.
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
-- What a signed-in person is told about themselves, whatever their post.
create function viewer_of(hash text) returns jsonb language sql stable security definer set search_path = chitieu, pg_temp as $$
  select jsonb_build_object('id', a.id, 'login', a.login, 'fullName', a.full_name, 'unitId', a.unit_id, 'postId', s.post_id, 'mustChange', k.must_change,
    'level', s.level, 'actsFor', s.unit_id, 'posts', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'from', lower(p.during), 'until', upper(p.during),
        'unit', case when u.id is not null then jsonb_build_object('id', u.id, 'level', u.level, 'name', u.name, 'kind', u.kind) end))
      from posts_of(a.id) p left join unit u on u.id = p.unit_id), '[]'))
  from session s join account a on a.id = s.account_id join credential k on k.account_id = a.id
  where s.token_hash = hash and s.expires_at > now()
$$;

-- BEHIND THE DOOR. A first or a new temporary password, by whoever may see the account; ends its sessions. (Who may do this is the
-- rules' business; that the account, and every post its holder has or will have, stands within one's own subtree is checked here: a
-- password opens all of them.)
create function give_password(account uuid, new_hash text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function give_password(uuid, text), viewer_of(text), change_password(text, text, uuid), close_all_sessions(text), close_session(text),
  open_session(text, uuid, uuid), posts_of(uuid), note_sign_in(uuid, uuid, boolean), credential_of(text);
drop table request_key, audit_entry;
drop function sign_entry();
reset role;
