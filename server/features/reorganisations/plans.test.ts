import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { id, ReorganisationScene, today } from "../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";

let scene: ReorganisationScene;
let staff: Call;
beforeEach(async () => {
  scene = await ReorganisationScene.open();
  staff = scene.world.as("WARD_STAFF", "ward");
});
afterEach(async () => {
  expect(await scene.differences()).toEqual([]);
  await scene.close();
});

test("a plan changes nothing before its day, is carried out on it, and can be cancelled until then", async () => {
  const inTwoDays = addDays(today, 2);
  const steps = [{ kind: "MOVE", unitIds: [id("branch")], underId: id("otherBase") }];
  const kept = await scene.done(staff, steps, inTwoDays);
  const gone = await scene.done(staff, [{ kind: "DISSOLVE", unitIds: [id("siblingBranch")] }], inTwoDays);
  expect(kept).toMatchObject({ state: "PLANNED", can: ["read", "cancelReorganisation"] });
  dataOf(await staff(`mutation { cancelReorganisation(id: "${gone.id}") { state } }`));
  await scene.turnTo(1);
  expect((await scene.unit(id("branch"))).parent).toBe(id("base"));
  await scene.turnTo(5);
  expect((await scene.unit(id("branch"))).parent).toBe(id("otherBase"));
  expect((await scene.unit(id("siblingBranch"))).ended).toBeNull();
  const { rows } = await scene.world.owner.query("select lower(during)::text as day from placement where unit_id = $1 order by 1", [
    id("branch"),
  ]);
  expect(rows.at(-1)).toEqual({ day: inTwoDays });
  const list = dataOf<{ reorganisations: { edges: { node: object }[] } }>(
    await staff("{ reorganisations { edges { node { state effectiveOn steps { kind units into } } } } }"),
  );
  expect(list.reorganisations.edges.map(({ node }) => node)).toEqual([
    { state: "CANCELLED", effectiveOn: inTwoDays, steps: [{ kind: "DISSOLVE", units: ["Chi bộ Đội 2"], into: null }] },
    { state: "APPLIED", effectiveOn: inTwoDays, steps: [{ kind: "MOVE", units: ["Chi bộ Đội 1"], into: "Đảng bộ Trường học" }] },
  ]);
  expect(codeOf(await staff(`mutation { cancelReorganisation(id: "${kept.id}") { state } }`))).toBe("CONFLICT");
});

test("a plan that something has come in the way of fails as a whole and says why", async () => {
  const steps = [
    { kind: "RENAME", unitIds: [id("otherBase")], name: "Tên mới" },
    { kind: "MOVE", unitIds: [id("branch")], underId: id("otherBase") },
  ];
  const { id: planned } = await scene.done(staff, steps, addDays(today, 1));
  await scene.done(staff, [{ kind: "DISSOLVE", unitIds: [id("branch")] }]);
  await scene.turnTo(1);
  expect((await scene.unit(id("otherBase"))).name).toBe("Đảng bộ Trường học");
  const list = dataOf(await staff("{ reorganisations { edges { node { id state failure } } } }"));
  expect(JSON.stringify(list)).toContain(`{"id":"${planned}","state":"FAILED","failure":"`);
});

test("back-dated, a merger takes the facts of the days since along; what was before stays", async () => {
  await scene.admissions(id("siblingBranch"), 4, "2026-02-01");
  await scene.admissions(id("siblingBranch"), 3, "2026-05-01");
  await scene.done(staff, [{ kind: "MERGE", unitIds: [id("siblingBranch")], heirId: id("branch") }], "2026-04-01");
  const { rows } = await scene.world.owner.query(
    "select coalesce(sum(actual), 0)::int as was, coalesce(sum(actual_now), 0)::int as now from figure where unit_id = $1 and indicator_id = 1",
    [id("branch")],
  );
  expect(rows).toEqual([{ was: 3, now: 7 }]);
});

test("whoever decides may hold a post at a unit that ends by it: that post ends like any other", async () => {
  const { accountId } = await scene.world.person("WARD_STAFF", "ward");
  await scene.world.owner.query(
    "insert into post (id, account_id, unit_id, role, during) values (gen_random_uuid(), $1, $2, 'BRANCH_SECRETARY', '[2024-01-01,)')",
    [accountId, id("siblingBranch")],
  );
  await scene.done(staff, [{ kind: "MERGE", unitIds: [id("branch"), id("siblingBranch")], heirId: id("branch") }]);
  const { rows } = await scene.world.owner.query("select upper(during)::text as until from post where unit_id = $1", [id("siblingBranch")]);
  expect(rows).toEqual([{ until: today }]);
});

test("raw SQL behind the door is told nothing about a foreign unit, however the steps are bent", async () => {
  const foreign = [id("cousinBranch"), id("otherWard")];
  const bent = [
    { kind: "MOVE", units: foreign, under: id("ward") },
    { kind: "MOVE", units: [id("wardBranch")], under: id("otherWard") },
    { kind: "RENAME", units: foreign, what: { name: "Khác" } },
    { kind: "SPLIT", units: [id("wardBranch")], parts: [{ unit: id("cousinBranch"), stock: { 8: 0 }, takes: [] }] },
    { kind: "DISSOLVE", units: [id("wardBranch")], into: id("cousinBranch") },
    { kind: "MERGE", units: [id("wardBranch")], into: "không phải mã" },
    // Heirs that no edit names, what nobody is moved to, and a foreign unit that is said to be new.
    { kind: "MERGE", units: [id("wardBranch")], into: id("cousinBranch"), parts: [{ unit: id("wardBranch") }] },
    { kind: "GROW", units: [id("wardBranch")], into: id("cousinBranch"), parts: [{ unit: id("wardBranch") }] },
    { kind: "SPLIT", units: [id("wardBranch")], into: id("cousinBranch"), parts: [{ unit: id("wardBranch") }] },
    { kind: "SPLIT", units: [id("wardBranch")], parts: [{ unit: id("wardBranch"), takes: [id("cousinBranch")] }] },
    {
      kind: "MERGE",
      units: [id("wardBranch")],
      into: id("cousinBranch"),
      parts: [{ unit: id("cousinBranch"), create: { level: 4, kind: "BRANCH", code: "1", name: "x", under: id("ward") } }],
    },
    { kind: "ANYTHING", units: foreign },
    { kind: "REVIVE", units: foreign },
  ];
  await behindTheDoor(scene.world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    for (const step of bent) {
      const answer = await attempt("select preview_reorganisation($1, $2)", [today, JSON.stringify([step])]);
      expect([step.kind, answer]).toEqual([step.kind, { refused: expect.stringMatching(/^(CT013|CT404|22)/) }]);
      const paper = JSON.stringify({ number: "1", signedOn: today, issuer: "x", title: "x" });
      const decided = await attempt("select decide_reorganisation(gen_random_uuid(), $1, 'x', $2, $3)", [
        today,
        paper,
        JSON.stringify([step]),
      ]);
      expect([step.kind, decided]).toEqual([step.kind, { refused: expect.stringMatching(/^(CT013|CT404|22)/) }]);
    }
  });
});

test("raw SQL behind the door decides no step that nobody knows: a misspelt one would be carried out as nothing", async () => {
  const rename = { kind: "RENAME", units: [id("base")], what: { name: "Tên mới" } };
  const malformed: unknown[] = [
    [],
    {},
    [null],
    ["RENAME"],
    [{ ...rename, kind: "RENAMED" }],
    [{ ...rename, kind: null }],
    [{ ...rename, units: [] }],
    [{ ...rename, units: id("base") }],
    [{ ...rename, unit: id("base") }],
    [{ ...rename, what: { nme: "Tên mới" } }],
    [{ ...rename, what: {} }],
    [{ kind: "MOVE", units: [id("base")] }],
    [{ kind: "MOVE", units: [id("base")], under: "" }],
    [{ kind: "MERGE", units: [id("branch")], into: "x" }],
    [{ kind: "SPLIT", units: [id("branch")], parts: [{ unit: id("branch"), people: 3 }] }],
    [{ kind: "SPLIT", units: [id("branch")], parts: [{ unit: id("branch"), stock: { 8: -1 } }] }],
    [{ kind: "SPLIT", units: [id("branch")], parts: [{ unit: id("branch"), stock: { 1: 1 } }] }],
    [rename, { ...rename, kind: "" }],
    Array.from({ length: 201 }, () => rename),
  ];
  await behindTheDoor(scene.world, { role: "WARD_STAFF", home: "ward" }, async ({ attempt }) => {
    for (const steps of malformed) {
      const values = [today, JSON.stringify(steps)];
      const told = { refused: expect.stringMatching(/^CT013/) };
      expect([steps, await attempt("select preview_reorganisation($1, $2)", values)]).toEqual([steps, told]);
      const decide = `select decide_reorganisation(gen_random_uuid(), $1, 'x', '{"number":"1","signedOn":"2026-01-05","issuer":"x","title":"x"}', $2)`;
      expect([steps, await attempt(decide, values)]).toEqual([steps, told]);
    }
    expect(await attempt("select preview_reorganisation($1, $2)", [today, JSON.stringify([rename])])).toMatchObject({ count: 1 });
  });
});
