import { afterEach, beforeEach, expect, test } from "vitest";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import type { Call } from "../../test/world.ts";

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

test("a divided branch gives its people as they were divided, and its targets by largest remainder", async () => {
  await scene.members(id("wardBranch"), 31);
  await scene.target("wardBranch", 4);
  const step = (rest: number) => ({
    kind: "SPLIT",
    unitIds: [id("wardBranch")],
    parts: [
      { unitId: id("wardBranch"), stock: [{ indicator: "MEMBERS", people: rest }] },
      { name: "Chi bộ Tổ dân phố số 2", stock: [{ indicator: "MEMBERS", people: 8 }] },
      { name: "Chi bộ Tổ dân phố số 3", stock: [{ indicator: "MEMBERS", people: 5 }] },
    ],
  });
  const wrong = await scene.preview(staff, [step(17)]);
  expect(wrong.held).toEqual([{ indicator: "MEMBERS", people: 31 }]);
  expect(wrong.problems).toMatchObject([
    { step: 0, code: "STOCK_SUM", field: "stock.MEMBERS", message: expect.stringContaining("còn 1 chưa chia") },
  ]);
  expect((await scene.decide(staff, [step(17)])).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "stock.MEMBERS" });

  expect((await scene.preview(staff, [step(18)])).counts).toMatchObject({
    branches: 1,
    members: 13,
    openTargets: 1,
    creating: 2,
    ending: 0,
  });
  await scene.done(staff, [step(18)]);
  const [second, third] = [await scene.idOf("Chi bộ Tổ dân phố số 2"), await scene.idOf("Chi bộ Tổ dân phố số 3")];
  expect(await Promise.all([id("wardBranch"), second, third, id("ward")].map((unit) => scene.counted(unit)))).toEqual([18, 8, 5, 31]);
  // 4 × 18/31 = 2.32, 4 × 8/31 = 1.03, 4 × 5/31 = 0.65: whole parts 2 + 1 + 0, the one left goes to the largest remainder.
  expect(await Promise.all([id("wardBranch"), second, third].map((unit) => scene.targetOf(unit)))).toEqual([2, 1, 1]);
});

test("a division that gives away more sources than there are says so of the sources, at their field", async () => {
  await scene.members(id("wardBranch"), 31);
  await scene.world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_role, recorded_by_unit)
     select gen_random_uuid(), $1, i.id, 1, '2026-01-05', 0, 6, 'BRANCH_SECRETARY', $1 from indicator i where i.code = 'SOURCES'`,
    [id("wardBranch")],
  );
  const step = (kept: number, given: number) => ({
    kind: "SPLIT",
    unitIds: [id("wardBranch")],
    parts: [kept, given].map((sources, at) => ({
      ...(at === 0 ? { unitId: id("wardBranch") } : { name: "Chi bộ mới" }),
      stock: [
        { indicator: "MEMBERS", people: at === 0 ? 20 : 11 },
        { indicator: "SOURCES", people: sources },
      ],
    })),
  });
  const seen = async (one: object) =>
    (await scene.preview(staff, [one])).problems.map(({ code, field, message }) => [code, field, message]);
  expect(await seen(step(2, 7))).toEqual([
    ["STOCK_SUM", "stock.SOURCES", expect.stringMatching(/^(?!.*đảng viên).*đang có 6, đã chia 9, chia thừa 3/)],
  ]);
  expect((await scene.decide(staff, [step(2, 7)])).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "stock.SOURCES" });
  const negative = ["STOCK_NEGATIVE", "parts.0.stock.SOURCES", expect.stringMatching(/số âm/)];
  expect(await seen(step(-1, 7))).toEqual([negative]);
  expect((await scene.decide(staff, [step(-1, 7)])).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "parts.0.stock.SOURCES" });
  expect(await seen(step(2, 4))).toEqual([]);
});

test("a growing branch whose people cannot be counted for a wrong number is not called too small beside it", async () => {
  await scene.members(id("wardBranch"), 31);
  const grow = {
    kind: "GROW",
    unitIds: [id("wardBranch")],
    parts: [
      { name: "Đảng bộ Tổ dân phố số 1" },
      { name: "Chi bộ 1A", stock: [{ indicator: "MEMBERS", people: 40 }] },
      { name: "Chi bộ 1B", stock: [{ indicator: "MEMBERS", people: -9 }] },
    ],
  };
  const rename = { kind: "RENAME", unitIds: [id("branch")], name: "Chi bộ Láng" };
  const codes = async (steps: object[]) => (await scene.preview(staff, steps)).problems.map(({ code }) => code);
  expect(await codes([grow])).toEqual(["STOCK_NEGATIVE"]);
  expect((await scene.decide(staff, [grow])).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "parts.2.stock.MEMBERS" });
  expect(await codes([rename, grow]), "nor by what is counted of another step").toEqual(["STOCK_NEGATIVE"]);
});
