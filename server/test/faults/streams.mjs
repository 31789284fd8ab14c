// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const liveTest = "server/features/live/live.test.ts";
const guard = "server/test/matrix/guard.test.ts";
const live = "server/features/live/live.service.ts";
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
  ["watching asks no rule", live, '    authorize(actor, "readFigures", "OrgUnit", unit);\n', "", matrix("Subscription.figuresChanged")],
  ["watching asks to read the unit only", live, '"readFigures"', '"read"', matrix("Subscription.figuresChanged")],
  [
    "what is watched is looked at when something happens, not before",
    live,
    "const { id, accountId } = await mayRead(context, unitId);",
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
  ["a stream outlives the right to it", live, "      await mayRead(context, unitId);\n      yield", "      yield", liveTest],
  [
    "everybody who watches is told of everything",
    "server/db/changes.ts",
    "for (const key of keys) for (const listener of this.listeners.get(key) ?? []) listener();",
    "if (keys.length > 0) for (const set of this.listeners.values()) for (const listener of set) listener();",
    matrix("Subscription.figuresChanged"),
  ],
  [
    "the folder tells of units where nothing happened",
    "migrations/0014-given-targets-are-told.sql",
    "array (select unit_id from d union select parent_id from d where target <> 0 or target_now <> 0) into n, changed;",
    "array (select id from unit) into n, changed;",
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
];
