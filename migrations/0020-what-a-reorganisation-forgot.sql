-- What a decision about the tree still forgot: everything open at a unit that ends or is divided finds its lawful end, a step that nobody
-- knows is refused, and decisions, posts and sessions of the same moment wait for each other.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- Which step a planned decision failed at on its day, from 0.
alter table reorganisation add column failed_step smallint, add check (failed_step is null or state = 'FAILED');

-- WHAT A STEP MAY SAY. Anything else is refused before a unit is looked up: a misspelt kind or key would else be a step that does nothing.
create function check_ids(list jsonb) returns boolean language sql immutable set search_path = chitieu, pg_temp as $$
  select case when jsonb_typeof(list) = 'array' then coalesce((select bool_and(jsonb_typeof(x) = 'string'
    and x #>> '{}' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') from jsonb_array_elements(list) x), true) else false end
$$;
create function only_keys(thing jsonb, allowed text[]) returns boolean language sql immutable set search_path = chitieu, pg_temp as $$
  select case when jsonb_typeof(thing) = 'object' then not exists (select from jsonb_object_keys(thing) k where k <> all (allowed)) else false end
$$;
create function is_step(s jsonb) returns boolean language plpgsql stable set search_path = chitieu, pg_temp as $$
declare
  named text[]; p jsonb;
begin
  if jsonb_typeof(s) is distinct from 'object' then return false; end if;
  named := case s ->> 'kind' when 'MOVE' then '{under}'::text[] when 'MERGE' then '{into,parts}' when 'SPLIT' then '{into,parts}' when 'GROW' then '{into,parts}'
    when 'DISSOLVE' then '{into}' when 'RENAME' then '{what}' when 'CHANGE_KIND' then '{what}' when 'REVIVE' then '{}' end;
  if named is null or not only_keys(s, named || '{kind,units,said}') then return false; end if;
  if not check_ids(s -> 'units') or jsonb_array_length(s -> 'units') not between 1 and 500 then return false; end if;
  if s ->> 'kind' = 'MOVE' and s ->> 'under' is null or s ? 'under' and not check_ids(jsonb_build_array(s -> 'under')) then return false; end if;
  if s ->> 'into' is not null and not check_ids(jsonb_build_array(s -> 'into')) then return false; end if;
  if 'what' = any (named) and (not only_keys(coalesce(s -> 'what', 'null'), '{name,code,kind,sector}') or s -> 'what' = '{}') then return false; end if;
  if s ? 'parts' then
    if jsonb_typeof(s -> 'parts') <> 'array' then return false; end if;
    for p in select x from jsonb_array_elements(s -> 'parts') x loop
      if not only_keys(p, '{unit,create,stock,takes}') or not check_ids(jsonb_build_array(p -> 'unit')) or not check_ids(coalesce(p -> 'takes', '[]'))
         or p ? 'create' and not only_keys(p -> 'create', '{level,kind,sector,code,name,under}')
         or not only_keys(coalesce(p -> 'stock', '{}'), array(select i.id::text from indicator i where i.kind = 'STOCK'))
         or exists (select from jsonb_each(coalesce(p -> 'stock', '{}')) q where q.value::text !~ '^\d{1,9}$') then return false; end if;
    end loop;
  end if;
  return true;
end $$;
create function check_steps(steps jsonb) returns void language plpgsql stable set search_path = chitieu, pg_temp as $$
begin
  if jsonb_typeof(steps) is distinct from 'array' then raise 'a decision is a list of steps' using errcode = 'CT013'; end if;
  if jsonb_array_length(steps) not between 1 and 200 then raise 'a decision has 1 to 200 steps' using errcode = 'CT013'; end if;
  for i in 0 .. jsonb_array_length(steps) - 1 loop
    if not is_step(steps -> i) then raise 'step % is none', i using errcode = 'CT013', hint = i::text; end if;
  end loop;
end $$;

-- WHO MAY, asked of every unit a step names, whether an edit comes of it or not, and of new units that they are new.
create or replace function may_carry_out(step jsonb, edits jsonb, place uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  with fresh as (select (e ->> 'unit')::uuid as id from jsonb_array_elements(edits) e where e ->> 'do' = 'create')
  select (select coalesce(bool_and(case e ->> 'do'
      when 'create' then not exists (select from unit u where u.id = x.it) and (x.goal in (select id from fresh) or stands_in(x.goal, place))
      when 'revive' then exists (select from unit u join placement p on p.unit_id = u.id and upper(p.during) = u.ended_on
                                 where u.id = x.it and u.id <> place and stands_in(p.parent_id, place) and stands_in(u.heir_id, place))
      else wholly_below(x.it, place, day) and (x.goal in (select id from fresh) or stands_in(x.goal, place)) end), true)
    from jsonb_array_elements(edits) e cross join lateral (select (e ->> 'unit')::uuid as it, coalesce(e ->> 'under', e ->> 'heir')::uuid as goal) x)
  -- named in a step without an edit of their own: called or ranked anew, divided and going on, or receiving a part
  and (select coalesce(bool_and(case when step ->> 'kind' = 'REVIVE' then true else wholly_below(u, place, day) end), true) from unnest(ids_of(step -> 'units')) u)
  and (select coalesce(bool_and(p ? 'create' or wholly_below((p ->> 'unit')::uuid, place, day)), true) from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p)
  -- and an heir that no edit names, and what the parts are said to take: both are counted and told before anything is changed
  and (step ->> 'into' is null or (step ->> 'into')::uuid in (select id from fresh) or stands_in((step ->> 'into')::uuid, place))
  and not exists (select from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p, unnest(ids_of(p -> 'takes')) u where not stands_in(u, place))
$$;

-- Nothing is decided that is so already.
create or replace function identify_from(unit_no uuid, day date, what jsonb) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare was unit_identity; now unit_identity;
begin
  if day < (select closed_before from clock) then raise 'closed' using errcode = 'CT004'; end if;
  select * into was from unit_identity where unit_id = unit_no and during @> day for update;
  if not found then raise 'unit % is not in the tree on %', unit_no, day using errcode = 'CT001'; end if;
  now := jsonb_populate_record(was, what - 'unit_id' - 'during');
  if (now.name, now.code, now.kind, now.sector) is not distinct from (was.name, was.code, was.kind, was.sector) then
    raise 'unit % is called so already', unit_no using errcode = 'CT014', detail = jsonb_build_object('name', was.name)::text;
  end if;
  if lower(was.during) = day then
    update unit_identity set name = now.name, code = now.code, kind = now.kind, sector = now.sector where unit_id = unit_no and during = was.during;
  else
    update unit_identity set during = daterange(lower(was.during), day) where unit_id = unit_no and during = was.during;
    insert into unit_identity values (unit_no, daterange(day, upper(was.during)), now.name, now.code, now.kind, now.sector);
  end if;
end $$;

-- A later reading of somebody a unit has taken over rests on the day too (see be_last): whoever was brought, each from the day it came.
create function brought(unit_no uuid) returns table (id uuid, since date) language sql stable as $$
  with recursive b (id, since) as (
    select u.id, u.ended_on from chitieu.unit u where u.heir_id = unit_no
    union all select u.id, greatest(b.since, u.ended_on) from b join chitieu.unit u on u.heir_id = b.id)
  select b.id, b.since from b
$$;
create or replace function be_last(fact result_event) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from unit u where u.id in (select k.id from keepers(fact.unit_id) k) order by u.id for no key update;
  if exists (select from (select k.id, k.since from keepers(fact.unit_id) k union all select b.id, b.since from brought(fact.unit_id) b) k
             join result_event e on e.unit_id = k.id and e.occurred_on >= greatest(k.since, fact.occurred_on)
             where e.indicator_id = fact.indicator_id and e.reverses is null and e.id is distinct from fact.reverses
               and not exists (select from result_event r where r.reverses = e.id)) then
    raise 'a later reading stands' using errcode = 'CT006';
  end if;
end $$;

-- FRACTIONS as they stand in `why`: "2/3", in lowest terms.
create function parts_sum(a text, b text) returns text language sql immutable set search_path = chitieu, pg_temp as $$
  select div(n, gcd(n, d)) || '/' || div(d, gcd(n, d)) from (
    select split_part(a, '/', 1)::numeric * split_part(b, '/', 2)::numeric + split_part(b, '/', 1)::numeric * split_part(a, '/', 2)::numeric as n,
           split_part(a, '/', 2)::numeric * split_part(b, '/', 2)::numeric as d) x
$$;
create function part_of(whole text, weight bigint, weights bigint) returns text language sql immutable set search_path = chitieu, pg_temp as $$
  select parts_sum(split_part(whole, '/', 1)::numeric * weight || '/' || split_part(whole, '/', 2)::numeric * weights, '0/1')
$$;
-- What the earlier years of the term have left a target's unit, as its version keeps it.
create function carry_of(t target) returns text language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce((select v.why ->> 'carry' from target_version v where v.target_id = t.id and v.version = t.version), '0/1')
$$;

-- QUESTIONS. One that waits for its answer is closed with a word about what has become of its target; answers with how many.
create function close_questions(decision reorganisation, targets uuid[], note text) returns int language plpgsql set search_path = chitieu, pg_temp as $$
declare n int;
begin
  insert into target_event (id, target_id, version, kind, round, note, unit_id, account_id, by_unit_id, by_role)
  select gen_random_uuid(), t.id, t.version, 'REFUSED', q.round, close_questions.note, t.unit_id,
         decision.decided_by_account, decision.decided_by_unit, decision.decided_by_role
    from target_event q join target t on t.id = q.target_id
   where t.id = any (targets) and q.kind = 'ADJUSTMENT_ASKED'
     and not exists (select from target_event d where d.target_id = q.target_id and d.round = q.round and d.kind <> 'ADJUSTMENT_ASKED');
  get diagnostics n = row_count;
  return n;
end $$;

-- TARGETS, whatever their baseline. A version made here says why, and carries on what the earlier years of the term have left.
drop function add_to_target(reorganisation, uuid, target, int);
drop function hand_on(reorganisation, uuid, uuid, uuid[], bigint[], date);
create function amend_target(decision reorganisation, t target, value int, sentence text, share text, carried text) returns void
language plpgsql set search_path = chitieu, pg_temp as $$
declare ratio boolean := exists (select from indicator i where i.id = t.indicator_id and i.kind = 'RATIO');
begin
  insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, reason, by_unit_id, by_role, why)
  values (t.id, t.version, amend_target.value, false, decision.instrument_id, t.unit_id, decision.reason, decision.decided_by_unit, decision.decided_by_role,
    case when t.baseline = 'ASSIGNED' and not ratio then jsonb_build_object('sentence', sentence, 'cause', 'FIXED', 'byHand', true, 'rule', null, 'base', null,
      'ruleShare', null, 'share', share, 'carried', carried, 'carry', parts_sum(parts_sum(share, carried), -amend_target.value || '/1'),
      'people', amend_target.value, 'floor', null, 'cap', null, 'stretch', null) end);
  perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', amend_target.value, 'version', t.version));
end $$;
-- A resolution may exceed what was assigned and never silently falls short of it: who has none takes part in the other's with the number
-- it was assigned, whether it is the one that receives (here) or the one that gives (add_to_resolution).
create function assigned_beside(given target, unit_no uuid) returns int language sql stable set search_path = chitieu, pg_temp as $$
  select x.value from target x where (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) =
    (unit_no, given.indicator_id, given.period_kind, given.starts_on, 'ASSIGNED') and x.closed_on is null and not x.exempt
$$;
-- What is added to the target a unit already has becomes a new version under the paper of the decision; a unit without one is given it.
-- Shares (RATIO) are not people: they are never added, only handed to a unit that has none. Answers with how many questions it closed.
create function add_to_target(decision reorganisation, unit_no uuid, given target, people int, sentence text, share text, carried text) returns int
language plpgsql set search_path = chitieu, pg_temp as $$
declare t target; closed int := 0; ratio boolean := exists (select from indicator i where i.id = given.indicator_id and i.kind = 'RATIO');
begin
  select * into t from target x where (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) =
    (unit_no, given.indicator_id, given.period_kind, given.starts_on, given.baseline) for update;
  if given.baseline = 'OWN_RESOLUTION' and (t.id is null or t.closed_on is not null) then
    people := case when ratio then greatest(people, assigned_beside(given, unit_no)) else people + coalesce(assigned_beside(given, unit_no), 0) end;
  end if;
  if t.id is not null then
    if t.closed_on is null and (ratio or t.exempt and people = 0) then return 0; end if;
    if t.closed_on is null and not t.exempt then
      share := parts_sum(share, t.value || '/1'); carried := parts_sum(carried, carry_of(t)); people := people + t.value;
    end if;
    closed := close_questions(decision, array[t.id], 'Chỉ tiêu đã thay đổi theo quyết định sắp xếp tổ chức. Nếu còn cần, đề nghị lại theo số mới.');
    update target set exempt = false, version = version + 1, closed_on = null, value = people where id = t.id returning * into t;
  else
    insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
    select gen_random_uuid(), u.id, given.indicator_id, given.period_kind, given.starts_on, given.ends_before, given.baseline,
           case given.baseline when 'ASSIGNED' then u.parent_id when 'OWN_RESOLUTION' then u.id else given.assigned_by_id end, people
      from unit u where u.id = unit_no returning * into t;
  end if;
  perform amend_target(decision, t, people, sentence, share, carried);
  return closed;
end $$;
-- Of a number assigned to a unit that resolved nothing: to the resolution of whoever is handed it. Shares (RATIO) stay as resolved.
create function add_to_resolution(decision reorganisation, unit_no uuid, given target, people int, sentence text) returns int
language plpgsql set search_path = chitieu, pg_temp as $$
begin
  if given.baseline <> 'ASSIGNED' or not exists (select from target x where x.closed_on is null and
       (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) = (unit_no, given.indicator_id, given.period_kind, given.starts_on, 'OWN_RESOLUTION'))
     or exists (select from target x where (x.closed_on is null or x.closed_on = decision.effective_on) and
       (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) = (given.unit_id, given.indicator_id, given.period_kind, given.starts_on, 'OWN_RESOLUTION')) then
    return 0;
  end if;
  given.baseline := 'OWN_RESOLUTION';
  return add_to_target(decision, unit_no, given, people, sentence, null, null);
end $$;
-- Hands on what a unit was given, or had resolved, and still had to reach: all to one heir, or divided like its people among its parts.
-- An heir that stands above it was its giver: then it lapses. Answers with what it did, counted.
create function hand_on(decision reorganisation, unit_no uuid, heir uuid, parts uuid[], weights bigint[], day date) returns jsonb
language plpgsql set search_path = chitieu, pg_temp as $$
declare
  t target; shares int[]; whole bigint; mine int; at int; ratio boolean; lapses boolean; own int := 0; closed int := 0; total int; carried text; note text; what text;
  paper text := (select i.number from instrument i where i.id = decision.instrument_id); called text := (select u.name from unit u where u.id = unit_no);
begin
  if (select sum(w) from unnest(weights) w) = 0 then weights := array_fill(1::bigint, array[cardinality(weights)]); end if;
  whole := (select sum(w) from unnest(weights) w);
  lapses := cardinality(parts) = 0
    and exists (select from lineage l where l.unit_id = hand_on.unit_no and l.starts < day and day <= l.ends and heir in (l.city_id, l.ward_id, l.base_id));
  note := case when cardinality(parts) > 0 then format('%s được chia tách từ ngày %s theo %s; chỉ tiêu chia cho các đơn vị mới.', called, to_char(day, 'DD/MM/YYYY'), paper)
    when lapses then format('%s kết thúc từ ngày %s theo %s; chỉ tiêu không còn hiệu lực.', called, to_char(day, 'DD/MM/YYYY'), paper)
    else format('%s kết thúc từ ngày %s theo %s; chỉ tiêu cộng vào %s.', called, to_char(day, 'DD/MM/YYYY'), paper, (select u.name from unit u where u.id = heir)) end;
  at := array_position(parts, unit_no);
  if at is null then
    closed := close_questions(decision, array(select x.id from target x where x.unit_id = hand_on.unit_no), note);
  end if;
  for t in select * from target x where x.unit_id = hand_on.unit_no and x.closed_on is null
            and x.ends_before > greatest(day, (select c.today from clock c)) order by x.baseline = 'ASSIGNED', x.id for update loop
    ratio := exists (select from indicator i where i.id = t.indicator_id and i.kind = 'RATIO');
    carried := carry_of(t); total := t.value;
    own := own + (t.baseline <> 'ASSIGNED')::int;
    shares := case when cardinality(parts) = 0 then '{}' when ratio then array_fill(t.value, array[cardinality(parts)]) else divide_whole(t.value, weights) end;
    mine := case when ratio or weights[at] > 0 then shares[at] end;
    what := format('%s %s của %s theo %s', case when cardinality(parts) > 0 then 'Chia chỉ tiêu' else 'Cộng chỉ tiêu' end, t.value, called, paper);
    if mine is null then
      if at is null or not t.exempt then
        closed := closed + close_questions(decision, array[t.id], note);
        update target set closed_on = day where id = t.id;
        perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', jsonb_build_array(t.value, 0)));
      end if;
    elsif not (t.exempt or ratio or weights[at] = whole) then
      closed := closed + close_questions(decision, array[t.id], note);
      update target set value = mine, version = version + 1 where id = t.id returning * into t;
      perform amend_target(decision, t, mine, what, part_of(total || '/1', weights[at], whole), part_of(carried, weights[at], whole));
    end if;
    continue when t.exempt or lapses;
    if cardinality(parts) = 0 then
      closed := closed + add_to_target(decision, heir, t, t.value, what, t.value || '/1', carried) + add_to_resolution(decision, heir, t, t.value, what);
    else
      for i in 1 .. cardinality(parts) loop
        continue when parts[i] = unit_no or weights[i] = 0 and not ratio;
        closed := closed + add_to_target(decision, parts[i], t, shares[i], what,
          case when ratio then '0/1' else part_of(total || '/1', weights[i], whole) end, part_of(carried, weights[i], whole))
          + add_to_resolution(decision, parts[i], t, shares[i], what);
      end loop;
    end if;
  end loop;
  return jsonb_build_object('ownTargets', own, 'questionsClosing', closed);
end $$;

-- EXEMPTIONS are argued for one unit. A unit made of others, or given some of their people, is exempt from a rule exactly when all of
-- them were (itself included): a new one is given the exemption until the first of theirs ends, an old one's ends otherwise. Those of a
-- unit that ends end with it; what it still asked for is refused.
create function settle_exemptions(decision reorganisation, sources uuid[], heirs uuid[], fresh uuid[], ended uuid[], day date) returns jsonb
language plpgsql set search_path = chitieu, pg_temp as $$
declare
  paper text := (select i.number from instrument i where i.id = decision.instrument_id);
  gone text := format('Đơn vị kết thúc hoạt động từ ngày %s theo %s.', to_char(day, 'DD/MM/YYYY'), paper);
  h uuid; s uuid[]; x record; ending int := 0; passing int := 0;
begin
  foreach h in array heirs loop
    s := case when h = any (fresh) then sources else sources || h end;
    for x in update exemption e set state = 'ENDED', end_reason = format('Hết hiệu lực từ ngày %s theo %s: có đơn vị nhập vào không được miễn.', to_char(day, 'DD/MM/YYYY'), paper),
             ended_by_account = decision.decided_by_account, ended_by_unit = decision.decided_by_unit, ended_by_role = decision.decided_by_role
       where e.unit_id = h and e.state = 'APPROVED' and e.ends_before > day and exists (select from unnest(s) o (id) where o.id <> h and not exists (
             select from exemption y where y.unit_id = o.id and (y.indicator_id, y.rule, y.state) = (e.indicator_id, e.rule, 'APPROVED')
                and daterange(y.starts_on, y.ends_before) && daterange(greatest(day, e.starts_on), e.ends_before)))
      returning e.id, e.unit_id loop
      perform note_change(decision, 'reorganise', 'Exemption', x.id, x.unit_id, '{"state":"ENDED"}');
      ending := ending + 1;
    end loop;
    continue when h <> all (fresh);
    for x in select e.indicator_id, e.rule, min(e.ends_before) as ends_before, case when count(distinct e.ground) = 1 then min(e.ground) else 'OTHER' end as ground,
                    string_agg(e.evidence, '; ' order by e.evidence) as evidence, string_agg(distinct u.name, ', ') as names
               from exemption e join unit u on u.id = e.unit_id where e.unit_id = any (s) and e.state = 'APPROVED' and e.starts_on <= day and e.ends_before > day
              group by 1, 2 having count(distinct e.unit_id) = cardinality(s) order by 1, 2 loop
      insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before, state, account_id, by_unit_id, by_role,
                             decided_at, decided_by_account, decided_by_unit, decided_by_role, answer, instrument_id)
      values (gen_random_uuid(), h, x.indicator_id, x.rule, x.ground, format('Tiếp nhận từ %s, đều đã được miễn.', x.names), x.evidence, day, x.ends_before, 'APPROVED',
              decision.decided_by_account, decision.decided_by_unit, decision.decided_by_role, now(), decision.decided_by_account, decision.decided_by_unit,
              decision.decided_by_role, format('Theo %s', paper), decision.instrument_id);
      passing := passing + 1;
      -- So are the targets of record that all of them were exempt from.
      with open as (
        select t.period_kind, t.starts_on, t.ends_before from target t where t.unit_id = any (s) and t.indicator_id = x.indicator_id and t.baseline = 'ASSIGNED'
           and t.exempt and (t.closed_on is null or t.closed_on >= day) and t.ends_before > greatest(day, (select c.today from clock c)) and t.ends_before <= x.ends_before
         group by 1, 2, 3 having count(*) = cardinality(s)
      ), made as (
        insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value, exempt)
        select gen_random_uuid(), h, x.indicator_id, o.period_kind, o.starts_on, o.ends_before, 'ASSIGNED', u.parent_id, 0, true from open o, unit u where u.id = h
        on conflict do nothing returning id, unit_id
      ) insert into target_version (target_id, version, value, exempt, instrument_id, unit_id, reason, by_unit_id, by_role)
        select m.id, 1, 0, true, decision.instrument_id, m.unit_id, decision.reason, decision.decided_by_unit, decision.decided_by_role from made m;
    end loop;
  end loop;
  update exemption e set state = 'REFUSED', answer = gone, decided_by_account = decision.decided_by_account, decided_by_unit = decision.decided_by_unit,
         decided_by_role = decision.decided_by_role where e.unit_id = any (ended) and e.state = 'PROPOSED';
  update exemption e set state = 'ENDED', end_reason = gone, ended_by_account = decision.decided_by_account, ended_by_unit = decision.decided_by_unit,
         ended_by_role = decision.decided_by_role where e.unit_id = any (ended) and e.state = 'APPROVED' and e.ends_before > day;
  for x in select e.id, e.unit_id, e.state from exemption e where e.unit_id = any (ended) and gone in (e.answer, e.end_reason) loop
    perform note_change(decision, 'reorganise', 'Exemption', x.id, x.unit_id, jsonb_build_object('state', x.state));
    ending := ending + 1;
  end loop;
  return jsonb_build_object('exemptionsEnding', ending, 'exemptionsPassing', passing);
end $$;

-- WHAT A UNIT MAY BY THE PROCEDURE. An heir of the same level that goes on for the ended ones keeps its own capabilities and gets theirs
-- from that day; nobody of another level does, nor does whom a dissolved unit leaves its past to. Then they end with the unit.
create function pass_capabilities(heir uuid, ended uuid[], day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare passing int; had int; follows boolean := heir is not null and not exists (select from unit e, unit u where e.id = any (ended) and u.id = heir and e.level <> u.level);
begin
  select count(*) into had from (select distinct c.unit_id, c.capability from unit_capability c where c.unit_id = any (ended) and c.during && daterange(day, null)) x;
  insert into unit_capability (unit_id, capability, during)
  select u.id, c.capability, r from unit u, (select x.capability, range_agg(x.during * daterange(day, null)) as days from unit_capability x
                                   where x.unit_id = any (ended) and x.during && daterange(day, null) group by 1) c
  cross join lateral unnest(c.days - coalesce((select range_agg(o.during) from unit_capability o where o.unit_id = u.id and o.capability = c.capability), '{}'::datemultirange)) r
  where u.id = heir and follows;
  get diagnostics passing = row_count;
  delete from unit_capability c where c.unit_id = any (ended) and lower(c.during) >= day;
  update unit_capability c set during = c.during * daterange(null, day) where c.unit_id = any (ended) and c.during && daterange(day, null);
  return jsonb_build_object('flagsPassing', passing, 'flagsEnding', case when follows then 0 else had end);
end $$;

-- Working papers end with their unit; a place that one of its branches looked after passes to an heir in its ward, else to nobody; messages nobody has read yet go to an heir of its level, and plans that name it are counted,
-- as far as whoever decides may see them: they will fail on their day.
create function clear_desk(decision reorganisation, heir uuid, ended uuid[]) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare x record; papers int := 0; messages int; planned int; places int;
begin
  delete from target_draft d where d.unit_id = any (ended);
  delete from plan_variant v where v.unit_id = any (ended);
  for x in delete from allocation_plan p where p.unit_id = any (ended) returning p.id, p.unit_id loop
    perform note_change(decision, 'reorganise', 'AllocationPlan', x.id, x.unit_id, '{"state":"DROPPED"}');
    papers := papers + 1;
  end loop;
  update reminder m set unit_id = u.id, city_id = u.city_id, ward_id = u.ward_id, base_id = u.base_id, branch_id = u.branch_id
    from unit u where u.id = heir and m.unit_id = any (ended) and m.read_at is null and m.by_unit_id <> u.id
     and not exists (select from unit e where e.id = any (ended) and e.level <> u.level);
  get diagnostics messages = row_count;
  update white_place w set note = format('%s kết thúc hoạt động.', o.name), near_branch_id =
           (select u.id from unit u where u.id = heir and u.level = 4 and u.ward_id = w.ward_id and u.ended_on is null)
    from unit o where o.id = w.near_branch_id and o.id = any (ended) and w.closed_on is null;
  get diagnostics places = row_count;
  select count(*) into planned from reorganisation r where r.state = 'PLANNED' and r.id <> decision.id and stands_in(r.decided_by_unit, decision.decided_by_unit)
     and exists (select from unnest(ended) e where r.steps::text like '%' || e || '%');
  return jsonb_build_object('plansEnding', papers, 'remindersPassing', messages, 'placesTouched', places, 'plannedTouched', planned);
end $$;

-- What somebody read about the heir alone after the day of a merger that is decided later: from then on the people who came stand beside
-- it. Whether the reading had counted them already nobody here can know, so it is told with both numbers.
create function read_alone(heir uuid, day date) returns jsonb language sql stable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', 'READ_ALONE', 'detail', jsonb_build_object('name', u.name, 'what', i.name_vi, 'on', e.occurred_on,
      'reading', e.reading, 'whole', held_on(heir, i.id, e.occurred_on))::text) order by i.id), '[]')
  from unit u cross join indicator i
  cross join lateral (select x.* from result_event x where x.unit_id = heir and x.indicator_id = i.id and x.occurred_on >= day and x.reading is not null
                         and x.reverses is null and not exists (select from result_event r where r.reverses = x.id)
                       order by x.occurred_on desc, x.recorded_at desc limit 1) e
  where u.id = heir and i.kind = 'STOCK' and e.reading <> held_on(heir, i.id, e.occurred_on)
$$;

-- Two countings of what was done as one: numbers are added, lists follow each other.
create function counts_sum(a jsonb, b jsonb) returns jsonb language sql immutable set search_path = chitieu, pg_temp as $$
  select coalesce(jsonb_object_agg(k, case when jsonb_typeof(coalesce(a -> k, b -> k)) = 'array' then coalesce(a -> k, '[]') || coalesce(b -> k, '[]')
    else to_jsonb(coalesce((a ->> k)::int, 0) + coalesce((b ->> k)::int, 0)) end), '{}')
  from (select jsonb_object_keys(a) union select jsonb_object_keys(b)) x (k)
$$;

drop function carry_out_step(reorganisation, jsonb, date);
create function carry_out_step(decision reorganisation, step jsonb, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare
  verb text := step ->> 'kind'; subjects uuid[] := ids_of(step -> 'units'); parts jsonb := coalesce(step -> 'parts', '[]'); heir uuid := (step ->> 'into')::uuid;
  edits jsonb := edits_of(step, day); ended uuid[]; part_ids uuid[]; fresh uuid[]; heirs uuid[] := '{}'; had bigint[]; weights bigint[];
  readings jsonb := '[]'; done jsonb := '{}'; u uuid; r record;
begin
  if not may_carry_out(step, edits, decision.decided_by_unit, day) then raise 'not found' using errcode = 'CT404'; end if;
  part_ids := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) with ordinality t (p, at) order by at);
  fresh := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) p where p ? 'create');
  if exists (select from unit x where x.ended_on is not null and x.id = any (part_ids || heir || (step ->> 'under')::uuid)) then
    raise 'who receives has ended' using errcode = 'CT015';
  end if;
  if verb = 'MOVE' and exists (select from placement p where p.unit_id = any (subjects) and p.during @> day and p.parent_id = (step ->> 'under')::uuid) then
    raise 'a unit stands there already' using errcode = 'CT017';
  end if;
  if verb in ('SPLIT', 'GROW') then
    had := array (select case when x = subjects[1] then 0 else people_in(x, members_no()) end from unnest(part_ids) with ordinality t (x, at) order by at);
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into readings from readings_of(subjects[1], parts, day) x;
  end if;

  if verb in ('RENAME', 'CHANGE_KIND') then
    foreach u in array subjects loop perform identify_from(u, day, step -> 'what'); end loop;
  else
    perform reorganise(edits);
  end if;
  ended := array (select (e ->> 'unit')::uuid from jsonb_array_elements(edits) e where e ->> 'do' = 'end');
  update post p set during = p.during * daterange(null, day) where p.unit_id = any (ended) and p.during && daterange(day, null);

  for r in select x.* from jsonb_to_recordset(readings) x (unit_id uuid, indicator_id smallint, reading int) loop
    continue when held_on(r.unit_id, r.indicator_id, day) = r.reading;
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_account, recorded_by_role, recorded_by_unit)
    values (gen_random_uuid(), r.unit_id, r.indicator_id, 1, day, 0, r.reading, decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit);
  end loop;
  if verb = 'SPLIT' then
    weights := array (select greatest(people_in(x, members_no()) - had[at], 0) from unnest(part_ids) with ordinality t (x, at) order by at);
    done := hand_on(decision, subjects[1], null, part_ids, weights, day);
  else
    foreach u in array ended loop
      done := counts_sum(done, hand_on(decision, u, (select heir_id from unit where id = u), '{}', '{}', day));
    end loop;
  end if;
  if verb in ('MERGE', 'SPLIT', 'DISSOLVE') then
    heirs := array (select x.id from unit x where x.id = any (case when verb = 'SPLIT' then array_remove(part_ids, subjects[1]) else array[heir] end)
                    and x.level = (select y.level from unit y where y.id = subjects[1]));
  end if;
  if cardinality(heirs || ended) > 0 then
    done := counts_sum(done, settle_exemptions(decision, array (select x from unnest(subjects) x where verb = 'SPLIT' or x is distinct from heir), heirs, fresh, ended, day));
  end if;
  if cardinality(ended) > 0 then
    done := counts_sum(done, counts_sum(pass_capabilities(case when verb in ('MERGE', 'SPLIT') then heir end, ended, day), clear_desk(decision, heir, ended)));
  end if;
  if verb in ('MERGE', 'DISSOLVE') and heir is not null and heir <> all (fresh) then
    done := done || jsonb_build_object('warnings', read_alone(heir, day));
  end if;
  foreach u in array subjects loop
    perform note_change(decision, 'reorganise', 'OrgUnit', u, u, jsonb_build_object('step', verb, 'on', day) || coalesce(step -> 'what', '{}'));
  end loop;
  return done;
end $$;

create or replace function carry_out(decision reorganisation, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare seen jsonb; places uuid[]; was jsonb; done jsonb := '{}'; said text; code text; rule text; more text;
begin
  perform check_steps(decision.steps), take_tree();
  seen := concerned(decision.steps, day);
  places := places_of(decision.steps);
  was := standing(places);
  for i in 0 .. jsonb_array_length(decision.steps) - 1 loop
    begin
      done := counts_sum(done, carry_out_step(decision, decision.steps -> i, day));
    exception when others then                                      -- as it was, and which step it was
      get stacked diagnostics said = message_text, code = returned_sqlstate, rule = constraint_name, more = pg_exception_detail;
      raise using message = said, errcode = code, constraint = coalesce(rule, ''), detail = coalesce(more, ''), hint = i::text;
    end;
  end loop;
  return seen || (done - 'warnings') || jsonb_build_object('places', before_and_after(places, was, standing(places)));
end $$;

create or replace function preview_reorganisation(day date, steps jsonb) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare
  d reorganisation := decision_of_mine(least(day, (select today from clock)), steps);
  step jsonb; problems jsonb := '[]'; warned jsonb := '[]'; seen jsonb; done jsonb := '{}'; now_done jsonb; places uuid[]; was jsonb; came jsonb; code text; rule text; more text;
begin
  perform check_steps(steps);
  -- Nothing to try yet: how many people are to be divided is all that can be said, and nobody has to wait for that.
  if jsonb_array_length(steps) = 1 and steps #>> '{0,kind}' in ('SPLIT', 'GROW') and coalesce(steps #> '{0,parts}', '[]') = '[]' then
    if not may_carry_out(steps -> 0, edits_of(steps -> 0, d.effective_on), d.decided_by_unit, d.effective_on) then
      raise 'not found' using errcode = 'CT404';
    end if;
    return concerned(steps, d.effective_on) || '{"places":[],"problems":[{"step":0,"code":"CT010"}],"warnings":[]}';
  end if;
  d.id := gen_random_uuid(); d.instrument_id := gen_random_uuid();
  begin
    perform take_tree();
    perform sign_paper(d, jsonb_build_object('number', '-', 'signedOn', d.effective_on, 'issuer', '-', 'title', '-'));
    seen := concerned(steps, d.effective_on);
    places := places_of(steps);
    was := standing(places);
    for i in 0 .. jsonb_array_length(steps) - 1 loop
      step := steps -> i;
      if step ->> 'kind' in ('SPLIT', 'GROW') then                  -- as the steps before leave it
        seen := seen || jsonb_build_object('held', (select jsonb_object_agg(x.id, held_on((ids_of(step -> 'units'))[1], x.id, d.effective_on)) from indicator x where x.kind = 'STOCK'));
      end if;
      begin
        now_done := carry_out_step(d, step, d.effective_on);
        done := counts_sum(done, now_done - 'warnings');
        warned := warned || coalesce((select jsonb_agg(w || jsonb_build_object('step', i)) from jsonb_array_elements(now_done -> 'warnings') w), '[]');
      exception when others then
        get stacked diagnostics code = returned_sqlstate, rule = constraint_name, more = pg_exception_detail;
        -- Only what is refused after the rights were looked at is told: a malformed step could else be counted for a foreign unit.
        if code = 'CT404' or code !~ '^(CT|23)' then raise; end if;
        problems := problems || jsonb_build_array(jsonb_build_object('step', i, 'code', coalesce(nullif(rule, ''), code), 'detail', more));
      end;
    end loop;
    came := before_and_after(places, was, standing(places));
    raise 'tried' using errcode = 'CT999';
  exception when sqlstate 'CT999' then null;
  end;
  return seen || done || jsonb_build_object('places', came, 'problems', problems, 'warnings', warned);
end $$;
-- Whoever decides waits for the tree first: what they see, and whether they may still decide, is then what it will be changed from.
create or replace function decide_reorganisation(no uuid, day date, why text, paper jsonb, steps jsonb) returns text
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation; tried jsonb;
begin
  perform check_steps(steps), take_tree();
  d := decision_of_mine(day, steps);
  d.id := no; d.reason := why; d.instrument_id := gen_random_uuid(); d.decided_at := now(); d.unit_id := common_place(places_of(steps));
  if day > (select today from clock) then
    tried := preview_reorganisation(day, steps);
    if jsonb_array_length(tried -> 'problems') > 0 then
      raise 'this cannot be planned' using errcode = 'CT011', detail = tried ->> 'problems';
    end if;
    d.summary := tried - 'problems' - 'warnings'; d.state := 'PLANNED';
    perform sign_paper(d, paper);
  else
    perform sign_paper(d, paper);
    d.summary := carry_out(d, day); d.state := 'APPLIED'; d.done_at := now();
  end if;
  insert into reorganisation select (d).*;
  return d.state;
end $$;
create or replace function carry_out_plans(to_day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d reorganisation; code text; rule text; step text; done jsonb;
begin
  for d in select * from reorganisation where state = 'PLANNED' and effective_on <= to_day order by effective_on, decided_at, id for update loop
    begin
      done := carry_out(d, d.effective_on);
      update reorganisation set state = 'APPLIED', done_at = now(), summary = done where id = d.id;
    exception when others then
      get stacked diagnostics code = returned_sqlstate, rule = constraint_name, step = pg_exception_hint;
      if code ~ '^(40|53|55|57|58|XX)' then raise; end if;
      update reorganisation set state = 'FAILED', done_at = now(), failure = coalesce(nullif(rule, ''), code),
             failed_step = case when step ~ '^\d{1,3}$' then step::smallint end where id = d.id;
    end;
  end loop;
end $$;

-- ONE LAW: a unit ends by a decision alone, which settles all that is open there.
drop function close_unit(uuid, uuid, date);

-- AT THE SAME MOMENT. Whoever gives a post or signs in holds the tree like a writer, so that neither slips in at a unit that is just
-- ending: one of the two is first, and the other sees it.
create function stands_still() returns trigger language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.unit_id = old.unit_id and new.during <@ old.during then return new; end if;   -- it may always end earlier
  if exists (select from unit u, clock c where u.id = new.unit_id and u.ended_on <= c.today and new.during && daterange(u.ended_on, null)) then
    raise 'unit % has ended', new.unit_id using errcode = 'CT016';
  end if;
  return new;
end $$;
-- So does whoever writes a row that follows the tree: its level columns would else be those of a moment ago, for good. Held before any
-- row is, because a reorganisation holds the tree before it comes to the rows; and a key of accounts without level columns, because a
-- request's key holds its account while it waits for the tree.
alter table account drop constraint account_city_id_id_key;
do $$
declare t text;
begin
  for t in select x.name from unnest(follows_the_tree()) x (name) where x.name not in ('reorganisation', 'target') loop
    execute format('create trigger a_hold before insert or update or delete on %I for each statement execute function hold_tree()', t);
  end loop;
end $$;
-- So do the functions that lock rows of the tree before their first entry in the log.
create or replace function rename_unit(unit_no uuid, day date, new_name text, new_code text) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(7001);
  if not strictly_below_mine(unit_no) then raise 'not found' using errcode = 'CT404'; end if;
  perform rename_from(unit_no, day, new_name, new_code);
end $$;
create or replace function cancel_reorganisation(no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select * into d from reorganisation where id = no for update;
  if not found or not within_mine(d.decided_by_unit) then raise 'not found' using errcode = 'CT404'; end if;
  if d.state <> 'PLANNED' then raise 'only what is planned can be cancelled' using errcode = 'CT012'; end if;
  update reorganisation set state = 'CANCELLED', done_at = now() where id = no;
end $$;
create trigger d_stands before insert or update of unit_id, during on post for each row execute function stands_still();
create trigger a_hold before delete on session for each statement execute function hold_tree();
create or replace function open_session(hash text, account uuid, as_post uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  perform outside_the_door(), pg_advisory_xact_lock_shared(7001);
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
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
create function close_unit(unit_no uuid, heir uuid, day date) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not (strictly_below_mine(unit_no) and within_mine(heir)) then raise 'not found' using errcode = 'CT404'; end if;
  perform reorganise(jsonb_build_array(jsonb_build_object('do', 'end', 'unit', unit_no, 'heir', heir, 'on', day)));
end $$;
grant execute on function close_unit(uuid, uuid, date) to app_city, app_ward, app_base;
drop trigger a_hold on session;
drop trigger d_stands on post;
do $$
declare t text;
begin
  for t in select tgrelid::regclass from pg_trigger where tgname = 'a_hold' and tgrelid not in ('result_event'::regclass, 'target'::regclass) loop
    execute format('drop trigger a_hold on %s', t);
  end loop;
end $$;
alter table account add constraint account_city_id_id_key unique (city_id, id);
drop function stands_still();
create or replace function rename_unit(unit_no uuid, day date, new_name text, new_code text) returns void
language plpgsql security definer set search_path = chitieu, pg_temp as $$
begin
  if not strictly_below_mine(unit_no) then raise 'not found' using errcode = 'CT404'; end if;
  perform rename_from(unit_no, day, new_name, new_code);
end $$;
create or replace function cancel_reorganisation(no uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation;
begin
  select * into d from reorganisation where id = no for update;
  if not found or not within_mine(d.decided_by_unit) then raise 'not found' using errcode = 'CT404'; end if;
  if d.state <> 'PLANNED' then raise 'only what is planned can be cancelled' using errcode = 'CT012'; end if;
  update reorganisation set state = 'CANCELLED', done_at = now() where id = no;
end $$;
create or replace function open_session(hash text, account uuid, as_post uuid) returns void language plpgsql security definer set search_path = chitieu, pg_temp as $$
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
create or replace function carry_out_plans(to_day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare d reorganisation; code text; rule text; done jsonb;
begin
  for d in select * from reorganisation where state = 'PLANNED' and effective_on <= to_day order by effective_on, decided_at, id for update loop
    begin
      done := carry_out(d, d.effective_on);
      update reorganisation set state = 'APPLIED', done_at = now(), summary = done where id = d.id;
    exception when others then
      get stacked diagnostics code = returned_sqlstate, rule = constraint_name;
      if code ~ '^(40|53|55|57|58|XX)' then raise; end if;
      update reorganisation set state = 'FAILED', done_at = now(), failure = coalesce(nullif(rule, ''), code) where id = d.id;
    end;
  end loop;
end $$;
create or replace function decide_reorganisation(no uuid, day date, why text, paper jsonb, steps jsonb) returns text
language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare d reorganisation := decision_of_mine(day, steps); tried jsonb;
begin
  d.id := no; d.reason := why; d.instrument_id := gen_random_uuid(); d.decided_at := now(); d.unit_id := common_place(places_of(steps));
  if day > (select today from clock) then
    tried := preview_reorganisation(day, steps);
    if jsonb_array_length(tried -> 'problems') > 0 then
      raise 'this cannot be planned' using errcode = 'CT011', detail = tried ->> 'problems';
    end if;
    d.summary := tried - 'problems'; d.state := 'PLANNED';
    perform sign_paper(d, paper);
  else
    perform sign_paper(d, paper);
    d.summary := carry_out(d, day); d.state := 'APPLIED'; d.done_at := now();
  end if;
  insert into reorganisation select (d).*;
  return d.state;
end $$;
create or replace function preview_reorganisation(day date, steps jsonb) returns jsonb language plpgsql security definer set search_path = chitieu, pg_temp as $$
declare
  d reorganisation := decision_of_mine(least(day, (select today from clock)), steps);
  step jsonb; at int := 0; problems jsonb := '[]'; seen jsonb; places uuid[]; was jsonb; came jsonb; code text; rule text; more text;
begin
  d.id := gen_random_uuid(); d.instrument_id := gen_random_uuid();
  begin
    perform take_tree();
    perform sign_paper(d, jsonb_build_object('number', '-', 'signedOn', d.effective_on, 'issuer', '-', 'title', '-'));
    seen := concerned(steps, d.effective_on);
    places := places_of(steps);
    was := standing(places);
    for step in select s from jsonb_array_elements(steps) with ordinality t (s, n) order by n loop
      begin
        perform carry_out_step(d, step, d.effective_on);
      exception when others then
        get stacked diagnostics code = returned_sqlstate, rule = constraint_name, more = pg_exception_detail;
        -- Only what is refused after the rights were looked at is told: a malformed step could else be counted for a foreign unit.
        if code = 'CT404' or code !~ '^(CT|23)' then raise; end if;
        problems := problems || jsonb_build_array(jsonb_build_object('step', at, 'code', coalesce(nullif(rule, ''), code), 'detail', more));
      end;
      at := at + 1;
    end loop;
    came := before_and_after(places, was, standing(places));
    raise 'tried' using errcode = 'CT999';
  exception when sqlstate 'CT999' then null;
  end;
  return seen || jsonb_build_object('places', came, 'problems', problems);
end $$;
create or replace function carry_out(decision reorganisation, day date) returns jsonb language plpgsql set search_path = chitieu, pg_temp as $$
declare step jsonb; seen jsonb; places uuid[]; was jsonb;
begin
  perform take_tree();
  seen := concerned(decision.steps, day);
  places := places_of(decision.steps);
  was := standing(places);
  for step in select s from jsonb_array_elements(decision.steps) with ordinality t (s, at) order by at loop
    perform carry_out_step(decision, step, day);
  end loop;
  return seen || jsonb_build_object('places', before_and_after(places, was, standing(places)));
end $$;
drop function carry_out_step(reorganisation, jsonb, date);
create function carry_out_step(decision reorganisation, step jsonb, day date) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare
  kind text := step ->> 'kind'; subjects uuid[] := ids_of(step -> 'units'); parts jsonb := coalesce(step -> 'parts', '[]');
  edits jsonb := edits_of(step, day); ended uuid[]; part_ids uuid[]; had bigint[]; weights bigint[]; readings jsonb := '[]'; u uuid; r record;
begin
  if not may_carry_out(step, edits, decision.decided_by_unit, day) then raise 'not found' using errcode = 'CT404'; end if;
  if kind in ('SPLIT', 'GROW') then
    part_ids := array (select (p ->> 'unit')::uuid from jsonb_array_elements(parts) with ordinality t (p, at) order by at);
    had := array (select case when x = subjects[1] then 0 else people_in(x, members_no()) end from unnest(part_ids) with ordinality t (x, at) order by at);
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') into readings from readings_of(subjects[1], parts, day) x;
  end if;

  if kind in ('RENAME', 'CHANGE_KIND') then
    foreach u in array subjects loop perform identify_from(u, day, step -> 'what'); end loop;
  else
    perform reorganise(edits);
  end if;
  ended := array (select (e ->> 'unit')::uuid from jsonb_array_elements(edits) e where e ->> 'do' = 'end');
  update post p set during = p.during * daterange(null, day) where p.unit_id = any (ended) and p.during && daterange(day, null);

  for r in select x.* from jsonb_to_recordset(readings) x (unit_id uuid, indicator_id smallint, reading int) loop
    continue when held_on(r.unit_id, r.indicator_id, day) = r.reading;
    insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_account, recorded_by_role, recorded_by_unit)
    values (gen_random_uuid(), r.unit_id, r.indicator_id, 1, day, 0, r.reading, decision.decided_by_account, decision.decided_by_role, decision.decided_by_unit);
  end loop;
  if kind = 'SPLIT' then
    weights := array (select greatest(people_in(x, members_no()) - had[at], 0) from unnest(part_ids) with ordinality t (x, at) order by at);
    perform hand_on(decision, subjects[1], null, part_ids, weights, day);
  else
    foreach u in array ended loop
      perform hand_on(decision, u, (select heir_id from unit where id = u), '{}', '{}', day);
    end loop;
  end if;
  foreach u in array subjects loop
    perform note_change(decision, 'reorganise', 'OrgUnit', u, u, jsonb_build_object('step', kind, 'on', day) || coalesce(step -> 'what', '{}'));
  end loop;
end $$;
drop function counts_sum(jsonb, jsonb), read_alone(uuid, date), clear_desk(reorganisation, uuid, uuid[]), pass_capabilities(uuid, uuid[], date),
  settle_exemptions(reorganisation, uuid[], uuid[], uuid[], uuid[], date), hand_on(reorganisation, uuid, uuid, uuid[], bigint[], date),
  add_to_resolution(reorganisation, uuid, target, int, text), add_to_target(reorganisation, uuid, target, int, text, text, text),
  assigned_beside(target, uuid), amend_target(reorganisation, target, int, text, text, text),
  close_questions(reorganisation, uuid[], text), carry_of(target), part_of(text, bigint, bigint), parts_sum(text, text);
create function add_to_target(decision reorganisation, unit_no uuid, given target, people int) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t target; ratio boolean := exists (select from indicator i where i.id = given.indicator_id and i.kind = 'RATIO');
begin
  if people <= 0 then return; end if;
  select * into t from target x where (x.unit_id, x.indicator_id, x.period_kind, x.starts_on, x.baseline) =
    (unit_no, given.indicator_id, given.period_kind, given.starts_on, 'ASSIGNED') for update;
  if found then
    if ratio and t.closed_on is null then return; end if;
    update target set exempt = false, version = version + 1, closed_on = null,
           value = people + case when t.exempt or t.closed_on is not null then 0 else t.value end where id = t.id returning * into t;
  else
    insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
    select gen_random_uuid(), u.id, given.indicator_id, given.period_kind, given.starts_on, given.ends_before, 'ASSIGNED', u.parent_id, people
      from unit u where u.id = unit_no returning * into t;
  end if;
  insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
  values (t.id, t.version, t.value, t.exempt, decision.instrument_id, t.unit_id);
  perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', t.value, 'version', t.version));
end $$;
create function hand_on(decision reorganisation, unit_no uuid, heir uuid, parts uuid[], weights bigint[], day date) returns void
language plpgsql set search_path = chitieu, pg_temp as $$
declare t target; shares int[]; mine int; ratio boolean;
begin
  for t in select * from target x where x.unit_id = unit_no and x.baseline = 'ASSIGNED' and x.closed_on is null
            and x.ends_before > greatest(day, (select c.today from clock c)) order by x.id for update loop
    ratio := exists (select from indicator i where i.id = t.indicator_id and i.kind = 'RATIO');
    if cardinality(parts) > 0 then
      shares := case when ratio then array_fill(t.value, array[cardinality(parts)]) else divide_whole(t.value, weights) end;
      mine := shares[array_position(parts, unit_no)];
    else
      shares := '{}'; mine := null;
    end if;
    if mine > 0 and not t.exempt then
      if mine <> t.value then
        update target set value = mine, version = version + 1 where id = t.id;
        insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
        values (t.id, t.version + 1, mine, false, decision.instrument_id, t.unit_id);
      end if;
    elsif mine is null or not t.exempt then
      update target set closed_on = day where id = t.id;
    end if;
    if mine is distinct from t.value then
      perform note_change(decision, 'reorganise', 'Target', t.id, t.unit_id, jsonb_build_object('value', jsonb_build_array(t.value, coalesce(mine, 0))));
    end if;
    continue when t.exempt;
    if cardinality(parts) = 0 then
      if not exists (select from lineage l where l.unit_id = hand_on.unit_no and l.starts < day and day <= l.ends and heir in (l.city_id, l.ward_id, l.base_id)) then
        perform add_to_target(decision, heir, t, t.value);
      end if;
    else
      for i in 1 .. cardinality(parts) loop
        if parts[i] <> unit_no then perform add_to_target(decision, parts[i], t, shares[i]); end if;
      end loop;
    end if;
  end loop;
end $$;
create or replace function be_last(fact result_event) returns void language plpgsql set search_path = chitieu, pg_temp as $$
begin
  perform from unit u where u.id in (select k.id from keepers(fact.unit_id) k) order by u.id for no key update;
  if exists (select from keepers(fact.unit_id) k join result_event e on e.unit_id = k.id and e.occurred_on >= greatest(k.since, fact.occurred_on)
             where e.indicator_id = fact.indicator_id and e.reverses is null and e.id is distinct from fact.reverses
               and not exists (select from result_event r where r.reverses = e.id)) then
    raise 'a later reading stands' using errcode = 'CT006';
  end if;
end $$;
drop function brought(uuid);
create or replace function identify_from(unit_no uuid, day date, what jsonb) returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare was unit_identity; now unit_identity;
begin
  if day < (select closed_before from clock) then raise 'closed' using errcode = 'CT004'; end if;
  select * into was from unit_identity where unit_id = unit_no and during @> day for update;
  if not found then raise 'unit % is not in the tree on %', unit_no, day using errcode = 'CT001'; end if;
  now := jsonb_populate_record(was, what - 'unit_id' - 'during');
  if lower(was.during) = day then
    update unit_identity set name = now.name, code = now.code, kind = now.kind, sector = now.sector where unit_id = unit_no and during = was.during;
  else
    update unit_identity set during = daterange(lower(was.during), day) where unit_id = unit_no and during = was.during;
    insert into unit_identity values (unit_no, daterange(day, upper(was.during)), now.name, now.code, now.kind, now.sector);
  end if;
end $$;
create or replace function may_carry_out(step jsonb, edits jsonb, place uuid, day date) returns boolean language sql stable set search_path = chitieu, pg_temp as $$
  with fresh as (select (e ->> 'unit')::uuid as id from jsonb_array_elements(edits) e where e ->> 'do' = 'create')
  select (select coalesce(bool_and(case e ->> 'do'
      when 'create' then x.goal in (select id from fresh) or stands_in(x.goal, place)
      when 'revive' then exists (select from unit u join placement p on p.unit_id = u.id and upper(p.during) = u.ended_on
                                 where u.id = x.it and u.id <> place and stands_in(p.parent_id, place) and stands_in(u.heir_id, place))
      else wholly_below(x.it, place, day) and (x.goal in (select id from fresh) or stands_in(x.goal, place)) end), true)
    from jsonb_array_elements(edits) e cross join lateral (select (e ->> 'unit')::uuid as it, coalesce(e ->> 'under', e ->> 'heir')::uuid as goal) x)
  -- named in a step without an edit of their own: called or ranked anew, divided and going on, or receiving a part
  and (select coalesce(bool_and(case when step ->> 'kind' = 'REVIVE' then true else wholly_below(u, place, day) end), true) from unnest(ids_of(step -> 'units')) u)
  and (select coalesce(bool_and(p ? 'create' or wholly_below((p ->> 'unit')::uuid, place, day)), true) from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p)
$$;
drop function check_steps(jsonb), is_step(jsonb), only_keys(jsonb, text[]), check_ids(jsonb);
alter table reorganisation drop column failed_step;
reset role;
