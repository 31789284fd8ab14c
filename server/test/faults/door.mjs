// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const catalogue = "server/test/matrix/catalogue.test.ts";
const guard = "server/test/matrix/guard.test.ts";
const attempts = "migrations/0009-attempts-entries-and-purge.sql";
const byNetwork = "migrations/0021-wrong-passwords-by-network.sql";
const people = "migrations/0002-people-and-sessions.sql";
const features = (name) => `server/features/${name}`;
const tries = features("session/attempts.test.ts");

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
    "await passwordMatches(found.password_hash ?? nobodysHash, password)",
    "found.password_hash !== null && (await passwordMatches(found.password_hash, password))",
    `${tries}#an unknown login takes`,
  ],
  [
    "an unknown login is never locked",
    byNetwork,
    "  insert into sign_in_attempt (login_hash, network_hash) values ($2, $3);\n",
    "  insert into sign_in_attempt (login_hash, network_hash) select $2, $3 from account a where a.login = given_login;\n",
    `${tries}#a login that exists`,
  ],
  ["failing at one address locks all of them", byNetwork, " and t.network_hash = $3 and t.at >", " and t.at >", `${tries}#who fails from`],
  [
    "the owner's sign-in takes back what others tried elsewhere",
    byNetwork,
    "where t.login_hash = $1 and t.network_hash = $2\n",
    "where t.login_hash = $1\n",
    `${tries}#who fails from`,
  ],
  [
    "a login is tried from address after address",
    byNetwork,
    "desc offset 99 limit 1",
    "desc offset 9999 limit 1",
    `${tries}#a hundred wrong`,
  ],
  [
    "the slow limit locks the owner's own address",
    byNetwork,
    "slowed is null or known.here then",
    "slowed is null then",
    `${tries}#a hundred wrong`,
  ],
  [
    "a wrong password tells that a network is known",
    features("session/session.service.ts"),
    "found.slowed_for > 0 ? slowedDown",
    "found.slowed_for > 0 && found.password_hash === null ? slowedDown",
    `${tries}#a hundred wrong`,
  ],
  [
    "attempts at once are counted side by side",
    byNetwork,
    "perform outside_the_door(), pg_advisory_xact_lock(7004, hashtext($2));",
    "perform outside_the_door();",
    `${tries}#an attempt waits`,
  ],
  [
    "a process counts under a key of its own",
    features("session/keyedHash.ts"),
    "password ? scryptSync",
    "false ? scryptSync",
    `${tries}#two processes`,
  ],
  ["a network stays known for ever", byNetwork, " and n.at > now() - interval '90 days') as here", ") as here", `${tries}#fifteen minutes`],
  [
    "a new password leaves its login locked",
    byNetwork,
    "select coalesce(max(k.changed_at), '-infinity') into",
    "select '-infinity' into",
    `${tries}#a new temporary`,
  ],
  [
    "everybody behind one network is seen to share it",
    features("session/session.service.ts"),
    "{login}\\0",
    "{''}\\0",
    `${tries}#neither logins`,
  ],
  [
    "a client says itself where it comes from",
    "server/boot/serve.ts",
    "(_address, hop) => hop < 1,",
    "true,",
    "server/boot/serve.test.ts#counts wrong",
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
    "the purge takes networks that are still known",
    byNetwork,
    "k.at <= now() - interval '90 days'",
    "k.at <= now()",
    "server/db/purge.test.ts",
  ],
];
