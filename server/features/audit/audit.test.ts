import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../domain/roles.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

interface Entry {
  action: string;
  subjectType: string;
  subjectId: string;
  changes: string;
}

/** The entries one role reads at one unit; the error's code where it reads none. */
async function entries(role: Role, home: UnitKey, unit: UnitKey): Promise<Entry[] | string> {
  const document =
    "query ($unitId: ID!) { auditEntries(unitId: $unitId, first: 200) { edges { node { action subjectType subjectId changes } } } }";
  const answer = await world.as(role, home)<{ auditEntries: { edges: { node: Entry }[] } }>(document, { unitId: units[unit].id });
  return codeOf(answer) ?? dataOf(answer).auditEntries.edges.map((edge) => edge.node);
}

async function write(unit: UnitKey, subjectType: string, changes: object = {}): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into audit_entry (id, action, subject_type, subject_id, outcome, changes, unit_id) values ($1, 'planted', $2, $1, 'DONE', $3, $4)`,
    [id, subjectType, changes, units[unit].id],
  );
  return id;
}

test("older entries follow their unit to another ward: whom they were open to reads them no more, and its new ward does", async () => {
  const [own, below, beside] = [await write("otherBase", "OrgUnit"), await write("otherBase", "Result"), await write("base", "OrgUnit")];
  const reads = async (role: Role, home: UnitKey, unit: UnitKey) => {
    const answer = await entries(role, home, unit);
    return typeof answer === "string"
      ? answer
      : answer
          .map((entry) => entry.subjectId)
          .filter((id) => [own, below, beside].includes(id))
          .sort();
  };
  /** The same with raw SQL, where only row security stands in the way. */
  const holds = (home: UnitKey) =>
    behindTheDoor(world, { role: "WARD_LEADER", home }, async ({ rows }) =>
      (await rows<{ id: string }>("select id from audit_entry where id = any ($1) order by id", [[own, below, beside]])).map(
        (row) => row.id,
      ),
    );
  const moving = [own, below].sort();
  const all = [own, below, beside].sort();
  expect([await reads("WARD_LEADER", "ward", "ward"), await holds("ward")]).toEqual([all, all]);
  expect([await reads("WARD_LEADER", "otherWard", "otherWard"), await holds("otherWard")]).toEqual([[], []]);
  expect(await reads("WARD_LEADER", "otherWard", "otherBase")).toBe("NOT_FOUND");

  const move = [{ do: "move", unit: units.otherBase.id, under: units.otherWard.id, on: "2026-02-01" }];
  await world.owner.query("select reorganise($1)", [JSON.stringify(move)]);

  expect([await reads("WARD_LEADER", "ward", "ward"), await holds("ward")]).toEqual([[beside], [beside]]);
  expect(await reads("WARD_LEADER", "ward", "otherBase")).toBe("NOT_FOUND");
  expect([await reads("WARD_LEADER", "otherWard", "otherWard"), await holds("otherWard")]).toEqual([moving, moving]);
  expect(await reads("WARD_LEADER", "otherWard", "otherBase")).toEqual(moving);
  expect(await reads("AUDITOR", "city", "city")).toEqual(all);
});

test("who does not see results and targets reads in the log that they were changed, and no quantity", async () => {
  const fact = { clientKey: randomUUID(), unitId: units.branch.id, indicator: "ADMISSIONS", occurredOn: "2026-03-01", quantity: 7 };
  const record = "mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }";
  const { recordResult } = dataOf(
    await world.as("BRANCH_SECRETARY", "branch")<{ recordResult: { id: string } }>(record, { input: { ...fact, sourceGroup: "TEACHER" } }),
  );
  const draft = { unitId: units.base.id, indicator: "ADMISSIONS", period: "2027", value: 7 };
  dataOf(
    await world.as("WARD_STAFF", "ward")("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", { input: draft }),
  );
  const written = Object.fromEntries(
    await Promise.all(
      [
        "Target",
        "Instrument",
        "Result",
        "AllocationPlan",
        "PlanVariant",
        "WhitePlace",
        "OrgUnit",
        "Post",
        "User",
        "Refusal",
        "SomethingNew",
      ].map(async (subject) => [await write("branch", subject, { quantity: 7 }), subject]),
    ),
  ) as Record<string, string>;
  const told = async (role: Role, home: UnitKey) => {
    const found = (await entries(role, home, "ward")) as Entry[];
    expect(found.map((entry) => entry.subjectId)).toContain(recordResult.id);
    const [planted, real] = [found.filter((entry) => entry.subjectId in written), found.filter((entry) => !(entry.subjectId in written))];
    expect(planted).toHaveLength(11);
    return {
      quantities: planted
        .filter((entry) => entry.changes.includes("7"))
        .map((entry) => entry.subjectType)
        .sort(),
      facts: real
        .filter((entry) => ["Result", "TargetDraft"].includes(entry.subjectType) && entry.changes.includes("7"))
        .map((entry) => entry.action)
        .sort(),
    };
  };
  const public_ = ["OrgUnit", "Post", "Refusal", "User"];
  expect(await told("CITY_ADMINISTRATOR", "city")).toEqual({ quantities: public_, facts: [] });
  const everything = {
    quantities: [...public_, "AllocationPlan", "Instrument", "PlanVariant", "Result", "Target", "WhitePlace"].sort(),
    facts: ["recordResult", "setTarget"],
  };
  expect(await told("AUDITOR", "city")).toEqual(everything);
  expect(await told("WARD_LEADER", "ward")).toEqual(everything);
});

test("a white place and its number of people are told to whoever reads white places", async () => {
  const input = { clientKey: randomUUID(), unitId: units.ward.id, kind: "SCHOOL", name: "Trường Sao Mai", lack: "NO_MEMBER", sources: 17 };
  dataOf(
    await world.as("WARD_STAFF", "ward")("mutation ($input: RecordWhitePlaceInput!) { recordWhitePlace(input: $input) { id } }", { input }),
  );
  const told = async (role: Role) =>
    ((await entries(role, "city", "ward")) as Entry[]).filter((entry) => entry.action === "recordWhitePlace").map((entry) => entry.changes);
  expect(JSON.parse((await told("AUDITOR"))[0]!)).toMatchObject({ name: "Trường Sao Mai", lack: "NO_MEMBER", sources: 17 });
  expect(await told("CITY_ADMINISTRATOR")).toEqual(["{}"]);
});

test("ids are answered with the names behind them: of units and people that the reader sees, and of nobody above", async () => {
  interface Told {
    action: string;
    person: string | null;
    subjectType: string;
    changes: string;
    names: { name: string; role: string | null; place: string | null }[];
  }
  const document = `query ($unitId: ID!) { auditEntries(unitId: $unitId, first: 200) { edges { node {
    action person subjectType changes names { name role place } } } } }`;
  const reads = async (role: Role, home: UnitKey, action: string) => {
    const answer = await world.as(role, home)<{ auditEntries: { edges: { node: Told }[] } }>(document, { unitId: units.ward.id });
    return dataOf(answer)
      .auditEntries.edges.map(({ node }) => node)
      .filter((entry) => entry.action === action);
  };
  const create = "mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }";
  const input = { login: "lan.anh", fullName: "Phạm Lan Anh", unitId: units.ward.id, role: "WARD_STAFF", from: "2026-01-01" };
  const { createUser } = dataOf(await world.as("CITY_ADMINISTRATOR", "city")<{ createUser: { user: { id: string } } }>(create, { input }));
  const grant = { userId: createUser.user.id, unitId: units.ward.id, role: "WARD_LEADER", from: "2026-01-01" };
  dataOf(
    await world.as("CITY_ADMINISTRATOR", "city")("mutation ($input: GrantPostInput!) { grantPost(input: $input) { id } }", {
      input: grant,
    }),
  );
  const { accountId } = await world.person("CITY_ADMINISTRATOR", "city");
  const { rows } = await world.owner.query<{ name: string }>("select full_name as name from account where id = $1", [accountId]);

  const named = [
    { name: "Phạm Lan Anh", role: null, place: null },
    { name: "Phạm Lan Anh", role: "WARD_LEADER", place: units.ward.name },
  ];
  const [byCity] = await reads("AUDITOR", "city", "grantPost");
  expect(byCity?.person).toBe(rows[0]!.name);
  expect(byCity?.names).toEqual(expect.arrayContaining(named));
  const [byWard] = await reads("WARD_LEADER", "ward", "grantPost");
  expect(byWard?.person).toBeNull();
  expect(byWard?.names).toEqual(expect.arrayContaining(named));
  expect((await reads("AUDITOR", "city", "createUser"))[0]?.names).toEqual([named[0]]);

  const above = await write("branch", "OrgUnit", { heir: units.otherWard.id, user: accountId });
  const told = (await reads("WARD_LEADER", "ward", "planted")).filter(({ changes }) => changes.includes(units.otherWard.id));
  expect([above.length, told.map(({ names }) => names)]).toEqual([36, [[]]]);
});
