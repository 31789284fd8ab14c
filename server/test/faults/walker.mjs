// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const walker = "server/test/walker/walker.test.ts#whatever";

/** Ways further down, of which the matrix knows nothing: it asks one question a root field. */
export const walked = [
  [
    "a unit tells the log-ins of its people to whoever sees the unit",
    "server/features/units/units.loaders.ts",
    'capabilities: many<{ capability: string }>("capabilities", capabilities),',
    'capabilities: many<{ capability: string }>("capabilities", `select unit_id as "forUnit", login as capability from account where unit_id = any ($1)`),',
    walker,
  ],
  [
    "a step of a target tells by name who took it",
    "server/features/targets/life.sql.ts",
    "select e.target_id, e.kind, e.at, e.version, e.value, false, e.note,",
    "select e.target_id, e.kind, e.at, e.version, e.value, false, (select a.full_name from account a where a.id = e.account_id),",
    walker,
  ],
];
