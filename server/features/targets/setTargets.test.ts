import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { city, id, numbers, setMany, ward, world } from "../../test/planScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

describe("many numbers at once", () => {
  const rows = [
    { code: " 3 ", value: 5 },
    { code: "999", value: 4 },
    { code: "31", value: -2 },
    { code: "42", value: 0 },
    { code: "3", value: 1 },
  ];
  test("good rows are kept, and each bad one comes back with its place, code, field and sentence", async () => {
    const answer = dataOf(await setMany(ward, rows)).setTargets;
    expect(answer.errors).toEqual([
      { row: 2, code: "UNIT_UNKNOWN", field: "unit", message: expect.stringContaining("“999”") },
      { row: 3, code: "VALUE_WRONG", field: "value", message: "Đảng bộ Trường học: Chỉ tiêu là số người, từ 0 trở lên." },
      { row: 5, code: "UNIT_TWICE", field: "unit", message: expect.stringContaining("dòng 1") },
    ]);
    expect(numbers(answer.allocation)).toEqual({ base: 5, otherBase: null, wardBranch: 0 });
    const repaired = dataOf(await setMany(ward, [{ code: "31", value: 2 }], { revision: 1 })).setTargets;
    expect([numbers(repaired.allocation), repaired.errors]).toEqual([{ base: 5, otherBase: 2, wardBranch: 0 }, []]);
  });

  test("a unit is named by a code that lost its zeros or by its name; without accents only where one unit fits", async () => {
    await world.owner.query("update unit set name = 'Chi bộ Phúc Lợi', code = '0042' where id = $1", [id("wardBranch")]);
    await world.owner.query("update unit set name = 'Đảng bộ Phục Lợi' where id = $1", [id("otherBase")]);
    await world.owner.query("update unit set name = 'Đảng bộ Phúc Lợi' where id = $1", [id("base")]);
    const sent = [
      { code: "42", value: 1 },
      { name: "đảng bộ phúc lợi ", value: 2 },
      { name: "Dang bo Phuc Loi", value: 3 },
      { name: "Đảng bộ Phức Lợi", value: 4 },
    ];
    const answer = dataOf(await setMany(ward, sent)).setTargets;
    expect(numbers(answer.allocation)).toEqual({ base: 2, otherBase: null, wardBranch: 1 });
    expect(answer.errors).toMatchObject([
      { row: 3, code: "UNIT_AMBIGUOUS", message: expect.stringMatching(/Đảng bộ Ph[uú]c Lợi.*Đảng bộ Ph[uụ]c Lợi|Phục Lợi.*Phúc Lợi/) },
      { row: 4, code: "UNIT_UNKNOWN" },
    ]);
    const again = dataOf(await setMany(ward, [{ name: "CHI BO PHUC LOI", value: 5 }], { revision: 1 })).setTargets;
    expect(numbers(again.allocation)).toMatchObject({ wardBranch: 5 });
  });

  test("where a tone stands in its word tells no units apart, but the tone does", async () => {
    await world.owner.query("update unit set name = 'Chi bộ Hòa Lạc' where id = $1", [id("wardBranch")]);
    const sent = [
      { name: "Chi bộ Hoà Lạc", value: 1 },
      { name: "Chi bộ Hóa Lạc", value: 2 },
    ];
    const answer = dataOf(await setMany(ward, sent)).setTargets;
    expect(numbers(answer.allocation)).toMatchObject({ wardBranch: 1 });
    expect(answer.errors).toMatchObject([{ row: 2, code: "UNIT_UNKNOWN" }]);
  });

  test("a code as it stands goes before one that lost its zeros; an empty one gives way to the name", async () => {
    await world.owner.query("update unit set code = '007' where id = $1", [id("base")]);
    await world.owner.query("update unit set code = '7' where id = $1", [id("otherBase")]);
    const sent = [
      { code: "7", value: 1 },
      { code: "007", value: 2 },
      { code: "", name: "Ở đâu", value: 3 },
    ];
    const answer = dataOf(await setMany(ward, sent)).setTargets;
    expect(numbers(answer.allocation)).toMatchObject({ base: 2, otherBase: 1 });
    expect(answer.errors).toMatchObject([{ row: 3, code: "UNIT_UNKNOWN", message: expect.stringContaining("tên “Ở đâu”") }]);
  });

  test("the same key changes nothing a second time and names the same bad rows", async () => {
    const clientKey = randomUUID();
    const first = dataOf(await setMany(ward, rows, { clientKey })).setTargets;
    expect(dataOf(await setMany(ward, rows, { clientKey })).setTargets).toEqual(first);
    expect(codeOf(await setMany(ward, rows.slice(1), { clientKey }))).toBe("IDEMPOTENCY_CONFLICT");
  });

  test("a number below another unit's children is not taken, even by id", async () => {
    const { errors } = dataOf(
      await setMany(ward, [
        { unitId: id("branch"), value: 1 },
        { unitId: id("cousinBranch"), value: 1 },
      ]),
    ).setTargets;
    expect(errors.map(({ code }) => code)).toEqual(["UNIT_UNKNOWN", "UNIT_UNKNOWN"]);
    expect(codeOf(await setMany(city, []))).toBe("FORBIDDEN");
  });

  test("null takes a draft back; what was issued stays", async () => {
    dataOf(await setMany(ward, [{ code: "3", value: 5 }]));
    expect(numbers(dataOf(await setMany(ward, [{ code: "3" }], { revision: 1 })).setTargets.allocation)).toMatchObject({ base: null });
  });
});
