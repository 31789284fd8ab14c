// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const liveTest = "server/features/live/live.test.ts";
const guard = "server/test/matrix/guard.test.ts";
const live = "server/features/live/live.service.ts";
const queuesTest = "server/features/live/queues.test.ts";
const queues = "migrations/0039-queues-live.sql";
const sockets = "server/graphql/subscriptions.ts";

export const streams = [
  // Streams and the sockets they come over
  [
    "a stream begins without a session",
    "server/graphql/guard.ts",
    'if (root === "Subscription")\n        field.subscribe = guarded(name, field.subscribe!, { entrance, mustAsk: false, freshSnapshot: false, args: field.args });\n      else',
    'if (root !== "Subscription")',
    guard,
  ],
  [
    "a cookie that opens nothing counts as a session",
    "server/graphql/guard.ts",
    'if (way.entrance === "session") await refuseStrangers(context);',
    "",
    guard,
  ],
  [
    "a Subscription field without a row in the matrix",
    "server/test/matrix/streams.ts",
    "  figuresChanged: {",
    "  figures: {",
    matrix("every field"),
  ],
  ["watching asks no rule", live, '    authorize(actor, right, "OrgUnit", unit);\n', "", matrix("Subscription.figuresChanged")],
  ["watching asks to read the unit only", live, '"readFigures"', '"read"', matrix("Subscription.figuresChanged")],
  [
    "what is watched is looked at when something happens, not before",
    live,
    "const { id, accountId } = await mayRead(context, unitId, watched.right);",
    'const { id, accountId } = { id: unitId, accountId: "" };',
    matrix("Subscription.figuresChanged"),
  ],
  [
    "nothing at all is looked at before somebody watches",
    live,
    "  const reading = context.newReading();\n",
    "  if (context) return unitId;\n  const reading = context.newReading();\n",
    matrix("Subscription.figuresChanged"),
  ],
  ["a stream outlives the right to it", live, "      await mayRead(context, unitId, right);\n", "", liveTest],
  [
    "everybody who watches is told of everything",
    "server/db/changes.ts",
    "for (const key of keys) for (const listener of this.listeners.get(key) ?? []) listener(key);",
    "if (keys.length > 0) for (const [key, set] of this.listeners) for (const listener of set) listener(key);",
    matrix("Subscription.figuresChanged"),
  ],
  [
    "the folder tells of units where nothing happened",
    queues,
    "array (select unit_id from d union select parent_id from d where target <> 0 or target_now <> 0) into n, changed;\n  with q",
    "array (select id from unit) into n, changed;\n  with q",
    matrix("Subscription.figuresChanged"),
  ],
  ["a page of another origin opens a socket", sockets, " || !options.mayConnect(request)", "", liveTest],
  ["queries and changes pass over a socket", sockets, '?.operation !== "subscription"', '?.operation === "query!"', liveTest],
  [
    "what is asked over a socket may cost anything",
    sockets,
    "        checkLimits(options.schema, document, payload.operationName ?? undefined, payload.variables ?? {});\n",
    "",
    liveTest,
  ],
  ["a queue is watched by whoever may read the unit", live, 'CASES: "readCaseQueue"', 'CASES: "read"', matrix("Subscription.queueChanged")],
  ["whoever has a queue of cases watches letters too", live, 'TRANSFERS: "readMembers"', 'TRANSFERS: "readCaseQueue"', queuesTest],
  ["the city hears of every case", queues, "(c.consent_city_id)", "(c.city_id)", matrix("Subscription.queueChanged")],
  [
    "what was told of a queue is told again and again",
    queues,
    "delete from queue_change where ctid = any (array (select ctid from queue_change limit batch)) returning *",
    "select * from queue_change limit batch",
    queuesTest,
  ],
  ["a session that ends looks like a change of the queue", live, "if (told.has(key)) yield", "yield", queuesTest],
];
