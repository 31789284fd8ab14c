// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const walls = "migrations/0038-month-review.sql";
const hand = (name) => `server/test/matrix/reviewHand.test.ts#${name}`;
const told = (name) => `server/features/review/review.test.ts#${name}`;

/** What branches say of people in a month. */
export const review = [
  ["a draft is read by whoever stands above", walls, "using (state = ''SENT'' and %s)'", "using (%s)'", hand("a draft is the branch")],
  [
    "a month is sent while somebody is not answered for",
    walls,
    "and a.person_id = p.person_id and num_nonnulls(a.progress, a.activities, a.helper_met) = 3)) then",
    "and a.person_id = p.person_id)) and false then",
    hand("a branch writes of its own people"),
  ],
  [
    "a month that is over is written",
    walls,
    "or today_here() > review_due(new.starts_on)) then",
    "or false) then",
    hand("a month that is over"),
  ],
  [
    "a month that is sent late is not marked",
    "server/domain/monthReview.ts",
    "dateInVietnam(new Date(firstSentAt)) > dueOn(month)",
    "dateInVietnam(new Date(firstSentAt)) > lastOn(month)",
    told("the month before is sent"),
  ],
  [
    "a month is closed to whoever is late",
    "migrations/0046-late-reviews.sql",
    "interval '2 months')::date - 1",
    "interval '1 month')::date - 1",
    hand("a month that is over"),
  ],
  [
    "words stay when the name goes",
    walls,
    "update month_answer a set note = null where a.person_id = new.id and a.note is not null;",
    "perform 1;",
    hand("answers go with the person"),
  ],
  [
    "an auditor reads without a reason",
    "server/access/reviewRules.ts",
    'can(["readMonthReviews", "readMonthReview"], "OrgUnit", subtree(me));',
    'can(["readMonthReviews", "readMonthReview", "readWithoutReason"], "OrgUnit", subtree(me));',
    told("an auditor says why"),
  ],
];
