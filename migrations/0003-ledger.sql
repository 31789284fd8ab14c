-- How a number is made: facts are appended, every fact writes what it adds to each ancestor, the folder moves that into totals.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- FLOW adds over periods; STOCK is a closing number; RATIO has no rows: numerator and denominator are summed, divided last.
-- entry_mode FROM_CASES refuses manual facts from cases_from on, so that people's cases can take over without counting twice.
create table indicator (
  id smallint primary key, code text not null unique, kind text not null check (kind in ('FLOW', 'STOCK', 'RATIO')),
  name_vi text not null, name_en text not null, unit_vi text not null, unit_en text not null,
  by_source_group boolean not null default false,
  numerator_id smallint references indicator, denominator_id smallint references indicator,
  denominator_as_of text check (denominator_as_of in ('PRIOR_YEAR_END', 'PERIOD_END')),
  entry_mode text not null default 'MANUAL' check (entry_mode in ('MANUAL', 'FROM_CASES')), cases_from date,
  check ((kind = 'RATIO') = (numerator_id is not null and denominator_id is not null and denominator_as_of is not null))
);
-- One exclusive primary group for each fact, so that tables add up (DOMAIN R24). 0 is kept for "came or went with a reorganisation".
create table source_group (id smallint primary key check (id > 0), code text not null unique, name_vi text not null, name_en text not null);

-- Append-only. The level columns are stamped: the ancestors on the day of the fact, so that row security lets exactly those read
-- a fact whose total it is part of.
create table result_event (
  id uuid primary key,
  unit_id uuid not null references unit, indicator_id smallint not null references indicator,
  source_group_id smallint not null references source_group,
  occurred_on date not null,
  quantity int not null, reading int check (reading >= 0),        -- a STOCK is given as a reading, kept as a difference
  city_id uuid not null, ward_id uuid, base_id uuid, branch_id uuid,
  reverses uuid unique references result_event,                   -- a fact is taken back once
  recorded_at timestamptz not null default now(),
  recorded_by_account uuid references account, recorded_by_role text not null, recorded_by_unit uuid not null references unit,
  check (quantity <> 0 or reading is not null or reverses is not null)
);
create index result_event_unit on result_event (unit_id, occurred_on, id);
create index result_event_city on result_event (city_id, occurred_on, id);
create index result_event_ward on result_event (ward_id, occurred_on, id);
create index result_event_base on result_event (base_id, occurred_on, id);
create index result_event_branch on result_event (branch_id, occurred_on, id);

-- What was said about a fact. Apart from the ledger, because it may name people and the city sees figures only.
create table result_note (
  result_id uuid primary key references result_event, note text not null check (note <> ''),
  city_id uuid not null, ward_id uuid, base_id uuid, branch_id uuid
);

-- TOTALS. Every figure twice: as it was (tree of the day of the fact) and as of now (today's tree). The path is part of what a
-- total is about: when a base committee moves, the old ward keeps its part, the new ward gets its own, and row security by level
-- column stays exact. target: 0 none, -1 exempt.
create table score (
  parent_id uuid not null, year smallint not null, unit_id uuid not null, indicator_id smallint not null,
  ward_id uuid not null, city_id uuid not null, base_id uuid not null,
  target int not null default 0, actual int not null default 0, target_now int not null default 0, actual_now int not null default 0,
  primary key (parent_id, year, unit_id, indicator_id, ward_id, city_id)
) with (fillfactor = 80);
create index score_unit on score (unit_id, year);

create table breakdown (
  unit_id uuid not null, year smallint not null, indicator_id smallint not null, month smallint not null, source_group_id smallint not null,
  ward_id uuid not null, city_id uuid not null, base_id uuid not null,
  actual int not null, actual_now int not null,
  primary key (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id)
) with (fillfactor = 80);

create table delta (
  parent_id uuid not null, unit_id uuid not null, city_id uuid not null, ward_id uuid not null, base_id uuid not null,
  year smallint not null, indicator_id smallint not null, month smallint not null, source_group_id smallint not null,
  actual int not null default 0, actual_now int not null default 0, target int not null default 0, target_now int not null default 0
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0, vacuum_truncate = off);
create index delta_parent on delta (parent_id, year);
create index delta_unit on delta (unit_id, year);
-- delta is nearly always empty, and a plan made then would read it whole when it is not. A file that keeps its pages (never
-- truncated, filled once here and again after a restore) makes the planner choose the index for good.
create function prime_delta() returns void language sql set search_path = chitieu, pg_temp as $$
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id)
  select no_unit(), no_unit(), no_unit(), no_unit(), no_unit(), 0, 0, 0, 0 from generate_series(1, 20000);
  delete from delta where year = 0
$$;
select prime_delta();

-- HOW ONE FACT COUNTS (pure; inlined by the planner).
-- The rungs of a ladder: (parent, child) pairs from the city down, each with the child's own path.
create function rungs(city uuid, ward uuid, base uuid, branch uuid)
returns table (parent_id uuid, unit_id uuid, city_id uuid, ward_id uuid, base_id uuid) language sql immutable as $$
  select case k.level when 1 then chitieu.no_unit() when 2 then city when 3 then ward
                      else case when base <> chitieu.no_unit() then base else ward end end,
         case k.level when 1 then city when 2 then ward when 3 then base else branch end,
         city, case when k.level >= 2 then ward else chitieu.no_unit() end, case when k.level >= 3 then base else chitieu.no_unit() end
  from (values (1), (2), (3), (4)) k (level)
  where case k.level when 1 then city when 2 then ward when 3 then base else branch end <> chitieu.no_unit()
$$;

-- What one fact adds through one lineage row [starts, ends), seen on a given day.
-- 1 as it was: it counts where the unit hung that day; as of now: where the unit hangs today.
-- 2, 3 a STOCK (people) also walks: at each later change it leaves the old ancestors and joins the new ones, under group 0,
-- so that a closing figure is always the people under the tree of that day.
create function steps(starts date, ends date, kind text, day date, source_group_id smallint, quantity int, today date)
returns table (at date, source_group_id smallint, actual int, actual_now int) language sql immutable as $$
  select case k.step when 1 then day when 2 then starts else ends end,
         case k.step when 1 then source_group_id else 0::smallint end,
         case k.step when 1 then case when starts <= day and day < ends then quantity else 0 end when 2 then quantity else -quantity end,
         case when k.step = 1 and starts <= today and today < ends then quantity else 0 end
  from (values (1), (2), (3)) k (step)
  where k.step = 1 or (kind = 'STOCK' and case k.step when 2 then day < starts and starts <= today else day < ends and ends <= today end)
$$;

-- WRITING FACTS
-- Writers share the tree, a reorganisation takes it alone. Taken before any ancestor is looked up, and only READ COMMITTED sees the
-- newest tree after waiting, so nothing else is allowed to write.
create function hold_tree() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise 'facts are written in READ COMMITTED only' using errcode = 'invalid_transaction_state';
  end if;
  perform pg_advisory_xact_lock_shared(7001);
  return null;
end $$;

-- Who counts a unit's people: itself, then its heirs in turn, each from the day it took over (inlined by the planner).
create function keepers(unit_no uuid) returns table (id uuid, since date) language sql stable as $$
  with recursive k (id, since) as (
    select unit_no, '-infinity'::date
    union all select u.heir_id, greatest(k.since, u.ended_on) from k join chitieu.unit u on u.id = k.id where u.heir_id is not null)
  select k.id, k.since from k
$$;
-- A reading, and the taking back of one, must be the last word about these people: the keepers' rows keep two of them from passing
-- each other, and no later reading may rest on what changes.
create function be_last(fact result_event) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from unit u where u.id in (select k.id from keepers(fact.unit_id) k) order by u.id for no key update;
  if exists (select from keepers(fact.unit_id) k join result_event e on e.unit_id = k.id and e.occurred_on >= greatest(k.since, fact.occurred_on)
             where e.indicator_id = fact.indicator_id and e.reverses is null and e.id is distinct from fact.reverses
               and not exists (select from result_event r where r.reverses = e.id)) then
    raise 'a later reading stands' using errcode = 'CT006';
  end if;
end $$;
-- A STOCK reading becomes the difference to what the ledger held that day: the unit's own, and what those brought whose heir it is.
create function read_stock(fact result_event) returns int language plpgsql set search_path = chitieu, pg_temp as $$
declare held int;
begin
  perform be_last(fact);
  with recursive pool (id) as (
    select fact.unit_id
    union select u.id from pool p join unit u on u.heir_id = p.id and u.ended_on <= fact.occurred_on)
  select coalesce(sum(e.quantity), 0) into held
    from pool p join result_event e on e.unit_id = p.id and e.occurred_on <= fact.occurred_on where e.indicator_id = fact.indicator_id;
  return fact.reading - held;
end $$;

-- Stamps the ancestors of the day of the fact on its row, and who recorded it.
create function stamp_fact() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare u record; i record; own text;
begin
  -- Behind the door when and as what is not the writer's to say (for whom and for which unit, row security looks at).
  select s.role into own from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if own is not null then new.recorded_by_role := own; new.recorded_at := now(); end if;
  select x.kind, x.entry_mode, x.cases_from into i from indicator x where x.id = new.indicator_id;
  if i.kind = 'RATIO' or (i.kind = 'STOCK') <> (new.reading is not null) and new.reverses is null then
    raise 'this indicator is not entered like that' using errcode = 'CT007';
  end if;
  if i.entry_mode = 'FROM_CASES' and new.occurred_on >= coalesce(i.cases_from, '-infinity') and new.recorded_by_role <> 'CASES' then
    raise 'this indicator is counted from cases' using errcode = 'CT008';
  end if;
  if i.kind = 'STOCK' and new.reverses is null then new.quantity := read_stock(new); end if;
  select x.city_id, x.ward_id, x.base_id, x.branch_id, x.since, x.until, x.ended_on into u from unit x where x.id = new.unit_id;
  if u.since <= new.occurred_on and new.occurred_on < u.until and u.ended_on is null then
    new.city_id := u.city_id; new.ward_id := u.ward_id; new.base_id := u.base_id; new.branch_id := u.branch_id;
    return new;
  end if;
  select l.city_id, nullif(l.ward_id, no_unit()), nullif(l.base_id, no_unit()), nullif(l.branch_id, no_unit())
    into new.city_id, new.ward_id, new.base_id, new.branch_id
    from lineage l where l.unit_id = new.unit_id and l.starts <= new.occurred_on and new.occurred_on < l.ends;
  if not found or new.occurred_on >= u.ended_on then
    raise 'unit % is not in the tree on %', new.unit_id, new.occurred_on using errcode = 'CT001';
  end if;
  return new;
end $$;

-- One delta row per ancestor and statement. Two plain statements instead of one UNION: the usual case (no fact older than its unit's
-- last move, so both questions have the same answer and the stamps are the ladder) then costs no more than a tree without dates;
-- the long way through lineage is taken only by facts that need it.
create function roll_fact() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t date; shut date; early date; late date; aged boolean;
begin
  select c.today, c.closed_before into t, shut from clock c;
  select min(e.occurred_on), max(e.occurred_on), bool_or((u.since <= e.occurred_on and e.occurred_on < u.until) is not true)
    into early, late, aged from fresh e join unit u on u.id = e.unit_id;
  if early < shut then raise 'the period of % is closed: book an adjustment in an open one', early using errcode = 'CT004'; end if;
  if late > t and late > (now() at time zone 'Asia/Ho_Chi_Minh')::date then raise 'a fact cannot lie in the future' using errcode = 'CT005'; end if;

  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
  select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
         date_part('year', e.occurred_on), e.indicator_id, date_part('month', e.occurred_on), e.source_group_id, sum(e.quantity), sum(e.quantity)
  from fresh e join unit u on u.id = e.unit_id
  cross join lateral rungs(e.city_id, coalesce(e.ward_id, no_unit()), coalesce(e.base_id, no_unit()), coalesce(e.branch_id, no_unit())) r
  where u.since <= e.occurred_on and e.occurred_on < u.until
  group by r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id, 6, e.indicator_id, 8, e.source_group_id
  having sum(e.quantity) <> 0;

  if aged then
    insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
    select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
           date_part('year', s.at), e.indicator_id, date_part('month', s.at), s.source_group_id, sum(s.actual), sum(s.actual_now)
    from fresh e join unit u on u.id = e.unit_id join indicator i on i.id = e.indicator_id join lineage l on l.unit_id = e.unit_id
    cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, t) s
    cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
    where (u.since <= e.occurred_on and e.occurred_on < u.until) is not true
    group by r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id, 6, e.indicator_id, 8, s.source_group_id
    having sum(s.actual) <> 0 or sum(s.actual_now) <> 0;
  end if;
  return null;
end $$;

-- The ledger is append-only: only its stamps may be rewritten, and only by settle(). A reversal mirrors what it takes back.
create function keep_fact() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.unit_id, new.indicator_id, new.source_group_id, new.occurred_on, new.quantity, new.reverses, new.recorded_by_role)
     is distinct from (old.id, old.unit_id, old.indicator_id, old.source_group_id, old.occurred_on, old.quantity, old.reverses, old.recorded_by_role) then
    raise 'a fact is never changed or deleted: reverse it' using errcode = 'CT002';
  end if;
  return new;
end $$;
create function check_reversal() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from result_event e where e.id = new.reverses and e.reverses is null and e.unit_id = new.unit_id
       and e.indicator_id = new.indicator_id and e.source_group_id = new.source_group_id and e.occurred_on = new.occurred_on and e.quantity = -new.quantity) then
    raise 'a reversal mirrors the fact it takes back' using errcode = 'CT009';
  end if;
  if exists (select from indicator i where i.id = new.indicator_id and i.kind = 'STOCK') then perform be_last(new); end if;
  return new;
end $$;
create function stamp_note() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  select e.city_id, e.ward_id, e.base_id, e.branch_id into new.city_id, new.ward_id, new.base_id, new.branch_id from result_event e where e.id = new.result_id;
  return new;
end $$;

create trigger a_hold before insert on result_event for each statement execute function hold_tree();
create trigger b_reversal before insert on result_event for each row when (new.reverses is not null) execute function check_reversal();
create trigger b_stamp before insert on result_event for each row execute function stamp_fact();
create trigger c_keep before update or delete on result_event for each row execute function keep_fact();
create trigger d_roll after insert on result_event referencing new table as fresh for each statement execute function roll_fact();
create trigger b_stamp before insert on result_note for each row execute function stamp_note();

-- THE FOLD: one statement, by visibility. What a committed delta adds leaves delta and enters score and breakdown at once. Tells
-- listeners whose figures changed; NOTIFY stands only here, because commits with NOTIFY wait for each other.
create function fold(batch int default 20000) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare n int; changed uuid[];
begin
  if not pg_try_advisory_xact_lock(7002) then return -1; end if;
  with d as (delete from delta where ctid = any (array (select ctid from delta limit batch)) returning *),
  s as (
    insert into score as x (parent_id, year, unit_id, indicator_id, ward_id, city_id, base_id, actual, actual_now, target, target_now)
    select parent_id, year, unit_id, indicator_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now), sum(target), sum(target_now)
    from d group by 1, 2, 3, 4, 5, 6
    having sum(actual) <> 0 or sum(actual_now) <> 0 or sum(target) <> 0 or sum(target_now) <> 0
    on conflict (parent_id, year, unit_id, indicator_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now,
          target = x.target + excluded.target, target_now = x.target_now + excluded.target_now),
  b as (
    insert into breakdown as x (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, base_id, actual, actual_now)
    select unit_id, year, indicator_id, month, source_group_id, ward_id, city_id, (array_agg(base_id))[1], sum(actual), sum(actual_now)
    from d where month > 0 group by 1, 2, 3, 4, 5, 6, 7
    having sum(actual) <> 0 or sum(actual_now) <> 0
    on conflict (unit_id, year, indicator_id, month, source_group_id, ward_id, city_id) do update
      set actual = x.actual + excluded.actual, actual_now = x.actual_now + excluded.actual_now)
  select count(*), array_agg(distinct unit_id) into n, changed from d;
  perform pg_notify('figures_changed', array_to_string(changed[i : i + 99], ' '))
    from generate_series(1, least(cardinality(changed), 2000), 100) i;
  return n;
end $$;

-- READING: score plus the unfolded tail, one statement, one snapshot. Not a function, so that the reader's row security applies.
create view figure with (security_invoker = true) as
  select parent_id, year, unit_id, indicator_id, city_id, ward_id, base_id, target, actual, target_now, actual_now from score
  union all
  select parent_id, year, unit_id, indicator_id, city_id, ward_id, base_id, target, actual, target_now, actual_now from delta;
create view figure_cell with (security_invoker = true) as
  select unit_id, year, indicator_id, month, source_group_id, city_id, ward_id, base_id, actual, actual_now from breakdown
  union all
  select unit_id, year, indicator_id, month, source_group_id, city_id, ward_id, base_id, actual, actual_now from delta where month > 0;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop view figure_cell, figure;
drop function read_stock(result_event), be_last(result_event), keepers(uuid);
drop table result_note, result_event;
drop function fold(int), stamp_note(), check_reversal(), keep_fact(), roll_fact(), stamp_fact(), hold_tree();
drop function steps(date, date, text, date, smallint, int, date), rungs(uuid, uuid, uuid, uuid), prime_delta();
drop table delta, breakdown, score, source_group, indicator;
reset role;
