import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dongDa } from "../demo/dongDa.ts";
import { dataOf, World } from "./world.ts";
import { units } from "./worldTree.ts";

// Đống Đa's plan for 2025–2030 as published (DOMAIN R1–R6): 60 base-level units, about 3,000 members; 90 admissions and 100 class
// attendees a year; 3 to 5 for each unit, 5 for each branch, 3 % of members; offices and residential branches exempt. Who has how many
// members is made up; the branch of the ward's military has ten.

let world: World;
const ward = units.otherWard.id;
const members = new Map<string, { id: string; members: number }>();

beforeAll(async () => {
  world = await World.open();
  const edits: object[] = [];
  const readings: [string, number][] = [];
  const add = (slug: string, name: string, sector: string, level: number, under: string, count: number): string => {
    const id = randomUUID();
    const kind = level === 3 ? "BASE_COMMITTEE" : under === ward ? "BASE_BRANCH" : "BRANCH";
    edits.push({ do: "create", unit: id, level, kind, sector, code: `00235.${slug}`, name, under, on: "2024-01-01" });
    if (count > 0) readings.push([id, count]);
    if (under === ward) members.set(slug, { id, members: count });
    return id;
  };
  for (const base of dongDa.bases) {
    const id = add(base.slug, base.name, base.sector, 3, ward, 0);
    for (const branch of base.branches) add(branch.slug, branch.name, branch.sector, 4, id, 18);
  }
  for (const [place, branch] of dongDa.branches.entries()) {
    add(
      branch.slug,
      branch.name,
      branch.sector,
      4,
      ward,
      branch.slug === "quansu" ? 10 : branch.sector === "RESIDENTIAL" ? 56 + (place % 7) : 9 + (place % 9),
    );
  }
  await world.owner.query("select reorganise($1)", [JSON.stringify(edits)]);
  await world.owner.query(
    `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_role, recorded_by_unit)
     select gen_random_uuid(), r.unit, 8, 1, '2025-12-31', 0, r.count, 'BRANCH_SECRETARY', r.unit from unnest($1::uuid[], $2::int[]) r (unit, count)`,
    [readings.map(([id]) => id), readings.map(([, count]) => count)],
  );
});
afterAll(() => world.close());

interface Plan {
  draftSum: number;
  difference: number;
  messages: {
    code: string;
    message: string;
    impossible: boolean;
    limit: number | null;
    difference: number | null;
    count: number;
    units: { name: string }[];
  }[];
  rows: {
    unit: { id: string; name: string };
    members: number;
    draft: number | null;
    explanation: { cause: string; sentence: string } | null;
  }[];
}
/** Tries a plan; nothing is kept. */
async function tried(indicator: string, target: number, rules: object[]): Promise<Plan> {
  const staff = world.as("WARD_STAFF", "otherWard");
  const input = { clientKey: randomUUID(), unitId: ward, indicator, period: "2026", revision: 0, target, rules, dryRun: true };
  const fields = `draftSum difference messages { code message impossible limit difference count units { name } }
    rows { unit { id name } members draft explanation { cause sentence } }`;
  return dataOf(
    await staff<{ planTargets: Plan }>(`mutation ($input: PlanTargetsInput!) { planTargets(input: $input) { ${fields} } }`, { input }),
  ).planTargets;
}
const say = ({ messages }: Plan, code: string) => messages.find((message) => message.code === code);
const rowOf = ({ rows }: Plan, slug: string) => rows.find(({ unit }) => unit.id === members.get(slug)!.id)!;

const threePercent = { kind: "SHARE_OF_MEMBERS", basisPoints: 300 };
const threeToFive = [
  { kind: "FLOOR", people: 3 },
  { kind: "STRETCH", people: 5 },
];
const exempt = { kind: "EXEMPT", from: ["FLOOR", "STRETCH"], sectors: ["ADMINISTRATIVE", "RESIDENTIAL"] };

test("the ward has sixty units straight below, beside the one of the small world", async () => {
  expect(members.size).toBe(60);
  expect((await tried("ADMISSIONS", 90, [threePercent])).rows.length).toBe(61);
});

test("3 for every unit need more than the 90 that the ward is to reach, and it is said by how much", async () => {
  const plan = await tried("ADMISSIONS", 90, [threePercent, ...threeToFive]);
  expect(say(plan, "FLOORS_EXCEED_TARGET")).toMatchObject({ impossible: true, limit: 183, difference: 93, count: 61 });
  expect(say(plan, "FLOORS_EXCEED_TARGET")!.message).toContain("Mức tối thiểu của 61 đơn vị cần 183 người, chỉ tiêu là 90: thiếu 93.");
  expect(say(plan, "FLOORS_EXCEED_TARGET")!.units.length).toBe(20);
  expect(plan.draftSum).toBe(183);
});

test("with the exempt kinds let off their floor the 90 are divided exactly, and each says why", async () => {
  const plan = await tried("ADMISSIONS", 90, [threePercent, ...threeToFive, exempt]);
  expect(plan.messages.filter(({ impossible }) => impossible)).toEqual([]);
  expect([plan.draftSum, plan.difference]).toEqual([90, 0]);
  expect(rowOf(plan, "quansu")).toMatchObject({ members: 10, draft: 3, explanation: { cause: "FLOOR" } });
  expect(rowOf(plan, "quansu").explanation!.sentence).toMatch(/^3% của 10 đảng viên = 0,3; phấn đấu 5; mức tối thiểu 3/);
  expect(rowOf(plan, "tdp1").explanation!.sentence).toContain("miễn mức tối thiểu, mức phấn đấu");
});

test("3 of ten members are 30 %, where 3 % is 0.3 of a person", async () => {
  const plan = await tried("ADMISSIONS", 90, [threePercent, ...threeToFive, exempt]);
  const note = say(plan, "FLOOR_ABOVE_SHARE")!;
  expect(note.impossible).toBe(false);
  expect(
    (await tried("ADMISSIONS", 90, [threePercent, { ...threeToFive[0], unitIds: [members.get("quansu")!.id] }])).messages,
  ).toContainEqual(
    expect.objectContaining({
      code: "FLOOR_ABOVE_SHARE",
      message:
        "Mức tối thiểu cao hơn tỷ lệ trên số đảng viên tại Chi bộ Quân sự phường (tối thiểu 3 bằng 30% của 10 đảng viên, theo tỷ lệ chỉ 0,3 người).",
    }),
  );
});

test("small branches are told in how many years 3 % make one person", async () => {
  const note = say(await tried("ADMISSIONS", 90, [threePercent]), "SHARE_BELOW_ONE")!;
  expect(note.message).toMatch(/^Tỷ lệ chưa đủ một người mỗi năm tại .*1 người trong \d năm.*cộng dồn qua các năm của nhiệm kỳ\.$/);
  expect(note.units.map(({ name }) => name)).toContain("Chi bộ Quân sự phường");
});

test("5 class attendees for each branch need more than 100, by as many as there are branches", async () => {
  const branches = dongDa.bases.reduce((sum, base) => sum + base.branches.length, dongDa.branches.length) + 1;
  const plan = await tried("CLASS_CERTIFICATES", 100, [{ kind: "EQUAL" }, { kind: "MINIMUM_PER_BRANCH", people: 5 }]);
  expect(say(plan, "FLOORS_EXCEED_TARGET")).toMatchObject({ limit: 5 * branches, difference: 5 * branches - 100 });
});

test("units exempt from everything get nobody and are shown as exempt, and nothing of all this was kept", async () => {
  const plan = await tried("ADMISSIONS", 90, [threePercent, { ...exempt, from: null }, ...threeToFive]);
  expect(rowOf(plan, "tdp1")).toMatchObject({ draft: 0, explanation: { cause: "EXEMPT" } });
  expect(plan.draftSum).toBe(90);
  expect((await world.owner.query("select from target_draft union all select from allocation_plan")).rowCount).toBe(0);
});
