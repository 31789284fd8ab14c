import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, caseFields, day, type ShownCase } from "../../test/caseScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
});
afterAll(() => world.close());

const listed = async (call = scene.secretary, more = "", unit: keyof typeof units = "branch") =>
  dataOf(
    await call<{ candidates: { totalCount: number; edges: { node: { fullName: string } }[]; pageInfo: { endCursor: string } } }>(
      `{ candidates(unitId: "${units[unit].id}" ${more}) { totalCount edges { node { id fullName } } pageInfo { endCursor } } }`,
    ),
  ).candidates;

test("the list is ordered by given name as Vietnamese do, pages follow each other, and a search finds beginnings of words, with accents or without", async () => {
  const own = new CaseScene(world, "cousinBranch", "base", "otherWard");
  const typed = ["Đỗ Văn Ất", "Lê Anh", "Trần Thị Ân", "Phạm Ánh", "Vũ Đức Dũng", "Ngô Đạt", "Bùi An", "Hoàng Ăn"];
  for (const fullName of typed) await own.opened({ fullName });
  const ordered = ["Bùi An", "Lê Anh", "Phạm Ánh", "Hoàng Ăn", "Trần Thị Ân", "Đỗ Văn Ất", "Vũ Đức Dũng", "Ngô Đạt"];
  const names = (page: Awaited<ReturnType<typeof listed>>) => page.edges.map(({ node }) => node.fullName);
  const first = await listed(own.secretary, "first: 5", "cousinBranch");
  expect([first.totalCount, names(first)]).toEqual([8, ordered.slice(0, 5)]);
  expect(names(await listed(own.secretary, `after: "${first.pageInfo.endCursor}"`, "cousinBranch"))).toEqual(ordered.slice(5));
  expect(names(await listed(own.secretary, `search: "an"`, "cousinBranch"))).toEqual(ordered.slice(0, 5));
  expect(names(await listed(own.secretary, `search: "do van"`, "cousinBranch"))).toEqual(["Đỗ Văn Ất"]);
  expect(names(await listed(own.secretary, `search: "uc"`, "cousinBranch"))).toEqual([]);
  expect(names(await listed(own.secretary, `search: "ân"`, "cousinBranch"))[0]).toBe("Trần Thị Ân");
});

test("what waits for a unit stands in its queue, the nearest deadline first", async () => {
  const queue = async (role: "BRANCH_SECRETARY" | "BASE_COMMITTEE" | "WARD_STAFF", unit: "branch" | "base" | "ward") =>
    dataOf(
      await world.as(
        role,
        unit,
      )<{ caseQueue: ShownCase[] }>(`{ caseQueue(unitId: "${units[unit].id}") { id state clocks { code dueOn } next { event mine } } }`),
    ).caseQueue;
  const carried = await scene.walk(await scene.opened(), "HOLD_BRANCH_MEETING");
  expect((await queue("BASE_COMMITTEE", "base")).map(({ id }) => id)).toContain(carried.id);
  expect((await queue("WARD_STAFF", "ward")).map(({ id }) => id)).not.toContain(carried.id);
  const submitted = await scene.walk(await scene.opened(), "SUBMIT");
  const ward = await queue("WARD_STAFF", "ward");
  expect(ward[0]).toMatchObject({ id: submitted.id, state: "SUBMITTED", clocks: [{ code: "DECISION" }, expect.anything()] });
  expect(codeOf(await scene.secretary(`{ caseQueue(unitId: "${units.ward.id}") { id } }`))).toBe("NOT_FOUND");
});

test("the city sees nobody, but for those whose case asks its consent, until that case ends", async () => {
  const board = scene.as("CITY_BOARD");
  const ordinary = await scene.walk(await scene.opened(), "START_APPRAISAL");
  expect(codeOf(await board(`{ candidate(id: "${ordinary.id}") { id } }`))).toBe("NOT_FOUND");
  const special = await scene.opened();
  const known = dataOf(await update(special, { specialReview: true })).updateCandidate;
  const appraising = await scene.walk(known, "START_APPRAISAL");
  expect(appraising.next.find(({ event }) => event === "DECIDE")!.refusals).toEqual([{ code: "CONSENT_REQUIRED" }]);
  const asked = dataOf(await scene.step(scene.as("WARD_STAFF"), appraising, "ASK_CONSENT", day(40))).recordStep;
  expect((await scene.shown(asked.id, board)).fullName).toBe("Nguyễn Thị Hoài An");
  const consent = { granted: true, number: "5-TB/TU" };
  const granted = dataOf(await scene.step(board, asked, "GIVE_CONSENT", day(30), consent)).recordStep;
  expect(granted.state).toBe("APPRAISING");
  const declined = dataOf(
    await scene.step(scene.as("WARD_STAFF"), granted, "DECLINE", day(20), { reason: "Chưa đủ điều kiện" }),
  ).recordStep;
  expect(declined.ended).toBe(true);
  expect(codeOf(await board(`{ candidate(id: "${asked.id}") { id } }`))).toBe("NOT_FOUND");
});

function update(of: ShownCase, more: object) {
  const input = {
    ...{ clientKey: randomUUID(), candidateId: of.id, revision: of.revision, fullName: of.fullName, bornOn: "2000-05-17", sex: "FEMALE" },
    ...{ sourceGroup: "TEACHER", tags: [], education: "HIGHER", youthUnion: true, hardArea: false, specialReview: false },
    ...{ overAgeGrounds: false, youthUnionHere: true, tradeUnionHere: false, noMembers: false, ...more },
  };
  return scene.secretary<{ updateCandidate: ShownCase }>(
    `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { ${caseFields} tags } }`,
    { input },
  );
}

test("what is known of a person is said anew by the branch; the log names the fields, never what stands in them", async () => {
  const opened = await scene.opened({ fullName: "Đinh Quang Khải" });
  const changed = dataOf(await update(opened, { fullName: "Đinh Quang Khải Hoàn", tags: ["RETURNED_GRADUATE", "RURAL"] })).updateCandidate;
  expect(changed).toMatchObject({ fullName: "Đinh Quang Khải Hoàn", tags: ["RURAL", "RETURNED_GRADUATE"] });
  expect(codeOf(await update(opened, {}))).toBe("CONFLICT");
  const { rows } = await world.owner.query("select changes from audit_entry where subject_id = $1 and action = 'updateCandidate'", [
    opened.id,
  ]);
  expect(rows).toEqual([{ changes: { fields: ["fullName", "tags", "youthUnion", "youthUnionHere", "tradeUnionHere"] } }]);
});

test("what nobody asked is told as such; without the education no application is received", async () => {
  const opened = dataOf(await scene.open()).openCase;
  const facts = "{ education youthUnion minority religious youthUnionHere tradeUnionHere }";
  expect(dataOf(await scene.secretary<{ candidate: object }>(`{ candidate(id: "${opened.id}") ${facts} }`)).candidate).toEqual({
    ...{ education: null, youthUnion: null, minority: null, religious: null, youthUnionHere: null, tradeUnionHere: null },
  });
  const certified = await scene.walk(opened, "CERTIFY");
  expect(certified.next.find(({ event }) => event === "RECEIVE_APPLICATION")!.refusals).toEqual([{ code: "EDUCATION_UNASKED" }]);
  const said = dataOf(await update(certified, { education: "UPPER_SECONDARY" })).updateCandidate;
  expect(said.next.find(({ event }) => event === "RECEIVE_APPLICATION")!.refusals).toEqual([]);
  expect(dataOf(await update(said, { education: null, youthUnion: null })).updateCandidate).toMatchObject({
    next: expect.arrayContaining([expect.objectContaining({ refusals: [{ code: "EDUCATION_UNASKED" }] })]),
  });
});

test("every look at a person is logged once a day with the fields that were shown, and those responsible read it", async () => {
  const opened = await scene.opened({ fullName: "Mai Văn Tín" });
  await scene.shown(opened.id, scene.as("WARD_LEADER"));
  await scene.shown(opened.id, scene.as("WARD_LEADER"));
  dataOf(await scene.as("BASE_COMMITTEE")(`{ candidate(id: "${opened.id}") { state next { event } } }`)); // nothing personal
  dataOf(await scene.as("BASE_COMMITTEE")(`{ candidate(id: "${opened.id}") { ...who } } fragment who on Candidate { fullName }`));
  const seen = dataOf(
    await scene.secretary<{ personViews: { edges: { node: object }[] } }>(
      `{ personViews(candidateId: "${opened.id}") { edges { node { on role times unitName fields reason } } } }`,
    ),
  ).personViews.edges.map(({ node }) => node);
  const personal = ["birthYear", "bornOn", "fullName", "history", "sex", "sourceGroup"];
  expect(seen).toEqual([
    { on: day(0), role: "BASE_COMMITTEE", times: 1, unitName: units.base.name, fields: ["fullName"], reason: "" },
    { on: day(0), role: "WARD_LEADER", times: 2, unitName: units.ward.name, fields: personal, reason: "" },
    { on: day(0), role: "BRANCH_SECRETARY", times: 1, unitName: units.branch.name, fields: personal, reason: "" },
  ]);
});

test("an auditor of the ward reads a person's case with a reason only; one of the city reads none", async () => {
  const { id } = await scene.opened();
  const auditor = world.as("AUDITOR", "ward");
  for (const reason of ["", "x", "xxxxxxxxxxxxxx", "kiểm tra"]) {
    const bare = await auditor(`{ candidate(id: "${id}", reason: "${reason}") { fullName } }`);
    expect(bare.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "reason" });
  }
  expect((await scene.shown(id, auditor, "Kiểm tra theo kế hoạch 05")).state).toBe("IDENTIFIED");
  expect(codeOf(await world.as("AUDITOR", "city")(`{ candidate(id: "${id}", reason: "Kiểm tra theo kế hoạch") { fullName } }`))).toBe(
    "NOT_FOUND",
  );
});

test("a figure that a case counted opens to the case for those who may see the person, to one person for the city, and is not taken back by hand", async () => {
  const source = await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  const year = Number(day(200).slice(0, 4));
  const facts = async (call: typeof scene.secretary, unit: "branch" | "city") =>
    dataOf(
      await call<{ results: { edges: { node: { id: string; fromCase: boolean; candidateId: string | null; can: string[] } }[] } }>(
        `{ results(unitId: "${units[unit].id}", indicator: "NEW_SOURCES", year: ${year}, first: 200) { edges { node { id fromCase candidateId can } } } }`,
      ),
    ).results.edges.map(({ node }) => node);
  const mine = (await facts(scene.secretary, "branch")).find(({ candidateId }) => candidateId === source.id)!;
  expect(mine).toMatchObject({ fromCase: true, can: ["read"] });
  const seen = (await facts(scene.as("CITY_BOARD"), "city")).find(({ id }) => id === mine.id);
  expect(seen).toMatchObject({ fromCase: true, candidateId: null });
  const input = { clientKey: randomUUID(), resultId: mine.id, reason: "nhầm" };
  expect(codeOf(await scene.secretary("mutation ($input: ReverseResultInput!) { reverseResult(input: $input) { id } }", { input }))).toBe(
    "FORBIDDEN",
  );
});
