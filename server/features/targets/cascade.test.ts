import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { city, given, id, members, numbers, plan, setMany, ward, world } from "../../test/planScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";
import type { UnitKey } from "../../test/worldTree.ts";

describe("a preview", () => {
  const preview = (call: Call, more = "", unit: UnitKey = "city") =>
    call<{
      previewCascade: {
        levels: object[];
        conflicts: { code: string; unit: { id: string } }[];
        rows: { unitId: string; people: number; cause: string }[];
      };
    }>(
      `{ previewCascade(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "2026" ${more}) { target levels { level units people exempt nobody atFloor rulesOf rules { kind people basisPoints } }
        conflicts { unit { id } code message target sum } rows { unitId parentId people cause share members } } }`,
    );
  const rules =
    "rules: [{ level: CITY, rules: [{ kind: SHARE_OF_MEMBERS, basisPoints: 300 }] }, { level: BASE, rules: [{ kind: EQUAL }] }]";

  test("runs a number down to the branches and writes nothing", async () => {
    await members({ cousinBranch: 40 });
    const seen = dataOf(await preview(city, `target: 20 ${rules}`)).previewCascade;
    expect(seen.levels).toMatchObject([
      { level: "CITY", units: 1, people: 20, rulesOf: "CITY", rules: [{ kind: "SHARE_OF_MEMBERS", basisPoints: 300 }] },
      { level: "WARD", units: 2, people: 20, rulesOf: "CITY", rules: [{ kind: "SHARE_OF_MEMBERS" }] },
      { level: "BASE", units: 2, rulesOf: "BASE", rules: [{ kind: "EQUAL" }] },
      { level: "BRANCH", units: 4, rulesOf: null, rules: [] },
    ]);
    const people = (unit: UnitKey) => seen.rows.find((row) => row.unitId === id(unit))!.people;
    expect(people("ward") + people("otherWard")).toBe(20);
    expect(people("base") + people("otherBase") + people("wardBranch")).toBe(people("ward"));
    expect(people("branch") + people("siblingBranch")).toBe(people("base"));
    expect(seen.rows.length).toBe(9);
    expect((await world.owner.query("select from target_draft union all select from allocation_plan")).rowCount).toBe(0);
  });

  test("names where a number cannot be divided", async () => {
    const floors =
      "rules: [{ level: CITY, rules: [{ kind: EQUAL }] }, { level: WARD, rules: [{ kind: EQUAL }, { kind: FLOOR, people: 3 }] }]";
    const seen = dataOf(await preview(city, `target: 10 ${floors}`)).previewCascade;
    expect(seen.conflicts).toContainEqual(
      expect.objectContaining({ code: "FLOORS_EXCEED_TARGET", unit: { id: id("ward") }, target: 5, sum: 9 }),
    );
  });

  test("begins with the unit's own plan and the numbers it has set by hand", async () => {
    const own = { unitId: id("city"), target: 20, rules: [{ kind: "EQUAL" }] };
    const { revision } = dataOf(await plan(city, own)).planTargets;
    dataOf(await setMany(city, [{ unitId: id("ward"), value: 13 }], { unitId: id("city"), revision }));
    const seen = dataOf(await preview(city)).previewCascade;
    expect(seen.rows.find((row) => row.unitId === id("ward"))).toMatchObject({ people: 13, cause: "FIXED" });
    expect(seen.rows.find((row) => row.unitId === id("otherWard"))).toMatchObject({ people: 7 });
  });

  test.each<[string, number[], object]>([
    ["nothing is known", [], { base: 0, otherBase: 6, wardBranch: 0 }],
    ["one unit's result says that the others had none", [2025], { base: 3, otherBase: 2, wardBranch: 1 }],
    ["one of earlier says that nobody had any", [2024], { base: 2, otherBase: 2, wardBranch: 2 }],
  ])("reads last year's results as the plan itself does: %s", async (_, years, divided) => {
    for (const year of years)
      await world.owner.query(
        `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
         values ($1, $2, 1, 1, $3, 2, 'BASE_COMMITTEE', $2)`,
        [randomUUID(), id("base"), `${year}-05-01`],
      );
    await given(6);
    const rules = [
      { kind: "EQUAL", unitIds: [id("otherBase")] },
      { kind: "LAST_RESULT", change: 3 },
    ];
    expect(numbers(dataOf(await plan(ward, { rules })).planTargets)).toEqual(divided);
    const { rows } = dataOf(await preview(ward, "", "ward")).previewCascade;
    const below = (["base", "otherBase", "wardBranch"] as const).map((unit) => [
      unit,
      rows.find(({ unitId }) => unitId === id(unit))?.people,
    ]);
    expect(Object.fromEntries(below)).toEqual(divided);
  });

  test("needs a number and rules", async () => {
    expect((await preview(city)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "target" });
    expect((await preview(city, "target: 5")).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "rules" });
    expect(codeOf(await preview(world.as("AUDITOR", "city"), `target: 5 ${rules}`))).toBe("FORBIDDEN");
  });
});
