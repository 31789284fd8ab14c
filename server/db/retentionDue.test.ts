import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../test/caseScene.ts";
import { closedLongAgo, droppedCase } from "../test/closedScene.ts";
import { dataOf, World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";
import { deidentifyDue } from "./retention.ts";

let world: World;
let scene: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
});
afterAll(() => world.close());

const rows = async <T>(text: string, values: unknown[] = []) => (await world.owner.query(text, values)).rows as T[];
const personOf = async ({ id }: Pick<ShownCase, "id">) =>
  (await rows<{ id: string }>("select person_id as id from candidate where id = $1", [id]))[0]!.id;
/** Known by name no more. */
const gone = async (one: Pick<ShownCase, "id">) =>
  (await rows<{ gone: boolean }>("select deidentified_on is not null as gone from person where id = $1", [await personOf(one)]))[0]!.gone;

test("a close of long ago that was recorded just now takes no name away, and can be taken back", async () => {
  const opened = await scene.opened({ fullName: "Lã Ghi Muộn", on: day(900) });
  const late = dataOf(await scene.step(scene.secretary, opened, "WITHDRAW", day(800))).recordStep;
  await deidentifyDue(world.database.workerUrl);
  expect(dataOf(await scene.undo(scene.secretary, late)).undoStep).toMatchObject({ fullName: "Lã Ghi Muộn", state: "IDENTIFIED" });
});

test("whoever waits for an answer about their own data keeps their name until it is given", async () => {
  const one = await droppedCase(scene, { fullName: "Lã Đang Chờ" });
  await closedLongAgo(world, one, 30);
  const asks = `insert into subject_request (id, person_id, made_at_id, kind, identity, received_on) select gen_random_uuid(), id, unit_id, 'ACCESS', 'ID_CARD', $2
    from person where id = $1`;
  await rows(asks, [await personOf(one), day(0)]);
  await deidentifyDue(world.database.workerUrl);
  expect(await gone(one)).toBe(false);
  await rows("update subject_request set acknowledged_on = $2, answered_on = $2, outcome = 'GRANTED' where person_id = $1", [
    await personOf(one),
    day(0),
  ]);
  await deidentifyDue(world.database.workerUrl);
  expect(await gone(one)).toBe(true);
});

test("whoever was let go and went on nowhere is forgotten in time and followed no more; not while a letter waits", async () => {
  const letGo = async (fullName: string) => {
    const open = await scene.walk(await scene.opened({ fullName }), "ASSIGN_HELPERS");
    return dataOf(await scene.step(scene.secretary, open, "MOVE", day(20), { document53: "1" })).recordStep;
  };
  const [left, sent] = [await letGo("Lã Đi Xa"), await letGo("Lã Có Thư")];
  const input = { clientKey: randomUUID(), candidateId: sent.id, revision: sent.revision, unitId: units.cousinBranch.id };
  dataOf(await scene.as("WARD_STAFF")("mutation ($input: SendCaseInput!) { sendCase(input: $input) { id } }", { input }));
  for (const one of [left, sent]) await closedLongAgo(world, one, 30);
  await deidentifyDue(world.database.workerUrl);
  expect([await gone(left), await gone(sent)]).toEqual([true, false]);
  expect(await rows("select ended from candidate where id = $1", [left.id])).toEqual([{ ended: true }]);
});
