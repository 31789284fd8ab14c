import { afterEach, beforeEach, expect, test } from "vitest";
import { CaseScene } from "../../test/caseScene.ts";
import { ClassScene } from "../../test/classScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { dataOf, type World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let tree: ReorganisationScene;
let world: World;
let scene: MemberScene;
let cases: CaseScene;
let classes: ClassScene;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  world = tree.world;
  [scene, cases] = [new MemberScene(world), new CaseScene(world)];
  classes = new ClassScene(cases);
});
afterEach(() => tree.close());

const city = () => world.as("CITY_ADMINISTRATOR", "city");
const other = () => world.as("WARD_STAFF", "otherWard");
const newClass = { kind: "AWARENESS", title: "Lớp nhận thức", place: "Nhà văn hóa", places: 3 };

/** Whoever left takes nothing away from the class: it goes on and ends without them. */
async function goesOnWithout(classId: string) {
  const left = await classes.shown(classId);
  expect(left).toMatchObject({ accepted: 0, nominations: [] });
  expect((await classes.acted("closeClass", left)).state).toBe("CLOSED");
}

test("a probationer who goes to another ward leaves the class of the one before", async () => {
  const admitted = await cases.walk(await cases.opened({ fullName: "Phan Thị Mây" }));
  const running = await classes.running([admitted], { kind: "NEW_MEMBER", title: "Lớp đảng viên mới" });
  const { rows } = await world.owner.query<{ id: string }>(
    "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1",
    [admitted.id],
  );
  dataOf(await scene.send(await scene.member(rows[0]!.id), { toUnitId: units.otherWard.id }));
  const [letter] = await scene.transfers(other(), "otherWard", ["IN_TRANSIT"]);
  dataOf(await scene.go(other(), "receiveMember", letter!.id, { branchId: units.cousinBranch.id }));
  await goesOnWithout(running.id);
});

test("so does everybody of a branch that comes under another ward, whose class takes them in", async () => {
  const one = await classes.fostered("Lớp Dở Dang");
  const running = await classes.running([one]);
  await tree.done(city(), [{ kind: "MOVE", unitIds: [id("branch")], underId: id("otherWard") }]);
  await goesOnWithout(running.id);
  const there = new ClassScene(new CaseScene(world, "branch", "base", "otherWard"));
  const opened = await there.opened({ ...newClass, unitId: units.otherWard.id });
  expect((await there.nominated(opened, [one])).nominated).toBe(1);
});

test("a ward that goes on as another keeps its classes with everybody in them", async () => {
  const one = await classes.fostered("Vẫn Học Tiếp");
  const running = await classes.running([one]);
  await tree.done(city(), [{ kind: "MERGE", unitIds: [id("ward")], heirId: id("otherWard") }]);
  expect(await classes.shown(running.id, other())).toMatchObject({ accepted: 1, nominations: [{ candidate: { id: one.id } }] });
});

test("whoever was on the way to a ward that ends is taken in by the one that goes on for it", async () => {
  dataOf(await scene.send(await scene.listed({ fullName: "Giữa Đường" }), { toUnitId: units.otherWard.id }));
  await tree.done(city(), [{ kind: "MERGE", unitIds: [id("otherWard")], heirId: id("ward") }]);
  const ward = world.as("WARD_STAFF", "ward");
  const [letter] = await scene.transfers(ward, "ward", ["IN_TRANSIT"]);
  expect(letter?.can).toEqual(["receiveMember"]);
  dataOf(await scene.go(ward, "receiveMember", letter!.id, { branchId: units.wardBranch.id }));
});

test("where nobody goes on for it the member is their own branch's again", async () => {
  const one = await scene.listed({ fullName: "Về Lại Nhà" });
  dataOf(await scene.send(one, { toUnitId: units.otherWard.id }));
  await tree.done(city(), [
    { kind: "MOVE", unitIds: [id("cousinBranch")], underId: id("ward") },
    { kind: "DISSOLVE", unitIds: [id("otherWard")] },
  ]);
  expect((await scene.member(one.id)).flags).toEqual([]);
  const [letter] = await scene.transfers(scene.secretary(), "branch", ["CALLED_BACK"]);
  expect(letter).toMatchObject({ state: "CALLED_BACK", can: [] });
});
