import { afterEach, beforeEach, expect, test } from "vitest";
import { insertDecision, insertReminder } from "../../test/matrix/scene.ts";
import { id, ReorganisationScene, today, year } from "../../test/reorganisationScene.ts";
import { type Call, dataOf } from "../../test/world.ts";
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
const intoNew = (...units: UnitKey[]) => ({ kind: "MERGE", unitIds: units.map(id), parts: [{ name: "Chi bộ mới" }] });

/** An approved exemption from the floor, for this year and the next, and the exempt target it makes. */
async function exempted(unit: UnitKey, until = `${year + 2}-01-01`, state = "APPROVED"): Promise<void> {
  const target = await scene.target(unit, 1);
  await rows("update target set exempt = true, value = 0 where id = $1", target);
  await rows(
    `insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before, state, decided_at, instrument_id)
     select gen_random_uuid(), t.unit_id, 1, 'FLOOR', 'NO_SOURCE', 'Không còn nguồn', '03-TTr/CB', $2, $3, $4,
       case when $4 <> 'PROPOSED' then now() end, case when $4 <> 'PROPOSED' then v.instrument_id end
     from target t join target_version v on v.target_id = t.id where t.id = $1`,
    target,
    `${year}-01-01`,
    until,
    state,
  );
}
const exemptions = (unit: string) =>
  rows('select state, starts_on::text as "from", ends_before::text as "until" from exemption where unit_id = $1 order by 1', unit);
async function asks(unit: UnitKey, targetId: string): Promise<void> {
  await rows(
    "insert into target_event (id, target_id, version, kind, round, value, note, unit_id) values (gen_random_uuid(), $1, 1, 'ADJUSTMENT_ASKED', 1, 1, 'Thiếu nguồn', $2)",
    targetId,
    id(unit),
  );
}

test("a question about a target is closed when nobody is left for it in the part that goes on", async () => {
  await scene.members(id("wardBranch"), 30);
  await asks("wardBranch", await scene.target("wardBranch", 4));
  const parts = [{ unitId: id("wardBranch") }, { name: "Chi bộ số 2", stock: [{ indicator: "MEMBERS", people: 30 }] }];
  const step = { kind: "SPLIT", unitIds: [id("wardBranch")], parts };
  expect(await scene.followed(staff, [step])).toEqual({ questionsClosing: 1 });
  await scene.done(staff, [step]);
  expect(await scene.targetOf(id("wardBranch"))).toBeNull();
  expect(await rows("select from target_event where kind = 'REFUSED' and unit_id = $1", id("wardBranch"))).toHaveLength(1);
});

test("a target that was divided or added to says so, and carries on what the years before have left", async () => {
  await scene.members(id("wardBranch"), 30);
  const target = await scene.target("wardBranch", 4);
  await rows('update target_version set why = \'{"carry":"1/3"}\' where target_id = $1', target);
  const part = (people: number) => ({ stock: [{ indicator: "MEMBERS", people }] });
  const parts = [
    { unitId: id("wardBranch"), ...part(21) },
    { name: "Chi bộ số 2", ...part(9) },
  ];
  await scene.done(staff, [{ kind: "SPLIT", unitIds: [id("wardBranch")], parts }], "2026-06-01");
  const why = await rows<{ why: Record<string, unknown> }>(
    "select v.why from target t join target_version v on v.target_id = t.id and v.version = t.version where t.indicator_id = 1 order by t.value desc",
  );
  // 4 × 21/30 = 2.8 and 1.2; a third was owed: 0.7 of it goes with the first, 0.3 with the second.
  expect(why.map(({ why: { share, carried, carry, people } }) => [share, carried, carry, people])).toEqual([
    ["14/5", "7/30", "1/30", 3],
    ["6/5", "1/10", "3/10", 1],
  ]);
  expect(why[1]!.why.sentence).toBe("Chia chỉ tiêu 4 của Chi bộ Tổ dân phố số 1 theo 12-QĐ/ĐU");
  const second = await scene.idOf("Chi bộ số 2");
  await scene.done(staff, [merge([second, id("wardBranch")], id("wardBranch"))]);
  const [again] = await rows<{ carry: string; value: number }>(
    "select v.why ->> 'carry' as carry, t.value from target t join target_version v on v.target_id = t.id and v.version = t.version where t.unit_id = $1",
    id("wardBranch"),
  );
  expect(again).toEqual({ carry: "1/3", value: 4 });
});

test("a question about a target is closed when its unit ends or its number changes, and says what became of it", async () => {
  await asks("branch", await scene.target("branch", 3));
  await asks("siblingBranch", await scene.target("siblingBranch", 2));
  const step = merge([id("branch"), id("siblingBranch")], id("branch"));
  expect(await scene.followed(staff, [step])).toEqual({ questionsClosing: 2 });
  await scene.done(staff, [step]);
  const answers = await rows<{ name: string; note: string; role: string }>(
    "select u.name, e.note, e.by_role as role from target_event e join unit u on u.id = e.unit_id where e.kind = 'REFUSED' order by 1",
  );
  expect(answers.map(({ name, role }) => [name, role])).toEqual([
    ["Chi bộ Đội 1", "WARD_STAFF"],
    ["Chi bộ Đội 2", "WARD_STAFF"],
  ]);
  expect(answers[0]!.note).toContain("đề nghị lại theo số mới");
  expect(answers[1]!.note).toContain("theo 12-QĐ/ĐU; chỉ tiêu cộng vào Chi bộ Đội 1.");
  const base = scene.world.as("BASE_COMMITTEE", "base");
  expect(JSON.stringify(dataOf(await base(`{ pendingRequests(unitId: "${id("base")}") { adjustments { id } } }`)))).toContain(
    '"adjustments":[]',
  );
});

test("a new unit is exempt exactly when all it is made of were, until the first of their exemptions ends", async () => {
  await exempted("branch");
  await exempted("siblingBranch", `${year + 1}-01-01`);
  expect(await scene.followed(staff, [intoNew("branch", "siblingBranch")])).toEqual({ exemptionsEnding: 2, exemptionsPassing: 1 });
  await scene.done(staff, [intoNew("branch", "siblingBranch")]);
  const heir = await scene.idOf("Chi bộ mới");
  expect(await exemptions(heir)).toEqual([{ state: "APPROVED", from: today, until: `${year + 1}-01-01` }]);
  expect(await rows("select value, exempt from target where unit_id = $1", heir)).toEqual([{ value: 0, exempt: true }]);
  expect(await exemptions(id("branch"))).toMatchObject([{ state: "ENDED" }]);
});

test("one that is not exempt among them ends the exemption of all, and a request of a unit that ends is refused", async () => {
  await exempted("branch");
  await scene.target("siblingBranch", 2);
  await rows(
    `insert into exemption (id, unit_id, indicator_id, rule, ground, reason, evidence, starts_on, ends_before)
     values (gen_random_uuid(), $1, 1, 'FLOOR', 'OTHER', 'x', 'x', $2, $3)`,
    id("siblingBranch"),
    `${year}-01-01`,
    `${year + 1}-01-01`,
  );
  const step = merge([id("branch"), id("siblingBranch")], id("branch"));
  expect(await scene.followed(staff, [step])).toEqual({ exemptionsEnding: 2 });
  await scene.done(staff, [step]);
  expect(await exemptions(id("branch"))).toMatchObject([{ state: "ENDED" }]);
  expect(await exemptions(id("siblingBranch"))).toMatchObject([{ state: "REFUSED" }]);
  expect(await scene.targetOf(id("branch"))).toBe(2);
});

test("the parts of an exempt unit are exempt with it", async () => {
  await exempted("wardBranch");
  const step = { kind: "SPLIT", unitIds: [id("wardBranch")], parts: [{ unitId: id("wardBranch") }, { name: "Chi bộ số 2" }] };
  await scene.done(staff, [step]);
  expect(await exemptions(id("wardBranch"))).toMatchObject([{ state: "APPROVED" }]);
  expect(await exemptions(await scene.idOf("Chi bộ số 2"))).toMatchObject([{ state: "APPROVED" }]);
});

test("an heir of the same level gets the capabilities of those it takes in; a parent gets none", async () => {
  await rows(
    "insert into unit_capability values ($1, 'a', '[2024-01-01,)'), ($1, 'b', '[2024-01-01,)'), ($2, 'b', '[2024-01-01,)')",
    id("siblingBranch"),
    id("branch"),
  );
  const capabilities = (unit: string) =>
    rows(
      'select capability as c, lower(during)::text as "from", upper(during)::text as until from unit_capability where unit_id = $1 and length(capability) = 1 order by 1',
      unit,
    );
  const dissolve = { kind: "DISSOLVE", unitIds: [id("siblingBranch")] };
  expect(await scene.followed(staff, [dissolve])).toEqual({ flagsEnding: 2 });
  const step = merge([id("branch"), id("siblingBranch")], id("branch"));
  expect(await scene.followed(staff, [step])).toEqual({ flagsPassing: 1 });
  await scene.done(staff, [step]);
  expect(await capabilities(id("siblingBranch"))).toEqual([
    { c: "a", from: "2024-01-01", until: today },
    { c: "b", from: "2024-01-01", until: today },
  ]);
  expect(await capabilities(id("branch"))).toEqual([
    { c: "a", from: today, until: null },
    { c: "b", from: "2024-01-01", until: null },
  ]);
});

test("a unit opened again may what every unit of its level may, without a gap; what it had beyond that stays with its heir", async () => {
  await rows("insert into unit_capability values ($1, 'a', '[2024-01-01,)')", id("siblingBranch"));
  const inForce = (unit: string) =>
    rows("select capability as c from unit_capability where unit_id = $1 and during @> (select today from clock) order by 1", unit);
  const had = await inForce(id("siblingBranch"));
  expect(had).toEqual([{ c: "a" }, { c: "canPropose" }]);
  await scene.done(staff, [merge([id("branch"), id("siblingBranch")], id("branch"))]);
  expect(await inForce(id("siblingBranch"))).toEqual([]);
  await scene.done(staff, [{ kind: "REVIVE", unitIds: [id("siblingBranch")] }]);
  expect(await inForce(id("siblingBranch"))).toEqual([{ c: "canPropose" }]);
  expect(await inForce(id("branch"))).toEqual([{ c: "a" }, { c: "canPropose" }]);
  const days =
    "select range_agg(c.during) = datemultirange(daterange(u.born_on, null)) as whole from unit_capability c join unit u on u.id = c.unit_id where u.id = $1 and c.capability = 'canPropose' group by u.id";
  expect(await rows(days, id("siblingBranch"))).toEqual([{ whole: true }]);
});

test("working papers are dropped, unread messages go to the heir, and a plan that names the unit is warned of, unless it is the decision of a unit above", async () => {
  await rows(
    "insert into allocation_plan (id, unit_id, indicator_id, period_kind, starts_on, ends_before) values (gen_random_uuid(), $1, 1, 'YEAR', $2, $3)",
    id("otherBase"),
    `${year}-01-01`,
    `${year + 1}-01-01`,
  );
  const reminder = await insertReminder(scene.world, "otherBase");
  for (const unit of ["ward", "city"] as const) {
    const planned = await insertDecision(scene.world, unit);
    await rows(
      "update reorganisation set steps = $2, decided_by_unit = $3 where id = $1",
      planned,
      JSON.stringify([{ kind: "REVIVE", units: [id("otherBase")], said: { units: ["x"] } }]),
      id(unit),
    );
  }
  const step = merge([id("base"), id("otherBase")], id("base"));
  expect(await scene.followed(staff, [step])).toEqual({ plansEnding: 1, remindersPassing: 1, plannedTouched: 1 });
  expect((await scene.preview(staff, [step])).problems).toMatchObject([{ code: "PLANNED_ELSEWHERE", blocking: false }]);
  await scene.done(staff, [step]);
  expect(await rows("select from allocation_plan")).toEqual([]);
  expect(await rows("select unit_id as unit, base_id as base from reminder where id = $1", reminder)).toEqual([
    { unit: id("base"), base: id("base") },
  ]);
});

test("a white place that a branch looked after goes to its heir in the same ward, else to nobody, and its history says why", async () => {
  const place =
    "insert into white_place (id, unit_id, kind, name, lack, sources, near_branch_id) values (gen_random_uuid(), $1, 'VILLAGE', $2, 'NO_MEMBER', 9, $3)";
  await rows(place, id("ward"), "Thôn 1", id("siblingBranch"));
  await rows(place, id("ward"), "Thôn 2", id("wardBranch"));
  const steps = [merge([id("branch"), id("siblingBranch")], id("branch")), { kind: "DISSOLVE", unitIds: [id("wardBranch")] }];
  expect(await scene.followed(staff, steps)).toEqual({ placesTouched: 2 });
  await scene.done(staff, steps);
  expect(await rows("select near_branch_id as near, note from white_place order by name")).toEqual([
    { near: id("branch"), note: "Chi bộ Đội 2 kết thúc hoạt động." },
    { near: null, note: "Chi bộ Tổ dân phố số 1 kết thúc hoạt động." },
  ]);
});
