import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { csv, writeLargeXlsx } from "../test/sheetFiles.ts";
import { openSheet } from "./openSheet.ts";

const count = 50_000;
const directory = mkdtempSync(path.join(tmpdir(), "chitieu-sheet-"));
const workbook = path.join(directory, "large.xlsx");
const text = path.join(directory, "large.csv");
const row = (number: number) => [`Nguyễn Văn ${number}`, `0010${String(number).padStart(8, "0")}`, "Nam"];

beforeAll(() => {
  const file = openSync(workbook, "w");
  writeLargeXlsx(count, row, (bytes) => writeSync(file, bytes));
  closeSync(file);
  writeFileSync(text, csv(Array.from({ length: count }, (_, at) => row(at + 1))));
});
afterAll(() => rmSync(directory, { recursive: true }));

it.each([
  ["workbook", workbook],
  ["csv file", text],
])("a %s of 50,000 rows is read whole, and never more than a thousand rows are held at once", async (_, file) => {
  const sheet = await openSheet(file);
  let [most, read] = [0, 0];
  for await (const { number, cells } of sheet.rows({ held: (rows) => (most = Math.max(most, rows)) })) {
    if (number !== ++read || cells.size !== 3) throw new Error(`row ${number} came ${read}th with ${cells.size} cells`);
  }
  sheet.close();
  expect(read).toBe(count);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(1000);
});

it("a reader that is left after the first row reads no further", async () => {
  const sheet = await openSheet(workbook);
  for await (const { number } of sheet.rows()) {
    expect(number).toBe(1);
    break;
  }
  for await (const { number } of sheet.rows({ from: count })) expect(number).toBe(count);
  sheet.close();
});
