-- Lists of people from files: uploaded in parts, read by a worker in the background, applied row by row, undone within a day (docs/import.md).
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- One file. `proposal` is what its columns seem to be, `mapping` what a person said they are, `doubts` the columns whose days and months may have
-- changed places, `refusal` why it was not read to its end. A worker holds it under `lease_by`; `done_row` is the last row that it has booked.
create table import_job (
  id uuid primary key, unit_id uuid not null references unit,
  account_id uuid not null references account, post_id uuid not null references post, role text not null,
  kind text not null check (kind in ('MEMBERS', 'CANDIDATES')),
  file_name text not null check (file_name <> '' and length(file_name) <= 200),
  size bigint not null default 0, sha256 text, parts int not null default 0,
  state text not null default 'UPLOADING' check (state in
    ('UPLOADING', 'UPLOADED', 'MAPPED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED', 'CANCELLED')),
  revision int not null default 1,
  proposal jsonb, mapping jsonb, doubts jsonb, refusal text,
  cleared boolean not null default true,
  total int, done_row int not null default 0,
  added int not null default 0, changed int not null default 0, same int not null default 0, conflicts int not null default 0,
  faulty int not null default 0, asked int not null default 0, missing int not null default 0, undone int not null default 0, kept int not null default 0,
  uploaded_at timestamptz not null default now(), applied_at timestamptz, ended_at timestamptz,
  lease_by uuid, lease_until timestamptz, attempts int not null default 0
);
create index import_job_unit on import_job (unit_id, uploaded_at desc, id);
create index import_job_waiting on import_job (uploaded_at) where state in ('UPLOADED', 'CHECKING', 'APPLYING', 'UNDOING');

-- The file, in parts sealed by the API: it holds national IDs. Gone when the import has ended, or after a day.
create table import_part (job_id uuid not null references import_job, part int not null, sealed bytea not null, primary key (job_id, part));
alter table import_part alter column sealed set storage external;

-- What becomes of a row. `faults` are places and codes, never what stood in a cell; `cells` is the bad row sealed for its uploader, `filled` what was
-- empty before in a person that was known. Rows that would simply be added have none before they are.
create table import_row (
  job_id uuid not null references import_job, row_no int not null,
  action text not null check (action in ('ADD', 'CHANGE', 'SAME', 'CONFLICT', 'FAULT')),
  faults jsonb not null default '[]' check (jsonb_typeof(faults) = 'array'),
  person_id uuid references person on delete set null,
  filled jsonb, cells bytea, asked boolean not null default false,
  undo text check (undo in ('UNDONE', 'LOOKED_AT', 'BUILT_UPON')),
  primary key (job_id, row_no)
);
create index import_row_person on import_row (person_id);
create index import_row_standing on import_row (job_id, row_no) where undo is null and action in ('ADD', 'CHANGE');
-- Which branches a file speaks of: who is kept there and not in it is missing.
create table import_branch (job_id uuid not null references import_job, unit_id uuid not null references unit, primary key (job_id, unit_id));

-- Whoever uploads is who they are; the steps that people take lead from state to state, and the rest is the worker's.
create function keep_import() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare mine session;
begin
  select * into mine from session s where s.token_hash = current_setting('app.token', true) and s.expires_at > now();
  if mine.account_id is null then return new; end if;
  if tg_op = 'INSERT' then
    new.account_id := mine.account_id; new.post_id := mine.post_id; new.role := mine.role; new.unit_id := mine.unit_id;
    new.state := 'UPLOADING'; new.uploaded_at := now();
    return new;
  end if;
  if new.state = old.state and new.state = 'UPLOADING' then return new; end if;
  if not exists (select from (values
       ('UPLOADING', 'UPLOADED'), ('UPLOADED', 'MAPPED'), ('MAPPED', 'MAPPED'), ('CHECKED', 'MAPPED'), ('MAPPED', 'CHECKING'), ('CHECKED', 'CHECKING'),
       ('CHECKED', 'APPLYING'), ('APPLIED', 'UNDOING'), ('FAILED', 'UNDOING'), ('UPLOADING', 'CANCELLED'), ('UPLOADED', 'CANCELLED'), ('MAPPED', 'CANCELLED'),
       ('CHECKING', 'CANCELLED'), ('CHECKED', 'CANCELLED')) s (was, becomes) where s.was = old.state and s.becomes = new.state)
     or new.state = 'MAPPED' and old.proposal is null
     or new.state = 'UNDOING' and coalesce(old.applied_at, '-infinity') < now() - interval '1 day' then
    raise 'an import in state % does not become %', old.state, new.state using errcode = 'CT050';
  end if;
  new.revision := old.revision + 1; new.lease_by := null; new.lease_until := null; new.attempts := 0;
  if new.state = 'MAPPED' then new.total := null; new.doubts := null; new.proposal := new.proposal #- '{legacy,preview}'; end if;
  if new.state in ('CHECKING', 'APPLYING') then
    new.done_row := 0; new.added := 0; new.changed := 0; new.same := 0; new.conflicts := 0; new.faulty := 0; new.asked := 0; new.missing := 0;
    new.cleared := new.state = 'APPLYING';
  end if;
  if new.state = 'APPLYING' then new.applied_at := now(); end if;
  new.ended_at := case when new.state = 'CANCELLED' then now() end;
  return new;
end $$;
create trigger c_keep before insert or update on import_job for each row execute function keep_import();

-- THE WORKER'S. Its log-in has these functions and no table. Each looks whether the import is still held by who asks, and none goes beyond the
-- unit that uploaded it, as it stands today.
create function held_import(job_no uuid, holder uuid) returns import_job language plpgsql set search_path = chitieu, pg_temp as $$
declare j import_job;
begin
  select * into j from import_job x where x.id = job_no and x.lease_by = holder for update;
  if not found then raise 'somebody else holds this import' using errcode = 'CT051'; end if;
  return j;
end $$;

-- The longest waiting import that nobody works on, or that its holder was cut off from. One whose uploader no longer holds the post ends there; one
-- that five times brought its worker down is given up.
create function take_import(holder uuid, seconds int) returns table (id uuid, kind text, state text, parts int, proposal jsonb, mapping jsonb, doubts jsonb, total int, cleared boolean, done_row int)
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job;
begin
  select * into j from import_job x
   where (x.state = 'UPLOADED' and x.proposal is null or x.state in ('CHECKING', 'APPLYING', 'UNDOING')) and (coalesce(x.lease_until, '-infinity') < now() or x.lease_by = holder)
   order by x.uploaded_at limit 1 for update skip locked;
  if not found then return; end if;
  if not exists (select from post p where p.id = j.post_id and p.during @> (now() at time zone 'Asia/Ho_Chi_Minh')::date) then
    perform end_import(j, 'FAILED', 'RIGHT_WITHDRAWN');
    return;
  end if;
  if j.attempts >= 5 then
    perform end_import(j, 'FAILED', 'BROKE_DOWN');
    return;
  end if;
  update import_job x set lease_by = holder, lease_until = now() + make_interval(secs => least(seconds, 60)), attempts = x.attempts + 1 where x.id = j.id;
  return query select j.id, j.kind, j.state, j.parts, j.proposal, j.mapping, j.doubts, j.total, j.cleared, j.done_row;
end $$;
create function renew_import(job_no uuid, holder uuid, seconds int) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform held_import(job_no, holder);
  update import_job x set lease_until = now() + make_interval(secs => least(seconds, 60)) where x.id = job_no;
end $$;
-- Lays an import down before its lease ends, for whoever takes it next.
create function leave_import(job_no uuid, holder uuid) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  update import_job x set lease_by = null, lease_until = null, attempts = greatest(x.attempts - 1, 0) where x.id = job_no and x.lease_by = holder
$$;
-- The same for one that broke: the try counts.
create function drop_import(job_no uuid, holder uuid) returns void language sql security definer set search_path = chitieu, pg_temp as $$
  update import_job x set lease_by = null, lease_until = now() + interval '2 seconds' where x.id = job_no and x.lease_by = holder
$$;
create function import_bytes(job_no uuid, holder uuid, part_no int) returns bytea language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform held_import(job_no, holder);
  return (select p.sealed from import_part p where p.job_id = job_no and p.part = part_no);
end $$;
create function import_units(job_no uuid, holder uuid) returns table (id uuid, code text, name text) language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder);
begin
  return query select u.id, u.code, u.name from unit u where u.level = 4 and u.ended_on is null and j.unit_id in (u.city_id, u.ward_id);
end $$;

create function end_import(j import_job, becomes text, why text) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  update import_job x set state = becomes, refusal = why, revision = x.revision + 1, lease_by = null, lease_until = null, ended_at = now() where x.id = j.id;
  insert into audit_entry (id, account_id, post_id, role, acting_unit_id, action, subject_type, subject_id, outcome, changes, unit_id)
  select gen_random_uuid(), x.account_id, x.post_id, x.role, x.unit_id,
         case becomes when 'APPLIED' then 'importApplied' when 'UNDONE' then 'importUndone' else 'importFailed' end, 'Import', x.id, 'DONE',
         jsonb_strip_nulls(jsonb_build_object('kind', x.kind, 'sha256', x.sha256, 'rows', x.total, 'added', x.added, 'changed', x.changed, 'conflicts', x.conflicts,
           'faulty', x.faulty, 'toSettle', nullif(x.asked, 0), 'undone', nullif(x.undone, 0), 'kept', nullif(x.kept, 0), 'code', why)), x.unit_id
    from import_job x where x.id = j.id;
  if becomes <> 'CHECKED' then delete from import_part p where p.job_id = j.id; end if;
end $$;
create function fail_import(job_no uuid, holder uuid, why text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform end_import(held_import(job_no, holder), 'FAILED', why);
end $$;

create function propose_import(job_no uuid, holder uuid, proposed jsonb) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform held_import(job_no, holder);
  update import_job x set proposal = proposed, revision = x.revision + 1, lease_by = null, lease_until = null, attempts = 0 where x.id = job_no;
end $$;
-- What is left of a check before, a few thousand rows at a time; how many went.
create function clear_import(job_no uuid, holder uuid) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare gone int;
begin
  perform held_import(job_no, holder);
  delete from import_row r where r.job_id = job_no and r.row_no in (select o.row_no from import_row o where o.job_id = job_no order by o.row_no limit 2000);
  get diagnostics gone = row_count;
  if gone = 0 then
    delete from import_branch b where b.job_id = job_no;
    update import_job x set cleared = true where x.id = job_no;
  end if;
  return gone;
end $$;
-- The first reading: how many rows there are, and which columns of dates are not to be trusted.
create function measure_import(job_no uuid, holder uuid, rows_in_all int, doubted jsonb) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform held_import(job_no, holder);
  update import_job x set total = rows_in_all, doubts = doubted where x.id = job_no;
end $$;

-- `offset 0` in what follows keeps a look-up a look-up: how large the tables are is only known again once somebody has counted them, and until then
-- whatever may be planned as a reading of the whole table will be.
-- Whom rows mean: in the branch of the row by the number, else by name and birth. `fills` are the fields that are empty in the person, `differs` those
-- that say otherwise. Only people within the import's own unit are looked at: who stands elsewhere is asked about when the number is kept.
create function match_import(job_no uuid, holder uuid, given jsonb)
returns table (n int, person_id uuid, verdict text, fills text[], differs text[]) language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder);
begin
  if j.state = 'APPLYING' then
    -- Who enters one of these numbers meanwhile waits, and meets it.
    perform pg_advisory_xact_lock(7004, h.h) from (select distinct hashtext(r.indexes ->> 0) as h from jsonb_to_recordset(given) r (indexes jsonb)
                                                    where r.indexes is not null order by 1) h;
  end if;
  return query
  with asked as materialized (
    select r.*, array(select decode(i, 'hex') from jsonb_array_elements_text(r.indexes) i) as wanted
      from jsonb_to_recordset(given) r (n int, unit uuid, search text, born date, "yearOnly" boolean, sex text, "group" smallint, minority boolean, religious boolean,
                                        indexes jsonb, joined date, official date, card text))
  select a.n, case when x.verdict is null then w.known end, case when u.id is null then 'UNIT_UNKNOWN' else x.verdict end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.minority is null and a.minority is not null then 'minority' end,
           case when p.religious is null and a.religious is not null then 'religious' end,
           case when p.national_id_index is null and a.indexes is not null then 'nationalId' end,
           case when m.id is not null and m.card_index is null and a.card is not null then 'cardNumber' end], null) end,
         case when x.verdict is null and w.known is not null then array_remove(array[
           case when p.sex <> a.sex then 'sex' end,
           case when j.kind = 'CANDIDATES' and p.source_group_id <> a."group" then 'sourceGroup' end,
           case when p.minority <> a.minority then 'ethnicity' end,
           case when p.religious <> a.religious then 'religion' end,
           case when m.joined_on <> a.joined then 'admittedOn' end,
           case when a.official is distinct from m.official_on and coalesce(a.official, m.official_on) is not null and m.id is not null then 'officialOn' end], null) end
    from asked a
    left join lateral (select y.id, roll_closed(j.kind, y.id) as closed from unit y
                        where y.id = a.unit and y.level = 4 and y.ended_on is null and j.unit_id in (y.city_id, y.ward_id) offset 0) u on true
    cross join lateral whom_import(j.unit_id, a.unit, a.search, a.born, a."yearOnly", a.wanted) w
    cross join lateral (select coalesce(w.verdict, case when w.known is not null then standing_verdict(j.kind, w.known) when u.closed then 'ROLL_CLOSED' end) as verdict) x
    left join lateral (select y.* from person y where y.id = w.known offset 0) p on true
    left join lateral (select y.* from membership y where y.person_id = w.known and not y.ended and j.kind = 'MEMBERS' offset 0) m on true;
end $$;
create function whom_import(place uuid, branch uuid, sought text, born date, year_only boolean, wanted bytea[], out known uuid, out verdict text)
language plpgsql stable set search_path = chitieu, pg_temp as $$
declare hits person[]; one person;
begin
  if cardinality(wanted) > 0 then
    hits := array(select p from person p where p.national_id_index = any (wanted) and p.national_id_index is not null and place in (p.city_id, p.ward_id) limit 2);
    if cardinality(hits) > 1 then verdict := 'NUMBER_OF_ANOTHER'; return; end if;
    if cardinality(hits) = 1 then
      one := hits[1];
      if one.branch_id <> branch then verdict := 'IN_ANOTHER_BRANCH';
      elsif one.search <> sought or not born_alike(one.born_on, born, year_only or one.born_year_only) then verdict := 'NUMBER_OF_ANOTHER';
      else known := one.id; end if;
      return;
    end if;
  end if;
  hits := array(select p from person p where p.branch_id = branch and p.search = sought and born_alike(p.born_on, born, year_only or p.born_year_only) limit 2);
  if cardinality(hits) > 1 then verdict := 'SEVERAL_ALIKE'; return; end if;
  if cardinality(hits) = 0 then return; end if;
  one := hits[1];
  if one.national_id_index is not null and cardinality(wanted) > 0 then verdict := 'ALIKE_OTHER_NUMBER'; return; end if;
  known := one.id;
end $$;
-- Whoever is listed in a branch with a roll was missing in the number that it opened with; where that day's period is closed, nobody is.
create function roll_closed(kind text, branch uuid) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  select kind = 'MEMBERS' and roll_since(branch) - 1 < (select c.closed_before from clock c)
$$;
create function born_alike(held date, told date, year_only boolean) returns boolean language sql immutable return
  case when year_only then date_part('year', held) = date_part('year', told) else held = told end;
-- Why a person that is known is not the one that a list of this kind means.
create function standing_verdict(kind text, person_no uuid) returns text language sql stable set search_path = chitieu, pg_temp as $$
  select case when kind = 'MEMBERS' then case when s.member then null when s.followed then 'HAS_OPEN_CASE' else 'KNOWN_NOT_MEMBER' end
              when s.followed then null when s.member then 'IS_MEMBER' else 'KNOWN_WITHOUT_CASE' end
    from (select exists (select from membership m where m.person_id = person_no and not m.ended) as member,
                 exists (select from candidate c where c.person_id = person_no and not c.ended) as followed) s
$$;

-- Books a chunk of rows whole, with the progress that it makes: a chunk that was booked once is refused the second time. While the import is being
-- applied the people are written too. `given` are rows after `since` up to `upto`; those of a check that would simply be added are counted only.
create function book_import(job_no uuid, holder uuid, since int, upto int, given jsonb, seconds int) returns void language plpgsql security definer
set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder); applying boolean := j.state = 'APPLYING'; asking uuid[] := '{}';
begin
  if j.done_row <> since or upto <= since or j.state not in ('CHECKING', 'APPLYING') then raise 'these rows were booked before' using errcode = 'CT051'; end if;
  if not exists (select from post p where p.id = j.post_id and p.during @> (now() at time zone 'Asia/Ho_Chi_Minh')::date) then
    raise 'the post that this import goes by has ended' using errcode = 'CT052';
  end if;
  insert into import_branch (job_id, unit_id) select distinct j.id, r.unit from jsonb_to_recordset(given) r (unit uuid) where r.unit is not null on conflict do nothing;
  if applying then asking := write_import(j, given); end if;
  insert into import_row as o (job_id, row_no, action, faults, person_id, filled, cells, asked)
  select j.id, r.n, r.action, coalesce(r.faults, '[]'), r.person, r.filled, decode(r.cells, 'hex'), coalesce(r.person = any (asking), false)
    from jsonb_to_recordset(given) r (n int, action text, faults jsonb, person uuid, filled jsonb, cells text)
   where r.n > since and r.n <= upto and (applying or r.action <> 'ADD')
  on conflict (job_id, row_no) do update set action = excluded.action, faults = excluded.faults, person_id = excluded.person_id, filled = excluded.filled,
    cells = excluded.cells, asked = excluded.asked;
  update import_job x set done_row = upto, lease_until = now() + make_interval(secs => least(seconds, 60)), attempts = 0,
         added = x.added + n.added, changed = x.changed + n.changed, same = x.same + n.same, conflicts = x.conflicts + n.conflicts, faulty = x.faulty + n.faulty,
         asked = x.asked + cardinality(asking)
    from (select count(*) filter (where r.action = 'ADD') as added, count(*) filter (where r.action = 'CHANGE') as changed, count(*) filter (where r.action = 'SAME') as same,
                 count(*) filter (where r.action = 'CONFLICT') as conflicts, count(*) filter (where r.action = 'FAULT') as faulty
            from jsonb_to_recordset(given) r (action text)) n
   where x.id = j.id;
end $$;
-- Writes the people of a chunk into branches that stand below the import's unit today, and no others; whose numbers somebody above has to settle.
create function write_import(j import_job, given jsonb) returns uuid[] language plpgsql set search_path = chitieu, pg_temp as $$
declare asking uuid[]; told record;
begin
  insert into person (id, unit_id, full_name, born_on, born_year_only, sex, source_group_id, minority, religious, youth_union, national_id_sealed, national_id_index)
  select r.person, u.id, b.name, b.born, coalesce(b."yearOnly", false), b.sex, b."group", b.minority, b.religious, coalesce(b."youthUnion", false), decode(b.sealed, 'hex'), decode(b.index, 'hex')
    from jsonb_to_recordset(given) r (action text, person uuid, unit uuid, body jsonb)
    cross join lateral (select y.id from unit y where y.id = r.unit and y.level = 4 and y.ended_on is null and j.unit_id in (y.city_id, y.ward_id) offset 0) u
    cross join lateral jsonb_to_record(r.body) b (name text, born date, "yearOnly" boolean, sex text, "group" smallint, minority boolean, religious boolean, "youthUnion" boolean, sealed text, index text)
   where r.action = 'ADD';
  perform write_candidates(j, given), write_members(j, given);
  for told in select c.person, b.* from jsonb_to_recordset(given) c (action text, person uuid, body jsonb)
           cross join lateral jsonb_to_record(c.body) b (minority boolean, religious boolean, sealed text, index text, card text) where c.action = 'CHANGE' loop
    update person p set minority = coalesce(p.minority, told.minority), religious = coalesce(p.religious, told.religious),
           national_id_sealed = coalesce(p.national_id_sealed, decode(told.sealed, 'hex')), national_id_index = coalesce(p.national_id_index, decode(told.index, 'hex'))
     where p.id = told.person and j.unit_id in (p.city_id, p.ward_id);
    update membership m set card_index = decode(told.card, 'hex'), revision = m.revision + 1
     where j.kind = 'MEMBERS' and told.card is not null and m.person_id = told.person and not m.ended and m.card_index is null and j.unit_id in (m.city_id, m.ward_id);
  end loop;
  with put as (
    insert into duplicate_request (id, person_id, other_id, asked_by_account)
    select gen_random_uuid(), p.id, o.id, j.account_id
      from jsonb_to_recordset(given) r (action text, person uuid, indexes jsonb)
      cross join lateral (select y.id, y.city_id from person y where y.id = r.person and y.national_id_index is not null offset 0) p
      cross join lateral jsonb_array_elements_text(r.indexes) i
      cross join lateral (select y.id, y.city_id from person y where y.national_id_index = decode(i, 'hex') offset 0) o
     where r.action in ('ADD', 'CHANGE') and r.indexes is not null and o.id <> p.id and o.city_id = p.city_id
    on conflict do nothing returning person_id)
  select coalesce(array_agg(distinct t.person_id), '{}') into asking from put t;
  return asking;
end $$;
-- A case with its first step, as a branch begins it.
create function write_candidates(j import_job, given jsonb) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  if j.kind <> 'CANDIDATES' then return; end if;
  insert into candidate (id, person_id, unit_id, facts)
  select (r.body ->> 'case')::uuid, r.person, r.unit, r.body -> 'facts' from jsonb_to_recordset(given) r (action text, person uuid, unit uuid, body jsonb) where r.action = 'ADD';
  insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_account, recorded_by_role, recorded_by_unit)
  select gen_random_uuid(), (r.body ->> 'case')::uuid, 'IDENTIFY', (r.body ->> 'on')::date, '{"by": "BRANCH"}', 'IDENTIFIED', j.account_id, j.role, j.unit_id
    from jsonb_to_recordset(given) r (action text, body jsonb) where r.action = 'ADD';
end $$;
-- Members as listed, with their first event: all of a chunk at once, and as triggers would tell them one by one (0029). Where the branch has its roll
-- the ledger is told too: they belong to the number that it opened with.
create function write_members(j import_job, given jsonb) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare branch uuid; rolls uuid[] := '{}'; days date[] := '{}'; members smallint := (select i.id from indicator i where i.code = 'MEMBERS');
begin
  if j.kind <> 'MEMBERS' then return; end if;
  insert into membership (id, person_id, unit_id, standing, since, joined_on, official_on, card_index, events)
  select (r.body ->> 'case')::uuid, p.id, p.unit_id, b.standing, coalesce(b.official, b.joined), b.joined, b.official, decode(b.card, 'hex'), 1
    from jsonb_to_recordset(given) r (action text, person uuid, body jsonb)
    cross join lateral (select y.id, y.unit_id from person y where y.id = r.person offset 0) p
    cross join lateral jsonb_to_record(r.body) b (standing text, joined date, official date, card text) where r.action = 'ADD';
  insert into member_event (id, membership_id, ordinal, unit_id, event, on_day, facts, recorded_by_account, recorded_by_role, recorded_by_unit)
  select (r.body ->> 'event')::uuid, m.id, 1, m.unit_id, 'LIST', m.since, jsonb_strip_nulls(jsonb_build_object('standing', m.standing, 'officialOn', m.official_on)),
         j.account_id, j.role, j.unit_id
    from jsonb_to_recordset(given) r (action text, body jsonb)
    cross join lateral (select y.* from membership y where y.id = (r.body ->> 'case')::uuid offset 0) m where r.action = 'ADD';
  -- In one order, so that two who count the same branches wait and do not block.
  for branch in select distinct r.unit from jsonb_to_recordset(given) r (action text, unit uuid) where r.action = 'ADD' order by 1 loop
    if roll_since(branch) is null then continue; end if;
    perform hold_keepers(branch);
    rolls := rolls || branch; days := days || roll_since(branch) - 1;
  end loop;
  if cardinality(rolls) = 0 then return; end if;
  with fact as materialized (
    select gen_random_uuid() as id, r.person, w.unit, w.day, (r.body ->> 'event')::uuid as event
      from jsonb_to_recordset(given) r (action text, person uuid, unit uuid, body jsonb) join unnest(rolls, days) w (unit, day) on w.unit = r.unit where r.action = 'ADD'),
  told as (
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit, member_event_id)
    select f.id, f.unit, members, 1, f.day, 1, j.account_id, j.role, j.unit_id, f.event from fact f)
  insert into result_person (result_id, person_id, sex, age, minority, religious, youth_union, occupation, tags)
  select f.id, p.id, p.sex, date_part('year', age(f.day, p.born_on)), p.minority, p.religious, p.youth_union, p.occupation, p.tags
    from fact f cross join lateral (select y.* from person y where y.id = f.person offset 0) p;
end $$;
-- What the worker lists it tells whole, so the triggers that tell a member's first event are for everybody else; what it takes back goes by them.
drop trigger c_keep on membership;
create trigger c_keep before insert or update of joined_on, card_index on membership for each row
  when (new.events = 0 or coalesce(nullif(current_setting('role'), 'none'), session_user) <> 'chitieu_worker') execute function keep_membership();
drop trigger d_begin on membership;
create trigger d_begin after insert on membership for each row when (new.events = 0) execute function begin_membership();
drop trigger b_keep on member_event;
create trigger b_keep before insert on member_event for each row
  when (new.undoes is not null or coalesce(nullif(current_setting('role'), 'none'), session_user) <> 'chitieu_worker') execute function keep_member_event();
drop trigger c_book on member_event;
create trigger c_book after insert on member_event for each row
  when (new.undoes is not null or coalesce(nullif(current_setting('role'), 'none'), session_user) <> 'chitieu_worker') execute function book_member_event();
-- No reading rests on a member who was counted by themselves: the one that opened a roll stands on the day of those who were missing in it.
create or replace function check_reversal() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from result_event e where e.id = new.reverses and e.reverses is null and e.unit_id = new.unit_id
       and e.indicator_id = new.indicator_id and e.source_group_id = new.source_group_id and e.occurred_on = new.occurred_on and e.quantity = -new.quantity) then
    raise 'a reversal mirrors the fact it takes back' using errcode = 'CT009';
  end if;
  if new.member_event_id is null and exists (select from indicator i where i.id = new.indicator_id and i.kind = 'STOCK') then perform be_last(new); end if;
  return new;
end $$;
-- Where no roll is open, figures by hand follow their own days and hold up nobody's case. Most facts of lists lie before the roll and need no
-- look at what follows.
create or replace function keep_balance() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if new.occurred_on >= roll_since(new.unit_id)
     and exists (select from unbalanced(new.unit_id, new.occurred_on) b where b.day = new.occurred_on) then
    raise 'the headcount of % would not follow from what happened', new.unit_id using errcode = 'CT029';
  end if;
  return null;
end $$;

-- The last row is booked: a check ends with who is kept in the branches of the file and not in it.
create function finish_import(job_no uuid, holder uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder);
begin
  update import_job x set missing = (select count(*) from missing_in_import(j.id, j.kind)) where x.id = j.id and j.state <> 'UNDOING';
  if j.state = 'CHECKING' then
    update import_job x set state = 'CHECKED', revision = x.revision + 1, lease_by = null, lease_until = null where x.id = j.id;
  else
    perform end_import(j, case j.state when 'APPLYING' then 'APPLIED' else 'UNDONE' end, null);
  end if;
end $$;
-- Open cases, or members, of the branches that a list speaks of, without those it names. What the caller may see of them is theirs to look at.
create function missing_in_import(job_no uuid, kind_of text) returns table (person_id uuid, unit_id uuid) language sql stable set search_path = chitieu, pg_temp as $$
  select k.person_id, k.unit_id from import_branch b
   cross join lateral (select c.person_id, c.unit_id from candidate c where kind_of = 'CANDIDATES' and c.branch_id = b.unit_id and not c.ended
                       union all
                       select m.person_id, m.unit_id from membership m where kind_of = 'MEMBERS' and m.branch_id = b.unit_id and not m.ended offset 0) k
   where b.job_id = job_no and not exists (select from (select r.job_id from import_row r where r.person_id = k.person_id offset 0) n where n.job_id = job_no)
$$;

-- Takes a chunk of rows back, the last first; how many were looked at. Who was looked at since, or has anything built upon them, stays and is told.
create function undo_import(job_no uuid, holder uuid, most int, seconds int) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job := held_import(job_no, holder); r import_row; said text; seen int := 0; taken int := 0;
begin
  if j.state <> 'UNDOING' then raise 'this import is not being undone' using errcode = 'CT051'; end if;
  for r in select * from import_row x where x.job_id = j.id and x.undo is null and x.action in ('ADD', 'CHANGE') order by x.row_no desc limit most loop
    said := case when r.action = 'ADD' then forget_person(j, r.person_id) else empty_again(r.person_id, r.filled) end;
    update import_row x set undo = said where x.job_id = j.id and x.row_no = r.row_no;
    seen := seen + 1;
    if said = 'UNDONE' then taken := taken + 1; end if;
  end loop;
  update import_job x set undone = x.undone + taken, kept = x.kept + seen - taken, lease_until = now() + make_interval(secs => least(seconds, 60)), attempts = 0 where x.id = j.id;
  return seen;
end $$;
-- A person leaves as they came: nothing changed of them, nobody looked, nothing refers to them.
create function forget_person(j import_job, person_no uuid) returns text language plpgsql set search_path = chitieu, pg_temp as $$
begin
  if exists (select from person_view v where v.person_id = person_no) then return 'LOOKED_AT'; end if;
  if not exists (select from person p where p.id = person_no and p.revision = 1)
     or exists (select from candidate c where c.person_id = person_no and (c.steps > 1 or c.revision > 2))
     or exists (select from membership m where m.person_id = person_no and (m.events > 1 or m.revision > 1)) then return 'BUILT_UPON'; end if;
  -- A roll that was opened since rests on them.
  if not exists (select from result_person o where o.person_id = person_no)
     and exists (select from membership m where m.person_id = person_no and roll_since(m.unit_id) is not null) then return 'BUILT_UPON'; end if;
  begin
    delete from duplicate_request d where d.person_id = person_no and d.answer is null;
    delete from candidate_event e using candidate c where c.id = e.candidate_id and c.person_id = person_no;
    delete from candidate c where c.person_id = person_no;
    -- Whom the ledger has counted is reversed there, and stays as somebody who was never listed.
    if exists (select from result_person o where o.person_id = person_no) then
      insert into member_event (id, membership_id, event, on_day, undoes, recorded_by_account, recorded_by_role, recorded_by_unit)
      select gen_random_uuid(), e.membership_id, e.event, e.on_day, e.id, j.account_id, j.role, j.unit_id from member_event e join membership m on m.id = e.membership_id where m.person_id = person_no;
      return 'UNDONE';
    end if;
    delete from member_event e using membership m where m.id = e.membership_id and m.person_id = person_no;
    delete from membership m where m.person_id = person_no;
    delete from person p where p.id = person_no;
    return 'UNDONE';
  exception when foreign_key_violation or restrict_violation or sqlstate 'CT004' or sqlstate 'CT006' then return 'BUILT_UPON';
  end;
end $$;
create function empty_again(person_no uuid, filled jsonb) returns text language plpgsql set search_path = chitieu, pg_temp as $$
declare gone boolean := filled ? 'nationalId';
begin
  update membership m set card_index = null, revision = m.revision + 1 where m.person_id = person_no and not m.ended and encode(m.card_index, 'hex') = filled ->> 'card';
  update person p set minority = case when filled ? 'minority' then null else p.minority end, religious = case when filled ? 'religious' then null else p.religious end,
         national_id_sealed = case when gone then null else p.national_id_sealed end, national_id_index = case when gone then null else p.national_id_index end
   where p.id = person_no and (not filled ? 'minority' or p.minority = (filled ->> 'minority')::boolean)
     and (not filled ? 'religious' or p.religious = (filled ->> 'religious')::boolean) and (not gone or encode(p.national_id_index, 'hex') = filled ->> 'nationalId');
  return case when found then 'UNDONE' else 'BUILT_UPON' end;
end $$;

-- A day after the upload an import that was not applied ends, and its file with it; a day after its end what it kept of rows goes.
create function tidy_imports() returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare j import_job;
begin
  for j in select * from import_job x where x.ended_at is null and x.state not in ('APPLYING', 'UNDOING', 'APPLIED') and x.uploaded_at < now() - interval '1 day' limit 20 for update skip locked loop
    perform end_import(j, 'FAILED', 'EXPIRED');
  end loop;
  delete from import_part p using import_job x where x.id = p.job_id and x.ended_at is not null;
  update import_row r set cells = null, filled = null from import_job x
   where x.id = r.job_id and x.ended_at between now() - interval '8 days' and now() - interval '1 day' and (r.cells is not null or r.filled is not null);
end $$;
grant execute on function take_import(uuid, int), renew_import(uuid, uuid, int), leave_import(uuid, uuid), drop_import(uuid, uuid), import_bytes(uuid, uuid, int), import_units(uuid, uuid),
  fail_import(uuid, uuid, text), propose_import(uuid, uuid, jsonb), clear_import(uuid, uuid), measure_import(uuid, uuid, int, jsonb), match_import(uuid, uuid, jsonb),
  book_import(uuid, uuid, int, int, jsonb, int), finish_import(uuid, uuid), undo_import(uuid, uuid, int, int), tidy_imports() to chitieu_worker;

-- THE PEOPLE'S. The bad rows of a file, sealed, for who uploaded it alone.
create function import_bad_rows(job_no uuid, after int, most int) returns table (row_no int, faults jsonb, cells bytea) language plpgsql stable security definer
set search_path = chitieu, pg_temp as $$
begin
  return query
  select r.row_no, r.faults, r.cells from import_row r join import_job j on j.id = r.job_id
    join session s on s.account_id = j.account_id and s.unit_id = j.unit_id and s.token_hash = current_setting('app.token', true) and s.expires_at > now()
   where j.id = job_no and r.action in ('FAULT', 'CONFLICT') and r.row_no > after order by r.row_no limit least(most, 1000);
end $$;

select arm();
do $$
declare l text; here text;
begin
  foreach l in array array['city', 'ward'] loop
    here := place(l, 'unit_id');
    execute format('create policy %I on import_job for select to %I using (%s)', l || '_reads', 'app_' || l, here);
    execute format('create policy %I on import_job for insert to %I with check (%s)', l || '_adds', 'app_' || l, here);
    execute format('create policy %I on import_job for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, here, here);
    execute format('create policy %I on import_row for select to %I using (exists (select from import_job j where j.id = job_id))', l || '_reads', 'app_' || l);
    execute format('create policy %I on import_part for insert to %I with check (exists (select from import_job j where j.id = job_id and j.state = ''UPLOADING'' and j.account_id = (select my_account())))',
                   l || '_adds', 'app_' || l);
  end loop;
end $$;
create policy ward_reads on import_branch for select to app_ward using (exists (select from import_job j where j.id = job_id));
grant select on import_job to app_city, app_ward;
grant insert (id, unit_id, account_id, post_id, role, kind, file_name), update (state, mapping, size, sha256, parts) on import_job to app_city, app_ward;
grant insert on import_part to app_city, app_ward;
-- The city is told rows, columns and codes; the ward whom they mean, as far as it sees them.
grant select (job_id, row_no, action, faults, asked, undo) on import_row to app_city, app_ward;
grant select (person_id) on import_row to app_ward;
grant select on import_branch to app_ward;
grant execute on function import_bad_rows(uuid, int, int) to app_city, app_ward;
grant execute on function missing_in_import(uuid, text) to app_ward;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function check_reversal() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not exists (select from result_event e where e.id = new.reverses and e.reverses is null and e.unit_id = new.unit_id
       and e.indicator_id = new.indicator_id and e.source_group_id = new.source_group_id and e.occurred_on = new.occurred_on and e.quantity = -new.quantity) then
    raise 'a reversal mirrors the fact it takes back' using errcode = 'CT009';
  end if;
  if exists (select from indicator i where i.id = new.indicator_id and i.kind = 'STOCK') then perform be_last(new); end if;
  return new;
end $$;
create or replace function keep_balance() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if exists (select from unbalanced(new.unit_id, greatest(roll_since(new.unit_id), new.occurred_on)) b where b.day = new.occurred_on) then
    raise 'the headcount of % would not follow from what happened', new.unit_id using errcode = 'CT029';
  end if;
  return null;
end $$;
drop trigger c_book on member_event;
create trigger c_book after insert on member_event for each row execute function book_member_event();
drop trigger b_keep on member_event;
create trigger b_keep before insert on member_event for each row execute function keep_member_event();
drop trigger d_begin on membership;
create trigger d_begin after insert on membership for each row execute function begin_membership();
drop trigger c_keep on membership;
create trigger c_keep before insert or update of joined_on, card_index on membership for each row execute function keep_membership();
drop function roll_closed(text, uuid), import_bad_rows(uuid, int, int), missing_in_import(uuid, text), take_import(uuid, int), renew_import(uuid, uuid, int), leave_import(uuid, uuid),
  drop_import(uuid, uuid), import_bytes(uuid, uuid, int), import_units(uuid, uuid), fail_import(uuid, uuid, text), propose_import(uuid, uuid, jsonb), clear_import(uuid, uuid),
  measure_import(uuid, uuid, int, jsonb), match_import(uuid, uuid, jsonb), whom_import(uuid, uuid, text, date, boolean, bytea[]), born_alike(date, date, boolean),
  standing_verdict(text, uuid), book_import(uuid, uuid, int, int, jsonb, int), write_import(import_job, jsonb), write_candidates(import_job, jsonb), write_members(import_job, jsonb),
  finish_import(uuid, uuid), undo_import(uuid, uuid, int, int), forget_person(import_job, uuid), empty_again(uuid, jsonb), tidy_imports(), end_import(import_job, text, text),
  held_import(uuid, uuid);
drop trigger c_keep on import_job;
drop function keep_import();
drop table import_branch, import_row, import_part, import_job;
reset role;
