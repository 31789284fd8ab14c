import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../domain/calendar.ts";
import { codeOf, dataOf, World } from "./world.ts";
import { units } from "./worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const today = dateInVietnam(new Date());
const year = Number(today.slice(0, 4));
const period = String(year);
const instrument = { number: "12-KH/TU", signedOn: `${year}-01-05`, issuer: "Thành ủy", title: "Kế hoạch kết nạp đảng viên" };

const setTarget = `mutation ($input: SetTargetInput!) { setTarget(input: $input) { unit { name } draft issued } }`;
const issueTargets = `mutation ($input: IssueTargetsInput!) { issueTargets(input: $input) { id value state version unit { id } instrument { number } } }`;
const recordResult = `mutation ($input: RecordResultInput!) { recordResult(input: $input) { id quantity can } }`;
const reverseResult = `mutation ($input: ReverseResultInput!) { reverseResult(input: $input) { id quantity reverses } }`;
const scoreboard = `query ($unitId: ID!) { scoreboard(unitId: $unitId, year: ${year}, indicators: ["ADMISSIONS"]) {
  own { actual target } direct { actual } rows { unitId name figures { actual target status } } } }`;

interface Board {
  scoreboard: {
    own: { actual: number; target: number | null }[];
    rows: { unitId: string; figures: { actual: number; target: number | null }[] }[];
  };
}

test("a target flows from city to branch, and what the branch records shows at every level above", async () => {
  const [city, ward, branch] = [world.as("CITY_BOARD", "city"), world.as("WARD_STAFF", "ward"), world.as("BRANCH_SECRETARY", "wardBranch")];
  const draft = dataOf(await city(setTarget, { input: { unitId: units.ward.id, indicator: "ADMISSIONS", period, value: 90 } }));
  expect(draft).toMatchObject({ setTarget: { draft: 90, issued: null } });
  expect(dataOf<{ targets: unknown[] }>(await ward(`{ targets(unitId: "${units.ward.id}", period: "${period}") { id } }`)).targets).toEqual(
    [],
  );

  const issued = dataOf<{ issueTargets: { id: string; state: string }[] }>(
    await city(issueTargets, { input: { clientKey: randomUUID(), unitId: units.city.id, indicator: "ADMISSIONS", period, instrument } }),
  ).issueTargets;
  expect(issued).toMatchObject([{ value: 90, state: "ISSUED", version: 1, instrument: { number: "12-KH/TU" } }]);
  const seen = dataOf<{ targets: { id: string; can: string[] }[] }>(
    await ward(`{ targets(unitId: "${units.ward.id}", period: "${period}") { id can } }`),
  ).targets;
  expect(seen).toMatchObject([{ id: issued[0]!.id, can: expect.arrayContaining(["read", "acknowledgeTarget"]) }]);
  expect(dataOf(await ward(`mutation { acknowledgeTarget(targetId: "${seen[0]!.id}") { state } }`))).toEqual({
    acknowledgeTarget: { state: "ACKNOWLEDGED" },
  });

  dataOf(await ward(setTarget, { input: { unitId: units.wardBranch.id, indicator: "ADMISSIONS", period, value: 3 } }));
  dataOf(
    await ward(issueTargets, {
      input: { clientKey: randomUUID(), unitId: units.ward.id, indicator: "ADMISSIONS", period, instrument, shortBy: 87 },
    }),
  );

  const facts = [];
  for (let count = 0; count < 3; count++) {
    const input = {
      clientKey: randomUUID(),
      unitId: units.wardBranch.id,
      indicator: "ADMISSIONS",
      occurredOn: today,
      quantity: 1,
      sourceGroup: "TEACHER",
    };
    facts.push(dataOf<{ recordResult: { id: string } }>(await branch(recordResult, { input })).recordResult.id);
  }
  const reversed = dataOf(await branch(reverseResult, { input: { clientKey: randomUUID(), resultId: facts[2], reason: "Ghi nhầm" } }));
  expect(reversed).toMatchObject({ reverseResult: { quantity: -1, reverses: facts[2] } });

  for (const folded of [false, true]) {
    if (folded) await world.fold();
    const above = dataOf<Board>(await city(scoreboard, { unitId: units.city.id })).scoreboard;
    expect(above.own[0]).toEqual({ actual: 2, target: null });
    expect(above.rows.find((row) => row.unitId === units.ward.id)!.figures[0]).toMatchObject({ actual: 2, target: 90 });
    const below = dataOf<Board>(await ward(scoreboard, { unitId: units.ward.id })).scoreboard;
    expect(below.rows.find((row) => row.unitId === units.wardBranch.id)!.figures[0]).toMatchObject({ actual: 2, target: 3 });
  }
  const cells = dataOf(
    await city(`{ breakdown(unitId: "${units.ward.id}", indicator: "ADMISSIONS", year: ${year}) { cells { month sourceGroup actual } } }`),
  );
  expect(cells).toEqual({ breakdown: { cells: [{ month: Number(today.slice(5, 7)), sourceGroup: "TEACHER", actual: 2 }] } });
  const rows = dataOf<{ results: { totalCount: number } }>(
    await city(`{ results(unitId: "${units.ward.id}", year: ${year}) { totalCount edges { node { quantity note reversedBy } } } }`),
  );
  expect(rows.results).toMatchObject({ totalCount: 4 });
});

test("the same key sent twice stores one fact; with another request it is refused", async () => {
  const branch = world.as("BRANCH_SECRETARY", "branch");
  const input = {
    clientKey: randomUUID(),
    unitId: units.branch.id,
    indicator: "ADMISSIONS",
    occurredOn: today,
    quantity: 1,
    sourceGroup: "PUPIL",
  };
  const first = dataOf<{ recordResult: { id: string } }>(await branch(recordResult, { input }));
  const again = dataOf<{ recordResult: { id: string } }>(await branch(recordResult, { input }));
  expect(again).toEqual(first);
  expect(codeOf(await branch(recordResult, { input: { ...input, quantity: 2 } }))).toBe("IDEMPOTENCY_CONFLICT");
});

test("a place outside one's own reads like nothing, a visible one with another's task like a refusal", async () => {
  const ward = world.as("WARD_STAFF", "ward");
  expect(codeOf(await ward(`{ orgUnit(id: "${units.cousinBranch.id}") { name } }`))).toBe("NOT_FOUND");
  expect(codeOf(await ward(`{ orgUnit(id: "${randomUUID()}") { name } }`))).toBe("NOT_FOUND");
  expect(codeOf(await ward(setTarget, { input: { unitId: units.branch.id, indicator: "ADMISSIONS", period, value: 3 } }))).toBe(
    "FORBIDDEN",
  );
});

test("an operation that expects another post, or names none, is refused by a code of its own", async () => {
  const [ward, other] = [await world.person("WARD_STAFF", "ward"), await world.person("WARD_LEADER", "ward")];
  expect(codeOf(await world.caller(ward.token, other.postId)(`{ orgUnit(id: "${units.ward.id}") { name } }`))).toBe("POST_CHANGED");
  expect(codeOf(await world.caller(ward.token, null)(`{ orgUnit(id: "${units.ward.id}") { name } }`))).toBe("POST_REQUIRED");
  expect(codeOf(await world.caller(null, ward.postId)(`{ orgUnit(id: "${units.ward.id}") { name } }`))).toBe("UNAUTHENTICATED");
});

test("search finds a unit without accents, with its path", async () => {
  const hits = dataOf(await world.as("CITY_BOARD", "city")(`{ searchOrgUnits(text: "dong da") { name ancestors { name } } }`));
  expect(hits).toEqual({ searchOrgUnits: [{ name: "Đảng bộ phường Đống Đa", ancestors: [{ name: "Đảng bộ thành phố Một" }] }] });
});
