import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfEverything } from "../../test/matrix/hash.ts";
import { id, ReorganisationScene, today } from "../../test/reorganisationScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";

let scene: ReorganisationScene;
let staff: Call;
let admin: Call;
beforeEach(async () => {
  scene = await ReorganisationScene.open();
  staff = scene.world.as("WARD_STAFF", "ward");
  admin = scene.world.as("CITY_ADMINISTRATOR", "city");
});
afterEach(async () => {
  expect(await scene.differences()).toEqual([]);
  await scene.close();
});

test("a preview counts what would change hands and changes nothing", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  await scene.target("base", 9);
  await scene.world.person("BRANCH_SECRETARY", "branch");
  await scene.world.person("BASE_COMMITTEE", "base");
  await scene.world.person("CITY_ADMINISTRATOR", "city");
  const before = await hashOfEverything(scene.world.owner);
  const seen = await scene.preview(admin, [{ kind: "MOVE", unitIds: [id("base")], underId: id("otherWard") }]);
  expect(seen).toMatchObject({
    planned: false,
    problems: [],
    counts: { wards: 0, bases: 1, branches: 2, members: 35, openTargets: 1, postsEnding: 0, postsMoving: 2, ending: 0, creating: 0 },
  });
  expect(seen.counts.places).toMatchObject([
    { name: "Đảng bộ phường Đống Đa", unitsBefore: 3, unitsAfter: 2, membersBefore: 35, membersAfter: 0 },
    { name: "Đảng bộ xã Hòa Lạc", unitsBefore: 1, unitsAfter: 2, membersBefore: 0, membersAfter: 35 },
  ]);
  expect(await hashOfEverything(scene.world.owner)).toEqual(before);
});

test("a unit moves with all that hangs below it, and rights follow it the same day", async () => {
  await scene.members(id("branch"), 20);
  const commune = scene.world.as("WARD_STAFF", "otherWard");
  const read = `{ orgUnit(id: "${id("branch")}") { name } }`;
  expect(codeOf(await commune(read))).toBe("NOT_FOUND");
  const done = await scene.done(admin, [{ kind: "MOVE", unitIds: [id("base"), id("otherBase")], underId: id("otherWard") }]);
  expect(done.state).toBe("APPLIED");
  expect(codeOf(await commune(read))).toBeUndefined();
  expect(codeOf(await staff(read))).toBe("NOT_FOUND");
  expect([await scene.counted(id("ward")), await scene.counted(id("otherWard"))]).toEqual([0, 20]);
});

test("merged branches end with their posts and sessions; their people and open targets are added to the heir", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  await scene.target("branch", 3);
  await scene.target("siblingBranch", 2);
  const secretary = scene.world.as("BRANCH_SECRETARY", "siblingBranch");
  dataOf(await secretary("{ me { post { id } } }"));
  await scene.done(staff, [{ kind: "MERGE", unitIds: [id("branch"), id("siblingBranch")], heirId: id("branch") }]);
  expect(await scene.unit(id("siblingBranch"))).toMatchObject({ ended: today, heir: id("branch") });
  expect([await scene.targetOf(id("branch")), await scene.targetOf(id("siblingBranch"))]).toEqual([5, null]);
  expect([await scene.counted(id("branch")), await scene.counted(id("base"))]).toEqual([35, 35]);
  expect(codeOf(await secretary(`{ orgUnit(id: "${id("siblingBranch")}") { id } }`))).toBe("UNAUTHENTICATED");
  const { rows } = await scene.world.owner.query(`select upper(during)::text as until from post where unit_id = $1`, [id("siblingBranch")]);
  expect(rows).toEqual([{ until: today }]);
  const { rows: cited } = await scene.world.owner.query(
    "select i.number, v.value from target_version v join target t on t.id = v.target_id and t.version = v.version join instrument i on i.id = v.instrument_id where t.unit_id = $1",
    [id("branch")],
  );
  expect(cited).toEqual([{ number: "12-QĐ/ĐU", value: 5 }]);
});

test("many are merged into a new unit, and what hung below them goes with it", async () => {
  await scene.members(id("branch"), 20);
  await scene.target("base", 4);
  await scene.target("otherBase", 6);
  const step = {
    kind: "MERGE",
    unitIds: [id("base"), id("otherBase")],
    parts: [{ name: "Đảng bộ Khối nội chính", kind: "BASE_COMMITTEE" }],
  };
  await scene.done(staff, [step]);
  const heir = await scene.idOf("Đảng bộ Khối nội chính");
  expect((await scene.unit(id("branch"))).parent).toBe(heir);
  expect(await scene.targetOf(heir)).toBe(10);
  expect(await scene.counted(heir)).toBe(20);
});

test("a committee is divided among two with the branches that each takes", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 10);
  await scene.target("base", 6);
  const parts = [
    { name: "Đảng bộ Công an A", takes: [id("branch")] },
    { name: "Đảng bộ Công an B", takes: [id("siblingBranch")] },
  ];
  await scene.done(staff, [{ kind: "SPLIT", unitIds: [id("base")], parts }]);
  const [a, b] = [await scene.idOf("Đảng bộ Công an A"), await scene.idOf("Đảng bộ Công an B")];
  expect([(await scene.unit(id("branch"))).parent, (await scene.unit(id("siblingBranch"))).parent]).toEqual([a, b]);
  expect(await scene.unit(id("base"))).toMatchObject({ ended: today, heir: a });
  expect([await scene.targetOf(a), await scene.targetOf(b), await scene.targetOf(id("base"))]).toEqual([4, 2, null]);
  expect([await scene.counted(a), await scene.counted(b)]).toEqual([20, 10]);
});

test("a branch grows to a base committee, which is its heir; under thirty members that is said", async () => {
  await scene.members(id("wardBranch"), 29);
  await scene.target("wardBranch", 3);
  const step = {
    kind: "GROW",
    unitIds: [id("wardBranch")],
    parts: [
      { name: "Đảng bộ Tổ dân phố số 1" },
      { name: "Chi bộ 1A", stock: [{ indicator: "MEMBERS", people: 15 }] },
      { name: "Chi bộ 1B", stock: [{ indicator: "MEMBERS", people: 14 }] },
    ],
  };
  expect((await scene.preview(staff, [step])).problems).toMatchObject([{ code: "SMALL_COMMITTEE", blocking: false }]);
  await scene.done(staff, [step]);
  const committee = await scene.idOf("Đảng bộ Tổ dân phố số 1");
  expect(await scene.unit(committee)).toMatchObject({ kind: "BASE_COMMITTEE", parent: id("ward") });
  expect((await scene.unit(await scene.idOf("Chi bộ 1A"))).parent).toBe(committee);
  expect([await scene.counted(committee), await scene.targetOf(committee)]).toEqual([29, 3]);
});

test("a dissolved branch leaves its past to its parent and its target lapses; opened again it stands where it stood, with its past", async () => {
  await scene.members(id("branch"), 20);
  await scene.target("branch", 3);
  await scene.target("base", 7);
  await scene.done(staff, [{ kind: "DISSOLVE", unitIds: [id("branch")] }]);
  expect(await scene.unit(id("branch"))).toMatchObject({ ended: today, heir: id("base") });
  expect([await scene.targetOf(id("branch")), await scene.targetOf(id("base"))]).toEqual([null, 7]);
  expect((await scene.preview(staff, [{ kind: "MOVE", unitIds: [id("branch")], underId: id("ward") }])).problems).toMatchObject([
    { code: "ALREADY_ENDED" },
  ]);
  await scene.done(staff, [{ kind: "REVIVE", unitIds: [id("branch")] }]);
  expect(await scene.unit(id("branch"))).toMatchObject({ ended: null, heir: null, parent: id("base") });
  expect(await scene.counted(id("branch"))).toBe(20);
});

test("name, kind and field change from a day on; what is not named stays", async () => {
  await scene.done(staff, [
    { kind: "RENAME", unitIds: [id("wardBranch")], name: " Chi bộ  Láng ", code: "077" },
    { kind: "CHANGE_KIND", unitIds: [id("wardBranch")], unitKind: "BRANCH", sector: "RESIDENTIAL" },
  ]);
  expect(dataOf(await staff(`{ orgUnit(id: "${id("wardBranch")}") { name code kind sector } }`))).toEqual({
    orgUnit: { name: "Chi bộ Láng", code: "077", kind: "BRANCH", sector: "RESIDENTIAL" },
  });
});

test("both the old and the new parent must stand in one's place, and nobody moves themselves", async () => {
  const before = await hashOfEverything(scene.world.owner);
  const refused = async (call: Call, step: object) => codeOf(await scene.decide(call, [step]));
  expect(await refused(staff, { kind: "MOVE", unitIds: [id("base")], underId: id("otherWard") })).toBe("NOT_FOUND");
  expect(await refused(staff, { kind: "MOVE", unitIds: [id("cousinBranch")], underId: id("ward") })).toBe("NOT_FOUND");
  expect(await refused(staff, { kind: "MERGE", unitIds: [id("wardBranch"), id("cousinBranch")], heirId: id("wardBranch") })).toBe(
    "NOT_FOUND",
  );
  expect(await refused(staff, { kind: "DISSOLVE", unitIds: [id("wardBranch")], heirId: id("cousinBranch") })).toBe("NOT_FOUND");
  expect(await refused(staff, { kind: "RENAME", unitIds: [id("ward")], name: "Phường Khác" })).toBe("FORBIDDEN");
  expect(await refused(admin, { kind: "MOVE", unitIds: [id("farWard")], underId: id("city") })).toBe("NOT_FOUND");
  expect(codeOf(await scene.refusedPreview(staff, [{ kind: "MOVE", unitIds: [id("cousinBranch")], underId: id("ward") }]))).toBe(
    "NOT_FOUND",
  );
  const board = scene.world.as("CITY_BOARD", "city");
  expect(await refused(board, { kind: "RENAME", unitIds: [id("base")], name: "Tên" })).toBe("FORBIDDEN");
  const after = await hashOfEverything(scene.world.owner);
  for (const table of ["unit", "placement", "unit_identity", "lineage", "target", "reorganisation", "instrument"])
    expect([table, after[table]]).toEqual([table, before[table]]);
});

test("the past of a unit that hung elsewhere then is not one's to change", async () => {
  await scene.done(admin, [{ kind: "MOVE", unitIds: [id("wardBranch")], underId: id("otherWard") }], "2026-06-01");
  const commune = scene.world.as("WARD_STAFF", "otherWard");
  const step = { kind: "DISSOLVE", unitIds: [id("wardBranch")] };
  expect(codeOf(await scene.decide(commune, [step], "2026-03-01"))).toBe("NOT_FOUND");
  expect(codeOf(await scene.decide(commune, [step], "2026-07-01"))).toBeUndefined();
});

test("sent twice with one key, a decision is taken once", async () => {
  const key = "0190c1f0-0000-7000-8000-000000000001";
  const steps = [{ kind: "RENAME", unitIds: [id("base")], name: "Đảng bộ Công an mới" }];
  const [first, second] = [await scene.decide(staff, steps, today, key), await scene.decide(staff, steps, today, key)];
  expect(dataOf(second).reorganise.id).toBe(dataOf(first).reorganise.id);
  expect(codeOf(await scene.decide(staff, [{ ...steps[0], name: "Khác" }], today, key))).toBe("IDEMPOTENCY_CONFLICT");
});

test("of many steps all are done or none, and each problem names its step", async () => {
  const steps = [
    { kind: "RENAME", unitIds: [id("base")], name: "Tên mới" },
    { kind: "MOVE", unitIds: [id("otherBase")], underId: id("branch") },
    { kind: "DISSOLVE", unitIds: [id("branch")], heirId: id("branch") },
    { kind: "CHANGE_KIND", unitIds: [id("siblingBranch")] },
  ];
  expect((await scene.preview(staff, steps)).problems.map(({ step, code, field }) => [step, code, field])).toEqual([
    [1, "WRONG_PARENT", "underId"],
    [2, "OWN_HEIR", "heirId"],
    [3, "KIND_MISSING", "unitKind"],
  ]);
  expect((await scene.decide(staff, steps)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "underId" });
  expect((await scene.unit(id("base"))).name).toBe("Đảng bộ Công an phường");
});
