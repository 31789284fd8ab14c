import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../projectRoot.ts";

type Fault = readonly [fault: string, file: string, from: string, to: string, test: string];

const read = (file: string) => readFileSync(path.join(projectRoot, file), "utf8");
const faults: Fault[] = [];
beforeAll(async () => {
  const lists = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".mjs") && !file.startsWith("plant"));
  for (const file of lists) faults.push(...Object.values<Fault[]>(await import(path.join(import.meta.dirname, file))).flat());
});

/** The campaign takes an hour and is run seldom: that its faults still have a place to be planted in is seen at every run of the tests. */
test("every planted fault stands exactly once in the file it is planted in, and its tests exist", () => {
  expect(faults.length).toBeGreaterThan(170);
  // The page of faults tells of each by its name.
  expect(faults.length - new Set(faults.map(([fault]) => fault)).size).toBe(0);
  const lost = faults.filter(([, file, from]) => read(file).split(from).length !== 2).map(([fault, file]) => `${fault} (${file})`);
  expect(lost).toEqual([]);
  for (const [fault, , from, to, tests] of faults) {
    expect([fault, to === from]).toEqual([fault, false]);
    expect([fault, existsSync(path.join(projectRoot, tests.split("#")[0]!))]).toEqual([fault, true]);
  }
});

/** The functions that a migration writes out on its way up, with where each stands in its file; one put together from the last is no new one. */
function functionsOf(file: string) {
  const [up] = read(file).split("-- Down Migration") as [string];
  return [...up.matchAll(/^create (?:or replace )?function (\w+)\(/gm)].map(({ index, 1: name }) => {
    const [semicolon, body] = [up.indexOf(";", index), up.indexOf("$$", index)];
    const end = body >= 0 && body < semicolon ? up.indexOf("$$", body + 2) : semicolon;
    return { file, name: name!, start: index, end };
  });
}

test("no fault is planted where nothing runs: neither in a function that a later migration replaced, nor on the way back", () => {
  const migrations = readdirSync(path.join(projectRoot, "migrations")).sort();
  const all = migrations.flatMap((file) => functionsOf(`migrations/${file}`));
  const newest = new Map(all.map(({ name, file }) => [name, file]));
  const idle = faults.filter(([, file, from]) => {
    const at = read(file).indexOf(from);
    const within = all.find((one) => one.file === file && one.start < at + from.length && at < one.end);
    return (within && newest.get(within.name) !== file) || (file.startsWith("migrations/") && at > read(file).indexOf("-- Down Migration"));
  });
  expect(idle.map(([fault, file]) => `${fault} (${file})`)).toEqual([]);
});
