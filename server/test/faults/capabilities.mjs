// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const walls = "migrations/0052-what-a-unit-may.sql";
const story = (name) => `server/features/capabilities/capabilities.test.ts#${name}`;

/** What a unit may: by whom it is decided, that nothing recorded loses what it rests on, and that what is decided is asked for. */
export const capabilities = [
  [
    "a capability ends on a day that a step rests on",
    walls,
    "if (new.verb = 'END' or new.capability = 'isBaseOrganisation') and capability_used_on",
    "if new.capability = 'isBaseOrganisation' and capability_used_on",
    story("a unit that may not is told so"),
  ],
  [
    "a ward becomes the base organisation before the way its cases went",
    walls,
    "wanted = 'isBaseOrganisation' and c.ward_id = unit_no",
    "wanted = 'isBaseOrganisation' and c.unit_id = unit_no",
    story("in a ward that is itself"),
  ],
  [
    "names are removed without a seal",
    walls,
    "then array['canDecideRemoval', 'hasSeal']",
    "then array['canDecideRemoval']",
    story("removals of names and sealed decisions"),
  ],
  [
    "a unit says by hand what it may itself",
    walls,
    "if not strictly_below_mine(new.unit_id) then raise 'not found'",
    "if false then raise 'not found'",
    story("by hand a unit says nothing"),
  ],
  [
    "a ward that is the base organisation waits for the base committee",
    "server/features/candidates/candidates.sql.ts",
    'a.ward_is_base as "wardIsBase"',
    'false as "wardIsBase"',
    story("in a ward that is itself"),
  ],
];
