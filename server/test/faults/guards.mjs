const walls = "migrations/0054-guards-that-bite.sql";
const cases = (test) => `server/features/candidates/guards.test.ts#${test}`;

/** Guards of the procedure and of a stay for a time. */
export const guards = [
  [
    "a member of another branch's list helps",
    walls,
    "m.id = member and m.unit_id = branch and not m.ended",
    "m.id = member and not m.ended",
    cases("a helper is picked"),
  ],
  [
    "a suspended member helps",
    walls,
    "order by e.ordinal desc limit 1), '') <> 'SUSPEND'",
    "order by e.ordinal desc limit 1), '') <> 'NEVER'",
    cases("a helper is picked"),
  ],
  [
    "a decision's number is given twice",
    walls,
    "raise 'this number was given before' using errcode = 'CT540';",
    "null;",
    cases("a decision's number"),
  ],
  [
    "a meeting counts more than the list holds",
    walls,
    "raise 'more official members than the list holds' using errcode = 'CT541';",
    "null;",
    cases("a branch's meeting"),
  ],
  [
    "guests count as they were when they were sent",
    "migrations/0059-what-a-ward-voted.sql",
    "on m.id = t.membership_id and m.official_on <= day",
    "on m.id = t.membership_id and t.standing = 'OFFICIAL'",
    cases("a branch's meeting"),
  ],
  [
    "a stay for a time lasts a day",
    walls,
    "new.until >= (new.sent_on + interval '3 months')::date",
    "new.until >= new.sent_on",
    "server/features/members/stay.test.ts#the database holds",
  ],
  [
    "a typed member is taken at the branch's word whatever the list says",
    "server/features/candidates/helpers.ts",
    "official: helps?.official ?? true",
    "official: true",
    cases("of a member who is typed"),
  ],
  [
    "another's introduction counts",
    "server/domain/procedure/papers.ts",
    "one.name === other.name && ",
    "",
    cases("every helper has written"),
  ],
];
