// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const betweenWards = "migrations/0040-cases-between-wards.sql";
const person = (name) => `server/test/matrix/personHand.test.ts#${name}`;

export const letters = [
  // Cases that go to another ward
  [
    "a case is sent within its own ward, past whoever hands it over there",
    betweenWards,
    " and u.city_id = c.city_id and u.ward_id <> c.ward_id) then",
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
];
