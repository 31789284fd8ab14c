// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const privacy = "migrations/0035-privacy.sql";
const kept = (name) => `server/db/retention.test.ts#${name}`;
const told = (name) => `server/features/privacy/retention.test.ts#${name}`;
const requests = "migrations/0036-subject-requests.sql";
const asked = (name) => `server/features/privacy/requests.test.ts#${name}`;
const hand = (name) => `server/test/matrix/requestHand.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

/** What is kept of a person, how long, and what they may ask. */
export const personalData = [
  ["the name stays in steps", privacy, "facts = nameless_facts(e.facts) ||", "facts = e.facts ||", kept("two years after the close")],
  [
    "the number of a certificate stays with the class",
    privacy,
    "update class_place c set certificate_number = '#' || right(c.id::text, 12) where",
    "update class_place c set certificate_number = c.certificate_number where",
    kept("two years after the close"),
  ],
  [
    "the hash of the national ID stays",
    privacy,
    "national_id_sealed = null, national_id_index = null, deidentified_on = day",
    "deidentified_on = day",
    kept("two years after the close"),
  ],
  ["why an auditor looked stays", privacy, "where v.person_id = p.id and v.reason <> ''", "where false", kept("two years after the close")],
  [
    "the log keeps what it was told",
    privacy,
    "set changes = nameless_changes(a.changes) where",
    "set changes = a.changes where",
    kept("two years after the close"),
  ],
  [
    "a member's name is taken away",
    privacy,
    "     and not exists (select from membership m where m.person_id = person_no)\n",
    "",
    kept("whoever's time has not come"),
  ],
  [
    "who is followed again loses their name",
    privacy,
    "having bool_and(c.ended and c.state in",
    "having bool_or(c.ended and c.state in",
    kept("whoever's time has not come"),
  ],
  [
    "a period that comes later counts today",
    privacy,
    "where r.unit_id = city and r.since <= day order by",
    "where r.unit_id = city order by",
    kept("whoever's time has not come"),
  ],
  [
    "another city's period counts",
    privacy,
    "where r.unit_id = city and r.since <= day order by",
    "where r.since <= day order by",
    kept("whoever's time has not come"),
  ],
  [
    "what somebody works on is waited for",
    privacy,
    "p.deidentified_on is null for update skip locked",
    "p.deidentified_on is null for update",
    kept("of many who are due"),
  ],
  ["a name comes back", privacy, "when (old.deidentified_on is not null) execute", "when (false) execute", kept("a name that is gone")],
  [
    "a step is added to somebody without a name",
    privacy,
    "create trigger b_known before insert on candidate_event for each row execute function stay_gone();",
    "",
    kept("a name that is gone"),
  ],
  [
    "a proof is taken away",
    privacy,
    "create trigger a_keep before update or delete on deidentification for each row execute function keep_proof();",
    "",
    kept("a name that is gone"),
  ],
  [
    "the API's log-in takes names away",
    privacy,
    "grant execute on function deidentify_due(int) to chitieu_worker;",
    "grant execute on function deidentify_due(int) to chitieu_worker, chitieu_app;",
    kept("only the worker"),
  ],
  [
    "a city says it for another",
    privacy,
    "create policy city_adds on retention_period for insert to app_city with check (unit_id = (select my_unit('CITY')));",
    "create policy city_adds on retention_period for insert to app_city with check (true);",
    told("by hand a city says it"),
  ],
  [
    "proofs of another branch are read",
    privacy,
    "on deidentification for select to %I using (exists (select from person p where p.id = person_id))'",
    "on deidentification for select to %I using (true)'",
    rows,
  ],
  [
    "the city is told whose proof it is",
    privacy,
    "grant select on retention_period, deidentification to app_city,",
    "create policy told on person for select to app_city using (city_id = (select my_unit('CITY')) and deidentified_on is not null);\ngrant select on retention_period, deidentification to app_city,",
    told("the proof names nobody"),
  ],
  [
    "numbers of everybody are counted for whoever asks",
    privacy,
    "join session s on s.unit_id in (p.city_id, p.ward_id, p.base_id, p.branch_id)",
    "join session s on true",
    told("the proof names nobody"),
  ],
  [
    "a branch answers itself",
    requests,
    "held_of(uuid) to app_ward, app_base;",
    "held_of(uuid) to app_ward, app_base, app_branch;",
    hand("by hand it is acknowledged once"),
  ],
  [
    "the ward answers for a base",
    requests,
    "join session s on s.unit_id = coalesce(p.base_id, p.ward_id) and",
    "join session s on s.unit_id in (p.base_id, p.ward_id) and",
    hand("by hand what somebody under a base"),
  ],
  [
    "who asks is told nothing of their cases",
    "migrations/0044-told-whole-and-no-more.sql",
    "f.confrelid in ('person'::regclass, 'candidate'::regclass,",
    "f.confrelid in ('person'::regclass,",
    "server/features/privacy/held.test.ts",
  ],
  [
    "who asks is told of whatever was done to others",
    "migrations/0044-told-whole-and-no-more.sql",
    "where x.subject_id in (select (w.said ->> 'id')::uuid",
    "where x.subject_id is not null or x.subject_id in (select (w.said ->> 'id')::uuid",
    "server/features/privacy/held.test.ts",
  ],
  [
    "a stranger reads a request",
    requests,
    "seen text := 'exists (select from person p where p.id = person_id)';",
    "seen text := 'true';",
    rows,
  ],
  [
    "the extract is not logged",
    "migrations/0044-told-whole-and-no-more.sql",
    "  perform note_view(p.id, '{extract}', '');\n",
    "",
    asked("the extract holds every column"),
  ],
  [
    "a member is erased",
    requests,
    "and closed_since(r.person_id) is null then raise",
    "and false then raise",
    hand("by hand a member is not erased"),
  ],
  [
    "the letter's number outlives the name",
    requests,
    "create trigger e_requests after update of deidentified_on on person for each row when (new.deidentified_on is not null) execute function strip_requests();",
    "",
    asked("an erasure that is granted"),
  ],
];
