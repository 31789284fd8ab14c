-- The second wall: which rows a level role reaches. Forced on every table; reading, adding and changing are separate policies.
-- Up Migration
set local role chitieu_owner;
set local search_path = chitieu, public;

-- The owner (definer functions, triggers) has one policy that is always true; everybody else only what is written here.
create function arm() returns void language plpgsql set search_path = chitieu, pg_temp as $$
declare t record;
begin
  for t in select c.oid::regclass as name, c.oid from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p')
             and pg_get_userbyid(c.relowner) = 'chitieu_owner' loop
    execute format('alter table %s enable row level security; alter table %s force row level security', t.name, t.name);
    if not exists (select from pg_policy where polrelid = t.oid and polname = 'owner') then
      execute format('create policy owner on %s to chitieu_owner using (true) with check (true)', t.name);
    end if;
  end loop;
end $$;
select arm();

-- Where a level stands: equality on one level column with a wrapped look-up, nothing else on a large table.
create function place(level text, level_column text) returns text language sql immutable as $$
  select format('%I = (select chitieu.my_unit(%L))', level_column, upper(level))
$$;
-- A paper that my own unit issued. (A policy cannot ask the table itself: its own policies look at the versions that cite it.)
create function my_paper(paper uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$
begin
  return exists (select from instrument i join session s on s.unit_id = i.unit_id
                 where i.id = paper and s.token_hash = current_setting('app.token', true) and s.expires_at > now());
end $$;
do $$
declare t text; l text; p text;
begin
  foreach l in array array['city', 'ward', 'base', 'branch'] loop
    -- read: everything of one's subtree
    foreach t in array array['unit', 'lineage', 'account', 'post', 'result_event', 'instrument', 'target', 'target_version', 'target_event', 'audit_entry'] loop
      execute format('create policy %I on %I for select to %I using (%s)', l || '_reads', t, 'app_' || l, place(l, l || '_id'));
    end loop;
    foreach t in array array['score', 'breakdown', 'delta'] loop
      execute format('create policy %I on %I for select to %I using (%s)', l || '_reads', t, 'app_' || l,
                     place(l, case l when 'branch' then 'unit_id' else l || '_id' end));
    end loop;
    if l <> 'city' then                                               -- notes may name people: the city sees figures only
      execute format('create policy %I on result_note for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));
    end if;
    -- dated facts about a unit go with the unit
    foreach t in array array['unit_identity', 'unit_capability', 'placement'] loop
      execute format('create policy %I on %I for select to %I using (exists (select from unit u where u.id = unit_id and u.%s))',
                     l || '_reads', t, 'app_' || l, place(l, l || '_id'));
    end loop;
    -- add: accounts and posts of one's subtree; facts and audit rows there, in one's own name
    foreach t in array array['account', 'post'] loop
      execute format('create policy %I on %I for insert to %I with check (%s)', l || '_adds', t, 'app_' || l, place(l, l || '_id'));
    end loop;
    execute format('create policy %I on audit_entry for insert to %I with check (%s and account_id = (select my_account()))',
                   l || '_adds', 'app_' || l, place(l, l || '_id'));
    execute format('create policy %I on result_event for insert to %I with check (%s and %s and recorded_by_account = (select my_account()))',
                   l || '_adds', 'app_' || l, place(l, l || '_id'), place(l, 'recorded_by_unit'));
    execute format('create policy %I on result_note for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, l || '_id'));
    -- end a post
    execute format('create policy %I on post for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, l || '_id'), place(l, l || '_id'));
    -- a target is given by the unit straight above and stays in its hand; what it receives it can only acknowledge
    p := format('%s and %s', place(l, 'assigned_by_id'), place(l, l || '_id'));
    execute format('create policy %I on target for insert to %I with check (%s and (baseline <> ''ASSIGNED'' or exists (select from unit u where u.id = unit_id and u.parent_id = assigned_by_id)))',
                   l || '_adds', 'app_' || l, p);
    -- a unit that has moved brings its target of record along: the new parent may amend it, and thereby takes it into its own hand
    execute format('create policy %I on target for update to %I using (%s and (%s or baseline = ''ASSIGNED'' and exists (select from unit u where u.id = unit_id and u.%s))) with check (%s)',
                   l || '_changes', 'app_' || l, place(l, l || '_id'), place(l, 'assigned_by_id'), place(l, 'parent_id'), p);
    execute format('create policy %I on target_version for insert to %I with check (my_paper(instrument_id) and exists (select from target t where t.id = target_id and t.unit_id = target_version.unit_id and t.%s))',
                   l || '_adds', 'app_' || l, place(l, 'assigned_by_id'));
    execute format('create policy %I on instrument for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on target_event for insert to %I with check (%s and exists (select from target t where t.id = target_id and t.unit_id = target_event.unit_id))',
                   l || '_adds', 'app_' || l, place(l, 'unit_id'));
    -- drafts: the preparing unit alone
    execute format('create policy %I on target_draft for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on target_draft for insert to %I with check (%s and exists (select from unit u where u.id = for_unit_id and u.parent_id = unit_id))', l || '_adds', 'app_' || l, place(l, 'unit_id'));
    execute format('create policy %I on target_draft for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id'));
    execute format('create policy %I on target_draft for delete to %I using (%s)', l || '_removes', 'app_' || l, place(l, 'unit_id'));
    if l <> 'city' then
      -- the names of the units above, for breadcrumbs, and the papers that came from there
      execute format('create policy ancestors_of_%s on unit for select to %I using (id = any ((select my_ancestors())::uuid[]))', l, 'app_' || l);
      execute format('create policy received_by_%s on instrument for select to %I using (exists (select from target_version v where v.instrument_id = instrument.id))', l, 'app_' || l);
    end if;
  end loop;
  foreach t in array array['unit_identity', 'unit_capability', 'placement'] loop
    execute format('create policy operator_reads on %I for select to app_operator using ((select am_operator()) and exists (select from unit u where u.id = unit_id and u.level = 1))', t);
  end loop;
  foreach t in array array['indicator', 'source_group', 'clock'] loop
    execute format('create policy everyone on %I for select to app_operator, app_city, app_ward, app_base, app_branch using (true)', t);
  end loop;
  execute 'create policy mine on request_key for select to app_operator, app_city, app_ward, app_base, app_branch using (account_id = (select my_account()))';
  execute 'create policy mine_adds on request_key for insert to app_operator, app_city, app_ward, app_base, app_branch with check (account_id = (select my_account()))';
end $$;
-- The operator of the installation sees which cities there are and makes their first administrators; no figures, no people else.
create policy operator_reads on unit for select to app_operator using (level = 1 and (select am_operator()));
create policy operator_adds on account for insert to app_operator with check (unit_id = city_id and unstaffed(city_id));
create policy operator_adds on post for insert to app_operator with check (unit_id = city_id and role = 'CITY_ADMINISTRATOR' and unstaffed(city_id));
create policy operator_reads on audit_entry for select to app_operator using (account_id = (select my_account()));
create policy operator_adds on audit_entry for insert to app_operator with check (account_id = (select my_account()));

grant select on unit, unit_identity, unit_capability, placement, lineage, account, post, result_event, result_note, score, breakdown, delta, figure, figure_cell,
  instrument, target_draft, target, target_version, target_event, indicator, source_group, clock, request_key to app_city, app_ward, app_base, app_branch;
grant select on audit_entry to app_operator, app_city, app_ward, app_base, app_branch;
grant insert on account, post, result_event, result_note, instrument, target_draft, target, target_version, target_event, audit_entry, request_key to app_city, app_ward, app_base, app_branch;
grant update (value, exempt, updated_at) on target_draft to app_city, app_ward, app_base, app_branch;
grant update (value, exempt, version, assigned_by_id) on target to app_city, app_ward, app_base, app_branch;
grant delete on target_draft to app_city, app_ward, app_base, app_branch;
grant update (during) on post to app_city, app_ward, app_base, app_branch;
grant select, insert on request_key to app_operator;
grant select on unit, unit_identity, unit_capability, placement, indicator, source_group, clock to app_operator;
grant insert on account, post, audit_entry to app_operator;

grant execute on function my_unit(text), my_account(), fold_text(text), no_unit() to app_operator, app_city, app_ward, app_base, app_branch;
grant execute on function my_ancestors(), my_paper(uuid), rungs(uuid, uuid, uuid, uuid), as_at(uuid, smallint, date) to app_city, app_ward, app_base, app_branch;
grant execute on function am_operator(), unstaffed(uuid), found_city(uuid, text, text, date) to app_operator;
grant execute on function give_password(uuid, text) to app_operator, app_city, app_ward, app_base;
grant execute on function create_unit(uuid, uuid, smallint, text, text, text, text, date), rename_unit(uuid, date, text, text), close_unit(uuid, uuid, date)
  to app_city, app_ward, app_base;
grant execute on function begin_as(text), who_is(text), credential_of(text), note_sign_in(uuid, uuid, boolean), open_session(text, uuid, uuid),
  close_session(text), close_all_sessions(text), change_password(text, text, uuid), viewer_of(text) to chitieu_app;
grant execute on function fold(int), turn_to_today() to chitieu_worker;

-- CATALOGUE TEST: must return no row.
create view unguarded with (security_invoker = true) as
  select c.oid::regclass::text thing, 'row security not forced' why from pg_class c
   where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = 'chitieu_owner' and not (c.relrowsecurity and c.relforcerowsecurity)
  union all select p.oid::regprocedure::text, 'public may execute' from pg_proc p
   where p.pronamespace = 'chitieu'::regnamespace and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
  union all select p.oid::regprocedure::text, 'definer without a fixed search_path' from pg_proc p
   where p.pronamespace = 'chitieu'::regnamespace and p.prosecdef and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'
  union all select c.oid::regclass::text, 'view without security_invoker' from pg_class c
   where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('v', 'm') and not coalesce(array_to_string(c.reloptions, ','), '') like '%security_invoker=true%'
  union all select c.oid::regclass::text, 'a log-in role has rights' from pg_class c cross join lateral aclexplode(c.relacl) a
   where c.relnamespace = 'chitieu'::regnamespace and a.grantee in (select oid from pg_roles where rolname in ('chitieu_app', 'chitieu_worker'))
  union all select c.oid::regclass::text, 'public has rights' from pg_class c cross join lateral aclexplode(c.relacl) a
   where c.relnamespace = 'chitieu'::regnamespace and a.grantee = 0
  union all select c.oid::regclass::text, 'a level role has rights but no policy' from pg_class c cross join lateral aclexplode(c.relacl) a
   where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and a.grantee in (select oid from pg_roles where rolname like 'app\_%')
     and not exists (select from pg_policy p where p.polrelid = c.oid and a.grantee = any (p.polroles))
  union all select r.rolname::text, 'role may bypass' from pg_roles r
   where (r.rolname like 'app\_%' or r.rolname in ('chitieu_owner', 'chitieu_app', 'chitieu_worker')) and (r.rolsuper or r.rolbypassrls);
reset role;

-- Down Migration
set local role chitieu_owner;
set local search_path = chitieu, public;
drop view unguarded;
do $$
declare p record; t record;
begin
  for p in select polname, polrelid::regclass as t from pg_policy join pg_class c on c.oid = polrelid where c.relnamespace = 'chitieu'::regnamespace loop
    execute format('drop policy %I on %s', p.polname, p.t);
  end loop;
  for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = 'chitieu_owner' loop
    execute format('alter table %s no force row level security; alter table %s disable row level security', t.name, t.name);
  end loop;
end $$;
revoke all on all tables in schema chitieu from app_operator, app_city, app_ward, app_base, app_branch;
revoke execute on all functions in schema chitieu from app_operator, app_city, app_ward, app_base, app_branch, chitieu_app, chitieu_worker;
drop function my_paper(uuid), place(text, text), arm();
reset role;
