import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

const year = Number(dateInVietnam(new Date()).slice(0, 4));
const yearly = (of: number): [string, string, string] => ["YEAR", `${of}-01-01`, `${of + 1}-01-01`];
let world: World;
const given = new Map<number, string>();
beforeAll(async () => {
  world = await World.open();
  for (const of of [year + 1, year, year - 1]) given.set(of, await insertTarget(world, "branch", 1, yearly(of)));
  for (const of of [year + 1, year]) await insertTarget(world, "ward", 1, yearly(of));
});
afterAll(() => world.close());

interface Waiting {
  id: string;
  period: { id: string };
  can: string[];
}
const waiting = (call: Call, unit: UnitKey) =>
  call<{ pendingRequests: { acknowledgements: Waiting[] } }>(
    `{ pendingRequests(unitId: "${units[unit].id}") { acknowledgements { id period { id } can } } }`,
  );
const periods = async (call: Call, unit: UnitKey) =>
  dataOf(await waiting(call, unit)).pendingRequests.acknowledgements.map(({ period }) => period.id);
const secretary = () => world.as("BRANCH_SECRETARY", "branch");

test("next year's target reaches its receiver now, beside this year's; one of a year that is over waits for nobody", async () => {
  const { acknowledgements } = dataOf(await waiting(secretary(), "branch")).pendingRequests;
  const can = expect.arrayContaining(["acknowledgeTarget", "askAdjustment"]);
  expect(acknowledgements).toEqual([
    { id: given.get(year), period: { id: `${year}` }, can },
    { id: given.get(year + 1), period: { id: `${year + 1}` }, can },
  ]);
});

test("what was acknowledged waits no more, until another number is issued; what lapsed waits for nobody", async () => {
  dataOf(await secretary()(`mutation { acknowledgeTarget(targetId: "${given.get(year + 1)}") { state } }`));
  expect(await periods(secretary(), "branch")).toEqual([`${year}`]);
  await world.owner.query(
    `insert into target_version (target_id, version, value, exempt, instrument_id, unit_id)
     select target_id, 2, 6, false, instrument_id, unit_id from target_version where target_id = $1`,
    [given.get(year + 1)],
  );
  await world.owner.query("update target set version = 2, value = 6 where id = $1", [given.get(year + 1)]);
  expect(await periods(secretary(), "branch")).toEqual([`${year}`, `${year + 1}`]);
  await world.owner.query("update target set closed_on = $2 where id = $1", [given.get(year), `${year}-01-02`]);
  expect(await periods(secretary(), "branch")).toEqual([`${year + 1}`]);
});

test("each unit is told of its own targets alone, and who may not look at a unit is told nothing", async () => {
  expect(await periods(world.as("WARD_STAFF", "ward"), "ward")).toEqual([`${year}`, `${year + 1}`]);
  expect(await periods(world.as("CITY_BOARD", "city"), "city")).toEqual([]);
  expect(codeOf(await waiting(secretary(), "siblingBranch"))).toBe("NOT_FOUND");
});

test("before its first day a year has no pace: a target of it is neither on time nor late, on the scoreboard as on the target", async () => {
  await world.fold();
  const { scoreboard, targets } = dataOf<Standing>(
    await secretary()(`{ scoreboard(unitId: "${units.branch.id}", year: ${year + 1}, indicators: ["ADMISSIONS", "NEW_SOURCES"]) {
      elapsed own { target status due paceBasis } } targets(unitId: "${units.branch.id}", period: "${year + 1}") { attainment { status due paceBasis } } }`),
  );
  const ahead = { status: "NOT_BEGUN", due: null, paceBasis: null };
  expect(scoreboard).toEqual({
    elapsed: 0,
    own: [
      { target: 6, ...ahead },
      { target: null, ...ahead, status: "NOT_SET" },
    ],
  });
  expect(targets).toEqual([{ attainment: ahead }]);
});
interface Standing {
  scoreboard: object;
  targets: object[];
}
