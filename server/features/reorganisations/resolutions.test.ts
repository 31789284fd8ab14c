import { afterEach, beforeEach, expect, test } from "vitest";
import { id, ReorganisationScene, year } from "../../test/reorganisationScene.ts";
import type { Call } from "../../test/world.ts";
import type { UnitKey } from "../../test/worldTree.ts";

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

const rows = async <T extends object>(text: string, ...values: unknown[]) => (await scene.world.owner.query<T>(text, values)).rows;
const merge = (units: string[], heirId: string) => ({ kind: "MERGE", unitIds: units, heirId });
async function resolution(unit: UnitKey, value: number): Promise<void> {
  await rows(
    `with t as (insert into target (id, unit_id, indicator_id, period_kind, starts_on, ends_before, baseline, assigned_by_id, value)
       values (gen_random_uuid(), $1, 1, 'YEAR', $2, $3, 'OWN_RESOLUTION', $1, $4) returning *),
     i as (insert into instrument (id, number, signed_on, issuer, title, unit_id) values (gen_random_uuid(), '1-NQ', '2026-01-05', 'x', 'x', $1) returning id)
     insert into target_version (target_id, version, value, exempt, instrument_id, unit_id) select t.id, 1, t.value, false, i.id, t.unit_id from t, i`,
    id(unit),
    `${year}-01-01`,
    `${year + 1}-01-01`,
    value,
  );
}
const ownOf = async (unit: string) =>
  (
    await rows<{ value: number | null }>(
      "select case when closed_on is null then value end as value from target where unit_id = $1 and baseline = 'OWN_RESOLUTION'",
      unit,
    )
  )[0]?.value;

test("own resolutions are added on a merger and divided on a division, like what was assigned", async () => {
  await scene.members(id("wardBranch"), 30);
  await resolution("branch", 4);
  await resolution("siblingBranch", 3);
  await resolution("wardBranch", 7);
  const steps = [
    merge([id("branch"), id("siblingBranch")], id("branch")),
    {
      kind: "SPLIT",
      unitIds: [id("wardBranch")],
      parts: [
        { unitId: id("wardBranch"), stock: [{ indicator: "MEMBERS", people: 20 }] },
        { name: "Chi bộ số 2", stock: [{ indicator: "MEMBERS", people: 10 }] },
      ],
    },
  ];
  expect(await scene.followed(staff, steps)).toEqual({ ownTargets: 2 });
  await scene.done(staff, steps);
  expect([await ownOf(id("branch")), await ownOf(id("siblingBranch"))]).toEqual([7, null]);
  expect([await ownOf(id("wardBranch")), await ownOf(await scene.idOf("Chi bộ số 2"))]).toEqual([5, 2]);
});

test("a resolution never comes to less than what is assigned after a merger: who has none takes part with its assigned number", async () => {
  await scene.target("branch", 5);
  await scene.target("siblingBranch", 3);
  await resolution("siblingBranch", 4);
  await scene.target("wardBranch", 2);
  await scene.done(staff, [merge([id("branch"), id("siblingBranch")], id("branch"))]);
  expect([await scene.targetOf(id("branch")), await ownOf(id("branch"))]).toEqual([8, 9]);
  await scene.done(staff, [merge([id("branch"), id("wardBranch")], id("branch"))]);
  expect([await scene.targetOf(id("branch")), await ownOf(id("branch"))]).toEqual([10, 11]);
});
