import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFor } from "../demo/random.ts";
import { LedgerScene, members } from "../test/ledgerScene.ts";
import { type UnitKey, units } from "../test/worldTree.ts";
import { Folder } from "./folder.ts";

let scene: LedgerScene;
beforeAll(async () => {
  scene = await LedgerScene.open(10);
});
afterAll(() => scene.close());

test("one folds at a time: a second folder goes away empty-handed instead of waiting, and a killed fold loses nothing", async () => {
  await scene.record({ unitId: units.branch.id, on: "2024-03-01", quantity: 2 });
  const [first, second] = [1, 2].map(() => new pg.Client({ connectionString: scene.database.workerUrl }));
  await Promise.all([first!.connect(), second!.connect()]);
  await first!.query("begin");
  expect((await first!.query("select chitieu.fold() as n")).rows).toEqual([{ n: 4 }]);
  expect((await second!.query("select chitieu.fold() as n")).rows).toEqual([{ n: -1 }]);
  await first!.end(); // gone before its commit
  expect(await scene.figure("city", null)).toEqual({ was: 2, now: 2 });
  await expect.poll(async () => (await second!.query("select chitieu.fold() as n")).rows[0]).toEqual({ n: 4 });
  await second!.end();
  expect(await scene.figure("city", null)).toEqual({ was: 2, now: 2 });
  expect((await scene.recount()).differences).toEqual([]);
});

test("a target given tells the unit that gave it as well as the one that received it, and nobody else", async () => {
  await scene.fold();
  const listener = new pg.Client({ connectionString: scene.database.workerUrl });
  await listener.connect();
  const told: string[] = [];
  listener.on("notification", ({ payload }) => told.push(...payload!.split(" ")));
  await listener.query("listen figures_changed");
  await scene.assign(units.ward.id, 2024, 7);
  await scene.fold();
  await expect.poll(() => told.toSorted()).toEqual([units.city.id, units.ward.id].toSorted());
  await listener.end();
});

test("every snapshot taken while people write, units move and two folders run agrees with a recount of itself", async () => {
  const warn = () => {};
  const folders = [1, 2].map(() => new Folder(scene.database.workerUrl, { warn }));
  for (const folder of folders) folder.start();
  const until = Date.now() + 5000;
  const writers = Promise.all(Array.from({ length: 6 }, (_, number) => write(number, until)));
  const [written, snapshots] = await Promise.all([writers, checkSnapshots(until), reorganise(until)]);
  expect(snapshots).toBeGreaterThan(8);
  await Promise.all(folders.map((folder) => folder.stop()));
  expect((await scene.recount()).differences).toEqual([]);
  const { rows } = await scene.owner.query<{ n: number }>("select count(*)::int as n from result_event");
  expect(rows[0]!.n).toBe(written.reduce((sum, facts) => sum + facts, 1));
});

/** One writer: facts, readings of its own branch, reversals; answers with how many rows it stored. */
async function write(number: number, until: number): Promise<number> {
  const random = randomFor(`writer ${number}`);
  const branches: UnitKey[] = ["branch", "siblingBranch", "wardBranch", "cousinBranch"];
  let stored = 0;
  const kept: string[] = [];
  while (Date.now() < until) {
    const unitId = units[random.pick(branches)].id;
    const on = `202${random.between(4, 5)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    const draw = random.next();
    const reading = () =>
      scene.record({ unitId, on, quantity: random.between(0, 50), indicatorId: members }).catch(() => "a later one stands");
    const id = draw < 0.7 ? await scene.record({ unitId, on, quantity: 1 }) : draw < 0.85 ? await reading() : "";
    if (draw < 0.7) kept.push(id);
    if (id.length === 36) stored++;
    if (draw >= 0.85 && kept.length > 0) {
      await scene.reverse(kept.pop()!);
      stored++;
    }
  }
  return stored;
}

async function reorganise(until: number): Promise<void> {
  const random = randomFor("moves");
  while (Date.now() < until) {
    await sleep(200);
    await scene.move(
      random.pick(["branch", "siblingBranch"]),
      random.pick(["base", "otherBase", "otherWard"]),
      `2025-0${random.between(1, 9)}-01`,
    );
  }
}

async function checkSnapshots(until: number): Promise<number> {
  let snapshots = 0;
  for (; Date.now() < until; snapshots++) expect((await scene.recount()).differences).toEqual([]);
  return snapshots;
}
