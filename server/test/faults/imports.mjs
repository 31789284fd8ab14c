// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const moves = "migrations/0053-cases-that-move-whole.sql";
const imports = "migrations/0034-imports.sql";
const hand = (name) => `server/test/matrix/importHand.test.ts#${name}`;
const members = (name) => `server/features/imports/members.test.ts#${name}`;
const candidates = (name) => `server/features/imports/candidates.test.ts#${name}`;
const many = "server/features/imports/manyRows.test.ts";
const matrix = "server/test/matrix/matrix.test.ts";

/** Lists of people from files: whose they are, what a worker may, and that nobody is doubled or lost. */
export const importFaults = [
  ["another ward's lists are read", "server/access/importRules.ts", 'can("read", "Import", mine);', 'can("read", "Import");', matrix],
  [
    "a list is applied before it was checked",
    "server/access/importRules.ts",
    'can("applyImport", "Import", { ...mine, state: "CHECKED" });',
    'can("applyImport", "Import", mine);',
    candidates("a list is uploaded"),
  ],
  [
    "the bad rows go to another of the ward",
    imports,
    "join session s on s.account_id = j.account_id and s.unit_id = j.unit_id and",
    "join session s on s.unit_id = j.unit_id and",
    hand("a city is told rows"),
  ],
  [
    "the city is told whom a row means",
    imports,
    "grant select (person_id) on import_row to app_ward;",
    "grant select (person_id) on import_row to app_ward, app_city;",
    hand("a city is told rows"),
  ],
  [
    "a step is left out by hand",
    imports,
    "('CHECKED', 'APPLYING'), ('APPLIED', 'UNDOING')",
    "('CHECKED', 'APPLYING'), ('CHECKED', 'APPLIED'), ('APPLIED', 'UNDOING')",
    hand("by hand an import"),
  ],
  [
    "people are written outside the unit",
    imports,
    "cross join lateral (select y.id from unit y where y.id = r.unit and y.level = 4 and y.ended_on is null and j.unit_id in (y.city_id, y.ward_id) offset 0) u\n    cross join lateral jsonb_to_record(r.body)",
    "cross join lateral (select y.id from unit y where y.id = r.unit and y.level = 4 and y.ended_on is null offset 0) u\n    cross join lateral jsonb_to_record(r.body)",
    hand("people are written below"),
  ],
  [
    "a chunk is booked twice",
    imports,
    "if j.done_row <> since or upto <= since or j.state",
    "if upto <= since or j.state",
    hand("people are written below"),
  ],
  [
    "who does not hold an import books it",
    imports,
    "where x.id = job_no and x.lease_by = holder for update;",
    "where x.id = job_no for update;",
    hand("the worker's log-in"),
  ],
  [
    "the worker reads the parts by itself",
    imports,
    "grant select on import_branch to app_ward;",
    "grant select on import_branch to app_ward;\ngrant select on import_part to chitieu_worker;",
    hand("the worker's log-in"),
  ],
  [
    "an import goes on after its uploader's post",
    imports,
    "raise 'the post that this import goes by has ended'",
    "raise notice 'the post that this import goes by has ended'",
    hand("an import goes no further"),
  ],
  [
    "a worker that comes after another begins anew",
    imports,
    "j.total, j.cleared, j.done_row;\nend $$;",
    "j.total, j.cleared, 0;\nend $$;",
    many,
  ],
  [
    "who stands in the file twice is not known after a cut",
    "server/imports/bookFile.ts",
    "if (known) readRow(row, context);\n      else rows.push(judged(row));",
    "if (!known) rows.push(judged(row));",
    `${many}#who goes on`,
  ],
  [
    "who is alike by name and birth is added again",
    imports,
    "if cardinality(hits) = 0 then return; end if;\n  one := hits[1];\n  if one.national_id_index",
    "if cardinality(hits) >= 0 then return; end if;\n  one := hits[1];\n  if one.national_id_index",
    candidates("who is held already"),
  ],
  [
    "what contradicts a record fills it",
    "server/imports/bookRows.ts",
    "if (known && found.differs?.length)",
    "if (known && !found.fills?.length && found.differs?.length)",
    members("a second list fills"),
  ],
  [
    "nobody above is asked about a number twice held",
    imports,
    "where r.action in ('ADD', 'CHANGE') and r.indexes is not null and o.id <> p.id and o.city_id = p.city_id",
    "where r.action = 'CHANGE' and r.indexes is not null and o.id <> p.id and o.city_id = p.city_id",
    candidates("a number held in another ward"),
  ],
  [
    "whoever was looked at is forgotten",
    imports,
    "if exists (select from person_view v where v.person_id = person_no) then return 'LOOKED_AT'; end if;",
    "",
    candidates("undone within a day"),
  ],
  [
    "an import is undone twice",
    "server/access/importRules.ts",
    'state: { $in: ["APPLIED", "FAILED"] } });',
    'state: { $in: ["APPLIED", "FAILED", "UNDONE"] } });',
    candidates("undone within a day"),
  ],
  [
    "what was filled stays after the undo",
    imports,
    "national_id_sealed = case when gone then null else p.national_id_sealed end, national_id_index = case when gone then null else p.national_id_index end",
    "national_id_sealed = p.national_id_sealed",
    candidates("who is held already"),
  ],
  [
    "a member on a roll is not told to the ledger",
    imports,
    "if roll_since(branch) is null then continue; end if;",
    "continue;",
    members("in a branch with a roll"),
  ],
  [
    "whoever a later roll rests on is forgotten",
    imports,
    "and exists (select from membership m where m.person_id = person_no and roll_since(m.unit_id) is not null) then return 'BUILT_UPON'; end if;",
    "and false then return 'BUILT_UPON'; end if;",
    members("in a branch with a roll"),
  ],
  [
    "a closed month takes members still",
    moves,
    "when u.closed then 'ROLL_CLOSED' end,\n",
    "when false then 'ROLL_CLOSED' end,\n",
    members("in a branch with a roll"),
  ],
  [
    "a faulty row is passed over in silence",
    "server/imports/bookRows.ts",
    'if ("bad" in one) return one.bad;',
    'if ("bad" in one) return { ...one.bad, action: "SAME" as const };',
    many,
  ],
];
