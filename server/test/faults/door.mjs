// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const catalogue = "server/test/matrix/catalogue.test.ts";
const guard = "server/test/matrix/guard.test.ts";
const attempts = "migrations/0009-attempts-entries-and-purge.sql";
const people = "migrations/0002-people-and-sessions.sql";
const features = (name) => `server/features/${name}`;

export const door = [
  // The door, the guard and the list of operations
  ["a field gives an answer without asking a rule", "server/graphql/guard.ts", "if (way.mustAsk && ", "if (!way.mustAsk && ", guard],
  ["a change is kept without asking a rule", "server/db/asActor.ts", "if (!wasAsked(actor))", "if (!actor)", guard],
  [
    "a field without a session is answered",
    "server/graphql/guard.ts",
    'if (way.entrance !== "public" && ',
    'if (way.entrance === "public" && ',
    guard,
  ],
  [
    "a new field without a row in operations",
    features("catalogue/catalogue.resolver.ts"),
    "  @Query(() => [SourceGroup]",
    '  @Query(() => String, { description: "Planted." })\n  planted(): string {\n    return "";\n  }\n\n  @Query(() => [SourceGroup]',
    matrix("every field"),
  ],
  ["a Query field without a row in the matrix", "server/test/matrix/reads.ts", "  sourceGroups: {", "  groups: {", matrix("every field")],
  [
    "a Mutation field without a row in the matrix",
    "server/test/matrix/cells.ts",
    "  async endPost(",
    "  async finishPost(",
    matrix("every field"),
  ],
  ["an operation may expect another post", "server/db/door.ts", "if (row.post_id !== expectedPost) throw postChanged();", "", catalogue],
  ["rows leave before the door has answered", "server/db/reading.ts", "    await this.opened;\n    try {", "    try {", catalogue],
  ["a connection goes back with its transaction open", "server/db/lateCommit.ts", 'text: "commit"', 'text: "select 1"', catalogue],
  [
    "a connection is borrowed inside the last one's transaction",
    "server/db/lateCommit.ts",
    '  if (!watched.has(pool)) pool.on("acquire", commit);\n',
    "",
    catalogue,
  ],
  [
    "the door leaves its role and token on the connection",
    people,
    "set_config('app.token', hash, true), set_config('role', 'app_' || lower(c.level), true)",
    "set_config('app.token', hash, false), set_config('role', 'app_' || lower(c.level), false)",
    catalogue,
  ],
  ["several statements travel in one text", "server/db/oneWrite.ts", ", Client: OneStatementClient", "", "server/db/oneStatement.test.ts"],
  [
    "an unknown login is answered at once",
    features("session/session.service.ts"),
    "await passwordMatches(found?.password_hash ?? nobodysHash, password)",
    "found !== undefined && (await passwordMatches(found.password_hash, password))",
    `${features("session/session.test.ts")}#an unknown login takes`,
  ],
  [
    "an unknown login is never locked",
    attempts,
    "  insert into sign_in_attempt as t (login_hash) values (login_key(given_login))\n",
    "  insert into sign_in_attempt as t (login_hash) select login_key(a.login) from account a where a.login = given_login\n",
    `${features("session/session.test.ts")}#a login that exists`,
  ],
  [
    "signing out is not written down",
    attempts,
    "  if found then perform note_own(entry, mine, 'signOut'",
    "  if false then perform note_own(entry, mine, 'signOut'",
    features("session/log.test.ts"),
  ],
  [
    "the log tells quantities to who does not see them",
    features("audit/audit.reads.ts"),
    "case when e.subject_type = any ($5)",
    "case when true or e.subject_type = any ($5)",
    features("audit/audit.test.ts"),
  ],
  [
    "the purge takes sessions that have only just ended",
    attempts,
    "s.expires_at < now() - interval '30 days'",
    "s.expires_at < now()",
    "server/db/purge.test.ts",
  ],
];
