-- Who signs in, what they do for which unit, and the one door through which everything else is reached.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- A person who may sign in. The level columns are today's ancestors of the unit that keeps the account.
create table account (
  id uuid primary key,
  login text collate "C" not null unique check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  full_name text not null check (full_name <> ''),
  search text not null generated always as (fold_text(full_name)) stored,
  unit_id uuid references unit,                                   -- null: the operator of the installation
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  created_at timestamptz not null default now(),
  unique (city_id, id)
);
create index account_city on account (city_id, full_name, id);
create index account_ward on account (ward_id, full_name, id);
create index account_base on account (base_id, full_name, id);
create index account_branch on account (branch_id, full_name, id);

-- Never readable by a level role: only the functions below look inside.
create table credential (
  account_id uuid primary key references account,
  password_hash text not null, must_change boolean not null, changed_at timestamptz not null default now(),
  failures int not null default 0, locked_until timestamptz
);

-- What a person does for a unit, dated. A person may hold several posts and acts as one at a time.
create table post (
  id uuid primary key,
  account_id uuid not null references account, unit_id uuid references unit,
  role text not null, during daterange not null,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid,
  constraint a_known_role check (role in ('OPERATOR', 'CITY_BOARD', 'CITY_ADMINISTRATOR', 'WARD_STAFF', 'WARD_LEADER', 'BASE_COMMITTEE', 'BRANCH_SECRETARY', 'AUDITOR')),
  check ((role = 'OPERATOR') = (unit_id is null))
);
create index post_account on post (account_id);
create index post_unit on post (unit_id);
create index post_ward on post (ward_id);

-- A signed-in browser. The token itself is never stored, only its SHA-256 in hex. What the policies need lies in this one row,
-- so that a look-up is one index probe. post_id is null while the password must be changed or no post is held.
create table session (
  token_hash text collate "C" primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references account, post_id uuid references post,
  role text, level text check (level in ('OPERATOR', 'CITY', 'WARD', 'BASE', 'BRANCH')),
  unit_id uuid references unit, city_id uuid,
  created_at timestamptz not null default now(), expires_at timestamptz not null
);
create index session_account on session (account_id);
create index session_post on session (post_id);
create index session_unit on session (unit_id);

-- Rows about people carry today's ancestors of their unit.
create function stamp_row() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  -- Without a unit a row stands nowhere, whatever its writer claims.
  if new.unit_id is null then
    new.city_id := null; new.ward_id := null; new.base_id := null; new.branch_id := null;
    return new;
  end if;
  select u.city_id, u.ward_id, u.base_id, u.branch_id into new.city_id, new.ward_id, new.base_id, new.branch_id
    from unit u where u.id = new.unit_id;
  if new.city_id is null then raise 'unit % is not in the tree yet', new.unit_id using errcode = 'CT001'; end if;
  return new;
end $$;
create trigger b_stamp before insert or update of unit_id on account for each row execute function stamp_row();
create trigger b_stamp before insert or update of unit_id on post for each row execute function stamp_row();

-- A role is held at its own level, and nobody gives, lengthens or ends a post of their own. (A trigger, because today's ancestors of
-- a unit that has ended are its heir's.)
create function check_post() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare place smallint := (select u.level from unit u where u.id = new.unit_id);
begin
  if not (case new.role when 'OPERATOR' then place is null
                       when 'CITY_BOARD' then place = 1 when 'CITY_ADMINISTRATOR' then place = 1
                       when 'WARD_STAFF' then place = 2 when 'WARD_LEADER' then place = 2
                       when 'BASE_COMMITTEE' then place = 3 when 'BRANCH_SECRETARY' then place = 4
                       when 'AUDITOR' then place in (1, 2) else true end) then
    raise 'no % at level %', new.role, place using errcode = 'check_violation', constraint = 'a_role_fits_its_level';
  end if;
  if new.account_id = my_account() then raise 'nobody handles a post of their own' using errcode = '42501'; end if;
  return new;
end $$;
create trigger c_check before insert or update of account_id, unit_id, role, during on post for each row execute function check_post();

-- A session lives no longer than its post and its unit.
create function trim_sessions() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_table_name = 'unit' then
    update session s set city_id = coalesce(new.city_id, s.city_id),
           expires_at = least(s.expires_at, new.ended_on::timestamp at time zone 'Asia/Ho_Chi_Minh') where s.unit_id = new.id;
  else
    update session s set expires_at = least(s.expires_at, upper(new.during)::timestamp at time zone 'Asia/Ho_Chi_Minh',
           case when isempty(new.during) then now() end) where s.post_id = new.id;
  end if;
  return null;
end $$;
create trigger trim_sessions after update of city_id, ended_on on unit for each row
  when (new.city_id is distinct from old.city_id or new.ended_on is distinct from old.ended_on) execute function trim_sessions();
create trigger trim_sessions after update of during on post for each row execute function trim_sessions();

-- WHO AM I: the only readers of session that stand behind the door. plpgsql, because it keeps its plan.
-- The setting they read can be forged by anyone; the 256 random bits it must match cannot.
create function my_unit(want text) returns uuid language plpgsql stable parallel safe security definer set search_path = chitieu, pg_temp as $$
begin
  return (select s.unit_id from session s
          where s.token_hash = current_setting('app.token', true) and s.level = want and s.expires_at > now());
end $$;
create function my_account() returns uuid language plpgsql stable parallel safe security definer set search_path = chitieu, pg_temp as $$
begin
  return (select s.account_id from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;
create function am_operator() returns boolean language plpgsql stable parallel safe security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from session s where s.token_hash = current_setting('app.token', true) and s.level = 'OPERATOR' and s.expires_at > now());
end $$;
-- A city that nobody was ever given a post in: the only kind the operator may still put people into.
create function unstaffed(city uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return am_operator() and exists (select from unit u where u.id = city and u.level = 1) and not exists (select from post p where p.city_id = city);
end $$;
-- The units above mine: their names are readable, for breadcrumbs.
create function my_ancestors() returns uuid[] language plpgsql stable parallel safe security definer set search_path = chitieu, pg_temp as $$
begin
  return (select array_remove(array[u.city_id, u.ward_id, u.base_id], u.id) from session s join unit u on u.id = s.unit_id
          where s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;
-- Is this unit mine or below mine? For the definer functions that change the tree.
create function within_mine(unit_no uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from session s join unit u on s.unit_id in (u.city_id, u.ward_id, u.base_id, u.branch_id)
                 where s.token_hash = current_setting('app.token', true) and s.expires_at > now() and u.id = unit_no);
end $$;

-- THE DOOR. A definer function may not switch the role, so the look-up is a definer and the switch an invoker.
-- Both are for the log-in role alone: behind the door they cannot be called.
create type caller as (
  account_id uuid, post_id uuid, role text, level text, unit_id uuid, unit_name text,
  city_id uuid, ward_id uuid, base_id uuid, branch_id uuid, must_change boolean
);
create function who_is(hash text) returns caller language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare c caller;
begin
  -- Held until the transaction ends and by no means let go before: the mark of a transaction that went through the door.
  perform pg_advisory_xact_lock(7003, pg_backend_pid());
  select s.account_id, s.post_id, s.role, s.level, s.unit_id, u.name, u.city_id, u.ward_id, u.base_id, u.branch_id, k.must_change into c
    from session s join credential k on k.account_id = s.account_id left join unit u on u.id = s.unit_id
   where s.token_hash = hash and s.expires_at > now();
  if not found then raise 'no session' using errcode = '28000'; end if;
  return c;
end $$;
-- Whoever smuggles a statement in behind the door can step back to the log-in role, but not out of the transaction: what opens sessions
-- asks this first. Always true, or refuses.
create function outside_the_door() returns boolean language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if exists (select from pg_locks l where l.locktype = 'advisory' and l.classid = 7003 and l.pid = pg_backend_pid()) then
    raise 'behind the door' using errcode = '28000';
  end if;
  return true;
end $$;
create function begin_as(hash text) returns caller language plpgsql as $$
declare c chitieu.caller := chitieu.who_is(hash);
begin
  if c.level is null or c.must_change then raise 'no post' using errcode = '28P01'; end if;
  perform set_config('app.token', hash, true), set_config('role', 'app_' || lower(c.level), true);
  return c;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function begin_as(text), outside_the_door(), who_is(text), within_mine(uuid), unstaffed(uuid), my_ancestors(), am_operator(), my_account(), my_unit(text);
drop type caller;
drop trigger trim_sessions on unit;
drop table session, post, credential, account;
drop function check_post(), trim_sessions(), stamp_row();
reset role;
