// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const requests = "migrations/0036-subject-requests.sql";
const asked = (name) => `server/features/privacy/requests.test.ts#${name}`;
const hand = (name) => `server/test/matrix/requestHand.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

/** What persons may ask of whoever keeps their data, and who reads that they did. */
export const subjectRequests = [
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
