import { afterAll, beforeAll, expect, test } from "vitest";
import { yearOf } from "../../domain/calendar.ts";
import { day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let scene: MemberScene;
beforeAll(async () => {
  world = await World.open();
  scene = new MemberScene(world);
});
afterAll(() => world.close());

const year = yearOf(day(0));
const grades = async (unit: UnitKey, of = year) => {
  const text =
    "query ($unitId: ID!, $year: Int!) { memberGrades(unitId: $unitId, year: $year) { excellent good completed open mostExcellent } }";
  type Tally = { memberGrades: Record<string, number> };
  return dataOf(await world.as("BASE_COMMITTEE", "base")<Tally>(text, { unitId: units[unit].id, year: of })).memberGrades;
};

test("the last grade of the year that stands is counted, below every unit above the branch, and that of another year is not", async () => {
  const [an, binh] = [await scene.listed({ fullName: "Lê Văn An" }), await scene.listed({ fullName: "Lê Văn Bình" })];
  expect(await grades("base")).toMatchObject({ excellent: 0, open: 2 });
  const first = await scene.recorded(an, "CLASSIFY", { year, grade: "GOOD" });
  const second = await scene.recorded(first, "CLASSIFY", { year, grade: "EXCELLENT" });
  await scene.recorded(binh, "CLASSIFY", { year: year - 1, grade: "COMPLETED" });
  expect(await grades("branch")).toEqual({ excellent: 1, good: 0, completed: 0, open: 1, mostExcellent: 0 });
  expect(await grades("base", year - 1)).toMatchObject({ completed: 1, open: 1 });
  dataOf(await scene.undo(second, world.as("BASE_COMMITTEE", "base")));
  expect(await grades("base")).toEqual({ excellent: 0, good: 1, completed: 0, open: 1, mostExcellent: 0 });
});

test("who does not see the members is told nothing of their grades", async () => {
  const ask = (unit: UnitKey) => `{ memberGrades(unitId: "${units[unit].id}", year: ${year}) { open } }`;
  expect(codeOf(await world.as("CITY_BOARD", "city")(ask("base")))).toBe("FORBIDDEN");
  expect(codeOf(await world.as("WARD_STAFF", "otherWard")(ask("base")))).toBe("NOT_FOUND");
});
