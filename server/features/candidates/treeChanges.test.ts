import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CaseScene, caseFields, day, type ShownCase } from "../../test/caseScene.ts";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

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

const handOver = (call: Call, of: Pick<ShownCase, "id" | "revision">, to: UnitKey) =>
  call<{ handOverCase: ShownCase }>(`mutation ($input: HandOverCaseInput!) { handOverCase(input: $input) { ${caseFields} } }`, {
    input: { clientKey: randomUUID(), candidateId: of.id, revision: of.revision, unitId: units[to].id },
  });

test("people go with their branch: under another parent those above it see them, and its own steps go on", async () => {
  const followed = await scene.opened();
  await tree.done(staff, [{ kind: "MOVE", unitIds: [id("branch")], underId: id("otherBase") }]);
  expect((await scene.shown(followed.id, tree.world.as("BASE_COMMITTEE", "otherBase"))).state).toBe("IDENTIFIED");
  expect(codeOf(await scene.as("BASE_COMMITTEE")(`{ candidate(id: "${followed.id}") { id } }`))).toBe("NOT_FOUND");
  expect((await scene.walk(followed, "ACCEPT_SOURCE")).state).toBe("SOURCE");
});

test("whom a branch that ends still follows goes on at the branch that takes it in", async () => {
  const followed = await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  await tree.done(staff, [{ kind: "MERGE", unitIds: [id("branch")], heirId: id("siblingBranch") }]);
  const heir = new CaseScene(tree.world, "siblingBranch");
  const now = await heir.shown(followed.id, heir.secretary);
  expect(now).toMatchObject({ state: "SOURCE", unit: { id: id("siblingBranch") } });
  const facts = {
    helpers: [
      { name: "Lê Văn Bền", kind: "MEMBER", togetherSince: day(900) },
      { name: "Trần Thị Mơ", kind: "MEMBER", togetherSince: day(900) },
    ],
  };
  expect(dataOf(await heir.step(heir.secretary, now, "ASSIGN_HELPERS", day(150), facts)).recordStep.state).toBe("FOSTERING");
});

test("a branch that still follows people is not dissolved into a unit that is no branch", async () => {
  await scene.opened();
  const steps = [{ kind: "DISSOLVE", unitIds: [id("branch")] }];
  expect(codeOf(await tree.decide(staff, steps))).toBe("CONFLICT");
});

test("a case let go with document 53 is given to another branch by whoever stands above both, and taken over there", async () => {
  const source = await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  const base = scene.as("BASE_COMMITTEE");
  expect(codeOf(await handOver(base, source, "siblingBranch"))).toBe("FORBIDDEN");
  const moved = dataOf(await scene.step(scene.secretary, source, "MOVE", day(100), { document53: "53/2026" })).recordStep;
  expect(codeOf(await handOver(base, moved, "wardBranch"))).toBe("NOT_FOUND");
  expect(codeOf(await handOver(scene.secretary, moved, "siblingBranch"))).toBe("FORBIDDEN");
  const given = dataOf(await handOver(base, moved, "siblingBranch")).handOverCase;
  expect(given).toMatchObject({ state: "MOVED", unit: { id: id("siblingBranch") } });
  expect(codeOf(await scene.secretary(`{ candidate(id: "${moved.id}") { id } }`))).toBe("NOT_FOUND");
  const receiver = new CaseScene(tree.world, "siblingBranch");
  expect(dataOf(await receiver.step(receiver.secretary, given, "TAKE_OVER", day(90))).recordStep.state).toBe("SOURCE");
});

test("an earlier case goes with its person when a later one is handed over", async () => {
  const first = await scene.opened();
  dataOf(await scene.step(scene.secretary, first, "WITHDRAW", day(100)));
  const second = randomUUID();
  const { owner } = tree.world;
  await owner.query(
    "insert into candidate (id, person_id, unit_id, facts) select $2, c.person_id, c.unit_id, c.facts from candidate c where c.id = $1",
    [first.id, second],
  );
  for (const [event, becomes] of [
    ["IDENTIFY", "IDENTIFIED"],
    ["MOVE", "MOVED"],
  ])
    await owner.query(
      `insert into candidate_event (id, candidate_id, event, on_day, facts, becomes, recorded_by_role, recorded_by_unit)
       values ($1, $2, $3, $4, '{"by":"BRANCH","document53":"53/2026"}', $5, 'BRANCH_SECRETARY', $6)`,
      [randomUUID(), second, event, day(50), becomes, id("branch")],
    );
  const { revision } = await scene.shown(second);
  dataOf(await handOver(scene.as("BASE_COMMITTEE"), { id: second, revision }, "siblingBranch"));
  const { rows } = await owner.query<{ unit: string }>("select unit_id as unit from candidate where id = any ($1)", [[first.id, second]]);
  expect(rows).toEqual([{ unit: id("siblingBranch") }, { unit: id("siblingBranch") }]);
});
