import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { Role } from "../../domain/roles.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { openSocket, subscribe } from "../../test/watch.ts";
import { dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
let members: MemberScene;
let address: string;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  members = new MemberScene(world);
  address = (await world.app.listen({ host: "127.0.0.1", port: 0 })).replace("http", "ws");
});
afterAll(() => world.close());
// What the tests before have left to tell.
beforeEach(() => world.fold());

type Queue = "CASES" | "TRANSFERS" | "DUPLICATES";
const document = "subscription ($id: ID!, $queue: Queue!) { queueChanged(unitId: $id, queue: $queue) { unitId queue at } }";

/** Watches a queue of a unit as somebody, and waits until the server does. */
async function watch(role: Role, home: UnitKey, queue: Queue = "CASES", unit: UnitKey = home) {
  const client = openSocket(address, await world.person(role, home));
  onTestFinished(() => void client.dispose());
  const stream = subscribe<{ queueChanged: { unitId: string; queue: Queue } }>(client, document, { id: units[unit].id, queue });
  await new Promise((done) => setTimeout(done, 300));
  return stream;
}
type Stream = Awaited<ReturnType<typeof watch>>;

/** Lets the folder run, and waits until nothing more comes. */
async function told(...streams: Stream[]): Promise<number[]> {
  await world.fold();
  await new Promise((done) => setTimeout(done, 400));
  return streams.map(({ events }) => events.splice(0).length);
}
const waiting = async () => (await world.owner.query("select from queue_change")).rowCount;

test("a step is told to the branch and to whoever stands above it below the city, once, and to nobody beside them", async () => {
  const line = [await watch("BRANCH_SECRETARY", "branch"), await watch("BASE_COMMITTEE", "base"), await watch("WARD_LEADER", "ward")];
  const beside = [await watch("BRANCH_SECRETARY", "wardBranch"), await watch("WARD_STAFF", "otherWard"), await watch("CITY_BOARD", "city")];
  const opened = await scene.opened();
  const accepted = await scene.walk(opened, "ASSIGN_HELPERS");
  expect(await waiting()).toBeGreaterThan(3);
  expect(await told(...line, ...beside)).toEqual([1, 1, 1, 0, 0, 0]);
  expect(await waiting()).toBe(0);
  await scene.undo(scene.secretary, accepted);
  expect(await told(...line, ...beside)).toEqual([1, 1, 1, 0, 0, 0]);
  // A refused step changed nothing.
  const refused = await scene.step(scene.secretary, { id: accepted.id, revision: accepted.revision + 1 }, "HOLD_CEREMONY", day(0));
  expect(refused.errors).toBeDefined();
  expect(await told(...line, ...beside)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a message says which queue of which unit, and not a word about anybody", async () => {
  const stream = await watch("BASE_COMMITTEE", "base");
  await scene.opened({ fullName: "Trịnh Thị Không Lộ" });
  await world.fold();
  await expect.poll(() => stream.events).toEqual([{ queueChanged: { unitId: units.base.id, queue: "CASES", at: expect.any(String) } }]);
  const { rows } = await world.owner.query("select column_name as name from information_schema.columns where table_name = 'queue_change'");
  expect(rows.map(({ name }) => name).sort()).toEqual(["queue", "unit_id"]);
});

test("the city hears of a case from the day its consent is asked until the case ends", async () => {
  const city = await watch("CITY_BOARD", "city");
  const opened = await scene.opened();
  await world.owner.query(`update candidate set facts = facts || '{"specialReview": true}' where id = $1`, [opened.id]);
  const appraising = await scene.walk(await scene.shown(opened.id), "START_APPRAISAL");
  expect(await told(city)).toEqual([0]);
  const asked = dataOf(await scene.step(scene.as("WARD_STAFF"), appraising, "ASK_CONSENT", day(40))).recordStep;
  expect(await told(city)).toEqual([1]);
  const reason = "Chưa đủ điều kiện";
  dataOf(await scene.step(scene.as("CITY_BOARD"), asked, "GIVE_CONSENT", day(30), { granted: true, number: "5-TB/TU" }));
  const granted = await scene.shown(asked.id);
  expect(await told(city)).toEqual([1]);
  const declined = dataOf(await scene.step(scene.as("WARD_STAFF"), granted, "DECLINE", day(20), { reason })).recordStep;
  expect(await told(city)).toEqual([1]);
  dataOf(await scene.undo(scene.as("WARD_STAFF"), declined));
  expect(await told(city)).toEqual([1]);
});

test("a letter is told at both of its ends, and a question about a number to the committee that settles it", async () => {
  const ends = [await watch("BRANCH_SECRETARY", "branch", "TRANSFERS"), await watch("WARD_STAFF", "otherWard", "TRANSFERS")];
  const above = await watch("AUDITOR", "ward", "TRANSFERS");
  const settler = await watch("WARD_LEADER", "ward", "DUPLICATES");
  const others = [await watch("BRANCH_SECRETARY", "cousinBranch", "TRANSFERS"), await watch("BASE_COMMITTEE", "base", "DUPLICATES")];
  await members.send(await members.listed(), { toUnitId: units.otherWard.id });
  expect(await told(...ends, above, settler, ...others)).toEqual([1, 1, 1, 0, 0, 0]);
  const letter = (await members.transfers(members.world.as("WARD_STAFF", "otherWard"), "otherWard"))[0]!;
  dataOf(await members.go(world.as("WARD_STAFF", "otherWard"), "receiveMember", letter.id, { branchId: units.cousinBranch.id }));
  expect(await told(...ends, above, settler, ...others)).toEqual([1, 1, 1, 0, 1, 0]);
  await scene.opened({ nationalId: "001300012345" });
  const second = dataOf(await new CaseScene(world, "wardBranch", "base", "ward").open({ nationalId: "001300012345" })).openCase;
  expect(await told(...ends, above, settler, ...others)).toEqual([0, 0, 0, 1, 0, 0]);
  // A number that was mistyped is mended: nothing is left to settle.
  await world.owner.query(
    "update person set national_id_index = null, national_id_sealed = null from candidate c where c.person_id = person.id and c.id = $1",
    [second.id],
  );
  expect(await told(settler)).toEqual([1]);
});

test("who may not read a queue cannot watch it, and each queue has its own right", async () => {
  const refused = async (role: Role, home: UnitKey, queue: Queue, unit: UnitKey = home) => {
    const { ended } = await watch(role, home, queue, unit);
    return ((await Promise.race([ended, "listening"])) as { extensions: { code: string } }[])[0]?.extensions?.code ?? "listening";
  };
  expect(await refused("WARD_STAFF", "otherWard", "CASES", "branch")).toBe("NOT_FOUND");
  expect(await refused("WARD_STAFF", "ward", "CASES", "base")).toBe("FORBIDDEN");
  expect(await refused("AUDITOR", "ward", "CASES")).toBe("FORBIDDEN");
  expect(await refused("CITY_BOARD", "city", "TRANSFERS")).toBe("FORBIDDEN");
  expect(await refused("BRANCH_SECRETARY", "branch", "DUPLICATES")).toBe("FORBIDDEN");
  expect(await refused("CITY_ADMINISTRATOR", "city", "CASES")).toBe("FORBIDDEN");
  expect(await refused("CITY_BOARD", "city", "DUPLICATES")).toBe("listening");
});

test("after the post was taken nothing comes and the stream ends; with its session a stream ends at once", async () => {
  const leader = await world.person("WARD_LEADER", "ward");
  const [ends, stays] = [await watch("WARD_LEADER", "ward"), await watch("WARD_STAFF", "ward")];
  await world.as("CITY_ADMINISTRATOR", "city")(`mutation { endPost(input: { postId: "${leader.postId}" }) { until } }`);
  await scene.opened();
  expect(await told(ends, stays)).toEqual([0, 1]);
  await ends.ended;
  const base = await world.person("BASE_COMMITTEE", "base");
  const gone = await watch("BASE_COMMITTEE", "base");
  await world.owner.query("delete from session where account_id = $1", [base.accountId]);
  await gone.ended;
  expect(gone.events).toEqual([]);
});

test("another session of the same account that ends is no change of the queue", async () => {
  const { accountId, postId } = await world.person("BRANCH_SECRETARY", "siblingBranch");
  const stream = await watch("BRANCH_SECRETARY", "siblingBranch");
  const hash = "ab".repeat(32);
  await world.owner.query("select open_session($1, $2, $3)", [hash, accountId, postId]);
  await world.owner.query("delete from session where token_hash = $1", [hash]);
  expect(await told(stream)).toEqual([0]);
});
