import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../projectRoot.ts";

type Fault = readonly [fault: string, file: string, from: string, to: string, test: string];

/** The campaign takes an hour and is run seldom: that its faults still have a place to be planted in is seen at every run of the tests. */
test("every planted fault stands exactly once in the file it is planted in, and its tests exist", async () => {
  const lists = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".mjs") && !file.startsWith("plant"));
  const faults: Fault[] = [];
  for (const file of lists) faults.push(...Object.values<Fault[]>(await import(path.join(import.meta.dirname, file))).flat());
  expect(faults.length).toBeGreaterThan(150);
  const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
  const lost = faults.filter(([, file, from]) => read(file).split(from).length !== 2).map(([fault, file]) => `${fault} (${file})`);
  expect(lost).toEqual([]);
  for (const [fault, , from, to, tests] of faults) {
    expect([fault, to === from]).toEqual([fault, false]);
    expect([fault, existsSync(path.join(projectRoot, tests.split("#")[0]!))]).toEqual([fault, true]);
  }
});
