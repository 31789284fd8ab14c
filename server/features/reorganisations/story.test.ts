import { afterAll, beforeAll, expect, test } from "vitest";
import { id, ReorganisationScene } from "../../test/reorganisationScene.ts";
import { dataOf } from "../../test/world.ts";

let scene: ReorganisationScene;
beforeAll(async () => {
  scene = await ReorganisationScene.open();
});
afterAll(() => scene.close());

interface Board {
  scoreboard: { own: { actual: number }[]; rows: { name: string; figures: { actual: number }[] }[] };
}

/** The admissions of 2025 of the city and of what stands, or stood, straight below it. README tells this story with these numbers. */
async function admissionsOf2025(basis: "AS_WAS" | "AS_NOW") {
  const board = scene.world.as("CITY_BOARD", "city");
  const { scoreboard } = dataOf(
    await board<Board>(
      `{ scoreboard(unitId: "${id("city")}", year: 2025, indicators: ["ADMISSIONS"], basis: ${basis}) { own { actual } rows { name figures { actual } } } }`,
    ),
  );
  const rows = scoreboard.rows.map(({ name, figures }) => [name, figures[0]!.actual]).filter(([, actual]) => actual !== 0);
  return { sum: scoreboard.own[0]!.actual, rows: Object.fromEntries(rows) };
}

test("a district-era committee ends on 30/06/2025 and its branches stand under two new wards from 01/07/2025: two questions, two answers", async () => {
  await scene.world.owner.query("select rename_from($1, '2024-01-01', 'Quận ủy Đống Đa', null)", [id("ward")]);
  await scene.admissions(id("branch"), 4, "2025-03-12"); // of a base committee that will go to Kim Liên
  await scene.admissions(id("wardBranch"), 3, "2025-04-20"); // will go to Láng
  await scene.members(id("branch"), 40, "2024-12-31");
  await scene.members(id("wardBranch"), 25, "2024-12-31");
  const parts = [
    { name: "Đảng bộ phường Kim Liên", takes: [id("base")] },
    { name: "Đảng bộ phường Láng", takes: [id("otherBase"), id("wardBranch")] },
  ];
  const administrator = scene.world.as("CITY_ADMINISTRATOR", "city");
  await scene.done(administrator, [{ kind: "SPLIT", unitIds: [id("ward")], parts }], "2025-07-01");
  await scene.admissions(id("branch"), 2, "2025-09-02");
  await scene.admissions(id("wardBranch"), 5, "2025-10-10");

  expect(await admissionsOf2025("AS_WAS")).toEqual({
    sum: 14,
    rows: { "Quận ủy Đống Đa": 7, "Đảng bộ phường Kim Liên": 2, "Đảng bộ phường Láng": 5 },
  });
  expect(await admissionsOf2025("AS_NOW")).toEqual({ sum: 14, rows: { "Đảng bộ phường Kim Liên": 6, "Đảng bộ phường Láng": 8 } });
  const [kimLien, lang] = [await scene.idOf("Đảng bộ phường Kim Liên"), await scene.idOf("Đảng bộ phường Láng")];
  expect([await scene.counted(kimLien), await scene.counted(lang)]).toEqual([40, 25]);
  expect(await scene.differences()).toEqual([]);
});
