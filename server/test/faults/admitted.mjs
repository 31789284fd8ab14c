// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const admitted = "migrations/0050-whom-a-case-may-admit.sql";
const admits = (name) => `server/features/candidates/whomACaseMayAdmit.test.ts#${name}`;

/** Whom a case may admit, and by what it is judged. */
export const judged = [
  [
    "somebody on another list is admitted again",
    admitted,
    "from membership m where m.person_id = o.id and not m.ended",
    "from membership m where m.person_id = o.id and m.ended",
    admits("whoever is a member under the same number"),
  ],
  [
    "what was found to be the same person is forgotten with the number",
    admitted,
    "and d.answer = 'SAME_PERSON') o",
    "and d.answer = '') o",
    admits("whoever is a member under the same number"),
  ],
  [
    "probationers count as official members",
    "migrations/0052-what-a-unit-may.sql",
    " and m.standing = 'OFFICIAL' and not m.ended) end",
    " and not m.ended) end",
    admits("a branch that keeps its list"),
  ],
  [
    "what was voted on is changed under the hands of those who judge",
    "server/features/candidates/updateCandidate.ts",
    "      checkJudged(row, { ...facts, bornOn: person.bornOn });\n",
    "",
    admits("what a branch voted on"),
  ],
];
