import { afterEach, beforeEach, expect, test } from "vitest";
import { CaseScene } from "../../test/caseScene.ts";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { ReviewScene, thisMonth } from "../../test/reviewScene.ts";
import { type Call, dataOf } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let tree: ReorganisationScene;
beforeEach(async () => {
  tree = await ReorganisationScene.open();
});
afterEach(() => tree.world.close());

interface Progress {
  monthReviews: { expected: number; sent: number; branches: { unit: { id: string }; state: string }[] };
}
async function progress(call: Call, unit: UnitKey) {
  const text =
    "query ($unitId: ID!, $month: String!) { monthReviews(unitId: $unitId, month: $month) { expected sent branches { unit { id } state } } }";
  return dataOf(await call<Progress>(text, { unitId: units[unit].id, month: thisMonth.id })).monthReviews;
}

test("what a branch sent before it was merged counts for its month, to the ward as to the city; its heir answers for itself", async () => {
  const { world } = tree;
  const cases = new CaseScene(world);
  await cases.walk(await cases.opened({ fullName: "Bùi Thị Bốn" }), "ACCEPT_SOURCE");
  await new ReviewScene(world).sent();
  const ward = world.as("WARD_STAFF", "ward");
  await tree.done(ward, [{ kind: "MERGE", unitIds: [id("branch")], heirId: id("siblingBranch") }]);
  const seen = await progress(ward, "ward");
  expect(seen).toMatchObject({ expected: 2, sent: 1 });
  expect(seen.branches).toEqual(
    expect.arrayContaining([
      { unit: { id: id("branch") }, state: "SENT" },
      { unit: { id: id("siblingBranch") }, state: "NONE" },
    ]),
  );
  const heir = await progress(world.as("BRANCH_SECRETARY", "siblingBranch"), "siblingBranch");
  expect(heir).toEqual({ expected: 1, sent: 0, branches: [{ unit: { id: id("siblingBranch") }, state: "NONE" }] });
  expect(await progress(world.as("CITY_BOARD", "city"), "city")).toEqual({ expected: 2, sent: 1, branches: [] });
});
