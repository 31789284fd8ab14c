// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const moves = "migrations/0053-cases-that-move-whole.sql";
const given = "migrations/0059-what-a-ward-voted.sql";
const betweenWards = "migrations/0040-cases-between-wards.sql";
const forwarded = (name) => `server/features/candidates/letters/forwarded.test.ts#${name}`;
const person = (name) => `server/test/matrix/personHand.test.ts#${name}`;

export const letters = [
  // Cases that go to another ward
  [
    "a case is sent within its own ward, past whoever hands it over there",
    moves,
    " and u.ward_id <> c.ward_id and u.city_id = c.city_id) then",
    " and u.city_id = c.city_id) then",
    person("a case is sent to another ward"),
  ],
  [
    "anybody answers for the branch that a case was sent to",
    betweenWards,
    "case side when 'TO' then s.unit_id = x.unit_id else",
    "case side when 'TO' then true else",
    person("a case is sent to another ward"),
  ],
  [
    "steps are recorded of a case on its way",
    betweenWards,
    "if exists (select from case_letter l where l.candidate_id = new.candidate_id and l.state = 'SENT') then raise",
    "if false then raise",
    "server/features/candidates/letters/letters.test.ts",
  ],
  // Cases that are let go, and decisions that are forwarded
  [
    "the ceremony is held where the decision was sent on from",
    moves,
    "else c.state = 'DECIDED' and c.let_go end) then",
    "else false end) then",
    forwarded("the second wall"),
  ],
  [
    "what nobody let go is written off as gone out of the city",
    moves,
    "when 'SEND_OUTSIDE' then not c.let_go else",
    "when 'SEND_OUTSIDE' then false else",
    forwarded("the second wall"),
  ],
  [
    "a forwarded decision that was given to a branch waits there for ever",
    given,
    "update candidate x set unit_id = branch, let_go = false, given_after = steps where",
    "update candidate x set unit_id = branch where",
    forwarded("within a ward"),
  ],
  [
    "a forwarded decision that another ward took over waits there for ever",
    given,
    "update candidate set unit_id = l.unit_id, let_go = false, given_after = steps where",
    "update candidate set unit_id = l.unit_id where",
    forwarded("between two wards"),
  ],
  [
    "a case that was given back is let go again by what is taken back",
    given,
    "e.event <> 'TAKE_OVER' and e.ordinal > c.given_after from",
    "e.event <> 'TAKE_OVER' from",
    forwarded("a case that was given back"),
  ],
  [
    "whoever left the city is followed for ever",
    moves,
    "'DROPPED', 'MOVED_OUT', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'PROBATION_REMOVED')) stored",
    "'DROPPED', 'DECISION_LAPSED', 'DECISION_ANNULLED', 'PROBATION_REMOVED')) stored",
    forwarded("whose dossier left the city"),
  ],
  [
    "two follow one person again at one moment",
    "server/features/candidates/followed.ts",
    '  await db.query("select hold_known($1)", [earlier]);\n',
    "",
    "server/features/members/oneAtATime.test.ts",
  ],
];
