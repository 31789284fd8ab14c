import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test("an annulled admission of a probationer who moved, taken back, is an admission of the branch that admitted them again", async () => {
  const [scene, cases] = [new MemberScene(world), new CaseScene(world)];
  const ward = world.as("WARD_STAFF", "ward");
  for (const fullName of ["Lê Văn Một", "Lê Văn Hai", "Lê Văn Ba"]) await scene.listed({ fullName });
  dataOf(await scene.openRoll("branch", day(1)));
  dataOf(await scene.openRoll("wardBranch", day(1)));
  const admitted = await cases.walk(await cases.opened({ fullName: "Phan Thị Mây" }));
  const { rows } = await world.owner.query<{ id: string }>(
    "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1",
    [admitted.id],
  );
  dataOf(await scene.send(await scene.member(rows[0]!.id), { toUnitId: units.ward.id }));
  const [letter] = await scene.transfers(ward, "ward", ["IN_TRANSIT"]);
  dataOf(await scene.go(ward, "receiveMember", letter!.id, { branchId: units.wardBranch.id }));
  const totals = async () =>
    Promise.all(
      (["branch", "wardBranch"] as const).map(async (unit) => [await scene.total(unit, "ADMISSIONS"), await scene.total(unit, "MEMBERS")]),
    );
  expect(await totals()).toEqual([
    [1, 3],
    [0, 1],
  ]);
  const moved = await cases.shown(admitted.id, ward);
  const annulled = dataOf(await cases.step(ward, moved, "ANNUL_DECISION", day(0), { ground: "PROCEDURE" })).recordStep;
  expect(await totals()).toEqual([
    [0, 3],
    [0, 0],
  ]);
  dataOf(await cases.undo(ward, annulled));
  expect(await totals()).toEqual([
    [1, 3],
    [0, 1],
  ]);
  expect(await scene.differences()).toEqual([]);
});
