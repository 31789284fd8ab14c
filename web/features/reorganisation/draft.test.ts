import { expect, test } from "vitest";
import { type Draft, emptyDraft, left, missing, stepLine, stepOf } from "./draft.ts";

const unit = { id: "u", name: "Chi bộ 1" };
const split = (change: Partial<Draft>): Draft => ({ ...emptyDraft, kind: "SPLIT", units: [unit], ...change });
const parts = (...people: string[]) => people.map((text, at) => ({ key: at + 1, name: `Chi bộ ${at + 2}`, people: text }));

test("a unit that goes on keeps the people that its parts leave", () => {
  const draft = split({ goesOn: true, parts: parts("", "8", "5") });
  expect(left(draft, 31)).toBe(18);
  expect(stepOf(draft, 31).parts).toEqual([
    { unitId: "u", stock: [{ indicator: "MEMBERS", people: 18 }], takes: [] },
    { name: "Chi bộ 3", stock: [{ indicator: "MEMBERS", people: 8 }], takes: [] },
    { name: "Chi bộ 4", stock: [{ indicator: "MEMBERS", people: 5 }], takes: [] },
  ]);
  expect(missing(draft, "details", 31)).toBeNull();
  expect(missing(draft, "details", 12)).toBe("change.notDivided");
});

test("a unit that ends gives everybody away, to the last one", () => {
  const draft = split({ goesOn: false, parts: parts("20", "10") });
  expect([missing(draft, "details", 31), missing(draft, "details", 30), missing(draft, "details", 29)]).toEqual([
    "change.notDivided",
    null,
    "change.notDivided",
  ]);
});

test("without people of its own nothing is divided but what hangs below", () => {
  const draft = split({ goesOn: false, parts: parts("", ""), takes: { a: 1, b: 2 } });
  expect(stepOf(draft, 0).parts).toEqual([
    { name: "Chi bộ 2", stock: [], takes: ["a"] },
    { name: "Chi bộ 3", stock: [], takes: ["b"] },
  ]);
});

test("a part goes to a unit that exists, or to one that is made", () => {
  const into = { id: "v", name: "Chi bộ 9" };
  const draft = split({ parts: [...parts("", "8"), { key: 3, name: "không dùng", existing: true, unit: into, people: "5" }] });
  expect(stepOf(draft, 31).parts?.at(-1)).toEqual({ unitId: "v", stock: [{ indicator: "MEMBERS", people: 5 }], takes: [] });
  expect(stepLine(draft, "Chia tách")).toBe("Chia tách: Chi bộ 1 → Chi bộ 1, Chi bộ 3, Chi bộ 9");
  expect(missing(split({ parts: [...parts("", "8"), { key: 3, name: "x", existing: true, people: "" }] }), "details", 31)).toBe(
    "change.partMissing",
  );
});

test("each kind says what it still lacks", () => {
  const draft = (change: Partial<Draft>) => ({ ...emptyDraft, units: [unit], ...change });
  expect(missing(emptyDraft, "kind", 0)).toBe("change.kindMissing");
  expect(missing(draft({ kind: "MERGE" }), "units", 0)).toBe("change.twoUnits");
  expect(missing(draft({ kind: "MOVE" }), "details", 0)).toBe("change.underMissing");
  expect(missing(draft({ kind: "MERGE", intoNew: true }), "details", 0)).toBe("change.heirMissing");
  expect(missing(draft({ kind: "DISSOLVE" }), "details", 0)).toBeNull();
});
