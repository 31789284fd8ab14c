import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, type ShownCase } from "../test/caseScene.ts";
import { closedLongAgo, droppedCase } from "../test/closedScene.ts";
import { MemberScene } from "../test/memberScene.ts";
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

test("whose dossier left the city is forgotten in time, as whoever was dropped", async () => {
  const open = await scene.walk(await scene.opened({ fullName: "Lã Ra Ngoài" }), "ASSIGN_HELPERS");
  const moved = dataOf(await scene.step(scene.secretary, open, "MOVE", day(20), { document53: "1" })).recordStep;
  const outside = dataOf(await scene.step(scene.secretary, moved, "SEND_OUTSIDE", day(10), { number: "9-GBN" })).recordStep;
  const outlook = async () => {
    const told = await scene.secretary<{ retention: { waiting: number } }>(`{ retention(unitId: "${units.branch.id}") { waiting } }`);
    return dataOf(told).retention.waiting;
  };
  const waiting = await outlook();
  await closedLongAgo(world, outside, 23);
  await deidentifyDue(world.database.workerUrl);
  expect([await gone(outside), waiting]).toEqual([false, expect.any(Number)]);
  await closedLongAgo(world, outside, 24);
  await deidentifyDue(world.database.workerUrl);
  expect([await gone(outside), await outlook()]).toEqual([true, waiting - 1]);
  const proof = "select d.closed_as from deidentification d where d.person_id = $1";
  expect(await rows(proof, [await personOf(outside)])).toEqual([{ closed_as: "MOVED_OUT" }]);
});

test("whoever was listed by mistake and then followed as a probationer is forgotten in time, once they are on the list no more", async () => {
  const members = new MemberScene(world);
  const listed = (fullName: string) => members.listed({ fullName, standing: "PROBATIONARY", joinedOn: day(430), officialOn: null });
  const follow = async (memberId: string) =>
    dataOf(
      await scene.secretary<{ followProbation: ShownCase }>(
        "mutation ($input: FollowProbationInput!) { followProbation(input: $input) { id revision } }",
        { input: { clientKey: randomUUID(), memberId, on: day(420) } },
      ),
    ).followProbation;
  const [one, other, kept] = [await listed("Lã Ghi Nhầm"), await listed("Lã Thu Hồi"), await listed("Lã Còn Tên")];
  const [closed, undone, still] = [await follow(one.id), await follow(other.id), await follow(kept.id)];
  for (const back of [undone, still]) dataOf(await scene.undo(scene.secretary, await scene.shown(back.id)));
  for (const wrong of [one, other]) dataOf(await members.undo(await members.member(wrong.id), scene.secretary));
  expect(await rows("select closed_by, state from candidate where id = any ($1) order by closed_by", [[closed.id, undone.id]])).toEqual([
    { closed_by: "NOT_FOLLOWED", state: "START" },
    { closed_by: "UNLISTED", state: "PROBATION" },
  ]);
  const age = async (months: number) => {
    const old = "now() - make_interval(months => $1, days => 2)";
    await rows(`update candidate_event set recorded_at = ${old}`, [months]);
    await rows(`update member_event set recorded_at = ${old}`, [months]);
    await rows(`update candidate set state_since = least(state_since, (${old})::date)`, [months]);
    await deidentifyDue(world.database.workerUrl);
    return [await gone(closed), await gone(undone), await gone(still)];
  };
  expect(await age(23)).toEqual([false, false, false]);
  expect(await age(24)).toEqual([true, true, false]);
});
