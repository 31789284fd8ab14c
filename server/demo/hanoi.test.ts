import { expect, test } from "vitest";
import { fold } from "../domain/vietnamese.ts";
import { hanoiUnits } from "./hanoi.ts";

test("Hà Nội has 51 wards and 75 communes", () => {
  expect(hanoiUnits.filter(({ kind }) => kind === "PHUONG")).toHaveLength(51);
  expect(hanoiUnits.filter(({ kind }) => kind === "XA")).toHaveLength(75);
});

test("every unit has a five-digit code of its own", () => {
  expect(new Set(hanoiUnits.map(({ code }) => code)).size).toBe(126);
  for (const { code } of hanoiUnits) expect(code).toMatch(/^\d{5}$/);
});

test("no two names coincide even without accents, so a search finds one unit", () => {
  expect(new Set(hanoiUnits.map(({ name }) => fold(name))).size).toBe(126);
});

test("the wards and the commune that are filled out stand under their codes", () => {
  const named = Object.fromEntries(hanoiUnits.map(({ code, name, kind }) => [code, `${kind} ${name}`]));
  expect(["00235", "00070", "00199", "00577"].map((code) => named[code])).toEqual([
    "PHUONG Đống Đa",
    "PHUONG Hoàn Kiếm",
    "PHUONG Láng",
    "XA Bát Tràng",
  ]);
});
