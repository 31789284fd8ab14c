import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { city, given, id, look, numbers, plan, rowOf, setMany, share, ward, world } from "../../test/planScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

describe("a plan", () => {
  test("divides the unit's own number exactly and explains each part", async () => {
    await given(6);
    const made = dataOf(await plan(ward, {})).planTargets;
    expect(numbers(made)).toEqual({ base: 3, otherBase: 2, wardBranch: 1 });
    expect(made).toMatchObject({ ownTarget: 6, target: null, revision: 1, difference: 0, draftSum: 6, drafts: 3 });
    expect(rowOf(made.rows, "wardBranch")).toMatchObject({ proposed: 1, fixed: false });
    expect(rowOf(made.rows, "wardBranch").explanation).toMatchObject({
      cause: "ROUNDED_UP",
      base: 27,
      ruleShare: "0,81",
      share: "0,87",
      together: "5,61",
      shared: 6,
      carry: "-0,13",
    });
    expect(rowOf(made.rows, "wardBranch").explanation.sentence).toBe(
      "3% của 27 đảng viên = 0,81; phần được chia 0,87 (các đơn vị cùng chia cộng lại 5,61, có 6 để chia); làm tròn thành 1",
    );
  });

  test("keeps numbers that were set by hand, and divides the rest again", async () => {
    await given(10);
    const first = dataOf(await setMany(ward, [{ unitId: id("otherBase"), value: 6 }])).setTargets;
    expect(first.errors).toEqual([]);
    const made = dataOf(await plan(ward, { revision: first.allocation.revision })).planTargets;
    expect(numbers(made)).toEqual({ base: 3, otherBase: 6, wardBranch: 1 });
    expect(rowOf(made.rows, "otherBase").explanation.cause).toBe("FIXED");
  });

  test("says what it would do without doing it", async () => {
    await given(6);
    const tried = dataOf(await plan(ward, { target: 9, rules: [{ kind: "EQUAL" }], dryRun: true })).planTargets;
    expect(numbers(tried)).toEqual({ base: 3, otherBase: 3, wardBranch: 3 });
    expect(tried).toMatchObject({ target: 9, revision: 0, difference: 0 });
    expect(dataOf(await look(ward)).allocation).toMatchObject({ revision: 0, drafts: 0, target: null, rules: [] });
  });

  test("says by name what cannot be, and drafts the nearest that can", async () => {
    await given(5);
    const made = dataOf(await plan(ward, { rules: [share, { kind: "FLOOR", people: 3 }] })).planTargets;
    expect(made.messages[0]).toMatchObject({ code: "FLOORS_EXCEED_TARGET", impossible: true, limit: 9, difference: 4, count: 3 });
    expect(made.messages[0]!.message).toContain("cần 9 người, chỉ tiêu là 5: thiếu 4");
    expect(made).toMatchObject({ draftSum: 9, difference: 4 });
  });

  test("has nothing to divide before a number is given, and says so", async () => {
    const made = dataOf(await plan(ward, {})).planTargets;
    expect(made.messages).toMatchObject([{ code: "TARGET_MISSING", impossible: true }]);
    expect(made).toMatchObject({ drafts: 0, difference: null });
  });

  test("is seen by its own unit alone", async () => {
    await given(6);
    dataOf(await plan(ward, {}));
    const seen = dataOf(await look(city)).allocation;
    expect(seen).toMatchObject({ revision: 0, rules: [], drafts: 0 });
    expect(seen.rows.map(({ proposed }) => proposed)).toEqual([null, null, null]);
    expect(codeOf(await plan(city, {}))).toBe("FORBIDDEN");
    expect(codeOf(await plan(world.as("WARD_STAFF", "otherWard"), {}))).toBe("NOT_FOUND");
    expect(codeOf(await plan(world.as("WARD_LEADER", "ward"), {}))).toBe("FORBIDDEN");
  });

  test.each([
    [{ rules: [{ kind: "FLOOR" }] }, "rules.0.people"],
    [{ rules: [share, { kind: "SHARE_OF_MEMBERS", basisPoints: 0 }] }, "rules.1.basisPoints"],
    [{ rules: [share, { kind: "LAST_RESULT", change: 9_000_000 }] }, "rules.1.change"],
    [{ rules: [{ kind: "EXEMPT" }] }, "rules.0.unitIds"],
    [{ rules: [{ kind: "FLOOR", people: "3" }] }, "rules.0.people"],
    [{ target: 0 }, "target"],
    [{ indicator: "ADMISSION_SHARE" }, "indicator"],
  ])("%j is refused by field", async (input, field) => {
    expect((await plan(ward, input)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field });
  });

  test("whoever edits second is told who changed what, and overwrites nothing", async () => {
    await given(6);
    dataOf(await plan(ward, {}));
    dataOf(await setMany(ward, [{ unitId: id("base"), value: 4 }], { revision: 1 }));
    const late = await plan(world.as("WARD_STAFF", "ward"), { revision: 1, rules: [{ kind: "EQUAL" }] });
    expect(late.errors![0]!.extensions).toEqual({ code: "CONFLICT", field: "revision" });
    expect(late.errors![0]!.message).toMatch(/Người ward\.staff\.ward nhập 1 số \(Đảng bộ Công an phường\) lúc \d\d:\d\d/);
    expect(codeOf(await setMany(ward, [{ unitId: id("base"), value: 9 }], { revision: 1 }))).toBe("CONFLICT");
    expect(codeOf(await plan(ward, { revision: 0, period: "2026" }))).toBe("CONFLICT");
    expect(dataOf(await look(ward)).allocation).toMatchObject({
      revision: 2,
      rules: [{ kind: "SHARE_OF_MEMBERS" }],
      changedBy: { by: "Người ward.staff.ward" },
    });
  });

  test("two who begin a plan at once do not both make it", async () => {
    await given(6);
    const codes = (await Promise.all([plan(ward, {}), plan(ward, { rules: [{ kind: "EQUAL" }] })])).map(codeOf);
    expect(codes.sort()).toEqual(["CONFLICT", undefined]);
  });

  test("sent twice with one key is made once", async () => {
    await given(6);
    const clientKey = randomUUID();
    expect(dataOf(await plan(ward, { clientKey })).planTargets.revision).toBe(1);
    expect(dataOf(await plan(ward, { clientKey })).planTargets.revision).toBe(1);
  });
});

test("source pool, non-members and the results of three years stand beside each unit", async () => {
  const fact = (indicator: number, day: string, quantity: number, reading: number | null) =>
    world.owner.query(
      `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_role, recorded_by_unit)
       values ($1, $2, $3, 1, $4, $5, $6, 'BRANCH_SECRETARY', $2)`,
      [randomUUID(), id("wardBranch"), indicator, day, quantity, reading],
    );
  await fact(10, "2026-01-15", 0, 12);
  await fact(11, "2025-12-31", 0, 40);
  await fact(1, "2025-05-01", 2, null);
  await fact(1, "2024-05-01", 1, null);
  const before = dataOf(await look(ward, "2023")).allocation;
  expect(before.rows.map((row) => row.lastYears)).toEqual([[], [], []]);
  const { rows } = dataOf(await look(ward)).allocation;
  expect(rowOf(rows, "wardBranch")).toMatchObject({ members: 27, sources: 12, nonMembers: 40, lastYears: [2, 1] });
  expect(rowOf(rows, "base")).toMatchObject({ members: 100, sources: null, nonMembers: null, lastYears: [0, 0] });
});
