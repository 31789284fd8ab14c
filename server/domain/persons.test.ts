import { expect, test } from "vitest";
import { asName, checkName } from "./persons.ts";

test.each([
  ["nguyễn thị ánh", "Nguyễn Thị Ánh"],
  ["ĐẶNG VĂN ƯỚC", "Đặng Văn Ước"],
  ["Y Moan niê", "Y Moan Niê"],
  ["TRẦN VĂN năm", "Trần Văn Năm"],
  ["H'Hen Niê", "H'Hen Niê"],
  ["Trần Thị Hạ", "Trần Thị Hạ"],
])("%j is written %j", (typed, name) => {
  expect(asName(typed)).toBe(name);
});

test("what is kept is in order, and what is no name is refused by its field", () => {
  expect(checkName("  lê   văn   bền ")).toBe("Lê Văn Bền");
  for (const wrong of ["A", "Lê Văn 2", "x".repeat(101)])
    expect(() => checkName(wrong, "signer")).toThrow(expect.objectContaining({ code: "BAD_INPUT", field: "signer" }));
});
