import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
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

const merge = { kind: "MERGE", unitIds: [id("branch"), id("siblingBranch")], heirId: id("branch") };
/** Members of the heir at the end of some months, as they were. */
async function closing(...days: string[]): Promise<number[]> {
  const text = `select coalesce(sum(actual), 0)::int as n from figure_cell where unit_id = $1 and indicator_id = 8
    and make_date(year, greatest(month, 1), 1) <= $2::date`;
  const found = await Promise.all(days.map((day) => scene.world.owner.query<{ n: number }>(text, [id("branch"), day])));
  return found.map(({ rows }) => rows[0]!.n);
}

test("a merger back-dated before readings of its units adds what each had reported of its own, and asks to look again", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  await scene.members(id("branch"), 22, "2026-05-10");
  await scene.members(id("siblingBranch"), 16, "2026-06-10");
  const { problems } = await scene.preview(staff, [merge], "2026-04-01");
  expect(problems).toMatchObject([{ step: 0, code: "READ_ALONE", blocking: false }]);
  expect(problems[0]!.message).toContain("Chi bộ Đội 1 đã báo 22");
  expect(problems[0]!.message).toContain("số của ngày đó là 37");
  await scene.done(staff, [merge], "2026-04-01");
  expect(await closing("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30")).toEqual([20, 35, 37, 38]);
  expect([await scene.counted(id("branch")), await scene.counted(id("base"))]).toEqual([38, 38]);
});

test("where the heir's reading had counted everybody already, it is taken back first and given again after", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  const secretary = scene.world.as("BRANCH_SECRETARY", "branch");
  const record = async (people: number) =>
    dataOf<{ recordResult: { id: string } }>(
      await secretary("mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }", {
        input: { clientKey: randomUUID(), unitId: id("branch"), indicator: "MEMBERS", occurredOn: "2026-05-10", quantity: people },
      }),
    ).recordResult.id;
  const fact = await record(35);
  const input = { clientKey: randomUUID(), resultId: fact, reason: "Tính cả chi bộ nhập vào" };
  dataOf(await secretary("mutation ($input: ReverseResultInput!) { reverseResult(input: $input) { id } }", { input }));
  await scene.done(staff, [merge], "2026-04-01");
  await record(35);
  expect(await closing("2026-04-30", "2026-05-31")).toEqual([35, 35]);
});

test("after a merger a reading of the heir before one of those it took in is refused like any before a later one", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  await scene.members(id("siblingBranch"), 16, "2026-06-10");
  await scene.done(staff, [merge], "2026-04-01");
  await expect(scene.members(id("branch"), 40, "2026-05-10")).rejects.toMatchObject({ code: "CT006" });
  await scene.members(id("branch"), 40, "2026-06-11");
  expect(await closing("2026-05-31", "2026-06-30")).toEqual([35, 40]);
});

test("nothing is changed as of a day whose period is closed, whatever the step", async () => {
  await scene.world.owner.query("update clock set closed_before = '2026-03-01'");
  const steps = [
    merge,
    { kind: "MOVE", unitIds: [id("branch")], underId: id("otherBase") },
    { kind: "RENAME", unitIds: [id("branch")], name: "Tên khác" },
    { kind: "DISSOLVE", unitIds: [id("branch")] },
  ];
  for (const step of steps) {
    expect([step.kind, (await scene.preview(staff, [step], "2026-02-28")).problems[0]?.code]).toEqual([step.kind, "PERIOD_CLOSED"]);
    expect([step.kind, codeOf(await scene.decide(staff, [step], "2026-02-28"))]).toEqual([step.kind, "PERIOD_CLOSED"]);
  }
  await scene.done(staff, [steps[1]!], "2026-03-01");
  expect(today > "2026-03-01").toBe(true);
});
