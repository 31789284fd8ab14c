import { expect, test } from "vitest";
import { asName } from "./asName.ts";

test.each([
  ["nguyễn thị ánh", "Nguyễn Thị Ánh"],
  ["ĐẶNG VĂN ƯỚC", "Đặng Văn Ước"],
  ["Y Moan niê", "Y Moan niê"],
  ["H'Hen Niê", "H'Hen Niê"],
  ["", ""],
])("%j is written %j", (typed, name) => {
  expect(asName(typed)).toBe(name);
});
