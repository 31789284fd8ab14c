import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../database.ts";
import { Replay } from "./replay.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

// The full size is `npm run campaign:replay` (docs/replay.md).
test("sixty months of moves, mergers, divisions, ends and revivals among facts: totals, targets and rights are what raw rows say", async () => {
  const { differences, ...seen } = await Replay.open(database, {
    seed: "sixty months",
    tree: [4, 8, 24],
    decisions: 80,
    events: 700,
    compareEvery: 12,
    units: 200,
    looks: 15,
    deaths: 4,
  });
  expect(differences).toEqual([]);
  expect(seen.facts).toBeGreaterThanOrEqual(700);
  expect(Object.keys(seen.decided).length).toBeGreaterThan(5);
  expect(seen.looks).toBeGreaterThan(5);
  expect(seen.deaths.died).toBeGreaterThan(0);
}, 120_000);
