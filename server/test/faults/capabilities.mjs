// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const walls = "migrations/0052-what-a-unit-may.sql";
const ended = "migrations/0058-ended-until-given-again.sql";
const voted = "migrations/0059-what-a-ward-voted.sql";
const story = (name) => `server/features/capabilities/capabilities.test.ts#${name}`;

const away = (name) => `server/features/capabilities/decidedAway.test.ts#${name}`;
const gone = (name) => `server/features/candidates/meetingGone.test.ts#${name}`;

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
    ended,
    "wanted = 'isBaseOrganisation' and p.parent_id = unit_no",
    "wanted = 'isBaseOrganisation' and p.unit_id = unit_no",
    story("in a ward that is itself"),
  ],
  [
    "names are removed without a seal",
    ended,
    "'SUSPEND') then array['canDecideRemoval', 'hasSeal']",
    "'SUSPEND') then array['canDecideRemoval']",
    story("removals of names and sealed decisions"),
  ],
  [
    "what was decided of a case holds no longer once the case is elsewhere",
    ended,
    "where wanted <> 'isBaseOrganisation' and e.recorded_by_unit = unit_no",
    "where exists (select from candidate c where c.id = e.candidate_id and unit_no in (c.ward_id, c.base_id, c.unit_id)) and wanted <> 'isBaseOrganisation' and e.recorded_by_unit = unit_no",
    away("what a ward decided rests"),
  ],
  [
    "the way a case went binds the ward its sender stands under now",
    ended,
    "e.recorded_by_unit = p.unit_id and p.during @> e.on_day",
    "e.recorded_by_unit = p.unit_id and upper_inf(p.during)",
    away("which way a case went"),
  ],
  [
    "a unit opened again may what a decision had ended",
    ended,
    "unnest(datemultirange(daterange(old.ended_on, null)) - decided_away(new.id, c)) r",
    "unnest(datemultirange(daterange(old.ended_on, null))) r",
    away("a unit opened again"),
  ],
  [
    "an heir gets again what a decision had ended there",
    ended,
    "unnest(c.days - decided_away(u.id, c.capability)\n",
    "unnest(c.days\n",
    away("an heir gets nothing"),
  ],
  [
    "another ward reads whom a ward decided on",
    voted,
    "where s.unit_id = ward and s.token_hash",
    "where s.token_hash",
    gone("another ward has no such meeting"),
  ],
  [
    "a number given to somebody who is now elsewhere is told by the trigger alone",
    voted,
    "where v.recorded_by_unit = ward and as_printed",
    "join candidate c on c.id = v.candidate_id and c.ward_id = ward where v.recorded_by_unit = ward and as_printed",
    gone("a number that the ward gave"),
  ],
  [
    "whoever recorded any step about somebody looks at them for ever",
    voted,
    "where c.person_id = p.id and e.event in ('DECIDE', 'DECLINE', 'RECOGNISE'))",
    "where c.person_id = p.id)",
    gone("whoever had the person without voting"),
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
