import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CaseScene, caseFields, day, type ShownCase } from "../../../test/caseScene.ts";
import { id, ReorganisationScene } from "../../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../../test/world.ts";
import type { UnitKey } from "../../../test/worldTree.ts";

let tree: ReorganisationScene;
let scene: CaseScene;
let receiver: CaseScene;
let staff: Call;
let theirs: Call;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  scene = new CaseScene(tree.world);
  receiver = new CaseScene(tree.world, "cousinBranch", "base", "otherWard");
  staff = scene.as("WARD_STAFF");
  theirs = receiver.as("WARD_STAFF");
});
afterEach(async () => {
  expect(await tree.differences()).toEqual([]);
  await tree.close();
});

interface Letter {
  id: string;
  candidateId: string | null;
  fullName: string;
  stage: string;
  fromName: string;
  toName: string;
  state: string;
  reason: string | null;
  can: string[];
}
const letterFields = "id candidateId fullName stage fromName toName state reason can";

const send = (call: Call, of: Pick<ShownCase, "id" | "revision">, to: UnitKey = "cousinBranch") =>
  call<{ sendCase: ShownCase & { sentTo: string | null } }>(
    `mutation ($input: SendCaseInput!) { sendCase(input: $input) { ${caseFields} sentTo } }`,
    { input: { clientKey: randomUUID(), candidateId: of.id, revision: of.revision, unitId: id(to) } },
  );
const letters = async (call: Call, unit: UnitKey) =>
  dataOf(await call<{ caseLetters: Letter[] }>(`{ caseLetters(unitId: "${id(unit)}") { ${letterFields} } }`)).caseLetters;
function answer(call: Call, field: "acceptCase" | "declineCase" | "callBackCase", letterId: string, more: object = {}) {
  const type = field === "declineCase" ? "DeclineCaseInput" : "CaseLetterStepInput";
  const input = { clientKey: randomUUID(), letterId, ...more };
  return call<Record<typeof field, Letter>>(`mutation ($input: ${type}!) { ${field}(input: $input) { ${letterFields} } }`, { input });
}
async function letGo(until = "ASSIGN_HELPERS"): Promise<ShownCase> {
  const source = await scene.walk(await scene.opened(), until);
  return dataOf(await scene.step(scene.secretary, source, "MOVE", day(30), { document53: "53/2026" })).recordStep;
}
const found = async (call: Call, caseId: string) => codeOf(await call(`{ candidate(id: "${caseId}") { id } }`)) ?? "seen";

test("a case goes to a branch of another ward: the letter first, everything once it is taken over, and the sender keeps the letter alone", async () => {
  const moved = await letGo();
  expect(await letters(theirs, "otherWard")).toEqual([]);
  const sent = dataOf(await send(staff, moved)).sendCase;
  expect(sent).toMatchObject({ state: "MOVED", sentTo: expect.any(String), next: [] });
  expect(sent.can).not.toContain("sendCase");
  const [letter] = await letters(receiver.secretary, "cousinBranch");
  expect(letter).toMatchObject({
    candidateId: null,
    fullName: moved.fullName,
    stage: "FOSTERING",
    state: "SENT",
    can: ["acceptCase", "declineCase"],
  });
  expect((await letters(theirs, "otherWard")).map(({ can }) => can)).toEqual([[]]);
  expect(await found(receiver.secretary, moved.id)).toBe("NOT_FOUND");
  expect(await found(theirs, moved.id)).toBe("NOT_FOUND");
  expect(codeOf(await answer(theirs, "acceptCase", letter!.id))).toBe("FORBIDDEN");
  const taken = dataOf(await answer(receiver.secretary, "acceptCase", letter!.id)).acceptCase;
  expect(taken).toMatchObject({ state: "ACCEPTED", candidateId: moved.id, can: [] });
  for (const call of [scene.secretary, scene.as("BASE_COMMITTEE"), staff]) expect(await found(call, moved.id)).toBe("NOT_FOUND");
  expect(await letters(staff, "ward")).toMatchObject([
    { id: letter!.id, candidateId: null, fullName: moved.fullName, state: "ACCEPTED", can: [] },
  ]);
  expect((await letters(scene.secretary, "branch")).map(({ state }) => state)).toEqual(["ACCEPTED"]);
  const theirsNow = await receiver.shown(moved.id, receiver.secretary);
  expect(theirsNow.history.map(({ event }) => event)).toContain("ASSIGN_HELPERS");
  expect(dataOf(await receiver.step(receiver.secretary, theirsNow, "TAKE_OVER", day(0))).recordStep.state).toBe("FOSTERING");
  const { rows } = await tree.world.owner.query<{ action: string }>(
    "select action from audit_entry where action in ('sendCase', 'acceptCase') and outcome = 'DONE' order by at",
  );
  expect(rows.map(({ action }) => action)).toEqual(["sendCase", "acceptCase"]);
});

test("on its way nothing is recorded of a case, it is neither given on nor sent twice, and whoever sent it may call it back", async () => {
  const moved = await letGo();
  const base = scene.as("BASE_COMMITTEE");
  dataOf(await send(base, moved));
  const now = await scene.shown(moved.id);
  expect(codeOf(await scene.step(scene.secretary, now, "TAKE_OVER", day(0)))).toBe("CONFLICT");
  expect(codeOf(await scene.undo(scene.secretary, now))).toBe("CONFLICT");
  expect(codeOf(await send(staff, now))).toBe("FORBIDDEN");
  const handOver = `mutation ($input: HandOverCaseInput!) { handOverCase(input: $input) { id } }`;
  const input = { clientKey: randomUUID(), candidateId: now.id, revision: now.revision, unitId: id("siblingBranch") };
  expect(codeOf(await base(handOver, { input }))).toBe("FORBIDDEN");
  const [letter] = await letters(base, "base");
  expect(letter!.can).toEqual(["callBackCase"]);
  expect(codeOf(await answer(scene.secretary, "callBackCase", letter!.id))).toBe("FORBIDDEN");
  expect(dataOf(await answer(base, "callBackCase", letter!.id)).callBackCase.state).toBe("CALLED_BACK");
  expect(codeOf(await answer(receiver.secretary, "acceptCase", letter!.id))).toBe("FORBIDDEN");
  expect(dataOf(await scene.step(scene.secretary, await scene.shown(moved.id), "TAKE_OVER", day(0))).recordStep.state).toBe("FOSTERING");
});

test("a declined case stays with its sender, who reads why and may send it elsewhere", async () => {
  const moved = await letGo();
  dataOf(await send(staff, moved));
  const [letter] = await letters(receiver.secretary, "cousinBranch");
  expect(codeOf(await answer(receiver.secretary, "declineCase", letter!.id, { reason: " " }))).toBe("BAD_INPUT");
  dataOf(await answer(receiver.secretary, "declineCase", letter!.id, { reason: "Không công tác ở đây" }));
  expect(await letters(staff, "ward")).toMatchObject([{ state: "DECLINED", reason: "Không công tác ở đây", candidateId: moved.id }]);
  expect(await found(receiver.secretary, moved.id)).toBe("NOT_FOUND");
  expect((await scene.shown(moved.id, staff)).can).toContain("sendCase");
  expect(dataOf(await send(staff, await scene.shown(moved.id))).sendCase.sentTo).not.toBeNull();
});

test("a case that was not let go, a branch of one's own ward and one of another city are refused", async () => {
  const source = await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  expect(codeOf(await send(staff, source))).toBe("FORBIDDEN");
  const moved = dataOf(await scene.step(scene.secretary, source, "MOVE", day(100), { document53: "53/2026" })).recordStep;
  for (const unit of ["wardBranch", "farBranch", "otherWard"] as const)
    expect([unit, codeOf(await send(staff, moved, unit))]).toEqual([unit, "NOT_FOUND"]);
  expect(codeOf(await send(scene.secretary, moved))).toBe("FORBIDDEN");
});

test("a branch that ends passes its letters to its heir; one without an heir answers no more and the case is its sender's again", async () => {
  const moved = await letGo();
  dataOf(await send(staff, moved));
  await tree.done(staff, [{ kind: "MERGE", unitIds: [id("branch")], heirId: id("siblingBranch") }]);
  const [letter] = await letters(receiver.secretary, "cousinBranch");
  expect((await letters(tree.world.as("BRANCH_SECRETARY", "siblingBranch"), "siblingBranch")).map((one) => one.id)).toEqual([letter!.id]);
  await tree.done(theirs, [{ kind: "DISSOLVE", unitIds: [id("cousinBranch")] }]);
  expect(await letters(staff, "ward")).toMatchObject([{ id: letter!.id, state: "CALLED_BACK" }]);
});
