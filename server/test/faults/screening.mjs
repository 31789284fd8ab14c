// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const walls = "migrations/0043-screening.sql";
const story = (name) => `server/features/screening/screening.test.ts#${name}`;
const rows = "server/test/matrix/rowSecurity.test.ts";

/** Screening: who is told what was found, and that nothing follows by itself. */
export const screened = [
  [
    "what was found of a member is read by whoever sees the round",
    walls,
    "using (%sexists (select from membership m where m.id = membership_id))', l || '_reads'",
    "using (%sexists (select from screening_criterion))', l || '_reads'",
    rows,
  ],
  [
    "a branch's progress is read from beside it",
    walls,
    "on screening for select to %I using (%s)', l || '_reads', 'app_' || l, place(l, l || '_id')",
    "on screening for select to %I using (true)', l || '_reads', 'app_' || l, place(l, l || '_id')",
    rows,
  ],
  [
    "a review is sent with members left out",
    walls,
    "f.outcome is null and not m.ended and m.unit_id = new.unit_id",
    "f.outcome is null and m.ended and m.unit_id = new.unit_id",
    story("a round has every branch below"),
  ],
  [
    "a review is read before it is sent",
    "server/access/screeningRules.ts",
    '{ ...subtree(me), state: { $in: ["SENT", "CONFIRMED"] } }',
    "subtree(me)",
    story("a round has every branch below"),
  ],
  [
    "what was found counts above before it is sent",
    walls,
    "case l when 'branch' then '' else 'told and ' end",
    "''",
    story("a round has every branch below"),
  ],
  [
    "help is said to be over before its year is",
    "server/features/screening/screening.service.ts",
    "if (row.helpUntil > todayInVietnam())",
    "if (row.helpUntil < row.helpUntil)",
    story("help runs for twelve months"),
  ],
  [
    "an auditor reads a review without saying why",
    "server/access/screeningRules.ts",
    'can("read", "Screening", sentBelow(me))',
    'can(["read", "readWithoutReason"], "Screening", sentBelow(me))',
    story("an auditor says why"),
  ],
];
