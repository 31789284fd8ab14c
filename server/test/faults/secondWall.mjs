// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";
const forgery = "server/test/matrix/forgery.test.ts";
const functions = "server/test/matrix/functions.test.ts";
const catalogue = "server/test/matrix/catalogue.test.ts";
const stepBack = "server/test/matrix/stepBack.test.ts";
const guard = "server/test/matrix/guard.test.ts";
const bent = "server/features/reorganisations/plans.test.ts";
const moment = "server/features/reorganisations/sameMoment.test.ts";
const people = "migrations/0002-people-and-sessions.sql";
const ledger = "migrations/0003-ledger.sql";
const reorganisation = "migrations/0005-reorganisation.sql";
const attempts = "migrations/0021-wrong-passwords-by-network.sql";
const policies = "migrations/0007-row-security.sql";
const changes = "migrations/0010-reorganisations.sql";
const life = "migrations/0012-target-life.sql";
const variants = "migrations/0016-plan-variants.sql";
const whitePlaces = "migrations/0018-targets-of-a-day-and-white-places.sql";
const forgotten = "migrations/0020-what-a-reorganisation-forgot.sql";

/** The policies by which most tables are read. */
const firstReads =
  "using (%s)', l || '_reads', t, 'app_' || l, place(l, l || '_id'));\n    end loop;\n    foreach t in array array['score'";

export const secondWall = [
  // The second wall: row security
  [
    "whoever stands at city level sees every city",
    policies,
    firstReads,
    firstReads.replace("place(l, l || '_id')", "case l when 'city' then 'true' else place(l, l || '_id') end"),
    rows,
  ],
  [
    "a branch keeps a white place of the ward that it has left",
    whitePlaces,
    "where u.id = near_branch_id and u.ward_id = white_place.ward_id and u.ended_on is null and u.%s))",
    "where u.id = near_branch_id and u.%s))",
    "server/features/watch/whitePlaces.test.ts",
  ],
  [
    "a ward changes white places of every ward",
    whitePlaces,
    "using (%s) with check (%s)', place('ward', 'ward_id'), place('ward', 'ward_id'));",
    "using (true) with check (true)');",
    "server/test/matrix/ownHand.test.ts",
  ],
  [
    "ids are compared by how they begin",
    policies,
    firstReads,
    firstReads.replace(
      "place(l, l || '_id')",
      "format('starts_with(%I::text, left((select chitieu.my_unit(%L))::text, 1))', l || '_id', upper(l))",
    ),
    rows,
  ],
  [
    "a policy looks at the wrong level column",
    policies,
    "place(l, case l when 'branch' then 'unit_id' else l || '_id' end)",
    "place(l, case l when 'branch' then 'unit_id' when 'base' then 'ward_id' else l || '_id' end)",
    rows,
  ],
  [
    "row security does not bind the owner",
    policies,
    "enable row level security; alter table %s force row level security', t.name, t.name);",
    "enable row level security', t.name);",
    catalogue,
  ],
  [
    "accounts and posts are added without a check",
    policies,
    "foreach t in array array['account', 'post'] loop\n      execute format('create policy %I on %I for insert to %I with check (%s)', l || '_adds', t, 'app_' || l, place(l, l || '_id'));",
    "foreach t in array array['account', 'post'] loop\n      execute format('create policy %I on %I for insert to %I with check (true)', l || '_adds', t, 'app_' || l);",
    rows,
  ],
  [
    "the city reads notes",
    policies,
    "    if l <> 'city' then                                               -- notes",
    "    if true then                                               -- notes",
    rows,
  ],
  [
    "drafts are seen by everybody above",
    policies,
    "create policy %I on target_draft for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));",
    "create policy %I on target_draft for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));",
    matrix("Query.allocation"),
  ],
  [
    "kept drafts are seen by everybody above",
    variants,
    "create policy %I on plan_variant for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, 'unit_id'));",
    "create policy %I on plan_variant for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id'));",
    matrix("Query.allocation"),
  ],
  [
    "what is known of the units above goes beyond their names",
    policies,
    "(exists (select from unit u where u.id = unit_id and u.%s))',\n                     l || '_reads', t, 'app_' || l, place(l, l || '_id'));",
    "(exists (select from unit u where u.id = unit_id))',\n                     l || '_reads', t, 'app_' || l);",
    rows,
  ],
  ["a version rests on a paper of somebody else", policies, "my_paper(instrument_id) and ", "", forgery],
  ["a version names another unit than its target", policies, " and t.unit_id = target_version.unit_id", "", forgery],
  [
    "a target of somebody else is acknowledged",
    life,
    "''ADJUSTMENT_ASKED'') and %s and exists (select from target t where t.id = target_id and t.unit_id = target_event.unit_id))'",
    "''ADJUSTMENT_ASKED'') and %s)'",
    forgery,
  ],
  ["a target of record is given to oneself", policies, "baseline <> ''ASSIGNED'' or exists", "true or exists", forgery],
  [
    "level columns of a target can be rewritten",
    policies,
    "grant update (value, exempt, version, assigned_by_id) on target",
    "grant update on target",
    rows,
  ],
  ["the log is written in any name", policies, "%s and account_id = (select my_account()))',\n", "%s)',\n", forgery],
  [
    "the operator staffs cities that have people",
    policies,
    "role = 'CITY_ADMINISTRATOR' and unstaffed(city_id)",
    "role = 'CITY_ADMINISTRATOR' and (select am_operator())",
    forgery,
  ],
  [
    "a row without a unit keeps the place it claims",
    people,
    "    new.city_id := null; new.ward_id := null; new.base_id := null; new.branch_id := null;\n",
    "",
    forgery,
  ],
  ["a session counts for every level", people, " and s.level = want and s.expires_at", " and s.expires_at", forgery],
  ["an ended session opens the door", people, "where s.token_hash = hash and s.expires_at > now();", "where s.token_hash = hash;", guard],
  [
    "sessions outlive their post",
    people,
    "create trigger trim_sessions after update of during on post for each row execute function trim_sessions();\n",
    "",
    guard,
  ],
  ["sessions can be opened from behind the door", people, "  perform pg_advisory_xact_lock(7003, pg_backend_pid());\n", "", stepBack],
  [
    "figures are read with their owner's eyes",
    ledger,
    "create view figure with (security_invoker = true) as",
    "create view figure as",
    catalogue,
  ],
  [
    "a unit is created anywhere",
    reorganisation,
    "  if not within_mine(parent) then raise 'not found' using errcode = 'CT404'; end if;\n",
    "",
    functions,
  ],
  [
    "units above are renamed",
    forgotten,
    "lock_shared(7001);\n  if not strictly_below_mine(unit_no) then raise",
    "lock_shared(7001);\n  if false then raise",
    "server/test/matrix/functions.test.ts",
  ],
  [
    "a past is left to a stranger",
    forgotten,
    "in (select id from fresh) or stands_in((step ->> 'into')::uuid, place))",
    "in (select id from fresh) or true)",
    bent,
  ],
  [
    "a decision leaves units to a stranger",
    forgotten,
    "select from unit u where u.id = x.it) and (x.goal in (select id from fresh) or stands_in(x.goal, place))\n      when 'revive' then",
    "select from unit u where u.id = x.it) and (x.goal in (select id from fresh) or stands_in(x.goal, place))\n      when 'move' then true\n      when 'revive' then",
    bent,
  ],
  [
    "a division gives to a stranger",
    forgotten,
    "bool_and(p ? 'create' or wholly_below((p ->> 'unit')::uuid, place, day)), true) from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p)\n  -- and",
    "bool_and(true), true) from jsonb_array_elements(coalesce(step -> 'parts', '[]')) p)\n  -- and",
    bent,
  ],
  [
    "a preview tells what it met before the rights were looked at",
    forgotten,
    "if code = 'CT404' or code !~ '^(CT|23)' then raise; end if;\n        problems := problems || jsonb_build_array(jsonb_build_object('step', i,",
    "if code ~ '^(40|53|55|57|58|XX)' then raise; end if;\n        problems := problems || jsonb_build_array(jsonb_build_object('step', i,",
    bent,
  ],
  [
    "a step that nobody knows does nothing",
    forgotten,
    "if named is null or not only_keys(s, named || '{kind,units,said}') then return false; end if;",
    "if named is null then return true; end if;",
    bent,
  ],
  [
    "a sign-in passes a unit that is just ending",
    forgotten,
    "perform outside_the_door(), pg_advisory_xact_lock_shared(7001);",
    "perform outside_the_door();",
    moment,
  ],
  [
    "a post is given at a unit that is just ending",
    forgotten,
    "where x.name not in ('reorganisation', 'target')",
    "where x.name not in ('reorganisation', 'target', 'post')",
    moment,
  ],
  ["a table forgets to follow the tree", changes, "'audit_entry', 'reorganisation']", "'reorganisation']", catalogue],
  [
    "a password opens posts elsewhere",
    attempts,
    "true) and not within_mine(held.unit_id)) end) then",
    "true) and false) end) then",
    forgery,
  ],
  [
    "a password is given to anybody",
    attempts,
    "else within_mine(home)\n       and not",
    "else not",
    "server/test/matrix/functions.test.ts",
  ],
  [
    "a definer function finds its tables by the caller's path",
    policies,
    "create function my_paper(paper uuid) returns boolean language plpgsql stable security definer set search_path = chitieu, pg_temp as $$",
    "create function my_paper(paper uuid) returns boolean language plpgsql stable security definer as $$",
    catalogue,
  ],
];
