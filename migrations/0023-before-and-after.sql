-- What a decision about the tree changes, told for every unit that takes part: before and after, what it is handed or hands over, and its
-- open targets with their numbers. Nobody is counted whom nothing happens to.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Who takes part, in the order of the steps: what is divided, merged, ended or called anew, what receives (a new unit before it exists), and
-- the old and new parents. What merely moves along stands among what its parents lose and gain.
create or replace function places_of(steps jsonb) returns uuid[] language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(array_agg(y.id order by y.place), '{}') from (
    select x.id, min(array[x.rank, s.at, x.at]) as place
    from jsonb_array_elements(steps) with ordinality s (step, at) cross join lateral (
      select 1 as rank, u.at, u.id from unnest(ids_of(s.step -> 'units')) with ordinality u (id, at) where s.step ->> 'kind' <> 'MOVE'
      union all select 1, 1000 + p.at, (p.part ->> 'unit')::uuid from jsonb_array_elements(coalesce(s.step -> 'parts', '[]')) with ordinality p (part, at)
      union all select 1, 2000, (s.step ->> 'into')::uuid
      union all select 2, u.at, coalesce(o.parent_id, (select p.parent_id from placement p where p.unit_id = o.id order by upper(p.during) desc limit 1))
        from unnest(ids_of(s.step -> 'units')) with ordinality u (id, at) join unit o on o.id = u.id
      union all select 2, 3000, (s.step ->> 'under')::uuid
      union all select 2, 4000, i.parent_id from unit i where i.id = (s.step ->> 'into')::uuid
        and not exists (select from unnest(ids_of(s.step -> 'units')) u join unit o on o.id = u where i.id in (o.city_id, o.ward_id, o.base_id))
      union all select 2, 5000 + p.at, coalesce((p.part -> 'create' ->> 'under')::uuid, o.parent_id)
        from jsonb_array_elements(coalesce(s.step -> 'parts', '[]')) with ordinality p (part, at) left join unit o on o.id = (p.part ->> 'unit')::uuid
    ) x where x.id is not null group by x.id) y
$$;
-- The lowest unit that everything concerned stands in. What has ended stands nowhere.
create or replace function common_place(units uuid[]) returns uuid language sql stable set search_path = chitieu, pg_temp as $$
  select case when count(distinct u.base_id) = 1 and count(u.base_id) = count(*) then (array_agg(u.base_id))[1]
              when count(distinct u.ward_id) = 1 and count(u.ward_id) = count(*) then (array_agg(u.ward_id))[1]
              else (array_agg(u.city_id))[1] end
  from unit u where u.id = any (units) and u.ended_on is null
$$;

-- What units are and count today, each with all that hangs below it; branches and posts of a whole city are not asked for, because a
-- decision within it seldom changes them and never shows there.
create or replace function standing(places uuid[]) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_object_agg(u.id, jsonb_build_object('name', u.name,
    'ended', u.ended_on is not null, 'members', people_in(u.id, members_no()),
    'units', (select count(*) from unit b where b.parent_id = u.id and b.ended_on is null),
    'below', (select coalesce(jsonb_object_agg(b.id, b.name), '{}') from unit b where b.parent_id = u.id and b.ended_on is null),
    'branches', case u.level when 2 then (select count(*) from unit b where b.ward_id = u.id and b.level = 4 and b.ended_on is null)
                             when 3 then (select count(*) from unit b where b.base_id = u.id and b.level = 4 and b.ended_on is null) end,
    'posts', case when u.level > 1 then (select count(*) from unit b join post p on p.unit_id = b.id and p.during @> c.today
                                         where u.id = case u.level when 2 then b.ward_id when 3 then b.base_id else b.id end) end,
    'targets', (select coalesce(jsonb_object_agg(concat_ws(' ', t.starts_on, t.period_kind, t.indicator_id, t.baseline), jsonb_build_object('indicator', t.indicator_id,
                  'baseline', t.baseline, 'periodKind', t.period_kind, 'startsOn', t.starts_on, 'value', t.value, 'exempt', t.exempt)), '{}')
                from target t where t.unit_id = u.id and t.closed_on is null and t.ends_before > c.today))), '{}')
  from clock c, unit u where u.id = any (places)
$$;
-- Two standings beside each other: only units and targets that something happens to.
create or replace function before_and_after(places uuid[], was jsonb, came jsonb) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitId', l.id, 'name', coalesce(w ->> 'name', a ->> 'name'), 'level', (select u.level from unit u where u.id = l.id),
      'fate', case when w is null then 'NEW' when (a ->> 'ended')::bool and not (w ->> 'ended')::bool then 'ENDS'
                   when (w ->> 'ended')::bool and not (a ->> 'ended')::bool then 'OPENS_AGAIN' else 'GOES_ON' end,
      'renamed', case when w ->> 'name' <> a ->> 'name' then a ->> 'name' end,
      'units', jsonb_build_array(coalesce(w -> 'units', '0'), a -> 'units'), 'members', jsonb_build_array(coalesce(w -> 'members', '0'), a -> 'members'),
      'branches', case when a ->> 'branches' is not null then jsonb_build_array(coalesce(w -> 'branches', '0'), a -> 'branches') end,
      'posts', case when a ->> 'posts' is not null then jsonb_build_array(coalesce(w -> 'posts', '0'), a -> 'posts') end,
      'gained', d.gained, 'lost', d.lost, 'targets', d.targets) order by l.at), '[]')
  from unnest(places) with ordinality l (id, at)
  cross join lateral (select was -> l.id::text, came -> l.id::text) v (w, a)
  cross join lateral (select
    (select coalesce(jsonb_agg(b.value order by b.value), '[]') from jsonb_each(a -> 'below') b where not coalesce(w -> 'below', '{}') ? b.key) as gained,
    (select coalesce(jsonb_agg(b.value order by b.value), '[]') from jsonb_each(w -> 'below') b where not a -> 'below' ? b.key) as lost,
    (select coalesce(jsonb_agg(coalesce(n.value, o.value) - 'value' - 'exempt' || jsonb_build_object('value', jsonb_build_array(o.value -> 'value', n.value -> 'value'),
              'exempt', jsonb_build_array(coalesce(o.value -> 'exempt', 'false'), coalesce(n.value -> 'exempt', 'false'))) order by key), '[]')
       from jsonb_each(coalesce(w -> 'targets', '{}')) o full join jsonb_each(a -> 'targets') n using (key) where o.value is distinct from n.value) as targets) d
  where a is not null and (w - 'below' is distinct from a - 'below' or d.gained <> '[]' or d.lost <> '[]')
$$;

-- Members are counted of what moves, ends, or is divided off: a unit that is only called anew keeps all of them.
create or replace function concerned(steps jsonb, day date) returns jsonb language plpgsql stable set search_path = chitieu, pg_temp as $$
declare tops uuid[]; alone uuid[]; divided uuid[]; ending uuid[]; named uuid[]; units uuid[]; taken uuid[];
begin
  select coalesce(array_agg(distinct u) filter (where moves), '{}'), coalesce(array_agg(distinct u) filter (where not moves), '{}') into tops, alone
  from (select u, s ->> 'kind' not in ('RENAME', 'CHANGE_KIND')
          and not exists (select from jsonb_array_elements(s -> 'parts') p where (p ->> 'unit')::uuid = u) as moves
        from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u where u is distinct from (s ->> 'into')::uuid) x;
  taken := array (select distinct u from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p, unnest(ids_of(p -> 'takes')) u);
  tops := tops || taken;
  divided := array (select u from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u where s ->> 'kind' = 'SPLIT' and u = any (alone));
  ending := array (select (e ->> 'unit')::uuid from jsonb_array_elements(steps) s, jsonb_array_elements(edits_of(s, day)) e where e ->> 'do' = 'end');
  named := tops || alone;
  units := array (select u.id from unit u where u.id = any (named)
                  or (u.ended_on is null and (u.ward_id = any (tops) or u.base_id = any (tops))));
  return jsonb_build_object(
    'wards', (select count(*) from unit u where u.id = any (units) and u.level = 2), 'bases', (select count(*) from unit u where u.id = any (units) and u.level = 3),
    'branches', (select count(*) from unit u where u.id = any (units) and u.level = 4),
    'members', (select coalesce(sum(people_in(u.id, members_no())), 0) from unit u where u.id = any (tops)
                and not exists (select from unnest(tops) o where o <> u.id and o in (u.city_id, u.ward_id, u.base_id)))
             + (select coalesce(sum((p -> 'stock' ->> members_no()::text)::int), 0) from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p
                where s ->> 'kind' = 'SPLIT' and (ids_of(s -> 'units'))[1] = any (divided) and (p ->> 'unit')::uuid <> (ids_of(s -> 'units'))[1]),
    'openTargets', (select count(*) from target t
                    where t.unit_id = any (tops || divided)
                    and t.baseline = 'ASSIGNED' and t.ends_before > greatest(day, (select c.today from clock c)) and t.closed_on is null),
    'postsEnding', (select count(*) from post p where p.unit_id = any (ending) and p.during && daterange(day, null)),
    'postsMoving', (select count(*) from post p where p.unit_id = any (units) and p.unit_id <> all (ending || alone) and p.during && daterange(day, null)),
    -- its own people, to be divided
    'held', (select coalesce(jsonb_object_agg(i.id, held_on(u, i.id, day)), '{}') from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u, indicator i
             where s ->> 'kind' in ('SPLIT', 'GROW') and i.kind = 'STOCK'
               and u = (ids_of((select x -> 'units' from jsonb_array_elements(steps) x where x ->> 'kind' in ('SPLIT', 'GROW') limit 1)))[1]),
    'ending', cardinality(ending),
    'creating', (select count(*) from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p where p ? 'create'));
end $$;
-- The readings that divide a unit's own people as the decision says; which stock it was that does not come out, by its code.
create or replace function readings_of(whole uuid, parts jsonb, day date) returns table (unit_id uuid, indicator_id smallint, reading int)
language plpgsql stable set search_path = chitieu, pg_temp as $$
declare i smallint; total int; given int;
begin
  for i in select x.id from indicator x where x.kind = 'STOCK' order by x.id loop
    total := held_on(whole, i, day);
    select coalesce(sum((p -> 'stock' ->> i::text)::int), 0) into given from jsonb_array_elements(parts) p;
    if total <> given then
      raise '% people are to be divided, % were', total, given using errcode = 'CT010',
        detail = jsonb_build_object('stock', (select code from indicator where id = i), 'what', (select name_vi from indicator where id = i), 'held', total, 'given', given)::text;
    end if;
    continue when total = 0;
    return query select (p ->> 'unit')::uuid, i, coalesce((p -> 'stock' ->> i::text)::int, 0)
      + case when (p ->> 'unit')::uuid = whole or p ? 'create' then 0 else held_on((p ->> 'unit')::uuid, i, day) end
      from jsonb_array_elements(parts) p;
  end loop;
end $$;
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create or replace function readings_of(whole uuid, parts jsonb, day date) returns table (unit_id uuid, indicator_id smallint, reading int)
language plpgsql stable set search_path = chitieu, pg_temp as $$
declare i smallint; total int; given int;
begin
  for i in select x.id from indicator x where x.kind = 'STOCK' order by x.id loop
    total := held_on(whole, i, day);
    select coalesce(sum((p -> 'stock' ->> i::text)::int), 0) into given from jsonb_array_elements(parts) p;
    if total <> given then
      raise '% people are to be divided, % were', total, given using errcode = 'CT010',
        detail = jsonb_build_object('what', (select name_vi from indicator where id = i), 'held', total, 'given', given)::text;
    end if;
    continue when total = 0;
    return query select (p ->> 'unit')::uuid, i, coalesce((p -> 'stock' ->> i::text)::int, 0)
      + case when (p ->> 'unit')::uuid = whole or p ? 'create' then 0 else held_on((p ->> 'unit')::uuid, i, day) end
      from jsonb_array_elements(parts) p;
  end loop;
end $$;
create or replace function concerned(steps jsonb, day date) returns jsonb language plpgsql stable set search_path = chitieu, pg_temp as $$
declare tops uuid[]; alone uuid[]; ending uuid[]; named uuid[]; units uuid[]; taken uuid[];
begin
  select coalesce(array_agg(distinct u) filter (where moves), '{}'), coalesce(array_agg(distinct u) filter (where not moves), '{}') into tops, alone
  from (select u, s ->> 'kind' not in ('RENAME', 'CHANGE_KIND')
          and not exists (select from jsonb_array_elements(s -> 'parts') p where (p ->> 'unit')::uuid = u) as moves
        from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u where u is distinct from (s ->> 'into')::uuid) x;
  taken := array (select distinct u from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p, unnest(ids_of(p -> 'takes')) u);
  tops := tops || taken;
  ending := array (select (e ->> 'unit')::uuid from jsonb_array_elements(steps) s, jsonb_array_elements(edits_of(s, day)) e where e ->> 'do' = 'end');
  named := tops || alone;
  units := array (select u.id from unit u where u.id = any (named)
                  or (u.ended_on is null and (u.ward_id = any (tops) or u.base_id = any (tops))));
  return jsonb_build_object(
    'wards', (select count(*) from unit u where u.id = any (units) and u.level = 2), 'bases', (select count(*) from unit u where u.id = any (units) and u.level = 3),
    'branches', (select count(*) from unit u where u.id = any (units) and u.level = 4),
    'members', (select coalesce(sum(people_in(u.id, members_no())), 0) from unit u where u.id = any (named)
                and not exists (select from unnest(named) o where o <> u.id and o in (u.city_id, u.ward_id, u.base_id))),
    'openTargets', (select count(*) from target t
                    where t.unit_id = any (tops || case when steps @> '[{"kind":"SPLIT"}]' then alone else '{}' end)
                    and t.baseline = 'ASSIGNED' and t.ends_before > greatest(day, (select c.today from clock c)) and t.closed_on is null),
    'postsEnding', (select count(*) from post p where p.unit_id = any (ending) and p.during && daterange(day, null)),
    'postsMoving', (select count(*) from post p where p.unit_id = any (units) and p.unit_id <> all (ending || alone) and p.during && daterange(day, null)),
    -- its own people, to be divided
    'held', (select coalesce(jsonb_object_agg(i.id, held_on(u, i.id, day)), '{}') from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u, indicator i
             where s ->> 'kind' in ('SPLIT', 'GROW') and i.kind = 'STOCK'
               and u = (ids_of((select x -> 'units' from jsonb_array_elements(steps) x where x ->> 'kind' in ('SPLIT', 'GROW') limit 1)))[1]),
    'ending', cardinality(ending),
    'creating', (select count(*) from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p where p ? 'create'));
end $$;
create or replace function before_and_after(places uuid[], was jsonb, came jsonb) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'name', u.name, 'units', jsonb_build_array(was -> u.id::text -> 0, came -> u.id::text -> 0),
    'members', jsonb_build_array(was -> u.id::text -> 1, came -> u.id::text -> 1)) order by u.level, u.name, u.id), '[]')
  from unit u where u.id = any (places)
$$;
create or replace function standing(places uuid[]) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_object_agg(p, jsonb_build_array(
    (select count(*) from unit u where u.parent_id = p and u.ended_on is null), people_in(p, members_no()))), '{}') from unnest(places) p
$$;
create or replace function common_place(units uuid[]) returns uuid language sql stable set search_path = chitieu, pg_temp as $$
  select case when count(distinct u.base_id) = 1 and count(u.base_id) = count(*) then (array_agg(u.base_id))[1]
              when count(distinct u.ward_id) = 1 and count(u.ward_id) = count(*) then (array_agg(u.ward_id))[1]
              else (array_agg(u.city_id))[1] end
  from unit u where u.id = any (units)
$$;
create or replace function places_of(steps jsonb) returns uuid[] language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(array_agg(distinct x), '{}') from (
    select coalesce(o.parent_id, (select p.parent_id from placement p where p.unit_id = o.id order by upper(p.during) desc limit 1))
      from jsonb_array_elements(steps) s, unnest(ids_of(s -> 'units')) u join unit o on o.id = u
    union all select (s ->> 'under')::uuid from jsonb_array_elements(steps) s
    union all select case when exists (select from unnest(ids_of(s -> 'units')) u join unit o on o.id = u
                                       where i.id in (o.city_id, o.ward_id, o.base_id)) then i.id else i.parent_id end
      from jsonb_array_elements(steps) s join unit i on i.id = (s ->> 'into')::uuid
    union all select coalesce((p -> 'create' ->> 'under')::uuid, o.parent_id)
      from jsonb_array_elements(steps) s, jsonb_array_elements(coalesce(s -> 'parts', '[]')) p left join unit o on o.id = (p ->> 'unit')::uuid
  ) y (x) where exists (select from unit u where u.id = y.x)
$$;
reset role;
