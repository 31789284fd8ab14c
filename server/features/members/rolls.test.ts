import { afterEach, beforeEach, expect, test } from "vitest";
import { day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { type Call, dataOf } from "../../test/world.ts";

let tree: ReorganisationScene;
let scene: MemberScene;
let staff: Call;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
  scene = new MemberScene(tree.world);
  staff = tree.world.as("WARD_STAFF", "ward");
});
afterEach(async () => {
  expect(await tree.differences()).toEqual([]);
  await tree.close();
});

const into = (heirId: string | null) => [
  { kind: "MERGE", unitIds: [id("siblingBranch"), id("branch")], ...(heirId ? { heirId } : { parts: [{ name: "Chi bộ mới" }] }) },
];
const closing = async (steps: object[]) =>
  (await tree.preview(staff, steps)).problems.filter(({ code }) => code === "ROLL_CLOSES").map(({ blocking }) => blocking);
async function rollOf(unitId: string) {
  type Rolls = { rolls: { unitId: string; since: string | null; listed: number; counted: number | null }[] };
  const { rolls } = dataOf(await staff<Rolls>(`{ rolls(unitId: "${id("ward")}") { unitId since listed counted } }`));
  return rolls.find((one) => one.unitId === unitId);
}

test("a branch that took another over is counted with those who came from there, beside its list", async () => {
  for (const fullName of ["Vũ Thị Đào", "Bùi Văn Sáu"]) await scene.listed({ fullName });
  await scene.listed({}, "siblingBranch");
  dataOf(await scene.openRoll("branch", day(3)));
  dataOf(await scene.openRoll("siblingBranch", day(3)));
  expect(await closing(into(id("branch")))).toEqual([]);
  await tree.done(staff, into(id("branch")));
  expect(await rollOf(id("branch"))).toMatchObject({ since: day(3), listed: 3, counted: 3 });
});

test("a merger of a list with a branch that has none says beforehand that the list is the headcount no longer", async () => {
  await scene.listed();
  await tree.members(id("siblingBranch"), 4);
  dataOf(await scene.openRoll("branch", day(3)));
  expect(await closing(into(id("branch")))).toEqual([false]);
  expect(await closing(into(null))).toEqual([false]);
  expect(await closing([{ kind: "DISSOLVE", unitIds: [id("siblingBranch")], heirId: id("branch") }])).toEqual([false]);
  expect(await closing([{ kind: "MERGE", unitIds: [id("siblingBranch"), id("wardBranch")], heirId: id("wardBranch") }])).toEqual([]);
  await tree.done(staff, into(id("branch")));
  expect(await rollOf(id("branch"))).toMatchObject({ since: null, listed: 1, counted: 5 });
});
