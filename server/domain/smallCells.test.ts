import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePeriod } from "./periods.ts";
import type { Count, CountedUnit } from "./smallCells/parts.ts";
import { countIn, exactCounts, randomCity, randomFrom } from "./smallCells/scene.oracle.ts";
import { addReleases, answerSensitive, keptBack, noteOn, type Release, releaseOf } from "./smallCells.ts";

const unit = (id: string, count: number, total: number): CountedUnit => ({ id, own: { count, total } });
const city = (...wards: CountedUnit[]): CountedUnit => ({ id: "city", children: wards });
const count = (release: Release, id: string) => release.cells.get(id)?.count ?? null;

const anyTable = fc
  .record({ seed: fc.nat(), people: fc.integer({ min: 1, max: 60 }), share: fc.double({ min: 0.01, max: 0.95, noNaN: true }) })
  .map(({ seed, people, share }) => {
    const random = randomFrom(seed);
    return countIn(randomCity(random), random, people, share);
  });

const byId = (table: CountedUnit): CountedUnit[] => [table, ...(table.children ?? []).flatMap(byId)];

test("large numbers are told one by one, at every level", () => {
  const release = releaseOf(city(unit("A", 40, 300), unit("B", 25, 200), unit("C", 12, 150), unit("D", 9, 90)));
  expect(["city", "A", "B", "C", "D"].map((id) => count(release, id))).toEqual([86, 40, 25, 12, 9]);
  expect(release.together).toEqual([]);
});

test("a small number is told together with its neighbours alone, and the sum of all stays", () => {
  const release = releaseOf(city(unit("A", 40, 300), unit("B", 25, 200), unit("C", 12, 150), unit("D", 3, 90), unit("E", 9, 80)));
  expect(count(release, "city")).toBe(89);
  expect(count(release, "D")).toBeNull();
  const block = release.together.find(({ units }) => units.includes("D"))!;
  expect(block.units.length).toBeGreaterThan(2);
  expect(block.units.map((id) => count(release, id!))).toEqual(block.units.map(() => null));
});

test("where all the others of a kind are few, that is kept back as well: nobody may conclude that everybody here is one", () => {
  const release = releaseOf(city(unit("A", 40, 300), unit("B", 25, 200), unit("C", 60, 62), unit("D", 30, 90)));
  expect(count(release, "C")).toBeNull();
});

test("nobody of a category is kept back like a few, but where nobody was counted at all there is nothing to hide", () => {
  const release = releaseOf(city(unit("A", 40, 300), unit("B", 25, 200), unit("C", 0, 62), unit("D", 0, 0)));
  expect([count(release, "C"), count(release, "D")]).toEqual([null, 0]);
});

test("a city whose own number is small is told nothing at all", () => {
  const release = releaseOf(city(unit("A", 1, 300), unit("B", 2, 200), unit("C", 1, 62)));
  expect([...release.cells.values()]).toEqual([null, null, null, null]);
  expect(release.together).toEqual([]);
});

test("every number told, of a unit or of several together, is large on both sides and exact", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { cells, together } = releaseOf(table);
      const exact = exactCounts(table);
      const told = [...cells].flatMap(([id, cell]) => (cell ? [[cell, exact.get(id)] as const] : []));
      for (const [cell, truth] of told) expect(cell).toEqual(truth);
      const large = ({ count, total }: Count) => count >= 5 && total - count >= 5;
      expect([...told.map(([cell]) => cell), ...together].filter((one) => one.total > 0 && !large(one))).toEqual([]);
      expect(cells.size).toBe(exact.size);
    }),
  );
});

test("what is told of the units below a unit, one by one and together, adds up to what is told of it", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { cells, together } = releaseOf(table);
      for (const { id, own, children = [] } of byId(table)) {
        const whole = cells.get(id);
        if (!whole || children.length === 0) continue;
        const ids = children.map((one) => one.id);
        const blocks = together.filter(({ units }) => units.some((one) => one !== null && ids.includes(one)));
        const hidden = blocks.flatMap(({ units }) => units);
        expect(ids.filter((one) => cells.get(one) === null).toSorted()).toEqual(hidden.filter((one) => one !== null).toSorted());
        const shown = [...ids.map((one) => cells.get(one)?.count ?? 0), ...blocks.map((one) => one.count)].reduce((a, b) => a + b, 0);
        const ownTold = hidden.includes(null) ? 0 : whole.count - shown;
        expect(ownTold).toBe(hidden.includes(null) ? 0 : (own?.count ?? 0));
      }
    }),
  );
});

test("below a unit that is kept back nothing is told", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { cells } = releaseOf(table);
      for (const one of byId(table).filter(({ id }) => cells.get(id) === null))
        for (const below of byId(one)) expect(cells.get(below.id)?.total ?? 0).toBe(0);
    }),
  );
});

test("the order in which units are listed changes nothing", () => {
  const reversed = (table: CountedUnit): CountedUnit => ({ ...table, children: (table.children ?? []).toReversed().map(reversed) });
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(releaseOf(reversed(table)).cells).toEqual(releaseOf(table).cells);
    }),
  );
});

test("of two units neither may be so small a group that it could hardly be another number, whichever is listed first", () => {
  const [few, many] = [unit("A", 6, 12), unit("B", 30, 100)];
  for (const both of [city(few, many), city(many, few)]) expect(count(releaseOf(both), "city")).toBeNull();
  expect(count(releaseOf(city(unit("A", 7, 14), many)), "city")).toBe(37);
});

const question = (period: string) => ({ unitId: "A", period: parsePeriod(period), basis: "AS_WAS" as const, crossed: false });
const large = releaseOf(city(unit("A", 40, 300), unit("B", 25, 200), unit("C", 12, 150)));
const small = releaseOf(city(unit("A", 2, 300), unit("B", 25, 200), unit("C", 12, 150)));
const neverExact = () => expect.unreachable("whoever sees no persons must not reach the exact numbers");

test("who sees the persons has the exact number, in any month and crossed with anything", () => {
  const answer = answerSensitive({ ...question("202601"), crossed: true }, true, () => ({ count: 1, total: 3 }), neverExact);
  expect(answer).toEqual({ count: 1, total: 3 });
});

test.each(["202601", "2026Q1"])("of %s nothing is released, because halves and years could be subtracted from it", (period) => {
  expect(answerSensitive(question(period), false, neverExact, () => large)).toEqual({ count: null, why: "NOT_RELEASED" });
});

test("a table crossed with another trait, or by today's tree, is not released", () => {
  for (const other of [{ crossed: true }, { basis: "AS_NOW" as const }])
    expect(answerSensitive({ ...question("2026S1"), ...other }, false, neverExact, () => large)).toEqual({
      count: null,
      why: "NOT_RELEASED",
    });
});

test("a year is told where both its halves are, kept back where one is, and not before both are closed", () => {
  const year = (first: Release, second: Release | undefined) =>
    answerSensitive(question("2026"), false, neverExact, ({ id }) => (id === "2026S1" ? first : second));
  expect(year(large, large)).toEqual({ count: 80, total: 600 });
  expect(year(large, small)).toEqual({ count: null, why: "SMALL" });
  expect(year(large, undefined)).toEqual({ count: null, why: "NOT_RELEASED" });
});

test("a unit that a release does not know counts nobody in it", () => {
  expect(addReleases("new", [{ release: large, sign: 1 }])).toEqual({ count: 0, total: 0 });
});

test("one word stands for a small number and for one kept back beside it", () => {
  expect(keptBack.SMALL).toBe("ít hơn 5 hoặc gộp");
});

test("a table says that small numbers are kept back only where one is", () => {
  expect(noteOn([{ kept: null }, { kept: "SMALL" }])).toContain("không nêu riêng");
  expect(noteOn([{ kept: null }])).toBeNull();
});
