-- The tree changes as of a date: one decision is one list of edits in one transaction, and exactly the difference is booked.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- The ancestors of some units on every day since their birth, from placements and heirs alone.
create function lineage_of(units uuid[]) returns setof lineage language sql stable set search_path = chitieu, pg_temp as $$
  with recursive up as (
    select u.id unit_id, daterange(u.born_on, null) during, u.id top, no_unit() city_id, no_unit() ward_id, no_unit() base_id, no_unit() branch_id
    from unit u where u.id = any (units)
    union all
    select up.unit_id, up.during * s.during, s.next,
           case when s.here and t.level = 1 then t.id else up.city_id end, case when s.here and t.level = 2 then t.id else up.ward_id end,
           case when s.here and t.level = 3 then t.id else up.base_id end, case when s.here and t.level = 4 then t.id else up.branch_id end
    from up join unit t on t.id = up.top
    cross join lateral (
      select p.during, p.parent_id as next, true as here from placement p where p.unit_id = t.id
      union all                                                    -- after its end its heir stands in, if nothing hangs below
      select daterange(t.ended_on, null), t.heir_id, false where t.ended_on is not null
             and (up.city_id, up.ward_id, up.base_id, up.branch_id) = (no_unit(), no_unit(), no_unit(), no_unit())
    ) s where s.during && up.during
  )
  select unit_id, lower(d), coalesce(upper(d), 'infinity'), city_id, ward_id, base_id, branch_id
  from (select unit_id, city_id, ward_id, base_id, branch_id, unnest(range_agg(during)) d from up where top is null group by 1, 2, 3, 4, 5) x
$$;

-- Everybody whose ancestors can depend on these units: all that ever hung below, and all they are heir to.
create function dependants(units uuid[]) returns uuid[] language sql stable set search_path = chitieu, pg_temp as $$
  with recursive down (id) as (
    select unnest(units)
    union
    select x.id from down cross join lateral (
      select p.unit_id id from placement p where p.parent_id = down.id
      union all select u.id from unit u where u.heir_id = down.id) x
  ) select coalesce(array_agg(id), '{}') from down
$$;

-- Where the targets of record of some units stand (booked out before an edit, in after it).
create type target_stand as (
  parent_id uuid, unit_id uuid, city_id uuid, ward_id uuid, base_id uuid, year smallint, indicator_id smallint, was boolean, v int
);
create function target_stands(units uuid[], today date) returns setof target_stand language sql stable set search_path = chitieu, pg_temp as $$
  select s.parent_id, s.unit_id, s.city_id, s.ward_id, s.base_id, date_part('year', x.starts_on)::smallint, x.indicator_id, s.was,
         case when x.exempt then -1 else x.value end
  from target x cross join lateral target_spots(x.unit_id, date_part('year', x.starts_on)::smallint, today) s
  where x.baseline = 'ASSIGNED' and x.period_kind = 'YEAR' and x.unit_id = any (units)
$$;
create function book_targets(gone target_stand[], came target_stand[]) returns void language sql set search_path = chitieu, pg_temp as $$
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, target, target_now)
  select parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, 0, 0,
         sum(case when was then v else 0 end), sum(case when was then 0 else v end)
  from (select parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, was, -v v from unnest(gone)
        union all select parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, was, v from unnest(came)) x
  group by 1, 2, 3, 4, 5, 6, 7
  having sum(case when was then v else 0 end) <> 0 or sum(case when was then 0 else v end) <> 0
$$;

-- Today's ancestors on the units and on every current row that stands at one of them. Every table with level columns of today
-- belongs in this list (a test compares it with the catalogue).
create function follows_the_tree() returns text[] language sql immutable
  return array['account', 'post', 'instrument', 'target_draft', 'target', 'target_version', 'target_event'];
create function refresh_rows(units uuid[], today date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare moved uuid[]; t text;
begin
  with x as (
    update unit u set city_id = l.city_id, ward_id = nullif(l.ward_id, no_unit()), base_id = nullif(l.base_id, no_unit()),
           branch_id = nullif(l.branch_id, no_unit()), since = l.starts, until = l.ends,
           parent_id = (select p.parent_id from placement p where p.unit_id = u.id and p.during @> today)
    from lineage l
    where l.unit_id = u.id and u.id = any (units) and l.starts <= today and today < l.ends
      and (u.city_id, u.ward_id, u.base_id, u.branch_id, u.since, u.until, u.parent_id) is distinct from
          (l.city_id, nullif(l.ward_id, no_unit()), nullif(l.base_id, no_unit()), nullif(l.branch_id, no_unit()), l.starts, l.ends,
           (select p.parent_id from placement p where p.unit_id = u.id and p.during @> today))
    returning u.id)
  select array_agg(id) into moved from x;
  foreach t in array follows_the_tree() loop
    execute format('update %I m set city_id = u.city_id, ward_id = u.ward_id, base_id = u.base_id, branch_id = u.branch_id
      from unit u where u.id = any ($1) and m.unit_id = u.id
       and (m.city_id, m.ward_id, m.base_id, m.branch_id) is distinct from (u.city_id, u.ward_id, u.base_id, u.branch_id)', t) using moved;
  end loop;
  -- What an earlier parent prepared can never be issued again, and would stand in the way of its other drafts.
  delete from target_draft d using unit u where u.id = any (moved) and d.for_unit_id = u.id and d.unit_id is distinct from u.parent_id;
end $$;

-- Recomputes the lineage of some units and books exactly the difference: minus what every fact added through the rows that go,
-- plus what it adds through the rows that come. Moves, merges, splits, back-dated or future, all end here.
create function settle(units uuid[]) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t date := (select c.today from clock c); fresh lineage[]; gone lineage[]; came lineage[]; bad uuid;
begin
  fresh := array (select f from lineage_of(units) f);
  select u.id into bad from unit u
    left join (select unit_id, range_agg(daterange(starts, nullif(ends, 'infinity'))) days from unnest(fresh) group by 1) f on f.unit_id = u.id
   where u.id = any (units) and f.days is distinct from datemultirange(daterange(u.born_on, null)) and (u.level > 1 or u.ended_on is null) limit 1;
  if found then raise 'unit % would hang in the air on some day', bad using errcode = 'CT003'; end if;

  gone := array (select x::lineage from (select * from lineage where unit_id = any (units) except select * from unnest(fresh)) x);
  came := array (select x::lineage from (select * from unnest(fresh) except select * from lineage where unit_id = any (units)) x);

  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
  select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
         date_part('year', s.at), e.indicator_id, date_part('month', s.at), s.source_group_id, sum(l.sign * s.actual), sum(l.sign * s.actual_now)
  from (select -1 as sign, g.* from unnest(gone) g union all select 1, c.* from unnest(came) c) l
  join result_event e on e.unit_id = l.unit_id
  join indicator i on i.id = e.indicator_id
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, t) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where s.actual <> 0 or s.actual_now <> 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(l.sign * s.actual) <> 0 or sum(l.sign * s.actual_now) <> 0;

  delete from lineage l using unnest(gone) g where l.unit_id = g.unit_id and l.starts = g.starts;
  insert into lineage select * from unnest(came);
  with stamped as (
    update result_event e set city_id = c.city_id, ward_id = nullif(c.ward_id, no_unit()), base_id = nullif(c.base_id, no_unit()), branch_id = nullif(c.branch_id, no_unit())
      from unnest(came) c where e.unit_id = c.unit_id and c.starts <= e.occurred_on and e.occurred_on < c.ends
       and (e.city_id, e.ward_id, e.base_id, e.branch_id) is distinct from
           (c.city_id, nullif(c.ward_id, no_unit()), nullif(c.base_id, no_unit()), nullif(c.branch_id, no_unit()))
    returning e.id, e.city_id, e.ward_id, e.base_id, e.branch_id)
  update result_note n set city_id = s.city_id, ward_id = s.ward_id, base_id = s.base_id, branch_id = s.branch_id from stamped s where n.result_id = s.id;
  perform refresh_rows(units, t);
end $$;

-- Alone with the tree. A waiting exclusive lock holds up every writer behind it, so it waits for 20 to 150 ms at a time and lets
-- everybody pass in between: short writers are through by then, a long import is asked again until it has finished.
create function take_tree() returns void language plpgsql set search_path = chitieu, pg_temp set lock_timeout = '20ms' as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise 'the tree is changed in READ COMMITTED only' using errcode = 'invalid_transaction_state';
  end if;
  for i in 1 .. 100 loop
    begin
      perform set_config('lock_timeout', least(10 + 10 * i, 150) || 'ms', true), pg_advisory_xact_lock(7001);
      return;
    exception when lock_not_available then perform pg_sleep(0.1);
    end;
  end loop;
  raise 'the tree is busy, try again' using errcode = '55P03';
end $$;

-- One decision = one list of edits = one transaction. Units are named by their ids; a new unit brings its own.
--   {"do":"create","unit":"…","level":4,"kind":"BRANCH","sector":"SCHOOL","code":"…","name":"…","under":"…","on":"2026-07-01"}
--   {"do":"move","unit":"…","under":"…","on":"2026-07-01"}         from that day until its next known change
--   {"do":"end","unit":"…","heir":"…","on":"2026-07-01"}           merge: several ends with one heir; dissolve: heir = parent
--   {"do":"revive","unit":"…"}                                     takes an end back
create function reorganise(edits jsonb) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare
  t date; shut date; e jsonb; touched uuid[]; u uuid; p uuid; d date; was placement; before target_stand[];
begin
  perform take_tree();
  select c.today, c.closed_before into t, shut from clock c;
  touched := dependants(array (select (x ->> 'unit')::uuid from jsonb_array_elements(edits) x where x ->> 'do' <> 'create'));
  before := array (select s::target_stand from target_stands(touched, t) s);
  for e in select * from jsonb_array_elements(edits) loop
    u := (e ->> 'unit')::uuid;
    p := coalesce(e ->> 'under', e ->> 'heir')::uuid;
    d := (e ->> 'on')::date;
    if d < shut then raise 'the totals before % are closed', shut using errcode = 'CT004'; end if;
    case e ->> 'do'
    when 'create' then
      insert into unit (id, level, kind, sector, code, name, born_on)
      values (u, (e ->> 'level')::smallint, e ->> 'kind', e ->> 'sector', e ->> 'code', e ->> 'name', d);
      insert into unit_identity (unit_id, during, name, code, kind, sector)
      values (u, daterange(d, null), e ->> 'name', e ->> 'code', e ->> 'kind', e ->> 'sector');
      insert into placement values (u, (e ->> 'level')::smallint, p, (select level from unit where id = p), daterange(d, null));
      touched := touched || u;
    when 'move' then
      select * into was from placement where unit_id = u and during @> d;
      if not found then raise 'unit % is not in the tree on %', u, d using errcode = 'CT001'; end if;
      if lower(was.during) = d then
        update placement set parent_id = p, parent_level = (select level from unit where id = p) where unit_id = u and during = was.during;
      else
        update placement set during = daterange(lower(was.during), d) where unit_id = u and during = was.during;
        insert into placement values (u, was.unit_level, p, (select level from unit where id = p), daterange(d, upper(was.during)));
      end if;
    when 'end' then
      if not exists (select from placement where unit_id = u and during @> d and lower(during) < d)
         and not exists (select from placement where unit_id = u and upper(during) = d) then
        raise 'unit % cannot end on %', u, d using errcode = 'CT001'; end if;
      if exists (with recursive h (id) as (select p union select x.heir_id from h join unit x on x.id = h.id where x.heir_id is not null)
                 select from h where id = u) then
        raise 'unit % cannot be its own heir', u using errcode = 'CT001'; end if;
      delete from placement where unit_id = u and lower(during) >= d;
      update placement set during = daterange(lower(during), d) where unit_id = u and during @> d;
      update unit set ended_on = d, heir_id = p where id = u;
    when 'revive' then
      update placement set during = daterange(lower(during), null)
       where unit_id = u and upper(during) = (select ended_on from unit where id = u) and (select ended_on from unit where id = u) >= shut;
      if not found then raise 'unit % cannot be revived', u using errcode = 'CT001'; end if;
      update unit set ended_on = null, heir_id = null where id = u;
    else raise 'unknown edit %', e ->> 'do' using errcode = 'CT001';
    end case;
  end loop;
  perform settle(touched);
  perform book_targets(before, array (select s::target_stand from target_stands(touched, t) s));
end $$;

-- A unit is called something else from a day on, until its next known name.
create function rename_from(unit_no uuid, day date, new_name text, new_code text) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare was unit_identity;
begin
  select * into was from unit_identity where unit_id = unit_no and during @> day for update;
  if not found then raise 'unit % is not in the tree on %', unit_no, day using errcode = 'CT001'; end if;
  if lower(was.during) = day then
    update unit_identity set name = new_name, code = new_code where unit_id = unit_no and during = was.during;
  else
    update unit_identity set during = daterange(lower(was.during), day) where unit_id = unit_no and during = was.during;
    insert into unit_identity values (unit_no, daterange(day, upper(was.during)), new_name, new_code, was.kind, was.sector);
  end if;
end $$;

-- A new day begins: planned placements and names take effect. Run at midnight and at boot; late or several days at once is right too.
create function turn_page(to_day date) returns int language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare t date; turning lineage[]; units uuid[]; before target_stand[];
begin
  select c.today into t from clock c;
  if to_day <= t then return 0; end if;
  perform take_tree();
  select c.today into t from clock c for update;
  if to_day <= t then return 0; end if;
  turning := array (select l from lineage l where (l.starts > t and l.starts <= to_day) or (l.ends > t and l.ends <= to_day));
  units := array (select distinct unit_id from unnest(turning));
  before := array (select s::target_stand from target_stands(units, t) s);
  insert into delta (parent_id, unit_id, city_id, ward_id, base_id, year, indicator_id, month, source_group_id, actual, actual_now)
  select r.parent_id, r.unit_id, r.city_id, r.ward_id, r.base_id,
         date_part('year', s.at), e.indicator_id, date_part('month', s.at), s.source_group_id, sum(w.sign * s.actual), sum(w.sign * s.actual_now)
  from unnest(turning) l join result_event e on e.unit_id = l.unit_id join indicator i on i.id = e.indicator_id
  cross join (values (-1, t), (1, to_day)) w (sign, day)
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, w.day) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where s.actual <> 0 or s.actual_now <> 0
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  having sum(w.sign * s.actual) <> 0 or sum(w.sign * s.actual_now) <> 0;
  update clock set today = to_day;
  perform refresh_rows(units, to_day);
  update unit u set name = i.name, code = i.code, kind = i.kind, sector = i.sector from unit_identity i
   where i.unit_id = u.id and lower(i.during) > t and lower(i.during) <= to_day and i.during @> to_day;
  perform book_targets(before, array (select s::target_stand from target_stands(units, to_day) s));
  return cardinality(units);
end $$;
create function turn_to_today() returns int language sql security definer set search_path = chitieu, pg_temp as $$
  select turn_page((now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- The tree of any day over the facts of a year up to that day: rare, so straight from the ledger.
create function as_at(parent uuid, in_year smallint, day date) returns table (unit_id uuid, indicator_id smallint, actual bigint) language sql stable as $$
  select r.unit_id, e.indicator_id, sum(e.quantity)
  from chitieu.lineage l
  join chitieu.result_event e on e.unit_id = l.unit_id
  cross join lateral chitieu.rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where l.starts <= day and day < l.ends and parent in (l.city_id, l.ward_id, l.base_id)
    and e.occurred_on >= make_date(in_year, 1, 1) and e.occurred_on <= least(make_date(in_year, 12, 31), day)
    and r.parent_id = parent
  group by 1, 2
$$;

-- What level roles may do to the tree. They check the session themselves: a unit may change what is strictly below it.
create function create_unit(id uuid, parent uuid, unit_level smallint, unit_kind text, unit_sector text, unit_code text, unit_name text, day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not within_mine(parent) then raise 'not found' using errcode = 'CT404'; end if;
  perform reorganise(jsonb_build_array(jsonb_build_object('do', 'create', 'unit', id, 'under', parent, 'level', unit_level, 'kind', unit_kind,
    'sector', unit_sector, 'code', unit_code, 'name', unit_name, 'on', day)));
end $$;
create function strictly_below_mine(unit_no uuid) returns boolean language sql stable security definer set search_path = chitieu, pg_temp as $$
  select within_mine(unit_no) and within_mine((select parent_id from unit where id = unit_no))
$$;
create function rename_unit(unit_no uuid, day date, new_name text, new_code text) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not strictly_below_mine(unit_no) then raise 'not found' using errcode = 'CT404'; end if;
  perform rename_from(unit_no, day, new_name, new_code);
end $$;
create function close_unit(unit_no uuid, heir uuid, day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not (strictly_below_mine(unit_no) and within_mine(heir)) then raise 'not found' using errcode = 'CT404'; end if;
  perform reorganise(jsonb_build_array(jsonb_build_object('do', 'end', 'unit', unit_no, 'heir', heir, 'on', day)));
end $$;
-- A new city, by the operator of the installation alone.
create function found_city(id uuid, city_code text, city_name text, day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not am_operator() then raise 'not found' using errcode = 'CT404'; end if;
  perform reorganise(jsonb_build_array(jsonb_build_object('do', 'create', 'unit', id, 'level', 1, 'kind', 'CITY_COMMITTEE',
    'code', city_code, 'name', city_name, 'on', day)));
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop function found_city(uuid, text, text, date), close_unit(uuid, uuid, date), rename_unit(uuid, date, text, text), strictly_below_mine(uuid),
  create_unit(uuid, uuid, smallint, text, text, text, text, date), as_at(uuid, smallint, date), turn_to_today(), turn_page(date),
  rename_from(uuid, date, text, text), reorganise(jsonb), take_tree(), settle(uuid[]), refresh_rows(uuid[], date), follows_the_tree(),
  book_targets(target_stand[], target_stand[]), target_stands(uuid[], date), dependants(uuid[]), lineage_of(uuid[]);
drop type target_stand;
reset role;
