import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import { CaseScene, day, type ShownCase } from "../../test/caseScene.ts";
import { decideAndSend } from "../../test/letterWalk.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { wordCells, wordText } from "../../test/officialFile.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let staff: Call;
let gone: ShownCase;
let number: string;
let on: string;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  staff = scene.as("WARD_STAFF");
  const there = new CaseScene(world, "cousinBranch", "base", "otherWard");
  gone = await decideAndSend(scene, there, await scene.opened({ fullName: "Trần Thị Đi" }));
  const decided = gone.history.find(({ event }) => event === "DECIDE") as ShownCase["history"][number] & { facts: { number: string } };
  [number, on] = [decided.facts.number, decided.on];
});
afterAll(() => world.close());

const meeting = (call: Call, unitId = units.ward.id) =>
  call<{ meeting: { decisions: Record<string, unknown>[] } }>(
    `query ($unitId: ID!, $on: Date!) { meeting(unitId: $unitId, on: $on) {
      decisions { candidateId candidate { id state } fullName birthYear branch event yes number } } }`,
    { unitId, on },
  );
const paper = (asked: object, call = staff, unitId = units.ward.id) =>
  call<{ meetingPaper: { content: string } }>(
    `query ($unitId: ID!, $on: Date!, $paper: MeetingPaper!, $candidateIds: [ID!]) {
      meetingPaper(unitId: $unitId, on: $on, paper: $paper, format: DOCX, candidateIds: $candidateIds) { content } }`,
    { unitId, on, ...asked },
  );
const contentOf = async (asked: object) => dataOf(await paper(asked)).meetingPaper.content;

test("a ward's meeting still tells whom it decided on when the case is another ward's, and nothing of what became of them", async () => {
  const stays = await scene.walk(await scene.opened({ fullName: "Lê Văn Ở" }), "DECIDE");
  const { decisions } = dataOf(await meeting(staff)).meeting;
  expect(decisions).toMatchObject([
    { candidateId: gone.id, candidate: null, fullName: "Trần Thị Đi", birthYear: 2000, branch: units.branch.name, event: "DECIDE", number },
    { candidateId: stays.id, candidate: { id: stays.id, state: "DECIDED" }, fullName: "Lê Văn Ở", branch: units.branch.name },
  ]);
  expect(codeOf(await staff(`{ candidate(id: "${gone.id}") { id } }`))).toBe("NOT_FOUND");
});

test("its minutes and its decision are drawn again, and both are looks at the person that whoever has them now sees", async () => {
  const minutes = await contentOf({ paper: "MINUTES" });
  expect(wordCells(minutes)).toEqual(expect.arrayContaining(["Trần Thị Đi", units.branch.name, `Kết nạp, số ${number}`]));
  const decision = wordText(Buffer.from(await contentOf({ paper: "DECISION", candidateIds: [gone.id] }), "base64"));
  expect(decision).toContain("Kết nạp quần chúng Trần Thị Đi, sinh ngày 17/05/2000");
  expect(decision).toContain(`${units.branch.name} tổ chức lễ kết nạp`);
  expect(decision).not.toContain(units.cousinBranch.name);
  const there = new CaseScene(world, "cousinBranch", "base", "otherWard");
  type Views = { personViews: { edges: { node: { reason: string; unitName: string } }[] } };
  const text = `{ personViews(candidateId: "${gone.id}", first: 20) { edges { node { reason unitName } } } }`;
  const views = dataOf(await there.secretary<Views>(text)).personViews.edges.map(({ node }) => node);
  const [year, month, date] = on.split("-");
  for (const reason of [`Xuất biên bản biểu quyết ngày ${date}/${month}/${year}`, `Xuất quyết định số ${number}`])
    expect(views).toContainEqual({ reason, unitName: units.ward.name });
});

test("another ward has no such meeting, and whose vote it was not draws none of its papers", async () => {
  const theirs = world.as("WARD_STAFF", "otherWard");
  expect(dataOf(await meeting(theirs, units.otherWard.id)).meeting.decisions).toEqual([]);
  expect(codeOf(await paper({ paper: "DECISION", candidateIds: [gone.id] }, theirs, units.otherWard.id))).toBe("NOT_FOUND");
  expect(codeOf(await meeting(theirs))).toBe("NOT_FOUND");
  await behindTheDoor(world, { role: "WARD_STAFF", home: "otherWard" }, async ({ rows }) => {
    expect(await rows("select from votes_of_meeting($1, $2)", [units.ward.id, on])).toEqual([]);
    expect(await rows("select from numbers_given($1, $2, $3)", [[number], "2000-01-01", "2100-01-01"])).toEqual([]);
  });
});

test("whoever had the person without voting looks at them no more", async () => {
  const { rows: people } = await world.owner.query<{ id: string }>("select person_id as id from candidate where id = $1", [gone.id]);
  const look = "select note_view($1, '{fullName}', '')";
  for (const [role, home, answer] of [
    ["BASE_COMMITTEE", "base", { refused: expect.stringMatching(/^CT404/) }],
    ["BRANCH_SECRETARY", "branch", { refused: expect.stringMatching(/^CT404/) }],
    ["WARD_STAFF", "ward", { count: 1 }],
  ] as const)
    await behindTheDoor(world, { role, home }, async ({ attempt }) => expect(await attempt(look, [people[0]!.id])).toMatchObject(answer));
});

test("a number that the ward gave to somebody who is now elsewhere is refused by its field with the day, in a meeting as step by step", async () => {
  const waiting = await scene.walk(await scene.opened({ fullName: "Vũ Thị Số" }), "START_APPRAISAL");
  const [first, suffix] = [Number.parseInt(number, 10), number.replace(/^\d+/, "")];
  const vote = { unitId: units.ward.id, on: day(0), members: 11, firstNumber: first, numberSuffix: suffix, signer: "Nguyễn Văn Ký" };
  const items = [{ candidateId: waiting.id, revision: waiting.revision, yes: 9 }];
  const held = await staff("mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { on } }", {
    input: { clientKey: randomUUID(), ...vote, items },
  });
  expect(held.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "firstNumber" });
  expect(held.errors?.[0]?.message).toContain(number);
  const facts = { members: 11, yes: 9, number, signer: "Nguyễn Văn Ký" };
  const step = await scene.step(staff, waiting, "DECIDE", addDays(day(0), 0), facts);
  expect(step.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "facts.number" });
  const freed = await scene.step(staff, waiting, "DECIDE", day(0), { ...facts, number: `${first + 400}${suffix}` });
  expect(dataOf(freed).recordStep.state).toBe("DECIDED");
});
