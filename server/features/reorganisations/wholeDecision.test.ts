import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import { id, ReorganisationScene, today } from "../../test/reorganisationScene.ts";
import { type Call, dataOf } from "../../test/world.ts";

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

const merge = (units: string[], heirId: string) => ({ kind: "MERGE", unitIds: units, heirId });

test("the list says what a carried out decision did, and of a failed one at which step it failed", async () => {
  await scene.target("siblingBranch", 3);
  const tomorrow = addDays(today, 1);
  await scene.done(
    staff,
    [
      { kind: "RENAME", unitIds: [id("otherBase")], name: "Tên mới" },
      { kind: "MOVE", unitIds: [id("siblingBranch")], underId: id("otherBase") },
    ],
    tomorrow,
  );
  await scene.done(staff, [merge([id("branch"), id("siblingBranch")], id("branch"))]);
  await scene.turnTo(1);
  const list = dataOf<{ reorganisations: { edges: { node: object }[] } }>(
    await staff("{ reorganisations { edges { node { state failure failedStep counts { openTargets ending } } } } }"),
  );
  expect(list.reorganisations.edges.map(({ node }) => node)).toEqual([
    { state: "APPLIED", failure: null, failedStep: null, counts: { openTargets: 1, ending: 1 } },
    { state: "FAILED", failure: expect.stringContaining("không còn thuộc phạm vi"), failedStep: 1, counts: { openTargets: 1, ending: 0 } },
  ]);
});

test("what is called so already is not called so again; on a day before it was, it is", async () => {
  const rename = (name: string) => ({ kind: "RENAME", unitIds: [id("branch")], name, code: "4" });
  const seen = await scene.preview(staff, [{ kind: "RENAME", unitIds: [id("base")], name: "Tên khác" }, rename("Chi bộ Đội 1")]);
  expect(seen.problems).toMatchObject([{ step: 1, code: "NOTHING_CHANGES", field: "name", blocking: true }]);
  const refused = await scene.decide(staff, [rename("Chi bộ Đội 1")]);
  expect(refused.errors![0]).toMatchObject({
    message: expect.stringContaining("giống như cũ"),
    extensions: { code: "BAD_INPUT", field: "name" },
  });
  await scene.done(staff, [rename("Chi bộ Công an")]);
  await scene.done(staff, [rename("Chi bộ Công an")], "2026-02-01");
});

test("what an earlier step ends is not there for a later one", async () => {
  const steps = [
    { kind: "DISSOLVE", unitIds: [id("siblingBranch")] },
    merge([id("branch"), id("siblingBranch")], id("branch")),
    { kind: "RENAME", unitIds: [id("branch")], name: "Chi bộ Công an" },
  ];
  expect((await scene.preview(staff, steps)).problems).toMatchObject([
    {
      step: 1,
      code: "ENDS_BEFORE",
      field: "unitIds",
      message: "Chi bộ Đội 2 đã kết thúc ở bước 1. Bỏ đơn vị này, hoặc đổi thứ tự các bước.",
    },
  ]);
  expect((await scene.decide(staff, steps, today)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "unitIds" });
});

test("a post at a unit that ended long ago can still be ended", async () => {
  const { postId } = await scene.world.person("BRANCH_SECRETARY", "branch");
  await scene.done(staff, [{ kind: "DISSOLVE", unitIds: [id("branch")] }], "2026-02-01");
  await scene.world.owner.query("alter table post disable trigger user");
  await scene.world.owner.query("update post set during = '[2024-01-01,)' where id = $1", [postId]);
  await scene.world.owner.query("alter table post enable trigger user");
  await scene.world.owner.query("update post set during = '[2024-01-01,2026-03-01)' where id = $1", [postId]);
  await expect(scene.world.owner.query("update post set during = '[2024-01-01,2026-04-01)' where id = $1", [postId])).rejects.toMatchObject(
    { code: "CT016" },
  );
});
