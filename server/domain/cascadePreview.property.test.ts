import fc from "fast-check";
import { expect, test } from "vitest";
import type { AllocationRule } from "./allocationRules.ts";
import { areExactShares, areNearest, canBeDivided } from "./apportion.oracle.ts";
import type { ApportionedCell } from "./apportion.ts";
import { type CascadeInput, type CascadeNode, type CascadePreview, type CascadeUnit, previewCascade } from "./cascadePreview.ts";
import { addFractions, type Fraction, fraction } from "./fraction.ts";
import type { Level } from "./levels.ts";

/** One number makes one unit: the parts of it are drawn one after the other, and all are small when it is. */
function decode(seed: number) {
  let rest = seed;
  return (most: number) => {
    const drawn = rest % most;
    rest = Math.floor(rest / most);
    return drawn;
  };
}

const seed = fc.nat(2 ** 31 - 1);
const unitFrom = (from: number, key: string, parent: number | null, level: Level): CascadeUnit => {
  const draw = decode(from);
  const [members, sources, lastYear, exempt, carried, sector] = [draw(40), draw(9), draw(6), draw(12), draw(9), draw(3)];
  return {
    key,
    parent,
    level,
    kind: level === "BRANCH" ? "BRANCH" : level === "BASE" ? "BASE_COMMITTEE" : "WARD_COMMITTEE",
    sector: sector === 0 ? "RESIDENTIAL" : sector === 1 ? "SCHOOL" : null,
    members,
    sources: sources === 8 ? null : sources,
    nonMembers: sources,
    lastYears: lastYear === 5 ? [] : [lastYear],
    branches: 1 + (members % 3),
    exemptFrom: exempt === 1 ? ["ALL"] : exempt === 2 ? ["FLOOR"] : undefined,
    carried: carried > 4 ? fraction(2 * carried - 13, 7) : undefined,
  };
};

const weighing: readonly AllocationRule[] = [
  { kind: "SHARE_OF_MEMBERS", basisPoints: 300 },
  { kind: "SHARE_OF_SOURCES", basisPoints: 2500 },
  { kind: "SHARE_OF_NON_MEMBERS", basisPoints: 700 },
  { kind: "EQUAL" },
  { kind: "LAST_RESULT", change: 1 },
  { kind: "LAST_RESULT", change: -2 },
];
const limits = (draw: (most: number) => number): readonly AllocationRule[] => [
  { kind: "FLOOR", people: draw(4) },
  { kind: "STRETCH", people: draw(9) },
  { kind: "MINIMUM_PER_BRANCH", people: draw(3) },
  { kind: "CAP", people: draw(30), where: { sectors: ["RESIDENTIAL"] } },
  { kind: "CAP", people: 4 + draw(30) },
  { kind: "FIXED", people: { c0: draw(9), "c0-1": draw(5), "c0-0-0": draw(3) } },
  { kind: "EXEMPT", from: "ALL", where: { sectors: ["SCHOOL"] } },
  { kind: "EXEMPT", from: ["FLOOR", "MINIMUM_PER_BRANCH"], where: { sectors: ["RESIDENTIAL"] } },
  { kind: "FLOOR", people: 1 },
];
const rulesFrom = (from: number): AllocationRule[] => {
  const draw = decode(from);
  const base = [weighing[draw(6)]!, weighing[draw(6)]!].slice(draw(2));
  return draw(3) === 0 ? base : [...base, ...limits(draw).filter(() => draw(3) === 0)];
};

const tree = fc
  .record({
    target: fc.nat(40),
    rules: fc.tuple(seed, seed, seed),
    yearsToCome: fc.nat(4),
    wards: fc.array(fc.tuple(seed, fc.array(fc.tuple(seed, fc.array(seed, { maxLength: 4 })), { maxLength: 3 })), { maxLength: 4 }),
  })
  .map(({ target, rules: [city, ward, base], yearsToCome, wards }): CascadeInput => {
    const units = [unitFrom(0, "c", null, "CITY")];
    for (const [w, [ward, bases]] of wards.entries()) {
      const wardAt = units.push(unitFrom(ward, `c${w}`, 0, "WARD")) - 1;
      for (const [b, [base, branches]] of bases.entries()) {
        const baseAt = units.push(unitFrom(base, `c${w}-${b}`, wardAt, branches.length > 0 ? "BASE" : "BRANCH")) - 1;
        for (const [n, branch] of branches.entries()) units.push(unitFrom(branch, `c${w}-${b}-${n}`, baseAt, "BRANCH"));
      }
    }
    return { units, target, yearsToCome, rules: { CITY: rulesFrom(city), WARD: rulesFrom(ward), BASE: rulesFrom(base) } };
  });

const ratio = ({ numerator, denominator }: Fraction) => [numerator, denominator] as const;

/** Lighter than `expect`, which half a million judgements would spend most of their time in. */
function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** One division of the tree, judged by what its own cells say, with a solver that shares no code with it. */
function mustBeDivided(above: CascadeNode, below: readonly CascadeNode[], preview: CascadePreview, ahead: boolean) {
  const results = below.map(({ result }) => result!);
  const cells = results.map(({ cell }) => cell);
  const conflict = preview.conflicts.find(({ unit }) => unit.key === above.unit.key);
  must((conflict === undefined) === canBeDivided(above.people, cells), "an impossibility is said exactly where there is one");
  const sum = below.reduce((all, { people }) => all + people, 0);
  must(sum === (conflict ? conflict.sum : above.people), "the numbers below add up");
  for (const { cell, people } of results) {
    if (cell.exempt || cell.fixed !== null) must(people === (cell.exempt ? 0 : cell.fixed), "exempt gets nobody, fixed its number");
    else {
      // A floor above the unit's own cap is said; what is given never goes above the cap.
      const floor = Math.min(cell.floor, cell.cap ?? cell.floor);
      if (cell.weight === 0) must(people === floor, "what weighs nothing gets its floor");
      else must(people >= floor && people <= (cell.cap ?? people), "nobody leaves floor and cap");
    }
  }
  if (conflict) return must(conflict.impossibility.target === above.people, "the impossibility names the number that was to be divided");
  const shares = results.map(({ share }) => ratio(share));
  must(areExactShares(above.people, cells, shares), "shares are exact");
  const owed = results.map(({ share, carried }: ApportionedCell) => ratio(addFractions(share, carried)));
  const people = results.map((result) => result.people);
  if (cells.length <= 3 && above.people <= 12 && !ahead) must(areNearest(above.people, cells, owed, people), "whole numbers are nearest");
}

test("on 10,000 random trees every level adds up to its target exactly, or the stated impossibility is true", () => {
  let divided = 0;
  let impossible = 0;
  fc.assert(
    fc.property(tree, (input) => {
      const preview = previewCascade(input);
      must(
        preview.nodes.every(({ unit }, at) => unit === input.units[at]),
        "every unit has its number",
      );
      for (const [place, node] of preview.nodes.entries()) {
        const below = preview.nodes.filter(({ unit }) => unit.parent === place);
        if (node.cause === "EXEMPT")
          must(
            below.every(({ people, cause }) => people === 0 && cause === "EXEMPT"),
            "below exempt is exempt",
          );
        else if (below.length > 0) {
          mustBeDivided(node, below, preview, input.yearsToCome !== 0);
          divided += 1;
        }
      }
      impossible += preview.conflicts.length;
    }),
    { numRuns: 10_000 },
  );
  /* Both must have been met often, or the test says little. */
  expect(divided - impossible).toBeGreaterThan(5000);
  expect(impossible).toBeGreaterThan(2000);
});

test("the order in which the units of a tree are given changes nothing", () => {
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.nat()), (input, chance) => {
      const order = input.units.map((_, place) => ({ place, at: chance.next().value })).sort((a, b) => a.at - b.at);
      const now = new Map(order.map(({ place }, at) => [place, at]));
      const moved = ({ parent, ...unit }: CascadeUnit) => ({ ...unit, parent: parent === null ? null : now.get(parent)! });
      const units = order.map(({ place }) => moved(input.units[place]!));
      const read = ({ nodes, conflicts }: CascadePreview) => ({
        nodes: nodes.map(({ unit, people, cause }) => [unit.key, people, cause]).sort(),
        conflicts: conflicts.map(({ unit, impossibility, sum }) => [unit.key, impossibility, sum]).sort(),
      });
      expect(read(previewCascade({ ...input, units }))).toEqual(read(previewCascade(input)));
    }),
    { numRuns: 500 },
  );
});
