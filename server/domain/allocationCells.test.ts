import { expect, test } from "vitest";
import { cellsFromRules } from "./allocationCells.ts";
import type { AllocationRule, UnitFacts } from "./allocationRules.ts";

const facts = (over: Partial<UnitFacts> = {}): UnitFacts => ({
  key: "TDP1",
  kind: "BASE_BRANCH",
  sector: "RESIDENTIAL",
  members: 27,
  sources: 12,
  nonMembers: 40,
  lastYears: [2, 1],
  branches: 1,
  ...over,
});
const read = (rules: AllocationRule[], unit: UnitFacts = facts()) => {
  const [cell] = cellsFromRules(rules, [unit]);
  return cell!;
};

test.each<[string, AllocationRule, Partial<UnitFacts>, number]>([
  ["3 % of 27 members is 0.81 of a person", { kind: "SHARE_OF_MEMBERS", basisPoints: 300 }, {}, 8100],
  ["a quarter of 12 in the source pool is 3", { kind: "SHARE_OF_SOURCES", basisPoints: 2500 }, {}, 30_000],
  ["a tenth of 40 non-members is 4", { kind: "SHARE_OF_NON_MEMBERS", basisPoints: 1000 }, {}, 40_000],
  ["equal is one each", { kind: "EQUAL" }, {}, 10_000],
  ["last year's 2 and one more is 3", { kind: "LAST_RESULT", change: 1 }, {}, 30_000],
  ["last year's 2 less 5 is nobody, not fewer", { kind: "LAST_RESULT", change: -5 }, {}, 0],
  ["no sources is a share of nothing", { kind: "SHARE_OF_SOURCES", basisPoints: 2500 }, { sources: 0 }, 0],
])("%s", (_, rule, over, weight) => {
  const cell = read([rule], facts(over));
  expect([cell.weight, cell.weightBy]).toEqual([weight, { index: 0, kind: rule.kind }]);
});

test("a rule whose figure is not known is passed over, and the one before it counts", () => {
  const rules: AllocationRule[] = [{ kind: "EQUAL" }, { kind: "SHARE_OF_SOURCES", basisPoints: 2500 }, { kind: "LAST_RESULT", change: 0 }];
  expect(read(rules, facts({ sources: null, lastYears: [] })).weightBy).toEqual({ index: 0, kind: "EQUAL" });
  expect(read(rules, facts({ lastYears: [] })).weightBy).toEqual({ index: 1, kind: "SHARE_OF_SOURCES" });
  expect(read(rules).weightBy).toEqual({ index: 2, kind: "LAST_RESULT" });
  expect(read(rules.slice(1), facts({ sources: null, lastYears: [] }))).toMatchObject({ weight: 0, weightBy: null });
  expect(read([{ kind: "SHARE_OF_MEMBERS", basisPoints: 300 }], facts({ members: null }))).toMatchObject({ weight: 0, weightBy: null });
});

test("of rules of one kind the last that speaks of the unit counts", () => {
  const rules: AllocationRule[] = [
    { kind: "FLOOR", people: 3 },
    { kind: "FLOOR", people: 1, where: { sectors: ["RESIDENTIAL"] } },
    { kind: "FLOOR", people: 9, where: { sectors: ["SCHOOL"] } },
    { kind: "CAP", people: 8 },
    { kind: "CAP", people: 6, where: { keys: ["TDP1"] } },
    { kind: "STRETCH", people: 5 },
  ];
  expect(read(rules)).toMatchObject({ floor: 1, floorBy: { index: 1, kind: "FLOOR" }, cap: 6, capBy: { index: 4, kind: "CAP" } });
  expect(read(rules, facts({ key: "X", sector: null }))).toMatchObject({ floor: 3, cap: 8, stretch: 5, stretchBy: { index: 5 } });
});

test("a floor and a minimum per branch both hold: the greater is the floor", () => {
  const rules: AllocationRule[] = [
    { kind: "MINIMUM_PER_BRANCH", people: 1 },
    { kind: "FLOOR", people: 3 },
  ];
  expect(read(rules, facts({ branches: 6 }))).toMatchObject({ floor: 6, floorBy: { index: 0, kind: "MINIMUM_PER_BRANCH" } });
  expect(read(rules)).toMatchObject({ floor: 3, floorBy: { index: 1, kind: "FLOOR" } });
});

test("a unit must fit all that a rule names", () => {
  const rules: AllocationRule[] = [{ kind: "FLOOR", people: 3, where: { kinds: ["BASE_BRANCH"], sectors: ["SCHOOL"], keys: ["A", "B"] } }];
  expect(read(rules, facts({ key: "A", sector: "SCHOOL" })).floor).toBe(3);
  for (const other of [{ key: "C" }, { sector: "HEALTH" as const }, { kind: "BRANCH" as const }, { sector: null }])
    expect(read(rules, facts({ key: "A", sector: "SCHOOL", ...other })).floor).toBe(0);
});

test("a number set by hand is found by the unit's key; 0 is a number too", () => {
  const rules: AllocationRule[] = [{ kind: "FIXED", people: { TDP1: 0, TDP2: 4 } }];
  expect(read(rules)).toMatchObject({ fixed: 0, fixedBy: { index: 0, kind: "FIXED" } });
  expect(read(rules, facts({ key: "TDP3" }))).toMatchObject({ fixed: null, fixedBy: null });
  expect(read(rules, facts({ key: "toString" })).fixed).toBeNull();
});

test("an exemption lifts the rules it names and no others", () => {
  const rules: AllocationRule[] = [
    { kind: "EXEMPT", from: ["FLOOR", "STRETCH"], where: { sectors: ["RESIDENTIAL"] } },
    { kind: "FLOOR", people: 3 },
    { kind: "STRETCH", people: 5 },
    { kind: "SHARE_OF_MEMBERS", basisPoints: 300 },
  ];
  expect(read(rules)).toMatchObject({ exempt: false, floor: 0, floorBy: null, stretch: null, weight: 8100 });
  expect(read(rules).lifted).toEqual([
    { index: 1, kind: "FLOOR" },
    { index: 2, kind: "STRETCH" },
  ]);
  expect(read(rules, facts({ sector: "SCHOOL", exemptFrom: ["SHARE_OF_MEMBERS"] }))).toMatchObject({ floor: 3, weight: 0, weightBy: null });
});

test("an exemption from all leaves the unit out, by a rule or by a record of its own", () => {
  const rules: AllocationRule[] = [{ kind: "EQUAL" }, { kind: "EXEMPT", from: "ALL", where: { sectors: ["ADMINISTRATIVE"] } }];
  expect(read(rules, facts({ sector: "ADMINISTRATIVE" }))).toMatchObject({ exempt: true, exemptBy: { index: 1, kind: "EXEMPT" } });
  expect(read(rules, facts({ exemptFrom: ["ALL"] }))).toMatchObject({ exempt: true, exemptBy: null });
  expect(read(rules)).toMatchObject({ exempt: false, exemptBy: null });
});
