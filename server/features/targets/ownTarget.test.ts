import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { insertFact, insertTarget, plantPerson } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let ward: Call;
const year = Number(dateInVietnam(new Date()).slice(0, 4));
beforeAll(async () => {
  world = await World.open();
  ward = world.as("WARD_STAFF", "ward");
  const id = await insertTarget(world, "ward", 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
  await world.owner.query("update target set value = 90 where id = $1", [id]);
  await world.owner.query("update target_version set value = 90 where target_id = $1", [id]);
});
afterAll(() => world.close());

const resolution = { number: "01-NQ/ĐH", signedOn: "2025-07-25", issuer: "Đại hội Đảng bộ phường", title: "Nghị quyết Đại hội" };
const set = (call: Call, value: number, more: object = {}) =>
  call<{ setOwnTarget: { id: string; version: number } }>(
    `mutation ($input: SetOwnTargetInput!) { setOwnTarget(input: $input) { id value version baseline undercuts can versions { value difference reason } } }`,
    {
      input: {
        clientKey: randomUUID(),
        unitId: units.ward.id,
        indicator: "ADMISSIONS",
        period: String(year),
        value,
        instrument: resolution,
        ...more,
      },
    },
  );
const undercuts = async () =>
  dataOf<{ pendingRequests: { undercuts: object[] } }>(
    await world.as(
      "CITY_BOARD",
      "city",
    )(`{ pendingRequests(unitId: "${units.city.id}") { undercuts { value undercuts versions { reason } } } }`),
  ).pendingRequests.undercuts;

test("a resolution may ask more than was assigned; set again it is a new version with its difference", async () => {
  const first = dataOf(await set(ward, 100)).setOwnTarget;
  expect(first).toMatchObject({ value: 100, version: 1, baseline: "OWN_RESOLUTION", undercuts: null, can: ["read"] });
  const again = dataOf(await set(ward, 95)).setOwnTarget;
  expect(again).toMatchObject({ id: first.id, version: 2, versions: [{ value: 95, difference: -5, reason: null }, { value: 100 }] });
  expect(await undercuts()).toEqual([]);
});

test("it never silently undercuts what was assigned: with a reason it stands, flagged, and the unit above reads why", async () => {
  const silent = await set(ward, 80);
  expect(silent.errors![0]!.extensions).toEqual({ code: "BELOW_ASSIGNED", field: "undercutReason" });
  expect(dataOf(await set(ward, 80, { undercutReason: "Nguồn giảm sau sáp nhập" })).setOwnTarget).toMatchObject({
    value: 80,
    undercuts: 10,
  });
  expect(await undercuts()).toEqual([
    { value: 80, undercuts: 10, versions: [{ reason: "Nguồn giảm sau sáp nhập" }, { reason: null }, { reason: null }] },
  ]);
});

test("the same request sent twice makes one version", async () => {
  const key = randomUUID();
  const versions = [dataOf(await set(ward, 120, { clientKey: key })), dataOf(await set(ward, 120, { clientKey: key }))];
  expect(versions[0]).toEqual(versions[1]);
});

test("nobody resolves for another unit", async () => {
  expect(codeOf(await set(world.as("CITY_BOARD", "city"), 100))).toBe("FORBIDDEN");
  expect(codeOf(await set(world.as("WARD_STAFF", "otherWard"), 100))).toBe("NOT_FOUND");
  expect(codeOf(await set(world.as("AUDITOR", "ward"), 100))).toBe("FORBIDDEN");
});

test("one result is judged against every baseline it has, each by itself", async () => {
  dataOf(await set(ward, 100));
  const { personId } = await plantPerson(world, "ward", "judged.person");
  await insertFact(world, "wardBranch", personId, 1, 95);
  const { targets } = dataOf<{ targets: { baseline: string; attainment: { status: string } }[] }>(
    await ward(`{ targets(unitId: "${units.ward.id}", period: "${year}") { baseline attainment { actual base status due paceBasis } } }`),
  );
  expect(targets.map(({ baseline, attainment }) => [baseline, attainment])).toEqual([
    ["ASSIGNED", expect.objectContaining({ actual: 95, base: null, status: "ON_PACE", paceBasis: "STRAIGHT_LINE" })],
    ["OWN_RESOLUTION", expect.objectContaining({ actual: 95, base: null, paceBasis: "STRAIGHT_LINE" })],
  ]);
});

test("with three years of results in the city the pace follows them, and figures and targets agree", async () => {
  const other = await World.open();
  try {
    const { personId } = await plantPerson(other, "branch", "past.person");
    for (const past of [0, 1, 2]) {
      await other.owner.query(
        `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_account, recorded_by_role, recorded_by_unit)
         values (gen_random_uuid(), $1, 1, 4, $2, 10, $3, 'BRANCH_SECRETARY', $1)`,
        [units.branch.id, `${year - past}-01-10`, personId],
      );
    }
    await insertTarget(other, "ward", 1, ["YEAR", `${year + 1}-01-01`, `${year + 2}-01-01`]);
    // Next year has come: before its first day it has no pace.
    vi.useFakeTimers({ now: new Date(`${year + 1}-06-01T05:00:00Z`), toFake: ["Date"] });
    const board = dataOf<{ targets: { attainment: object }[]; scoreboard: { own: object[] } }>(
      await other.as(
        "WARD_STAFF",
        "ward",
      )(`{ targets(unitId: "${units.ward.id}", period: "${year + 1}") { attainment { status due paceBasis } }
        scoreboard(unitId: "${units.ward.id}", year: ${year + 1}, indicators: ["ADMISSIONS"]) { own { status due paceBasis } } }`),
    );
    expect(board.targets[0]!.attainment).toEqual(board.scoreboard.own[0]);
    expect(board.targets[0]!.attainment).toMatchObject({ paceBasis: "CURVE" });
  } finally {
    vi.useRealTimers();
    await other.close();
  }
});
