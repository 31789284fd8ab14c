// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const ways = "migrations/0041-who-goes-where.sql";
const toldWhole = "migrations/0044-told-whole-and-no-more.sql";
const lived = (name) => `server/features/reorganisations/divisions.test.ts#${name}`;

/** Who goes where when a branch is divided. */
export const division = [
  [
    "a person of another branch is chosen",
    ways,
    "x not in (select f.person_id from followed_at(d.unit_id) f)",
    "x is null",
    lived("nobody of another branch"),
  ],
  [
    "a list with people missing is whole",
    ways,
    "  if missing > 0 then",
    "  if missing > 1000 then",
    lived("nobody is left without a place"),
  ],
  [
    "a branch is divided before its list is whole",
    toldWhole,
    "  if d.settled_at is null and held > 0 then",
    "  if d.settled_at is null and held < 0 then",
    lived("a branch with people is divided by a plan alone"),
  ],
  [
    "a city is told how many a branch follows",
    toldWhole,
    "where f.member or not to_city)",
    "where true)",
    lived("a city that divides a branch"),
  ],
  [
    "a city that divides today is told how many have no place",
    toldWhole,
    "if my_unit('CITY') is not null then raise",
    "if my_unit('WARD') is not null then raise",
    lived("a city that divides a branch"),
  ],
  [
    "who goes to another part is counted in and never out",
    ways,
    "perform count_move(told, stay, 'TRANSFERRED_OUT', -1), count_move",
    "perform count_move",
    lived("a branch with a roll is divided by its list"),
  ],
  [
    "a case stays behind when its person goes",
    ways,
    "    update candidate c set unit_id = w.part where c.person_id = w.person_id;\n    update membership x set",
    "    update membership x set",
    lived("each person goes to the part"),
  ],
  [
    "a unit opened again may nothing",
    "migrations/0051-revived-units-may-again.sql",
    "when (old.ended_on is not null and new.ended_on is null)",
    "when (false)",
    "server/features/reorganisations/followed.test.ts#a unit opened again may",
  ],
];
