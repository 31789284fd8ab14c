// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const moves = "migrations/0053-cases-that-move-whole.sql";
const privacy = "migrations/0035-privacy.sql";
const forgotten = "migrations/0048-clocks-and-what-is-forgotten.sql";
const due = (name) => `server/db/retentionDue.test.ts#${name}`;
const kept = (name) => `server/db/retention.test.ts#${name}`;
const told = (name) => `server/features/privacy/retention.test.ts#${name}`;
const asked = (name) => `server/features/privacy/requests.test.ts#${name}`;
const hand = (name) => `server/test/matrix/requestHand.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

/** What is kept of a person, how long, and what they may ask. */
export const personalData = [
  [
    "the name stays in steps",
    forgotten,
    "set facts = nameless_facts(e.facts)\n",
    "set facts = e.facts\n",
    kept("two years after the close"),
  ],
  [
    "the number of a certificate stays with the class",
    forgotten,
    "update class_place c\n     set certificate_number = '#' || right(c.id::text, 12) where",
    "update class_place c\n     set certificate_number = c.certificate_number where",
    kept("two years after the close"),
  ],
  [
    "the hash of the national ID stays",
    forgotten,
    "deidentified_on = day, national_id_sealed = null, national_id_index = null",
    "deidentified_on = day",
    kept("two years after the close"),
  ],
  [
    "why an auditor looked stays",
    forgotten,
    "where v.reason <> '' and v.person_id = p.id",
    "where false",
    kept("two years after the close"),
  ],
  [
    "the log keeps what it was told",
    forgotten,
    "where a.subject_id = any (cases || listed) and",
    "where false and",
    kept("two years after the close"),
  ],
  ["a member's name is taken away", moves, "'UNLISTED' = m.standing from", "true from", kept("whoever's time has not come")],
  [
    "who is followed again loses their name",
    moves,
    "having bool_and(y.over)",
    "having bool_or(y.over)",
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
    "a close that was dated back takes the name within the hour",
    moves,
    "max(greatest(y.dated, (y.recorded at time zone 'Asia/Ho_Chi_Minh')::date))",
    "max(coalesce(y.dated, (y.recorded at time zone 'Asia/Ho_Chi_Minh')::date))",
    due("a close of long ago"),
  ],
  [
    "whoever waits for an answer loses their name",
    forgotten,
    "where r.person_id = person_no and r.answered_on is null",
    "where false",
    due("whoever waits for an answer"),
  ],
  [
    "whoever left the city is known by name for ever",
    moves,
    "and c.state = 'MOVED' as over",
    "and false as over",
    due("whoever was let go"),
  ],
  [
    "a case on its way to another ward loses its name",
    moves,
    "where l.state = 'SENT' and l.candidate_id = c.id) and c.state",
    "where false) and c.state",
    due("whoever was let go"),
  ],
  [
    "whoever was listed by mistake is kept for ever",
    moves,
    "'UNLISTED' = m.standing from membership m where m.person_id = person_no",
    "false from membership m where m.person_id = person_no",
    asked("whoever was only listed by mistake"),
  ],
  [
    "whoever was listed by mistake and followed on probation is kept for ever",
    moves,
    "c.closed_by in ('UNLISTED', 'NOT_FOLLOWED'), false)",
    "false, false)",
    due("whoever was listed by mistake and then"),
  ],
  [
    "the card number of whoever was listed by mistake stays",
    forgotten,
    "set card_index = null, official_on",
    "set official_on",
    asked("whoever was only listed by mistake"),
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
    forgotten,
    "revoke select on deidentification from app_city;\n",
    "",
    hand("the city reads that a name went"),
  ],
  [
    "a city's check of a list tells where somebody is",
    moves,
    "when x.verdict <> 'ROLL_CLOSED' and to_city then 'HELD_ALREADY' else",
    "else",
    "server/features/imports/candidates.test.ts#a city is told of none",
  ],
  [
    "whoever acknowledges says when it was written down",
    forgotten,
    "coalesce(old.acknowledge_recorded_at, case when new.acknowledged_on is not null then now() end)",
    "coalesce(old.acknowledge_recorded_at, new.acknowledged_on + time '09:00')",
    asked("an answer that is dated back"),
  ],
  [
    "an answer that is dated back is in time",
    "server/domain/subjectRequests.ts",
    "(days.answerRecordedOn ?? days.answeredOn) > dueDays",
    "days.answeredOn > dueDays",
    "server/domain/subjectRequests.test.ts#counts tell",
  ],
  [
    "an auditor's list names who asks",
    "server/features/privacy/requests.reads.ts",
    'const fullName = may(actor, "readWithoutReason", "SubjectRequest", row) ? row.fullName : null;',
    "const { fullName } = row;",
    asked("a list tells an auditor"),
  ],
];
