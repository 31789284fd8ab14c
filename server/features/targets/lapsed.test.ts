import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { todayInVietnam } from "../../domain/calendar.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { given, id, issue, look, plan, rowOf, setMany, ward, world } from "../../test/planScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";

const paper = { number: "7-QĐ/ĐU", signedOn: "2026-03-05", issuer: "Đảng ủy phường", title: "Sắp xếp tổ chức" };
const today = todayInVietnam();
const decide = async (step: object) =>
  dataOf(
    await ward("mutation ($input: ReorganiseInput!) { reorganise(input: $input) { state } }", {
      input: { clientKey: randomUUID(), effectiveOn: today, reason: "Sắp xếp", instrument: paper, steps: [step] },
    }),
  );
/** The branch ends, its target lapses, and it is opened again without one. */
async function endAndRevive(): Promise<void> {
  await decide({ kind: "DISSOLVE", unitIds: [id("wardBranch")] });
  await decide({ kind: "REVIVE", unitIds: [id("wardBranch")] });
}
const grid = async () => {
  const { allocation } = dataOf(await look(ward));
  return { row: rowOf(allocation.rows, "wardBranch"), ...allocation };
};
const scored = async () => {
  await world.fold();
  const { scoreboard } = dataOf<{ scoreboard: { rows: { unitId: string; figures: { target: number | null }[] }[] } }>(
    await ward(`{ scoreboard(unitId: "${id("ward")}", year: 2026, indicators: ["ADMISSIONS"]) { rows { unitId figures { target } } } }`),
  );
  return scoreboard.rows.map(({ figures }) => figures[0]?.target ?? 0).reduce((sum, target) => sum + target, 0);
};
const pending = async () =>
  dataOf<{ pendingRequests: { adjustments: object[]; undercuts: object[] } }>(
    await ward(`{ pendingRequests(unitId: "${id("ward")}") { adjustments { id } undercuts { id } } }`),
  ).pendingRequests;
const resolve = (call: Call, value: number) =>
  call("mutation ($input: SetOwnTargetInput!) { setOwnTarget(input: $input) { undercuts } }", {
    input: { clientKey: randomUUID(), unitId: id("wardBranch"), indicator: "ADMISSIONS", period: "2026", value, instrument: paper },
  });

test("a number that lapsed with its unit counts nowhere, and the same number given again is in force again", async () => {
  await given(6);
  const { revision } = dataOf(await plan(ward, {})).planTargets;
  dataOf(await issue(ward));
  const before = await grid();
  expect([before.row, before.issuedSum, await scored()]).toMatchObject([{ issued: 1 }, 6, 6]);

  await endAndRevive();
  const lapsed = await grid();
  expect([lapsed.row, lapsed.issuedSum, lapsed.difference, await scored()]).toMatchObject([{ issued: null, draft: null }, 5, -1, 5]);
  expect(lapsed.variants).toEqual(before.variants);

  const again = dataOf(await plan(ward, { revision: revision + 1 })).planTargets;
  expect(again).toMatchObject({ drafts: 1, draftSum: 6, difference: 0 });
  expect(rowOf(again.rows, "wardBranch").draft).toBe(1);
  dataOf(await issue(ward));
  const after = await grid();
  expect([after.row, after.issuedSum, await scored()]).toMatchObject([{ issued: 1 }, 6, 6]);
  expect(dataOf(await ward(`{ targets(unitId: "${id("wardBranch")}", period: "2026") { value version closed } }`))).toEqual({
    targets: [{ value: 1, version: 2, closed: false }],
  });
});

test("less than was asked is refused, although the lapsed number would have made it up", async () => {
  await given(6);
  const { revision } = dataOf(await plan(ward, {})).planTargets;
  dataOf(await issue(ward));
  await endAndRevive();
  dataOf(await setMany(ward, [{ unitId: id("otherBase"), value: 2 }], { revision: revision + 1 }));
  expect((await issue(ward)).errors![0]!.extensions).toEqual({ code: "SUM_BELOW_TARGET", field: "shortBy" });
});

test("nobody undercuts a lapsed number, and a question about one, or about a period that is over, waits for nobody", async () => {
  await given(6);
  dataOf(await plan(ward, {}));
  dataOf(await issue(ward));
  const asked = "update target set value = 5 where unit_id = $1 returning id";
  const { rows } = await world.owner.query<{ id: string }>(asked, [id("wardBranch")]);
  const asks = (targetId: string) =>
    world.owner.query(
      `insert into target_event (id, target_id, version, kind, round, value, note, unit_id)
       values (gen_random_uuid(), $1, 1, 'ADJUSTMENT_ASKED', 1, 1, 'Thiếu nguồn', $2)`,
      [targetId, id("wardBranch")],
    );
  await asks(rows[0]!.id);
  await asks(await insertTarget(world, "wardBranch", 1, ["YEAR", "2025-01-01", "2026-01-01"]));
  expect((await pending()).adjustments).toEqual([{ id: rows[0]!.id }]);
  const branch = world.as("BRANCH_SECRETARY", "wardBranch");
  expect(codeOf(await resolve(branch, 2))).toBe("BELOW_ASSIGNED");
  // As decisions before this day have left questions behind.
  await world.owner.query("update target set closed_on = $2 where id = $1", [rows[0]!.id, today]);
  expect((await pending()).adjustments).toEqual([]);
  expect(dataOf(await resolve(branch, 2))).toEqual({ setOwnTarget: { undercuts: null } });
  expect((await pending()).undercuts).toEqual([]);
});
