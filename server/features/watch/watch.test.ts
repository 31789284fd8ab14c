import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { insertTarget, plantPerson } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let ward: Call;
const now = Number(dateInVietnam(new Date()).slice(0, 4));
const yearly = (year: number): [string, string, string] => ["YEAR", `${year}-01-01`, `${year + 1}-01-01`];

/** Admissions of one unit in one year. */
async function admit(unit: UnitKey, year: number, quantity: number) {
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
     values (gen_random_uuid(), $1, 1, 4, $2, $3, 'BRANCH_SECRETARY', $1)`,
    [units[unit].id, `${year}-01-10`, quantity],
  );
}
beforeAll(async () => {
  world = await World.open();
  ward = world.as("WARD_STAFF", "ward");
  await plantPerson(world, "ward", "nobody.special");
  // base: did its part; otherBase: nothing since two years, target missed; wardBranch: little this year, all last year.
  for (const unit of ["base", "otherBase", "wardBranch"] as const) {
    await insertTarget(world, unit, 1, yearly(now));
    await insertTarget(world, unit, 1, yearly(now - 1));
  }
  await admit("base", now - 1, 6);
  await admit("base", now, 5);
  await admit("otherBase", now - 2, 1);
  await admit("wardBranch", now - 1, 5);
  await world.fold();
});
afterAll(() => world.close());

const watch = (call: Call, unit: UnitKey, more = "", year = now) =>
  call<{
    unitsToWatch: {
      pageInfo: { hasNextPage: boolean };
      edges: { cursor: string; node: { unit: { id: string }; reasons: string[]; remindedAt: string | null } }[];
    };
  }>(
    `{ unitsToWatch(unitId: "${units[unit].id}", period: "${year}" ${more}) { pageInfo { hasNextPage } edges { cursor node {
       unit { id } reasons actual target quietYears lastTarget lastActual remindedAt reminderReadAt } } } }`,
  );
const listed = async (call: Call, unit: UnitKey, more?: string) =>
  dataOf(await watch(call, unit, more)).unitsToWatch.edges.map(({ node }) => [node.unit.id, node.reasons]);
const early = dateInVietnam(new Date()) < `${now}-04-01`;
const late = early ? [] : ["BELOW_TEN_PERCENT_AFTER_Q1"];

test("nobody is watched for a year that has not begun, however little came so far", async () => {
  expect(dataOf(await watch(ward, "ward", "noneInYears: 1", now + 1)).unitsToWatch.edges).toEqual([]);
});

test("units are named with every cause, those with most causes first", async () => {
  const { edges } = dataOf(await watch(ward, "ward", "noneInYears: 1")).unitsToWatch;
  expect(edges.map(({ node }) => node)).toEqual([
    {
      unit: { id: units.otherBase.id },
      reasons: expect.arrayContaining([...late, "NO_RESULT_IN_YEARS", "MISSED_LAST_YEAR"]),
      actual: 0,
      target: 5,
      quietYears: 1,
      lastTarget: 5,
      lastActual: 0,
      remindedAt: null,
      reminderReadAt: null,
    },
    ...(early ? [] : [expect.objectContaining({ unit: { id: units.wardBranch.id }, reasons: late, quietYears: 0 })]),
  ]);
});

test("how long nothing may come is asked for; without it three years for what stands below a ward", async () => {
  expect(await listed(ward, "ward", "reason: NO_RESULT_IN_YEARS, noneInYears: 1")).toMatchObject([[units.otherBase.id, {}]]);
  expect(await listed(ward, "ward", "reason: NO_RESULT_IN_YEARS")).toEqual([]);
});

test("one cause alone, one level alone, and page after page", async () => {
  expect(await listed(ward, "ward", "reason: MISSED_LAST_YEAR")).toMatchObject([[units.otherBase.id, {}]]);
  const city = world.as("CITY_BOARD", "city");
  const all = await listed(city, "city", "level: BRANCH, noneInYears: 1");
  const paged: unknown[] = [];
  for (let after = ""; ; ) {
    const page = dataOf(await watch(city, "city", `level: BRANCH, noneInYears: 1, first: 1 ${after}`)).unitsToWatch;
    paged.push(...page.edges.map(({ node }) => node.unit.id));
    if (!page.pageInfo.hasNextPage) break;
    after = `, after: "${page.edges.at(-1)!.cursor}"`;
  }
  expect(paged).toEqual(all.map(([id]) => id));
  expect(new Set(paged).size).toBeGreaterThan(2);
});

test("a term that fell short of its yearly targets is remembered in the next", async () => {
  const last = 2020 + 5 * Math.floor((now - 2021) / 5);
  await insertTarget(world, "cousinBranch", 1, yearly(last));
  const other = world.as("WARD_STAFF", "otherWard");
  const nodes = await listed(other, "otherWard", "reason: MISSED_LAST_TERM");
  expect(nodes).toEqual([[units.cousinBranch.id, expect.arrayContaining(["MISSED_LAST_TERM"])]]);
});

test("an exempt unit is left alone", async () => {
  await world.owner.query("update target set value = 0, exempt = true where unit_id = $1 and starts_on = $2", [
    units.wardBranch.id,
    `${now}-01-01`,
  ]);
  expect((await listed(ward, "ward", "noneInYears: 1")).map(([id]) => id)).toEqual([units.otherBase.id]);
});

const remind = (call: Call, keys: UnitKey[], more: object = {}) =>
  call<{ remindUnits: { id: string }[] }>(
    `mutation ($input: RemindUnitsInput!) { remindUnits(input: $input) { id unit { id } from { id } fromRole readAt } }`,
    {
      input: {
        clientKey: randomUUID(),
        unitIds: keys.map((key) => units[key].id),
        kind: "WATCH",
        subject: "Tiến độ kết nạp",
        text: "Đề nghị báo cáo nguyên nhân trước ngày 30.",
        ...more,
      },
    },
  );

test("a reminder reaches those who hold a post there, is read once, and the list says so", async () => {
  const key = randomUUID();
  const sent = dataOf(await remind(ward, ["base", "branch"], { clientKey: key })).remindUnits;
  expect(sent).toMatchObject([
    { unit: { id: units.base.id }, from: { id: units.ward.id }, fromRole: "WARD_STAFF", readAt: null },
    { unit: { id: units.branch.id } },
  ]);
  expect(dataOf(await remind(ward, ["base", "branch"], { clientKey: key })).remindUnits).toEqual(sent);
  const secretary = world.as("BRANCH_SECRETARY", "branch");
  const inbox = `{ reminders(unitId: "${units.branch.id}") { edges { node { id subject text from { name } can readAt } } } }`;
  const [{ node }] = dataOf<{ reminders: { edges: [{ node: { id: string } }] } }>(await secretary(inbox)).reminders.edges;
  expect(node).toMatchObject({
    subject: "Tiến độ kết nạp",
    from: { name: units.ward.name },
    can: ["read", "markReminderRead"],
    readAt: null,
  });
  const read = `mutation { markReminderRead(reminderId: "${node.id}") { readAt } }`;
  const first = dataOf(await secretary(read));
  expect(dataOf(await secretary(read))).toEqual(first);
  expect(codeOf(await ward(read))).toBe("FORBIDDEN");
  expect(codeOf(await world.as("CITY_BOARD", "city")(read))).toBe("NOT_FOUND");
  const outbox = `{ reminders(unitId: "${units.ward.id}", sent: true) { edges { node { unit { id } readAt } } } }`;
  expect(dataOf<{ reminders: { edges: unknown[] } }>(await ward(outbox)).reminders.edges.length).toBe(2);
  dataOf(await remind(ward, ["otherBase"]));
  const { edges } = dataOf(await watch(ward, "ward", "noneInYears: 1")).unitsToWatch;
  expect(edges[0]!.node).toMatchObject({ unit: { id: units.otherBase.id }, remindedAt: expect.any(String), reminderReadAt: null });
});

test("nobody reminds upward, sideways or themselves, and a message says something", async () => {
  expect(codeOf(await remind(ward, ["ward"]))).toBe("FORBIDDEN");
  expect(codeOf(await remind(ward, ["base", "otherWard"]))).toBe("NOT_FOUND");
  expect((await remind(ward, ["base"], { subject: " " })).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "subject" });
  expect((await remind(ward, [])).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "unitIds" });
});

test("a city, whose branches are judged all at once, is told what each ward is told unit by unit", async () => {
  const asked = "level: BRANCH, noneInYears: 1, first: 100";
  const told = async (call: Call, unit: UnitKey) =>
    dataOf(await watch(call, unit, asked)).unitsToWatch.edges.map(
      ({
        node: {
          unit: { id },
          reasons,
          ...node
        },
      }) => JSON.stringify([id, reasons, { ...node, remindedAt: 0, reminderReadAt: 0 }]),
    );
  const wards = [...(await told(ward, "ward")), ...(await told(world.as("WARD_STAFF", "otherWard"), "otherWard"))];
  expect(wards.length).toBeGreaterThan(1);
  expect((await told(world.as("CITY_BOARD", "city"), "city")).sort()).toEqual(wards.sort());
});
