import { describe, expect, test } from "vitest";
import { city, given, id, issue, look, plan, rowOf, setMany, ward } from "../../test/planScene.ts";
import { dataOf } from "../../test/world.ts";

const issued = async (period: string, rows: object[]) => {
  const { allocation } = dataOf(await look(ward, period));
  dataOf(await setMany(ward, rows, { period, revision: allocation.revision }));
  dataOf(await issue(ward, { period, shortBy: null }));
};

describe("a plan of a term", () => {
  test("shows each year's whole people, which add up by unit and by year", async () => {
    await given(13, "TERM2025");
    const made = dataOf(await plan(ward, { period: "TERM2025" })).planTargets;
    expect(made).toMatchObject({ draftSum: 13, difference: 0, within: null });
    expect(made.parts.map(({ period, share, issued }) => [period.id, share, issued])).toEqual([
      ["2026", 3, null],
      ["2027", 3, null],
      ["2028", 3, null],
      ["2029", 2, null],
      ["2030", 2, null],
    ]);
    for (const row of made.rows) expect(row.parts.reduce((sum, value) => sum + value, 0)).toBe(row.draft);
  });

  test("says of each year what was issued of it", async () => {
    await given(10, "TERM2025");
    await given(4, "2026");
    await issued("2026", [{ unitId: id("base"), value: 4 }]);
    const { parts } = dataOf(await look(ward, "TERM2025")).allocation;
    expect(parts.map(({ issued }) => issued)).toEqual([4, null, null, null, null]);
  });

  test("does not speak of one person in so many years", async () => {
    await given(13, "TERM2025");
    expect(dataOf(await plan(ward, { period: "TERM2025" })).planTargets.messages.map(({ code }) => code)).not.toContain("SHARE_BELOW_ONE");
    await given(4);
    expect(dataOf(await plan(ward, {})).planTargets.messages.map(({ code }) => code)).toContain("SHARE_BELOW_ONE");
  });
});

describe("a plan of a year", () => {
  test("says what the term leaves, for the unit and for each below it", async () => {
    await given(10, "TERM2025");
    await issued("TERM2025", [
      { unitId: id("base"), value: 7 },
      { unitId: id("otherBase"), value: 3 },
    ]);
    expect(dataOf(await look(ward)).allocation.within).toMatchObject({
      period: { id: "TERM2025" },
      target: 10,
      given: 0,
      left: 10,
      share: 2,
    });
    await issued("2026", [
      { unitId: id("base"), value: 2 },
      { unitId: id("otherBase"), value: 1 },
    ]);
    const next = dataOf(await look(ward, "2027")).allocation;
    expect(next.within).toMatchObject({ target: 10, given: 3, left: 7, share: 2 });
    expect(rowOf(next.rows, "base").within).toEqual({ target: 7, given: 2, left: 5, share: 2 });
    expect(rowOf(next.rows, "otherBase").within).toEqual({ target: 3, given: 1, left: 2, share: 0 });
    expect(rowOf(next.rows, "wardBranch").within).toBeNull();
    // What this year itself has is not taken off what is left for it.
    expect(dataOf(await look(ward, "2026")).allocation.within).toMatchObject({ given: 0, left: 10 });
  });

  test("says how much too much was given", async () => {
    await given(4, "TERM2025");
    await given(6);
    await issued("2026", [{ unitId: id("base"), value: 6 }]);
    expect(dataOf(await look(ward, "2027")).allocation.within).toEqual({
      period: { id: "TERM2025" },
      target: 4,
      given: 6,
      left: -2,
      share: 0,
    });
  });

  test("knows a term by its plan where nobody gave one from above, and nothing without either", async () => {
    expect(dataOf(await look(ward)).allocation.within).toBeNull();
    dataOf(await plan(ward, { period: "TERM2025", target: 20 }));
    expect(dataOf(await look(ward)).allocation.within).toMatchObject({ target: 20, left: 20, share: 4 });
    expect(dataOf(await look(city)).allocation.within).toBeNull();
  });
});

test("a quarter is part of its year", async () => {
  await given(9);
  await issued("2026", [{ unitId: id("base"), value: 9 }]);
  await given(4, "2026Q4");
  await issued("2026Q4", [{ unitId: id("base"), value: 4 }]);
  const first = dataOf(await look(ward, "2026Q3")).allocation;
  expect(first.within).toMatchObject({ period: { id: "2026" }, target: 9, given: 4, left: 5, share: 5 });
});
