import { expect, it } from "vitest";
import { readEducation } from "./schooling.ts";
import { isMinority, isReligious } from "./words.ts";

it.each([
  ["12/12", "UPPER_SECONDARY"],
  ["10/10", "UPPER_SECONDARY"],
  ["10/12", "LOWER_SECONDARY"],
  ["7/10", "LOWER_SECONDARY"],
  ["lớp 5/12", "PRIMARY"],
  ["3/10", "NONE"],
  ["Đại học Bách khoa", "HIGHER"],
  ["Thạc sĩ", "HIGHER"],
  ["Trung cấp", "UPPER_SECONDARY"],
  ["THCS", "LOWER_SECONDARY"],
  ["0/12", undefined],
  ["11/10", undefined],
])("schooling %j is %s", (text, education) => {
  expect(readEducation(text)).toBe(education);
});

it("of an ethnic group and a religion only yes or no is told, and an unknown word is not taken for either", () => {
  expect(["Kinh", "KINH", "Tày", "mông", "Ba-Na", "Khơ me", "Sao Hỏa"].map(isMinority)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    undefined,
  ]);
  expect(["Không", "-", "Phật giáo", "Công giáo", "hoà hảo", "abc"].map(isReligious)).toEqual([false, false, true, true, true, undefined]);
});
