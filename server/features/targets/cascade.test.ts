import { describe, expect, test } from "vitest";
import { city, id, members, plan, setMany, world } from "../../test/planScene.ts";
import { type Call, codeOf, dataOf } from "../../test/world.ts";
import type { UnitKey } from "../../test/worldTree.ts";

describe("a preview", () => {
  const preview = (call: Call, more = "") =>
    call<{
      previewCascade: {
        levels: object[];
        conflicts: { code: string; unit: { id: string } }[];
        rows: { unitId: string; people: number; cause: string }[];
      };
    }>(
      `{ previewCascade(unitId: "${id("city")}", indicator: "ADMISSIONS", period: "2026" ${more}) { target levels { level units people exempt nobody atFloor rulesOf rules { kind people basisPoints } }
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

  test("needs a number and rules", async () => {
    expect((await preview(city)).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "target" });
    expect((await preview(city, "target: 5")).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "rules" });
    expect(codeOf(await preview(world.as("AUDITOR", "city"), `target: 5 ${rules}`))).toBe("FORBIDDEN");
  });
});
