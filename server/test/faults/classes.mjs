// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const classes = "migrations/0030-classes.sql";
const story = (name) => `server/features/candidates/classes/classes.test.ts#${name}`;
const taking = "migrations/0056-nominated-in-a-class.sql";
const beside = (name) => `server/features/candidates/classes/besideClasses.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

/** Classes: who is in one, how many, and what its certificates do to the cases. */
export const held = [
  [
    "a branch reads who is in a class from other branches",
    classes,
    "on class_place for select to %I using (exists (select from candidate c where c.id = candidate_id))', l || '_reads'",
    "on class_place for select to %I using (exists (select from class k where k.id = class_id))', l || '_reads'",
    rows,
  ],
  [
    "a class is known to everybody, not to its own ward alone",
    classes,
    "on class for select to %I using (ward_id = any ((select my_ancestors())::uuid[]))', l || '_reads'",
    "on class for select to %I using (my_ancestors() is not null)', l || '_reads'",
    rows,
  ],
  [
    "whoever has a place in a class is certified beside it",
    "server/features/candidates/told.ts",
    "inClass && recordedByClass.includes(event)",
    "false && recordedByClass.includes(event)",
    beside("whoever has a place"),
  ],
  [
    "somebody is nominated beside a class that takes people",
    "server/features/candidates/told.ts",
    'classTakes && event === "NOMINATE"',
    'false && event === "NOMINATE"',
    beside("while a class of the ward"),
  ],
  ["a class keeps people from what was before it", taking, "day) <= day", "day) <= 'infinity'", beside("while a class of the ward")],
  ["another ward's class takes people here", taking, "k.ward_id = c.ward_id and", "true and", beside("another ward's class")],
  ["a full class takes people", taking, "k.accepted < k.places and", "true and", beside("another ward's class")],
  ["a class of new members takes those who are none", taking, "k.kind = 'AWARENESS' and", "true and", beside("another ward's class")],
  [
    "a full class is nominated for still",
    "server/features/candidates/classes/nominations.service.ts",
    "today, row.places - row.accepted, books)",
    "today, row.places, books)",
    story("never more are accepted"),
  ],
  [
    "a certificate that is taken back stays in the class",
    classes,
    "where p.certified_by = new.undoes;",
    "where false;",
    story("a certificate that is taken back"),
  ],
  [
    "a step that is taken back leaves the nomination standing",
    classes,
    "where p.nominated_by = new.undoes and",
    "where false and",
    story("a withdrawn nomination"),
  ],
  [
    "a certificate's number is given twice a year",
    classes,
    "and p.id <> new.id and p.certificate_number = new.certificate_number",
    "and p.id <> new.id and false",
    story("no number is given twice"),
  ],
  [
    "a class is opened by whom may hold none that day",
    classes,
    "and c.capability = 'canHoldClasses' and c.during @> new.starts_on",
    "and c.capability = 'canHoldClasses'",
    story("a ward that may hold no classes"),
  ],
  [
    "a new member's certificate counts as one of the awareness class",
    "server/domain/classes.ts",
    'return kind === "AWARENESS"',
    'return kind !== "OTHER"',
    story("a new member's certificate"),
  ],
];
