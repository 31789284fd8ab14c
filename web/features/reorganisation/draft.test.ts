import { expect, test } from "vitest";
import vi from "../../i18n/vi.json" with { type: "json" };
import type { TextId } from "../../lib/text.ts";
import { type Draft, emptyDraft, fieldHere, left, missing, stepLine, stepOf } from "./draft.ts";

const unit = { id: "u", name: "Chi bộ 1" };
const split = (change: Partial<Draft>): Draft => ({ ...emptyDraft, kind: "SPLIT", units: [unit], ...change });
const parts = (...people: string[]) =>
  people.map((text, at) => ({ key: at + 1, name: `Chi bộ ${at + 2}`, people: (text ? { MEMBERS: text } : {}) as Record<string, string> }));
const say = (id: TextId) => vi[id];
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
  expect(missing(draft, "details", holds(12))).toEqual({
    text: "change.divided",
    field: "stock.MEMBERS",
    stock: { indicator: "MEMBERS", held: 12, given: 13 },
  });
});

test("a unit that ends gives everybody away, to the last one", () => {
  const draft = split({ goesOn: false, parts: parts("20", "10") });
  expect([31, 30, 29].map((people) => missing(draft, "details", holds(people))?.stock ?? null)).toEqual([
    { indicator: "MEMBERS", held: 31, given: 30 },
    null,
    { indicator: "MEMBERS", held: 29, given: 30 },
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
  expect(stepLine(draft, say)).toBe("Chia tách: Chi bộ 1 → Chi bộ 1, Chi bộ 3, Chi bộ 9");
  expect(missing(split({ parts: [...parts("", "8"), { key: 3, name: "x", existing: true, people: {} }] }), "details", holds(31))).toEqual({
    text: "change.partMissing",
    field: "parts.3.unitId",
  });
});

test("each kind says what it still lacks", () => {
  const draft = (change: Partial<Draft>) => ({ ...emptyDraft, units: [unit], ...change });
  expect(missing(emptyDraft, "kind", [])?.text).toBe("change.kindMissing");
  expect(missing(draft({ kind: "MERGE" }), "units", [])?.text).toBe("change.twoUnits");
  expect(missing(draft({ kind: "MOVE" }), "details", [])?.text).toBe("change.underMissing");
  expect(missing(draft({ kind: "MERGE", intoNew: true }), "details", [])?.text).toBe("change.heirMissing");
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
  expect(missing(going, "details", held)).toBeNull();
  expect(missing(ending, "details", held)).toMatchObject({ field: "stock.SOURCES", stock: { held: 3, given: 1 } });
});

test("more sources given away than there are is said of the sources, whatever the members come to", () => {
  const held = [...holds(10), { indicator: "SOURCES", people: 3 }];
  const draft = split({ parts: [...parts(""), { key: 2, name: "Chi bộ 2", people: { MEMBERS: "4", SOURCES: "5" } }] });
  expect(missing(draft, "details", held)).toEqual({
    text: "change.divided",
    field: "stock.SOURCES",
    stock: { indicator: "SOURCES", held: 3, given: 5 },
  });
});

test("a field the server names by its place is found in the form by its key", () => {
  const division = { parts: [...parts("", "8"), { key: 7, name: "Chi bộ 7", people: {} }] };
  expect(fieldHere(split(division), "parts.2.name")).toBe("parts.7.name");
  expect(fieldHere(split(division), "parts.0.stock.SOURCES")).toBe("stock.SOURCES");
  expect(fieldHere(split({ ...division, goesOn: false }), "parts.2.name")).toBe("parts.7.name");
  expect(fieldHere({ ...emptyDraft, kind: "GROW" }, "parts.0.name")).toBe("name");
  expect(fieldHere({ ...emptyDraft, kind: "MERGE", intoNew: true }, "parts.0.name")).toBe("name");
  expect(fieldHere(emptyDraft, "stock.MEMBERS")).toBe("stock.MEMBERS");
});

test("a changed kind or field is said in the line of its step", () => {
  expect(stepLine({ ...emptyDraft, kind: "CHANGE_KIND", units: [unit], sector: "HEALTH" }, say)).toBe(
    `Đổi loại hình, lĩnh vực: Chi bộ 1 → ${vi["sector.HEALTH"]}`,
  );
});
