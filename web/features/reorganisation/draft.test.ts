import { expect, test } from "vitest";
import { type Draft, emptyDraft, left, missing, stepLine, stepOf } from "./draft.ts";

const unit = { id: "u", name: "Chi bộ 1" };
const split = (change: Partial<Draft>): Draft => ({ ...emptyDraft, kind: "SPLIT", units: [unit], ...change });
const parts = (...people: string[]) =>
  people.map((text, at) => ({ key: at + 1, name: `Chi bộ ${at + 2}`, people: (text ? { MEMBERS: text } : {}) as Record<string, string> }));
const holds = (people: number) => [{ indicator: "MEMBERS", people }];

test("a unit that goes on keeps the people that its parts leave", () => {
  const draft = split({ goesOn: true, parts: parts("", "8", "5") });
  expect(left(draft, holds(31)[0]!)).toBe(18);
  expect(stepOf(draft, holds(31)).parts).toEqual([
    { unitId: "u", stock: [{ indicator: "MEMBERS", people: 18 }], takes: [] },
    { name: "Chi bộ 3", stock: [{ indicator: "MEMBERS", people: 8 }], takes: [] },
    { name: "Chi bộ 4", stock: [{ indicator: "MEMBERS", people: 5 }], takes: [] },
  ]);
  expect(missing(draft, "details", holds(31))).toBeNull();
  expect(missing(draft, "details", holds(12))).toBe("change.notDivided");
});

test("a unit that ends gives everybody away, to the last one", () => {
  const draft = split({ goesOn: false, parts: parts("20", "10") });
  expect([missing(draft, "details", holds(31)), missing(draft, "details", holds(30)), missing(draft, "details", holds(29))]).toEqual([
    "change.notDivided",
    null,
    "change.notDivided",
  ]);
});

test("without people of its own nothing is divided but what hangs below", () => {
  const draft = split({ goesOn: false, parts: parts("", ""), takes: { a: 1, b: 2 } });
  expect(stepOf(draft, []).parts).toEqual([
    { name: "Chi bộ 2", stock: [], takes: ["a"] },
    { name: "Chi bộ 3", stock: [], takes: ["b"] },
  ]);
});

test("a part goes to a unit that exists, or to one that is made", () => {
  const into = { id: "v", name: "Chi bộ 9" };
  const draft = split({ parts: [...parts("", "8"), { key: 3, name: "không dùng", existing: true, unit: into, people: { MEMBERS: "5" } }] });
  expect(stepOf(draft, holds(31)).parts?.at(-1)).toEqual({ unitId: "v", stock: [{ indicator: "MEMBERS", people: 5 }], takes: [] });
  expect(stepLine(draft, "Chia tách")).toBe("Chia tách: Chi bộ 1 → Chi bộ 1, Chi bộ 3, Chi bộ 9");
  expect(missing(split({ parts: [...parts("", "8"), { key: 3, name: "x", existing: true, people: {} }] }), "details", holds(31))).toBe(
    "change.partMissing",
  );
});

test("each kind says what it still lacks", () => {
  const draft = (change: Partial<Draft>) => ({ ...emptyDraft, units: [unit], ...change });
  expect(missing(emptyDraft, "kind", [])).toBe("change.kindMissing");
  expect(missing(draft({ kind: "MERGE" }), "units", [])).toBe("change.twoUnits");
  expect(missing(draft({ kind: "MOVE" }), "details", [])).toBe("change.underMissing");
  expect(missing(draft({ kind: "MERGE", intoNew: true }), "details", [])).toBe("change.heirMissing");
  expect(missing(draft({ kind: "DISSOLVE" }), "details", [])).toBeNull();
});

test("every stock a unit holds is divided: what is not typed stays with a unit that goes on, and else must be typed", () => {
  const held = [...holds(10), { indicator: "SOURCES", people: 3 }];
  const part = { key: 2, name: "Chi bộ 2", people: { MEMBERS: "4", SOURCES: "1" } };
  const going = split({ parts: [...parts(""), part] });
  expect(stepOf(going, held).parts?.map(({ stock }) => stock)).toEqual([
    [
      { indicator: "MEMBERS", people: 6 },
      { indicator: "SOURCES", people: 2 },
    ],
    [
      { indicator: "MEMBERS", people: 4 },
      { indicator: "SOURCES", people: 1 },
    ],
  ]);
  const ending = split({ goesOn: false, parts: [...parts("6"), part] });
  expect([missing(going, "details", held), missing(ending, "details", held)]).toEqual([null, "change.notDivided"]);
});
