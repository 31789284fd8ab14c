import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, compareUnitNames, fold, hasAccents, normalise } from "./vietnamese.ts";

const texts = fc.string({ unit: "grapheme" });
const names = fc
  .array(fc.constantFrom("Nguyễn", "Đỗ", "Trần", "Thị", "Văn", "An", "Ánh", "Ăn", "Đạt", "Dũng", "Zung"), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));

test("however a name was typed or pasted, it is stored in one form", () => {
  const stored = "Nguyễn Thị Thúy";
  for (const typed of [
    stored.normalize("NFD"),
    "  Nguyễn\u00A0Thị   Thúy ",
    "Nguyễn\u200B Thị\uFEFF Thúy",
    "Nguy\u00EA\u0303n Thị Thúy",
    "Nguyễn\tThị\nThúy",
  ]) {
    expect(normalise(typed)).toBe(stored);
  }
});

test("tone placement is kept as typed", () => {
  expect([normalise("Hòa Lạc"), normalise("Hoà Lạc")]).toEqual(["Hòa Lạc", "Hoà Lạc"]);
});

test("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});

test("accents, đ and case do not stand in the way of a search", () => {
  expect(fold("Đống Đa")).toBe("dong da");
  expect(fold("Văn Miếu - Quốc Tử Giám")).toBe("van mieu - quoc tu giam");
  expect(fold("ƯỚC ƠN ĂN ÂN Ê Ô")).toBe("uoc on an an e o");
});

test("both placements of a tone fold alike", () => {
  for (const [one, other] of [
    ["Hòa", "Hoà"],
    ["Thành ủy", "Thành uỷ"],
    ["Thúy", "Thuý"],
    ["khỏe", "khoẻ"],
  ] as const) {
    expect(one).not.toBe(other);
    expect(fold(one)).toBe(fold(other));
  }
});

test("folding does not depend on how the text was composed, and folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(texts, names), (text) => {
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      expect(fold(normalise(text))).toBe(fold(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test("a search with accents is told from one without", () => {
  expect(["Đống Đa", "dong đa", "Láng", "o\u0323"].map(hasAccents)).toEqual([true, true, true, true]);
  expect(["Dong Da", "lang", "", "123"].map(hasAccents)).toEqual([false, false, false, false]);
});

test("people are listed by given name, then family, then middle name", () => {
  const ordered = [
    "Đỗ Văn An",
    "Nguyễn Bá An",
    "Nguyễn Văn An",
    "Trần Anh",
    "Trần Ánh",
    "Trần Ăn",
    "Trần Ân",
    "Trần Ất",
    "Trần Âu",
    "Trần Dũng",
    "Trần Đạt",
    "Trần Zung",
  ];
  expect(ordered.toReversed().sort(compareNames)).toEqual(ordered);
});

test("a single word is a given name and goes before the same with a family name", () => {
  expect(["Lê An", "An"].sort(compareNames)).toEqual(["An", "Lê An"]);
  expect(compareNames("", "An")).toBeLessThan(0);
});

test("the order of names is the same whichever way round one asks", () => {
  fc.assert(
    fc.property(names, names, names, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("units are listed with their numbers by value", () => {
  const ordered = ["Chi bộ Tổ dân phố số 2", "Chi bộ Tổ dân phố số 10", "Đảng bộ phường Láng"];
  expect(ordered.toReversed().sort(compareUnitNames)).toEqual(ordered);
});
