// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const releases = "migrations/0032-releases-of-small-numbers.sql";
const attack = (name) => `server/features/statistics/attack.test.ts#${name}`;
const kept = (name) => `server/db/releases.test.ts#${name}`;

/** What is told of ethnicity, religion and expulsion to whoever does not see the persons. */
export const released = [
  [
    "numbers of one or two are told",
    "server/domain/smallCells/parts.ts",
    "export const leastShown = 5;",
    "export const leastShown = 1;",
    "server/domain/smallCells.test.ts",
  ],
  [
    "a unit kept back is told as nobody",
    "server/features/statistics/statistics.reads.ts",
    "cell.counted === null ? null : {",
    "cell.counted === null ? { count: 0, total: 0 } : {",
    attack("a city that asks"),
  ],
  [
    "the city reads who was expelled fact by fact",
    releases,
    "(%s and indicator_id <> all (%L::smallint[]))', t, place('city', 'city_id'), untold_to_city());",
    "(%s)', t, place('city', 'city_id'));",
    attack("the other ways"),
  ],
  [
    "the state of a day tells the city who was expelled",
    releases,
    "case when sees_persons() then asked else",
    "case when true then asked else",
    attack("the other ways"),
  ],
  ["the city counts people by ethnicity", releases, "and u.level > 1);", "and u.level > 0);", attack("the other ways")],
  [
    "a scoreboard of a city takes any indicator",
    "server/features/sensitiveNumbers.ts",
    "if (indicators.some(({ sensitive }) => sensitive))",
    "if (indicators.length > 99)",
    attack("the other ways"),
  ],
  [
    "a release is changed afterwards",
    releases,
    "raise 'a release is kept as it was made' using errcode = '42501';",
    "return coalesce(new, old);",
    kept("a release stays"),
  ],
  [
    "what was counted once is counted again",
    releases,
    "    and not exists (select from released_fact f where f.result_id = e.id)\n",
    "",
    kept("what was entered late"),
  ],
];
