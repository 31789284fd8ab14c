// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const imports = "migrations/0034-imports.sql";
const ledgerTest = (name) => `server/db/ledger.test.ts#${name}`;
const draftsTest = "server/db/drafts.test.ts";
const targetsTest = "server/features/targets/targets.test.ts";
const signatures = "server/db/signatures.test.ts";
const forgery = "server/test/matrix/forgery.test.ts";
const handTest = "server/test/matrix/ownHand.test.ts";
const rows = "server/test/matrix/rowSecurity.test.ts";
const people = "migrations/0002-people-and-sessions.sql";
const ledger = "migrations/0003-ledger.sql";
const cases = "migrations/0027-people-and-their-cases.sql";
const lists = "migrations/0029-members.sql";
const targets = "migrations/0004-targets.sql";
const reorganisation = "migrations/0005-reorganisation.sql";
const log = "migrations/0006-audit-and-sign-in.sql";
const policies = "migrations/0007-row-security.sql";
const changes = "migrations/0010-reorganisations.sql";
const life = "migrations/0012-target-life.sql";

const lock = "  perform hold_keepers(fact.unit_id);\n";
// To where it differs from what the way back restores.
const stampFact = `if own is not null then new.recorded_by_role := own; new.recorded_at := now(); end if;
  select x.kind, x.entry_mode, x.cases_from into i from indicator x where x.id = new.indicator_id;
  if i.kind = 'RATIO' or (i.kind = 'STOCK') <> (new.reading is not null) and new.reverses is null and by_hand then`;
const signEntry =
  "if found then new.at := now(); new.post_id := mine.post_id; new.role := mine.role; new.acting_unit_id := mine.unit_id; end if;";
const signEvent = "if me is not null then new.account_id := me; new.at := now(); end if;";
const changesTarget =
  "using (%s and (%s or baseline = ''ASSIGNED'' and exists (select from unit u where u.id = unit_id and u.%s))) with check (%s)'";
const changesTargetWith =
  "place(l, l || '_id'), place(l, 'assigned_by_id'), place(l, 'parent_id'), p);\n    execute format('create policy %I on target_version";
const takesNote =
  "''ADJUSTMENT_ASKED'') and %s and exists (select from target t where t.id = target_id and t.unit_id = target_event.unit_id))'";
const auditorsPlace = `'AUDITOR' then place in (1, 2) else true end) then
    raise 'no % at level %', new.role, place using errcode = 'check_violation', constraint = 'a_role_fits_its_level';
  end if;
  if tg_op = 'UPDATE'`;
const wholeTargetPolicy = `${changesTarget},\n                   l || '_changes', 'app_' || l, ${changesTargetWith}`;
const draftPolicy = (kind) => `create policy %I on target_draft for ${kind} to %I using (%s)`;

export const ownHand = [
  // Readings of a stock: the last word about people
  ["two readings pass each other", cases, lock, "", ledgerTest("two readings of one day")],
  [
    "a reading does not wait for one that is being taken back",
    imports,
    "if new.member_event_id is null and exists (select from indicator i where i.id = new.indicator_id and i.kind = 'STOCK') then perform be_last(new); end if;",
    "",
    ledgerTest("a reading waits for one"),
  ],
  [
    "a reading is taken back from under a later one",
    imports,
    "if new.member_event_id is null and exists (select from indicator i where i.id = new.indicator_id and i.kind = 'STOCK') then perform be_last(new); end if;",
    "perform from unit u where u.id in (select k.id from keepers(new.unit_id) k) order by u.id for no key update;",
    ledgerTest("a reading cannot be taken back"),
  ],
  [
    "a reading slips in before a later one",
    ledger,
    "  perform be_last(fact);\n  with",
    "  with",
    ledgerTest("a reading before a later one"),
  ],
  [
    "the readings of an heir are not waited for",
    cases,
    "where u.id in (select k.id from keepers(unit_no) k) order",
    "where u.id in (select unit_no) order",
    ledgerTest("a late reading of an ended unit"),
  ],
  [
    "a reading rests on nothing once its unit has ended",
    cases,
    "on e.unit_id = k.id and e.occurred_on >= greatest(k.since, day)",
    "on e.unit_id = k.id and k.id = unit_no and e.occurred_on >= greatest(k.since, day)",
    ledgerTest("a reading of an ended unit"),
  ],
  // The session's own hand and hour
  ["a fact is recorded at any hour", lists, stampFact, stampFact.replace(" new.recorded_at := now();", ""), signatures],
  ["a fact is recorded in any role", lists, stampFact, stampFact.replace(" new.recorded_by_role := own;", ""), signatures],
  ["the log is written at any hour", log, signEntry, signEntry.replace(" new.at := now();", ""), signatures],
  ["the log names any post", log, signEntry, signEntry.replace(" new.post_id := mine.post_id;", ""), signatures],
  ["the log names any role", log, signEntry, signEntry.replace(" new.role := mine.role;", ""), signatures],
  ["the log names any unit that acted", log, signEntry, signEntry.replace(" new.acting_unit_id := mine.unit_id;", ""), signatures],
  ["a target is acknowledged at any hour", targets, signEvent, signEvent.replace(" new.at := now();", ""), signatures],
  ["a target is acknowledged in any name", targets, signEvent, signEvent.replace(" new.account_id := me;", ""), signatures],
  ["a fact is recorded in any name", policies, "%s and %s and recorded_by_account = (select my_account()))'", "%s and %s)'", forgery],
  [
    "a fact is recorded by any unit",
    policies,
    "place(l, l || '_id'), place(l, 'recorded_by_unit'));",
    "place(l, l || '_id'), 'true');",
    forgery,
  ],
  [
    "the operator writes the log in any name",
    policies,
    "on audit_entry for insert to app_operator with check (account_id = (select my_account()))",
    "on audit_entry for insert to app_operator with check (true)",
    rows,
  ],
  // Posts
  [
    "a role is held at any level",
    changes,
    "into place, gone from unit u where u.id = new.unit_id;\n  if not (case",
    "into place, gone from unit u where u.id = new.unit_id;\n  if false and not (case",
    signatures,
  ],
  ["an auditor stands at a base committee", changes, auditorsPlace, auditorsPlace.replace("(1, 2)", "(1, 2, 3)"), signatures],
  [
    "a role that nobody knows is held",
    people,
    "check (role in ('OPERATOR', 'CITY_BOARD',",
    "check (role > '' or role in ('OPERATOR', 'CITY_BOARD',",
    signatures,
  ],
  [
    "somebody gives themselves a post",
    changes,
    "gone is not null then return new; end if;\n  if new.account_id = my_account() then raise",
    "gone is not null then return new; end if;\n  if false then raise",
    signatures,
  ],
  [
    "posts are looked at when they are given, not when they change",
    people,
    "create trigger c_check before insert or update of account_id, unit_id, role, during on post",
    "create trigger c_check before insert on post",
    signatures,
  ],
  [
    "a role of another level is found out by the database alone",
    "server/features/users/users.service.ts",
    "  if (!mayHoldPostAt(input.role, unit.level)) throw",
    "  if (!input.role) throw",
    "server/features/users/users.test.ts",
  ],
  // Drafts
  [
    "drafts stay when the parent changes",
    reorganisation,
    "where u.id = any (moved) and d.for_unit_id = u.id and d.unit_id is distinct from u.parent_id;",
    "where false;",
    draftsTest,
  ],
  [
    "drafts go although the parent stays",
    reorganisation,
    "where u.id = any (moved) and d.for_unit_id = u.id and d.unit_id is distinct from u.parent_id;",
    "where u.id = any (moved) and d.for_unit_id = u.id;",
    draftsTest,
  ],
  [
    "a draft for a unit that has moved away stops the others",
    "server/features/targets/targets.service.ts",
    " and u.parent_id = d.unit_id and u.ended_on is null",
    " and u.ended_on is null",
    targetsTest,
  ],
  [
    "a draft is issued to a unit whose end is decided",
    "server/features/targets/targets.service.ts",
    " and u.parent_id = d.unit_id and u.ended_on is null",
    " and u.parent_id = d.unit_id",
    targetsTest,
  ],
  [
    "a draft is prepared for any unit",
    policies,
    "with check (%s and exists (select from unit u where u.id = for_unit_id and u.parent_id = unit_id))'",
    "with check (%s)'",
    forgery,
  ],
  [
    "drafts of others are rewritten",
    policies,
    "create policy %I on target_draft for update to %I using (%s) with check (%s)', l || '_changes', 'app_' || l, place(l, 'unit_id'), place(l, 'unit_id'));",
    "create policy %I on target_draft for update to %I using (true) with check (true)', l || '_changes', 'app_' || l);",
    handTest,
  ],
  [
    "drafts of others are taken back",
    policies,
    `${draftPolicy("delete")}', l || '_removes', 'app_' || l, place(l, 'unit_id'));`,
    `${draftPolicy("delete").replace("%s", "true")}', l || '_removes', 'app_' || l);`,
    handTest,
  ],
  // Targets: in whose hand they are
  [
    "a target of any unit below is taken over",
    policies,
    wholeTargetPolicy,
    wholeTargetPolicy.replace("place(l, 'assigned_by_id'), place(l, 'parent_id'), p)", "'true', place(l, 'parent_id'), p)"),
    handTest,
  ],
  [
    "every target is taken over",
    policies,
    wholeTargetPolicy,
    wholeTargetPolicy.replace(
      "place(l, l || '_id'), place(l, 'assigned_by_id'), place(l, 'parent_id'), p)",
      "'true', 'true', place(l, 'parent_id'), p)",
    ),
    handTest,
  ],
  ["a parent changes what a unit set itself", policies, changesTarget, changesTarget.replace("baseline = ''ASSIGNED'' and ", ""), handTest],
  [
    "nobody amends the target that a moved unit brought along",
    policies,
    changesTarget,
    changesTarget.replace("baseline = ''ASSIGNED'' and exists", "false and exists"),
    draftsTest,
  ],
  [
    "a target is put into another hand",
    policies,
    wholeTargetPolicy,
    wholeTargetPolicy.replace("place(l, 'parent_id'), p)", "place(l, 'parent_id'), 'true')"),
    rows,
  ],
  [
    "a version is added to a target that somebody else gave",
    policies,
    "and t.unit_id = target_version.unit_id and t.%s))',\n                   l || '_adds', 'app_' || l, place(l, 'assigned_by_id'));",
    "and t.unit_id = target_version.unit_id))',\n                   l || '_adds', 'app_' || l);",
    handTest,
  ],
  [
    "a target is acknowledged from above",
    life,
    `${takesNote},\n                   l || '_adds', 'app_' || l, place(l, 'unit_id'));`,
    `${takesNote},\n                   l || '_adds', 'app_' || l, place(l, l || '_id'));`,
    handTest,
  ],
  [
    "a paper is signed for a unit below",
    policies,
    "create policy %I on instrument for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, 'unit_id'));",
    "create policy %I on instrument for insert to %I with check (%s)', l || '_adds', 'app_' || l, place(l, l || '_id'));",
    handTest,
  ],
];
