import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { type FactGiven, LedgerScene, members } from "../test/ledgerScene.ts";
import { units } from "../test/worldTree.ts";

let scene: LedgerScene;
beforeEach(async () => {
  scene = await LedgerScene.open();
});
afterEach(async () => {
  const { differences } = await scene.recount();
  await scene.close();
  expect(differences).toEqual([]);
});

const branch = units.branch.id;
const refused = (code: string) => expect.objectContaining({ code });

test("before and after a move, the old place keeps what happened in it and today's place shows all of it", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 2 });
  await scene.move("base", "otherWard", "2025-07-01");
  await scene.record({ unitId: branch, on: "2025-08-01", quantity: 3 });
  await scene.record({ unitId: branch, on: "2024-04-01", quantity: 5 }); // late: recorded after the move, happened before it
  for (const folded of [false, true]) {
    if (folded) await scene.fold();
    expect(await scene.figure("ward", "city")).toEqual({ was: 7, now: 0 });
    expect(await scene.figure("otherWard", "city")).toEqual({ was: 3, now: 10 });
    expect(await scene.figure("base", "ward")).toEqual({ was: 7, now: 0 });
    expect(await scene.figure("base", "otherWard")).toEqual({ was: 3, now: 10 });
    expect(await scene.figure("city", null)).toEqual({ was: 10, now: 10 });
  }
});

test("a move in the future changes nothing until its day comes", async () => {
  const today = dateInVietnam(new Date());
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 2 });
  await scene.move("branch", "otherWard", addDays(today, 10));
  expect(await scene.figure("otherWard", "city")).toEqual({ was: 0, now: 0 });
  await scene.turnPage(addDays(today, 10));
  expect(await scene.figure("ward", "city")).toEqual({ was: 2, now: 0 });
  expect(await scene.figure("otherWard", "city")).toEqual({ was: 0, now: 2 });
});

test("after a merge the heir counts the past of what ended, and the past itself stays where it was", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 2 });
  await scene.reorganise({ do: "end", unit: branch, heir: units.wardBranch.id, on: "2025-07-01" });
  expect(await scene.figure("branch", "base")).toEqual({ was: 2, now: 0 });
  expect(await scene.figure("wardBranch", "ward")).toEqual({ was: 0, now: 2 });
  await expect(scene.record({ unitId: branch, on: "2025-07-01", quantity: 1 })).rejects.toEqual(refused("CT001"));
});

test("readings of a stock become differences, and people walk with their unit when it moves", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 27, indicatorId: members });
  await scene.record({ unitId: branch, on: "2024-09-01", quantity: 25, indicatorId: members });
  const { rows } = await scene.owner.query("select quantity from result_event order by occurred_on");
  expect(rows).toEqual([{ quantity: 27 }, { quantity: -2 }]);
  await scene.move("branch", "otherWard", "2025-07-01");
  expect(await scene.figure("ward", "city", members)).toEqual({ was: 0, now: 0 });
  expect(await scene.figure("otherWard", "city", members)).toEqual({ was: 25, now: 25 });
  const cells = await scene.owner.query(
    "select month, sum(actual)::int as actual from figure_cell where unit_id = $1 and source_group_id = 0 group by 1",
    [units.ward.id],
  );
  expect(cells.rows).toEqual([{ month: 7, actual: -25 }]);
});

test("a reading before a later one is refused until the later one is taken back", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 27, indicatorId: members });
  const later = await scene.record({ unitId: branch, on: "2024-09-01", quantity: 25, indicatorId: members });
  const between = { unitId: branch, on: "2024-06-01", quantity: 26, indicatorId: members };
  await expect(scene.record(between)).rejects.toEqual(refused("CT006"));
  await expect(scene.record({ ...between, on: "2024-09-01" })).rejects.toEqual(refused("CT006"));
  await scene.reverse(later);
  await scene.record(between);
  expect(await scene.figure("city", null, members)).toEqual({ was: 26, now: 26 });
});

test("a reading cannot be taken back while a later one rests on it", async () => {
  const first = await scene.record({ unitId: branch, on: "2024-03-01", quantity: 27, indicatorId: members });
  const later = await scene.record({ unitId: branch, on: "2024-09-01", quantity: 25, indicatorId: members });
  await expect(scene.reverse(first)).rejects.toEqual(refused("CT006"));
  await scene.reverse(later);
  await scene.reverse(first);
  expect(await scene.figure("city", null, members)).toEqual({ was: 0, now: 0 });
});

test("a fact is taken back once, by its mirror", async () => {
  const id = await scene.record({ unitId: branch, on: "2024-03-01", quantity: 2 });
  await expect(scene.record({ unitId: branch, on: "2024-03-01", quantity: -1, reverses: id })).rejects.toEqual(refused("CT009"));
  await expect(scene.record({ unitId: units.siblingBranch.id, on: "2024-03-01", quantity: -2, reverses: id })).rejects.toEqual(
    refused("CT009"),
  );
  const reversal = await scene.reverse(id);
  await expect(scene.reverse(id)).rejects.toMatchObject({ constraint: "result_event_reverses_key" });
  await expect(scene.reverse(reversal)).rejects.toEqual(refused("CT009"));
  expect(await scene.figure("city", null)).toEqual({ was: 0, now: 0 });
});

test("a fact is never changed or deleted, not even by the owner of the table", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 2 });
  await expect(scene.owner.query("update result_event set quantity = 3")).rejects.toEqual(refused("CT002"));
  await expect(scene.owner.query("update result_event set occurred_on = '2024-03-02'")).rejects.toEqual(refused("CT002"));
  await expect(scene.owner.query("delete from result_event")).rejects.toEqual(refused("CT002"));
});

test("the future, a closed period and the time before a unit's birth take no fact", async () => {
  const tomorrow = addDays(dateInVietnam(new Date()), 1);
  await expect(scene.record({ unitId: branch, on: tomorrow, quantity: 1 })).rejects.toEqual(refused("CT005"));
  await expect(scene.record({ unitId: branch, on: "2023-12-31", quantity: 1 })).rejects.toEqual(refused("CT001"));
  await scene.owner.query("update clock set closed_before = '2025-01-01'");
  await expect(scene.record({ unitId: branch, on: "2024-12-31", quantity: 1 })).rejects.toEqual(refused("CT004"));
  await expect(scene.move("branch", "otherWard", "2024-12-31")).rejects.toEqual(refused("CT004"));
  await scene.record({ unitId: branch, on: "2025-01-01", quantity: 1 });
});

test("facts are written in READ COMMITTED only, because an older snapshot cannot see the newest tree", async () => {
  const client = await scene.owner.connect();
  await client.query("begin isolation level repeatable read");
  await expect(client.query("insert into result_event (id) values (gen_random_uuid())")).rejects.toEqual(refused("25000"));
  await client.query("rollback");
  client.release();
});

test("the database refuses a parent of the same level or below, two parents at a time, and a unit in the air", async () => {
  await expect(scene.move("ward", "otherWard", "2025-01-01")).rejects.toMatchObject({ constraint: "never_upward" });
  await expect(scene.move("base", "branch", "2025-01-01")).rejects.toMatchObject({ constraint: "never_upward" });
  await expect(scene.move("base", "base", "2025-01-01")).rejects.toMatchObject({ constraint: "never_upward" });
  const overlap = "insert into placement values ($1, 4, $2, 2, daterange('2025-01-01', '2025-02-01'))";
  await expect(scene.owner.query(overlap, [branch, units.otherWard.id])).rejects.toMatchObject({ constraint: "one_parent_at_a_time" });
  await expect(scene.reorganise({ do: "end", unit: units.base.id, heir: units.ward.id, on: "2025-01-01" })).rejects.toEqual(
    refused("CT003"),
  );
  const [first, second] = [units.branch.id, units.siblingBranch.id];
  await scene.reorganise({ do: "end", unit: first, heir: second, on: "2025-01-01" });
  await expect(scene.reorganise({ do: "end", unit: second, heir: first, on: "2025-02-01" })).rejects.toEqual(refused("CT001"));
});

test("after a merge the heir's reading counts who came with those that ended", async () => {
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 30, indicatorId: members });
  await scene.record({ unitId: units.siblingBranch.id, on: "2024-03-01", quantity: 20, indicatorId: members });
  await scene.reorganise({ do: "end", unit: branch, heir: units.siblingBranch.id, on: "2025-07-01" });
  await scene.reorganise({ do: "end", unit: units.siblingBranch.id, heir: units.wardBranch.id, on: "2025-08-01" });
  expect(await scene.figure("wardBranch", "ward", members)).toEqual({ was: 50, now: 50 });
  const read = { unitId: units.wardBranch.id, indicatorId: members };
  const early = await scene.record({ ...read, on: "2025-07-31", quantity: 7 }); // nobody has come yet: seven of its own
  expect(await scene.figure("wardBranch", "ward", members)).toEqual({ was: 57, now: 57 });
  await scene.record({ ...read, on: "2025-08-01", quantity: 55 });
  expect(await scene.figure("wardBranch", "ward", members)).toEqual({ was: 55, now: 55 });
  await expect(scene.reverse(early)).rejects.toEqual(refused("CT006"));
});

test("a reading of an ended unit neither comes nor goes while its heir's later one rests on it", async () => {
  const first = await scene.record({ unitId: branch, on: "2024-03-01", quantity: 30, indicatorId: members });
  await scene.reorganise({ do: "end", unit: branch, heir: units.siblingBranch.id, on: "2025-07-01" });
  const heirs = await scene.record({ unitId: units.siblingBranch.id, on: "2025-09-01", quantity: 50, indicatorId: members });
  const late = { unitId: branch, on: "2025-06-01", quantity: 35, indicatorId: members };
  await expect(scene.record(late)).rejects.toEqual(refused("CT006"));
  await expect(scene.reverse(first)).rejects.toEqual(refused("CT006"));
  await scene.reverse(heirs);
  await scene.record(late);
  expect(await scene.figure("siblingBranch", "base", members)).toEqual({ was: 35, now: 35 });
});

/** Begins to record while another transaction is open, which it must wait for; answers with what becomes of it. */
async function waitFor(other: Parameters<LedgerScene["whileOpen"]>[0], fact: FactGiven): Promise<{ recorded: Promise<string> }> {
  let recorded = Promise.reject<string>(new Error("not begun"));
  recorded.catch(() => {});
  await scene.whileOpen(other, async () => {
    recorded = scene.record(fact);
    recorded.catch(() => {});
    expect(await Promise.race([recorded, setTimeout(200, "waiting")])).toBe("waiting");
  });
  return { recorded };
}

test("a reading waits for one that is being taken back, and builds on what is left", async () => {
  const first = await scene.record({ unitId: branch, on: "2024-03-01", quantity: 30, indicatorId: members });
  const next = { unitId: branch, on: "2024-04-01", quantity: 35, indicatorId: members };
  const { recorded } = await waitFor((other) => scene.reverse(first, other), next);
  await recorded;
  expect(await scene.figure("branch", "base", members)).toEqual({ was: 35, now: 35 });
});

test("two readings of one day do not pass each other", async () => {
  const reading = { unitId: branch, on: "2024-03-01", quantity: 30, indicatorId: members };
  const { recorded } = await waitFor((other) => scene.record(reading, other), { ...reading, quantity: 31 });
  await expect(recorded).rejects.toEqual(refused("CT006"));
  expect(await scene.figure("branch", "base", members)).toEqual({ was: 30, now: 30 });
});

test("a late reading of an ended unit waits for the one that its heir is giving, and may not slip in below it", async () => {
  const heir = units.siblingBranch.id;
  await scene.record({ unitId: branch, on: "2024-03-01", quantity: 30, indicatorId: members });
  await scene.reorganise({ do: "end", unit: branch, heir, on: "2025-07-01" });
  const heirs = { unitId: heir, on: "2025-09-01", quantity: 50, indicatorId: members };
  const late = { unitId: branch, on: "2025-06-01", quantity: 35, indicatorId: members };
  const { recorded } = await waitFor((other) => scene.record(heirs, other), late);
  await expect(recorded).rejects.toEqual(refused("CT006"));
  expect(await scene.figure("siblingBranch", "base", members)).toEqual({ was: 50, now: 50 });
});
