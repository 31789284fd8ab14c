// Planted faults: [fault, file, from, to, tests]. `from` must stand in the file exactly once; see plant.mjs.
const rules = "server/access/rules.ts";
const ability = "server/access/ability.ts";
const table = "server/access";
const matrix = (name) => `server/test/matrix/matrix.test.ts#${name}`;
const forgery = "server/test/matrix/forgery.test.ts";
const features = (name) => `server/features/${name}`;

export const firstWall = [
  // The first wall: rules
  ["an auditor may record", rules, "  AUDITOR(me, can) {\n", "  AUDITOR(me, can) {\n    recordResults(me, can);\n", table],
  [
    "who has no rule about a thing has it looked up all the same",
    "server/db/asActor.ts",
    "    if (caller.field && looksInVain(actor, caller.field)) throw notFound();\n",
    "",
    "server/test/matrix/matrix.test.ts",
  ],
  [
    "an administrator may read figures",
    rules,
    "  CITY_ADMINISTRATOR(me, can) {\n",
    "  CITY_ADMINISTRATOR(me, can) {\n    readEverything(me, can);\n",
    matrix("Query.scoreboard"),
  ],
  [
    "a target is given to oneself instead of straight below",
    rules,
    '"setTarget", "OrgUnit", { parentId: me.unitId',
    '"setTarget", "OrgUnit", { id: me.unitId',
    table,
  ],
  [
    "a target is given anywhere below",
    rules,
    '"setTarget", "OrgUnit", { parentId: me.unitId',
    '"setTarget", "OrgUnit", { ...subtree(me)',
    matrix("Mutation.setTarget"),
  ],
  ["strictly below forgets the place", rules, "{ ...subtree(me), [column]:", "{ [column]:", table],
  ["strictly below includes one's own level", rules, "{ $gt: levelRow", "{ $gte: levelRow", table],
  ["people below include oneself", rules, ", id: { $ne: me.accountId } };\n}", " };\n}", table],
  [
    "an administrator ends their own post",
    rules,
    "{ ...subtree(me), accountId: { $ne: me.accountId } }",
    "subtree(me)",
    matrix("Mutation.endPost"),
  ],
  [
    "anybody's target is acknowledged",
    rules,
    '"acknowledgeTarget", "Target", { unitId: me.unitId, baseline:',
    '"acknowledgeTarget", "Target", { ...subtree(me), baseline:',
    matrix("Mutation.acknowledgeTarget"),
  ],
  ["units are created under branches", rules, "levelNumber: { $lt: 4 }, ", "", table],
  [
    "a rule without a condition is a right",
    ability,
    "if (values.length === 0 || values.includes(undefined))",
    "if (values.length > 9)",
    table,
  ],
  [
    "a refusal tells strangers that the thing exists",
    ability,
    'throw may(actor, "read", subject, row) ? forbidden() : notFound();',
    "throw forbidden();",
    matrix("Query.orgUnit"),
  ],
  [
    "rules are asked of the kind instead of the row",
    ability,
    "return ability.rulesFor(action, subject).some((rule) => rule.matchesConditions(own));",
    "return own !== null && ability.rulesFor(action, subject).length > 0;",
    table,
  ],
  [
    "rights worked out for one are given to all of the role",
    ability,
    "const facts = JSON.stringify(actor);",
    "const facts = actor.role;",
    table,
  ],
  // Services that forget, or weaken, what they ask
  [
    "orgUnit asks no rule",
    features("units/units.service.ts"),
    '  authorize(await actingAs(caller), "read", "OrgUnit", unit);\n',
    "",
    matrix("Query.orgUnit"),
  ],
  ["results asks to read the unit only", features("results/results.reads.ts"), '"readResults"', '"read"', matrix("Query.results")],
  ["users asks to read the unit only", features("users/users.reads.ts"), '"readUsers"', '"read"', matrix("Query.users")],
  ["auditEntries asks to read the unit only", features("audit/audit.reads.ts"), '"readAudit"', '"read"', matrix("Query.auditEntries")],
  [
    "acknowledgeTarget stops at reading",
    features("targets/targets.service.ts"),
    '    authorize(actor, "acknowledgeTarget", "Target", target);\n',
    "",
    matrix("Mutation.acknowledgeTarget"),
  ],
  [
    "reverseResult stops at reading",
    features("results/results.service.ts"),
    '    authorize(actor, "reverseResult", "Result", fact);\n',
    "",
    matrix("Mutation.reverseResult"),
  ],
  [
    "grantPost asks for the person, not for the unit",
    features("users/users.service.ts"),
    '    authorize(actor, "grantPost", "OrgUnit", unit);\n',
    "",
    matrix("Mutation.grantPost"),
  ],
  [
    "grantPost asks for the unit, not for the person",
    features("users/users.service.ts"),
    '    authorize(actor, "grantPost", "User", user);\n',
    "",
    matrix("Mutation.grantPost"),
  ],
  [
    "endPost stops at reading",
    features("users/users.service.ts"),
    '"endPost", "Post", post)',
    '"read", "Post", post)',
    matrix("Mutation.endPost"),
  ],
  [
    "searching shows the units above",
    features("units/units.reads.ts"),
    'hits.filter((unit) => may(actor, "read", "OrgUnit", unit))',
    "hits",
    matrix("Query.searchOrgUnits"),
  ],
  ["a person beside oneself counts as below", features("users/users.reads.ts"), "select min(h.level)", "select max(9)", forgery],
];
