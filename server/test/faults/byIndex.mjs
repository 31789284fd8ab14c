// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const moves = "migrations/0053-cases-that-move-whole.sql";
const byIndex = "migrations/0049-found-by-index.sql";
const kept = (name) => `server/db/retention.test.ts#${name}`;
const told = (name) => `server/features/privacy/retention.test.ts#${name}`;
const roll = (name) => `server/test/matrix/memberHand.test.ts#${name}`;
const review = (name) => `server/test/matrix/reviewHand.test.ts#${name}`;

/** What is found by index, and of whom. */
export const byIndexFaults = [
  [
    "what somebody works on is waited for",
    moves,
    "p.deidentified_on is null for update of p skip locked",
    "p.deidentified_on is null for update of p",
    kept("of many who are due"),
  ],
  [
    "numbers of everybody are counted for whoever asks",
    moves,
    "from person p where p.deidentified_on is not null and p.%1$I = $1)",
    "from person p where p.deidentified_on is not null)",
    told("the proof names nobody"),
  ],
  [
    "how many members are is told of anybody",
    byIndex,
    "  if not within_mine(unit_no) then\n    return;\n  end if;\n",
    "",
    roll("a roll is opened"),
  ],
  [
    "a branch answers for somebody it does not follow",
    byIndex,
    "not in (select p.person_id from reviewed_people(one.unit_id, one.before) p)",
    "is null",
    review("a branch writes of its own people"),
  ],
];
