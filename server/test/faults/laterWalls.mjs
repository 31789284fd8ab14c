// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
// The walls that came with plans, the life of a target and the totals of any day.
const rows = "server/test/matrix/rowSecurity.test.ts";
const hand = "server/test/matrix/lifeHand.test.ts";
const functions = "server/test/matrix/functions.test.ts";
const signatures = "server/db/signatures.test.ts";
const asOf = "server/features/figures/asOf.test.ts";
const recount = "server/db/asAt.test.ts";
const plans = "migrations/0011-allocation-plans.sql";
const life = "migrations/0012-target-life.sql";
const monthsThen =
  "select f.indicator_id, date_part('year', f.at)::int, date_part('month', f.at)::int, sum(f.actual)::int, sum(f.actual_now)::int\n  from facts_as_at(top, day, '-infinity', ";
const ends = "migrations/0018-targets-of-a-day-and-white-places.sql";
const asAt = "migrations/0013-as-at.sql";
const calendar = "migrations/0026-rule-sets-and-working-years.sql";

const reads = (table) => `on ${table} for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, `;
const adds = "on allocation_plan for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, ";
const changes =
  "on allocation_plan for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id')";
const decides =
  "and t.unit_id = target_event.unit_id and u.%s))',\n                   l || '_decides', 'app_' || l, place(l, l || '_id'), place(l, 'parent_id'));";
const exempts = "using (%s and exists (select from unit u where u.id = unit_id and u.%s)) with check (%s and (instrument_id";
const nameThen = "i.during @> case when x.here then day else x.gone_on - 1 end";

const rewritten = `if new.state = old.state then raise 'an exemption is decided, never rewritten' using errcode = '42501'; end if;
  if (old.state, new.state) not in (('PROPOSED', 'APPROVED'), ('PROPOSED', 'REFUSED'), ('APPROVED', 'ENDED')) then
    raise 'an exemption that is % cannot become %', old.state, new.state using errcode = 'CT021';
  end if;
  if new.state = 'ENDED' then`;
/** Two conditions say that nothing comes from after the day; either alone is enough. */
const factsOfADay = `join result_event e on e.unit_id = l.unit_id and e.occurred_on <= day
   and (e.indicator_id = any (stocks) or e.indicator_id = any (flows) and e.occurred_on >= first_day)
  join indicator i on i.id = e.indicator_id
  cross join lateral steps(l.starts, l.ends, i.kind, e.occurred_on, e.source_group_id, e.quantity, day) s
  cross join lateral rungs(l.city_id, l.ward_id, l.base_id, l.branch_id) r
  where top in (l.city_id, l.ward_id, l.base_id, l.branch_id) and (r.parent_id = top or r.unit_id = top) and s.at <= day`;

export const laterWalls = [
  ["a plan is read from above", plans, `${reads("allocation_plan")}'unit_id'`, `${reads("allocation_plan")}l || '_id'`, rows],
  ["a plan is made for a unit below", plans, `${adds}'unit_id'`, `${adds}l || '_id'`, hand],
  ["a plan is changed from above", plans, changes, changes.replaceAll("'unit_id'", "l || '_id'"), hand],
  ["a plan's revision is the writer's to say", plans, "grant update (target, rules, change) on", "grant update on", hand],
  ["who changed a plan is the writer's to say", plans, "coalesce(my_account(), new.changed_by)", "new.changed_by", signatures],
  ["a plan begins at any revision", plans, "  new.revision := 1;\n", "", signatures],
  ["whoever asks for another number grants it", life, decides, decides.replace("u.%s", "(true or u.%s)"), hand],
  ["a request is answered before it is asked", life, "or new.kind <> 'ADJUSTMENT_ASKED' and not exists", "or false and not exists", hand],
  [
    "the second request comes before the first",
    life,
    "new.kind = 'ADJUSTMENT_ASKED' and new.round <> 1 +",
    "false and new.round <> 1 +",
    hand,
  ],
  ["a request gives no reason", life, "round is not null and note <> ''", "round is not null", hand],
  ["a closed target is amended", life, "my_account() is not null and new.ends_before", "false and new.ends_before", hand],
  ["a unit decides its own exemption", life, exempts, exempts.replace("u.%s))", "(true or u.%s)))"), hand],
  ["an exemption is asked for as decided", life, "(%s and state = ''PROPOSED'' and answer is null", "(%s and answer is null", hand],
  ["a decided exemption is rewritten", ends, rewritten, rewritten.replace("if new.state = old.state then", "if false then"), signatures],
  ["a message is read from above its receiver", life, `${reads("reminder")}'unit_id'`, `${reads("reminder")}l || '_id'`, rows],
  [
    "a message is marked read by whoever stands above",
    life,
    "'_reads_once', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id')",
    "'_reads_once', 'app_' || l, place(l, l || '_id'), place(l, l || '_id')",
    hand,
  ],
  ["a unit reminds itself", life, "with check (%s and %s and unit_id <> by_unit_id)", "with check (%s and %s)", hand],
  [
    "a message carries another unit's name",
    life,
    "before insert on reminder for each row when (my_account() is not null)",
    "before insert on reminder for each row when (false)",
    signatures,
  ],
  ["a unit that left is shown under its name of today", asAt, nameThen, "i.during @> (select c.today from clock c)", asOf],
  [
    "a unit that came later stands in the past",
    asAt,
    "where p.parent_id = top and lower(p.during) <= day group by",
    "where p.parent_id = top group by",
    asOf,
  ],
  [
    "figures of a day hold facts from after it",
    asAt,
    factsOfADay,
    factsOfADay.replace(" and e.occurred_on <= day", "").replace(" and s.at <= day", ""),
    recount,
  ],
  [
    "targets of a day hold amendments issued after it",
    asAt,
    "and (o.issued_at at time zone 'Asia/Ho_Chi_Minh')::date <= day order",
    "order",
    asOf,
  ],
  [
    "what a unit had by a day is told to everybody",
    "migrations/0032-releases-of-small-numbers.sql",
    `if not within_mine(top) then return; end if;\n  return query\n  ${monthsThen}told_of(`,
    `return query\n  ${monthsThen}told_of(`,
    functions,
  ],
  [
    "what units asked of themselves is told to everybody",
    ends,
    "begin\n  if not within_mine(top) then return; end if;\n  return query\n  select t.unit_id, t.indicator_id",
    "begin\n  return query\n  select t.unit_id, t.indicator_id",
    functions,
  ],
  [
    "who gave a target is told to everybody",
    ends,
    "where t.id = target_no and within_mine(t.unit_id));",
    "where t.id = target_no);",
    functions,
  ],
  [
    "what a unit gave is told to everybody",
    ends,
    "begin\n  if not within_mine(giver) then return; end if;\n  return query\n  select i.id, t.id",
    "begin\n  return query\n  select i.id, t.id",
    functions,
  ],

  // Working years
  [
    "a city's calendar is read in other cities",
    calendar,
    "create policy city_reads on working_year for select to app_city using (city_id is null or city_id = (select my_unit('CITY')));",
    "create policy city_reads on working_year for select to app_city using (true);",
    rows,
  ],
  [
    "a city's calendar is read in wards of other cities",
    calendar,
    "using (city_id is null or city_id = any ((select my_ancestors())::uuid[]))",
    "using (true)",
    rows,
  ],
  [
    "a city sets another city's calendar",
    calendar,
    "create policy city_adds on working_year for insert to app_city with check (city_id = (select my_unit('CITY')));",
    "create policy city_adds on working_year for insert to app_city with check (true);",
    "server/features/procedure/workingYears.test.ts",
  ],
  [
    "any board sets the calendar",
    "server/access/rules.ts",
    '    can("setWorkingYear", "OrgUnit", { id: me.unitId });\n    readRecords(me, can);',
    '    can("setWorkingYear", "OrgUnit", subtree(me));\n    readRecords(me, can);',
    "server/access/rules.test.ts",
  ],
];
