import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../../../test/caseScene.ts";
import { id, ReorganisationScene } from "../../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../../test/world.ts";
import type { UnitKey } from "../../../test/worldTree.ts";

let tree: ReorganisationScene;
let scene: CaseScene;
let staff: Call;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  scene = new CaseScene(tree.world);
  staff = scene.as("WARD_STAFF");
});
afterEach(async () => {
  expect(await tree.differences()).toEqual([]);
  await tree.close();
});

type Of = Pick<ShownCase, "id" | "revision">;
const change = (call: Call, field: "handOverCase" | "sendCase", type: string, of: Of, to: UnitKey) =>
  call<Record<typeof field, ShownCase>>(`mutation ($input: ${type}!) { ${field}(input: $input) { id state revision can unit { id } } }`, {
    input: { clientKey: randomUUID(), candidateId: of.id, revision: of.revision, unitId: id(to) },
  });
const handOver = (call: Call, of: Of, to: UnitKey) => change(call, "handOverCase", "HandOverCaseInput", of, to);
const send = (call: Call, of: Of, to: UnitKey) => change(call, "sendCase", "SendCaseInput", of, to);

/** Decided, and the decision forwarded by the branch that the person left. */
async function forwarded(): Promise<ShownCase> {
  const decided = await scene.walk(await scene.opened(), "DECIDE");
  return dataOf(await scene.step(scene.secretary, decided, "FORWARD_DECISION", day(5), { number: "7-CV/CB" })).recordStep;
}
const events = (steps: { event: string }[]) => steps.map(({ event }) => event);
const admitted = (...among: UnitKey[]) => Promise.all(among.map((unit) => scene.total(unit, "ADMISSIONS")));

test("within a ward the new branch holds the ceremony by the forwarded decision, and the admission counts there alone", async () => {
  const left = await forwarded();
  expect([left.state, events(left.next)]).toEqual(["DECIDED", []]);
  for (const event of ["HOLD_CEREMONY", "RECEIVE_DECISION", "FORWARD_DECISION"])
    expect([event, codeOf(await scene.step(scene.secretary, left, event, day(4)))]).toEqual([event, "STEP_REFUSED"]);
  expect(codeOf(await handOver(scene.secretary, left, "wardBranch"))).toBe("FORBIDDEN");
  expect(dataOf(await handOver(staff, left, "wardBranch")).handOverCase).toMatchObject({
    state: "DECIDED",
    unit: { id: id("wardBranch") },
  });
  const there = new CaseScene(tree.world, "wardBranch");
  const given = await there.shown(left.id);
  expect([events(given.next), given.clocks.map(({ code }) => code)]).toEqual([["HOLD_CEREMONY"], ["CEREMONY"]]);
  expect((await there.shown(left.id, staff)).can).not.toContain("handOverCase");
  expect(dataOf(await there.step(there.secretary, given, "HOLD_CEREMONY", day(1))).recordStep.state).toBe("PROBATION");
  expect(await admitted("wardBranch", "branch", "base", "ward", "city")).toEqual([1, 0, 0, 1, 1]);
  const { rows } = await tree.world.owner.query(
    "select m.unit_id as unit from membership m join candidate c on c.person_id = m.person_id where c.id = $1",
    [left.id],
  );
  expect(rows).toEqual([{ unit: id("wardBranch") }]);
});

test("between two wards the letter says that it is decided; the branch that accepts it holds the ceremony and its ward counts the admission", async () => {
  const left = await forwarded();
  dataOf(await send(staff, left, "cousinBranch"));
  const there = new CaseScene(tree.world, "cousinBranch", "base", "otherWard");
  const letters = `{ caseLetters(unitId: "${id("cousinBranch")}") { id stage state can } }`;
  type Letters = { caseLetters: { id: string; stage: string; can: string[] }[] };
  const [letter] = dataOf(await there.secretary<Letters>(letters)).caseLetters;
  expect(letter).toMatchObject({ stage: "DECIDED", can: ["acceptCase", "declineCase"] });
  expect(codeOf(await scene.undo(scene.secretary, await scene.shown(left.id)))).toBe("CONFLICT");
  const input = { clientKey: randomUUID(), letterId: letter!.id };
  dataOf(await there.secretary("mutation ($input: CaseLetterStepInput!) { acceptCase(input: $input) { id } }", { input }));
  const taken = await there.shown(left.id);
  expect(dataOf(await there.step(there.secretary, taken, "HOLD_CEREMONY", day(0))).recordStep.state).toBe("PROBATION");
  expect(await admitted("cousinBranch", "otherWard", "branch", "ward", "city")).toEqual([1, 1, 0, 0, 1]);
  expect(codeOf(await scene.secretary(`{ candidate(id: "${left.id}") { id } }`))).toBe("NOT_FOUND");
});

test("a decision is kept by taking the forwarding back, and forwarded once more from where it came to", async () => {
  const left = await forwarded();
  const kept = dataOf(await scene.undo(scene.secretary, left)).undoStep;
  expect(events(kept.next)).toEqual(["HOLD_CEREMONY"]);
  expect(codeOf(await handOver(staff, kept, "wardBranch"))).toBe("FORBIDDEN");
  const again = dataOf(await scene.step(scene.secretary, kept, "FORWARD_DECISION", day(5))).recordStep;
  dataOf(await handOver(staff, again, "wardBranch"));
  const there = new CaseScene(tree.world, "wardBranch");
  const onward = dataOf(await there.step(there.secretary, await there.shown(left.id), "FORWARD_DECISION", day(2))).recordStep;
  dataOf(await handOver(staff, onward, "branch"));
  dataOf(await scene.step(scene.secretary, await scene.shown(left.id), "HOLD_CEREMONY", day(0)));
  expect(await admitted("branch", "wardBranch")).toEqual([1, 0]);
});

test("a case that was given back to its own branch stays given, whatever is taken back after it", async () => {
  const source = await scene.walk(await scene.opened(), "ASSIGN_HELPERS");
  const moved = dataOf(await scene.step(scene.secretary, source, "MOVE", day(30), { document53: "53/2026" })).recordStep;
  const given = dataOf(await handOver(staff, moved, "branch")).handOverCase;
  const over = dataOf(await scene.step(scene.secretary, given, "TAKE_OVER", day(20))).recordStep;
  const back = dataOf(await scene.undo(scene.secretary, over)).undoStep;
  expect([back.state, events(back.next)]).toEqual(["MOVED", ["TAKE_OVER"]]);
  expect(codeOf(await scene.step(scene.secretary, back, "SEND_OUTSIDE", day(20), { number: "9-GBN" }))).toBe("STEP_REFUSED");

  const forwardedOnce = dataOf(await handOver(staff, await forwarded(), "branch")).handOverCase;
  const onward = dataOf(await scene.step(scene.secretary, forwardedOnce, "FORWARD_DECISION", day(2))).recordStep;
  expect((await scene.shown(onward.id, staff)).can).toContain("handOverCase");
  const kept = dataOf(await scene.undo(scene.secretary, onward)).undoStep;
  expect([(await scene.shown(kept.id, staff)).can.includes("handOverCase"), events(kept.next)]).toEqual([false, ["HOLD_CEREMONY"]]);
});

test("whose dossier left the city is followed no more; the branch may end, and the person be followed again when they return", async () => {
  const source = await scene.walk(await scene.opened(), "ASSIGN_HELPERS");
  const outside = (of: ShownCase, facts?: object) => scene.step(scene.secretary, of, "SEND_OUTSIDE", day(20), facts);
  expect(codeOf(await outside(source, { number: "9-GBN" }))).toBe("STEP_REFUSED");
  const moved = dataOf(await scene.step(scene.secretary, source, "MOVE", day(30), { document53: "53/2026" })).recordStep;
  expect(codeOf(await outside(moved))).toBe("STEP_REFUSED");
  const gone = dataOf(await outside(moved, { number: "9-GBN" })).recordStep;
  expect(gone).toMatchObject({ state: "MOVED_OUT", ended: true, next: [] });
  expect((await scene.shown(gone.id, staff)).can).not.toContain("handOverCase");
  const again = dataOf(await scene.open({ earlierId: gone.id, on: day(10), differentPerson: false })).openCase;
  expect(again).toMatchObject({ fullName: gone.fullName, state: "IDENTIFIED" });
  dataOf(await scene.step(scene.secretary, again, "WITHDRAW", day(5)));
  await tree.done(staff, [{ kind: "DISSOLVE", unitIds: [id("branch")] }]);
});

test("a decision may go out of the city too, once it was forwarded", async () => {
  const decided = await scene.walk(await scene.opened(), "DECIDE");
  expect(codeOf(await scene.step(scene.secretary, decided, "SEND_OUTSIDE", day(1), { number: "9-GBN" }))).toBe("STEP_REFUSED");
  const left = dataOf(await scene.step(scene.secretary, decided, "FORWARD_DECISION", day(5))).recordStep;
  const gone = dataOf(await scene.step(scene.secretary, left, "SEND_OUTSIDE", day(1), { number: "9-GBN" })).recordStep;
  expect(gone).toMatchObject({ state: "MOVED_OUT", ended: true });
  const back = dataOf(await scene.undo(scene.secretary, gone)).undoStep;
  expect([back.state, (await scene.shown(back.id, staff)).can.includes("sendCase")]).toEqual(["DECIDED", true]);
  expect(await admitted("city")).toEqual([0]);
});

test("the second wall: by hand no ceremony is held where the decision was sent on, and nothing goes outside that was not let go", async () => {
  const left = await forwarded();
  const insert = async (event: string, becomes: string, caseId: string) =>
    tree.world.owner
      .query(
        `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
         values ($1, $2, $3, $4, '{"number": "1"}', $5, 'BRANCH_SECRETARY', $6)`,
        [randomUUID(), caseId, event, day(1), becomes, id("branch")],
      )
      .then(
        () => "done",
        (error: { code: string }) => error.code,
      );
  expect(await insert("HOLD_CEREMONY", "PROBATION", left.id)).toBe("CT024");
  const decided = dataOf(await scene.undo(scene.secretary, left)).undoStep;
  expect(await insert("SEND_OUTSIDE", "MOVED_OUT", decided.id)).toBe("CT024");
  expect(await insert("HOLD_CEREMONY", "PROBATION", decided.id)).toBe("done");
});
