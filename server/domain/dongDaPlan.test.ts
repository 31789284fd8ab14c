import { describe, expect, test } from "vitest";
import { proposeAllocation } from "./allocationProposal.ts";
import type { AllocationRule, UnitFacts } from "./allocationRules.ts";
import { explainCell, sayMessage } from "./allocationSentences.ts";
import { fractionText } from "./fraction.ts";
import type { Sector } from "./sectors.ts";

const unit = (key: string, sector: Sector, members: number, branches = 1): UnitFacts => ({
  key,
  kind: branches > 1 ? "BASE_COMMITTEE" : "BASE_BRANCH",
  sector,
  members,
  sources: null,
  nonMembers: null,
  lastYears: [],
  branches,
});

/** 60 base-level units with 90 branches and 3,012 members; counts and sectors as in the ward, members made up. */
const units: UnitFacts[] = [
  unit("CONGAN", "POLICE", 118, 5),
  unit("COQUAN", "ADMINISTRATIVE", 130, 8),
  unit("YTE", "HEALTH", 121, 6),
  unit("THPT", "SCHOOL", 92, 4),
  unit("CAODANG", "EDUCATION", 124, 5),
  unit("DETMAY", "NON_STATE_ENTERPRISE", 51, 4),
  unit("DOTHI", "STATE_ENTERPRISE", 82, 5),
  ...Array.from({ length: 34 }, (_, at) => unit(`TDP${String(at + 1).padStart(2, "0")}`, "RESIDENTIAL", 56 + (at % 7))),
  unit("QUANSU", "MILITARY", 10),
  ...Array.from({ length: 8 }, (_, at) => unit(`TRUONG${at + 1}`, "SCHOOL", 18 + at)),
  unit("BENHVIEN", "HEALTH", 21),
  unit("DUOC", "HEALTH", 9),
  ...Array.from({ length: 6 }, (_, at) => unit(`DN${at + 1}`, "NON_STATE_ENTERPRISE", 8 + at)),
  unit("HTX", "COOPERATIVE", 7),
  unit("CHO", "PUBLIC_SERVICE", 9),
];

const threePercent: AllocationRule = { kind: "SHARE_OF_MEMBERS", basisPoints: 300 };
/** "03–05 trở lên" (DOMAIN R4, Q1). */
const threeToFive: AllocationRule[] = [
  { kind: "FLOOR", people: 3 },
  { kind: "STRETCH", people: 5 },
];
/** Offices all of whose staff are members, and residential areas, need not reach 3 (R5); 3 % still holds for them (Q2). */
const exemptKinds: AllocationRule = { kind: "EXEMPT", from: ["FLOOR", "STRETCH"], where: { sectors: ["ADMINISTRATIVE", "RESIDENTIAL"] } };

const admissions = (rules: AllocationRule[], given = units) => proposeAllocation({ target: 90, rules, units: given });
const messageOf = (plan: ReturnType<typeof admissions>, code: string) => plan.messages.find((message) => message.code === code);
const say = (plan: ReturnType<typeof admissions>, code: string) => sayMessage(messageOf(plan, code)!, (key) => key);

test("the ward has 60 units, 90 branches and 3,012 members", () => {
  const sum = (of: (unit: UnitFacts) => number) => units.reduce((all, one) => all + of(one), 0);
  expect([units.length, sum(({ branches }) => branches), sum(({ members }) => members!)]).toEqual([60, 90, 3012]);
});

describe("90 admissions, 3 to 5 per unit, 3 % of members", () => {
  test("with 3 for every unit, floors need 180 of 90: 90 short, and all 60 floors bind", () => {
    const plan = admissions([threePercent, ...threeToFive]);
    expect(plan.division.impossibility).toMatchObject({ code: "FLOORS_EXCEED_TARGET", target: 90, limit: 180, difference: 90 });
    expect(plan.division.impossibility!.units).toHaveLength(60);
    expect(plan.division.sum).toBe(180);
    expect(say(plan, "FLOORS_EXCEED_TARGET")).toBe(
      "Mức tối thiểu của 60 đơn vị cần 180 người, chỉ tiêu là 90: thiếu 90. Hạ mức tối thiểu, miễn cho đơn vị không còn nguồn hoặc nâng chỉ tiêu: BENHVIEN (3), CAODANG (3), CHO (3) và 57 đơn vị khác.",
    );
  });

  test("with offices alone exempt they still need 177", () => {
    const offices: AllocationRule = { ...exemptKinds, where: { sectors: ["ADMINISTRATIVE"] } };
    expect(admissions([threePercent, ...threeToFive, offices]).division.impossibility).toMatchObject({ limit: 177, difference: 87 });
  });

  test("with both exempt kinds 25 floors take 75 and the exempt 35 share 15 by their members", () => {
    const plan = admissions([threePercent, ...threeToFive, exemptKinds]);
    expect([plan.division.impossibility, plan.division.sum]).toEqual([null, 90]);
    const of = (key: string) => plan.division.cells.find(({ cell }) => cell.key === key)!;
    const atFloor = plan.division.cells.filter(({ cause }) => cause === "FLOOR");
    expect(atFloor).toHaveLength(25);
    expect(atFloor.reduce((sum, { people }) => sum + people, 0)).toBe(75);
    expect(of("COQUAN")).toMatchObject({ people: 1, cause: "ROUNDED_UP" });
    expect(of("COQUAN").cell.lifted.map(({ kind }) => kind)).toEqual(["FLOOR", "STRETCH"]);
    expect(explainCell(of("COQUAN"), [threePercent, ...threeToFive, exemptKinds])).toBe(
      "3% của 130 đảng viên = 3,9; miễn mức tối thiểu, mức phấn đấu; phần được chia 0,91; làm tròn thành 1",
    );
    expect(explainCell(of("QUANSU"), [threePercent, ...threeToFive, exemptKinds])).toBe(
      "3% của 10 đảng viên = 0,3; phấn đấu 5; mức tối thiểu 3 (theo tỷ lệ 0,3)",
    );
  });

  test("3 of ten members are 30 %, where 3 % is 0.3 of a person", () => {
    const plan = admissions([threePercent, ...threeToFive, exemptKinds]);
    const note = messageOf(plan, "FLOOR_ABOVE_SHARE");
    if (note?.code !== "FLOOR_ABOVE_SHARE") throw new Error("not told");
    const ten = note.units.find(({ key }) => key === "QUANSU")!;
    expect(ten).toMatchObject({ floor: 3, members: 10, years: 4 });
    expect(fractionText(ten.share)).toBe("0,3");
    expect(note.units.map(({ key }) => key)).not.toContain("CONGAN");
    expect(sayMessage({ ...note, units: [ten] }, () => "Chi bộ Quân sự phường")).toBe(
      "Mức tối thiểu cao hơn tỷ lệ trên số đảng viên tại Chi bộ Quân sự phường (tối thiểu 3 bằng 30% của 10 đảng viên, theo tỷ lệ chỉ 0,3 người).",
    );
  });

  test("3 % of all members are 90.36, which 90 does not reach", () => {
    expect(say(admissions([threePercent]), "SHARES_ABOVE_TARGET")).toBe(
      "Tỷ lệ của các đơn vị cộng lại 90,36 người, nhiều hơn chỉ tiêu 90: mỗi đơn vị nhận ít hơn tỷ lệ của mình.",
    );
  });

  test("without floors 90 are divided exactly by members, and small branches are told in how many years they owe one", () => {
    const plan = admissions([threePercent]);
    expect(plan.division.sum).toBe(90);
    for (const { deviation } of plan.division.cells)
      expect(Math.abs(Number(deviation.numerator) / Number(deviation.denominator))).toBeLessThan(1);
    const note = messageOf(plan, "SHARE_BELOW_ONE");
    if (note?.code !== "SHARE_BELOW_ONE") throw new Error("not told");
    expect(note.units.map(({ key, years }) => [key, years])).toContainEqual(["DN1", 5]);
  });

  test("units exempt from everything get nobody, and the others share the whole 90", () => {
    const plan = admissions([threePercent, { ...exemptKinds, from: "ALL" }, ...threeToFive]);
    const exempt = plan.division.cells.filter(({ cause }) => cause === "EXEMPT");
    expect([exempt.length, exempt.reduce((sum, { people }) => sum + people, 0), plan.division.sum]).toEqual([35, 0, 90]);
    expect(plan.division.impossibility).toBeNull();
  });
});

describe("100 class attendees, 5 per branch", () => {
  const classes = (rules: AllocationRule[]) => proposeAllocation({ target: 100, rules, units });

  test("5 for each of 90 branches are 450 of 100: 350 short", () => {
    const plan = classes([{ kind: "EQUAL" }, { kind: "MINIMUM_PER_BRANCH", people: 5 }]);
    expect(plan.division.impossibility).toMatchObject({ code: "FLOORS_EXCEED_TARGET", target: 100, limit: 450, difference: 350 });
    const office = plan.division.impossibility!.units.find(({ key }) => key === "COQUAN");
    expect(office).toEqual({ key: "COQUAN", people: 40 });
    expect(plan.division.sum).toBe(450);
  });

  test("the exemption from 3 to 5 admissions does not lift it: that needs a record of its own", () => {
    const rules: AllocationRule[] = [{ kind: "EQUAL" }, { kind: "MINIMUM_PER_BRANCH", people: 5 }];
    expect(classes([...rules, exemptKinds]).division.impossibility).toMatchObject({ limit: 450 });
    const own: AllocationRule = { ...exemptKinds, from: ["MINIMUM_PER_BRANCH"] };
    expect(classes([...rules, own]).division.impossibility).toMatchObject({ limit: 450 - 5 * (34 + 8) });
  });

  test("at least one per branch fits, and the ten that are left are divided", () => {
    const plan = classes([{ kind: "EQUAL" }, { kind: "MINIMUM_PER_BRANCH", people: 1 }]);
    expect([plan.division.impossibility, plan.division.sum]).toEqual([null, 100]);
    for (const { cell, people } of plan.division.cells) expect(people).toBeGreaterThanOrEqual(cell.unit.branches);
  });
});
